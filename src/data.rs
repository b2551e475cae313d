//! The data set compiled into the library.
//!
//! Packed and checked by `build.rs`; this module only unpacks it and does not know the JSON. What no reader sees (the
//! quotes' positions, remarks on documents, the schema's name) is left empty.

use assessment_model::dataset::Dataset;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/assessments.postcard"));

/// Tells this data set from every other: prerendered pages carry it.
pub const FINGERPRINT: &str = env!("MATRIX_FINGERPRINT");

/// Unpacks a data set that a page brought along, if it was packed by the same version of the model.
pub fn unpack(packed: &[u8]) -> Option<Dataset> {
    postcard::from_bytes(packed).ok()
}

/// Unpacks the compiled-in data set.
///
/// # Panics
/// Never in a library that was built: `build.rs` wrote the bytes with the same types.
pub fn dataset() -> Dataset {
    #[expect(
        clippy::expect_used,
        reason = "the bytes come from build.rs, not from outside"
    )]
    postcard::from_bytes(PACKED).expect("the packed data set has the types it was packed with")
}
