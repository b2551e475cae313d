//! The tree rendered to text on the host, by the same components that run in a browser.

use assessment_i18n::compile::compile;
use assessment_i18n::generate;
use assessment_i18n::pseudo::{LANGUAGE, pseudo};
use assessment_import::reading::read;
use assessment_matrix::prerender::{Options, container};
use assessment_model::address::address;
use assessment_model::dataset::Dataset;
use assessment_model::export::{Exporter, Format};
use assessment_model::home::Homes;
use assessment_model::locale::{LANGUAGES, Locale, english, packed, unpack};
use assessment_model::matrix::Matrix;
use assessment_model::message;

/// The project's own data.
fn dataset() -> Dataset {
    read(include_str!("../../data/assessments.json")).expect("it has no problems")
}

/// The markup of a data set in English.
fn render(dataset: Dataset) -> String {
    render_in(english(), dataset)
}

/// The markup of a data set in a language.
fn render_in(locale: Locale, dataset: Dataset) -> String {
    let options = Options {
        prefix: "x-".to_owned(),
        level: 2,
        locale,
    };
    container(dataset, &options)
}

/// Text as it stands in markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Returns the text between two texts, at each place where both are found.
fn between<'a>(markup: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    let rests = markup.split(start).skip(1);
    rests.filter_map(|rest| rest.split(end).next()).collect()
}

#[test]
fn what_there_is_nothing_of_has_no_heading() {
    let mut dataset = dataset();
    let title = english().text(message::GENERAL).to_owned();
    assert!(render(dataset.clone()).contains(&title));
    dataset.findings.retain(|finding| finding.actor.is_some());
    assert!(!render(dataset).contains(&title));
}

#[test]
fn a_data_set_shows_its_own_method_or_that_it_gives_none() {
    let none = english().text(message::METHOD_NONE).to_owned();
    let mut dataset = dataset();
    let proved = dataset.method.clone().unwrap();
    let markup = render(dataset.clone());
    assert!(markup.contains(&escaped(&proved)) && !markup.contains(&none));
    dataset.method = Some("Two editors wrote it.".to_owned());
    let markup = render(dataset.clone());
    assert!(markup.contains("Two editors wrote it.") && !markup.contains(&escaped(&proved)));
    dataset.method = None;
    assert!(render(dataset).contains(&none));
}

#[test]
fn a_quote_and_a_side_name_who_says_their_words() {
    let mut dataset = dataset();
    dataset.findings[0].quotes[0].speaker = Some("A certain newspaper".to_owned());
    dataset.disagreements[0].sides[0].speaker = Some("A certain envoy".to_owned());
    dataset.disagreements[0].sides[0].reported = false;
    let markup = render(dataset);
    assert!(markup.contains("A certain newspaper, paraphrased by the article"));
    assert!(markup.contains("A certain envoy"));
    assert!(markup.contains("The article’s own words"));
}

#[test]
fn corrections_are_listed_with_their_version() {
    let dataset = dataset();
    let markup = render(dataset.clone());
    for correction in &dataset.corrections {
        assert!(markup.contains(&escaped(&correction.what)));
    }
    let title = english().text(message::CORRECTIONS).to_owned();
    assert!(markup.contains(&format!(">{title}<")));
    let none = Dataset {
        corrections: Vec::new(),
        ..dataset
    };
    assert!(!render(none).contains(&format!(">{title}<")));
}

#[test]
fn every_cell_is_a_closed_disclosure_with_its_address() {
    let markup = render(dataset());
    let matrix = Matrix::new(dataset());
    assert_eq!(matrix.cells().len(), 54);
    for cell in matrix.cells() {
        let address = address(&matrix, cell.id);
        for hook in [
            format!("data-cell=\"{address}\""),
            format!("data-detail=\"{address}\""),
            format!("id=\"x-{address}\""),
        ] {
            assert_eq!(markup.matches(&hook).count(), 1, "{hook}");
        }
    }
    assert_eq!(markup.matches("name=\"x-cell\"").count(), 54);
    assert!(!markup.contains(" open=\""));
}

#[test]
fn headers_say_what_they_head() {
    let markup = render(dataset());
    for (header, count) in [
        // The row of years is for the eye alone.
        ("<td role=\"none\"", 1 + 3),
        ("scope=\"col\"", 1 + 9),
        ("scope=\"row\"", 6),
        ("role=\"cell\"", 54),
    ] {
        assert_eq!(markup.matches(header).count(), count, "{header}");
    }
}

/// Every finding stands once in the page, in the detail of its home; the other cells that it belongs to link there.
#[test]
fn every_finding_and_quote_stands_once_and_every_other_cell_links_there() {
    let markup = render(dataset());
    let matrix = Matrix::new(dataset());
    let dataset = matrix.dataset();
    let homes = Homes::new(&matrix);
    let details = between(&markup, " data-detail=\"", "</details></td>");
    assert_eq!(details.len(), matrix.cells().len());
    for (nth, finding) in dataset.findings.iter().enumerate() {
        let hook = format!("data-finding=\"{}\"", finding.id);
        assert_eq!(markup.matches(&hook).count(), 1, "{hook}");
        assert_eq!(
            markup
                .matches(&format!("id=\"x-finding-{}\"", finding.id))
                .count(),
            1
        );
        for (cell, text) in matrix.cells().iter().zip(&details) {
            let belongs = cell.supporting.contains(&nth) || cell.bearing.contains(&nth);
            let home = homes.findings[nth] == Some(cell.id);
            let link = format!("href=\"#x-finding-{}\"", finding.id);
            let place = address(&matrix, cell.id);
            assert_eq!(text.contains(&hook), home, "{place}: {hook}");
            assert_eq!(text.contains(&link), belongs && !home, "{place}: {link}");
        }
        for (quote, record) in finding.quotes.iter().enumerate() {
            let name = format!("data-quote=\"{}/{quote}\">", finding.id);
            let texts = between(&markup, &name, "</blockquote>");
            assert_eq!(texts, [escaped(&record.exact)], "{name}");
        }
    }
    for (cell, text) in matrix.cells().iter().zip(&details) {
        let place = address(&matrix, cell.id);
        assert!(text.starts_with(&place), "{place}");
        if let Some(silence) = cell.silence {
            let reason = escaped(&dataset.silent[silence].reason);
            assert_eq!(text.matches(&reason).count(), 1, "{place}: {reason}");
        }
        for &index in &cell.disagreements {
            let summary = escaped(&dataset.disagreements[index].summary);
            assert_eq!(text.matches(&summary).count(), 1, "{place}: {summary}");
        }
    }
    for record in &dataset.disagreements {
        let hook = format!("data-disagreement=\"{}\"", record.id);
        assert_eq!(markup.matches(&hook).count(), 1, "{hook}");
    }
}

/// A group is closed, and its count is that of the entries that follow it.
#[test]
fn groups_are_folded_and_count_what_they_hold() {
    let markup = render(dataset());
    let mut groups = 0;
    for group in between(&markup, "<details class=\"am-group\"", "</section>") {
        assert!(group.starts_with('>'), "a group is open");
        let (title, rest) = group.split_once("</summary>").expect("a summary");
        let count = title.rsplit(['(', ')']).nth(1).and_then(|n| n.parse().ok());
        let entries = ["<article ", "class=\"am-finding-line\""];
        let entries: usize = entries
            .map(|entry| rest.matches(entry).count())
            .iter()
            .sum();
        assert_eq!(count, Some(entries), "{title}");
        groups += 1;
    }
    assert!(groups > 50, "{groups}");
}

#[test]
fn a_page_without_the_program_has_no_control_that_needs_it() {
    let markup = render(dataset());
    for control in [
        "<button",
        "data-copy",
        "data-close",
        "data-search",
        "data-choice",
        "<fieldset",
        "type=\"checkbox\"",
        "data-take",
    ] {
        assert!(!markup.contains(control), "{control}");
    }
    // The one choice that the style sheet answers.
    assert_eq!(markup.matches("<input").count(), 3);
}

#[test]
fn text_from_the_data_is_never_markup() {
    let hostile = "<img src=x onerror=alert(1)> & \"'</blockquote><script>alert(1)</script>";
    let mut dataset = dataset();
    dataset.title = hostile.to_owned();
    for finding in &mut dataset.findings {
        finding.label = hostile.to_owned();
        finding.summary = hostile.to_owned();
        finding.attribution.speaker = hostile.to_owned();
        finding.note = Some(hostile.to_owned());
        for quote in &mut finding.quotes {
            quote.exact = hostile.to_owned();
            quote.prefix = hostile.to_owned();
        }
    }
    for source in &mut dataset.sources {
        source.title = hostile.to_owned();
        source.short = hostile.to_owned();
    }
    let markup = render(dataset);
    assert!(!markup.contains("<img") && !markup.contains("<script"));
    assert!(markup.contains("&lt;img"));
}

#[test]
fn headings_begin_at_the_level_asked_for_and_ids_carry_the_prefix() {
    let markup = render(dataset());
    assert!(!markup.contains("<h1"));
    assert_eq!(markup.matches("<h2").count(), 1);
    for name in ["id", "name"] {
        for value in between(&markup, &format!(" {name}=\""), "\"") {
            assert!(value.starts_with("x-"), "{name}={value}");
        }
    }
    assert!(markup.contains("href=\"#x-source-putranto\""));
}

/// A text of a page, with the language and the direction that the elements around it say.
struct Text {
    words: String,
    language: String,
    direction: String,
}

/// The texts of some markup, labels of elements included.
fn texts(markup: &str) -> Vec<Text> {
    let mut found = Vec::new();
    let mut around = vec![(String::new(), String::new())];
    for part in markup.split('<').skip(1) {
        let (tag, words) = part.split_once('>').expect("a tag has an end");
        let attribute = |name: &str| {
            let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
            rest.split('"').next().map(str::to_owned)
        };
        let (language, direction) = around.last().expect("as many ends as beginnings").clone();
        let mut add = |words: String, language: &str, direction: &str| {
            if !words.trim().is_empty() {
                found.push(Text {
                    words,
                    language: language.to_owned(),
                    direction: direction.to_owned(),
                });
            }
        };
        if let Some(label) = attribute("aria-label") {
            add(label, &language, &direction);
        }
        if tag.starts_with('/') {
            around.pop();
        } else if !tag.starts_with("input") && tag != "br" {
            // An element of its own isolation reads as its words do.
            let isolated = tag.starts_with("bdi").then(|| "auto".to_owned());
            let own = attribute("dir").or(isolated);
            let language = attribute("lang").unwrap_or(language);
            around.push((language, own.unwrap_or(direction)));
        }
        let (language, direction) = around.last().expect("the outermost is never closed");
        add(words.to_owned(), language, direction);
    }
    found
}

/// A language that has none of English's letters.
fn letterless() -> Locale {
    let (source, _) = compile("en.ftl", include_str!("../../locales/en.ftl"), None);
    let pseudo = pseudo(&source);
    let packed = generate::pack(&source, &pseudo).expect("it packs");
    unpack(&packed).expect("it is of this build")
}

/// Counts the texts of the interface: those with English's letters must be the data's, and marked as that.
#[track_caller]
fn words_of_the_interface(markup: &str) -> usize {
    let mut words_of_the_interface = 0;
    for Text {
        words,
        language,
        direction,
    } in texts(markup)
    {
        let plain = words.contains(|c: char| c.is_ascii_alphabetic());
        if language == "en" {
            assert!(direction != "rtl", "reads from right to left: {words}");
        } else {
            words_of_the_interface += 1;
            // Entities are markup.
            let entity = words.contains('&');
            assert!(
                !plain || entity,
                "in no catalogue, or not marked as data: {words}"
            );
        }
    }
    words_of_the_interface
}

#[test]
fn every_word_is_of_the_catalogue_or_marked_as_the_data_s() {
    let matrix = Matrix::new(dataset());
    let markup = render_in(letterless(), dataset());
    assert!(markup.contains(&format!(" data-lang=\"{LANGUAGE}\">")));
    assert!(words_of_the_interface(&markup) > 2 * matrix.cells().len());
}

#[test]
fn every_word_of_a_copy_is_of_the_catalogue_or_marked_as_the_data_s() {
    let (locale, matrix) = (letterless(), Matrix::new(dataset()));
    let exporter = Exporter::new(&matrix, Some("https://a.example/"), &locale);
    for cell in matrix.cells() {
        let copy = exporter.cell(cell, Format::Html);
        assert!(words_of_the_interface(&copy) > 2, "{copy}");
    }
    for finding in &matrix.dataset().findings {
        for quote in &finding.quotes {
            for copy in [
                exporter.quote(finding, quote, Format::Html),
                exporter.reference(finding, quote, Format::Html),
            ] {
                assert!(words_of_the_interface(&copy) > 2, "{copy}");
            }
        }
    }
}

#[test]
fn other_languages_have_the_same_structure_and_their_own_words() {
    let english = render(dataset());
    let hooks = |markup: &str| -> Vec<String> {
        let hooks = [
            "data-cell",
            "data-detail",
            "data-finding",
            "data-quote",
            "data-dimension",
        ];
        let values = |hook: &&str| between(markup, &format!(" {hook}=\""), "\"").join(" ");
        hooks.iter().map(values).collect()
    };
    for language in LANGUAGES {
        let locale = packed(language.tag).and_then(unpack).expect("it is packed");
        let direction = locale.direction().to_owned();
        let markup = render_in(locale, dataset());
        if language.file.is_none() {
            assert_eq!(markup, english);
            assert!(!markup.contains("data-lang") && !markup.contains("<bdi"));
            continue;
        }
        let (root, _) = markup.split_once(" class=\"am\">").expect("a root");
        let root = root.rsplit("<div").next().unwrap_or_default();
        for attribute in [
            format!(" lang=\"{}\"", language.tag),
            format!(" dir=\"{direction}\""),
        ] {
            assert!(root.contains(&attribute), "{root}");
        }
        assert_eq!(hooks(&markup), hooks(&english), "{}", language.tag);
        let quotes = |markup: &str| between(markup, "<blockquote ", "</blockquote>").join("\n");
        assert_eq!(quotes(&markup), quotes(&english), "{}", language.tag);
    }
}

#[test]
fn numbers_that_are_shown_are_of_the_language_and_addresses_are_not() {
    let locale = packed("fa").and_then(unpack).expect("it is packed");
    let markup = render_in(locale, dataset());
    assert!(markup.contains(">۲۰۲۴</td>"), "the year");
    assert!(markup.contains("data-cell=\"iran/2024/outcome\""));
    assert!(markup.contains("data-dimension=\"tactics\""));
    assert!(markup.contains("datetime=\"2024-"));
}
