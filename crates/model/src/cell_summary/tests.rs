//! Summaries of the hand-written data set in `tests/fixture`.

use super::*;
use crate::address::parse;

/// The summary of a cell of the data set after an edit, as text.
#[track_caller]
fn check(address: &str, edit: impl FnOnce(&mut Dataset), expected: &str) {
    let mut data =
        serde_json::from_str(include_str!("../../tests/fixture/assessments.json")).unwrap();
    edit(&mut data);
    let matrix = Matrix::new(data);
    let cell = matrix.cell(parse(&matrix, address).unwrap());
    assert_eq!(text(summarize(&matrix, cell)), expected);
}

fn text(summary: Summary) -> String {
    let by = |voice: Option<Standing>| voice.map_or(String::new(), |v| format!(" ({v:?})"));
    match summary {
        Summary::Silent => "silent".to_owned(),
        Summary::NotReported(column) => format!("no {} reported", column.id()),
        Summary::Outcome {
            label,
            direction,
            voice,
        } => {
            let mark = direction.map_or("-", Direction::mark);
            format!("{mark} {label}{}", by(voice))
        }
        Summary::Tactics { leading, more } => format!("{}; {more} more", leading.join(", ")),
        Summary::Confidence { stated, more } => {
            let all: Vec<String> = stated
                .into_iter()
                .map(|s| {
                    let what = match s.what {
                        Certainty::Level(level) => format!("level {}", level.word()),
                        Certainty::Likelihood(word) => word,
                        Certainty::Basis => "basis".to_owned(),
                    };
                    format!("{what}: {}{}", s.judgement, by(s.voice))
                })
                .collect();
            format!("{}; {more} more", all.join(", "))
        }
    }
}

/// Adds findings like the one at `like`.
fn add(data: &mut Dataset, like: usize, findings: &[(&str, Aspect, Standing)]) {
    for (i, &(label, aspect, standing)) in findings.iter().enumerate() {
        let mut finding = data.findings[like].clone();
        finding.id = format!("added-{i}");
        finding.label = label.to_owned();
        finding.aspect = aspect;
        finding.standing = standing;
        finding.direction = None;
        finding.likelihood = None;
        finding.confidence = None;
        data.findings.push(finding);
    }
}

#[test]
fn an_outcome_shows_its_label_with_its_direction() {
    check("norland/2020/outcome", |_| {}, "▲ For Doe");
    check(
        "norland/2020/outcome",
        |data| data.findings[0].direction = Some(Direction::Opposes),
        "▼ For Doe",
    );
    check(
        "norland/2020/outcome",
        |data| data.findings[0].direction = None,
        "- For Doe",
    );
}

#[test]
fn the_community_leads_and_any_other_voice_is_named() {
    // Whatever the order of the data.
    check(
        "norland/2020/outcome",
        |data| data.findings.swap(0, 2),
        "▲ For Doe",
    );
    check(
        "norland/2020/outcome",
        |data| drop(data.findings.remove(0)),
        "◇ One officer: not for Doe (Minority)",
    );
}

#[test]
fn a_preference_leads_an_aim_leads_a_motive() {
    use Standing::Community;
    let added = [
        ("Motive", Aspect::Motive, Community),
        ("Aim", Aspect::Aim, Community),
    ];
    check(
        "norland/2020/outcome",
        |data| {
            add(data, 0, &added);
            data.findings.rotate_right(2);
        },
        "▲ For Doe",
    );
    check(
        "norland/2020/outcome",
        |data| {
            add(data, 0, &added);
            data.findings.remove(0);
        },
        "- Aim",
    );
}

#[test]
fn tactics_show_up_to_two_and_count_the_rest() {
    use Standing::Community;
    check("norland/2020/tactics", |_| {}, "Paid posters; 0 more");
    let added = [
        ("Extent", Aspect::Extent, Community),
        ("Mail by a company", Aspect::Method, Standing::Company),
        ("Authority", Aspect::Authority, Community),
        ("Restraint", Aspect::Restraint, Community),
        ("Mail", Aspect::Method, Community),
    ];
    check(
        "norland/2020/tactics",
        |data| add(data, 1, &added[..2]),
        "Paid posters, Extent; 1 more",
    );
    check(
        "norland/2020/tactics",
        |data| add(data, 1, &added),
        "Paid posters, Restraint; 4 more",
    );
}

#[test]
fn what_the_leading_voice_assessed_as_not_done_is_named() {
    use Standing::{Community, Company};
    let methods = [
        ("Mail", Aspect::Method, Community),
        ("Leaflets", Aspect::Method, Community),
    ];
    for (voice, expected) in [
        (Community, "Paid posters, Restraint; 2 more"),
        (Company, "Paid posters, Mail; 2 more"),
    ] {
        check(
            "norland/2020/tactics",
            |data| {
                add(data, 1, &methods);
                add(data, 1, &[("Restraint", Aspect::Restraint, voice)]);
            },
            expected,
        );
    }
}

#[test]
fn confidence_shows_a_level_before_a_word_with_its_judgement() {
    let both = "level high: For Doe; 1 more";
    check("norland/2020/confidence", |_| {}, both);
    check(
        "norland/2020/confidence",
        |data| data.findings.swap(0, 1),
        both,
    );
    check(
        "norland/2020/confidence",
        |data| data.findings[0].confidence = None,
        "probably: Paid posters; 0 more",
    );
    check(
        "norland/2020/confidence",
        |data| {
            add(
                data,
                0,
                &[("No evidence shown", Aspect::Basis, Standing::Article)],
            );
            data.findings[6].dimension = crate::dataset::Dimension::Confidence;
        },
        "level high: For Doe; 2 more",
    );
}

#[test]
fn a_remark_on_the_evidence_is_no_level() {
    check(
        "sudmark/2020/confidence",
        |data| {
            data.findings[4].dimension = crate::dataset::Dimension::Confidence;
            data.findings[4].aspect = Aspect::Basis;
        },
        "basis: Assessed: stayed out (Official); 0 more",
    );
}

#[test]
fn judgements_without_level_or_word_are_not_stated_and_no_judgement_is_silence() {
    check("sudmark/2020/confidence", |_| {}, "no confidence reported");
    check("sudmark/2020/outcome", |_| {}, "silent");
    for address in [
        "norland/2016/outcome",
        "norland/2016/tactics",
        "norland/2016/confidence",
    ] {
        check(address, |_| {}, "silent");
    }
    // An answer is no judgement.
    check(
        "norland/2020/confidence",
        |data| data.findings.retain(|f| f.standing == Standing::Accused),
        "silent",
    );
}

#[test]
fn a_silence_of_one_column_says_that_it_is_of_that_column() {
    check(
        "sudmark/2020/outcome",
        |data| {
            data.findings[4].bears_on = vec![Column::Outcome];
            data.silent[6].kind = SilenceKind::NotReported;
        },
        "no outcome reported",
    );
}
