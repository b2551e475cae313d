//! Content of an open cell: its findings in groups, in the order in which a careful reader needs them.

use std::cmp::Reverse;

use crate::cell_summary::leading;
use crate::dataset::{Dimension, Finding, Standing};
use crate::matrix::{Cell, Matrix};

/// The groups of an open cell, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// The community's view.
    Community,
    /// Minority views and earlier warnings.
    Dissent,
    /// Officials, lawmakers, companies, other news organisations, the article itself.
    Others,
    /// The accused government's answer.
    Answer,
    /// Context.
    Context,
}

impl Group {
    /// All groups, in the order shown.
    pub const ALL: [Self; 5] = [
        Self::Community,
        Self::Dissent,
        Self::Others,
        Self::Answer,
        Self::Context,
    ];
}

/// The group that a finding belongs to.
pub fn group(finding: &Finding) -> Group {
    match (finding.dimension, finding.standing) {
        (Dimension::Response, _) => Group::Answer,
        (Dimension::Context, _) => Group::Context,
        (_, Standing::Community) => Group::Community,
        (_, Standing::Minority | Standing::EarlierWarning) => Group::Dissent,
        _ => Group::Others,
    }
}

/// The findings of a cell by group, as indexes into the data set; groups without findings are left out.
/// In each group what supports the cell comes before what only bears on it, both in the order of the data.
pub fn groups(matrix: &Matrix, cell: &Cell) -> Vec<(Group, Vec<usize>)> {
    let all = || cell.supporting.iter().chain(&cell.bearing).copied();
    Group::ALL
        .into_iter()
        .map(|wanted| {
            let of_group = |i: &usize| group(&matrix.dataset().findings[*i]) == wanted;
            (wanted, all().filter(of_group).collect::<Vec<_>>())
        })
        .filter(|(_, findings)| !findings.is_empty())
        .collect()
}

/// The findings of an open cell in the order shown, as indexes into the data set; each stands in one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The leading finding, which answers the question of the cell.
    pub answer: Option<usize>,
    /// The other judgements of the community that support the cell.
    pub support: Vec<usize>,
    /// All others by group; groups without findings are left out.
    pub groups: Vec<(Group, Vec<usize>)>,
}

/// Returns the outline of a cell.
pub fn outline(matrix: &Matrix, cell: &Cell) -> Outline {
    let answer = leading(matrix.dataset(), cell).first().copied();
    let mut support = Vec::new();
    let mut groups = groups(matrix, cell);
    for (group, findings) in &mut groups {
        findings.retain(|&nth| Some(nth) != answer);
        if *group == Group::Community {
            let supports = |nth: &usize| cell.supporting.contains(nth);
            (support, *findings) = findings.iter().partition(|nth| supports(nth));
        }
    }
    groups.retain(|(_, findings)| !findings.is_empty());
    Outline {
        answer,
        support,
        groups,
    }
}

/// Returns the index of the quote that is shown first for a finding: the one that the data names; otherwise the words
/// of a speaker or an article before a paraphrase, then the longest, of equals the first.
pub fn best_quote(finding: &Finding) -> Option<usize> {
    let rank = |&nth: &usize| {
        let quote = &finding.quotes[nth];
        let length = quote.exact.chars().count();
        (quote.best, !quote.reported, length, Reverse(nth))
    };
    (0..finding.quotes.len()).max_by_key(rank)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::parse;
    use crate::dataset::{Aspect, Column, Dataset};

    /// The groups of a cell of the data set after an edit, as text.
    #[track_caller]
    fn check(address: &str, edit: impl FnOnce(&mut Dataset), expected: &str) {
        let mut data: Dataset =
            serde_json::from_str(include_str!("../tests/fixture/assessments.json")).unwrap();
        edit(&mut data);
        let matrix = Matrix::new(data);
        let cell = matrix.cell(parse(&matrix, address).unwrap());
        let shown: Vec<String> = groups(&matrix, cell)
            .into_iter()
            .map(|(group, findings)| format!("{group:?} {findings:?}"))
            .collect();
        assert_eq!(shown.join(", "), expected);
    }

    #[test]
    fn an_open_cell_shows_the_community_then_dissent_then_the_answer() {
        check(
            "norland/2020/outcome",
            |_| {},
            "Community [0], Dissent [2], Answer [3]",
        );
    }

    #[test]
    fn groups_without_findings_are_left_out() {
        check("sudmark/2020/tactics", |_| {}, "Others [4]");
        check("norland/2016/outcome", |_| {}, "");
    }

    #[test]
    fn all_five_groups_keep_their_order_whatever_the_order_of_the_data() {
        check(
            "norland/2020/outcome",
            |data| {
                let mut company = data.findings[0].clone();
                company.id = "norland-2020-company".to_owned();
                company.standing = Standing::Company;
                let mut context = data.findings[3].clone();
                context.id = "norland-2020-context".to_owned();
                context.dimension = Dimension::Context;
                context.aspect = Aspect::Background;
                context.standing = Standing::Community;
                data.findings.insert(0, context);
                data.findings.insert(1, company);
                data.findings.swap(2, 4);
            },
            "Community [4], Dissent [2], Others [1], Answer [5], Context [0]",
        );
    }

    #[test]
    fn what_supports_a_cell_comes_before_what_only_bears_on_it() {
        // The posters bear on the outcome and stand between the two preferences in the data.
        check(
            "norland/2020/outcome",
            |data| {
                data.findings[1].bears_on = vec![Column::Outcome];
                data.findings[2].standing = Standing::Community;
            },
            "Community [0, 2, 1], Answer [3]",
        );
    }

    #[test]
    fn the_outline_has_every_finding_of_the_groups_once() {
        let data = include_str!("../../../data/assessments.json");
        let matrix = Matrix::new(serde_json::from_str(data).unwrap());
        for cell in matrix.cells() {
            let outline = outline(&matrix, cell);
            let answer = outline.answer.into_iter();
            let mut shown: Vec<usize> = answer.chain(outline.support.iter().copied()).collect();
            shown.extend(outline.groups.iter().flat_map(|(_, findings)| findings));
            let mut expected: Vec<usize> = (groups(&matrix, cell).into_iter())
                .flat_map(|(_, findings)| findings)
                .collect();
            shown.sort_unstable();
            expected.sort_unstable();
            assert_eq!(shown, expected);
            assert_eq!(outline.answer.is_some(), !cell.supporting.is_empty());
            for &nth in &outline.support {
                let finding = &matrix.dataset().findings[nth];
                assert_eq!(group(finding), Group::Community);
                assert!(cell.supporting.contains(&nth));
            }
        }
    }

    #[test]
    fn what_the_community_says_of_another_column_stays_in_its_group() {
        let data = include_str!("../tests/fixture/assessments.json");
        let mut data: Dataset = serde_json::from_str(data).unwrap();
        data.findings[1].bears_on = vec![Column::Outcome];
        data.findings[2].standing = Standing::Community;
        let matrix = Matrix::new(data);
        let cell = matrix.cell(parse(&matrix, "norland/2020/outcome").unwrap());
        let expected = Outline {
            answer: Some(0),
            support: vec![2],
            groups: vec![(Group::Community, vec![1]), (Group::Answer, vec![3])],
        };
        assert_eq!(outline(&matrix, cell), expected);
    }

    #[test]
    fn the_best_quote_is_speech_then_the_longest_unless_the_data_names_one() {
        let data = include_str!("../tests/fixture/assessments.json");
        let data: Dataset = serde_json::from_str(data).unwrap();
        let mut finding = data.findings[0].clone();
        let quote = |exact: &str, reported: bool| {
            let mut quote = data.findings[0].quotes[0].clone();
            (quote.exact, quote.reported) = (exact.to_owned(), reported);
            quote
        };
        // Characters count, not bytes.
        finding.quotes = vec![quote("“éé”", false), quote("“abc”", false)];
        assert_eq!(best_quote(&finding), Some(1));
        finding.quotes.push(quote("a long paraphrase", true));
        finding.quotes.push(quote("“xyz”", false));
        assert_eq!(best_quote(&finding), Some(1));
        finding.quotes[2].best = true;
        assert_eq!(best_quote(&finding), Some(2));
        finding.quotes.clear();
        assert_eq!(best_quote(&finding), None);
    }

    #[test]
    fn every_voice_has_a_group() {
        let mut finding =
            serde_json::from_str::<Dataset>(include_str!("../tests/fixture/assessments.json"))
                .unwrap()
                .findings
                .remove(0);
        for (standing, expected) in [
            (Standing::Community, Group::Community),
            (Standing::Minority, Group::Dissent),
            (Standing::EarlierWarning, Group::Dissent),
            (Standing::Official, Group::Others),
            (Standing::Lawmaker, Group::Others),
            (Standing::Company, Group::Others),
            (Standing::Press, Group::Others),
            (Standing::Article, Group::Others),
        ] {
            finding.standing = standing;
            assert_eq!(group(&finding), expected, "{standing:?}");
        }
    }
}
