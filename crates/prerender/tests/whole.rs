//! Every page and fragment, with the real markup of the widget, has every summary and every quote of the data set once
//! in each place where it belongs: in the detail of each cell that it supports or bears on, among the answers if it is
//! one, or among the findings on foreign actors in general.

use std::fs;
use std::path::Path;

use assessment_matrix::{data, prerender};
use assessment_model::address::address;
use assessment_model::answers::answers;
use assessment_model::dataset::Finding;
use assessment_model::locale::Locale;
use assessment_model::matrix::Matrix;
use assessment_prerender::bundle::{self, Inputs};

/// A page as Trunk would leave it, of which only the placeholders matter here.
const TEMPLATE: &str = "<head>\n<script src=\"./start.js\" defer></script>\n<!--head-->\n</head>\
     <body>\n<!--body-->\n</body>";

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Fails unless a part of a page has these findings, each once with its summary and its quotes, and no others.
#[track_caller]
fn assert_has<'a>(part: &str, place: &str, findings: impl Iterator<Item = &'a Finding>) {
    let mut expected = 0;
    for finding in findings {
        expected += 1;
        let hook = format!("data-finding=\"{}\">", finding.id);
        assert_eq!(part.matches(&hook).count(), 1, "{place}: {hook}");
        let (_, article) = part.split_once(&hook).unwrap();
        let article = article.split("</article>").next().unwrap();
        let summary = format!(">{}</p>", escaped(&finding.summary));
        assert_eq!(article.matches(&summary).count(), 1, "{place}: {summary}");
        assert_eq!(
            article.matches("<blockquote").count(),
            finding.quotes.len(),
            "{place}"
        );
        for (nth, quote) in finding.quotes.iter().enumerate() {
            let quote = format!(
                "\"{}/{nth}\">{}</blockquote>",
                finding.id,
                escaped(&quote.exact)
            );
            assert_eq!(article.matches(&quote).count(), 1, "{place}: {quote}");
        }
    }
    assert_eq!(part.matches("data-finding=").count(), expected, "{place}");
}

#[track_caller]
fn assert_whole(page: &str, matrix: &Matrix, prefix: &str) {
    let findings = &matrix.dataset().findings;
    let mut rest = page.to_owned();
    for cell in matrix.cells() {
        let address = address(matrix, cell.id);
        let start = page
            .find(&format!("data-detail=\"{address}\""))
            .unwrap_or_else(|| panic!("no detail of {address}"));
        assert!(
            page.contains(&format!("id=\"{prefix}{address}\"")),
            "{address}"
        );
        let length = page[start..].find("</details></td>").unwrap();
        let detail = &page[start..start + length];
        let shown = cell.supporting.iter().chain(&cell.bearing);
        assert_has(detail, &address, shown.map(|&index| &findings[index]));
        if let Some(silence) = cell.silence {
            let reason = escaped(&matrix.dataset().silent[silence].reason);
            assert_eq!(detail.matches(&reason).count(), 1, "{address}: {reason}");
        }
        rest = rest.replacen(detail, "", 1);
    }
    let start = page.find("data-list=\"answers\"").unwrap();
    let length = page[start..].find("</section>").unwrap();
    let list = &page[start..start + length];
    let told = answers(matrix).into_iter().filter_map(|one| one.finding);
    assert_has(list, "answers", told.map(|index| &findings[index]));
    rest = rest.replacen(list, "", 1);
    let general = matrix.general();
    assert_has(
        &rest,
        "general",
        general.iter().map(|&index| &findings[index]),
    );
}

#[test]
fn every_output_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let template = folder.path().join("template");
    fs::write(&template, TEMPLATE).unwrap();
    let inputs = Inputs {
        dataset: data::dataset(),
        site: None,
        template,
        root: Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."),
    };
    let container = |prefix: &str, level: u8, locale: &Locale| {
        let options = prerender::Options {
            prefix: prefix.to_owned(),
            level,
            locale: locale.clone(),
        };
        prerender::container(data::dataset(), &options)
    };
    bundle::write(&inputs, &container, folder.path()).unwrap();
    let matrix = Matrix::new(data::dataset());
    for (name, prefix, title) in [
        ("index.html", "", "<h1"),
        ("embed.html", "", "<h1"),
        ("fragment.html", "am-", "<h2"),
        ("fragment.shadow.html", "am-", "<h2"),
        ("index.fa.html", "", "<h1"),
        ("embed.fa.html", "", "<h1"),
        ("fragment.fa.html", "am-", "<h2"),
        ("index.es.html", "", "<h1"),
        ("embed.es.html", "", "<h1"),
        ("fragment.es.html", "am-", "<h2"),
    ] {
        let page = fs::read_to_string(folder.path().join(name)).unwrap();
        assert_whole(&page, &matrix, prefix);
        assert_eq!(
            page.matches(title).count(),
            1,
            "{name}: the title is {title}"
        );
        // Nothing is loaded from elsewhere; links may lead anywhere.
        for loaded in ["src=\"http", "src=\"/", "rel=\"stylesheet\" href=\"http"] {
            assert!(!page.contains(loaded), "{name} loads {loaded}");
        }
    }
    let mut quotes = matrix
        .dataset()
        .findings
        .iter()
        .flat_map(|finding| &finding.quotes)
        .map(|quote| quote.exact.as_str());
    let mut table = csv::Reader::from_path(folder.path().join("assessments.csv")).unwrap();
    let headers = table.headers().unwrap().clone();
    let column = |name| headers.iter().position(|h| h == name).unwrap();
    for row in table.records() {
        let row = row.unwrap();
        if &row[column("row")] == "side" {
            continue;
        }
        let quote = &row[column("quote")];
        assert!(quote.is_empty() || quotes.next() == Some(quote), "{quote}");
    }
    assert_eq!(quotes.next(), None, "quotes that are not in the table");
    let page = fs::read_to_string(folder.path().join("index.html")).unwrap();
    let (_, alternative) = page
        .split_once("<meta property=\"og:image:alt\" content=\"")
        .unwrap();
    let alternative = alternative.split('"').next().unwrap();
    let documented = fs::read_to_string(inputs.root.join("docs/embedding.md")).unwrap();
    assert!(
        documented.contains(&format!("alt=\"{alternative}\"")),
        "the snippet of docs/embedding.md describes the card by other words than: {alternative}"
    );
    let fragment = fs::read_to_string(folder.path().join("fragment.html")).unwrap();
    assert!(!fragment.contains("<h1"), "the article has its own");
    for id in fragment.split(" id=\"").skip(1) {
        assert!(
            id.starts_with("am-"),
            "{}",
            id.split('"').next().unwrap_or_default()
        );
    }
}
