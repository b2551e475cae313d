//! `cargo xtask quote`: prints words of a source as a quote record of the data set, with position and context.

use anyhow::{Result, bail};
use assessment_model::dataset::{Dataset, Quote};
use assessment_model::verbatim::Text;
use assessment_model::voice::speech;

use crate::data::{dataset_file, texts};
use crate::workspace::Workspace;
use crate::{DataOptions, Verdict};

/// Options of the command.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Options {
    /// Id of the source
    source: String,
    /// The words, byte for byte
    words: String,
    /// The position of their beginning, if they occur several times
    #[arg(long, value_name = "START")]
    at: Option<usize>,
    #[command(flatten)]
    data: DataOptions,
}

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<Verdict> {
    let path = options
        .data
        .data
        .clone()
        .unwrap_or_else(|| workspace.data());
    let dataset = dataset_file::read(&path, &workspace.shown(&path))?;
    let text = source_text(workspace, options, &dataset)?;
    if options.words.is_empty() {
        bail!("there are no words to find; give some");
    }

    let length = options.words.chars().count();
    let found: Vec<usize> = text
        .find_all(&options.words)
        .into_iter()
        .filter(|&start| options.at.is_none_or(|wanted| wanted == start))
        .collect();
    match found[..] {
        [start] => {
            let span = text.span(start, start + length);
            let quote = Quote {
                source: options.source.clone(),
                exact: options.words.clone(),
                prefix: span.prefix,
                suffix: span.suffix,
                start: u32::try_from(span.start)?,
                end: u32::try_from(span.end)?,
                speaker: None,
                reported: speech(&options.words).is_empty(),
                best: false,
            };
            println!("{}", serde_json::to_string_pretty(&quote)?);
            Ok(Verdict::Fine)
        }
        [] => {
            println!("{}: {}", options.source, absence(&text, options));
            Ok(Verdict::Findings)
        }
        _ => {
            println!(
                "{}: these words occur {} times; quote more words, or choose one with --at START:",
                options.source,
                found.len()
            );
            for start in found {
                let end = start + length;
                let span = text.span(start, end);
                println!(
                    "  {start}..{end}  {}[{}]{}",
                    span.prefix, options.words, span.suffix
                );
            }
            Ok(Verdict::Findings)
        }
    }
}

fn absence(text: &Text, options: &Options) -> String {
    match (options.at, text.find_all(&options.words)) {
        (Some(at), others) if !others.is_empty() => {
            let others: Vec<String> = others.iter().map(usize::to_string).collect();
            format!(
                "these words do not begin at {at}, but at {}",
                others.join(", ")
            )
        }
        _ => format!(
            "these words do not occur: {}",
            text.explain_absence(&options.words)
        ),
    }
}

fn source_text(workspace: &Workspace, options: &Options, dataset: &Dataset) -> Result<Text> {
    if dataset.source(&options.source).is_none() {
        let known: Vec<&str> = dataset
            .sources
            .iter()
            .map(|source| source.id.as_str())
            .collect();
        bail!(
            "no source has the id {}; there are {}",
            options.source,
            known.join(", ")
        );
    }
    let Some(folder) = texts::folder(workspace, options.data.sources.as_deref())? else {
        bail!("the source texts are not here; name their folder with --sources DIR");
    };
    let all = texts::read(dataset, &folder)?;
    match all.iter().find(|text| text.id == options.source) {
        Some(text) => Ok(Text::new(&text.text)),
        None => bail!(
            "source {} has no text in {}",
            options.source,
            folder.display()
        ),
    }
}
