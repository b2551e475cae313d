//! Every cell is supported or declared silent, never both, and of the right kind; dissents stand beside what they depart
//! from.

use super::{Problem, Report, Rule};
use crate::dataset::{Column, Dataset, Finding, Side, SilenceKind, Standing};
use crate::matrix::supports;

pub(super) fn check(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for actor in &dataset.actors {
        for election in &dataset.elections {
            for column in Column::ALL {
                cell(dataset, &actor.id, election.year, column, problems);
            }
        }
    }
    dissents(dataset, problems);
    sides(dataset, problems);
}

fn cell(dataset: &Dataset, actor: &str, year: u16, column: Column, problems: &mut Vec<Problem>) {
    let address = format!("{actor}/{year}/{}", column.id());
    let supporting = dataset.findings.iter().find(|finding| {
        finding.actor.as_deref() == Some(actor)
            && finding.election == Some(year)
            && supports(finding, column)
    });
    let silences: Vec<usize> = dataset
        .silent
        .iter()
        .enumerate()
        .filter(|(_, s)| s.actor == actor && s.election == year && s.dimension == column)
        .map(|(i, _)| i)
        .collect();
    let place = |i: usize| format!("silent[{i}]");
    match (supporting, silences.as_slice()) {
        (None, []) => Report::new(problems, "silent", &address).add(
            Rule::CellNeither,
            format!("no finding supports {address} and nothing declares it silent"),
            "add a finding with its quotes, or declare the silence with its reason",
        ),
        (Some(finding), [i, ..]) => Report::new(problems, place(*i), &address).add(
            Rule::CellBoth,
            format!(
                "{address} is declared silent, but {} supports it",
                finding.id
            ),
            "remove the silence, or correct the finding",
        ),
        (None, [i, ..]) => kind(dataset, *i, &address, problems),
        _ => {}
    }
    for i in silences.iter().skip(1) {
        Report::new(problems, place(*i), &address).add(
            Rule::SilentTwice,
            format!(
                "{address} is declared silent at {} already",
                place(silences[0])
            ),
            "keep one",
        );
    }
}

/// Checks the kind of a silence: a reader told that an actor is not mentioned must not find it in the cell's detail.
fn kind(dataset: &Dataset, silence: usize, address: &str, problems: &mut Vec<Problem>) {
    let declared = &dataset.silent[silence];
    let bears = |finding: &&Finding| {
        let judged =
            declared.dimension == Column::Confidence && finding.dimension.column().is_some();
        finding.actor.as_ref() == Some(&declared.actor)
            && finding.election == Some(declared.election)
            && (judged || finding.bears_on.contains(&declared.dimension))
    };
    let (right, found) = match dataset.findings.iter().find(bears) {
        Some(finding) => (
            SilenceKind::NotReported,
            format!("declared not-mentioned, but {} bears on it", finding.id),
        ),
        None => (
            SilenceKind::NotMentioned,
            "declared not-reported, but nothing of this election bears on it".to_owned(),
        ),
    };
    if declared.kind != right {
        Report::new(problems, format!("silent[{silence}].kind"), address).add(
            Rule::SilenceKind,
            found,
            format!("write {}, or correct the findings", right.id()),
        );
    }
}

fn dissents(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (i, finding) in dataset.findings.iter().enumerate() {
        let departs = matches!(
            finding.standing,
            Standing::Minority | Standing::EarlierWarning
        );
        let paired = dataset.disagreements.iter().any(|d| {
            let here = |side: &Side| side.finding == finding.id;
            d.sides.iter().any(here) && !d.sides.iter().all(here)
        });
        if departs && !paired && !confirmed(dataset, finding) {
            Report::new(problems, format!("findings[{i}]"), &finding.id).add(
                Rule::DissentUnpaired,
                "a minority view or an unconfirmed earlier warning that no disagreement names",
                "add a disagreement with this finding and the one it departs from",
            );
        }
    }
}

/// Returns true if the community later judged what an earlier warning had said: the same preference for the same
/// election.
fn confirmed(dataset: &Dataset, warning: &Finding) -> bool {
    let confirms = |later: &Finding| {
        later.standing == Standing::Community
            && later.actor == warning.actor
            && later.election == warning.election
            && later.direction == warning.direction
            && later.candidate == warning.candidate
    };
    warning.standing == Standing::EarlierWarning
        && warning.direction.is_some()
        && dataset.findings.iter().any(confirms)
}

fn sides(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (i, disagreement) in dataset.disagreements.iter().enumerate() {
        let mut report = Report::new(problems, format!("disagreements[{i}]"), &disagreement.id);
        if disagreement.summary.trim().is_empty() {
            report
                .at("summary")
                .add(Rule::TextMissing, "an empty text", "say what differs");
        }
        if disagreement.sides.len() < 2 {
            report.at("sides").add(
                Rule::SideUnquoted,
                format!("{} side(s)", disagreement.sides.len()),
                "a disagreement has at least two",
            );
        }
        for (j, side) in disagreement.sides.iter().enumerate() {
            let mut report = report.at(&format!("sides[{j}]"));
            let Some(finding) = dataset.findings.iter().find(|f| f.id == side.finding) else {
                report.at("finding").add(
                    Rule::Reference,
                    format!("no finding has the id ⟦{}⟧", side.finding),
                    "correct the id or add the finding",
                );
                continue;
            };
            let quoted = finding
                .quotes
                .iter()
                .any(|q| q.source == side.source && q.exact.contains(&side.words));
            if side.words.is_empty() || !quoted {
                report.at("words").add(
                    Rule::SideUnquoted,
                    format!(
                        "⟦{}⟧ stands in no quote of {} from {}",
                        side.words, side.finding, side.source
                    ),
                    "copy the words from one of that finding's quotes",
                );
            }
        }
    }
}
