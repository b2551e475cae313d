//! `assessment-prerender`: what a bundle has besides its program, written into a folder.

use std::path::PathBuf;
use std::process::ExitCode;

use assessment_matrix::{data, prerender};
use assessment_model::locale::Locale;
use assessment_prerender::bundle::{self, Inputs};
use assessment_prerender::site::Site;
use clap::Parser;

/// Renders the pages, the linked data and the pictures of the matrix.
#[derive(Debug, Parser)]
struct Arguments {
    /// The page that Trunk wrote, with one stylesheet.
    #[arg(long)]
    template: PathBuf,
    /// The folder of the bundle.
    #[arg(long)]
    out: PathBuf,
    /// The address that the bundle will be published at, such as https://news.example/matrix/.
    #[arg(long)]
    site: Option<String>,
    /// The folder of the project, which has the icon and the fonts.
    #[arg(long, default_value = ".")]
    root: PathBuf,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let inputs = Inputs {
        dataset: data::dataset(),
        site: arguments.site.as_deref().map(Site::parse).transpose()?,
        template: arguments.template.clone(),
        root: arguments.root.clone(),
    };
    let container = |prefix: &str, level: u8, locale: &Locale| {
        let options = prerender::Options {
            prefix: prefix.to_owned(),
            level,
            locale: locale.clone(),
        };
        prerender::container(data::dataset(), &options)
    };
    bundle::write(&inputs, &container, &arguments.out)?;
    if inputs.site.is_none() {
        println!(
            "without an address: no oembed.json, no canonical link, and a relative address for the social card, \
             which most services do not follow; give --site https://… to have them"
        );
    }
    Ok(())
}
