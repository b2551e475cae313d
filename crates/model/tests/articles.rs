//! The real data set against the real articles, and facts that follow from them and must never change silently.
//!
//! The articles stand outside the project. Where they are absent only the structure is checked, and the test says so.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use assessment_model::cell_summary::{Summary, summarize};
use assessment_model::check::{self, Problem, SourceText};
use assessment_model::dataset::{
    Aspect, Column, Dataset, Direction, Finding, Level, Source, Standing,
};
use assessment_model::matrix::{Cell, Flag, Matrix, is_stated};
use sha2::{Digest as _, Sha256};

static MATRIX: LazyLock<Matrix> = LazyLock::new(|| {
    let text = fs::read_to_string(workspace().join("data/assessments.json")).unwrap();
    Matrix::new(serde_json::from_str(&text).expect("data/assessments.json is a data set"))
});

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn data() -> &'static Dataset {
    MATRIX.dataset()
}

/// The articles of the data set, or nothing where their folder is absent.
static ARTICLES: LazyLock<Option<Vec<SourceText>>> = LazyLock::new(|| {
    let folder = workspace().join("../shared/sources/articles");
    if !folder.is_dir() {
        // Past the capture of the test runner: nobody may take a skipped comparison for a passed one.
        let said = "\nNOT compared with the articles: ../shared/sources/articles is absent; checked the structure only";
        let _ = writeln!(io::stderr(), "{said}");
        return None;
    }
    let read = |source: &Source| {
        let bytes =
            fs::read(folder.join(&source.file)).unwrap_or_else(|e| panic!("{}: {e}", source.file));
        SourceText {
            id: source.id.clone(),
            sha256: Sha256::digest(&bytes)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
            text: String::from_utf8(bytes).expect("an article is UTF-8"),
        }
    };
    Some(data().sources.iter().map(read).collect())
});

#[track_caller]
fn no_problems(problems: &[Problem]) {
    let shown: String = problems.iter().map(|p| format!("{p}\n\n")).collect();
    assert!(
        problems.is_empty(),
        "{} problem(s)\n{shown}",
        problems.len()
    );
}

/// The summaries, findings or words named are exactly these, in any order.
#[track_caller]
fn same<T: Ord + std::fmt::Debug>(
    found: impl IntoIterator<Item = T>,
    expected: impl IntoIterator<Item = T>,
) {
    let (found, expected): (BTreeSet<T>, BTreeSet<T>) =
        (found.into_iter().collect(), expected.into_iter().collect());
    assert_eq!(found, expected);
}

fn name(cell: &Cell) -> String {
    assessment_model::address::address(&MATRIX, cell.id)
}

fn actor_year(finding: &Finding) -> (&str, Option<u16>) {
    (finding.actor.as_deref().unwrap_or("any"), finding.election)
}

#[test]
fn the_data_breaks_no_rule_of_structure() {
    no_problems(&check::structure(data()));
}

#[test]
fn the_data_agrees_with_the_articles() {
    if let Some(texts) = ARTICLES.as_deref() {
        assert_eq!(texts.len(), 5);
        no_problems(&check::texts(data(), texts));
    }
}

#[test]
fn every_quote_is_a_substring_of_its_article() {
    // Without the checker, so that a mistake in the checker cannot hide one in the data.
    for text in ARTICLES.iter().flatten() {
        let chars: Vec<char> = text.text.chars().collect();
        let findings = &data().findings;
        for quote in findings
            .iter()
            .flat_map(|f| &f.quotes)
            .filter(|q| q.source == text.id)
        {
            let stored: String = chars[quote.start as usize..quote.end as usize]
                .iter()
                .collect();
            assert_eq!(quote.exact, stored);
            assert!(!quote.exact.contains('\n'), "{}", quote.exact);
        }
    }
}

#[test]
fn every_article_is_quoted() {
    for source in &data().sources {
        let quoted = data()
            .findings
            .iter()
            .flat_map(|f| &f.quotes)
            .any(|q| q.source == source.id);
        assert!(quoted, "{}", source.id);
    }
}

#[test]
fn the_matrix_has_six_actors_and_three_elections() {
    same(
        data().actors.iter().map(|actor| actor.id.as_str()),
        ["russia", "iran", "china", "hezbollah", "cuba", "venezuela"],
    );
    same(
        data().elections.iter().map(|election| election.year),
        [2016, 2020, 2024],
    );
    assert_eq!(MATRIX.cells().len(), 54);
}

#[test]
fn each_of_the_54_cells_is_supported_or_declared_silent() {
    for cell in MATRIX.cells() {
        assert_ne!(
            cell.supporting.is_empty(),
            cell.silence.is_none(),
            "{}",
            name(cell)
        );
    }
}

#[test]
fn the_one_confidence_level_is_high_for_china_2020_decided_against() {
    let levels: Vec<&Finding> = data()
        .findings
        .iter()
        .filter(|f| f.confidence.is_some())
        .collect();
    let [finding] = levels.as_slice() else {
        panic!("{} findings with a confidence level", levels.len());
    };
    assert_eq!(actor_year(finding), ("china", Some(2020)));
    assert_eq!(
        (finding.standing, finding.aspect),
        (Standing::Community, Aspect::Restraint)
    );
    assert_eq!(finding.confidence.as_ref().unwrap().level, Level::High);
    assert!(
        finding.quotes[0]
            .exact
            .contains("“high confidence” that China had considered but decided against")
    );
}

#[test]
fn the_likelihood_words_are_the_three_that_the_articles_print() {
    let words = data()
        .findings
        .iter()
        .filter_map(|f| Some((actor_year(f), f.likelihood.as_deref()?)));
    same(
        words,
        [
            (("russia", Some(2020)), "likely"),
            (("iran", Some(2024)), "probably"),
            (("china", Some(2024)), "probably"),
        ],
    );
}

#[test]
fn three_findings_say_how_something_compares_with_an_earlier_election() {
    let compared = data().findings.iter().filter_map(|f| {
        let comparison = f.compares.as_ref()?;
        Some((f.id.as_str(), comparison.with, comparison.says.id()))
    });
    same(
        compared,
        [
            ("russia-2020-no-persistent-cyber", 2016, "changed"),
            ("russia-2024-unchanged", 2020, "same"),
            ("iran-2024-unchanged", 2020, "same"),
        ],
    );
}

#[test]
fn confidence_faces_state_only_what_an_article_prints() {
    let stated = MATRIX.cells().iter().filter(|cell| {
        cell.id.column == Column::Confidence
            && cell
                .supporting
                .iter()
                .any(|&i| is_stated(&data().findings[i]))
    });
    same(
        stated.map(name),
        [
            "russia/2020/confidence",
            "iran/2024/confidence",
            "china/2020/confidence",
            "china/2024/confidence",
        ]
        .map(str::to_owned),
    );
}

#[test]
fn outside_2020_the_articles_speak_of_the_big_three_and_in_2016_of_russia_only() {
    for (year, actors) in [
        (2016, vec!["russia"]),
        (2024, vec!["russia", "iran", "china"]),
    ] {
        let supported = MATRIX.cells().iter().filter(|cell| {
            data().elections[cell.id.election].year == year
                && summarize(&MATRIX, cell) != Summary::Silent
        });
        same(
            supported.map(|cell| data().actors[cell.id.actor].id.as_str()),
            actors,
        );
    }
}

#[test]
fn the_community_preferences_of_2020_are_those_of_the_report() {
    let preferences = data().findings.iter().filter_map(|f| {
        let community = f.standing == Standing::Community && f.election == Some(2020);
        let for_whom = format!(
            "{:?} {}",
            f.direction?,
            f.candidate.as_deref().unwrap_or("none")
        );
        community.then(|| (f.actor.as_deref().unwrap_or("any"), for_whom))
    });
    same(
        preferences,
        [
            ("russia", "Favours Trump"),
            ("iran", "Opposes Trump"),
            ("china", "Neither none"),
            ("hezbollah", "Opposes Trump"),
            ("cuba", "Opposes Trump"),
            ("venezuela", "Opposes Trump"),
        ]
        .map(|(actor, for_whom)| (actor, for_whom.to_owned())),
    );
}

#[test]
fn the_only_dissent_is_about_china_in_2020() {
    let dissents = data()
        .findings
        .iter()
        .filter(|f| f.standing == Standing::Minority);
    same(dissents.map(actor_year), [("china", Some(2020))]);
    let for_biden = data()
        .findings
        .iter()
        .filter(|f| f.candidate.as_deref() == Some("Biden"));
    for finding in for_biden {
        assert_eq!(
            (finding.standing, finding.direction),
            (Standing::Minority, Some(Direction::Favours))
        );
    }
}

#[test]
fn russia_and_iran_deny_and_china_assures() {
    let of_aspect = |aspect| {
        data()
            .findings
            .iter()
            .filter(move |f| f.aspect == aspect)
            .map(|f| actor_year(f).0)
    };
    same(of_aspect(Aspect::Denial), ["russia", "iran"]);
    same(of_aspect(Aspect::Assurance), ["china"]);
}

#[test]
fn flags_are_for_dissent_contradiction_and_the_answers_of_an_election() {
    let flagged = MATRIX.cells().iter().filter(|cell| !cell.flags.is_empty());
    same(
        flagged.map(|cell| (name(cell), cell.flags.clone())),
        [
            ("iran/2024/outcome", vec![Flag::Denied]),
            ("iran/2024/tactics", vec![Flag::Denied]),
            ("iran/2024/confidence", vec![Flag::Denied]),
            ("china/2020/outcome", vec![Flag::MinorityView]),
            ("china/2020/tactics", vec![Flag::MinorityView]),
            ("china/2020/confidence", vec![Flag::MinorityView]),
            ("china/2024/tactics", vec![Flag::Assured]),
        ]
        .map(|(cell, flags)| (cell.to_owned(), flags)),
    );
}

#[test]
fn china_2024_has_no_preference_and_is_not_silent() {
    let cell = MATRIX.cells().iter();
    let mut cell = cell.filter(|cell| name(cell) == "china/2024/outcome");
    let summary = summarize(&MATRIX, cell.next().unwrap());
    assert_eq!(summary, Summary::NotReported(Column::Outcome));
}

#[test]
fn a_headline_is_quoted_for_every_article() {
    for source in &data().sources {
        let mut quotes = data().findings.iter().flat_map(|f| &f.quotes);
        let quoted = quotes.any(|q| q.source == source.id && q.exact == source.title);
        assert!(quoted, "{}", source.title);
    }
}

#[test]
fn the_version_has_its_corrections() {
    let corrections = &data().corrections;
    assert!(corrections.iter().any(|one| one.version == "2.0.0"));
    assert!(data().method.is_some());
}

#[test]
fn the_source_spelling_of_hizbollah_is_kept() {
    let spelled = |word: &str| {
        data()
            .findings
            .iter()
            .flat_map(|f| &f.quotes)
            .filter(|q| q.exact.contains(word))
            .count()
    };
    assert!(spelled("Hizbollah") > 0);
    assert_eq!(spelled("Hezbollah"), 0);
}
