//! Which files are written, and from what.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use assessment_import::table;
use assessment_model::dataset::Dataset;
use assessment_model::locale::{LANGUAGES, Locale, packed, unpack};
use assessment_model::matrix::Matrix;

use crate::pages::{self, Page};
use crate::picture::{self, fonts::Fonts};
use crate::site::Site;
use crate::{alternative, linked_data, manifest, oembed};

/// Renders the container of the widget: `<div class="am-root" data-matrix>…</div>`, given what its ids begin with, the
/// level of its title and the language of the interface.
pub type Container<'a> = &'a dyn Fn(&str, u8, &Locale) -> String;

/// What everything is made of.
#[derive(Clone, Debug)]
pub struct Inputs {
    /// The data.
    pub dataset: Dataset,
    /// Where the bundle will be published, if that is known.
    pub site: Option<Site>,
    /// The page that Trunk wrote.
    pub template: PathBuf,
    /// The folder of the project, for the icon and the fonts.
    pub root: PathBuf,
}

/// Writes all files into a folder that is there.
pub fn write(inputs: &Inputs, container: Container<'_>, out: &Path) -> Result<()> {
    let Inputs { dataset, site, .. } = inputs;
    let site = site.as_ref();
    let matrix = Matrix::new(dataset.clone());
    let template = fs::read_to_string(&inputs.template).with_context(|| {
        let path = inputs.template.display();
        format!("the template {path} cannot be read; `cargo xtask build` makes it")
    })?;
    let save = |name: &str, content: &[u8]| {
        fs::write(out.join(name), content)
            .with_context(|| format!("{} cannot be written", out.join(name).display()))
    };

    let linked = linked_data::script(dataset, site)?;
    for language in LANGUAGES {
        let bytes = packed(language.tag).unwrap_or_default();
        let locale = unpack(bytes).with_context(|| {
            let tag = language.tag;
            format!("there are no words for {tag}; see LANGUAGES and locales/{tag}.ftl")
        })?;
        let page = Page {
            template: &template,
            matrix: &matrix,
            locale: &locale,
            site,
        };
        // English has the plain names.
        let mark = language
            .file
            .map_or_else(String::new, |_| format!(".{}", language.tag));
        let alone = container("", 1, &locale);
        let index = page.stand_alone(&alone, &linked)?;
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

    let fonts = Fonts::read(&inputs.root)?;
    let drawn = picture::matrix::draw(&matrix, &fonts)?;
    save("matrix.svg", drawn.svg().as_bytes())?;
    save("matrix.png", &drawn.png(&fonts, picture::matrix::SCALE)?)?;
    let card = picture::card::draw(&matrix, &fonts)?;
    save("card.png", &card.png(&fonts, 1.0)?)?;
    let icon = picture::icon::read(&inputs.root)?;
    for size in manifest::ICONS {
        let name = manifest::icon(size);
        save(&name, &picture::icon::png(&icon, size, &fonts)?)?;
    }

    save("assessments.csv", table::csv(dataset).as_bytes())?;
    save("manifest.webmanifest", manifest::json(dataset)?.as_bytes())?;
    if let Some(site) = site {
        let alt = alternative::card(&matrix);
        save("oembed.json", oembed::json(dataset, site, &alt)?.as_bytes())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    /// The names of the files that a run leaves, and the folder.
    fn run(site: Option<Site>) -> (Vec<String>, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let template = folder.path().join("page.html");
        fs::write(&template, samples::template()).unwrap();
        let out = folder.path().join("dist");
        fs::create_dir(&out).unwrap();
        let inputs = Inputs {
            dataset: samples::dataset(),
            site,
            template,
            root: samples::root(),
        };
        let container = |prefix: &str, level: u8, _: &Locale| format!("<p>{prefix}{level}</p>");
        write(&inputs, &container, &out).unwrap();
        let mut names: Vec<String> = fs::read_dir(&out)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        (names, folder)
    }

    #[test]
    fn a_bundle_has_all_files_and_every_relative_address_is_one_of_them() {
        let (names, folder) = run(None);
        assert_eq!(
            names,
            [
                "assessments.csv",
                "card.png",
                "embed.es.html",
                "embed.fa.html",
                "embed.html",
                "fragment.es.html",
                "fragment.fa.html",
                "fragment.html",
                "fragment.shadow.html",
                "icon-192.png",
                "icon-512.png",
                "index.es.html",
                "index.fa.html",
                "index.html",
                "locale-es.bin",
                "locale-fa.bin",
                "manifest.webmanifest",
                "matrix.png",
                "matrix.svg",
            ]
        );
        // Made by others: Trunk, the bundler, and the data set itself.
        let others = [
            "assessment-matrix.css",
            "assessments.json",
            "embed-this.js",
            "frame.js",
            "icon.svg",
            "service-worker.js",
            "start.js",
        ];
        for name in names
            .iter()
            .filter(|name| !name.ends_with(".png") && !name.ends_with(".bin"))
        {
            let text = fs::read_to_string(folder.path().join("dist").join(name)).unwrap();
            for address in text.split("\"./").skip(1) {
                let file = address.split('"').next().unwrap();
                assert!(
                    file.is_empty() || names.iter().any(|n| n == file) || others.contains(&file),
                    "{name} names {file}"
                );
            }
        }
    }

    #[test]
    fn oembed_needs_an_address() {
        let (names, folder) = run(Some(samples::site()));
        assert!(names.iter().any(|name| name == "oembed.json"), "{names:?}");
        let page = fs::read_to_string(folder.path().join("dist/index.html")).unwrap();
        assert!(page.contains("https://news.example/w/oembed.json"));
    }
}
