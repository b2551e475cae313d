//! What is measured: the bundle's page as it is, and beside it the same page without any script.
//!
//! The copy lies in a folder of its own, so that the bundle gets no file that is not published.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::workspace::children;

/// The page of the bundle.
pub(super) const PAGE: &str = "index.html";
/// The same without script.
pub(super) const LIMIT: &str = "limit.html";
/// Twenty custom elements.
pub(super) const ELEMENTS: &str = "elements.html";
/// Nothing in it is prerendered, so that each is drawn whole; the first finds nothing loaded.
const ELEMENTS_BEFORE: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Elements</title>\
     <script type=\"module\" src=\"./element.js\"></script>";
const ELEMENT: &str = "<assessment-matrix eager></assessment-matrix>";

/// Fills a folder with what is served.
pub(super) fn prepare(dist: &Path, site: &Path) -> Result<()> {
    let Ok(page) = fs::read_to_string(dist.join(PAGE)) else {
        bail!("there is no bundle in dist/; run `cargo xtask build` first");
    };
    if site.exists() {
        fs::remove_dir_all(site).context("the bench's folder under target/ cannot be emptied")?;
    }
    fs::create_dir_all(site).context("the bench's folder under target/ cannot be made")?;
    for file in children(dist) {
        let name = file.file_name().unwrap_or_default();
        // No other page is asked for, and each would be compressed first.
        let other_page = name != PAGE && file.extension().is_some_and(|e| e == "html");
        if file.is_file() && !other_page {
            fs::copy(&file, site.join(name))
                .with_context(|| format!("{} cannot be copied", file.display()))?;
        }
    }
    let limit = without_scripts(&page);
    if limit == page {
        bail!("dist/index.html has no script, so it is the limit itself; run `cargo xtask build`");
    }
    fs::write(site.join(LIMIT), limit).context("the page without script cannot be written")?;
    let elements = ELEMENTS_BEFORE.to_owned() + &ELEMENT.repeat(20);
    fs::write(site.join(ELEMENTS), elements).context("the page of elements cannot be written")
}

/// A page without its script elements, those that hold only data among them: no reader sees any.
fn without_scripts(page: &str) -> String {
    let mut kept = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, script)) = rest.split_once("<script") {
        kept.push_str(before);
        rest = script
            .split_once("</script>")
            .map_or("", |(_, after)| after);
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_loses_its_scripts_and_nothing_else() {
        let page =
            "<a><script src=\"./start.js\" defer></script><p>\n<script type=x>{}</script></p>";
        assert_eq!(without_scripts(page), "<a><p>\n</p>");
    }

    #[test]
    fn the_limit_lies_beside_the_page_and_not_in_the_bundle() {
        let folder = tempfile::tempdir().unwrap();
        let (dist, site) = (folder.path().join("dist"), folder.path().join("site"));
        fs::create_dir(&dist).unwrap();
        for (name, text) in [
            (PAGE, "a<script></script>"),
            ("embed.html", ""),
            ("a.js", ""),
        ] {
            fs::write(dist.join(name), text).unwrap();
        }
        prepare(&dist, &site).unwrap();
        prepare(&dist, &site).unwrap();
        let names = |folder: &Path| -> Vec<String> {
            let names = children(folder).into_iter();
            names
                .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
                .collect()
        };
        assert_eq!(names(&site), ["a.js", ELEMENTS, PAGE, LIMIT]);
        assert_eq!(names(&dist), ["a.js", "embed.html", PAGE]);
        assert_eq!(fs::read_to_string(site.join(LIMIT)).unwrap(), "a");
    }

    #[test]
    fn without_a_bundle_there_is_one_clear_line() {
        let folder = tempfile::tempdir().unwrap();
        let error = prepare(folder.path(), &folder.path().join("site")).unwrap_err();
        assert!(error.to_string().contains("cargo xtask build"), "{error}");
    }
}
