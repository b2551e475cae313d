//! Whether `dist/` is a whole bundle that runs from any folder under the content security policy.
//!
//! A first look at files and markup that costs nothing; the browsers have the last word (tests/e2e).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use walkdir::WalkDir;

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
    let page = fs::read_to_string(dist.join("index.html"))
        .context("dist/index.html cannot be read; run `cargo xtask build`")?;
    let mut faults = markup(&page);
    for address in addresses(&page) {
        let file = address.split(['?', '#']).next().unwrap_or_default();
        if is_relative(address) && !file.is_empty() && !dist.join(file).exists() {
            faults.push(format!(
                "index.html names {address}, which is not in the bundle"
            ));
        }
    }
    let has = |extension: &str| -> Result<bool> {
        Ok(files(dist)?
            .iter()
            .any(|file| file.extension().is_some_and(|found| found == extension)))
    };
    for extension in ["wasm", "js", "css"] {
        if !has(extension)? {
            faults.push(format!("there is no .{extension} file"));
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
                    file.strip_prefix(dist).unwrap_or(&file).display(),
                    folder.display()
                ));
            }
        }
    }
    Ok(faults)
}

/// What the policy would refuse, or another folder would break.
fn markup(page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for tag in tags(page) {
        let name = tag.split([' ', '\n', '\t', '/']).next().unwrap_or_default();
        if name == "style" || attribute(tag, "style").is_some() {
            faults.push(format!("index.html has an inline style: <{tag}>"));
        }
        if name == "script"
            && attribute(tag, "src").is_none()
            && attribute(tag, "type") != Some("application/json")
        {
            faults.push(format!("index.html has an inline script: <{tag}>"));
        }
        // Links that a reader follows may leave; what the page loads may not.
        let loaded = match name {
            "link" => attribute(tag, "href"),
            "script" | "img" | "iframe" | "source" => attribute(tag, "src"),
            _ => None,
        };
        if let Some(address) = loaded.filter(|address| !is_relative(address)) {
            faults.push(format!(
                "index.html loads {address}; load relative addresses only"
            ));
        }
    }
    faults
}

fn is_relative(address: &str) -> bool {
    !(address.starts_with('/') || address.contains(':'))
}

/// The addresses that the page loads.
fn addresses(page: &str) -> Vec<&str> {
    tags(page)
        .filter(|tag| ["link", "script", "img"].iter().any(|name| tag.starts_with(name)))
        // Without its loader, Trunk leaves its own instruction in the page. Browsers do not know `rel="rust"`.
        .filter(|tag| attribute(tag, "rel") != Some("rust"))
        .filter_map(|tag| attribute(tag, "href").or_else(|| attribute(tag, "src")))
        .collect()
}

/// The inside of every opening tag. Good enough for a page that we write ourselves.
pub(super) fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<')
        .skip(1)
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|rest| rest.split('>').next())
}

/// The value of an attribute, quoted or not.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let at = tag
        .match_indices(name)
        .find(|(at, _)| {
            tag[..*at].ends_with(char::is_whitespace) && tag[at + name.len()..].starts_with('=')
        })
        .map(|(at, _)| at)?;
    let value = &tag[at + name.len() + 1..];
    match value.chars().next() {
        Some(mark @ ('"' | '\'')) => value[1..].split(mark).next(),
        _ => value.split(char::is_whitespace).next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, expected: &[&str]) {
        let found = markup(page);
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (fault, words) in found.iter().zip(expected) {
            assert!(fault.contains(words), "{fault}");
        }
    }

    #[test]
    fn a_relative_page_is_fine() {
        check(
            r#"<!doctype html><link rel="stylesheet" href=./widget.css><script type="module" src="./start.js"></script>
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
        check("<p style='color:red'>", &["inline style"]);
        check("<style>p{}</style>", &["inline style"]);
        check(
            r#"<link rel="stylesheet" href="/widget.css">"#,
            &["loads /widget.css"],
        );
        check(
            r#"<script src="https://example.org/a.js"></script>"#,
            &["loads https://example.org"],
        );
        check(r#"<img src="data:image/png;base64,">"#, &["loads data:"]);
    }
}
