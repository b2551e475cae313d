//! Moments of the hand-written data set in `tests/fixture` and of the real one.

use super::*;
use crate::address::address;
use crate::matrix::Selection;

fn small() -> Dataset {
    serde_json::from_str(include_str!("../../tests/fixture/assessments.json")).unwrap()
}

fn real() -> Matrix {
    let text = include_str!("../../../../data/assessments.json");
    Matrix::new(serde_json::from_str(text).unwrap())
}

fn text(matrix: &Matrix, event: &TimelineEvent) -> String {
    let dataset = matrix.dataset();
    let what = match event.kind {
        EventKind::Statement(i) => dataset.findings[i].attribution.speaker.as_str(),
        EventKind::Publication(i) => dataset.sources[i].id.as_str(),
    };
    let date = dated(event.stated(dataset)).map_or("-", PartialDate::as_str);
    let inferred = if event.inferred { ", inferred" } else { "" };
    let precision = event.precision;
    format!(
        "{date} {precision:?}{inferred}: {what} {:?}",
        event.findings
    )
}

/// Dates of the six findings' statements, each with its own venue, in the order of the events.
#[track_caller]
fn check_order(dates: [Option<&str>; 6], expected: &[&str]) {
    let mut data = small();
    for (i, (finding, date)) in data.findings.iter_mut().zip(dates).enumerate() {
        finding.attribution.venue = i.to_string();
        finding.attribution.stated.date = date.map(PartialDate::new);
    }
    for source in &mut data.sources {
        source.published.date = None;
    }
    let matrix = Matrix::new(data);
    let timeline = Timeline::new(&matrix);
    let statements = (timeline.events.iter())
        .filter(|event| matches!(event.kind, EventKind::Statement(_)))
        .map(|event| event.stated(matrix.dataset()))
        .map(|stated| dated(stated).map_or("-", PartialDate::as_str));
    assert_eq!(statements.collect::<Vec<_>>(), expected);
}

#[test]
fn statements_and_publications_stand_in_order_with_what_is_known_of_their_dates() {
    let matrix = Matrix::new(small());
    let timeline = Timeline::new(&matrix);
    let events: Vec<String> = timeline.events.iter().map(|m| text(&matrix, m)).collect();
    assert_eq!(
        events,
        [
            "2021-03 Month, inferred: Unnamed officials [4]",
            "2021-03-16 Day: The agency [0, 1, 2]",
            "2021-03-16 Day: gazette [0, 1, 2, 3, 5]",
            "- Unknown: Norland’s embassy [3]",
            "- Unknown: The article [5]",
            "- Unknown: herald [1, 4]",
        ]
    );
}

#[test]
fn a_moment_leads_to_the_cells_that_it_supports_and_to_those_it_bears_on() {
    let matrix = Matrix::new(small());
    let timeline = Timeline::new(&matrix);
    let addresses =
        |ids: &[CellId]| -> Vec<String> { ids.iter().map(|&id| address(&matrix, id)).collect() };
    assert_eq!(
        addresses(&timeline.events[1].cells),
        [
            "norland/2020/outcome",
            "norland/2020/tactics",
            "norland/2020/confidence"
        ]
    );
    let embassy = &timeline.events[3];
    assert_eq!(addresses(&embassy.cells), [] as [&str; 0]);
    assert_eq!(
        addresses(&embassy.bearing),
        ["norland/2020/outcome", "norland/2020/tactics"]
    );
}

#[test]
fn the_longer_comes_before_the_shorter_and_undated_ones_last() {
    check_order(
        [
            None,
            Some("2020-08-01"),
            Some("2020"),
            Some("2020-08"),
            Some("2020-07-31"),
            Some("2020-01-01"),
        ],
        &[
            "2020",
            "2020-01-01",
            "2020-07-31",
            "2020-08",
            "2020-08-01",
            "-",
        ],
    );
}

#[test]
fn what_is_no_date_is_undated() {
    check_order(
        [
            Some("2020-13"),
            Some("2019"),
            None,
            None,
            Some("2018"),
            Some("2018"),
        ],
        &["2018", "2018", "2019", "-", "-", "-"],
    );
}

#[test]
fn the_sources_own_words_for_a_time_are_known_where_its_date_is_not() {
    let mut data = small();
    data.findings[3].attribution.stated.printed = Some("a few months before the vote".to_owned());
    let matrix = Matrix::new(data);
    let timeline = Timeline::new(&matrix);
    let embassy = &timeline.events[3];
    assert_eq!(embassy.precision, Precision::Words);
    assert_eq!(
        embassy.stated(matrix.dataset()).printed.as_deref(),
        Some("a few months before the vote")
    );
}

#[test]
fn a_selection_has_the_moments_of_what_it_shows() {
    let selection = Selection {
        actors: vec!["sudmark".to_owned()],
        ..Selection::default()
    };
    let matrix = Matrix::select(small(), selection);
    let events: Vec<String> = Timeline::new(&matrix)
        .events
        .iter()
        .map(|m| text(&matrix, m))
        .collect();
    assert_eq!(
        events,
        [
            "2021-03 Month, inferred: Unnamed officials [4]",
            "2021-03-16 Day: gazette [5]",
            "- Unknown: The article [5]",
            "- Unknown: herald [4]",
        ]
    );
}

#[test]
fn a_day_is_a_point_in_its_month_and_a_month_and_a_year_are_bars() {
    let timeline = Timeline {
        events: Vec::new(),
        origin: Some((2020, 8)),
    };
    for (date, span) in [
        ("2020-08", Some((0, 100))),
        ("2020-08-01", Some((1, 1))),
        ("2020-08-31", Some((98, 98))),
        ("2020-09", Some((100, 200))),
        ("2021-02-28", Some((698, 698))),
        ("2021", Some((500, 1700))),
        ("2024-07-29", Some((4791, 4791))),
        ("2020-07-31", None),
        ("2020", None),
        ("August", None),
    ] {
        let found = timeline.span(&PartialDate::new(date));
        assert_eq!(found.map(|span| (span.start, span.end)), span, "{date}");
    }
}

#[test]
fn an_axis_without_dates_has_no_length() {
    let mut data = small();
    for finding in &mut data.findings {
        finding.attribution.stated.date = None;
    }
    data.sources[0].published.date = None;
    let timeline = Timeline::new(&Matrix::new(data.clone()));
    assert_eq!((timeline.origin(), timeline.length(&data)), (None, 0));
    assert_eq!(timeline.span(&PartialDate::new("2020")), None);
}

#[test]
fn every_finding_of_the_real_data_is_said_once_and_published_at_least_once() {
    let matrix = real();
    let dataset = matrix.dataset();
    let timeline = Timeline::new(&matrix);
    for i in 0..dataset.findings.len() {
        let of = |publication: bool| {
            let all = timeline.events.iter();
            all.filter(|m| matches!(m.kind, EventKind::Publication(_)) == publication)
                .filter(|m| m.findings.contains(&i))
                .count()
        };
        assert_eq!(of(false), 1, "{}", dataset.findings[i].id);
        assert!(of(true) >= 1, "{}", dataset.findings[i].id);
    }
}

#[test]
fn the_real_axis_goes_from_the_warnings_of_august_2020_to_the_joint_statement() {
    let matrix = real();
    let dataset = matrix.dataset();
    let timeline = Timeline::new(&matrix);
    assert_eq!(timeline.origin(), Some((2020, 8)));
    assert_eq!(timeline.length(dataset), 49 * MONTH);
    let first = &timeline.events[0];
    assert_eq!((first.precision, first.inferred), (Precision::Month, true));
    let dated = timeline
        .events
        .iter()
        .filter_map(|m| timeline.span_of(dataset, m));
    let starts: Vec<u32> = dated.map(|span| span.start).collect();
    assert!(starts.is_sorted(), "{starts:?}");
}
