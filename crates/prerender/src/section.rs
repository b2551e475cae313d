//! The data set inside the program: a custom section of the WebAssembly file.
//!
//! WebAssembly engines ignore custom sections and hand them to programs that ask (`WebAssembly.Module.customSections`),
//! so the data can be exchanged without compiling anything.

use anyhow::{Context as _, Result, bail, ensure};

/// The name of the section with the data set as JSON; the program looks for it under this name.
pub const NAME: &str = "assessments";

/// Magic number and version of a WebAssembly file.
const HEADER: &[u8] = b"\0asm\x01\0\0\0";

/// Returns the program with a custom section of this name and content, in place of the one that it may have had.
pub fn with(wasm: &[u8], name: &str, content: &[u8]) -> Result<Vec<u8>> {
    let mut out = HEADER.to_vec();
    for section in sections(wasm)? {
        if section.name != Some(name) {
            out.extend_from_slice(section.whole);
        }
    }
    let mut body = Vec::with_capacity(content.len() + name.len() + 5);
    write_length(&mut body, name.len());
    body.extend_from_slice(name.as_bytes());
    body.extend_from_slice(content);
    out.push(0);
    write_length(&mut out, body.len());
    out.extend_from_slice(&body);
    Ok(out)
}

/// Returns the content of the first custom section of this name.
pub fn read<'a>(wasm: &'a [u8], name: &str) -> Result<Option<&'a [u8]>> {
    let sections = sections(wasm)?;
    Ok(sections
        .iter()
        .find(|section| section.name == Some(name))
        .map(|section| section.content))
}

/// One section of a WebAssembly file.
struct Section<'a> {
    /// The name of a custom section.
    name: Option<&'a str>,
    content: &'a [u8],
    /// Id and length included.
    whole: &'a [u8],
}

fn sections(wasm: &[u8]) -> Result<Vec<Section<'_>>> {
    let mut rest = wasm
        .strip_prefix(HEADER)
        .context("this is not a WebAssembly file of version 1")?;
    let mut sections = Vec::new();
    while let Some((&id, after)) = rest.split_first() {
        let (length, after) = read_length(after)?;
        ensure!(length <= after.len(), "a section is longer than its file");
        let (mut content, after) = after.split_at(length);
        let mut name = None;
        if id == 0 {
            let (length, named) = read_length(content)?;
            ensure!(
                length <= named.len(),
                "the name of a section is longer than the section"
            );
            let (text, body) = named.split_at(length);
            name = Some(std::str::from_utf8(text).context("the name of a section is not text")?);
            content = body;
        }
        let whole = &rest[..rest.len() - after.len()];
        sections.push(Section {
            name,
            content,
            whole,
        });
        rest = after;
    }
    Ok(sections)
}

/// Writes an unsigned LEB128 number: seven bits in a byte, low ones first, the eighth says that more follow.
fn write_length(out: &mut Vec<u8>, mut length: usize) {
    while length >= 0x80 {
        out.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    out.push(length as u8);
}

fn read_length(bytes: &[u8]) -> Result<(usize, &[u8])> {
    let mut length = 0;
    for (at, &byte) in bytes.iter().enumerate().take(5) {
        length |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Ok((length, &bytes[at + 1..]));
        }
    }
    bail!("a WebAssembly file ends inside a length, or the length has more than 32 bits")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_of_any_length_is_read_back() {
        for length in [0, 1, 127, 128, 16_383, 16_384, 300_000] {
            let content = vec![b'x'; length];
            let wasm = with(HEADER, NAME, &content).unwrap();
            assert_eq!(read(&wasm, NAME).unwrap(), Some(&content[..]), "{length}");
        }
        assert_eq!(read(HEADER, NAME).unwrap(), None);
    }

    #[test]
    fn other_sections_stay_and_an_older_data_set_goes() {
        let code = [HEADER, &[10, 2, 1, 0]].concat();
        let first = with(&with(&code, "names", b"n").unwrap(), NAME, b"old").unwrap();
        let second = with(&first, NAME, b"new").unwrap();
        assert!(second.starts_with(&code));
        assert_eq!(read(&second, "names").unwrap(), Some(&b"n"[..]));
        assert_eq!(read(&second, NAME).unwrap(), Some(&b"new"[..]));
        assert_eq!(second.len(), first.len());
    }

    #[test]
    fn other_files_are_refused() {
        for broken in [
            &b"<!doctype"[..],
            &[HEADER, &[1, 9, 0]].concat(),
            &[HEADER, &[0, 0x80]].concat(),
        ] {
            assert!(with(broken, NAME, b"").is_err(), "{broken:?}");
        }
    }
}
