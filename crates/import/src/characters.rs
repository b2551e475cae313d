//! Characters that are refused in own data, and their representation in error messages.

/// Returns whether no text may have a character, own words or quoted.
///
/// Directional embeddings, overrides and isolates make a reader see other words than those that stand there. In the
/// page a quote could be isolated; its copy with the citation and its cell in a CSV could not, so they are refused.
/// Marks of direction and joiners stay, which Arabic, Hebrew and Persian need and which reorder nothing but their
/// neighbours. U+FFFD stands where a half of a pair or a byte could not be read: a quote with it is not verbatim.
pub fn is_refused(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => false,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFD}' => true,
        other => other.is_control(),
    }
}

/// A text with what must not be shown made visible.
pub fn shown(text: &str) -> String {
    text.chars()
        .map(|c| if is_refused(c) { '\u{2423}' } else { c })
        .collect()
}
