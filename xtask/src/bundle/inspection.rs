//! Whether `dist/` is a whole bundle that runs from any folder under the content security policy.
//!
//! A first look at files and markup that costs nothing; the browsers have the last word (tests/e2e).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use walkdir::WalkDir;

use super::layout::{ALSO, OFFLINE, PAGE, SINGLE, TRANSLATED};
use super::markup::{attribute, is_relative, name, tags};

/// Every file of a bundle, sorted by path.
pub(crate) fn files(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(dist).sort_by_file_name() {
        let entry = entry.context("the bundle cannot be read; run `cargo xtask build`")?;
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

/// What is wrong with a bundle, one sentence each.
pub(crate) fn inspect(dist: &Path) -> Result<Vec<String>> {
    let mut faults: Vec<String> = OFFLINE
        .into_iter()
        .chain(ALSO)
        .chain(TRANSLATED)
        .filter(|name| !dist.join(name).is_file())
        .map(|name| format!("there is no {name}"))
        .collect();
    for file in files(dist)? {
        if file.extension().is_none_or(|found| found != "html") {
            continue;
        }
        let shown = shown(&file, dist);
        let page = fs::read_to_string(&file).with_context(|| format!("{shown} cannot be read"))?;
        if shown == SINGLE {
            faults.extend(single(&page));
            continue;
        }
        faults.extend(markup(&shown, &page));
        for address in addresses(&page) {
            let target = address.split(['?', '#']).next().unwrap_or_default();
            if !target.is_empty() && !dist.join(target).exists() {
                faults.push(format!(
                    "{shown} names {address}, which is not in the bundle"
                ));
            }
        }
        if shown == PAGE {
            faults.extend(offline(&page));
        }
    }
    Ok(faults)
}

/// Which files name a folder of the machine that built them, one sentence each.
pub(crate) fn leaks(dist: &Path, folders: &[PathBuf]) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for file in files(dist)? {
        let content =
            fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        for folder in folders {
            // With its slash: a folder's bare name may be a word.
            let mut inside = folder.as_os_str().as_encoded_bytes().to_vec();
            inside.push(b'/');
            if content.windows(inside.len()).any(|bytes| bytes == inside) {
                faults.push(format!(
                    "{} names {}, a folder of this machine",
                    shown(&file, dist),
                    folder.display()
                ));
            }
        }
    }
    Ok(faults)
}

fn shown(file: &Path, dist: &Path) -> String {
    file.strip_prefix(dist)
        .unwrap_or(file)
        .display()
        .to_string()
}

/// What the policy would refuse, or another folder would break.
fn markup(shown: &str, page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for tag in tags(page) {
        if name(tag) == "style" || attribute(tag, "style").is_some() {
            faults.push(format!("{shown} has an inline style: <{tag}>"));
        }
        // Data in a script element is not run, and no policy is asked about it.
        if name(tag) == "script"
            && attribute(tag, "src").is_none()
            && attribute(tag, "type") != Some("application/ld+json")
        {
            faults.push(format!("{shown} has an inline script: <{tag}>"));
        }
        if let Some(address) = loaded(tag).filter(|address| !is_relative(address)) {
            faults.push(format!(
                "{shown} loads {address}; load relative addresses only"
            ));
        }
    }
    faults
}

/// What a single file would ask for: a request on a laptop without a network, or one that says who reads.
fn single(page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    // The script is no markup. Whether it stays quiet, a browser has to say.
    let (page, script) = match page.split_once("<script>") {
        Some((before, rest)) => {
            let (script, after) = rest.split_once("</script>").unwrap_or((rest, ""));
            (format!("{before}{after}"), script)
        }
        None => (page.to_owned(), ""),
    };
    if script.is_empty() {
        faults.push(format!("{SINGLE} has no script"));
    }
    if script.contains("import.meta") {
        faults.push(format!(
            "{SINGLE} uses import.meta, which a classic script does not have"
        ));
    }
    for tag in tags(&page) {
        let inside = |address: &str| address.starts_with('#') || address.starts_with("data:");
        for carrier in ["src", "srcset", "href", "poster", "data", "action"] {
            let Some(address) = attribute(tag, carrier).filter(|address| !inside(address)) else {
                continue;
            };
            // A link that a reader may follow needs to lead somewhere from a disk as well.
            let follows = name(tag) == "a" && !is_relative(address) && !address.starts_with('/');
            if !follows {
                faults.push(format!("{SINGLE} names {address}: <{tag}>"));
            }
        }
        if name(tag) == "script" {
            faults.push(format!("{SINGLE} has a second script: <{tag}>"));
        }
    }
    for words in ["url(", "@import"] {
        if page.contains(words) {
            faults.push(format!("{SINGLE} has {words} outside of its script"));
        }
    }
    faults
}

/// What the page loads, and would miss without a network.
fn offline(page: &str) -> Vec<String> {
    tags(page)
        .filter_map(loaded)
        .map(|address| address.trim_start_matches("./"))
        .filter(|file| !OFFLINE.contains(file))
        .map(|file| {
            format!(
                "{PAGE} loads {file}, which is not kept for use offline; \
                 add it to OFFLINE in xtask/src/bundle/layout.rs"
            )
        })
        .collect()
}

/// What a browser fetches because of a tag. Links that a reader follows may leave; what the page loads may not.
fn loaded(tag: &str) -> Option<&str> {
    match name(tag) {
        // These two only say where something is.
        "link" if matches!(attribute(tag, "rel"), Some("canonical" | "alternate")) => None,
        "link" => attribute(tag, "href"),
        "script" | "img" | "iframe" | "source" => attribute(tag, "src"),
        _ => None,
    }
}

/// The relative addresses that a page names, loaded or not.
fn addresses(page: &str) -> Vec<&str> {
    tags(page)
        .filter(|tag| ["a", "link", "script", "img", "iframe", "source"].contains(&name(tag)))
        .filter_map(|tag| attribute(tag, "href").or_else(|| attribute(tag, "src")))
        .filter(|address| is_relative(address))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn compare(found: &[String], expected: &[&str]) {
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (fault, words) in found.iter().zip(expected) {
            assert!(fault.contains(words), "{fault}");
        }
    }

    #[track_caller]
    fn check(page: &str, expected: &[&str]) {
        compare(&markup("embed.html", page), expected);
    }

    #[test]
    fn a_relative_page_is_fine() {
        check(
            r#"<!doctype html><link rel="stylesheet" href=./widget.css><script src="./start.js" defer></script>
               <script type="application/ld+json">{}</script><link rel="canonical" href="https://example.org/">
               <a href="https://example.org">further reading</a>"#,
            &[],
        );
    }

    #[test]
    fn a_folder_of_this_machine_is_noticed() {
        let dist = tempfile::tempdir().unwrap();
        let folders = ["/home/somebody", "/builds/matrix"].map(PathBuf::from);
        let found = |content: &str| {
            fs::write(dist.path().join("m.wasm"), content).unwrap();
            leaks(dist.path(), &folders).unwrap()
        };
        assert_eq!(
            found("\0/home/else/lib.rs /home/somebody"),
            Vec::<String>::new()
        );
        assert_eq!(
            found("\0\u{1}/home/somebody/.cargo/lib.rs"),
            ["m.wasm names /home/somebody, a folder of this machine"]
        );
        assert_eq!(found("/home/somebody/a /builds/matrix/b").len(), 2);
    }

    #[test]
    fn what_the_policy_refuses_is_named() {
        check("<script>go()</script>", &["inline script"]);
        check(r#"<script type="module">"#, &["inline script"]);
        check("<p style='color:red'>", &["inline style"]);
        check("<style>p{}</style>", &["inline style"]);
        check(
            r#"<link rel="stylesheet" href="/widget.css">"#,
            &["embed.html loads /widget.css"],
        );
        check(
            r#"<script src="https://example.org/a.js"></script>"#,
            &["loads https://example.org"],
        );
        check(r#"<img src="data:image/png;base64,">"#, &["loads data:"]);
    }

    #[test]
    fn every_page_of_a_bundle_is_looked_at() {
        let dist = tempfile::tempdir().unwrap();
        let write = |name: &str, words: &str| fs::write(dist.path().join(name), words).unwrap();
        for name in OFFLINE.into_iter().chain(ALSO).chain(TRANSLATED) {
            write(name, "");
        }
        write(SINGLE, "<script>go()</script>");
        assert_eq!(inspect(dist.path()).unwrap(), Vec::<String>::new());
        write("other.html", r#"<a href="./gone.html#a"><style>"#);
        write(PAGE, r#"<img src="./card.png">"#);
        fs::remove_file(dist.path().join("matrix.svg")).unwrap();
        compare(
            &inspect(dist.path()).unwrap(),
            &[
                "there is no matrix.svg",
                "index.html loads card.png, which is not kept",
                "other.html has an inline style",
                "other.html names ./gone.html#a",
            ],
        );
    }

    #[test]
    fn a_single_file_names_nothing_else() {
        let check = |page: &str, expected: &[&str]| compare(&single(page), expected);
        check(
            r##"<link rel="icon" href="data:,"><style>p{}</style><a href="#a"><a href="https://example.org/">
                <script>fetch("src=b");x="url("</script>"##,
            &[],
        );
        check("<p>", &["has no script"]);
        let script = "<script>go()</script>";
        for (markup, words) in [
            (r#"<img src="./a.png">"#, "names ./a.png"),
            (r#"<img srcset="a.png 2x">"#, "names a.png 2x"),
            (r#"<a href="assessments.json">"#, "names assessments.json"),
            (r#"<a href="//example.org/">"#, "names //example.org/"),
            (r#"<link href="https://example.org/">"#, "names https:"),
            ("<style>p{background:url(a)}</style>", "has url("),
            ("<script src=x>", "second script"),
        ] {
            let found = single(&format!("{script}{markup}"));
            assert!(found.iter().any(|fault| fault.contains(words)), "{found:?}");
        }
        check("<script>import.meta.url</script>", &["import.meta"]);
    }
}
