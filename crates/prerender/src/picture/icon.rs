//! The icon in pixels, for home screens.
//!
//! A home screen cuts icons to its own shape, so the corners are filled; the signs lie inside the middle four fifths,
//! which no shape cuts.

use anyhow::Result;

use super::fonts::Fonts;
use super::raster;
use crate::manifest::COLOUR;

/// The icon of the page.
const ICON: &str = include_str!("../../../../styles/icon.svg");

/// Draws the icon as a square PNG.
#[expect(clippy::cast_precision_loss, reason = "sizes of icons are small")]
pub(crate) fn png(size: u32, fonts: &Fonts) -> Result<Vec<u8>> {
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"32\" height=\"32\">\
         <rect width=\"32\" height=\"32\" fill=\"{COLOUR}\"/>{ICON}</svg>"
    );
    raster::png(&svg, fonts, size as f32 / 32.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::tiny_skia::Pixmap;

    #[test]
    fn an_icon_fills_its_square() {
        let fonts = Fonts::load();
        let png = png(192, &fonts).unwrap();
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
