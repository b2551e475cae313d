//! What a reader downloads, after brotli 11: measured by part, and page by page.
//!
//! The parts are what every form of the matrix loads. The pages that carry it are weighed apart, because a publisher
//! takes one of them at most; so is the service worker, which belongs to the stand-alone page alone and is fetched after
//! it, so are the two scripts of the page for frames, one inside it and one around it, and the program for data, which
//! a page loads when it brings or takes some. The data for download and pictures are nobody's wait.
//! This module does not know what a bundle may weigh; that is [`super::budget`].

use std::path::Path;

use anyhow::{Context as _, Result};
use assessment_model::dataset::Dataset;
use assessment_model::packed;

use super::compression;
use super::inspection;
use super::layout::{
    DATA_LIBRARY, DATA_PROGRAM, DRAW_LIBRARY, DRAW_PROGRAM, ELEMENT, EMBED_THIS, FRAGMENT, FRAME,
    HOST, IN_SINGLE, LIBRARY, PAGE, SINGLE, WORDS, WORKER,
};

/// The parts of a bundle, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The program with the packed data inside.
    Wasm,
    /// What loads and calls the program, and lets it take over: one module.
    Glue,
    /// Stylesheets.
    Css,
    /// Every other script.
    Scripts,
}

/// The pages, and what only some of them load, each with a weight of its own, in the order shown.
pub(crate) const PAGES: [&str; 19] = [
    PAGE,
    EMBED_THIS,
    WORKER,
    FRAME,
    HOST,
    FRAGMENT,
    ELEMENT,
    SINGLE,
    DRAW_LIBRARY,
    DRAW_PROGRAM,
    DATA_LIBRARY,
    DATA_PROGRAM,
    WORDS,
    "locale-fa.bin",
    "fragment.fa.html",
    "embed.fa.html",
    "locale-es.bin",
    "fragment.es.html",
    "embed.es.html",
];

/// A number of bytes, as stored and after brotli 11.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Size {
    /// As stored.
    pub(crate) raw: usize,
    /// As sent.
    pub(crate) brotli: usize,
}

/// The size of everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Weight {
    /// The parts in the order of [`Part::ALL`].
    pub(crate) parts: Vec<(Part, Size)>,
    /// The pages in the order of [`PAGES`].
    pub(crate) pages: Vec<(&'static str, Size)>,
    /// The files that the single file has inside, each for itself.
    pub(crate) in_single: Size,
}

impl Part {
    /// The parts in the order shown.
    pub(crate) const ALL: [Self; 4] = [Self::Wasm, Self::Glue, Self::Css, Self::Scripts];

    /// The name in the table and in `budget.toml`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Wasm => "wasm",
            Self::Glue => "glue",
            Self::Css => "css",
            Self::Scripts => "scripts",
        }
    }
}

impl Size {
    /// The size of some bytes.
    pub(crate) fn of(bytes: &[u8]) -> Result<Self> {
        Ok(Self {
            raw: bytes.len(),
            brotli: compression::bytes(bytes)?.len(),
        })
    }

    fn add(&mut self, other: Self) {
        self.raw += other.raw;
        self.brotli += other.brotli;
    }
}

impl Weight {
    /// Weighs a bundle.
    pub(crate) fn of(dist: &Path) -> Result<Self> {
        let mut weight = Self {
            parts: Part::ALL.map(|part| (part, Size::default())).into(),
            pages: PAGES.map(|page| (page, Size::default())).into(),
            in_single: Size::default(),
        };
        let mut files = inspection::files(dist)?;
        files.retain(|file| {
            let name = name_in(dist, file);
            part_of(&name).is_some() || PAGES.contains(&name.as_str())
        });
        for file in compression::files(files)? {
            let size = Size {
                raw: file.raw,
                brotli: file.sent.len(),
            };
            weight.add(&name_in(dist, &file.path), size);
        }
        Ok(weight)
    }

    fn add(&mut self, name: &str, size: Size) {
        let part = part_of(name);
        for (_, sum) in self
            .parts
            .iter_mut()
            .filter(|(known, _)| Some(*known) == part)
        {
            sum.add(size);
        }
        for (_, sum) in self.pages.iter_mut().filter(|(known, _)| *known == name) {
            sum.add(size);
        }
        if IN_SINGLE.contains(&name) {
            self.in_single.add(size);
        }
    }

    /// All parts together.
    pub(crate) fn total(&self) -> Size {
        let mut total = Size::default();
        for (_, size) in &self.parts {
            total.add(*size);
        }
        total
    }

    /// The single file.
    fn single(&self) -> Size {
        let mut pages = self.pages.iter();
        pages
            .find(|(page, _)| *page == SINGLE)
            .map_or_else(Size::default, |(_, size)| *size)
    }

    /// The single file over what it holds: as stored, as sent.
    pub(super) fn single_ratios(&self) -> [(&'static str, f64); 2] {
        let (single, inside) = (self.single(), self.in_single);
        let ratio = |single: usize, inside: usize| single as f64 / inside.max(1) as f64;
        [
            ("as stored", ratio(single.raw, inside.raw)),
            ("after brotli", ratio(single.brotli, inside.brotli)),
        ]
    }
}

/// The data as it lies inside the program. Its weight there cannot be told apart; this is what it weighs alone.
pub(crate) fn packed_data(dataset: &Dataset) -> Result<Size> {
    let packed = packed::pack(dataset.clone()).context("the data set could not be packed")?;
    Size::of(&packed.bytes)
}

fn name_in(dist: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(dist).unwrap_or(file);
    inside.to_string_lossy().into_owned()
}

/// Anything that could be loaded belongs to a part, so that nothing escapes the scales.
fn part_of(name: &str) -> Option<Part> {
    match (name, Path::new(name).extension()?.to_str()?) {
        (LIBRARY, _) => Some(Part::Glue),
        // Weighed by itself.
        _ if PAGES.contains(&name) => None,
        (_, "wasm") => Some(Part::Wasm),
        (_, "css") => Some(Part::Css),
        (_, "js" | "mjs") => Some(Part::Scripts),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn files_belong_to_parts_and_pages() {
        let dist = tempfile::tempdir().unwrap();
        for (i, name) in [
            "assessment-matrix.wasm",
            "assessment-matrix.js",
            "assessment-matrix.css",
            "start.js",
            "service-worker.js",
            "frame.js",
            "host.js",
            "index.html",
            "fragment.html",
            "assessment-matrix.html",
            "assessment-matrix-data.js",
            "assessment-matrix-data.wasm",
            "embed-this.js",
            "element.js",
            "assessment-matrix-words.js",
            "assessment-matrix-draw.js",
            "assessment-matrix-draw.wasm",
            "embed.html",
            "card.png",
        ]
        .into_iter()
        .enumerate()
        {
            fs::write(dist.path().join(name), vec![b'x'; 1 << i]).unwrap();
        }
        let weight = Weight::of(dist.path()).unwrap();
        let raw = |sizes: Vec<Size>| sizes.into_iter().map(|size| size.raw).collect::<Vec<_>>();
        let parts = weight.parts.iter().map(|(_, size)| *size).collect();
        assert_eq!(raw(parts), [1, 2, 4, 8]);
        let pages = weight.pages.iter().map(|(_, size)| *size).collect();
        assert_eq!(
            raw(pages),
            [
                128, 4096, 16, 32, 64, 256, 8192, 512, 32768, 65536, 1024, 2048, 16384, 0, 0, 0, 0,
                0, 0
            ]
        );
        assert_eq!(weight.total().raw, 15);
        assert_eq!(weight.in_single.raw, 1 + 2 + 4 + 8 + 128 + 16384);
        assert_eq!(weight.single().raw, 512);
    }
}
