//! The steps that complete a bundle, and the files that each of them writes.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use assessment_import::table;
use assessment_model::locale::{LANGUAGES, Locale, packed, unpack};
use assessment_model::matrix::Matrix;

use crate::data::Data;
use crate::esbuild::{Esbuild, Format};
use crate::pages::{self, Page};
use crate::picture::{self, fonts::Fonts};
use crate::site::Site;
use crate::{alternative, linked_data, manifest, oembed, section, worker};

/// Renders the container of the matrix, given the prefix of its ids, the level of its title and the language of the
/// interface.
pub type Container<'a> = &'a dyn Fn(&str, u8, &Locale) -> String;

/// The program, as wasm-bindgen names it.
const PROGRAM: &str = "assessment-matrix_bg.wasm";
/// The JavaScript that loads the program, as wasm-bindgen writes it.
const GLUE: &str = "assessment-matrix.js";
/// Scripts that load the glue when they need it.
const GLUE_IMPORT: &str = "./assessment-matrix.js";
const STYLES: &str = "assessment-matrix.css";
const PAGE: &str = "index.html";

/// One build.
#[derive(Clone, Debug)]
pub struct Build {
    /// The folder of the project.
    pub root: PathBuf,
    /// The folder that Trunk has written page, program and copied files to.
    pub staging: PathBuf,
    /// Minify, and write the content security policy and the service worker into the page.
    pub release: bool,
    /// The address that the bundle will be published at, if it is known.
    pub site: Option<Site>,
    /// The data set.
    pub data: Data,
}

/// Completes the bundle in the staging folder.
pub fn complete(build: &Build, container: Container<'_>) -> Result<()> {
    let esbuild = Esbuild::new(&build.root, build.release);
    let out = |name: &str| build.staging.join(name);
    let template = read(&out(PAGE))?;

    let wasm = fs::read(out(PROGRAM)).with_context(|| format!("Trunk has written no {PROGRAM}"))?;
    write(
        &out(PROGRAM),
        &section::with(&wasm, section::NAME, build.data.json.as_bytes())?,
    )?;
    if build.release {
        esbuild.minify(&out(GLUE))?;
    }
    esbuild.styles(&build.root.join("styles").join(STYLES), &out(STYLES))?;
    for (script, format) in [
        ("element.js", Format::Module),
        ("start.js", Format::Classic),
        ("frame.js", Format::Classic),
        ("host.js", Format::Classic),
        ("embed-this.js", Format::Classic),
    ] {
        let entry = build.root.join("web").join(script);
        esbuild.script(&entry, format, &[GLUE_IMPORT], &[], &out(script))?;
    }

    write_documents(build, &template, container)?;
    write_single_file(build, &esbuild, &template, container)?;
    // Last, because its version is a hash of the other files.
    let entry = build.root.join("web/service-worker.js");
    let constants = worker::constants(&build.staging)?;
    esbuild.script(
        &entry,
        Format::Classic,
        &[],
        &constants,
        &out("service-worker.js"),
    )
}

/// Writes the pages, fragments, pictures and tables that are made of the data set alone.
pub fn write_documents(build: &Build, template: &str, container: Container<'_>) -> Result<()> {
    let dataset = &build.data.dataset;
    let site = build.site.as_ref();
    let matrix = Matrix::new(dataset.clone());
    let save = |name: &str, content: &[u8]| write(&build.staging.join(name), content);

    let linked = linked_data::script(dataset, site)?;
    for language in LANGUAGES {
        let bytes = packed(language.tag).unwrap_or_default();
        let locale = unpack(bytes).with_context(|| {
            let tag = language.tag;
            format!("there are no messages for {tag}; see LANGUAGES and locales/{tag}.ftl")
        })?;
        let page = Page {
            template,
            matrix: &matrix,
            locale: &locale,
            site,
        };
        // English has the plain names.
        let mark = language
            .file
            .map_or_else(String::new, |_| format!(".{}", language.tag));
        let alone = container("", 1, &locale);
        let index = page.stand_alone(&alone, &linked, build.release)?;
        save(&format!("index{mark}.html"), index.as_bytes())?;
        let framed = page.framed(&alone)?;
        save(&format!("embed{mark}.html"), framed.as_bytes())?;
        let inside = container(pages::FRAGMENT_PREFIX, 2, &locale);
        let fragment = pages::fragment(dataset, &inside);
        save(&format!("fragment{mark}.html"), fragment.as_bytes())?;
        match language.file {
            Some(file) => save(file, bytes)?,
            None => save("fragment.shadow.html", pages::shadow(&inside).as_bytes())?,
        }
    }

    let fonts = Fonts::load();
    let drawn = picture::matrix::draw(&matrix, &fonts)?;
    save("matrix.svg", drawn.svg().as_bytes())?;
    save("matrix.png", &drawn.png(&fonts, picture::matrix::SCALE)?)?;
    let card = picture::card::draw(&matrix, &fonts)?;
    save("card.png", &card.png(&fonts, 1.0)?)?;
    for size in manifest::ICONS {
        save(&manifest::icon(size), &picture::icon::png(size, &fonts)?)?;
    }

    save("assessments.csv", table::csv(dataset).as_bytes())?;
    let linked = linked_data::file(dataset, site)?;
    save(linked_data::FILE, linked.as_bytes())?;
    save("manifest.webmanifest", manifest::json(dataset)?.as_bytes())?;
    if let Some(site) = site {
        let alt = alternative::card(&matrix);
        save("oembed.json", oembed::json(dataset, site, &alt)?.as_bytes())?;
    }
    Ok(())
}

/// Writes the page that has its styles, scripts and program inside, for laptops and sandboxes.
fn write_single_file(
    build: &Build,
    esbuild: &Esbuild,
    template: &str,
    container: Container<'_>,
) -> Result<()> {
    let scripts = build.staging.join("single-file");
    fs::create_dir_all(&scripts)?;
    for entry in fs::read_dir(build.root.join("web")).context("web/ cannot be read")? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            fs::copy(&path, scripts.join(path.file_name().unwrap_or_default()))?;
        }
    }
    fs::copy(build.staging.join(GLUE), scripts.join("glue.js"))?;
    fs::copy(build.staging.join(PROGRAM), scripts.join(PROGRAM))?;
    // In place of the glue: the same exports, and a loader that takes the program from the script.
    let glue = "export * from \"./glue.js\";\n\
                import load from \"./glue.js\";\n\
                import program from \"./assessment-matrix_bg.wasm\";\n\
                export default () => load({ module_or_path: program });\n";
    write(&scripts.join(GLUE), glue.as_bytes())?;
    let bundled = scripts.join("bundled.js");
    // Classic scripts have none. The glue asks for it only where nobody hands it the program.
    let define = [("import.meta.url", "document.baseURI".to_owned())];
    esbuild.script(
        &scripts.join("start.js"),
        Format::Classic,
        &[],
        &define,
        &bundled,
    )?;

    let matrix = Matrix::new(build.data.dataset.clone());
    let locale = assessment_model::locale::english();
    let page = Page {
        template,
        matrix: &matrix,
        locale: &locale,
        site: None,
    };
    let single = page.single_file(
        &container("", 1, &locale),
        &read(&build.staging.join(STYLES))?,
        &read(&bundled)?,
    )?;
    write(
        &build.staging.join("assessment-matrix.html"),
        single.as_bytes(),
    )?;
    fs::remove_dir_all(&scripts).context("the scripts of the single file cannot be removed")
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

fn write(path: &Path, content: &[u8]) -> Result<()> {
    fs::write(path, content).with_context(|| format!("{} cannot be written", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    /// The names of the files that are written, and their folder.
    fn run(site: Option<Site>) -> (Vec<String>, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let build = Build {
            root: samples::root(),
            staging: folder.path().to_owned(),
            release: true,
            site,
            data: Data::read(&samples::root()).unwrap(),
        };
        let container = |prefix: &str, level: u8, _: &Locale| format!("<p>{prefix}{level}</p>");
        write_documents(&build, &samples::template(), &container).unwrap();
        let mut names: Vec<String> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        (names, folder)
    }

    #[test]
    fn every_relative_address_in_a_page_is_a_file_of_the_bundle() {
        let (names, folder) = run(None);
        // Written by Trunk and by the steps before and after.
        let others = [
            STYLES,
            "assessments.json",
            "embed-this.js",
            "frame.js",
            "icon.svg",
            "service-worker.js",
            "start.js",
        ];
        for name in names
            .iter()
            .filter(|name| name.ends_with(".html") || name.ends_with("manifest"))
        {
            let text = fs::read_to_string(folder.path().join(name)).unwrap();
            for address in text.split("\"./").skip(1) {
                let file = address.split('"').next().unwrap();
                assert!(
                    file.is_empty() || names.iter().any(|n| n == file) || others.contains(&file),
                    "{name} names {file}"
                );
            }
        }
        assert!(!names.iter().any(|name| name == "oembed.json"), "{names:?}");
    }

    #[test]
    fn oembed_needs_an_address() {
        let (names, folder) = run(Some(samples::site()));
        assert!(names.iter().any(|name| name == "oembed.json"), "{names:?}");
        let page = fs::read_to_string(folder.path().join("index.html")).unwrap();
        assert!(page.contains("https://news.example/w/oembed.json"));
    }
}
