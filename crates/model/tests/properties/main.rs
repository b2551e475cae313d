//! Properties of every input: addresses, links, state, spans, dates.

/// Data sets that nobody would write.
mod arbitrary;

/// Matrix, changes, timeline and counts of any data set.
mod derived;

/// Addresses of cells.
mod address;

/// Links, and what is looked for.
mod link;

/// Quotes and borrowed words in arbitrary texts.
mod spans;

/// All interaction.
mod state;

/// Copies, parsed again.
mod export;

use assessment_model::dataset::Dataset;
use assessment_model::date::PartialDate;
use assessment_model::locale::english;
use assessment_model::message;
use proptest::prelude::*;

/// The real data set.
fn real() -> Dataset {
    serde_json::from_str(include_str!("../../../../data/assessments.json")).expect("a data set")
}

/// The small hand-written data set.
fn small() -> Dataset {
    serde_json::from_str(include_str!("../fixture/assessments.json")).expect("a data set")
}

proptest! {
    #[test]
    fn a_text_that_is_no_date_is_shown_as_it_is(
        text in prop_oneof![any::<String>(), "[0-9]{0,5}(-[0-9+-]{0,4}){0,4}"]
    ) {
        let date = PartialDate::new(text.as_str());
        prop_assert_eq!(date.as_str(), &text);
        let shown = english().say(message::ITSELF.with([date.value()]));
        if date.is_valid() {
            let year: u16 = text[..4].parse().unwrap();
            prop_assert!(shown.ends_with(&year.to_string()));
        } else {
            prop_assert_eq!(shown, text);
        }
    }

    #[test]
    fn every_day_of_28_is_a_date(year in 0u16..=9999, month in 1u8..=12, day in 1u8..=28) {
        for text in [
            format!("{year:04}"),
            format!("{year:04}-{month:02}"),
            format!("{year:04}-{month:02}-{day:02}"),
        ] {
            prop_assert!(PartialDate::new(text).is_valid());
        }
    }
}
