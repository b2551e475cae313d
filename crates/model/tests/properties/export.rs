//! Whatever a quote has, each format reads as its words and nothing else.

use assessment_model::export::{Exporter, Format};
use assessment_model::locale::english;
use assessment_model::matrix::Matrix;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::small;

/// Texts with everything that means something in Markdown or HTML.
fn words() -> impl Strategy<Value = String> {
    let special = prop::sample::select(vec![
        "*",
        "_",
        "`",
        "[a](b)",
        "![a](b)",
        "<b>",
        "&amp;",
        "&#42;",
        "#",
        "- ",
        "+ ",
        "1. ",
        "2) ",
        "> ",
        "\\",
        "\n",
        "\r\n",
        "\t",
        "    ",
        "~~",
        "|",
        "$a$",
        "---",
        "===",
        "```",
        "\"",
        "'",
        "“",
        "”",
        "http://a.b",
        "[^1]",
        "a",
        "<!-- -->",
        "[ ] ",
        "é",
    ]);
    prop_oneof![
        "\\PC{0,24}",
        prop::collection::vec(special, 0..8).prop_map(|parts| parts.concat()),
    ]
}

/// The text of the first block quote, and of everything.
fn read_markdown(text: &str) -> (String, String) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    let (mut quote, mut all, mut inside) = (String::new(), String::new(), false);
    for event in Parser::new_ext(text, options) {
        let words = match event {
            Event::Start(Tag::BlockQuote(_)) => {
                inside = true;
                continue;
            }
            Event::End(TagEnd::BlockQuote(_)) => {
                inside = false;
                continue;
            }
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Link { .. })
            | Event::End(_) => continue,
            Event::Text(words) => words.into_string(),
            Event::HardBreak => "\u{1}".to_owned(),
            other => panic!("{other:?} in {text}"),
        };
        all.push_str(&words);
        if inside {
            quote.push_str(&words);
        }
    }
    (quote, all)
}

/// The text of HTML that has the tags that copies have.
fn read_html(text: &str) -> String {
    let mut words = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        words.push_str(&rest[..at]);
        let end = rest[at..].find('>').unwrap();
        let name: String = rest[at + 1..at + end]
            .chars()
            .take_while(|c| *c != ' ')
            .collect();
        let known = [
            "p",
            "/p",
            "blockquote",
            "/blockquote",
            "br",
            "strong",
            "/strong",
            "em",
            "/em",
            "a",
            "/a",
        ];
        assert!(known.contains(&name.as_str()), "<{name}> in {text}");
        rest = &rest[at + end + 1..];
    }
    words.push_str(rest);
    for (reference, c) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#13;", "\r"),
        ("&amp;", "&"),
    ] {
        words = words.replace(reference, c);
    }
    words
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_quote_reads_as_its_words_in_every_form(exact in words(), label in words(), reason in words()) {
        let mut data = small();
        data.findings[0].quotes[0].exact = exact.clone();
        data.findings[0].label = label.clone();
        data.findings[0].summary = reason.clone();
        data.actors[0].name = label.clone();
        let matrix = Matrix::new(data);
        let english = english();
        let exporter = Exporter::new(&matrix, Some("https://a.b/c"), &english);
        let finding = &matrix.dataset().findings[0];
        let quoted = format!("“{exact}”");
        let plain = exporter.quote(finding, &finding.quotes[0], Format::Plain);
        prop_assert!(plain.starts_with(&quoted));
        let (quote, _) = read_markdown(&exporter.quote(finding, &finding.quotes[0], Format::Markdown));
        prop_assert_eq!(quote, quoted.as_str());
        let html = exporter.quote(finding, &finding.quotes[0], Format::Html);
        prop_assert!(read_html(&html).starts_with(&quoted));
        // Own words too, wherever they stand.
        let (quote, all) = read_markdown(&exporter.finding(finding, Format::Markdown));
        prop_assert_eq!(quote, quoted.as_str());
        prop_assert!(all.starts_with(&format!("{label}{reason}\u{1}")), "{:?}", all);
        let (_, all) = read_markdown(&exporter.cell(&matrix.cells()[3], Format::Markdown));
        prop_assert!(all.starts_with(&format!("{label}, 2020: Preferred outcome")), "{:?}", all);
        prop_assert!(read_html(&exporter.finding(finding, Format::Html)).contains(&quoted));
    }
}
