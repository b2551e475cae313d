//! The data set that the tests break, and the one helper that breaks it.

use std::cell::RefCell;
use std::collections::BTreeSet;

use assessment_model::check::{self, Problem, Rule, SourceText};
use assessment_model::dataset::{Dataset, Finding, Quote};

thread_local! {
    static BROKEN: RefCell<BTreeSet<&'static str>> = const { RefCell::new(BTreeSet::new()) };
}

/// A rule, the place where it is reported, and a part of what is found and of the hint.
pub(crate) type Expected<'a> = (Rule, &'a str, &'a str, &'a str);

/// A data set with its texts.
pub(crate) struct Case {
    pub(crate) data: Dataset,
    pub(crate) texts: Vec<SourceText>,
}

impl Case {
    /// The hand-written data set, which breaks no rule.
    pub(crate) fn clean() -> Self {
        let data: Dataset = serde_json::from_str(include_str!("../fixture/assessments.json"))
            .expect("the fixture is a data set");
        let texts = [
            ("gazette", include_str!("../fixture/gazette.txt")),
            ("herald", include_str!("../fixture/herald.txt")),
        ]
        .map(|(id, text)| SourceText {
            id: id.to_owned(),
            text: text.to_owned(),
            sha256: data.source(id).expect("a source per text").sha256.clone(),
        });
        Self {
            data,
            texts: texts.into(),
        }
    }

    /// A finding, by index.
    pub(crate) fn finding(&mut self, index: usize) -> &mut Finding {
        &mut self.data.findings[index]
    }

    /// A quote, by the index of its finding and its own.
    pub(crate) fn quote(&mut self, finding: usize, quote: usize) -> &mut Quote {
        &mut self.data.findings[finding].quotes[quote]
    }

    fn problems(&self) -> Vec<Problem> {
        let mut problems = check::structure(&self.data);
        problems.extend(check::texts(&self.data, &self.texts));
        problems
    }
}

/// Breaks the clean data set and expects exactly these problems, in any order.
///
/// The first one's rule counts as the rule that the test is about.
#[track_caller]
pub(crate) fn check(break_it: impl FnOnce(&mut Case), expected: &[Expected<'_>]) {
    let mut case = Case::clean();
    break_it(&mut case);
    let mut problems = case.problems();
    let shown = |problems: &[Problem]| {
        problems
            .iter()
            .map(|problem| format!("{problem}\n"))
            .collect::<String>()
    };
    let all = shown(&problems);
    for &(rule, place, found, hint) in expected {
        let wanted = |p: &Problem| {
            (p.rule, p.place.as_str()) == (rule, place)
                && p.found.contains(found)
                && p.hint.contains(hint)
        };
        match problems.iter().position(wanted) {
            Some(at) => drop(problems.remove(at)),
            None => panic!(
                "not reported: {} at {place}, found …{found}…, hint …{hint}…; reported:\n{all}",
                rule.name()
            ),
        }
    }
    assert!(
        problems.is_empty(),
        "reported besides:\n{}",
        shown(&problems)
    );
    if let Some((rule, ..)) = expected.first() {
        BROKEN.with_borrow_mut(|broken| broken.insert(rule.name()));
    }
}

/// The rules that tests on this thread were about.
pub(crate) fn broken_so_far() -> BTreeSet<&'static str> {
    BROKEN.with_borrow(Clone::clone)
}
