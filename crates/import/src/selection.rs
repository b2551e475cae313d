//! A part of a data set: the findings and silences that somebody chose, as rows or as data of the same schema.
//!
//! A part has every record that its findings name and no other, so it satisfies all rules except three that require
//! completeness: `cell-neither`, `silence-kind` and `dissent-unpaired` ([`NEEDS_THE_WHOLE`]). A part that breaks one of
//! them is refused as a matrix, because its empty cells would claim that the sources mention nothing. Nothing is declared
//! silent to avoid that.

use assessment_model::address::parse;
use assessment_model::check::{Problem, Rule};
use assessment_model::dataset::Dataset;
use assessment_model::matrix::Matrix;

/// Rules that a part may break, because they judge that nothing is missing.
pub const NEEDS_THE_WHOLE: [Rule; 3] =
    [Rule::CellNeither, Rule::SilenceKind, Rule::DissentUnpaired];

/// Chosen records, as indexes into the data set, each in its order and once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Findings.
    pub findings: Vec<usize>,
    /// Silences.
    pub silent: Vec<usize>,
}

impl Chosen {
    /// Everything.
    pub fn all(dataset: &Dataset) -> Self {
        Self {
            findings: (0..dataset.findings.len()).collect(),
            silent: (0..dataset.silent.len()).collect(),
        }
    }

    /// Finds the records that ids and addresses name, in the order of the data: a finding by its id; by the address of a cell, all that
    /// its detail shows, or its silence.
    ///
    /// # Errors
    /// A problem for each that names nothing. A part that lacks what somebody wanted must not pass for it.
    pub fn of(dataset: &Dataset, names: &[String]) -> Result<Self, Vec<Problem>> {
        let matrix = Matrix::new(dataset.clone());
        let mut findings = vec![false; dataset.findings.len()];
        let mut silent = vec![false; dataset.silent.len()];
        let mut problems = Vec::new();
        for (at, name) in names.iter().enumerate() {
            if let Some(i) = dataset.findings.iter().position(|f| &f.id == name) {
                findings[i] = true;
            } else if let Some(id) = parse(&matrix, name) {
                let cell = matrix.cell(id);
                for &i in cell.supporting.iter().chain(&cell.bearing) {
                    findings[i] = true;
                }
                if let Some(i) = cell.silence {
                    silent[i] = true;
                }
            } else {
                problems.push(Problem {
                    place: format!("ids[{at}]"),
                    id: String::new(),
                    rule: Rule::Reference,
                    found: format!("no finding and no cell has the id ⟦{name}⟧"),
                    hint: "give ids of findings, or addresses of cells such as iran/2024/outcome"
                        .to_owned(),
                });
            }
        }
        if problems.is_empty() {
            Ok(Self {
                findings: indexes(&findings),
                silent: indexes(&silent),
            })
        } else {
            Err(problems)
        }
    }
}

/// The part as data of the same schema, with version, day and licence of the whole; its summary says that it is a part.
///
/// Actors, elections, sources and documents are those that the chosen findings and silences name, an election that a
/// finding is compared with among them; of disagreements, those all of whose sides are there; of corrections, the cells
/// that are left. Where no actor or no
/// election is named, all stay: a matrix has at least one of each. All of a data set is that data set.
pub fn part(mut dataset: Dataset, chosen: &Chosen) -> Dataset {
    if *chosen == Chosen::all(&dataset) {
        return dataset;
    }
    dataset.summary = format!(
        "A selection of {} of {} findings and {} of {} declared silences. {}",
        chosen.findings.len(),
        dataset.findings.len(),
        chosen.silent.len(),
        dataset.silent.len(),
        dataset.summary
    );
    keep(&mut dataset.findings, &chosen.findings);
    keep(&mut dataset.silent, &chosen.silent);
    let Dataset {
        documents,
        sources,
        actors,
        elections,
        findings,
        silent,
        disagreements,
        corrections,
        ..
    } = &mut dataset;
    disagreements.retain(|disagreement| {
        let there = |id: &str| findings.iter().any(|finding| finding.id == id);
        disagreement.sides.iter().all(|side| there(&side.finding))
    });
    sources.retain(|source| {
        let mut quotes = findings.iter().flat_map(|finding| &finding.quotes);
        quotes.any(|quote| quote.source == source.id)
    });
    documents.retain(|document| sources.iter().any(|s| s.reports.contains(&document.id)));
    retain_some(actors, |actor| {
        findings.iter().any(|f| f.actor.as_ref() == Some(&actor.id))
            || silent.iter().any(|s| s.actor == actor.id)
    });
    retain_some(elections, |election| {
        let year = Some(election.year);
        let named = findings
            .iter()
            .any(|f| f.election == year || f.compares.as_ref().map(|c| c.with) == year);
        named || silent.iter().any(|s| Some(s.election) == year)
    });
    let is_there = |address: &String| {
        let mut parts = address.split('/');
        let (actor, year) = (parts.next(), parts.next());
        actors.iter().any(|one| Some(one.id.as_str()) == actor)
            && elections
                .iter()
                .any(|one| Some(one.year.to_string().as_str()) == year)
    };
    for correction in corrections {
        correction.cells.retain(is_there);
    }
    dataset
}

fn indexes(chosen: &[bool]) -> Vec<usize> {
    let all = chosen.iter().enumerate();
    all.filter(|(_, chosen)| **chosen).map(|(i, _)| i).collect()
}

fn keep<T>(list: &mut Vec<T>, wanted: &[usize]) {
    let mut at = 0..;
    list.retain(|_| at.next().is_some_and(|i| wanted.contains(&i)));
}

/// Keeps what is named, or everything where nothing is.
fn retain_some<T>(list: &mut Vec<T>, named: impl Fn(&T) -> bool) {
    if list.iter().any(&named) {
        list.retain(named);
    }
}

#[cfg(test)]
mod tests;
