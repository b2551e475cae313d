//! A page's own data: read, judged by every rule that needs no source text, and packed for the widget.
//!
//! All problems are told in one go. What a page brings has no article texts beside it, so that a quote stands in its
//! article is nothing that can be known here.

use std::fmt::Display;

use assessment_model::check::{self, Problem, Rule};
use assessment_model::dataset::Dataset;
use assessment_model::packed::{self, Packed};
use serde::{Deserializer, Serialize};

use crate::selection::{Chosen, NEEDS_THE_WHOLE};
use crate::tree::Tree;
use crate::{characters, form, limits};

/// A problem as a page gets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Where: `findings[3].quotes[0].exact`; empty where it is the data as a whole.
    pub path: String,
    /// Id of the nearest thing that has one, or empty.
    pub id: String,
    /// Name of the rule, as in `docs/data.md`.
    pub rule: &'static str,
    /// What was found.
    pub reason: String,
    /// What to do about it.
    pub remedy: String,
}

/// Reads a data set and judges it.
///
/// # Errors
/// Every problem, at most [`limits::PROBLEMS`] and one that says how many more there are. Faults of form are told
/// first; the rules are asked only where there are none, because they would judge what is not there.
pub fn read<'de, D: Deserializer<'de>>(value: D) -> Result<Dataset, Vec<Told>> {
    judged(value, |_| true)
}

fn judged<'de, D: Deserializer<'de>>(
    value: D,
    counts: impl Fn(&Problem) -> bool,
) -> Result<Dataset, Vec<Told>> {
    let tree = Tree::read(value).map_err(|error| vec![unreadable(error)])?;
    let (dataset, mut problems) = form::read::<Dataset>(&tree);
    if let (Some(dataset), []) = (dataset, problems.as_slice()) {
        problems = check::structure(&dataset);
        problems.retain(counts);
        if problems.is_empty() {
            return Ok(dataset);
        }
    }
    Err(told(problems))
}

/// Reads a data set, or what [`crate::selection::part`] makes of one: it is judged by every rule but those that need
/// the whole. Not for a matrix, whose empty cells would say what nobody declared.
///
/// # Errors
/// As [`read`].
pub fn read_part<'de, D: Deserializer<'de>>(value: D) -> Result<Dataset, Vec<Told>> {
    judged(value, |problem| !NEEDS_THE_WHOLE.contains(&problem.rule))
}

/// What ids and addresses name in a data set; without any, all of it.
///
/// # Errors
/// Every one that names nothing.
pub fn chosen(dataset: &Dataset, names: Option<&[String]>) -> Result<Chosen, Vec<Told>> {
    names.map_or_else(
        || Ok(Chosen::all(dataset)),
        |names| Chosen::of(dataset, names).map_err(told),
    )
}

/// Reads a data set and packs it for the widget.
///
/// # Errors
/// As [`read`].
pub fn pack<'de, D: Deserializer<'de>>(value: D) -> Result<Packed, Vec<Told>> {
    packed::pack(read(value)?).map_err(|error| vec![unreadable(error)])
}

fn unreadable(error: impl Display) -> Told {
    Told {
        path: String::new(),
        id: String::new(),
        rule: Rule::Form.name(),
        reason: cut(&error.to_string()),
        remedy: "give plain data, as JSON has it".to_owned(),
    }
}

fn told(problems: Vec<Problem>) -> Vec<Told> {
    let more = problems.len().saturating_sub(limits::PROBLEMS);
    let mut told: Vec<Told> = problems
        .into_iter()
        .take(limits::PROBLEMS)
        .map(|problem| Told {
            path: cut(&problem.place),
            id: cut(&problem.id),
            rule: problem.rule.name(),
            reason: cut(&problem.found),
            remedy: cut(&problem.hint),
        })
        .collect();
    if more > 0 {
        told.push(Told {
            path: String::new(),
            id: String::new(),
            rule: Rule::Limit.name(),
            reason: format!("{more} more problems"),
            remedy: "mend those above first".to_owned(),
        });
    }
    told
}

/// What is repeated of the data is no longer than somebody reads, and hides nothing.
fn cut(text: &str) -> String {
    let mut shown = characters::shown(text);
    if let Some((end, _)) = shown.char_indices().nth(limits::REPEATED) {
        shown.truncate(end);
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    const SMALL: &str = include_str!("../../model/tests/fixture/assessments.json");

    fn refused(edit: impl FnOnce(&mut Value)) -> Vec<Told> {
        let mut value: Value = serde_json::from_str(SMALL).unwrap();
        edit(&mut value);
        read(value).unwrap_err()
    }

    #[test]
    fn good_data_is_packed_as_the_build_packs_it() {
        let value: Value = serde_json::from_str(SMALL).unwrap();
        let expected = packed::pack(serde_json::from_str(SMALL).unwrap()).unwrap();
        assert_eq!(pack(value), Ok(expected));
    }

    #[test]
    fn the_projects_own_data_would_be_taken() {
        let text = include_str!("../../../data/assessments.json");
        assert_eq!(
            read(&mut serde_json::Deserializer::from_str(text)),
            Ok(serde_json::from_str(text).unwrap())
        );
    }

    #[test]
    fn a_broken_rule_is_told_with_place_rule_found_and_remedy() {
        let told = refused(|data| {
            data["documents"][0]["url"] = json!("javascript:alert(1)");
            data["findings"][0]["confidence"]["level"] = json!("low");
        });
        assert_eq!(
            told,
            [
                Told {
                    path: "documents[0].url".to_owned(),
                    id: "agency-report".to_owned(),
                    rule: "link-form",
                    reason: "⟦javascript:alert(1)⟧".to_owned(),
                    remedy: "give an http or https address, or null".to_owned(),
                },
                Told {
                    path: "findings[0].confidence.level".to_owned(),
                    id: "norland-2020-for-doe".to_owned(),
                    rule: "confidence-unquoted",
                    reason: "no quote prints the words low confidence".to_owned(),
                    remedy: "quote the words, or set null: a level is never inferred".to_owned(),
                },
            ]
        );
    }

    #[test]
    fn the_rules_are_not_asked_about_what_could_not_be_read() {
        let told = refused(|data| {
            data["silent"] = json!([]);
            data["as_of"] = json!(2024);
        });
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!(told[0].path, "as_of");
    }

    #[test]
    fn thousands_of_problems_are_counted_and_long_words_cut() {
        let told = refused(|data| {
            let fields: serde_json::Map<String, Value> = (0..2_000)
                .map(|i| (format!("{i}{}\u{202E}", "x".repeat(i)), json!(1)))
                .collect();
            data["actors"][0] = fields.into();
        });
        assert_eq!(told.len(), limits::PROBLEMS + 1);
        assert_eq!(told[limits::PROBLEMS].rule, "limit");
        // Two fields are missing besides.
        assert_eq!(told[limits::PROBLEMS].reason, "1502 more problems");
        for problem in &told {
            let repeated = [&problem.path, &problem.reason, &problem.remedy];
            assert!(
                repeated
                    .iter()
                    .all(|text| text.chars().count() <= limits::REPEATED + 1)
            );
            assert!(repeated.iter().all(|text| !text.contains('\u{202E}')));
        }
    }
}
