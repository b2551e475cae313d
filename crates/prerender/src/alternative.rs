//! Text alternatives for the pictures.

use assessment_model::cell_summary::{Summary, summarize};
use assessment_model::dataset::{Column, Dataset};
use assessment_model::matrix::{CellId, Matrix};
use assessment_model::{message, wording};

use crate::english::{phrase, words};

/// Returns the text of an outcome: the label, and the voice where it is not the community's.
pub(crate) fn outcome(summary: &Summary) -> String {
    match summary {
        Summary::Outcome {
            label,
            voice: Some(voice),
            ..
        } => format!("{label} ({})", words(voice.name())),
        Summary::Outcome { label, .. } => label.clone(),
        Summary::NotReported(column) => words(column.not_reported()).to_owned(),
        // No other kind occurs in this column.
        _ => words(message::SILENT).to_owned(),
    }
}

/// Describes the card: per election, the preferred outcome of each actor. Actors with the same text share a group.
pub(crate) fn card(matrix: &Matrix) -> String {
    let dataset = matrix.dataset();
    let mut text = format!(
        "Table: {} by actor.",
        words(Column::Outcome.name()).to_lowercase()
    );
    for (election, record) in dataset.elections.iter().enumerate() {
        // In the order in which they first stand, silence last.
        let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
        let mut silent = Vec::new();
        for (actor, name) in dataset.actors.iter().enumerate() {
            let id = CellId {
                actor,
                election,
                column: Column::Outcome,
            };
            let summary = summarize(matrix, matrix.cell(id));
            let said = outcome(&summary);
            match groups.iter_mut().find(|(known, _)| *known == said) {
                _ if summary == Summary::Silent => silent.push(name.name.as_str()),
                Some((_, actors)) => actors.push(&name.name),
                None => groups.push((said, vec![&name.name])),
            }
        }
        text.push_str(&format!(" {}:", record.year));
        if !silent.is_empty() {
            groups.push((words(message::SILENT_BRIEFLY).to_owned(), silent));
        }
        let parts = groups
            .iter()
            .map(|(words, actors)| format!(" {words}: {}", actors.join(", ")));
        text.push_str(&parts.collect::<Vec<_>>().join(";"));
        text.push('.');
    }
    text
}

/// Describes the picture of the whole matrix.
pub(crate) fn matrix(matrix: &Matrix) -> String {
    let dataset = matrix.dataset();
    format!("{} {}", dataset.summary, card(matrix))
}

/// The "as of" line.
pub(crate) fn as_of(dataset: &Dataset) -> String {
    phrase(wording::as_of(dataset))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn the_card_in_words_names_every_actor_in_every_election() {
        let matrix = samples::matrix();
        let text = card(&matrix);
        for actor in &matrix.dataset().actors {
            assert_eq!(
                text.matches(&actor.name).count(),
                3,
                "{}: {text}",
                actor.name
            );
        }
        assert!(
            text.contains("Against Trump: Iran, Hezbollah, Cuba, Venezuela"),
            "{text}"
        );
        assert!(text.contains("Not mentioned: Iran, China"), "{text}");
        // What the most restrictive service takes.
        assert!(
            text.chars().count() <= 420,
            "{} characters",
            text.chars().count()
        );
    }

    #[test]
    fn another_voice_is_named() {
        let mut dataset = samples::dataset();
        for finding in &mut dataset.findings {
            finding.standing = assessment_model::dataset::Standing::Minority;
        }
        let text = card(&Matrix::new(dataset));
        assert!(text.contains("For Trump (Minority view): Russia"), "{text}");
    }
}
