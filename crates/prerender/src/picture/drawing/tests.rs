//! Lines and rooms, and [`assert_fits`], which every picture is held against.

use super::*;
use crate::samples;
use resvg::usvg::{Group, Node, Text};

fn texts<'a>(group: &'a Group, found: &mut Vec<&'a Text>) {
    for node in group.children() {
        match node {
            Node::Text(text) => found.push(text),
            Node::Group(group) => texts(group, found),
            _ => {}
        }
    }
}

/// Fails unless every text, as the renderer sets it, lies inside its room, every room inside the picture, and no
/// two rooms meet.
#[track_caller]
pub(in crate::picture) fn assert_fits(picture: &Picture, fonts: &Fonts) {
    let tree = raster::tree(&picture.svg, fonts).unwrap();
    let mut set = Vec::new();
    texts(tree.root(), &mut set);
    assert_eq!(
        set.len(),
        picture.rooms.len(),
        "texts that are drawn and that have a room"
    );
    let canvas = Room {
        x: 0.0,
        y: 0.0,
        width: tree.size().width(),
        height: tree.size().height(),
    };
    for (text, (words, room)) in set.iter().zip(&picture.rooms) {
        let ink = text.flattened().abs_bounding_box();
        let ink = Room {
            x: ink.x(),
            y: ink.y(),
            width: ink.width(),
            height: ink.height(),
        };
        assert!(ink.width > 0.0 && ink.height > 0.0, "{words} is not drawn");
        assert!(holds(*room, ink), "{words}: {ink:?} is not inside {room:?}");
        assert!(
            holds(canvas, *room),
            "{words}: {room:?} is not inside the picture"
        );
    }
    for (nth, (words, room)) in picture.rooms.iter().enumerate() {
        for (others, other) in &picture.rooms[nth + 1..] {
            let apart = room.x + room.width <= other.x + 0.01
                || other.x + other.width <= room.x + 0.01
                || room.y + room.height <= other.y + 0.01
                || other.y + other.height <= room.y + 0.01;
            assert!(apart, "{words} and {others}");
        }
    }
}

/// Letters may reach over their advance by a hair.
fn holds(outer: Room, inner: Room) -> bool {
    inner.x >= outer.x - 1.0
        && inner.y >= outer.y - 0.01
        && inner.x + inner.width <= outer.x + outer.width + 1.0
        && inner.y + inner.height <= outer.y + outer.height + 0.01
}

const STYLE: Style = Style {
    cut: Cut::Regular,
    size: 20.0,
    tone: Tone::Ink,
};

#[test]
fn a_text_breaks_at_spaces_and_hyphens_and_keeps_its_words() {
    let fonts = Fonts::load();
    let drawing = Drawing::new(&fonts, 400.0, 1.0);
    let lines = drawing
        .lines(STYLE, 130.0, "Influence-for-hire firms, officials say")
        .unwrap();
    assert_eq!(lines, ["Influence-for-", "hire firms, ", "officials say"]);
    let narrow = Drawing::new(&fonts, 400.0, 1.2);
    assert!(
        narrow
            .lines(STYLE, 130.0, "Influence-for-hire firms, officials say")
            .unwrap()
            .len()
            > 3
    );
}

#[test]
fn a_word_wider_than_its_room_is_named() {
    let fonts = Fonts::load();
    let mut drawing = Drawing::new(&fonts, 400.0, 1.0);
    let error = drawing
        .text(STYLE, (0.0, 0.0), 60.0, "no disinformation")
        .unwrap_err();
    assert!(error.to_string().contains("\"disinformation\""), "{error}");
}

#[test]
fn text_from_the_data_is_never_markup() {
    let fonts = Fonts::load();
    let mut drawing = Drawing::new(&fonts, 900.0, 1.0);
    drawing
        .text(STYLE, (0.0, 0.0), 900.0, samples::HOSTILE)
        .unwrap();
    let picture = drawing.finish(40.0, samples::HOSTILE, samples::HOSTILE);
    assert!(!picture.svg.contains("<img") && !picture.svg.contains("</script"));
    assert_fits(&picture, &fonts);
}

#[test]
#[should_panic(expected = "is not inside")]
fn a_text_outside_its_room_is_noticed() {
    let fonts = Fonts::load();
    let mut drawing = Drawing::new(&fonts, 400.0, 1.0);
    drawing
        .text(STYLE, (0.0, 0.0), 200.0, "some words")
        .unwrap();
    let mut picture = drawing.finish(40.0, "", "");
    picture.rooms[0].1.width = 50.0;
    assert_fits(&picture, &fonts);
}
