//! The pages and fragments: the container of the matrix put into a page.
//!
//! The template is `index.html` at the root of the project, as Trunk leaves it. It has what all pages have in common;
//! its two comments are filled here.

use anyhow::{Result, bail, ensure};
use assessment_model::dataset::Dataset;
use assessment_model::locale::{ENGLISH, Locale};
use assessment_model::matrix::Matrix;

use crate::head;
use crate::markup::escaped;
use crate::site::Site;

const HEAD: &str = "<!--head-->";
const BODY: &str = "<!--body-->";

/// The prefix of every id of a fragment, because the article around it has ids of its own.
pub(crate) const FRAGMENT_PREFIX: &str = "am-";

/// The parts of a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page<'a> {
    /// The page that Trunk wrote.
    pub(crate) template: &'a str,
    /// The data.
    pub(crate) matrix: &'a Matrix,
    /// The language of the interface.
    pub(crate) locale: &'a Locale,
    /// The address at which it will be published.
    pub(crate) site: Option<&'a Site>,
}

impl Page<'_> {
    /// Returns the stand-alone page. The linked data stands last, after what readers see.
    ///
    /// `release` adds the content security policy and the service worker: one would refuse the script with which
    /// `trunk serve` reloads the page, the other would answer the reload with the files of an older build.
    pub(crate) fn stand_alone(
        self,
        container: &str,
        linked_data: &str,
        release: bool,
    ) -> Result<String> {
        let head = head::stand_alone(self.matrix, self.site, self.translated(), release);
        let mut main =
            "<main class=\"page\" id=\"assessment-matrix\" data-assessment-matrix data-deep-links"
                .to_owned();
        let mut snippets = "";
        // The page in English is the one that can be installed, and the snippets are in English.
        if self.translated().is_none() {
            if release {
                main += " data-worker=\"./service-worker.js\"";
            }
            snippets = "<script src=\"./embed-this.js\" defer></script>\n    ";
        }
        let body = format!("{main}>{container}</main>\n    {snippets}{linked_data}");
        self.fill(&head, &body)
    }

    /// Returns the page for iframes: no padding, no address of its own, no worker, and nothing for search engines, which
    /// would take it for a second page with the same content.
    pub(crate) fn framed(self, container: &str) -> Result<String> {
        let head = head::framed(self.matrix.dataset(), self.site);
        let body = format!("<main data-assessment-matrix>{container}</main>");
        self.fill(&head, &body)
    }

    /// Returns the page that loads nothing: styles, script and icon are inside.
    pub(crate) fn single_file(self, container: &str, styles: &str, script: &str) -> Result<String> {
        // HTML ends these elements at their closing tags, whatever CSS and JavaScript mean by them.
        ensure!(
            !styles.to_ascii_lowercase().contains("</style"),
            "the style sheet has </style, which would end it early in the single file"
        );
        for tag in ["</script", "<script", "<!--"] {
            ensure!(
                !script.to_ascii_lowercase().contains(tag),
                "the scripts have {tag}, which would end them early in the single file"
            );
        }
        let head = head::single_file(self.matrix.dataset(), styles);
        let script = script.trim();
        let body = format!(
            "<main class=\"page\" id=\"assessment-matrix\" data-assessment-matrix data-deep-links>{container}</main>\n\
             <script>{script}</script>"
        );
        self.fill(&head, &body)
    }

    /// Returns the language of the interface where it is not that of the data.
    fn translated(&self) -> Option<&str> {
        Some(self.locale.language()).filter(|tag| *tag != ENGLISH)
    }

    /// Fills the template and marks the languages of the page and of its title, which is the data's.
    fn fill(&self, head: &str, body: &str) -> Result<String> {
        let Some(tag) = self.translated() else {
            return fill(self.template, head, body);
        };
        let direction = self.locale.direction();
        let title = format!("<title lang=\"{ENGLISH}\" dir=\"ltr\">");
        let page = fill(self.template, &head.replacen("<title>", &title, 1), body)?;
        let root = format!("<html lang=\"{tag}\" dir=\"{direction}\">");
        Ok(page.replacen("<html lang=\"en\">", &root, 1))
    }
}

/// Returns the container for an article that includes it on its server.
///
/// A file apart from [`shadow`]: an include takes a whole file, and one with both forms would show every quote twice.
/// It has no mount point of its own, because the element around it is one: the article's, or the custom element.
pub(crate) fn fragment(dataset: &Dataset, container: &str) -> String {
    let title = escaped(&dataset.title).replace("--", "–");
    let version = escaped(&dataset.version);
    format!(
        "<!-- {title}, data version {version}. Put this into an element with the attribute data-assessment-matrix; \
         the page links assessment-matrix.css, and start.js if the matrix should copy quotes. -->\n{container}\n"
    )
}

/// Returns the same as declarative shadow DOM: no style of the article reaches in and none of ours reaches out.
pub(crate) fn shadow(container: &str) -> String {
    format!(
        "<assessment-matrix><template shadowrootmode=\"open\">\
         <link rel=\"stylesheet\" href=\"./assessment-matrix.css\">{container}</template></assessment-matrix>\n"
    )
}

fn fill(template: &str, head: &str, body: &str) -> Result<String> {
    let template = without_instructions(template);
    let (before, rest) = parted(&template, HEAD)?;
    let (between, after) = parted(rest, BODY)?;
    Ok([before, head, between, body, after].concat())
}

/// Returns the text before and after a placeholder that stands in the template once.
fn parted<'a>(template: &'a str, placeholder: &str) -> Result<(&'a str, &'a str)> {
    match template.split_once(placeholder) {
        Some((before, after)) if !after.contains(placeholder) => Ok((before, after)),
        Some(_) => bail!("the template has {placeholder} twice; index.html needs it once"),
        None => bail!(
            "the template lacks {placeholder} or has it in the wrong order; \
             index.html needs {HEAD} and then {BODY}, once each"
        ),
    }
}

/// Returns the template without the link that Trunk leaves in place of its instruction to compile, without the comment
/// that explains the template, and without the empty lines of other instructions.
fn without_instructions(template: &str) -> String {
    let mut kept = String::with_capacity(template.len());
    for line in template.lines() {
        let instruction = line.contains("<link") && line.contains("rel=\"rust\"");
        let comment = line.starts_with("<!-- ") && line.ends_with("-->");
        if !(instruction || comment || line.trim().is_empty()) {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{english, samples};
    use assessment_model::locale::{packed, unpack};

    fn page<'a>(template: &'a str, matrix: &'a Matrix) -> Page<'a> {
        Page {
            template,
            matrix,
            locale: english::locale(),
            site: None,
        }
    }

    #[test]
    fn the_stand_alone_page_is_whole() {
        let (template, matrix) = (samples::template(), samples::matrix());
        let made = page(&template, &matrix)
            .stand_alone("<p>container</p>", "<script>linked</script>", true)
            .unwrap();
        assert!(
            made.starts_with("<!doctype html>\n<html lang=\"en\">\n"),
            "{made}"
        );
        assert!(made.ends_with(
            "data-worker=\"./service-worker.js\"><p>container</p></main>\n    \
             <script src=\"./embed-this.js\" defer></script>\n    <script>linked</script>\n  </body>\n</html>\n"
        ));
        for once in [
            "<title>",
            "./assessment-matrix.css",
            "<script src=\"./start.js\" defer>",
            "rel=\"manifest\"",
            "<main class=\"page\" id=\"assessment-matrix\" data-assessment-matrix data-deep-links ",
        ] {
            assert_eq!(made.matches(once).count(), 1, "{once}: {made}");
        }
        let development = page(&template, &matrix).stand_alone("", "", false).unwrap();
        assert!(!development.contains("worker") && !development.contains("http-equiv"));
        for gone in ["<!--", "data-trunk", "rel=\"rust\"", "\n\n"] {
            assert!(!made.contains(gone), "{gone}: {made}");
        }
    }

    #[test]
    fn the_page_for_frames_has_no_furniture() {
        let (template, matrix) = (samples::template(), samples::matrix());
        let made = page(&template, &matrix).framed("<p>container</p>").unwrap();
        assert!(made.contains("<main data-assessment-matrix><p>container</p></main>"));
        assert!(made.contains("<meta name=\"robots\" content=\"noindex\">"));
        let scripts: Vec<&str> = made.split("<script").skip(1).collect();
        assert_eq!(scripts.len(), 2, "{made}");
        assert!(scripts[0].starts_with(" src=\"./frame.js\" defer></script>"));
        assert!(scripts[1].starts_with(" src=\"./start.js\" defer></script>"));
        for absent in [
            "ld+json",
            "manifest",
            "worker",
            "deep-links",
            "class=\"page\"",
            "og:",
        ] {
            assert!(!made.contains(absent), "{absent}: {made}");
        }
    }

    #[test]
    fn a_page_in_another_language_says_so_and_its_title_says_that_it_is_in_none() {
        let (template, matrix) = (samples::template(), samples::matrix());
        let locale = unpack(packed("fa").unwrap()).unwrap();
        let page = Page {
            locale: &locale,
            ..page(&template, &matrix)
        };
        let alone = page.stand_alone("<p>container</p>", "", true).unwrap();
        let framed = page.framed("<p>container</p>").unwrap();
        for made in [&alone, &framed] {
            assert!(made.contains("<html lang=\"fa\" dir=\"rtl\">"), "{made}");
            assert!(made.contains("<title lang=\"en\" dir=\"ltr\">"), "{made}");
            for absent in ["worker", "\"manifest\"", "embed-this"] {
                assert!(!made.contains(absent), "{absent}: {made}");
            }
        }
    }

    #[test]
    fn a_template_of_another_shape_is_named() {
        let refused = |template: &str, words: &str| {
            let error = fill(template, "", "").unwrap_err().to_string();
            assert!(error.contains(words), "{error}");
        };
        refused("<!--head-->", "lacks <!--body-->");
        refused("<!--body--><!--head-->", "lacks <!--body-->");
        refused("<!--body-->", "lacks <!--head-->");
        refused("<!--head--><!--head--><!--body-->", "<!--head--> twice");
        refused("<!--head--><!--body--><!--body-->", "<!--body--> twice");
    }

    #[test]
    fn what_fills_a_placeholder_is_not_searched_for_others() {
        let made = fill("a<!--head-->b<!--body-->c", "<!--body-->", "<!--head-->").unwrap();
        assert_eq!(made, "a<!--body-->b<!--head-->c\n");
    }

    #[test]
    fn the_single_file_names_no_other_file() {
        let (template, matrix) = (samples::template(), samples::matrix());
        let page = page(&template, &matrix);
        let made = page
            .single_file("<p>container</p>", "p{color:red}\n", "go(1<2)\n")
            .unwrap();
        assert!(made.contains("<style>p{color:red}</style>"), "{made}");
        assert!(made.contains("</main>\n<script>go(1<2)</script>"), "{made}");
        for absent in ["\"./", "src=", "data-worker", "og:", "http-equiv"] {
            assert!(!made.contains(absent), "{absent}: {made}");
        }
        for (styles, script) in [("</STYLE>", ""), ("", "\"</script>\""), ("", "\"<!--\"")] {
            let error = page
                .single_file("", styles, script)
                .unwrap_err()
                .to_string();
            assert!(error.contains("end"), "{error}");
        }
    }

    #[test]
    fn fragments_are_parts_of_a_page() {
        let mut dataset = samples::dataset();
        dataset.title = "A --> <script>".to_owned();
        let light = fragment(&dataset, "<div>container</div>");
        assert!(
            !light.contains("<!doctype") && !light.contains("<script"),
            "{light}"
        );
        let (comment, rest) = light.split_once("-->").unwrap();
        assert!(comment.starts_with("<!-- ") && comment.contains(&dataset.version));
        assert_eq!(rest.trim(), "<div>container</div>");
        let shadow = shadow("<div>container</div>");
        assert!(shadow.starts_with("<assessment-matrix><template shadowrootmode=\"open\"><link "));
        assert!(
            shadow
                .trim_end()
                .ends_with("<div>container</div></template></assessment-matrix>")
        );
    }
}
