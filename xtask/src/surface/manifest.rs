//! `custom-elements.json`: the element as editors and catalogues read it, in the Custom Elements Manifest's format 2.1.0.

use anyhow::Result;
use assessment_model::options::{SETTINGS, Setting};
use serde_json::{Value, json};

use super::tables::{EVENTS, Kind, MEMBERS, Member, PARTS};
use super::{CLASS, TAG, is_flag, properties};
use crate::workspace::Workspace;

/// The manifest, as text. `module` is where the element's script lies, seen from the manifest.
pub(crate) fn manifest(workspace: &Workspace, module: &str) -> Result<String> {
    let options = SETTINGS.iter().map(|setting| {
        json!({
            "kind": "field",
            "name": setting.property,
            "type": { "text": option_type(setting) },
            "attribute": setting.name,
            "reflects": true,
            "description": setting.about,
        })
    });
    let declaration = json!({
        "kind": "class",
        "name": CLASS,
        "customElement": true,
        "tagName": TAG,
        "superclass": { "name": "HTMLElement" },
        "description": "A matrix of reported assessments, each cell resting on verbatim quotes.",
        "attributes": SETTINGS.iter().map(attribute).collect::<Vec<_>>(),
        "members": options.chain(MEMBERS.iter().map(member)).collect::<Vec<_>>(),
        "events": EVENTS.iter().map(|event| json!({
            "name": format!("{TAG}-{}", event.name),
            "type": { "text": format!("CustomEvent<{}>", event.detail) },
            "description": event.when,
        })).collect::<Vec<_>>(),
        "slots": [{
            "name": "",
            "description": "What is shown until the program runs, and for good if it cannot: the prerendered fragment.",
        }],
        "cssParts": PARTS.iter().map(|(name, about)| json!({
            "name": name,
            "description": about,
        })).collect::<Vec<_>>(),
        "cssProperties": properties::read(workspace)?.iter().map(|property| json!({
            "name": property.name,
            "syntax": property.syntax,
            "default": property.default(),
            "description": property.about,
        })).collect::<Vec<_>>(),
    });
    let reference = json!({ "name": CLASS, "module": module });
    let manifest = json!({
        "schemaVersion": "2.1.0",
        "readme": "",
        "modules": [{
            "kind": "javascript-module",
            "path": module,
            "declarations": [declaration],
            "exports": [
                { "kind": "js", "name": CLASS, "declaration": reference },
                { "kind": "custom-element-definition", "name": TAG, "declaration": reference },
            ],
        }],
    });
    Ok(format!("{}\n", serde_json::to_string_pretty(&manifest)?))
}

fn option_type(setting: &Setting) -> &'static str {
    if is_flag(setting) {
        "boolean"
    } else {
        "string | null"
    }
}

fn attribute(setting: &Setting) -> Value {
    json!({
        "name": setting.name,
        "type": { "text": if is_flag(setting) { "boolean" } else { "string" } },
        "default": setting.default,
        "fieldName": setting.property,
        "description": format!("{} Takes: {}.", setting.about, setting.values),
    })
}

fn member(member: &Member) -> Value {
    let typed = |text: &str| json!({ "text": text });
    match member.kind {
        Kind::Method(parameters) => json!({
            "kind": "method",
            "name": member.name,
            "parameters": parameters.iter().map(|(name, text)| json!({
                "name": name,
                "type": typed(text),
            })).collect::<Vec<_>>(),
            "return": { "type": typed(member.answer) },
            "description": member.about,
        }),
        kind => json!({
            "kind": "field",
            "name": member.name,
            "type": typed(member.answer),
            "readonly": kind == Kind::ReadOnly,
            "description": member.about,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_has_every_row_of_every_table() {
        let text = manifest(&Workspace::locate(), "1.0.0/element.js").unwrap();
        let manifest: Value = serde_json::from_str(&text).unwrap();
        let module = &manifest["modules"][0];
        assert_eq!(module["path"], "1.0.0/element.js");
        let element = &module["declarations"][0];
        let count = |list: &str| element[list].as_array().unwrap().len();
        assert_eq!(count("attributes"), SETTINGS.len());
        assert_eq!(count("members"), SETTINGS.len() + MEMBERS.len());
        assert_eq!(count("events"), EVENTS.len());
        assert_eq!(count("cssParts"), PARTS.len());
        assert_eq!(element["attributes"][6]["fieldName"], "openAddress");
        assert_eq!(element["events"][1]["name"], "assessment-matrix-open");
        let accent = element["cssProperties"].as_array().unwrap();
        let accent = accent.iter().find(|p| p["name"] == "--am-accent").unwrap();
        assert_eq!(accent["default"], "light-dark(#0b4f8a, #8fc3f7)");
    }
}
