//! Every page and fragment, with the real markup of the matrix, has every summary and every quote of the data set
//! exactly once.

use std::fs;
use std::path::Path;

use assessment_matrix::prerender;
use assessment_model::address::address;
use assessment_model::locale::Locale;
use assessment_model::matrix::Matrix;
use assessment_prerender::bundle::{self, Build};
use assessment_prerender::data::Data;

/// A page as Trunk would leave it, of which only the placeholders matter here.
const TEMPLATE: &str = "<head>\n<!--head-->\n</head><body>\n<!--body-->\n</body>";

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[track_caller]
fn assert_whole(page: &str, matrix: &Matrix, prefix: &str) {
    let once = |text: &str| assert_eq!(page.matches(text).count(), 1, "{text}");
    for cell in matrix.cells() {
        let address = address(matrix, cell.id);
        once(&format!("data-detail=\"{address}\""));
        once(&format!("id=\"{prefix}{address}\""));
        if let Some(silence) = cell.silence {
            let reason = escaped(&matrix.dataset().silent[silence].reason);
            assert!(page.contains(&reason), "{address}: {reason}");
        }
    }
    for finding in &matrix.dataset().findings {
        let hook = format!("data-finding=\"{}\"", finding.id);
        once(&hook);
        let (_, article) = page.split_once(&hook).unwrap();
        let article = article.split("</article>").next().unwrap();
        let summary = format!(">{}</p>", escaped(&finding.summary));
        assert_eq!(article.matches(&summary).count(), 1, "{hook}: {summary}");
        for (nth, quote) in finding.quotes.iter().enumerate() {
            once(&format!(
                "\"{}/{nth}\">{}</blockquote>",
                finding.id,
                escaped(&quote.exact)
            ));
        }
    }
}

#[test]
fn every_output_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let build = Build {
        data: Data::read(&root).unwrap(),
        root,
        staging: folder.path().to_owned(),
        release: true,
        site: None,
    };
    let container = |prefix: &str, level: u8, locale: &Locale| {
        let options = prerender::Options {
            prefix: prefix.to_owned(),
            level,
            locale: locale.clone(),
        };
        prerender::container(build.data.dataset.clone(), &options)
    };
    bundle::write_documents(&build, TEMPLATE, &container).unwrap();
    let matrix = Matrix::new(build.data.dataset.clone());
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
    let documented = fs::read_to_string(build.root.join("docs/embedding.md")).unwrap();
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
