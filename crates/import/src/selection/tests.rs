//! Parts of data sets, read again.

use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::Value;

use super::*;
use crate::reading::{chosen, read, read_part};
use crate::table::{csv, csv_of};

fn small() -> Dataset {
    serde_json::from_str(include_str!(
        "../../../model/tests/fixture/assessments.json"
    ))
    .unwrap()
}

fn real() -> Dataset {
    serde_json::from_str(include_str!("../../../../data/assessments.json")).unwrap()
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

fn part_of(dataset: Dataset, wanted: &[&str]) -> Dataset {
    let chosen = Chosen::of(&dataset, &names(wanted)).unwrap();
    part(dataset, &chosen)
}

fn json(dataset: &Dataset) -> Value {
    serde_json::to_value(dataset).unwrap()
}

#[test]
fn ids_and_addresses_name_findings_and_silences_once_in_the_order_of_the_data() {
    let dataset = small();
    let wanted = [
        "sudmark/2016/tactics",
        "norland/2020/tactics",
        "norland-2020-for-doe",
        "norland-2020-posters",
    ];
    assert_eq!(
        Chosen::of(&dataset, &names(&wanted)),
        Ok(Chosen {
            findings: vec![0, 1, 3],
            silent: vec![4],
        })
    );
}

#[test]
fn each_id_that_names_nothing_is_told_with_its_place() {
    let wanted = names(&[
        "norland-2020-posters",
        "norland/2024/outcome",
        "",
        "agency-report",
    ]);
    let problems = chosen(&small(), Some(&wanted)).unwrap_err();
    let places: Vec<&str> = problems
        .iter()
        .map(|problem| problem.path.as_str())
        .collect();
    assert_eq!(places, ["ids[1]", "ids[2]", "ids[3]"]);
    assert!(problems.iter().all(|problem| problem.rule == "reference"));
}

#[test]
fn a_part_has_what_its_findings_name_and_nothing_else() {
    let part = part_of(
        small(),
        &["sudmark-2020-stayed-out", "sudmark/2016/tactics"],
    );
    let ids = |value: &Value, list: &str, field: &str| -> Vec<String> {
        let items = value[list].as_array().unwrap();
        items.iter().map(|item| item[field].to_string()).collect()
    };
    let value = json(&part);
    assert_eq!(ids(&value, "actors", "id"), ["\"sudmark\""]);
    assert_eq!(ids(&value, "elections", "year"), ["2016", "2020"]);
    assert_eq!(ids(&value, "sources", "id"), ["\"herald\""]);
    assert_eq!(ids(&value, "documents", "id"), [] as [&str; 0]);
    assert_eq!(ids(&value, "disagreements", "id"), [] as [&str; 0]);
    assert!(
        part.summary
            .starts_with("A selection of 1 of 6 findings and 1 of 8 declared silences. Two")
    );
    assert_eq!(
        (part.version, part.licence),
        (small().version, small().licence)
    );
}

#[test]
fn a_disagreement_stays_with_all_its_sides_or_not_at_all() {
    let both = ["norland-2020-for-doe", "norland-2020-officer"];
    assert_eq!(part_of(small(), &both).disagreements.len(), 1);
    assert_eq!(part_of(small(), &both[..1]).disagreements.len(), 0);
}

#[test]
fn the_election_that_a_finding_is_compared_with_stays() {
    let part = part_of(real(), &["iran-2024-unchanged"]);
    let years: Vec<u16> = part.elections.iter().map(|e| e.year).collect();
    assert_eq!(years, [2020, 2024]);
    assert_eq!(read_part(&json(&part).to_string()), Ok(part));
}

#[test]
fn all_of_it_is_the_data_set_itself() {
    for dataset in [small(), real()] {
        let chosen = Chosen::all(&dataset);
        assert_eq!(csv_of(&dataset, &chosen), csv(&dataset));
        assert_eq!(part(dataset.clone(), &chosen), dataset);
    }
}

#[test]
fn nothing_chosen_is_a_part_without_findings() {
    let empty = part(real(), &Chosen::default());
    assert_eq!((empty.actors.len(), empty.elections.len()), (6, 3));
    assert!(empty.findings.is_empty() && empty.sources.is_empty());
    assert_eq!(read_part(&json(&empty).to_string()), Ok(empty));
}

#[test]
fn a_whole_row_is_a_matrix_and_a_part_of_one_is_refused_as_one() {
    let row: Vec<String> = (2016..=2024)
        .step_by(4)
        .flat_map(|year| ["outcome", "tactics", "confidence"].map(|c| format!("cuba/{year}/{c}")))
        .collect();
    let chosen = Chosen::of(&real(), &row).unwrap();
    let cuba = part(real(), &chosen);
    assert_eq!(read(&json(&cuba).to_string()), Ok(cuba));
    let cell = part_of(real(), &["cuba/2020/outcome"]);
    let problems = read(&json(&cell).to_string()).unwrap_err();
    assert!(
        problems
            .iter()
            .all(|problem| problem.rule == "cell-neither"),
        "{problems:?}"
    );
    assert_eq!(read_part(&json(&cell).to_string()), Ok(cell));
}

/// Any findings and silences of a data set.
fn any_of(dataset: &Dataset) -> impl Strategy<Value = Chosen> + use<> {
    let some = |count: usize| subsequence((0..count).collect::<Vec<_>>(), 0..=count);
    (some(dataset.findings.len()), some(dataset.silent.len()))
        .prop_map(|(findings, silent)| Chosen { findings, silent })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_part_reads_back_through_the_reader(chosen in any_of(&real())) {
        let part = part(real(), &chosen);
        prop_assert_eq!(read_part(&json(&part).to_string()), Ok(part));
    }

    #[test]
    fn any_part_has_the_rows_of_the_whole_table(chosen in any_of(&real())) {
        let dataset = real();
        let rows = |text: &str| -> Vec<csv::StringRecord> {
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            reader.records().collect::<Result<_, _>>().unwrap()
        };
        let whole = rows(&super::super::table::csv(&dataset));
        let some = rows(&csv_of(&dataset, &chosen));
        let quotes: usize = chosen.findings.iter().map(|&i| dataset.findings[i].quotes.len()).sum();
        let ids: Vec<&str> = chosen.findings.iter().map(|&i| dataset.findings[i].id.as_str()).collect();
        let sides = dataset.disagreements.iter().flat_map(|one| &one.sides);
        let sides = sides.filter(|side| ids.contains(&side.finding.as_str())).count();
        prop_assert_eq!(some.len(), quotes + sides + chosen.silent.len());
        let mut rest = whole.iter();
        prop_assert!(some.iter().all(|row| rest.any(|other| other == row)));
    }

    #[test]
    fn any_words_come_back_from_the_table(words in "[\\PC\\n\\r\\t=+@'\",-]{0,24}") {
        let mut dataset = small();
        dataset.findings[0].label = words.clone();
        let chosen = Chosen { findings: vec![0], silent: vec![] };
        let text = csv_of(&dataset, &chosen);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let at = reader.headers().unwrap().iter().position(|name| name == "label").unwrap();
        let row = reader.records().next().unwrap().unwrap();
        let cell = &row[at];
        // As docs/data.md says: the first of apostrophes before what could be run was added.
        let run = |c: char| "=+-@\t\r\n＝＋－＠".contains(c);
        let guarded = cell.starts_with('\'') && cell.trim_start_matches('\'').starts_with(run);
        prop_assert!(!cell.starts_with(run));
        prop_assert_eq!(if guarded { &cell[1..] } else { cell }, words);
    }
}
