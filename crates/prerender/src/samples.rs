//! What the tests of this crate share: the real data set, a site, and the folder that holds fonts and icon.

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
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.join("../..")
}

/// What Trunk and the joining of styles make of index.html.
pub(crate) fn template() -> String {
    let page = include_str!("../../../index.html");
    let mut seen = false;
    let mut out = String::new();
    for line in page.lines() {
        if line.contains("rel=\"css\"") {
            if !seen {
                out.push_str("    <link href=\"./assessment-matrix.css\" rel=\"stylesheet\">\n");
            }
            seen = true;
        } else if line.contains("rel=\"icon\"") {
            out.push_str("    <link rel=\"icon\" href=\"./icon.svg\"/>\n");
        } else {
            out.push_str(line);
            out.push_str("\n\n");
        }
    }
    out
}

/// Words that would be markup if they were not escaped.
pub(crate) const HOSTILE: &str = "</script><img src=x onerror=alert(1)> & \"'<!--";
