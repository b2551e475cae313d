//! The names by which program and glue call each other: shortened in the program by `wasm-opt`, here in the glue.
//!
//! wasm-bindgen's names carry hashes, which no compression shortens. Nothing outside the two files uses them; what
//! pages call is what the glue exports. Every name must be found exactly where wasm-bindgen is known to write it;
//! anything else is an error and no bundle, never a guess.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;
use wasmparser::{Parser, Payload};

/// What `wasm-opt` prints: who is called what from now on.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Mapping {
    /// Module, name, new name.
    imports: Vec<(String, String, String)>,
    /// Name, new name.
    exports: Vec<(String, String)>,
}

impl Mapping {
    /// Reads what `wasm-opt` printed.
    pub(super) fn parse(printed: &str) -> Result<Self> {
        serde_json::from_str(printed)
            .context("wasm-opt did not print its new names as expected; is it the pinned version?")
    }

    /// The one module that the program imported from.
    fn module(&self) -> Result<&str> {
        let (module, ..) = self
            .imports
            .first()
            .context("wasm-opt named no import; wasm-bindgen's programs have some")?;
        if let Some((other, ..)) = self.imports.iter().find(|(other, ..)| other != module) {
            bail!("the program imports from {module} and {other}; one module was expected");
        }
        Ok(module)
    }

    /// The module that the program imports from after the shortening, by the program itself.
    pub(super) fn new_module(&self, program: &[u8]) -> Result<String> {
        let mut found: Vec<(String, String)> = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            if let Payload::ImportSection(section) =
                payload.context("wasm-opt wrote no valid program")?
            {
                for import in section.into_imports() {
                    let import = import.context("wasm-opt wrote no valid program")?;
                    found.push((import.name.to_owned(), import.module.to_owned()));
                }
            }
        }
        let (_, module) = found
            .first()
            .cloned()
            .context("the program has no imports after shortening")?;
        found.sort();
        let mut told: Vec<(String, String)> = self
            .imports
            .iter()
            .map(|(_, _, new)| (new.clone(), module.clone()))
            .collect();
        told.sort();
        ensure!(
            found == told,
            "the names in the program are not those that wasm-opt printed"
        );
        Ok(module)
    }

    /// The glue with the new names.
    pub(super) fn apply(&self, glue: &str, new_module: &str) -> Result<String> {
        let imports: BTreeMap<&str, &str> = self
            .imports
            .iter()
            .map(|(_, old, new)| (old.as_str(), new.as_str()))
            .collect();
        let exports: BTreeMap<&str, &str> = self
            .exports
            .iter()
            .map(|(old, new)| (old.as_str(), new.as_str()))
            .collect();
        let mut counts: BTreeMap<&str, usize> = imports.keys().map(|name| (*name, 0)).collect();
        let mut renamed = String::with_capacity(glue.len());
        let mut rest = glue;
        while let Some((before, word, after)) = next_word(rest) {
            renamed.push_str(before);
            if before == "." && ends_with_word(&renamed, "wasm.") {
                let new = exports.get(word).with_context(|| {
                    format!("the glue uses wasm.{word}, which the program does not export")
                })?;
                renamed.push_str(new);
            } else if let Some(count) = counts.get_mut(word) {
                ensure!(
                    after.trim_start().starts_with(':'),
                    "the glue uses {word} for something else than to define it"
                );
                *count += 1;
                renamed.push_str(imports[word]);
            } else {
                renamed.push_str(word);
            }
            rest = after;
        }
        renamed.push_str(rest);
        if let Some((name, count)) = counts.iter().find(|(_, count)| **count != 1) {
            bail!("the glue defines {name} {count} times; once was expected");
        }
        let old_module = format!("{:?}", self.module()?);
        let count = renamed.matches(&old_module).count();
        ensure!(
            count == 1,
            "the glue names the module {old_module} {count} times; once was expected"
        );
        Ok(renamed.replace(&old_module, &format!("{new_module:?}")))
    }
}

/// What stands before the next JavaScript name, the name, and what stands after it.
fn next_word(text: &str) -> Option<(&str, &str, &str)> {
    let start = text.find(in_word)?;
    let (before, rest) = text.split_at(start);
    let end = rest.find(|c| !in_word(c)).unwrap_or(rest.len());
    let (word, after) = rest.split_at(end);
    Some((before, word, after))
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

/// Whether a text ends with these characters, and they are not the end of a longer name or of a path.
fn ends_with_word(text: &str, end: &str) -> bool {
    text.strip_suffix(end)
        .is_some_and(|before| !before.ends_with(|c| in_word(c) || c == '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = r#"{ "imports": [["./m_bg.js", "__wbg_now_0a", "b"], ["./m_bg.js", "__wbg_now_0ab", "a"]],
        "exports": [["memory", "c"], ["__wbindgen_free", "d"], ["never_used", "e"]] }"#;

    const GLUE: &str = r#"
        const import0 = { __wbg_now_0a: function() { return wasm.memory.buffer; }, __wbg_now_0ab: Date.now, };
        return { "./m_bg.js": import0 };
        const wasm = instance.exports; use(wasm); wasm.__wbindgen_free(wasm.memory); new URL('m_bg.wasm', here);
    "#;

    fn apply(glue: &str) -> Result<String> {
        Mapping::parse(PRINTED).unwrap().apply(glue, "z")
    }

    #[track_caller]
    fn refused(from: &str, to: &str, words: &str) {
        assert_eq!(GLUE.matches(from).count(), 1, "{from}");
        let error = apply(&GLUE.replace(from, to)).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    }

    #[test]
    fn every_name_is_replaced_and_nothing_else() {
        let expected = r#"
        const import0 = { b: function() { return wasm.c.buffer; }, a: Date.now, };
        return { "z": import0 };
        const wasm = instance.exports; use(wasm); wasm.d(wasm.c); new URL('m_bg.wasm', here);
    "#;
        assert_eq!(apply(GLUE).unwrap(), expected);
    }

    #[test]
    fn anything_unexpected_is_named() {
        refused(
            "__wbg_now_0ab",
            "__wbg_now_0abc",
            "defines __wbg_now_0ab 0 times",
        );
        refused(
            "import0 };",
            "import0, __wbg_now_0a: 1 };",
            "defines __wbg_now_0a 2 times",
        );
        refused(
            "use(wasm)",
            "use(__wbg_now_0a)",
            "__wbg_now_0a for something else",
        );
        refused(
            "wasm.__wbindgen_free",
            "wasm.__wbindgen_fre",
            "wasm.__wbindgen_fre,",
        );
        refused("\"./m_bg.js\"", "\"./n_bg.js\"", "\"./m_bg.js\" 0 times");
    }

    #[test]
    fn two_modules_are_not_understood() {
        let mapping = Mapping::parse(
            r#"{"imports": [["a.js", "x", "b"], ["b.js", "y", "c"]], "exports": []}"#,
        );
        let error = mapping.unwrap().apply("x: y:", "z").unwrap_err();
        assert!(error.to_string().contains("a.js and b.js"), "{error}");
    }

    #[test]
    fn the_program_has_the_last_word() {
        // Type () -> (), then the imports z.b and z.a.
        let program =
            b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x0d\x02\x01z\x01b\0\0\x01z\x01a\0\0";
        let mapping = Mapping::parse(PRINTED).unwrap();
        assert_eq!(mapping.new_module(program).unwrap(), "z");
        let other = String::from_utf8_lossy(program).replace("z\u{1}a", "z\u{1}x");
        assert!(mapping.new_module(other.as_bytes()).is_err());
    }
}
