//! The tree rendered to text on the host, by the same functions that draw it in a browser.

use assessment_matrix::data;
use assessment_matrix::prerender::{Options, container};
use assessment_model::address::address;
use assessment_model::dataset::Dataset;
use assessment_model::matrix::Matrix;

/// The markup of a data set.
fn render(dataset: Dataset) -> String {
    let options = Options {
        prefix: "x-".to_owned(),
        level: 2,
    };
    container(dataset, &options)
}

/// Text as it stands in markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// What stands between two texts, at each place where both are found.
fn between<'a>(markup: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    let rests = markup.split(start).skip(1);
    rests.filter_map(|rest| rest.split(end).next()).collect()
}

#[test]
fn every_cell_is_a_closed_disclosure_with_its_address() {
    let markup = render(data::dataset());
    let matrix = Matrix::new(data::dataset());
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
    let markup = render(data::dataset());
    for (header, count) in [
        ("scope=\"colgroup\"", 3),
        ("scope=\"col\"", 1 + 9),
        ("scope=\"row\"", 6),
        ("role=\"cell\"", 54),
    ] {
        assert_eq!(markup.matches(header).count(), count, "{header}");
    }
}

/// Every quote, summary and reason stands in the detail of each cell that it belongs to, once, and nowhere else.
#[test]
fn everything_stands_once_in_each_place_that_it_belongs_to() {
    let markup = render(data::dataset());
    let matrix = Matrix::new(data::dataset());
    let dataset = matrix.dataset();
    let details = between(&markup, " data-detail=\"", "</details></td>");
    assert_eq!(details.len(), matrix.cells().len());
    let findings_of = |text: &str| -> Vec<String> {
        let mut found: Vec<String> = between(text, "data-finding=\"", "\"")
            .into_iter()
            .map(str::to_owned)
            .collect();
        found.sort();
        found
    };
    let mut places = vec![0; dataset.findings.len()];
    let mut check = |place: &str, text: &str, belonging: &[usize]| {
        let mut wanted: Vec<String> = Vec::new();
        for &index in belonging {
            let finding = &dataset.findings[index];
            places[index] += 1;
            wanted.push(finding.id.clone());
            let summary = format!(">{}</p>", escaped(&finding.summary));
            assert_eq!(text.matches(&summary).count(), 1, "{place}: {summary}");
            for (nth, quote) in finding.quotes.iter().enumerate() {
                let name = format!("data-quote=\"{}/{nth}\">", finding.id);
                let text = between(text, &name, "</blockquote>");
                assert_eq!(text, [escaped(&quote.exact)], "{place}: {name}");
            }
        }
        wanted.sort();
        assert_eq!(findings_of(text), wanted, "{place}");
    };
    for (cell, text) in matrix.cells().iter().zip(details) {
        let place = address(&matrix, cell.id);
        assert!(text.starts_with(&place), "{place}");
        let belonging = [cell.supporting.clone(), cell.bearing.clone()].concat();
        check(&place, text, &belonging);
        if let Some(silence) = cell.silence {
            let reason = escaped(&dataset.silent[silence].reason);
            assert_eq!(text.matches(&reason).count(), 1, "{place}: {reason}");
        }
        for &index in &cell.disagreements {
            let record = &dataset.disagreements[index];
            let summary = format!(">{}</p>", escaped(&record.summary));
            assert_eq!(text.matches(&summary).count(), 1, "{place}: {summary}");
        }
    }
    let under = markup
        .rsplit("class=\"am-about\"")
        .next()
        .unwrap_or_default();
    check("under the matrix", under, &matrix.general());
    assert!(
        places.iter().all(|&times| times > 0),
        "a finding stands nowhere"
    );
    let sum: usize = places.iter().sum();
    assert_eq!(findings_of(&markup).len(), sum);
}

#[test]
fn text_from_the_data_is_never_markup() {
    let hostile = "<img src=x onerror=alert(1)> & \"'</blockquote><script>alert(1)</script>";
    let mut dataset = data::dataset();
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
    let markup = render(data::dataset());
    assert!(!markup.contains("<h1"));
    assert_eq!(markup.matches("<h2").count(), 1);
    for name in ["id", "name"] {
        for value in between(&markup, &format!(" {name}=\""), "\"") {
            assert!(value.starts_with("x-"), "{name}={value}");
        }
    }
    assert!(markup.contains("href=\"#x-source-putranto\""));
}
