//! Completeness of a translation: exactly the messages of English, each with its arguments. People judge its quality.

use crate::compile::{Catalogue, Compiled, Problem};
use crate::encoding;

/// Everything that keeps a catalogue from standing in for `source`. English is checked against itself.
pub fn check(source: &Catalogue, catalogue: &Catalogue) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut tell = |id: &str, rule, found: String, remedy: String| {
        problems.push(Problem {
            place: format!("{}: {id}", catalogue.file),
            rule,
            found,
            remedy,
        });
    };
    for message in &source.messages {
        let Some(translated) = catalogue.message(&message.id) else {
            let remedy = format!("translate it from {}", source.file);
            tell(
                &message.id,
                "a catalogue has every message of English",
                "no such message".to_owned(),
                remedy,
            );
            continue;
        };
        // Numbered as in English, so what English lacks comes after, and what is not used has no mark.
        let missing = (message.arguments.iter().enumerate())
            .filter(|(nth, _)| !translated.packed.contains(mark(*nth)))
            .map(|(_, name)| format!("no ${name}"));
        let more = (translated.arguments.iter().skip(message.arguments.len()))
            .map(|name| format!("${name}"));
        for found in missing.chain(more) {
            let remedy = format!("use these: {}", shown(message));
            tell(
                &message.id,
                "a message has the arguments of English",
                found,
                remedy,
            );
        }
        if translated.packed.contains(['\u{2068}', '\u{2069}']) {
            tell(
                &message.id,
                "no message has invisible marks of direction, which would be copied",
                "U+2068 or U+2069".to_owned(),
                "put a word of the language between what would change places".to_owned(),
            );
        }
    }
    for message in &catalogue.messages {
        if source.message(&message.id).is_none() {
            tell(
                &message.id,
                "a catalogue has no message that English lacks",
                format!("{:?}", message.packed),
                format!("delete it, or add it to {}", source.file),
            );
        }
    }
    let text = |id: &str| catalogue.message(id).map_or("", |message| &message.packed);
    let direction = text("direction");
    if !["ltr", "rtl"].contains(&direction) {
        tell(
            "direction",
            "a direction is ltr or rtl",
            direction.to_owned(),
            "write one of them".to_owned(),
        );
    }
    let digits: Vec<u32> = text("digits").chars().map(u32::from).collect();
    if digits.len() != 10 || digits.windows(2).any(|pair| pair[0] + 1 != pair[1]) {
        tell(
            "digits",
            "a language has ten digits that follow each other in Unicode",
            text("digits").to_owned(),
            "write them from zero to nine, without spaces".to_owned(),
        );
    }
    let name = format!("{}.ftl", text("language"));
    if !catalogue.file.ends_with(&name) {
        tell(
            "language",
            "a catalogue is named after its language",
            name,
            "write the name of the file without its ending".to_owned(),
        );
    }
    for (nth, id) in encoding::FIRST.into_iter().enumerate() {
        if source
            .messages
            .get(nth)
            .is_none_or(|message| message.id != id)
        {
            tell(
                id,
                "English begins with what formatting itself needs",
                "another order".to_owned(),
                format!("begin with {}", encoding::FIRST.join(", ")),
            );
        }
    }
    problems
}

fn mark(nth: usize) -> char {
    char::from(encoding::ARGUMENT + nth as u8)
}

fn shown(message: &Compiled) -> String {
    match message.arguments.as_slice() {
        [] => "none".to_owned(),
        some => format!("${}", some.join(", $")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::compile;

    const ENGLISH: &str = "language = en\ndirection = ltr\ndigits = 0123456789\nmonth = { $month }\n\
         date-month = { $month } { $year }\ndate-day = { $day } { $month } { $year }\nones = 1\n\
         more = and { $count } more\nquoted = “{ $words }”\n";

    /// Describes a translation that differs from English in this.
    fn faults(edit: impl Fn(&str) -> String) -> Vec<String> {
        let (english, problems) = compile("locales/en.ftl", ENGLISH, None);
        assert_eq!(problems, []);
        assert_eq!(check(&english, &english), []);
        let text = edit(&ENGLISH.replace("= en", "= xx"));
        let (other, problems) = compile("locales/xx.ftl", &text, Some(&english));
        let problems = [problems, check(&english, &other)].concat();
        problems
            .iter()
            .map(|p| format!("{} {}", p.place, p.found))
            .collect()
    }

    #[test]
    fn a_complete_translation_has_no_faults() {
        assert_eq!(faults(str::to_owned), [""; 0]);
    }

    #[test]
    fn everything_that_is_missing_or_too_much_is_told_in_one_run() {
        let found = faults(|text| {
            text.replace(
                "more = and { $count } more",
                "more = and more\nless = { $count }",
            )
            .replace("quoted = “{ $words }”\n", "")
            .replace("ltr", "left")
            .replace("0123456789", "012")
            .replace("= xx", "= yy")
        });
        assert_eq!(
            found,
            [
                "locales/xx.ftl: more no $count",
                "locales/xx.ftl: quoted no such message",
                "locales/xx.ftl: less \"\\u{1}\"",
                "locales/xx.ftl: direction left",
                "locales/xx.ftl: digits 012",
                "locales/xx.ftl: language yy.ftl",
            ]
        );
    }

    #[test]
    fn other_arguments_and_marks_of_direction_are_told() {
        let found = faults(|text| text.replace("{ $words }", "\u{2068}{ $word }"));
        assert_eq!(
            found,
            [
                "locales/xx.ftl: quoted no $words",
                "locales/xx.ftl: quoted $word",
                "locales/xx.ftl: quoted U+2068 or U+2069",
            ]
        );
    }
}
