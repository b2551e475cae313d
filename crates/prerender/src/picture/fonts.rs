//! The fonts that pictures are measured and drawn with. Machines differ in theirs, so they come from a pinned package:
//! Open Sans, which is as wide as what most readers see in its place.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow};
use resvg::usvg::fontdb::Database;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

/// The package, under the folder of the project.
const PACKAGE: &str = "node_modules/@expo-google-fonts/open-sans";

/// What readers of an SVG see, in this order.
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

    const fn file(self) -> &'static str {
        match self {
            Self::Regular => "400Regular/OpenSans_400Regular.ttf",
            Self::Italic => "400Regular_Italic/OpenSans_400Regular_Italic.ttf",
            Self::SemiBold => "600SemiBold/OpenSans_600SemiBold.ttf",
            Self::Bold => "700Bold/OpenSans_700Bold.ttf",
        }
    }

    /// As attributes of a text.
    pub(super) const fn attributes(self) -> &'static str {
        match self {
            Self::Regular => "",
            Self::Italic => " font-style=\"italic\"",
            Self::SemiBold => " font-weight=\"600\"",
            Self::Bold => " font-weight=\"700\"",
        }
    }
}

/// The cuts, in memory.
#[derive(Clone, Debug)]
pub(crate) struct Fonts {
    files: [Vec<u8>; 4],
    database: Arc<Database>,
}

impl Fonts {
    /// Reads them from the packages of a project.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let mut database = Database::new();
        let mut files = <[Vec<u8>; 4]>::default();
        for (cut, slot) in Cut::ALL.into_iter().zip(&mut files) {
            let path = root.join(PACKAGE).join(cut.file());
            let file = fs::read(&path).with_context(|| {
                format!(
                    "the font {PACKAGE}/{} cannot be read; `npm ci` installs it, and --root names the folder of the project",
                    cut.file()
                )
            })?;
            database.load_font_data(file.clone());
            *slot = file;
        }
        Ok(Self {
            files,
            database: Arc::new(database),
        })
    }

    /// For the renderer.
    pub(super) fn database(&self) -> Arc<Database> {
        Arc::clone(&self.database)
    }

    /// How wide words are in pixels. Kerning is left out: it makes words narrower, hardly ever wider.
    pub(super) fn width(&self, cut: Cut, size: f32, words: &str) -> Result<f32> {
        let font = FontRef::new(&self.files[cut as usize])
            .with_context(|| format!("{} is not a font", cut.file()))?;
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
    use crate::samples;

    #[test]
    fn a_word_is_as_wide_as_its_letters_and_heavier_cuts_are_wider() {
        let fonts = Fonts::read(&samples::root()).unwrap();
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
        let fonts = Fonts::read(&samples::root()).unwrap();
        let error = fonts.width(Cut::Regular, 20.0, "a\u{4e2d}").unwrap_err();
        assert!(error.to_string().contains("'中'"), "{error}");
    }

    #[test]
    fn missing_fonts_are_named_with_the_remedy() {
        let folder = tempfile::tempdir().unwrap();
        let error = Fonts::read(folder.path()).unwrap_err().to_string();
        assert!(error.contains("npm ci"), "{error}");
    }
}
