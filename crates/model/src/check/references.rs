//! Rules for ids, references, dates, hashes and links.

use std::collections::BTreeMap;

use super::{Problem, Report, Rule};
use crate::dataset::{Dataset, Stated};
use crate::date::PartialDate;
use crate::locale::english;
use crate::message;

pub(super) fn check(dataset: &Dataset, problems: &mut Vec<Problem>) {
    ids(dataset, problems);
    sources(dataset, problems);
    findings(dataset, problems);
    silences(dataset, problems);
    date(&dataset.as_of, &mut Report::new(problems, "as_of", ""));
    for (i, document) in dataset.documents.iter().enumerate() {
        let mut report = Report::new(problems, format!("documents[{i}]"), &document.id);
        date(&document.published, &mut report.at("published"));
        if let Some(url) = &document.url
            && !(url.starts_with("https://") || url.starts_with("http://"))
        {
            report.at("url").add(
                Rule::LinkForm,
                format!("⟦{url}⟧"),
                "give an http or https address, or null",
            );
        }
    }
}

fn ids(dataset: &Dataset, problems: &mut Vec<Problem>) {
    let mut seen: BTreeMap<(&str, &str), String> = BTreeMap::new();
    // Findings and disagreements share one space: both become addresses.
    let all = [
        (
            "document",
            "documents",
            ids_of(&dataset.documents, |x| &x.id),
        ),
        ("source", "sources", ids_of(&dataset.sources, |x| &x.id)),
        ("actor", "actors", ids_of(&dataset.actors, |x| &x.id)),
        ("finding", "findings", ids_of(&dataset.findings, |x| &x.id)),
        (
            "finding",
            "disagreements",
            ids_of(&dataset.disagreements, |x| &x.id),
        ),
    ];
    for (space, list, ids) in all {
        for (i, id) in ids.into_iter().enumerate() {
            let place = format!("{list}[{i}].id");
            let mut report = Report::new(problems, place.clone(), id);
            if !is_kebab(id) {
                report.add(
                    Rule::IdForm,
                    format!("⟦{id}⟧"),
                    "use lower-case words and digits joined by single hyphens: iran-2024-motive",
                );
            }
            match seen.get(&(space, id)) {
                Some(first) => report.add(
                    Rule::IdUnique,
                    format!("{id} stands at {first} already"),
                    "give the newer one another id; published ids never change",
                ),
                None => {
                    seen.insert((space, id), place);
                }
            }
        }
    }
    let mut years = BTreeMap::new();
    for (i, election) in dataset.elections.iter().enumerate() {
        if let Some(first) = years.insert(election.year, i) {
            Report::new(problems, format!("elections[{i}].year"), "").add(
                Rule::IdUnique,
                format!("{} is elections[{first}] already", election.year),
                "one election per year",
            );
        }
    }
}

fn ids_of<T>(list: &[T], id: impl Fn(&T) -> &String) -> Vec<&str> {
    list.iter().map(|item| id(item).as_str()).collect()
}

fn is_kebab(id: &str) -> bool {
    !id.is_empty()
        && id.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

fn sources(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (i, source) in dataset.sources.iter().enumerate() {
        let mut report = Report::new(problems, format!("sources[{i}]"), &source.id);
        let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        if source.sha256.len() != 64 || !source.sha256.bytes().all(hex) {
            report.at("sha256").add(
                Rule::HashForm,
                format!("⟦{}⟧", source.sha256),
                "copy the line of sha256sum: 64 lower-case hexadecimal digits",
            );
        }
        stated(&source.published, &mut report.at("published"));
        for id in &source.reports {
            if dataset.document(id).is_none() {
                unknown(&mut report.at("reports"), "document", id);
            }
        }
        for (field, text) in [
            ("file", &source.file),
            ("title", &source.title),
            ("short", &source.short),
            ("note", &source.note),
        ] {
            not_empty(text, &mut report.at(field));
        }
    }
}

fn findings(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (i, finding) in dataset.findings.iter().enumerate() {
        let mut report = Report::new(problems, format!("findings[{i}]"), &finding.id);
        if let Some(actor) = &finding.actor {
            known_actor(dataset, actor, &mut report.at("actor"));
        }
        if let Some(year) = finding.election {
            known_election(dataset, year, &mut report.at("election"));
        }
        stated(
            &finding.attribution.stated,
            &mut report.at("attribution.stated"),
        );
        not_empty(&finding.label, &mut report.at("label"));
        not_empty(&finding.summary, &mut report.at("summary"));
        for (j, quote) in finding.quotes.iter().enumerate() {
            if dataset.source(&quote.source).is_none() {
                unknown(
                    &mut report.at(&format!("quotes[{j}].source")),
                    "source",
                    &quote.source,
                );
            }
        }
    }
}

fn silences(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (i, silence) in dataset.silent.iter().enumerate() {
        let mut report = Report::new(problems, format!("silent[{i}]"), "");
        known_actor(dataset, &silence.actor, &mut report.at("actor"));
        known_election(dataset, silence.election, &mut report.at("election"));
        not_empty(&silence.reason, &mut report.at("reason"));
    }
}

fn known_actor(dataset: &Dataset, id: &str, report: &mut Report<'_>) {
    if !dataset.actors.iter().any(|actor| actor.id == id) {
        unknown(report, "actor", id);
    }
}

fn known_election(dataset: &Dataset, year: u16, report: &mut Report<'_>) {
    if !dataset
        .elections
        .iter()
        .any(|election| election.year == year)
    {
        unknown(report, "election", &year.to_string());
    }
}

fn unknown(report: &mut Report<'_>, what: &str, id: &str) {
    report.add(
        Rule::Reference,
        format!("no {what} has the id ⟦{id}⟧"),
        format!("correct the id or add the {what}"),
    );
}

fn not_empty(text: &str, report: &mut Report<'_>) {
    if text.trim().is_empty() {
        report.add(Rule::TextMissing, "an empty text", "write it");
    }
}

pub(super) fn date(date: &PartialDate, report: &mut Report<'_>) {
    if !date.is_valid() {
        report.add(
            Rule::DateForm,
            format!("⟦{}⟧", date.as_str()),
            "write YYYY, YYYY-MM or YYYY-MM-DD, no more precise than the source",
        );
    }
}

fn stated(stated: &Stated, report: &mut Report<'_>) {
    if let Some(known) = &stated.date {
        date(known, &mut report.at("date"));
        let year = known.as_str().get(..4).unwrap_or_default();
        let printed = stated.printed.as_deref().unwrap_or_default();
        if stated.inferred.is_none() && !printed.contains(year) {
            let shown = english().say(message::ITSELF.with([known.value()]));
            report.add(
                Rule::DateUnexplained,
                format!("the date {shown}, but the words printed are ⟦{printed}⟧"),
                "say in `inferred` from what the date was worked out",
            );
        }
    }
}
