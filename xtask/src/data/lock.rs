//! `data/sources.lock`: a record of the verified quotes, by which a clone without the texts notices a change.
//!
//! One line per source and one per quote:
//!
//! ```text
//! source <id> <file> <sha256> <length in code points>
//! quote <source id> <start>..<end> <sha256 of prefix, U+001F, exact, U+001F, suffix>
//! ```
//!
//! The lock holds hashes and no words.

use std::collections::BTreeMap;
use std::fmt;

use assessment_model::check::{Problem, Rule, SourceText};
use assessment_model::dataset::{Dataset, Quote};
use assessment_model::verbatim::Text;

use super::texts::sha256;

const HEADER: &str = "\
# What the quotes were verified against: one line per source text and per quote, hashes only.
# Written by `cargo xtask check --write-lock` where the texts are there; never edited by hand.
";

const REMEDY: &str = "run `cargo xtask check --write-lock` where the source texts are there";

/// The subject of a line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Source(String),
    Quote(String, u32, u32),
}

/// The content of a line and its origin.
#[derive(Clone, Debug)]
struct Entry {
    /// The rest of the line. A source's length is missing where its text is.
    said: String,
    /// A JSON path, or a line of the lock.
    place: String,
    /// Id of the source or of the first finding that has the quote.
    id: String,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Source(id) => write!(f, "source {id}"),
            Self::Quote(source, start, end) => write!(f, "quote {source} {start}..{end}"),
        }
    }
}

/// The lock of a data set with all its texts, sorted and without repetitions.
pub(crate) fn write(dataset: &Dataset, texts: &[SourceText]) -> String {
    let lines: String = expected(dataset, Some(texts))
        .iter()
        .map(|(key, entry)| format!("{key} {}\n", entry.said))
        .collect();
    format!("{HEADER}{lines}")
}

/// Returns the differences between lock and data. With texts, lengths are compared too.
pub(crate) fn compare(
    dataset: &Dataset,
    texts: Option<&[SourceText]>,
    lock: Option<&str>,
    shown: &str,
) -> Vec<Problem> {
    let Some(lock) = lock else {
        return vec![problem(shown, "", "there is no such file".to_owned())];
    };
    let mut problems = Vec::new();
    let locked = parse(lock, shown, &mut problems);
    let wanted = expected(dataset, texts);
    for (key, want) in &wanted {
        match locked.get(key) {
            None => problems.push(problem(
                &want.place,
                &want.id,
                format!("no line `{key} …` in {shown}"),
            )),
            Some(has) if !agree(key, &has.said, &want.said) => problems.push(problem(
                &has.place,
                &want.id,
                format!(
                    "{key}: the lock has {}, {} has {}",
                    has.said, want.place, want.said
                ),
            )),
            Some(_) => {}
        }
    }
    for (key, has) in &locked {
        if !wanted.contains_key(key) {
            problems.push(problem(
                &has.place,
                &has.id,
                format!("`{key}` is not in the data any more"),
            ));
        }
    }
    problems
}

/// Returns true if a line has the expected content. Without the text, the length of a source is not known.
fn agree(key: &Key, has: &str, want: &str) -> bool {
    has == want
        || matches!(key, Key::Source(_))
            && has
                .rsplit_once(' ')
                .is_some_and(|(rest, length)| rest == want && length.parse::<usize>().is_ok())
}

fn expected(dataset: &Dataset, texts: Option<&[SourceText]>) -> BTreeMap<Key, Entry> {
    let mut entries = BTreeMap::new();
    for (i, source) in dataset.sources.iter().enumerate() {
        let text = texts.and_then(|texts| texts.iter().find(|text| text.id == source.id));
        let said = match text {
            Some(text) => {
                format!(
                    "{} {} {}",
                    source.file,
                    text.sha256,
                    Text::new(&text.text).len()
                )
            }
            None => format!("{} {}", source.file, source.sha256),
        };
        entries
            .entry(Key::Source(source.id.clone()))
            .or_insert(Entry {
                said,
                place: format!("sources[{i}]"),
                id: source.id.clone(),
            });
    }
    for (i, finding) in dataset.findings.iter().enumerate() {
        for (j, quote) in finding.quotes.iter().enumerate() {
            let key = Key::Quote(quote.source.clone(), quote.start, quote.end);
            entries.entry(key).or_insert_with(|| Entry {
                said: fingerprint(quote),
                place: format!("findings[{i}].quotes[{j}]"),
                id: finding.id.clone(),
            });
        }
    }
    entries
}

fn fingerprint(quote: &Quote) -> String {
    let parts = [quote.prefix.as_str(), &quote.exact, &quote.suffix];
    sha256(parts.join("\u{1f}").as_bytes())
}

fn parse(lock: &str, shown: &str, problems: &mut Vec<Problem>) -> BTreeMap<Key, Entry> {
    let mut entries: BTreeMap<Key, Entry> = BTreeMap::new();
    for (i, line) in lock.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let place = format!("{shown}:{}", i + 1);
        let Some((key, said)) = parse_line(line) else {
            problems.push(problem(
                &place,
                "",
                format!("⟦{line}⟧ is not a line of a lock"),
            ));
            continue;
        };
        let (Key::Source(id) | Key::Quote(id, _, _)) = &key;
        let entry = Entry {
            said: said.to_owned(),
            place: place.clone(),
            id: id.clone(),
        };
        if let Some(first) = entries.get(&key) {
            let found = format!("`{key}` stands at {} already", first.place);
            problems.push(problem(&place, id, found));
        } else {
            entries.insert(key, entry);
        }
    }
    entries
}

fn parse_line(line: &str) -> Option<(Key, &str)> {
    let (kind, rest) = line.split_once(' ')?;
    let (source, rest) = rest.split_once(' ')?;
    match kind {
        "source" => Some((Key::Source(source.to_owned()), rest)),
        "quote" => {
            let (range, hash) = rest.split_once(' ')?;
            let (start, end) = range.split_once("..")?;
            let key = Key::Quote(source.to_owned(), start.parse().ok()?, end.parse().ok()?);
            Some((key, hash))
        }
        _ => None,
    }
}

fn problem(place: &str, id: &str, found: String) -> Problem {
    Problem {
        place: place.to_owned(),
        id: id.to_owned(),
        rule: Rule::Lock,
        found,
        hint: REMEDY.to_owned(),
    }
}
