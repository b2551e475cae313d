//! JSON-LD in the terms of schema.org: the data set, its sources, its claims and its quotations, for search engines and
//! fact-checkers' tools. A page has the data set and its sources; claims and quotations are in a file of their own,
//! because each of them stands in a page once.
//!
//! It says what the data set says and nothing that it does not:
//! - No `ClaimReview`: an assessment that was reported is not a verdict of ours.
//! - People and bodies are named by the words of the data, without a type: the texts do not say which of them are
//!   persons. Bylines and issuers are `creditText`, because who of them is an author is not always printed.
//! - `datePublished` only where a source prints the date. Inferred dates stand on the page, marked as inferred.
//! - A quotation is a span of an article: `creditText` names who is reported to say it, and `description` says where the
//!   article paraphrases or speaks for itself. The claim's author may be somebody else.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use assessment_model::citation::reference;
use assessment_model::dataset::{Dataset, Document, Finding, Quote, Source, Stated};
use assessment_model::voice::{self, Voice};
use serde_json::{Value, json};

use crate::english::locale;
use crate::markup::json_in_html;
use crate::site::{Site, address};

/// The file of the whole graph, and its media type.
pub(crate) const FILE: &str = "assessments.jsonld";
pub(crate) const MEDIA_TYPE: &str = "application/ld+json";

const SCHEMA: &str = "https://schema.org";

/// The coders of the data: the holders of its copyright, as LICENSE-MIT names them.
const CREATOR: &str = "The evidence matrix contributors";

/// The description of a quotation in which the article paraphrases the speaker.
const PARAPHRASED: &str = "Paraphrased by the article";
/// The description of a quotation in which the article speaks for itself.
const OWN_WORDS: &str = "The article’s own words";

/// Returns the data block of a page: the data set and what it is made from, which search engines read. Browsers do not
/// execute it, so no content security policy refuses it.
pub(crate) fn script(dataset: &Dataset, site: Option<&Site>) -> Result<String> {
    let graph = json!({"@context": SCHEMA, "@graph": sources(dataset, site)?});
    let json = serde_json::to_string(&graph)?;
    let json = json_in_html(&json);
    Ok(format!(
        "<script type=\"application/ld+json\">{json}</script>"
    ))
}

/// Returns the whole graph, claims and quotations included, as the text of [`FILE`].
pub(crate) fn file(dataset: &Dataset, site: Option<&Site>) -> Result<String> {
    Ok(serde_json::to_string(&graph(dataset, site)?)? + "\n")
}

fn graph(dataset: &Dataset, site: Option<&Site>) -> Result<Value> {
    let mut nodes = sources(dataset, site)?;
    nodes.extend(dataset.findings.iter().map(|one| claim(dataset, one)));
    // Ids are those of the page, not of the file.
    let context = json!([SCHEMA, {"@base": address(site, "")}]);
    Ok(json!({"@context": context, "@graph": nodes}))
}

fn sources(dataset: &Dataset, site: Option<&Site>) -> Result<Vec<Value>> {
    let mut nodes = vec![
        set(dataset, site)?,
        json!({"@id": "#creator", "@type": "Organization", "name": CREATOR}),
    ];
    nodes.extend(dataset.documents.iter().map(document));
    nodes.extend(dataset.sources.iter().map(|one| source(dataset, one)));
    Ok(nodes)
}

fn set(dataset: &Dataset, site: Option<&Site>) -> Result<Value> {
    let years = || dataset.elections.iter().map(|election| election.year);
    let first = years().min().context("the data set has no election")?;
    let last = years().max().unwrap_or(first);
    let articles = dataset.sources.iter().map(|one| node("source", &one.id));
    Ok(json!({
        "@id": "#data",
        "@type": "Dataset",
        "name": dataset.title,
        "description": dataset.summary,
        "inLanguage": "en",
        "version": dataset.version,
        "dateModified": dataset.as_of.as_str(),
        "temporalCoverage": format!("{first}/{last}"),
        "license": {"@type": "CreativeWork", "name": dataset.licence},
        "creator": {"@id": "#creator"},
        "isBasedOn": articles.collect::<Vec<_>>(),
        "distribution": [
            download(site, "assessments.json", "application/json"),
            download(site, FILE, MEDIA_TYPE),
        ],
    }))
}

fn download(site: Option<&Site>, file: &str, media_type: &str) -> Value {
    json!({
        "@type": "DataDownload",
        "contentUrl": address(site, file),
        "encodingFormat": media_type,
    })
}

fn document(document: &Document) -> Value {
    let mut report = json!({
        "@id": format!("#document-{}", document.id),
        "@type": "Report",
        "name": document.title,
        "creditText": document.issuer,
        "datePublished": document.published.as_str(),
    });
    set_if(&mut report, "description", document.note.as_deref());
    set_if(&mut report, "url", document.url.as_deref());
    report
}

/// An `Article` and not a `NewsArticle`: what kind of publication each one stood in, not all texts print.
fn source(dataset: &Dataset, source: &Source) -> Value {
    let about = source.reports.iter().map(|id| node("document", id));
    let mut article = json!({
        "@id": format!("#source-{}", source.id),
        "@type": "Article",
        "name": source.title,
        "description": reference(locale(), dataset, source),
        "about": about.collect::<Vec<_>>(),
        "encoding": {"@type": "MediaObject", "name": source.file, "sha256": source.sha256},
    });
    set_if(&mut article, "creditText", source.byline.as_deref());
    set_if(&mut article, "datePublished", printed(&source.published));
    article
}

fn claim(dataset: &Dataset, finding: &Finding) -> Value {
    let quotes = finding.quotes.iter();
    let quotes = quotes.map(|quote| quotation(dataset, finding, quote));
    let articles: BTreeSet<&str> = finding.quotes.iter().map(|q| q.source.as_str()).collect();
    let appearance = articles.iter().map(|id| node("source", id));
    let mut claim = json!({
        "@id": format!("#finding-{}", finding.id),
        "@type": "Claim",
        "name": finding.label,
        "text": finding.summary,
        "author": {"name": finding.attribution.speaker},
        "claimInterpreter": {"@id": "#creator"},
        "appearance": appearance.collect::<Vec<_>>(),
        "citation": quotes.collect::<Vec<_>>(),
        "isPartOf": {"@id": "#data"},
    });
    set_if(
        &mut claim,
        "datePublished",
        printed(&finding.attribution.stated),
    );
    claim
}

/// Returns a quotation without an id, because it stands inside its claim.
fn quotation(dataset: &Dataset, finding: &Finding, quote: &Quote) -> Value {
    let (speaker, description) = match voice::of_quote(dataset, finding, quote) {
        Voice::Direct(speaker) => (Some(speaker), None),
        Voice::Reported(speaker) => (Some(speaker), Some(PARAPHRASED)),
        Voice::Article => (None, Some(OWN_WORDS)),
    };
    let mut quotation = json!({
        "@type": "Quotation",
        "text": quote.exact,
        "isBasedOn": node("source", &quote.source),
    });
    set_if(&mut quotation, "creditText", speaker);
    set_if(&mut quotation, "description", description);
    quotation
}

fn node(kind: &str, id: &str) -> Value {
    json!({"@id": format!("#{kind}-{id}")})
}

/// A date that a source prints, not one that was inferred.
fn printed(stated: &Stated) -> Option<&str> {
    match (&stated.date, &stated.inferred) {
        (Some(date), None) => Some(date.as_str()),
        _ => None,
    }
}

fn set_if(node: &mut Value, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        node[key] = value.into();
    }
}

#[cfg(test)]
mod tests;
