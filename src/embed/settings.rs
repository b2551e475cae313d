//! The options of one matrix, read off its place: attributes of the custom element, `data-` attributes of any other.

use assessment_model::dataset::Dataset;
use assessment_model::options::{Options, read};
use web_sys::Element;

/// Reads the options. The answer has a line for each value that was refused, naming the option, the value and the
/// choices.
pub(super) fn settings(place: &Element, dataset: &Dataset) -> (Options, Vec<String>) {
    let (options, refused) = read(dataset, texts(place));
    (options, refused.iter().map(ToString::to_string).collect())
}

/// Puts the options that are the style sheet's concern on the container.
pub(super) fn dress(place: &Element, container: &Element) {
    let text = texts(place);
    for name in ["layout", "theme"] {
        let hook = format!("data-{name}");
        // Neither fails for such a name.
        let _ = match text(name) {
            Some(value) => container.set_attribute(&hook, &value),
            None => container.remove_attribute(&hook),
        };
    }
}

/// What a place says of each option.
fn texts(place: &Element) -> impl Fn(&str) -> Option<String> {
    // Of any other element, plain attributes may mean something else.
    let prefix = match place.local_name().as_str() {
        "assessment-matrix" => "",
        _ => "data-",
    };
    move |name| place.get_attribute(&format!("{prefix}{name}"))
}
