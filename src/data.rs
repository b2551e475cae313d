//! The data set compiled into the library.
//!
//! Packed and checked by `build.rs`; this module only unpacks it and does not know the JSON.

use assessment_model::dataset::Dataset;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/assessments.postcard"));

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
