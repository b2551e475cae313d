//! The data set from its file, with an error that names the JSON path.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use assessment_model::dataset::Dataset;

/// Reads a data set. `shown` is the file's name in messages.
pub(crate) fn read(path: &Path, shown: &str) -> Result<Dataset> {
    let text = fs::read_to_string(path).with_context(|| {
        format!("{shown} cannot be read; name another data set with --data FILE")
    })?;
    parse(&text).map_err(|found| {
        anyhow!("{shown}: {found}; correct it there (docs/data.md lists the fields); no rule was checked")
    })
}

fn parse(text: &str) -> Result<Dataset, String> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let dataset: Dataset = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| format!("{}: {}", error.path(), error.inner()))?;
    reader.end().map_err(|error| error.to_string())?;
    Ok(dataset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refuses(text: &str, expected: &str) {
        let found = parse(text).unwrap_err();
        assert!(found.contains(expected), "{found}");
    }

    #[test]
    fn errors_name_their_place() {
        refuses(
            r#"{"elections": [{"year": "2024", "name": "2024"}]}"#,
            "elections[0].year: invalid type: string \"2024\", expected u16 at line 1",
        );
        refuses(r#"{"titel": ""}"#, "unknown field `titel`");
        refuses("{", "EOF");
    }
}
