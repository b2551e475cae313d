//! A quote with everything needed to cite it, as plain text.
//!
//! This module does not know the clipboard; it only says what a copy contains.

use crate::dataset::{Dataset, Finding, Quote, Source};
use crate::wording::when;

/// The quote in quotation marks, who said it, where it was read, what that reports, and the version of the data.
///
/// The words between the outer marks are exactly [`Quote::exact`].
pub fn citation(dataset: &Dataset, finding: &Finding, quote: &Quote) -> String {
    let who = &finding.attribution;
    let mut text = format!(
        "“{}”\n— {}, {}, {}.\n",
        quote.exact,
        who.speaker,
        who.venue,
        when(&who.stated)
    );
    if let Some(source) = dataset.source(&quote.source) {
        text.push_str("Quoted from: ");
        text.push_str(&reference(dataset, source));
        text.push('\n');
    }
    text.push_str(&format!(
        "Finding {}, data version {}.",
        finding.id, dataset.version
    ));
    text
}

/// A source in one line: title, byline and publisher as far as printed, date or “undated”, what it reports.
pub fn reference(dataset: &Dataset, source: &Source) -> String {
    let mut parts = vec![format!("“{}”", source.title)];
    parts.extend(source.byline.clone());
    parts.push(match &source.publisher {
        Some(publisher) => publisher.clone(),
        None => "publisher not named in the text".to_owned(),
    });
    parts.push(when(&source.published));
    let reports: Vec<&str> = source
        .reports
        .iter()
        .filter_map(|id| dataset.document(id))
        .map(|document| document.title.as_str())
        .collect();
    let mut line = parts.join(", ");
    if !reports.is_empty() {
        line.push_str("; reports on ");
        line.push_str(&reports.join("; "));
    }
    line.push('.');
    line
}
