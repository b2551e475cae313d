//! Copies of the hand-written data set in `tests/fixture`, whole, and what must hold of each format.

use super::*;
use crate::address::parse;
use crate::dataset::Dataset;
use crate::locale::english;
use crate::message;

const PAGE: &str = "https://news.example/matrix?a=1&b=2#old";

fn data() -> Dataset {
    serde_json::from_str(include_str!("../../tests/fixture/assessments.json")).unwrap()
}

/// Checks a copy from the small data set after an edit.
#[track_caller]
fn check(
    edit: impl FnOnce(&mut Dataset),
    page: Option<&str>,
    take: impl FnOnce(&Exporter<'_>, &Matrix) -> String,
    expected: &[&str],
) {
    let mut data = data();
    edit(&mut data);
    let matrix = Matrix::new(data);
    let english = english();
    let exporter = Exporter::new(&matrix, page, &english);
    assert_eq!(take(&exporter, &matrix), expected.join("\n"));
}

fn take_quote(format: Format) -> impl FnOnce(&Exporter<'_>, &Matrix) -> String {
    move |exporter, matrix| {
        let finding = &matrix.dataset().findings[1];
        exporter.quote(finding, &finding.quotes[1], format)
    }
}

const FINGERPRINT: &str = "The data gives no web address for this article; the text that was coded has the SHA-256 \
                           fingerprint b43d4e148f135d42964fb02c332ac831abb7a69f935a1223092363c9678e5789.";

#[test]
fn a_quote_as_plain_text_has_everything_that_cites_it() {
    check(
        |_| {},
        None,
        take_quote(Format::Plain),
        &[
            "“Norland’s posters were paid for from abroad”",
            "— The agency, declassified report, 16 March 2021; paraphrased by the article.",
            "Quoted from: author not named in the text, “A Second Look at the Posters”, publisher not named in the \
             text, undated.",
            FINGERPRINT,
            "Finding norland-2020-posters, norland/2020/tactics.",
            "A data set for tests, data version 2.3.1. Public domain.",
        ],
    );
}

#[test]
fn a_quote_as_html_is_escaped_and_leads_back() {
    check(
        |data| data.findings[1].quotes[1].exact = "<b>\"Q&A\"</b>".to_owned(),
        Some(PAGE),
        take_quote(Format::Html),
        &[
            "<blockquote cite=\"https://news.example/matrix?a=1&amp;b=2#norland/2020/tactics\">\
             <p>“&lt;b&gt;&quot;Q&amp;A&quot;&lt;/b&gt;”</p></blockquote>",
            "<p>— The agency, declassified report, 16 March 2021; paraphrased by the article.<br>",
            "Quoted from: author not named in the text, “A Second Look at the Posters”, publisher not named in the \
             text, undated.<br>",
            &format!("{FINGERPRINT}<br>"),
            "Finding norland-2020-posters, \
             <a href=\"https://news.example/matrix?a=1&amp;b=2#norland/2020/tactics\">norland/2020/tactics</a>.<br>",
            "A data set for tests, data version 2.3.1. Public domain.</p>",
        ],
    );
}

#[test]
fn a_reference_as_markdown_links_what_is_reported() {
    check(
        |_| {},
        Some(PAGE),
        |exporter, matrix| {
            let finding = &matrix.dataset().findings[0];
            exporter.reference(finding, &finding.quotes[0], Format::Markdown)
        },
        &[
            "By Ann Writer, “Agency Report Names Two Foreign Campaigns”, The Gazette, by its masthead, 16 March 2021.\\",
            "Reports on: [Report on Foreign Campaigns](<https://example.org/report.pdf>), The agency, 16 March 2021.\\",
            "The data gives no web address for this article; the text that was coded has the SHA-256 fingerprint \
             064bb5c2250465bc4d7e388b18b40e4588a4e4252cf9e3bdc4c2b916e1c7cc98.\\",
            "Finding norland-2020-for-doe, \
             [norland/2020/outcome](<https://news.example/matrix?a=1&b=2#norland/2020/outcome>).\\",
            "A data set for tests, data version 2.3.1. Public domain.",
        ],
    );
}

#[test]
fn a_silent_cell_says_that_it_is_not_mentioned_and_why() {
    check(
        |_| {},
        None,
        |exporter, matrix| {
            let id = parse(matrix, "sudmark/2016/tactics").unwrap();
            exporter.cell(matrix.cell(id), Format::Plain)
        },
        &[
            "Sudmark, 2016: Tactics",
            "",
            "Not mentioned in these articles.",
            "Neither article speaks of it.",
            "Not being mentioned does not mean that nothing happened.",
            "",
            "sudmark/2016/tactics",
            "A data set for tests, data version 2.3.1. Public domain.",
        ],
    );
}

#[test]
fn a_finding_has_its_certainty_its_quotes_and_its_dispute() {
    let matrix = Matrix::new(data());
    let english = english();
    let exporter = Exporter::new(&matrix, None, &english);
    let copy = exporter.finding(&matrix.dataset().findings[0], Format::Plain);
    for part in [
        "For Doe\n\nThe report found that those in charge wanted Doe to win.\n",
        "US intelligence community: The agency, declassified report, 16 March 2021.\n",
        "High confidence, stated for: The report: a preference for Doe.\n",
        "\n“Norland’s leaders sought to help Doe in 2020, the agency said.\u{a0}It said so with “high confidence””\n",
        "In dispute: One officer read the preference otherwise.\n",
    ] {
        assert!(copy.contains(part), "{part}\nnot in\n{copy}");
    }
    let word = exporter.finding(&matrix.dataset().findings[1], Format::Plain);
    assert!(word.contains("Likelihood word, as printed: probably.\n"));
    let inferred = exporter.finding(&matrix.dataset().findings[4], Format::Plain);
    assert!(
        inferred
            .contains(", March 2021 (inferred).\nThe source says “Monday”. The article is undated")
    );
}

#[test]
fn a_cell_has_every_finding_that_its_detail_shows() {
    let text = include_str!("../../../../data/assessments.json");
    let matrix = Matrix::new(serde_json::from_str(text).unwrap());
    let english = english();
    let exporter = Exporter::new(&matrix, None, &english);
    for cell in matrix.cells() {
        let copy = exporter.cell(cell, Format::Plain);
        for &i in cell.supporting.iter().chain(&cell.bearing) {
            let finding = &matrix.dataset().findings[i];
            assert!(copy.contains(&format!("Finding {}", finding.id)));
            for quote in &finding.quotes {
                assert!(copy.contains(&format!("“{}”", quote.exact)));
            }
        }
        let reason = cell.silence.map(|i| &matrix.dataset().silent[i].reason);
        let quiet = [message::SILENT, cell.id.column.not_reported()]
            .map(|words| copy.contains(&format!("\n{}.\n", english.text(words))));
        assert_eq!(quiet.contains(&true), reason.is_some());
        assert_eq!(
            copy.contains(english.text(message::COPY_NO_CLAIM)),
            quiet[0]
        );
        assert!(reason.is_none_or(|reason| copy.contains(reason.as_str())));
    }
}

#[test]
fn a_copy_says_who_says_the_words_where_it_is_somebody_else() {
    let mut data = data();
    data.findings[1].quotes[0].speaker = Some("A newspaper".to_owned());
    data.findings[1].quotes[1].speaker = Some("Herald article".to_owned());
    data.findings[1].quotes[1].reported = false;
    let matrix = Matrix::new(data);
    let english = english();
    let exporter = Exporter::new(&matrix, None, &english);
    let finding = &matrix.dataset().findings[1];
    let whole = exporter.finding(finding, Format::Plain);
    for (quote, words) in [
        (
            0,
            "”\n— A newspaper, paraphrased by the article.\nQuoted from: ",
        ),
        (1, "”\n— The article’s own words.\nQuoted from: "),
    ] {
        let copy = exporter.quote(finding, &finding.quotes[quote], Format::Plain);
        assert!(copy.contains(words), "{copy}");
        assert!(whole.contains(words), "{whole}");
    }
    let disputed = exporter.finding(&matrix.dataset().findings[0], Format::Plain);
    let side = "“sought to help Doe” (The agency, paraphrased by the article; Gazette article)";
    assert!(disputed.contains(side), "{disputed}");
}

#[test]
fn a_finding_that_stands_in_no_cell_has_its_id_alone() {
    let matrix = Matrix::new(data());
    let english = english();
    let exporter = Exporter::new(&matrix, Some(PAGE), &english);
    let finding = &matrix.dataset().findings[5];
    let copy = exporter.quote(finding, &finding.quotes[0], Format::Html);
    assert!(
        copy.contains("Finding general-report-length.<br>"),
        "{copy}"
    );
    assert!(copy.starts_with("<blockquote><p>"), "{copy}");
}

#[test]
fn only_web_addresses_become_links() {
    for (address, expected) in [
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///home", None),
        ("", None),
        ("https://a.b/c?d=e&f#g", Some("https://a.b/c?d=e&f#g")),
        (
            "http://a/\"> <(_*é\n",
            Some("http://a/%22%3E%20%3C%28%5F%2Aé%0A"),
        ),
    ] {
        assert_eq!(link(address).as_deref(), expected, "{address}");
    }
}
