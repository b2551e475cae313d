//! SVG to PNG.

use anyhow::{Context as _, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::fonts::Fonts;

/// The picture as the renderer understands it: every style resolved, every text set.
pub(super) fn tree(svg: &str, fonts: &Fonts) -> Result<Tree> {
    let options = Options {
        fontdb: fonts.database(),
        ..Options::default()
    };
    Tree::from_str(svg, &options).context("a picture is not valid SVG")
}

/// Its pixels, with so many for each of its units.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sizes are some thousand pixels at most"
)]
pub(super) fn png(svg: &str, fonts: &Fonts, scale: f32) -> Result<Vec<u8>> {
    let tree = tree(svg, fonts)?;
    let pixels = |length: f32| (length * scale).round() as u32;
    let size = tree.size();
    let mut canvas = Pixmap::new(pixels(size.width()), pixels(size.height()))
        .context("a picture without width or height")?;
    let transform = Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut canvas.as_mut());
    canvas
        .encode_png()
        .context("a picture cannot be packed as PNG")
}

/// Width and height of a PNG, from its header.
#[cfg(test)]
pub(super) fn size(png: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!(&png[1..4], b"PNG");
    (number(16), number(20))
}
