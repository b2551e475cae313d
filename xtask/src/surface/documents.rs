//! `cargo xtask documents`: the files that are made of the tables. They are committed, because people, editors and
//! TypeScript read them; a test keeps them current.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use assessment_model::options::SETTINGS;

use super::declarations::declarations;
use super::manifest::manifest;
use super::tables::{EVENTS, Kind, MEMBERS, Member, PARTS, REASONS};
use super::{TAG, options, properties};
use crate::Verdict;
use crate::workspace::Workspace;

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, only_check: bool) -> Result<Verdict> {
    let mut findings = false;
    for (path, wanted) in wanted(workspace)? {
        let shown = workspace.shown(&path);
        if fs::read_to_string(&path).unwrap_or_default() == wanted {
            println!("{shown} is what the tables say");
        } else if only_check {
            println!("{shown} is not what the tables say; run `cargo xtask documents`");
            findings = true;
        } else {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&path, wanted).with_context(|| format!("{shown} cannot be written"))?;
            println!("wrote {shown}");
        }
    }
    Ok(Verdict::of(findings))
}

/// Returns every file and its content.
fn wanted(workspace: &Workspace) -> Result<[(PathBuf, String); 4]> {
    let document = workspace.embedding_document();
    let mut text = fs::read_to_string(&document).context("docs/embedding.md cannot be read")?;
    for (name, table) in tables(workspace)? {
        text = replace(&text, name, &table)
            .with_context(|| format!("docs/embedding.md has no place for the table of {name}"))?;
    }
    let scripts = workspace.scripts();
    Ok([
        (document, text),
        (scripts.join("options.js"), options()),
        (scripts.join("public/element.d.ts"), declarations()?),
        (
            scripts.join("public/custom-elements.json"),
            manifest(workspace, "element.js")?,
        ),
    ])
}

/// Returns every table of docs/embedding.md by the name of its place.
fn tables(workspace: &Workspace) -> Result<[(&'static str, String); 6]> {
    let options = SETTINGS.iter().map(|s| {
        let property = if s.property == s.name {
            String::new()
        } else {
            code(s.property)
        };
        let query = if s.query { "yes" } else { "no" };
        vec![
            code(s.name),
            property,
            s.values.into(),
            s.default.into(),
            s.about.into(),
            query.into(),
        ]
    });
    let events = EVENTS.iter().map(|event| {
        vec![
            code(&format!("{TAG}-{}", event.name)),
            code(event.detail),
            event.when.into(),
        ]
    });
    let reasons = REASONS
        .iter()
        .map(|(reason, about)| vec![code(reason), (*about).into()]);
    let members = MEMBERS.iter().map(|member| {
        vec![
            code(&written(member)),
            code(member.answer),
            member.about.into(),
        ]
    });
    let properties = properties::read(workspace)?;
    let properties = properties.iter().map(|p| {
        let dark = if p.dark == p.light {
            String::new()
        } else {
            code(&p.dark)
        };
        vec![code(&p.name), code(&p.light), dark, p.about.into()]
    });
    let parts = PARTS
        .iter()
        .map(|(name, about)| vec![code(name), (*about).into()]);
    Ok([
        (
            "options",
            table(
                &[
                    "attribute",
                    "property",
                    "takes",
                    "without it",
                    "what it does",
                    "in the address of a frame",
                ],
                options,
            ),
        ),
        (
            "members",
            table(&["member", "gives", "what it is"], members),
        ),
        ("events", table(&["event", "`detail`", "when"], events)),
        ("reasons", table(&["reason", "what happened"], reasons)),
        (
            "properties",
            table(&["custom property", "light", "dark", "for"], properties),
        ),
        ("parts", table(&["part", "what it is"], parts)),
    ])
}

fn written(member: &Member) -> String {
    match member.kind {
        Kind::Method(parameters) => {
            let names: Vec<&str> = parameters.iter().map(|(name, _)| *name).collect();
            format!("{}({})", member.name, names.join(", "))
        }
        Kind::ReadOnly | Kind::Property => member.name.to_owned(),
    }
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = line(head.iter().map(|cell| (*cell).to_owned()).collect());
    text += &line(head.iter().map(|_| "---".to_owned()).collect());
    for row in rows {
        // A bar would end the cell.
        text += &line(row.iter().map(|cell| cell.replace('|', "\\|")).collect());
    }
    text
}

/// Returns a document with another table between the marks of this name.
fn replace(document: &str, name: &str, table: &str) -> Result<String> {
    let (from, to) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    ensure!(
        document.matches(&from).count() == 1 && document.matches(&to).count() == 1,
        "⟦{}⟧ and ⟦{to}⟧ were expected once each",
        from.trim()
    );
    let (before, rest) = document.split_once(&from).unwrap_or_default();
    let (_, after) = rest
        .split_once(&to)
        .with_context(|| format!("⟦{to}⟧ stands before its beginning"))?;
    Ok(format!("{before}{from}{table}{to}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_files_are_current() {
        let verdict = run(&Workspace::locate(), true).unwrap();
        assert_eq!(verdict, Verdict::Fine, "run `cargo xtask documents`");
    }

    #[test]
    fn a_table_takes_the_place_between_its_marks() {
        let document = "a\n<!-- x -->\nold\n<!-- /x -->\nb";
        assert_eq!(
            replace(document, "x", "new\n").unwrap(),
            "a\n<!-- x -->\nnew\n<!-- /x -->\nb"
        );
        for broken in [
            "",
            "<!-- x -->\n",
            "<!-- /x --><!-- x -->\n",
            "<!-- x -->\n<!-- x -->\n<!-- /x -->",
        ] {
            assert!(replace(broken, "x", "new").is_err(), "{broken}");
        }
        let row = table(&["a"], [vec!["b | c".to_owned()]].into_iter());
        assert_eq!(row, "| a |\n| --- |\n| b \\| c |\n");
    }
}
