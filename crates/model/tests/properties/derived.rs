//! Everything derived from a data set, and its JSON.

use assessment_model::cell_summary::summarize;
use assessment_model::change::{self, Kind, Side};
use assessment_model::check;
use assessment_model::citation::citation;
use assessment_model::dataset::{Column, Dataset};
use assessment_model::detail::groups;
use assessment_model::evidence::evidence;
use assessment_model::locale::english;
use assessment_model::matrix::{Matrix, supports};
use assessment_model::timeline::Timeline;
use proptest::prelude::*;

use crate::arbitrary::dataset;
use crate::{real, small};

/// Through JSON and back.
#[track_caller]
fn survives(data: &Dataset) {
    let text = serde_json::to_string(data).expect("a data set is written");
    let read: Dataset = serde_json::from_str(&text).expect("a written data set is read");
    assert_eq!(&read, data);
}

#[test]
fn the_real_data_set_survives_json() {
    survives(&real());
    survives(&small());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_data_set_survives_json(data in dataset()) {
        survives(&data);
    }

    #[test]
    fn any_data_set_is_judged_and_shown_without_panic(data in dataset()) {
        let _ = check::structure(&data);
        let english = english();
        for finding in &data.findings {
            for quote in &finding.quotes {
                prop_assert!(citation(&english, &data, finding, quote).contains(&quote.exact));
            }
        }
        let matrix = Matrix::new(data);
        prop_assert_eq!(
            matrix.cells().len(),
            matrix.dataset().actors.len() * matrix.dataset().elections.len() * Column::ALL.len()
        );
        for change in change::all(&matrix) {
            let year = |side: &Side| matrix.dataset().elections[side.cell.election].year;
            prop_assert!(year(&change.before) < year(&change.after));
            prop_assert_eq!(change.saying.is_empty(), !matches!(change.kind, Kind::Unchanged | Kind::Changed | Kind::Mixed));
        }
        let timeline = Timeline::new(&matrix);
        let spans: Vec<_> = timeline.events.iter().map(|m| timeline.span_of(matrix.dataset(), m)).collect();
        let dated = spans.iter().take_while(|span| span.is_some()).count();
        prop_assert!(spans[dated..].iter().all(Option::is_none), "undated ones stand last");
        prop_assert!(spans.iter().flatten().all(|span| span.end <= timeline.length(matrix.dataset())));
        for cell in matrix.cells() {
            prop_assert_eq!(matrix.cell(cell.id), cell);
            let _ = summarize(&matrix, cell);
            let counts = evidence(matrix.dataset(), cell);
            prop_assert!(counts.articles <= counts.quotes && counts.community <= counts.quotes);
            // Every finding of a cell stands in exactly one group.
            let mut shown: Vec<usize> = groups(&matrix, cell).into_iter().flat_map(|(_, all)| all).collect();
            shown.sort_unstable();
            let mut all = [cell.supporting.as_slice(), &cell.bearing].concat();
            all.sort_unstable();
            prop_assert_eq!(shown, all);
            for &i in &cell.supporting {
                prop_assert!(supports(&matrix.dataset().findings[i], cell.id.column));
            }
            prop_assert!(cell.flags.is_empty() || !cell.supporting.is_empty());
        }
    }
}
