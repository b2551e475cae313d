//! Content of an open cell: its findings in groups, in the order in which a careful reader needs them.

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
