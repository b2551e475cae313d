//! `package.json` of the npm package: what others may import, and what a bundler must not drop.

use anyhow::Result;
use serde_json::{Value, json};

use super::provenance::Data;
use crate::bundle::layout::{
    DATA_DECLARATIONS, DATA_LIBRARY, DECLARATIONS, ELEMENT, ELEMENT_MANIFEST,
};

/// What npm shows in one line.
const DESCRIPTION: &str = "What US intelligence was reported to say about foreign influence on US elections: an embeddable matrix, each cell resting on verbatim quotes";

/// The description, as text. `files` are the names in the version's folder.
pub(super) fn description(version: &str, data: &Data, files: &[String]) -> Result<String> {
    let inside = |name: &str| format!("./{version}/{name}");
    // Importing one of these does something, although nothing is taken from it. The module for data only gives.
    let acting: Vec<String> = files
        .iter()
        .filter(|name| {
            name.ends_with(".css") || (name.ends_with(".js") && name.as_str() != DATA_LIBRARY)
        })
        .map(|name| inside(name))
        .collect();
    let description: Value = json!({
        "name": "assessment-matrix",
        "version": version,
        "description": DESCRIPTION,
        "keywords": ["custom-element", "web-component", "webassembly", "journalism", "evidence"],
        // The code, and the coding of the data; quotes remain their publishers', as the README says.
        "license": "(MIT OR Apache-2.0) AND CC-BY-4.0",
        "type": "module",
        "exports": {
            ".": { "types": inside(DECLARATIONS), "default": inside(ELEMENT) },
            "./data": { "types": inside(DATA_DECLARATIONS), "default": inside(DATA_LIBRARY) },
            "./package.json": "./package.json",
            "./provenance.json": "./provenance.json",
            "./custom-elements.json": format!("./{ELEMENT_MANIFEST}"),
            // host.js, embed.html, fragment.html, assessment-matrix.css and all other files, by name.
            "./*": inside("*"),
        },
        "types": inside(DECLARATIONS),
        "customElements": ELEMENT_MANIFEST,
        "sideEffects": acting,
        "files": [format!("{version}/"), ELEMENT_MANIFEST, "provenance.json", "LICENSE-*"],
        "assessmentMatrix": { "dataVersion": data.version, "dataFingerprint": data.fingerprint },
    });
    Ok(format!("{}\n", serde_json::to_string_pretty(&description)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_when_imported_is_kept_by_bundlers() {
        let data = Data {
            version: "1.2.3".to_owned(),
            fingerprint: "1.2.3-0".to_owned(),
        };
        let files = [
            "a.css",
            "assessment-matrix-data.js",
            "element.d.ts",
            "element.js",
            "host.js",
        ];
        let files = files.map(str::to_owned);
        let text = description("4.5.6", &data, &files).unwrap();
        let package: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            package["sideEffects"],
            json!(["./4.5.6/a.css", "./4.5.6/element.js", "./4.5.6/host.js"])
        );
        assert_eq!(package["exports"]["."]["types"], "./4.5.6/element.d.ts");
        assert_eq!(package["assessmentMatrix"]["dataVersion"], "1.2.3");
    }
}
