//! Just enough of HTML to look at the pages of a bundle and to change them: opening tags, their attributes, and whole
//! elements that hold no other of their kind.
//!
//! Good enough for pages that this project writes itself: no `>` stands in an attribute, no `<` in a script.

/// What becomes of a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Edit {
    /// It stays as it is.
    Keep,
    /// It goes, and what it holds up to its closing tag, if it has one.
    Drop,
    /// This stands in its place.
    Replace(String),
}

/// The inside of every opening tag.
pub(super) fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<').skip(1).filter_map(opening)
}

/// The inside of the opening tag that begins a text, without its angle brackets.
fn opening(rest: &str) -> Option<&str> {
    rest.starts_with(|c: char| c.is_ascii_lowercase())
        .then(|| rest.split('>').next())
        .flatten()
}

/// The name of a tag.
pub(super) fn name(tag: &str) -> &str {
    tag.split([' ', '\n', '\t', '/']).next().unwrap_or_default()
}

/// The value of an attribute, quoted or not.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let at = tag
        .match_indices(name)
        .find(|(at, _)| {
            tag[..*at].ends_with(char::is_whitespace) && tag[at + name.len()..].starts_with('=')
        })
        .map(|(at, _)| at)?;
    let value = &tag[at + name.len() + 1..];
    match value.chars().next() {
        Some(mark @ ('"' | '\'')) => value[1..].split(mark).next(),
        _ => value.split(char::is_whitespace).next(),
    }
}

/// Whether an address is below the page that names it, so that it can move with it to any folder.
pub(super) fn is_relative(address: &str) -> bool {
    !(address.starts_with('/') || address.contains(':'))
}

/// The page with every opening tag judged once, in order.
pub(super) fn rewrite(page: &str, mut judge: impl FnMut(&str) -> Edit) -> String {
    let mut rewritten = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        rewritten.push_str(before);
        let Some(tag) = opening(&from[1..]) else {
            rewritten.push('<');
            rest = &from[1..];
            continue;
        };
        let whole = (tag.len() + 2).min(from.len());
        rest = &from[whole..];
        match judge(tag) {
            Edit::Keep => rewritten.push_str(&from[..whole]),
            Edit::Replace(other) => rewritten.push_str(&other),
            Edit::Drop => {
                // No empty line in its place.
                rewritten.truncate(rewritten.trim_end().len());
                if !["link", "meta"].contains(&name(tag)) {
                    let end = format!("</{}>", name(tag));
                    rest = rest.split_once(&end).map_or(rest, |(_, after)| after);
                }
            }
        }
    }
    rewritten.push_str(rest);
    rewritten
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_attributes_are_read() {
        let page = "<!doctype html><p class=\"a b\">1 < 2</p><link rel=icon href='i.svg'>";
        let found: Vec<&str> = tags(page).collect();
        assert_eq!(found, ["p class=\"a b\"", "link rel=icon href='i.svg'"]);
        assert_eq!(attribute(found[0], "class"), Some("a b"));
        assert_eq!(attribute(found[1], "rel"), Some("icon"));
        assert_eq!(attribute(found[1], "href"), Some("i.svg"));
        assert_eq!(attribute("a data-href=x", "href"), None);
        assert_eq!(name("link\n rel=icon"), "link");
    }

    #[test]
    fn a_page_is_changed_tag_by_tag() {
        let page = "<p>1 < 2 <!-- a -->\n  <script type=x>y</script>\n <link a>\n<i>z</i></p>";
        let changed = rewrite(page, |tag| match name(tag) {
            "script" | "link" => Edit::Drop,
            "i" => Edit::Replace("<b>".to_owned()),
            _ => Edit::Keep,
        });
        assert_eq!(changed, "<p>1 < 2 <!-- a -->\n<b>z</i></p>");
    }
}
