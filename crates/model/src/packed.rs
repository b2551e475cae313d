//! The packed form of a data set: what is left out of it, its bytes, and its fingerprint.
//!
//! The build packs the project's own data, and a page may bring others; both are packed here, so that the widget
//! unpacks them in the same way. This module does not judge: only data that breaks no rule of [`crate::check`] is packed.

use std::hash::{DefaultHasher, Hasher as _};

use crate::dataset::Dataset;

/// A packed data set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// The data, as postcard writes it.
    pub bytes: Vec<u8>,
    /// Tells this data from every other: its version and a hash of the bytes.
    pub fingerprint: String,
}

/// Packs a data set.
///
/// # Errors
/// Where postcard cannot write it; no data set is known of which that is true.
pub fn pack(mut dataset: Dataset) -> postcard::Result<Packed> {
    leave_out(&mut dataset);
    let bytes = postcard::to_allocvec(&dataset)?;
    let mut hash = DefaultHasher::new();
    hash.write(&bytes);
    let fingerprint = format!("{}-{:016x}", dataset.version, hash.finish());
    Ok(Packed { bytes, fingerprint })
}

/// What only editors and checkers need: places in files that no reader has. Zeros weigh nothing, positions 1 KB.
fn leave_out(dataset: &mut Dataset) {
    dataset.schema.clear();
    for document in &mut dataset.documents {
        document.note = None;
    }
    for finding in &mut dataset.findings {
        for quote in &mut finding.quotes {
            quote.start = 0;
            quote.end = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data() -> Dataset {
        serde_json::from_str(include_str!("../tests/fixture/assessments.json")).unwrap()
    }

    #[test]
    fn what_readers_see_is_packed_and_nothing_else() {
        let packed = pack(data()).unwrap();
        let unpacked: Dataset = postcard::from_bytes(&packed.bytes).unwrap();
        let mut expected = data();
        leave_out(&mut expected);
        assert_eq!(unpacked, expected);
        assert_ne!(expected, data(), "the fixture has nothing to leave out");
        assert_eq!(expected.findings[0].summary, data().findings[0].summary);
    }

    #[test]
    fn the_fingerprint_follows_what_readers_see() {
        let fingerprint = |edit: fn(&mut Dataset)| {
            let mut data = data();
            edit(&mut data);
            pack(data).unwrap().fingerprint
        };
        let first = fingerprint(|_| {});
        assert!(first.starts_with("2.3.1-"), "{first}");
        assert_eq!(fingerprint(|data| data.schema.push('x')), first);
        assert_ne!(fingerprint(|data| data.title.push('x')), first);
    }
}
