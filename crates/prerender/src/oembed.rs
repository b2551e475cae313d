//! The oEmbed answer: the frame that an article shows when somebody pastes a link to the page.
//!
//! The format wants absolute addresses, so there is an answer only for a bundle whose address is known.

use anyhow::Result;
use assessment_model::dataset::Dataset;
use serde_json::json;

use crate::markup::escaped;
use crate::picture::card;
use crate::site::Site;

/// The size of the frame before it says its own height: a narrow article column, and a screen of it.
const WIDTH: u32 = 720;
const HEIGHT: u32 = 640;

/// Returns the answer. `alt` describes the card.
pub(crate) fn json(dataset: &Dataset, site: &Site, alt: &str) -> Result<String> {
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": dataset.title,
        "width": WIDTH,
        "height": HEIGHT,
        "thumbnail_url": site.of("card.png"),
        "thumbnail_width": card::WIDTH,
        "thumbnail_height": card::HEIGHT,
        "html": html(dataset, site, alt),
    });
    Ok(serde_json::to_string_pretty(&answer)? + "\n")
}

/// A quotation block for readers without frames, then the frame. WordPress keeps these elements and hides the block
/// when the frame speaks.
fn html(dataset: &Dataset, site: &Site, alt: &str) -> String {
    let (title, summary, alt) = (
        escaped(&dataset.title),
        escaped(&dataset.summary),
        escaped(alt),
    );
    let (page, frame, picture) = (site.of(""), site.of("embed.html"), site.of("card.png"));
    format!(
        "<blockquote><p><a href=\"{page}\">{title}</a></p><p>{summary}</p>\
         <p><a href=\"{page}\"><img src=\"{picture}\" width=\"{}\" height=\"{}\" alt=\"{alt}\"></a></p></blockquote>\
         <iframe src=\"{frame}\" title=\"{title}\" width=\"{WIDTH}\" height=\"{HEIGHT}\"></iframe>",
        card::WIDTH,
        card::HEIGHT,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    fn answer(dataset: &Dataset) -> serde_json::Value {
        let text = json(dataset, &samples::site(), "Table.").unwrap();
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn a_rich_answer_has_what_the_format_requires() {
        let answer = answer(&samples::dataset());
        assert_eq!(
            (&answer["version"], &answer["type"]),
            (&"1.0".into(), &"rich".into())
        );
        for number in ["width", "height", "thumbnail_width", "thumbnail_height"] {
            assert!(answer[number].is_u64(), "{number}");
        }
        let html = answer["html"].as_str().unwrap();
        for address in html.split("=\"").filter(|value| value.contains("://")) {
            assert!(address.starts_with("https://news.example/w/"), "{address}");
        }
        for part in [
            "<blockquote>",
            "src=\"https://news.example/w/embed.html\"",
            "alt=\"Table.\"",
        ] {
            assert_eq!(html.matches(part).count(), 1, "{part}");
        }
    }

    #[test]
    fn text_from_the_data_is_never_markup() {
        let mut dataset = samples::dataset();
        dataset.title = samples::HOSTILE.to_owned();
        dataset.summary = samples::HOSTILE.to_owned();
        let answer = answer(&dataset);
        let html = answer["html"].as_str().unwrap();
        assert_eq!(html.matches("<img").count(), 1);
        assert!(!html.contains("<img src=x") && !html.contains("</script"));
    }
}
