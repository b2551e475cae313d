//! The web app manifest: names, colours and icons of an installed page.

use anyhow::Result;
use assessment_model::dataset::Dataset;
use serde_json::json;

/// The colour of the icon and of the frame of an installed page: the accent of `styles/tokens.css`.
pub(crate) const COLOUR: &str = "#0b4f8a";

/// The background before the styles have loaded: the paper of `styles/tokens.css`.
const PAPER: &str = "#fff";

/// Under an icon on a home screen there is room for two words.
const SHORT_NAME: &str = "Evidence matrix";

/// The sizes of the icons in pixels.
pub(crate) const ICONS: [u32; 2] = [192, 512];

/// Returns the file name of an icon.
pub(crate) fn icon(size: u32) -> String {
    format!("icon-{size}.png")
}

/// Returns the manifest. Its addresses are relative to itself.
pub(crate) fn json(dataset: &Dataset) -> Result<String> {
    let mut icons = vec![json!({"src": "./icon.svg", "type": "image/svg+xml", "sizes": "any"})];
    for size in ICONS {
        let square = |purpose: &str| {
            json!({
                "src": format!("./{}", icon(size)),
                "type": "image/png",
                "sizes": format!("{size}x{size}"),
                "purpose": purpose,
            })
        };
        icons.extend([square("any"), square("maskable")]);
    }
    let manifest = json!({
        "name": dataset.title,
        "short_name": SHORT_NAME,
        "description": dataset.summary,
        "lang": "en",
        "dir": "ltr",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": COLOUR,
        "background_color": PAPER,
        "icons": icons,
    });
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn an_installable_page_has_a_name_a_start_and_two_icons_in_pixels() {
        let manifest: serde_json::Value =
            serde_json::from_str(&json(&samples::dataset()).unwrap()).unwrap();
        assert_eq!(manifest["name"], samples::dataset().title);
        assert_eq!(manifest["start_url"], "./");
        assert!(SHORT_NAME.len() <= 15);
        let icons = manifest["icons"].as_array().unwrap();
        for (sizes, purpose) in [
            ("192x192", "any"),
            ("512x512", "any"),
            ("512x512", "maskable"),
        ] {
            assert!(
                icons
                    .iter()
                    .any(|i| i["sizes"] == sizes && i["purpose"] == purpose)
            );
        }
    }

    #[test]
    fn colours_are_those_of_the_styles() {
        let tokens = include_str!("../../../styles/tokens.css");
        assert!(tokens.contains(&format!("--am-accent, light-dark({COLOUR}, ")));
        assert!(tokens.contains(&format!("--am-paper, light-dark({PAPER}, ")));
        assert!(include_str!("../../../styles/icon.svg").contains(COLOUR));
    }
}
