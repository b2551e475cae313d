//! The matches of a filter, and the choices that the data offers.

use super::{Choice, Filter, admits, passes};
use crate::dataset::{Dataset, Finding, Level, Standing};
use crate::matrix::Matrix;
use crate::search::{Terms, folded};

/// Everything that can be chosen in a matrix, by facet, in the order of the data and its terms: its places, and what
/// at least one finding shown has. Disagreements are among it where there are any.
pub fn choices(matrix: &Matrix) -> Vec<Choice> {
    let dataset = matrix.dataset();
    let mut all: Vec<Choice> = (0..dataset.actors.len()).map(Choice::Actor).collect();
    all.extend((0..dataset.elections.len()).map(Choice::Election));
    all.extend(matrix.columns().iter().copied().map(Choice::Column));
    let mut others: Vec<Choice> = Standing::ALL.map(Choice::Standing).into();
    others.extend(Level::ALL.map(Choice::Level));
    let mut words = Vec::new();
    for (nth, finding) in dataset.findings.iter().enumerate() {
        if let Some(word) = word(finding).filter(|word| !word.is_empty() && !words.contains(word)) {
            words.push(word);
            others.push(Choice::Likelihood(nth));
        }
    }
    others.extend((0..dataset.sources.len()).map(Choice::Source));
    others.push(Choice::Disputed);
    let shown = select(matrix, &[], None).findings;
    others.retain(|&choice| (0..shown.len()).any(|nth| shown[nth] && has(dataset, nth, choice)));
    all.append(&mut others);
    all
}

/// The hits of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hits {
    /// For each finding of the data, whether it is found; so it is in a cell found, or about no actor.
    pub findings: Vec<bool>,
    /// For each cell by [`Matrix::index`], how many of the findings in its detail are found; nothing where the cell
    /// itself is not. One without findings, as are most of the silent ones, is found, with 0, while nothing is asked
    /// about findings.
    pub cells: Vec<Option<usize>>,
    /// True if something is asked about findings, so that what has none is not found.
    pub narrowed: bool,
}

impl Hits {
    /// Counts the findings, each once.
    pub fn count(&self) -> usize {
        self.findings.iter().filter(|found| **found).count()
    }
}

/// The hits of a filter.
pub fn hits(matrix: &Matrix, filter: &Filter) -> Hits {
    let read = read(matrix, &filter.text);
    select(matrix, &filter.chosen, read.as_deref())
}

/// A choice as it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacetOption {
    /// The choice.
    pub choice: Choice,
    /// Number of findings that would be found if it alone were chosen in its facet, and everything else were as it is.
    pub count: usize,
    /// True if it is chosen.
    pub chosen: bool,
}

/// All [`choices`] of a matrix with what each would find.
pub fn facet_options(matrix: &Matrix, filter: &Filter) -> Vec<FacetOption> {
    let read = read(matrix, &filter.text);
    let offer = |choice: Choice| {
        let mut chosen = filter.chosen.clone();
        chosen.retain(|other| other.facet() != choice.facet());
        chosen.push(choice);
        FacetOption {
            choice,
            count: select(matrix, &chosen, read.as_deref()).count(),
            chosen: filter.has(choice),
        }
    };
    choices(matrix).into_iter().map(offer).collect()
}

/// In which findings the words are; nothing where there are none to look for.
fn read(matrix: &Matrix, text: &str) -> Option<Vec<bool>> {
    let terms = Terms::new(text);
    let found = |finding: &Finding| {
        let attribution = &finding.attribution;
        let own = [&finding.label, &finding.summary];
        let others = [&attribution.speaker, &attribution.venue];
        let texts = own.into_iter().chain(&finding.note).chain(others);
        let quotes = finding.quotes.iter();
        let quotes = quotes.flat_map(|quote| [&quote.exact].into_iter().chain(&quote.speaker));
        terms.occur_in(texts.chain(quotes).map(String::as_str))
    };
    (!terms.is_empty()).then(|| matrix.dataset().findings.iter().map(found).collect())
}

fn select(matrix: &Matrix, chosen: &[Choice], read: Option<&[bool]>) -> Hits {
    let dataset = matrix.dataset();
    let asked = |of_places: bool| {
        let mut facets = chosen.iter().map(|choice| choice.facet());
        facets.any(|facet| facet.is_of_places() == of_places)
    };
    let fits: Vec<bool> = (0..dataset.findings.len())
        .map(|nth| {
            read.is_none_or(|read| read[nth])
                && passes(chosen, false, |choice| has(dataset, nth, choice))
        })
        .collect();
    let narrowed = read.is_some() || asked(false);
    let mut findings = vec![false; fits.len()];
    let mut cells = Vec::with_capacity(matrix.cells().len());
    for cell in matrix.cells() {
        let mut count = 0;
        if !admits(chosen, cell.id) {
            cells.push(None);
            continue;
        }
        for &nth in cell.supporting.iter().chain(&cell.bearing) {
            findings[nth] |= fits[nth];
            count += usize::from(fits[nth]);
        }
        cells.push((count > 0 || !narrowed).then_some(count));
    }
    if !asked(true) {
        for nth in matrix.general() {
            findings[nth] = fits[nth];
        }
    }
    Hits {
        findings,
        cells,
        narrowed,
    }
}

/// Returns whether a finding has what a choice asks of findings.
fn has(dataset: &Dataset, nth: usize, choice: Choice) -> bool {
    let finding = &dataset.findings[nth];
    match choice {
        Choice::Standing(standing) => finding.standing == standing,
        Choice::Level(level) => finding
            .confidence
            .as_ref()
            .is_some_and(|c| c.level == level),
        Choice::Likelihood(first) => {
            let wanted = dataset.findings.get(first).and_then(word);
            wanted.is_some() && wanted == word(finding)
        }
        Choice::Source(nth) => dataset
            .sources
            .get(nth)
            .is_some_and(|source| finding.quotes.iter().any(|quote| quote.source == source.id)),
        Choice::Disputed => {
            let mut sides = dataset.disagreements.iter().flat_map(|d| &d.sides);
            sides.any(|side| side.finding == finding.id)
        }
        Choice::Actor(_) | Choice::Election(_) | Choice::Column(_) => false,
    }
}

/// The likelihood word of a finding, so that the same word is the same in any case.
pub(super) fn word(finding: &Finding) -> Option<String> {
    finding.likelihood.as_deref().map(folded)
}
