//! The published data set, read and checked before anything is made of it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use assessment_model::check;
use assessment_model::dataset::Dataset;

/// The file, seen from the folder of the project.
pub const FILE: &str = "data/assessments.json";

/// A data set that keeps every rule that needs no source text.
#[derive(Clone, Debug)]
pub struct Data {
    /// The data set.
    pub dataset: Dataset,
    /// The same as JSON without white space.
    pub json: String,
}

impl Data {
    /// Reads the data set of a project. An error lists every rule that it breaks.
    pub fn read(root: &Path) -> Result<Self> {
        let text = fs::read_to_string(root.join(FILE))
            .with_context(|| format!("{FILE} cannot be read"))?;
        Self::parse(&text)
    }

    fn parse(text: &str) -> Result<Self> {
        let dataset: Dataset =
            serde_json::from_str(text).with_context(|| format!("{FILE} is not a data set"))?;
        let problems = check::structure(&dataset);
        if !problems.is_empty() {
            let mut list = String::new();
            for problem in &problems {
                let _ = writeln!(list, "{problem}\n");
            }
            bail!(
                "{FILE} breaks {} rule(s); docs/data.md explains them\n\n{list}",
                problems.len()
            );
        }
        let json = serde_json::to_string(&dataset)?;
        Ok(Self { dataset, json })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn the_published_data_set_is_sound_and_its_short_form_is_the_same() {
        let data = Data::read(&samples::root()).unwrap();
        assert_eq!(Data::parse(&data.json).unwrap().dataset, data.dataset);
    }

    #[test]
    fn every_broken_rule_is_told() {
        let mut dataset = samples::dataset();
        dataset.findings[0].label.clear();
        dataset.sources[0].title.clear();
        let text = serde_json::to_string(&dataset).unwrap();
        let error = Data::parse(&text).unwrap_err().to_string();
        assert!(
            error.contains("findings[0]") && error.contains("sources[0]"),
            "{error}"
        );
        let error = format!("{:#}", Data::parse("{\"titel\": 1}").unwrap_err());
        assert!(error.contains("titel"), "{error}");
    }
}
