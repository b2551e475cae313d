//! Test data: the real data set, a site, and the folder that holds fonts and icon.

use std::path::{Path, PathBuf};

use assessment_model::dataset::Dataset;
use assessment_model::matrix::Matrix;

use crate::site::Site;

/// The data set that is published.
pub(crate) fn dataset() -> Dataset {
    let text = include_str!("../../../data/assessments.json");
    serde_json::from_str(text).unwrap()
}

/// Its matrix.
pub(crate) fn matrix() -> Matrix {
    Matrix::new(dataset())
}

/// An address to publish at.
pub(crate) fn site() -> Site {
    Site::parse("https://news.example/w/").unwrap()
}

/// The folder of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The page as Trunk leaves it.
pub(crate) fn template() -> String {
    let page = include_str!("../../../index.html");
    let instruction = |line: &&str| !line.contains("rel=\"copy-file\"");
    page.lines()
        .filter(instruction)
        .flat_map(|line| [line, "\n\n"])
        .collect()
}

/// Words that would be markup if they were not escaped.
pub(crate) const HOSTILE: &str = "</script><img src=x onerror=alert(1)> & \"'<!--";
