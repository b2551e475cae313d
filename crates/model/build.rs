//! Makes constants of the messages of `locales/en.ftl`, and packs every catalogue.
//!
//! A catalogue that is not complete does not build; every problem is reported in one run.

use std::path::{Path, PathBuf};
use std::{env, error::Error, fs, process};

use assessment_i18n::check::check;
use assessment_i18n::compile::compile;
use assessment_i18n::generate;

/// Folder of the catalogues, relative to this crate.
const FOLDER: &str = "../../locales";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={FOLDER}");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let read = |name: &str| {
        let path = Path::new(FOLDER).join(name);
        fs::read_to_string(&path).map_err(|error| format!("locales/{name}: {error}"))
    };
    let (english, mut problems) = compile("locales/en.ftl", &read("en.ftl")?, None);
    let mut names = Vec::new();
    for entry in fs::read_dir(FOLDER)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    for name in &names {
        let language = name.strip_suffix(".ftl").unwrap_or(name);
        let (catalogue, faults) = match language {
            "en" => (english.clone(), Vec::new()),
            _ => compile(&format!("locales/{name}"), &read(name)?, Some(&english)),
        };
        problems.extend(faults);
        problems.extend(check(&english, &catalogue));
        let packed = generate::pack(&english, &catalogue)?;
        fs::write(out.join(format!("{language}.bin")), packed)?;
    }
    if !problems.is_empty() {
        for problem in &problems {
            eprintln!("{problem}\n");
        }
        eprintln!("{} problem(s) in locales/.", problems.len());
        process::exit(1);
    }
    fs::write(out.join("messages.rs"), generate::constants(&english))?;
    Ok(())
}
