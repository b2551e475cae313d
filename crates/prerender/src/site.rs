//! The address at which the bundle will be published, if it is known.
//!
//! Search engines and chat programs want absolute addresses for some things. A bundle has none of its own, so they are
//! made from this one or left out.

use anyhow::{Result, ensure};

/// The address of the folder that holds the bundle. Ends with a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site(String);

impl Site {
    /// Reads the address of a folder.
    pub fn parse(text: &str) -> Result<Self> {
        let host = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))
            .unwrap_or_default();
        let plain = |c: char| c.is_ascii_graphic() && !"\"'<>\\^`{|}?#@".contains(c);
        ensure!(
            host.starts_with(|c: char| c.is_ascii_alphanumeric()) && host.chars().all(plain),
            "--site is {text:?}, which is not the address of a folder; \
             give one like https://news.example/matrix/, without query or fragment"
        );
        ensure!(
            !text.ends_with(".html"),
            "--site is {text:?}, the address of a page; give that of the folder which holds index.html"
        );
        Ok(Self(format!("{}/", text.trim_end_matches('/'))))
    }

    /// The address of a file of the bundle; of the page itself for an empty name.
    pub fn of(&self, file: &str) -> String {
        format!("{}{file}", self.0)
    }
}

/// The address of a file: absolute where the site is known, else relative to the page.
pub(crate) fn address(site: Option<&Site>, file: &str) -> String {
    site.map_or_else(|| format!("./{file}"), |site| site.of(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_has_one_slash_at_its_end() {
        for text in ["https://news.example/w", "https://news.example/w/"] {
            let site = Site::parse(text).unwrap();
            assert_eq!(site.of("card.png"), "https://news.example/w/card.png");
            assert_eq!(address(Some(&site), ""), "https://news.example/w/");
        }
        assert_eq!(address(None, "card.png"), "./card.png");
    }

    #[test]
    fn what_is_no_folder_is_refused() {
        for text in [
            "",
            "news.example",
            "ftp://news.example/",
            "https://",
            "https:///w/",
            "https://news.example/?a=1",
            "https://news.example/#a",
            "https://news.example/\"><script>",
            "https://news.example/a b",
            "https://news.example/w/index.html",
        ] {
            let error = Site::parse(text).unwrap_err().to_string();
            assert!(error.contains("give"), "{text}: {error}");
        }
    }
}
