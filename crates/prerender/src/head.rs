//! What a page says about itself: title, description, card, and where its other forms are.

use assessment_model::dataset::Dataset;
use assessment_model::matrix::Matrix;

use crate::alternative;
use crate::manifest;
use crate::markup::escaped;
use crate::picture::card;
use crate::site::{Site, address};

/// Between two lines of a head.
const BREAK: &str = "\n    ";

/// For the stand-alone page; `translated` is the language of one that is not in that of the data. What can be installed
/// is not that one.
pub(crate) fn stand_alone(
    matrix: &Matrix,
    site: Option<&Site>,
    translated: Option<&str>,
) -> String {
    let dataset = matrix.dataset();
    let mut lines = vec![title(dataset), meta("description", &dataset.summary)];
    lines.push(meta("theme-color", manifest::COLOUR));
    if translated.is_none() {
        lines.push(link("manifest", "./manifest.webmanifest"));
    }
    lines.push(link(
        "apple-touch-icon",
        &format!("./{}", manifest::icon(192)),
    ));
    lines.push(format!(
        "<link rel=\"alternate\" type=\"application/json\" href=\"./assessments.json\" title=\"{}\">",
        escaped(&format!("{}: the data", dataset.title))
    ));
    if let Some(site) = site {
        let own = translated.map_or_else(String::new, |tag| format!("index.{tag}.html"));
        lines.push(link("canonical", &site.of(&own)));
        lines.push(format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">",
            site.of("oembed.json"),
            escaped(&dataset.title)
        ));
        lines.push(property("og:url", &site.of(&own)));
    }
    let alt = alternative::card(matrix);
    lines.push(property("og:type", "website"));
    lines.push(property("og:title", &dataset.title));
    lines.push(property("og:description", &dataset.summary));
    lines.push(property("og:image", &address(site, "card.png")));
    lines.push(property("og:image:type", "image/png"));
    lines.push(property("og:image:width", &card::WIDTH.to_string()));
    lines.push(property("og:image:height", &card::HEIGHT.to_string()));
    lines.push(property("og:image:alt", &alt));
    // Title, description and picture are taken from the ones above.
    lines.push(meta("twitter:card", "summary_large_image"));
    lines.push(meta("twitter:image:alt", &alt));
    lines.join(BREAK)
}

/// For the page in frames.
pub(crate) fn framed(dataset: &Dataset, site: Option<&Site>) -> String {
    [
        title(dataset),
        meta("robots", "noindex"),
        link("canonical", &address(site, "")),
    ]
    .join(BREAK)
}

fn title(dataset: &Dataset) -> String {
    format!("<title>{}</title>", escaped(&dataset.title))
}

fn meta(name: &str, content: &str) -> String {
    format!("<meta name=\"{name}\" content=\"{}\">", escaped(content))
}

fn property(name: &str, content: &str) -> String {
    format!(
        "<meta property=\"{name}\" content=\"{}\">",
        escaped(content)
    )
}

fn link(relation: &str, target: &str) -> String {
    format!("<link rel=\"{relation}\" href=\"{}\">", escaped(target))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn title_and_description_are_those_of_the_data() {
        let matrix = samples::matrix();
        let head = stand_alone(&matrix, None, None);
        let dataset = matrix.dataset();
        assert!(head.contains(&format!("<title>{}</title>", dataset.title)));
        assert!(head.contains(&meta("description", &dataset.summary)));
        assert!(head.contains(&property("og:title", &dataset.title)));
    }

    #[test]
    fn without_an_address_everything_is_relative() {
        let head = stand_alone(&samples::matrix(), None, None);
        assert!(!head.contains("://"), "{head}");
        assert!(head.contains("content=\"./card.png\""));
        for absent in ["canonical", "oembed", "og:url"] {
            assert!(!head.contains(absent), "{absent}");
        }
        let frame = framed(&samples::dataset(), None);
        assert!(
            frame.contains("<link rel=\"canonical\" href=\"./\">"),
            "{frame}"
        );
    }

    #[test]
    fn with_an_address_what_others_fetch_is_absolute() {
        let site = samples::site();
        let head = stand_alone(&samples::matrix(), Some(&site), None);
        for line in [
            "<link rel=\"canonical\" href=\"https://news.example/w/\">",
            "type=\"application/json+oembed\" href=\"https://news.example/w/oembed.json\"",
            "<meta property=\"og:image\" content=\"https://news.example/w/card.png\">",
            "<meta property=\"og:url\" content=\"https://news.example/w/\">",
        ] {
            assert!(head.contains(line), "{line} is not in {head}");
        }
        let frame = framed(&samples::dataset(), Some(&site));
        assert!(
            frame.contains("href=\"https://news.example/w/\""),
            "{frame}"
        );
    }

    #[test]
    fn text_from_the_data_is_never_markup() {
        let mut dataset = samples::dataset();
        dataset.title = samples::HOSTILE.to_owned();
        dataset.summary = samples::HOSTILE.to_owned();
        dataset.findings[0].label = samples::HOSTILE.to_owned();
        let head = stand_alone(&Matrix::new(dataset), None, None);
        assert!(
            !head.contains("<img") && !head.contains("</script"),
            "{head}"
        );
    }
}
