//! The icon in pixels, for home screens.
//!
//! A home screen cuts icons to its own shape, so the corners are filled; the signs lie inside the middle four fifths,
//! which no shape cuts.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::fonts::Fonts;
use super::raster;
use crate::manifest::COLOUR;

/// Reads the icon of a project.
pub(crate) fn read(root: &Path) -> Result<String> {
    let path = root.join("styles/icon.svg");
    fs::read_to_string(&path)
        .context("styles/icon.svg cannot be read; --root names the folder of the project")
}

/// A square PNG of it.
#[expect(clippy::cast_precision_loss, reason = "sizes of icons are small")]
pub(crate) fn png(icon: &str, size: u32, fonts: &Fonts) -> Result<Vec<u8>> {
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"32\" height=\"32\">\
         <rect width=\"32\" height=\"32\" fill=\"{COLOUR}\"/>{icon}</svg>"
    );
    raster::png(&svg, fonts, size as f32 / 32.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use resvg::tiny_skia::Pixmap;

    #[test]
    fn an_icon_fills_its_square() {
        let fonts = Fonts::read(&samples::root()).unwrap();
        let icon = read(&samples::root()).unwrap();
        let png = png(&icon, 192, &fonts).unwrap();
        assert_eq!(raster::size(&png), (192, 192));
        let pixels = Pixmap::decode_png(&png).unwrap();
        let colour = |x, y| {
            let c = pixels.pixel(x, y).unwrap();
            [c.red(), c.green(), c.blue(), c.alpha()]
        };
        for corner in [(0, 0), (191, 0), (0, 191), (191, 191)] {
            assert_eq!(colour(corner.0, corner.1), [0x0b, 0x4f, 0x8a, 255]);
        }
        // The sign of the first cell, 6 to 11 across and 8 to 12 down.
        assert_eq!(colour(50, 60), [255, 255, 255, 255]);
    }
}
