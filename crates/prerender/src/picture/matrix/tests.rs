//! Everything that the page shows closed is in the picture, fits, and says no more.

use super::*;
use crate::markup::escaped;
use crate::picture::drawing::tests::assert_fits;
use crate::samples;
use assessment_model::dataset::Level;

fn picture(matrix: &Matrix) -> (Picture, Fonts) {
    let fonts = Fonts::load();
    (draw(matrix, &fonts).unwrap(), fonts)
}

#[test]
fn every_text_fits() {
    let (picture, fonts) = picture(&samples::matrix());
    assert_fits(&picture, &fonts);
}

#[test]
fn the_longest_words_that_the_rules_allow_fit() {
    let mut dataset = samples::dataset();
    for finding in &mut dataset.findings {
        finding.label = "Disinformation to intimidate communities".to_owned();
    }
    let (picture, fonts) = picture(&Matrix::new(dataset));
    assert_fits(&picture, &fonts);
}

#[test]
fn every_face_is_there_and_no_level_that_is_not_stated() {
    let matrix = samples::matrix();
    let (picture, _) = picture(&matrix);
    // Lines are broken anywhere, so the words are compared without spaces and tags.
    let mut text = String::new();
    let (_, drawn) = picture.svg().split_once("</desc>").unwrap();
    for part in drawn.split('<').skip(1) {
        text.extend(
            part.split('>')
                .nth(1)
                .unwrap_or_default()
                .split_whitespace(),
        );
    }
    let squeezed = |words: &str| escaped(words).split_whitespace().collect::<String>();
    let mut levels = 0;
    for cell in matrix.cells() {
        for block in cell_summary::blocks(&summarize(&matrix, cell), SIZE) {
            assert!(text.contains(&squeezed(block.words())), "{}", block.words());
            levels += usize::from(block.words().ends_with(" confidence"));
        }
    }
    let shown: usize = [Level::High, Level::Moderate, Level::Low]
        .map(|level| {
            text.matches(&squeezed(english::words(level.name())))
                .count()
        })
        .iter()
        .sum();
    assert_eq!(shown, levels);
    // Silence stands once for each run of silent cells of an election, and in the notes.
    assert_eq!(
        text.matches(&squeezed(english::words(message::SILENT)))
            .count(),
        1 + silent_runs(&matrix)
    );
}

fn silent_runs(matrix: &Matrix) -> usize {
    let silent = |cell| summarize(matrix, cell) == Summary::Silent;
    matrix
        .cells()
        .chunks(Column::ALL.len())
        .map(|election| {
            let mut runs = 0;
            let mut before = false;
            for cell in election {
                runs += usize::from(silent(cell) && !before);
                before = silent(cell);
            }
            runs
        })
        .sum()
}

#[test]
fn it_is_a_picture_with_a_title_and_a_description() {
    let matrix = samples::matrix();
    let (picture, _) = picture(&matrix);
    assert!(picture.svg().contains("role=\"img\""));
    let title = format!("<title>{}</title>", matrix.dataset().title);
    assert!(picture.svg().contains(&title));
    let essence = escaped(&alternative::card(&matrix));
    assert!(picture.svg().contains(&format!("{essence}</desc>")));
}
