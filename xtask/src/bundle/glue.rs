//! What is changed in the glue that wasm-bindgen writes, beside its names: two places, each of which must be there
//! exactly once, or there is no bundle.
//!
//! A panic is a bare trap, and after one the program's memory may hold anything. So every function that the program
//! exports is wrapped by `guard` of `src/embed/guard.js` before anybody sees it. wasm-bindgen has no hook for that.

use anyhow::{Result, ensure};

/// The one place where the glue gets hold of the program.
const EXPORTS: &str = "wasm = instance.exports;";
const GUARDED: &str = "wasm = guard(instance.exports);";
const IMPORT: &str = "import { guard } from \"./guard.js\";\n";

/// The glue with both places changed; `compiled` is the file of its program.
pub(super) fn patch(glue: &str, compiled: &str) -> Result<String> {
    let guarded = replace_once(glue, EXPORTS, GUARDED)?;
    // The address that the glue falls back to. Who loads the program names its address; a script that is no module, as
    // in the single file, has none of its own.
    let address = format!("module_or_path = new URL('{compiled}', import.meta.url);");
    let patched = replace_once(&guarded, &address, "")?;
    Ok(format!("{IMPORT}{patched}"))
}

fn replace_once(text: &str, from: &str, to: &str) -> Result<String> {
    let count = text.matches(from).count();
    ensure!(
        count == 1,
        "the glue has ⟦{from}⟧ {count} times, once was expected; \
         see what this version of wasm-bindgen writes, and adapt xtask/src/bundle/glue.rs"
    );
    Ok(text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMPILED: &str = "assessment-matrix_bg.wasm";
    const GLUE: &str = "
let wasm;
function done(instance) {
    wasm = instance.exports;
    return wasm;
}
    if (module_or_path === undefined) {
        module_or_path = new URL('assessment-matrix_bg.wasm', import.meta.url);
    }
";

    #[test]
    fn every_export_goes_through_the_guard() {
        let expected = "import { guard } from \"./guard.js\";

let wasm;
function done(instance) {
    wasm = guard(instance.exports);
    return wasm;
}
    if (module_or_path === undefined) {
        
    }
";
        assert_eq!(patch(GLUE, COMPILED).unwrap(), expected);
    }

    #[track_caller]
    fn refused(glue: &str, words: &str) {
        let error = patch(glue, COMPILED).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    }

    #[test]
    fn anything_unexpected_is_named() {
        refused(
            &GLUE.replace("instance.exports", "instance.other"),
            "⟦wasm = instance.exports;⟧ 0 times",
        );
        refused(&GLUE.replace("return wasm", EXPORTS), "2 times");
        refused(
            &GLUE.replace("assessment-matrix_bg", "other_bg"),
            "import.meta.url);⟧ 0 times",
        );
        // A glue that was patched before is no glue of wasm-bindgen's.
        refused(&patch(GLUE, COMPILED).unwrap(), "0 times");
    }
}
