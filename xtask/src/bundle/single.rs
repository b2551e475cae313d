//! The single file: the stand-alone page with its styles, its script and the program inside, for laptops and sandboxes.
//!
//! It loads nothing, so everything that names another file leaves the page. The script is a classic one, because a
//! module is not allowed to run from a disk.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use super::layout::{ICON, PAGE, SINGLE, START, STYLES};
use super::markup::{self, Edit};
use super::scripts::{Bundler, Kind};

/// What goes into the page.
#[derive(Clone, Copy, Debug)]
struct Contents<'a> {
    styles: &'a str,
    script: &'a str,
    icon: &'a str,
}

/// Writes the single file of a bundle. `work` has the scripts, the glue and the program.
pub(super) fn write(bundler: &Bundler<'_>, work: &Path, dist: &Path) -> Result<()> {
    let bundled = work.join("single.bundled.js");
    bundler.script(&work.join("single.js"), Kind::Classic, &[], &bundled)?;
    let read = |path: &Path| {
        fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
    };
    let single = assemble(
        &read(&dist.join(PAGE))?,
        Contents {
            styles: &read(&dist.join(STYLES))?,
            script: &read(&bundled)?,
            icon: &read(&dist.join(ICON))?,
        },
    )?;
    fs::write(dist.join(SINGLE), single).with_context(|| format!("{SINGLE} cannot be written"))
}

fn assemble(page: &str, contents: Contents<'_>) -> Result<String> {
    // The parser of HTML ends these elements at their closing tags, whatever CSS and JavaScript mean by them.
    refuse(contents.styles, "the stylesheet", &["</style"])?;
    refuse(
        contents.script,
        "the script",
        &["</script", "<script", "<!--"],
    )?;
    // What this file was made of, in the order of the page.
    let mut used: Vec<&str> = Vec::new();
    let mut single = markup::rewrite(page, |tag| match markup::name(tag) {
        "link" => link(tag, contents, &mut used),
        "meta" => card(tag),
        "script" => {
            if markup::attribute(tag, "src") == Some(&format!("./{START}")) {
                used.push(START);
            }
            Edit::Drop
        }
        _ => without_worker(tag),
    });
    used.sort_unstable();
    ensure!(
        used == [STYLES, ICON, START],
        "{PAGE} was expected to load {STYLES}, {ICON} and {START} once each; found {}",
        used.join(", ")
    );
    let end = single
        .rfind("</body>")
        .with_context(|| format!("{PAGE} has no </body> to put the script before"))?;
    single.insert_str(
        end,
        &format!("<script>{}</script>\n", contents.script.trim()),
    );
    Ok(single)
}

fn refuse(text: &str, what: &str, words: &[&str]) -> Result<()> {
    let text = text.to_ascii_lowercase();
    for word in words {
        ensure!(
            !text.contains(word),
            "{what} has {word}, which would end it early inside a page; write it in two pieces"
        );
    }
    Ok(())
}

/// Styles and icon come inside; the manifest, addresses of other forms and whatever else is linked stay outside.
fn link(tag: &str, contents: Contents<'_>, used: &mut Vec<&str>) -> Edit {
    match markup::attribute(tag, "rel") {
        Some("stylesheet") => {
            used.push(STYLES);
            Edit::Replace(format!("<style>{}</style>", contents.styles.trim()))
        }
        Some("icon") if markup::attribute(tag, "href") == Some(&format!("./{ICON}")) => {
            used.push(ICON);
            Edit::Replace(format!(
                r#"<link rel="icon" href="{}">"#,
                data_address(contents.icon)
            ))
        }
        _ => Edit::Drop,
    }
}

/// Social cards are for pages with an address.
fn card(tag: &str) -> Edit {
    let named = |attribute: &str, start: &str| {
        markup::attribute(tag, attribute).is_some_and(|value| value.starts_with(start))
    };
    if named("property", "og:") || named("property", "article:") || named("name", "twitter:") {
        Edit::Drop
    } else {
        Edit::Keep
    }
}

/// There is no worker beside a file on a disk.
fn without_worker(tag: &str) -> Edit {
    match markup::attribute(tag, "data-worker") {
        Some(worker) => {
            let quoted = format!(" data-worker=\"{worker}\"");
            Edit::Replace(format!("<{}>", tag.replace(&quoted, "")))
        }
        None => Edit::Keep,
    }
}

/// A picture as an address, with only those characters escaped that end or break one.
fn data_address(svg: &str) -> String {
    let mut address = "data:image/svg+xml,".to_owned();
    for c in svg.trim().chars() {
        match c {
            '"' => address.push('\''),
            '%' | '#' | '<' | '>' | '&' => address.push_str(&format!("%{:02X}", u32::from(c))),
            c if c.is_whitespace() => address.push_str("%20"),
            c => address.push(c),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r##"<!doctype html>
<html lang="en"><head>
<meta charset="utf-8">
<meta property="og:image" content="./card.png">
<link rel="icon" href="./icon.svg">
<link rel="manifest" href="./manifest.webmanifest">
<link rel="alternate" type="application/json+oembed" href="https://news.example/oembed.json">
<link href="./assessment-matrix.css" rel="stylesheet">
<script type="application/ld+json">{"name":"1 \u003c 2"}</script>
<script src="./start.js" defer></script>
</head><body><main data-assessment-matrix data-deep-links data-worker="./service-worker.js"><p>1 &lt; 2</p></main></body></html>
"##;

    const CONTENTS: Contents<'static> = Contents {
        styles: "p{color:red}\n",
        script: "go(1<2)\n",
        icon: "<svg fill=\"#123\">\n</svg>\n",
    };

    #[test]
    fn the_page_loads_nothing_any_more() {
        let expected = r##"<!doctype html>
<html lang="en"><head>
<meta charset="utf-8">
<link rel="icon" href="data:image/svg+xml,%3Csvg%20fill='%23123'%3E%20%3C/svg%3E">
<style>p{color:red}</style>
</head><body><main data-assessment-matrix data-deep-links><p>1 &lt; 2</p></main><script>go(1<2)</script>
</body></html>
"##;
        assert_eq!(assemble(PAGE, CONTENTS).unwrap(), expected);
    }

    #[track_caller]
    fn refused(page: &str, contents: Contents<'_>, words: &str) {
        let error = assemble(page, contents).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    }

    #[test]
    fn nothing_can_end_the_script_or_the_styles_early() {
        for script in ["x='</SCRIPT>'", "x='<!--'", "x='<script'"] {
            let contents = Contents { script, ..CONTENTS };
            refused(PAGE, contents, "the script has <");
        }
        let contents = Contents {
            styles: "p{content:'</style>'}",
            ..CONTENTS
        };
        refused(PAGE, contents, "the stylesheet has </style");
    }

    #[test]
    fn a_page_of_another_shape_is_named() {
        refused(
            &PAGE.replace("./icon.svg", "./other.svg"),
            CONTENTS,
            "found assessment-matrix.css, start.js",
        );
        refused(
            &PAGE.replace("./start.js", "./page.js"),
            CONTENTS,
            "once each",
        );
        refused(&PAGE.replace("</body>", ""), CONTENTS, "no </body>");
    }
}
