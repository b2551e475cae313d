//! The fonts that pictures are measured and drawn with: Open Sans, which lies in `fonts/`, so that pictures are the same
//! on every machine.

use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow};
use resvg::usvg::fontdb::Database;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

/// The font families that an SVG names, in order of preference.
pub(super) const FAMILIES: &str = "'Open Sans','Noto Sans',system-ui,sans-serif";

/// A cut of the font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    Regular,
    Italic,
    SemiBold,
    Bold,
}

impl Cut {
    const ALL: [Self; 4] = [Self::Regular, Self::Italic, Self::SemiBold, Self::Bold];

    const fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../fonts/OpenSans-Regular.ttf"),
            Self::Italic => include_bytes!("../../fonts/OpenSans-Italic.ttf"),
            Self::SemiBold => include_bytes!("../../fonts/OpenSans-SemiBold.ttf"),
            Self::Bold => include_bytes!("../../fonts/OpenSans-Bold.ttf"),
        }
    }

    /// Returns the attributes of an SVG text in this cut.
    pub(super) const fn attributes(self) -> &'static str {
        match self {
            Self::Regular => "",
            Self::Italic => " font-style=\"italic\"",
            Self::SemiBold => " font-weight=\"600\"",
            Self::Bold => " font-weight=\"700\"",
        }
    }
}

/// The cuts, loaded for the renderer.
#[derive(Clone, Debug)]
pub(crate) struct Fonts {
    database: Arc<Database>,
}

impl Fonts {
    /// Loads all cuts.
    pub(crate) fn load() -> Self {
        let mut database = Database::new();
        for cut in Cut::ALL {
            database.load_font_data(cut.file().to_vec());
        }
        Self {
            database: Arc::new(database),
        }
    }

    /// Returns the database that `usvg` takes.
    pub(super) fn database(&self) -> Arc<Database> {
        Arc::clone(&self.database)
    }

    /// Returns the width of a text in pixels. Kerning is left out: it makes words narrower, hardly ever wider.
    pub(super) fn width(&self, cut: Cut, size: f32, words: &str) -> Result<f32> {
        let font = FontRef::new(cut.file()).with_context(|| format!("{cut:?} is not a font"))?;
        let (characters, metrics) = (
            font.charmap(),
            font.glyph_metrics(Size::new(size), LocationRef::default()),
        );
        words
            .chars()
            .map(|c| {
                characters
                    .map(c)
                    .and_then(|glyph| metrics.advance_width(glyph))
                    .ok_or_else(|| {
                        anyhow!(
                            "the font of the pictures has no {c:?}, which {words:?} needs; \
                             write it otherwise or take a font that has it (crates/prerender/src/picture/fonts.rs)"
                        )
                    })
            })
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_as_wide_as_its_letters_and_heavier_cuts_are_wider() {
        let fonts = Fonts::load();
        let width = |cut, words| fonts.width(cut, 20.0, words).unwrap();
        let [regular, bold] = [Cut::Regular, Cut::Bold].map(|cut| width(cut, "denied"));
        assert!(
            (30.0..90.0).contains(&regular) && bold > regular,
            "{regular} {bold}"
        );
        let sum = width(Cut::Regular, "deni") + width(Cut::Regular, "ed");
        assert!((sum - regular).abs() < 0.01);
    }

    #[test]
    fn a_letter_that_the_font_lacks_is_named() {
        let fonts = Fonts::load();
        let error = fonts.width(Cut::Regular, 20.0, "a\u{4e2d}").unwrap_err();
        assert!(error.to_string().contains("'中'"), "{error}");
    }
}
