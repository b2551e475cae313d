//! Packs `data/assessments.json` for the library: validated here, so that nothing is parsed or judged at start.
//!
//! It checks every rule that needs no source text; `cargo xtask check` compares the quotes with the texts.

use std::hash::{DefaultHasher, Hasher as _};
use std::path::PathBuf;
use std::{env, error::Error, fs, process};

use assessment_model::check;
use assessment_model::dataset::Dataset;

const DATA: &str = "data/assessments.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={DATA}");
    let text = fs::read_to_string(DATA).map_err(|error| format!("{DATA}: {error}"))?;
    let mut dataset: Dataset =
        serde_json::from_str(&text).map_err(|error| format!("{DATA}: {error}"))?;
    let problems = check::structure(&dataset);
    if !problems.is_empty() {
        for problem in &problems {
            eprintln!("{DATA}: {problem}\n");
        }
        eprintln!(
            "{} problem(s): the data is not fit to be shown.",
            problems.len()
        );
        process::exit(1);
    }
    let packed = PathBuf::from(env::var("OUT_DIR")?).join("assessments.postcard");
    leave_out(&mut dataset);
    let bytes = postcard::to_allocvec(&dataset)?;
    let mut hash = DefaultHasher::new();
    hash.write(&bytes);
    println!(
        "cargo::rustc-env=MATRIX_FINGERPRINT={}-{:016x}",
        dataset.version,
        hash.finish()
    );
    fs::write(packed, bytes)?;
    Ok(())
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
