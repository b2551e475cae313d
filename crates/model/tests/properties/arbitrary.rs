//! Data sets that nobody would write: any text, any combination, ids from a few so that they meet.

use assessment_model::dataset::{
    Actor, Aspect, Attribution, Column, Comparison, Confidence, Correction, Dataset, Dimension,
    Direction, Disagreement, DisagreementKind, Document, Election, Finding, Level, Quote, Says,
    Side, Silence, SilenceKind, Source, Standing, Stated,
};
use assessment_model::date::PartialDate;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        select(vec![
            "",
            "likely",
            "high confidence",
            "“it’s”\u{a0}\n",
            "\0"
        ])
        .prop_map(str::to_owned),
    ]
}

fn id() -> impl Strategy<Value = String> {
    select(vec!["a", "b", "c-1", ""]).prop_map(str::to_owned)
}

fn year() -> impl Strategy<Value = u16> {
    select(vec![0, 2016, 2020, u16::MAX])
}

fn date() -> impl Strategy<Value = PartialDate> {
    prop_oneof!["[0-9]{4}(-[0-1][0-9]){0,2}", text()].prop_map(PartialDate::new)
}

fn column() -> impl Strategy<Value = Column> {
    select(Column::ALL.to_vec())
}

fn stated() -> impl Strategy<Value = Stated> {
    (of(date()), of(text()), of(text())).prop_map(|(date, printed, inferred)| Stated {
        date,
        printed,
        inferred,
    })
}

fn quote() -> impl Strategy<Value = Quote> {
    let place = (any::<u32>(), any::<u32>());
    (
        id(),
        text(),
        text(),
        text(),
        place,
        of(text()),
        any::<bool>(),
    )
        .prop_map(
            |(source, exact, prefix, suffix, (start, end), speaker, reported)| Quote {
                source,
                exact,
                prefix,
                suffix,
                start,
                end,
                speaker,
                reported,
            },
        )
}

fn dimension() -> impl Strategy<Value = Dimension> {
    use Dimension::{Confidence, Context, Outcome, Response, Tactics};
    select(vec![Outcome, Tactics, Confidence, Response, Context])
}

fn aspect() -> impl Strategy<Value = Aspect> {
    use Aspect::{
        Assurance, Authority, Basis, Considered, Denial, Method, Motive, Preference, Restraint,
    };
    select(vec![
        Preference, Motive, Method, Authority, Restraint, Considered, Basis, Denial, Assurance,
    ])
}

fn standing() -> impl Strategy<Value = Standing> {
    use Standing::{Accused, Article, Community, Company, EarlierWarning, Minority, Official};
    select(vec![
        Community,
        Minority,
        EarlierWarning,
        Official,
        Company,
        Article,
        Accused,
    ])
}

fn direction() -> impl Strategy<Value = Direction> {
    select(vec![
        Direction::Favours,
        Direction::Opposes,
        Direction::Neither,
    ])
}

fn confidence() -> impl Strategy<Value = Confidence> {
    let level = select(vec![Level::High, Level::Moderate, Level::Low]);
    (level, text()).prop_map(|(level, judgement)| Confidence { level, judgement })
}

fn comparison() -> impl Strategy<Value = Comparison> {
    let says = select(vec![Says::Same, Says::Changed]);
    (year(), says).prop_map(|(with, says)| Comparison { with, says })
}

fn finding() -> impl Strategy<Value = Finding> {
    let place = (
        id(),
        of(id()),
        of(year()),
        of(text()),
        dimension(),
        aspect(),
    );
    let words = (
        vec(column(), 0..3),
        standing(),
        text(),
        text(),
        of(direction()),
        of(text()),
    );
    let rest = (
        text(),
        text(),
        stated(),
        of(text()),
        (of(confidence()), of(comparison())),
        vec(quote(), 0..3),
        of(text()),
    );
    (place, words, rest).prop_map(|(place, words, rest)| {
        let (id, actor, election, election_inferred, dimension, aspect) = place;
        let (bears_on, standing, label, summary, direction, candidate) = words;
        let (speaker, venue, stated, likelihood, (confidence, compares), quotes, note) = rest;
        Finding {
            id,
            actor,
            election,
            election_inferred,
            dimension,
            aspect,
            bears_on,
            standing,
            label,
            summary,
            direction,
            candidate,
            attribution: Attribution {
                speaker,
                venue,
                stated,
            },
            likelihood,
            confidence,
            compares,
            quotes,
            note,
        }
    })
}

fn source() -> impl Strategy<Value = Source> {
    let names = (id(), text(), text(), text(), text());
    let printed = (
        of(text()),
        of(text()),
        of(text()),
        stated(),
        vec(id(), 0..3),
        text(),
    );
    (names, printed).prop_map(|(names, printed)| {
        let (id, file, sha256, title, short) = names;
        let (publisher, byline, date_printed, published, reports, note) = printed;
        Source {
            id,
            file,
            sha256,
            title,
            short,
            publisher,
            byline,
            date_printed,
            published,
            reports,
            note,
        }
    })
}

fn document() -> impl Strategy<Value = Document> {
    (id(), text(), text(), date(), of(text()), of(text())).prop_map(
        |(id, title, issuer, published, note, url)| Document {
            id,
            title,
            issuer,
            published,
            note,
            url,
        },
    )
}

fn disagreement() -> impl Strategy<Value = Disagreement> {
    let kind = select(DisagreementKind::ALL.to_vec());
    let side = (id(), id(), text(), of(text()), any::<bool>()).prop_map(
        |(finding, source, words, speaker, reported)| Side {
            finding,
            source,
            words,
            speaker,
            reported,
        },
    );
    (id(), kind, text(), vec(side, 0..3)).prop_map(|(id, kind, summary, sides)| Disagreement {
        id,
        kind,
        summary,
        sides,
    })
}

fn silence_kind() -> impl Strategy<Value = SilenceKind> {
    select(vec![SilenceKind::NotMentioned, SilenceKind::NotReported])
}

/// Any data set at all.
pub(crate) fn dataset() -> impl Strategy<Value = Dataset> {
    let actor = (id(), text(), of(text())).prop_map(|(id, name, note)| Actor { id, name, note });
    let election = (year(), text()).prop_map(|(year, name)| Election { year, name });
    let silence = (id(), year(), column(), silence_kind(), text()).prop_map(
        |(actor, election, dimension, kind, reason)| Silence {
            actor,
            election,
            dimension,
            kind,
            reason,
        },
    );
    let correction =
        (date(), text(), text(), vec(text(), 0..2)).prop_map(|(date, version, what, cells)| {
            Correction {
                date,
                version,
                what,
                cells,
            }
        });
    let made = (of(text()), vec(correction, 0..3));
    let heads = (text(), text(), date(), text(), text(), text(), made);
    let lists = (
        vec(document(), 0..3),
        vec(source(), 0..3),
        vec(actor, 0..3),
        vec(election, 0..3),
        vec(finding(), 0..8),
        vec(silence, 0..3),
        vec(disagreement(), 0..3),
    );
    (heads, lists).prop_map(|(heads, lists)| {
        let (schema, version, as_of, title, summary, licence, (method, corrections)) = heads;
        let (documents, sources, actors, elections, findings, silent, disagreements) = lists;
        Dataset {
            schema,
            version,
            as_of,
            title,
            summary,
            licence,
            method,
            corrections,
            documents,
            sources,
            actors,
            elections,
            findings,
            silent,
            disagreements,
        }
    })
}
