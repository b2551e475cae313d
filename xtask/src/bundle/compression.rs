//! Brotli 11, as a careful host compresses what it sends: for the scales and for the server.

use std::path::PathBuf;
use std::{fs, panic, thread};

use anyhow::{Context as _, Result};
use brotli::enc::BrotliEncoderParams;

/// A file before and after.
#[derive(Clone, Debug)]
pub(crate) struct Compressed {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// How many bytes it has as stored.
    pub(crate) raw: usize,
    /// What is sent.
    pub(crate) sent: Vec<u8>,
}

/// Some bytes, compressed.
pub(crate) fn bytes(raw: &[u8]) -> Result<Vec<u8>> {
    let mut sent = Vec::new();
    let parameters = BrotliEncoderParams {
        quality: 11,
        size_hint: raw.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut &*raw, &mut sent, &parameters)
        .context("a file could not be compressed")?;
    Ok(sent)
}

/// Some files, all at once: the best compression takes seconds for the larger ones.
pub(crate) fn files(paths: Vec<PathBuf>) -> Result<Vec<Compressed>> {
    thread::scope(|scope| {
        let threads: Vec<_> = paths
            .into_iter()
            .map(|path| scope.spawn(move || file(path)))
            .collect();
        threads
            .into_iter()
            .map(|thread| {
                thread
                    .join()
                    .unwrap_or_else(|panic| panic::resume_unwind(panic))
            })
            .collect()
    })
}

fn file(path: PathBuf) -> Result<Compressed> {
    let raw = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(Compressed {
        sent: bytes(&raw)?,
        raw: raw.len(),
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_is_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        let text = "and so on ".repeat(1000);
        fs::write(&path, &text).unwrap();
        let compressed = files(vec![path.clone()]).unwrap().remove(0);
        assert_eq!((compressed.path, compressed.raw), (path, 10_000));
        assert!((1..100).contains(&compressed.sent.len()));
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &*compressed.sent, &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
    }

    #[test]
    fn a_file_that_is_gone_is_named() {
        let error = files(vec![PathBuf::from("/nowhere/a.txt")]).unwrap_err();
        assert!(error.to_string().contains("/nowhere/a.txt"), "{error}");
    }
}
