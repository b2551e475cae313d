//! The data set's types in TypeScript, made of its JSON Schema.
//!
//! Supports the part of JSON Schema that ours uses; anything else is an error, so that no type is silently wrong.

use std::fmt::Write as _;

use anyhow::{Context as _, Result, bail};
use assessment_model::dataset::Dataset;
use serde_json::Value;

/// Every type of the schema as an exported declaration; the data set itself first.
pub(super) fn types() -> Result<String> {
    let schema = serde_json::to_value(schemars::schema_for!(Dataset))?;
    let mut text = declaration("Dataset", &schema)?;
    for (name, definition) in object(&schema["$defs"])? {
        text += &declaration(name, definition)?;
    }
    Ok(text)
}

fn declaration(name: &str, schema: &Value) -> Result<String> {
    let typed = typed(schema).with_context(|| format!("the schema's {name} has no type"))?;
    Ok(format!(
        "{}export type {name} = {typed};\n\n",
        comment(schema, "")
    ))
}

fn typed(schema: &Value) -> Result<String> {
    if let Some(reference) = schema["$ref"].as_str() {
        return Ok(reference.rsplit('/').next().unwrap_or_default().to_owned());
    }
    if let Some(constant) = schema.get("const").or_else(|| schema.get("enum")) {
        let values = constant
            .as_array()
            .map_or_else(|| vec![constant], |all| all.iter().collect());
        let texts: Vec<String> = values.iter().map(ToString::to_string).collect();
        return Ok(texts.join(" | "));
    }
    if let Some(choices) = schema.get("oneOf").or_else(|| schema.get("anyOf")) {
        let choices = choices.as_array().context("choices are no list")?;
        let texts: Result<Vec<String>> = choices.iter().map(typed).collect();
        return Ok(texts?.join(" | "));
    }
    match &schema["type"] {
        Value::Array(several) => {
            let one = |kind: &Value| {
                let mut single = schema.clone();
                single["type"] = kind.clone();
                typed(&single)
            };
            let texts: Result<Vec<String>> = several.iter().map(one).collect();
            Ok(texts?.join(" | "))
        }
        Value::String(kind) => match kind.as_str() {
            "object" => fields(schema),
            "array" => Ok(format!("Array<{}>", typed(&schema["items"])?)),
            "integer" | "number" => Ok("number".to_owned()),
            "string" | "boolean" | "null" => Ok(kind.clone()),
            other => bail!("⟦{other}⟧ is not known here; add it"),
        },
        _ => bail!("⟦{schema}⟧ says no type"),
    }
}

fn fields(schema: &Value) -> Result<String> {
    let required = schema["required"].as_array();
    let mut text = "{\n".to_owned();
    for (name, field) in object(&schema["properties"])? {
        let needed = required.is_some_and(|names| names.iter().any(|needed| needed == name));
        let optional = if needed { "" } else { "?" };
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{}  {}{optional}: {};",
            comment(field, "  "),
            Value::from(name.as_str()),
            typed(field)?
        );
    }
    Ok(text + "}")
}

fn comment(schema: &Value, indent: &str) -> String {
    let Some(words) = schema["description"].as_str() else {
        return String::new();
    };
    let lines = words
        .replace("*/", "")
        .replace('\n', &format!("\n{indent} * "));
    format!("{indent}/** {lines} */\n")
}

fn object(value: &Value) -> Result<&serde_json::Map<String, Value>> {
    value.as_object().context("the schema lacks an object")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_shape_of_the_schema_has_its_type() {
        for (schema, expected) in [
            (json!({ "$ref": "#/$defs/Quote" }), "Quote"),
            (json!({ "type": ["string", "null"] }), "string | null"),
            (
                json!({ "anyOf": [{ "$ref": "#/$defs/A" }, { "type": "null" }] }),
                "A | null",
            ),
            (
                json!({ "oneOf": [{ "const": "a" }, { "enum": ["b", "c"] }] }),
                "\"a\" | \"b\" | \"c\"",
            ),
            (
                json!({ "type": "array", "items": { "type": "integer" } }),
                "Array<number>",
            ),
            (
                json!({ "type": "object", "required": ["a"], "properties": {
                    "a": { "type": "string", "description": "One." }, "b": { "type": "null" } } }),
                "{\n  /** One. */\n  \"a\": string;\n  \"b\"?: null;\n}",
            ),
        ] {
            assert_eq!(typed(&schema).unwrap(), expected);
        }
        assert!(
            types().unwrap().starts_with("/** "),
            "the data set says what it is"
        );
    }

    #[test]
    fn what_is_not_known_is_no_type() {
        assert!(typed(&json!({})).is_err());
        assert!(typed(&json!({ "type": "tuple" })).is_err());
    }
}
