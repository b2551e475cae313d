//! One stylesheet out of the several that the page links, in the order of its links.
//!
//! People write styles in several files by subject; readers download one, which is smaller and one request.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};

use super::inspection;

/// The joined sheet.
const NAME: &str = "assessment-matrix.css";

/// Joins the sheets of a bundle and links the result in their place.
pub(super) fn join(dist: &Path) -> Result<()> {
    let path = dist.join("index.html");
    let page = fs::read_to_string(&path).context("dist/index.html cannot be read")?;
    let (page, sheets) = relink(&page)?;
    let mut joined = String::new();
    for sheet in &sheets {
        let text = fs::read_to_string(dist.join(sheet))
            .with_context(|| format!("dist/{sheet}, which index.html links, cannot be read"))?;
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
    for file in inspection::files(dist)? {
        if file.extension().is_some_and(|found| found == "css") {
            let linked = sheets.iter().any(|sheet| file == dist.join(sheet));
            ensure!(
                linked,
                "{} is a stylesheet that index.html does not link",
                file.display()
            );
            fs::remove_file(&file)
                .with_context(|| format!("{} cannot be removed", file.display()))?;
        }
    }
    fs::write(dist.join(NAME), joined).with_context(|| format!("dist/{NAME} cannot be written"))?;
    fs::write(&path, page).context("dist/index.html cannot be written")
}

/// The page with one link in place of all, and what they linked, in order.
fn relink(page: &str) -> Result<(String, Vec<String>)> {
    let links: Vec<&str> = inspection::tags(page)
        .filter(|tag| tag.starts_with("link"))
        .filter(|tag| inspection::attribute(tag, "rel") == Some("stylesheet"))
        .collect();
    let mut sheets = Vec::new();
    let mut relinked = page.to_owned();
    for (i, tag) in links.iter().enumerate() {
        let Some(address) = inspection::attribute(tag, "href") else {
            bail!("index.html has a stylesheet without an address: <{tag}>");
        };
        ensure!(
            inspection::attribute(tag, "media").is_none(),
            "index.html has a stylesheet for some media only, which cannot be joined: <{tag}>"
        );
        sheets.push(address.trim_start_matches("./").to_owned());
        let whole = format!("<{tag}>");
        ensure!(
            links.iter().filter(|other| *other == tag).count() == 1,
            "index.html has {whole} twice; link each stylesheet once"
        );
        let (before, after) = relinked
            .split_once(&whole)
            .with_context(|| format!("index.html lost {whole}"))?;
        relinked = if i == 0 {
            format!(r#"{before}<link href="./{NAME}" rel="stylesheet">{after}"#)
        } else {
            // No empty line in its place.
            format!("{}{after}", before.trim_end())
        };
    }
    ensure!(
        !sheets.is_empty(),
        "index.html links no stylesheet; Trunk was expected to write some"
    );
    Ok((relinked, sheets))
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
        join(folder.path()).unwrap();
        assert_eq!(fs::read_to_string(path(NAME)).unwrap(), "b{}\na{}\n");
        assert_eq!(
            fs::read_to_string(path("index.html")).unwrap(),
            r#"<link rel="icon" href="a.svg"><link href="./assessment-matrix.css" rel="stylesheet"><p>"#
        );
        assert!(!path("a.css").exists());
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
