//! The head of each page: title, description, social card, and links to the files that the page loads.

use assessment_model::dataset::Dataset;
use assessment_model::matrix::Matrix;

use crate::alternative;
use crate::linked_data;
use crate::manifest;
use crate::markup::escaped;
use crate::picture::card;
use crate::site::{Site, address};

/// Between two lines of a head.
const BREAK: &str = "\n    ";

/// The content security policy under which every page works. `manifest-src` is for installing the stand-alone page.
/// A server that sends the same policy as a header protects all pages; the element in the page protects this one on
/// hosts that cannot.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

const ICON: &str = "<link rel=\"icon\" href=\"./icon.svg\">";
const STYLES: &str = "<link rel=\"stylesheet\" href=\"./assessment-matrix.css\">";
const START: &str = "<script src=\"./start.js\" defer></script>";
/// Stands before [`START`], because it turns the query of the address into options.
const FRAME: &str = "<script src=\"./frame.js\" defer></script>";

/// Returns the head of the stand-alone page. `translated` is the language of the interface where it is not that of the
/// data; only the page in English can be installed.
pub(crate) fn stand_alone(
    matrix: &Matrix,
    site: Option<&Site>,
    translated: Option<&str>,
    policy: bool,
) -> String {
    let dataset = matrix.dataset();
    let mut lines = Vec::new();
    if policy {
        lines.push(format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">"
        ));
    }
    lines.extend([
        title(dataset),
        ICON.to_owned(),
        STYLES.to_owned(),
        START.to_owned(),
    ]);
    lines.push(meta("description", &dataset.summary));
    lines.push(meta("theme-color", manifest::COLOUR));
    if translated.is_none() {
        lines.push(link("manifest", "./manifest.webmanifest"));
    }
    lines.push(link(
        "apple-touch-icon",
        &format!("./{}", manifest::icon(192)),
    ));
    for (media_type, file, what) in [
        ("application/json", "assessments.json", "the data"),
        (
            linked_data::MEDIA_TYPE,
            linked_data::FILE,
            "claims and quotations",
        ),
    ] {
        lines.push(format!(
            "<link rel=\"alternate\" type=\"{media_type}\" href=\"./{file}\" title=\"{}\">",
            escaped(&format!("{}: {what}", dataset.title))
        ));
    }
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

/// Returns the head of the page for iframes.
pub(crate) fn framed(dataset: &Dataset, site: Option<&Site>) -> String {
    [
        title(dataset),
        meta("robots", "noindex"),
        link("canonical", &address(site, "")),
        ICON.to_owned(),
        STYLES.to_owned(),
        FRAME.to_owned(),
        START.to_owned(),
    ]
    .join(BREAK)
}

/// Returns the head of the single file. It has no social card, because a file has no address.
pub(crate) fn single_file(dataset: &Dataset, styles: &str) -> String {
    let icon = data_address(include_str!("../../../styles/icon.svg"));
    [
        title(dataset),
        format!("<link rel=\"icon\" href=\"{icon}\">"),
        meta("description", &dataset.summary),
        meta("theme-color", manifest::COLOUR),
        format!("<style>{}</style>", styles.trim()),
    ]
    .join(BREAK)
}

/// Returns an SVG as a `data:` address, with only those characters escaped that would end or break one.
fn data_address(svg: &str) -> String {
    let mut address = "data:image/svg+xml,".to_owned();
    for c in svg.trim().chars() {
        match c {
            '"' => address.push('\''),
            '%' | '#' | '<' | '>' | '&' => address.push_str(&format!("%{:02X}", u32::from(c))),
            c if c.is_whitespace() => address.push_str("%20"),
            c => address.push(c),
        }
    }
    address
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
        let head = stand_alone(&matrix, None, None, true);
        let dataset = matrix.dataset();
        assert!(head.contains(&format!("<title>{}</title>", dataset.title)));
        assert!(head.contains(&meta("description", &dataset.summary)));
        assert!(head.contains(&property("og:title", &dataset.title)));
    }

    #[test]
    fn without_an_address_everything_is_relative() {
        let head = stand_alone(&samples::matrix(), None, None, true);
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
        let head = stand_alone(&samples::matrix(), Some(&site), None, true);
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
    fn the_policy_is_in_the_page_only_where_it_is_wanted() {
        let matrix = samples::matrix();
        let with = stand_alone(&matrix, None, None, true);
        assert!(with.starts_with("<meta http-equiv"), "{with}");
        assert!(!stand_alone(&matrix, None, None, false).contains("http-equiv"));
        let frame = framed(matrix.dataset(), None);
        // A sandboxed frame has no origin, so nothing would be `'self'` there.
        assert!(!frame.contains("http-equiv"), "{frame}");
    }

    #[test]
    fn text_from_the_data_is_never_markup() {
        let mut dataset = samples::dataset();
        dataset.title = samples::HOSTILE.to_owned();
        dataset.summary = samples::HOSTILE.to_owned();
        dataset.findings[0].label = samples::HOSTILE.to_owned();
        let head = stand_alone(&Matrix::new(dataset), None, None, true);
        let scripts = head.matches("</script").count();
        assert!(!head.contains("<img") && scripts == 1, "{head}");
    }
}
