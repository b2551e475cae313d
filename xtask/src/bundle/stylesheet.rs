//! One stylesheet out of the several that the page links, in the order of its links.
//!
//! People write styles in several files by subject; readers download one, which is smaller and one request.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};

use super::inspection;
use super::layout::{PAGE, STYLES};
use super::markup::{self, Edit};

/// Joins the sheets of a folder that Trunk wrote: the page with one link in their place, and the joined sheet.
pub(super) fn join(folder: &Path) -> Result<(String, String)> {
    let page = fs::read_to_string(folder.join(PAGE)).context("trunk wrote no index.html")?;
    let (page, sheets) = relink(&page)?;
    let mut joined = String::new();
    for sheet in &sheets {
        let text = fs::read_to_string(folder.join(sheet))
            .with_context(|| format!("{sheet}, which index.html links, cannot be read"))?;
        // These two mean something at the beginning of a sheet only.
        for rule in ["@import", "@charset"] {
            ensure!(
                !text.contains(rule),
                "{sheet} has {rule}, which does not survive joining; link the file in index.html"
            );
        }
        joined.push_str(&text);
        joined.push('\n');
    }
    for file in inspection::files(folder)? {
        if file.extension().is_some_and(|found| found == "css") {
            let linked = sheets.iter().any(|sheet| file == folder.join(sheet));
            ensure!(
                linked,
                "{} is a stylesheet that index.html does not link",
                file.display()
            );
        }
    }
    Ok((page, joined))
}

/// The page with one link in place of all, and what they linked, in order.
fn relink(page: &str) -> Result<(String, Vec<String>)> {
    let mut sheets: Vec<String> = Vec::new();
    for tag in markup::tags(page).filter(|tag| is_sheet(tag)) {
        let Some(address) = markup::attribute(tag, "href") else {
            bail!("index.html has a stylesheet without an address: <{tag}>");
        };
        ensure!(
            markup::attribute(tag, "media").is_none(),
            "index.html has a stylesheet for some media only, which cannot be joined: <{tag}>"
        );
        let sheet = address.trim_start_matches("./").to_owned();
        ensure!(
            !sheets.contains(&sheet),
            "index.html has <{tag}> twice; link each stylesheet once"
        );
        sheets.push(sheet);
    }
    ensure!(
        !sheets.is_empty(),
        "index.html links no stylesheet; Trunk was expected to write some"
    );
    let mut linked = false;
    let relinked = markup::rewrite(page, |tag| {
        if !is_sheet(tag) {
            return Edit::Keep;
        }
        if std::mem::replace(&mut linked, true) {
            return Edit::Drop;
        }
        Edit::Replace(format!(r#"<link href="./{STYLES}" rel="stylesheet">"#))
    });
    Ok((relinked, sheets))
}

fn is_sheet(tag: &str) -> bool {
    markup::name(tag) == "link" && markup::attribute(tag, "rel") == Some("stylesheet")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<link rel="icon" href="a.svg"><link href=./b.css rel=stylesheet>
        <link rel="stylesheet" href="a.css"/><p>"#;

    #[test]
    fn several_sheets_become_one_in_the_order_of_their_links() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("index.html"), PAGE).unwrap();
        fs::write(path("a.css"), "a{}").unwrap();
        fs::write(path("b.css"), "b{}").unwrap();
        let (page, sheet) = join(folder.path()).unwrap();
        assert_eq!(sheet, "b{}\na{}\n");
        assert_eq!(
            page,
            r#"<link rel="icon" href="a.svg"><link href="./assessment-matrix.css" rel="stylesheet"><p>"#
        );
        fs::write(path("c.css"), "c{}").unwrap();
        let error = join(folder.path()).unwrap_err().to_string();
        assert!(error.contains("c.css is a stylesheet"), "{error}");
    }

    #[test]
    fn what_cannot_be_joined_is_named() {
        let refused = |page: &str, words: &str| {
            let error = relink(page).unwrap_err().to_string();
            assert!(error.contains(words), "{error}");
        };
        refused("<p>", "links no stylesheet");
        refused("<link rel=stylesheet>", "without an address");
        refused(
            "<link rel=stylesheet href=a.css media=print>",
            "some media only",
        );
        refused(
            "<link rel=stylesheet href=a.css><link rel=stylesheet href=a.css>",
            "link each stylesheet once",
        );
    }

    #[test]
    fn a_sheet_that_imports_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("index.html"), PAGE).unwrap();
        fs::write(path("a.css"), "@import 'c.css';").unwrap();
        fs::write(path("b.css"), "b{}").unwrap();
        let error = join(folder.path()).unwrap_err().to_string();
        assert!(error.contains("a.css has @import"), "{error}");
    }
}
