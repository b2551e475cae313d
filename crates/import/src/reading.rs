//! Data sets from JSON text: parsed, and checked by every rule that needs no source text.
//!
//! Used for the data inside the program and for a page's own data. All problems are reported at once. Quotes are not
//! compared with their articles, whose texts are not available.

use std::fmt::Display;

use assessment_model::check::{self, Problem, Rule};
use assessment_model::dataset::Dataset;
use serde::Serialize;

use crate::selection::{Chosen, NEEDS_THE_WHOLE};
use crate::tree::Tree;
use crate::{characters, form, limits};

/// A problem as a page gets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ValidationError {
    /// The place: `findings[3].quotes[0].exact`; empty for the data as a whole.
    pub path: String,
    /// Id of the nearest record that has one, or empty.
    pub id: String,
    /// Name of the rule, as in `docs/data.md`.
    pub rule: &'static str,
    /// The fault.
    pub reason: String,
    /// The way to repair it.
    pub remedy: String,
}

/// Reads a data set and checks it.
///
/// # Errors
/// Every problem, at most [`limits::PROBLEMS`] and one with the number of the others. The rules run only over data of the
/// right form, because they would judge what is not there.
pub fn read(text: &str) -> Result<Dataset, Vec<ValidationError>> {
    checked(text, check::structure)
}

/// Reads a data set that the build has checked, such as the one inside the program. Its form is checked all the same.
///
/// # Errors
/// As [`read`], without those of the rules.
pub fn read_trusted(text: &str) -> Result<Dataset, Vec<ValidationError>> {
    checked(text, |_| Vec::new())
}

/// Reads a data set, or what [`crate::selection::part`] makes of one: it is checked by every rule but those that need
/// the whole. Not for a matrix, whose empty cells would say what nobody declared.
///
/// # Errors
/// As [`read`].
pub fn read_part(text: &str) -> Result<Dataset, Vec<ValidationError>> {
    checked(text, |dataset| {
        let mut problems = check::structure(dataset);
        problems.retain(|problem| !NEEDS_THE_WHOLE.contains(&problem.rule));
        problems
    })
}

fn checked(
    text: &str,
    rules: impl Fn(&Dataset) -> Vec<Problem>,
) -> Result<Dataset, Vec<ValidationError>> {
    // A code unit takes at most three bytes, so most texts need no counting.
    if text.len() > limits::TOTAL && text.encode_utf16().count() > limits::TOTAL {
        return Err(vec![whole(
            Rule::Limit,
            &format!("more than {} UTF-16 units of JSON", limits::TOTAL),
            "give less: leave out what is not shown",
        )]);
    }
    let mut json = serde_json::Deserializer::from_str(text);
    let tree = Tree::read(&mut json).map_err(unreadable)?;
    json.end().map_err(unreadable)?;
    let (dataset, mut problems) = form::read::<Dataset>(&tree);
    if let (Some(dataset), []) = (dataset, problems.as_slice()) {
        problems = rules(&dataset);
        if problems.is_empty() {
            return Ok(dataset);
        }
    }
    Err(reported(problems))
}

/// Finds the records that ids and addresses name in a data set; without any, all of it.
///
/// # Errors
/// Every one that names nothing.
pub fn chosen(dataset: &Dataset, names: Option<&[String]>) -> Result<Chosen, Vec<ValidationError>> {
    names.map_or_else(
        || Ok(Chosen::all(dataset)),
        |names| Chosen::of(dataset, names).map_err(reported),
    )
}

fn unreadable(error: impl Display) -> Vec<ValidationError> {
    let remedy = "give plain data, as JSON has it";
    vec![whole(Rule::Form, &error.to_string(), remedy)]
}

fn whole(rule: Rule, reason: &str, remedy: &str) -> ValidationError {
    ValidationError {
        path: String::new(),
        id: String::new(),
        rule: rule.name(),
        reason: cut(reason),
        remedy: remedy.to_owned(),
    }
}

fn reported(problems: Vec<Problem>) -> Vec<ValidationError> {
    let more = problems.len().saturating_sub(limits::PROBLEMS);
    let mut reported: Vec<ValidationError> = problems
        .into_iter()
        .take(limits::PROBLEMS)
        .map(|problem| ValidationError {
            path: cut(&problem.place),
            id: cut(&problem.id),
            rule: problem.rule.name(),
            reason: cut(&problem.found),
            remedy: cut(&problem.hint),
        })
        .collect();
    if more > 0 {
        let reason = format!("{more} more problems");
        reported.push(whole(Rule::Limit, &reason, "mend those above first"));
    }
    reported
}

/// Shortens a text of the data to what somebody reads, and makes hidden characters visible.
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

    fn refused(edit: impl FnOnce(&mut Value)) -> Vec<ValidationError> {
        let mut value: Value = serde_json::from_str(SMALL).unwrap();
        edit(&mut value);
        read(&value.to_string()).unwrap_err()
    }

    #[test]
    fn the_projects_own_data_is_read() {
        let text = include_str!("../../../data/assessments.json");
        assert_eq!(read(text), Ok(serde_json::from_str(text).unwrap()));
    }

    #[test]
    fn what_is_no_json_or_too_much_of_it_is_one_problem() {
        for (text, rule) in [
            ("", "form"),
            ("{", "form"),
            ("{} {}", "form"),
            (&"[".repeat(100_000), "form"),
            (&" ".repeat(limits::TOTAL + 1), "limit"),
        ] {
            let problems = read(text).unwrap_err();
            assert_eq!((problems[0].rule, problems[0].path.as_str()), (rule, ""));
        }
    }

    #[test]
    fn a_broken_rule_is_told_with_place_rule_found_and_remedy() {
        let problems = refused(|data| {
            data["documents"][0]["url"] = json!("javascript:alert(1)");
            data["findings"][0]["confidence"]["level"] = json!("low");
        });
        assert_eq!(
            problems,
            [
                ValidationError {
                    path: "documents[0].url".to_owned(),
                    id: "agency-report".to_owned(),
                    rule: "link-form",
                    reason: "⟦javascript:alert(1)⟧".to_owned(),
                    remedy: "give an http or https address, or null".to_owned(),
                },
                ValidationError {
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
        let problems = refused(|data| {
            data["silent"] = json!([]);
            data["as_of"] = json!(2024);
        });
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].path, "as_of");
    }

    #[test]
    fn thousands_of_problems_are_counted_and_long_words_cut() {
        let problems = refused(|data| {
            let fields: serde_json::Map<String, Value> = (0..2_000)
                .map(|i| (format!("{i}{}\u{202E}", "x".repeat(i / 2)), json!(1)))
                .collect();
            data["actors"][0] = fields.into();
        });
        assert_eq!(problems.len(), limits::PROBLEMS + 1);
        assert_eq!(problems[limits::PROBLEMS].rule, "limit");
        // Two fields are missing besides.
        assert_eq!(problems[limits::PROBLEMS].reason, "1502 more problems");
        for problem in &problems {
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
