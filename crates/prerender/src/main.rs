//! The `post_build` hook of Trunk, named in `Trunk.toml`.

use std::path::PathBuf;
use std::process::ExitCode;

use assessment_matrix::prerender;
use assessment_model::locale::Locale;
use assessment_prerender::bundle::{self, Build};
use assessment_prerender::data::Data;
use assessment_prerender::site::Site;
use clap::Parser;

/// Completes the bundle in Trunk's staging folder. Trunk sets the variables.
#[derive(Debug, Parser)]
struct Arguments {
    /// The folder of the project
    #[arg(long, env = "TRUNK_SOURCE_DIR", default_value = ".")]
    source: PathBuf,
    /// The folder that Trunk has written to
    #[arg(long, env = "TRUNK_STAGING_DIR")]
    staging: PathBuf,
    /// `release` minifies scripts and writes content security policy and service worker into the page
    #[arg(long, env = "TRUNK_PROFILE", default_value = "debug")]
    profile: String,
    /// The address that the bundle will be published at, such as https://news.example/matrix/
    #[arg(long, env = "MATRIX_SITE")]
    site: Option<String>,
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> anyhow::Result<()> {
    let build = Build {
        data: Data::read(&arguments.source)?,
        root: arguments.source,
        staging: arguments.staging,
        release: arguments.profile == "release",
        site: arguments.site.as_deref().map(Site::parse).transpose()?,
    };
    let container = |prefix: &str, level: u8, locale: &Locale| {
        let options = prerender::Options {
            prefix: prefix.to_owned(),
            level,
            locale: locale.clone(),
        };
        prerender::container(build.data.dataset.clone(), &options)
    };
    bundle::complete(&build, &container)?;
    if build.release && build.site.is_none() {
        println!(
            "no site address: the bundle has no oembed.json and no canonical link, and names its social card \
             relative to the page, which most services do not follow; set MATRIX_SITE=https://… to have them"
        );
    }
    Ok(())
}
