//! Packs `data/assessments.json` for the library: validated here, so that nothing is parsed or judged at start.
//!
//! It checks every rule that needs no source text; `cargo xtask check` compares the quotes with the texts.

use std::path::PathBuf;
use std::{env, error::Error, fs, process};

use assessment_model::check;
use assessment_model::dataset::Dataset;
use assessment_model::packed;

const DATA: &str = "data/assessments.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={DATA}");
    let text = fs::read_to_string(DATA).map_err(|error| format!("{DATA}: {error}"))?;
    let dataset: Dataset =
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
    let packed = packed::pack(dataset)?;
    println!("cargo::rustc-env=MATRIX_FINGERPRINT={}", packed.fingerprint);
    let file = PathBuf::from(env::var("OUT_DIR")?).join("assessments.postcard");
    fs::write(file, packed.bytes)?;
    Ok(())
}
