//! What a reader downloads, after brotli 11: measured by part.
//!
//! The page itself, the data for download and pictures are not part of it: publishers do not embed them.
//! This module does not know what a bundle may weigh; that is [`super::budget`].

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use assessment_model::dataset::Dataset;
use brotli::enc::BrotliEncoderParams;

use super::inspection;

/// The parts of a bundle, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The program with the packed data inside.
    Wasm,
    /// What wasm-bindgen writes to load and call the program.
    Glue,
    /// Stylesheets.
    Css,
    /// Every other script.
    Scripts,
}

/// A number of bytes, as stored and after brotli 11.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Size {
    /// As stored.
    pub(crate) raw: usize,
    /// As sent.
    pub(crate) brotli: usize,
}

/// The size of every part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Weight {
    /// The parts in the order of [`Part::ALL`].
    pub(crate) parts: Vec<(Part, Size)>,
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
        let mut sent = Vec::new();
        let parameters = BrotliEncoderParams {
            quality: 11,
            size_hint: bytes.len(),
            ..BrotliEncoderParams::default()
        };
        let brotli = brotli::BrotliCompress(&mut &*bytes, &mut sent, &parameters)
            .context("a file could not be compressed")?;
        Ok(Self {
            raw: bytes.len(),
            brotli,
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
        let files = inspection::files(dist)?;
        let mut parts: Vec<(Part, Size)> = Part::ALL.map(|part| (part, Size::default())).into();
        for file in &files {
            let Some(part) = part_of(file, &files) else {
                continue;
            };
            let bytes =
                fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
            let size = Size::of(&bytes)?;
            for (_, sum) in parts.iter_mut().filter(|(known, _)| *known == part) {
                sum.add(size);
            }
        }
        Ok(Self { parts })
    }

    /// All parts together.
    pub(crate) fn total(&self) -> Size {
        let mut total = Size::default();
        for (_, size) in &self.parts {
            total.add(*size);
        }
        total
    }
}

/// The data as it lies inside the program. Its weight there cannot be told apart; this is what it weighs alone.
pub(crate) fn packed_data(dataset: &Dataset) -> Result<Size> {
    let packed = postcard::to_allocvec(dataset).context("the data set could not be packed")?;
    Size::of(&packed)
}

fn part_of(file: &Path, all: &[PathBuf]) -> Option<Part> {
    match file.extension()?.to_str()? {
        "wasm" => Some(Part::Wasm),
        "css" => Some(Part::Css),
        "js" | "mjs" => {
            // wasm-bindgen writes name.js beside name_bg.wasm.
            let program = format!("{}_bg.wasm", file.file_stem()?.to_str()?);
            let is_glue = all.contains(&file.with_file_name(program));
            Some(if is_glue { Part::Glue } else { Part::Scripts })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_belong_to_parts() {
        let all: Vec<PathBuf> = [
            "a/m.js",
            "a/m_bg.wasm",
            "a/start.js",
            "a/w.css",
            "a/index.html",
        ]
        .map(PathBuf::from)
        .into();
        let parts: Vec<Option<Part>> = all.iter().map(|file| part_of(file, &all)).collect();
        let expected = [
            Some(Part::Glue),
            Some(Part::Wasm),
            Some(Part::Scripts),
            Some(Part::Css),
            None,
        ];
        assert_eq!(parts, expected);
    }

    #[test]
    fn repetition_weighs_little() {
        let size = Size::of("and so on ".repeat(1000).as_bytes()).unwrap();
        assert_eq!(size.raw, 10_000);
        assert!((1..100).contains(&size.brotli), "{size:?}");
    }
}
