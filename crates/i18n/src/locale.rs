//! A language of the interface: formats messages and numbers.
//!
//! A message that a catalogue lacks is empty; this happens only with a damaged file.

use crate::encoding;

/// A message of the catalogue, with its number of arguments. The constants are made from English by the model's build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message<const N: usize>(u16);

/// An argument of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// Words of the interface's own language.
    Words(&'a str),
    /// Words of the data, whose language may be another.
    Given(&'a str),
    /// A number; the only kind that a selection looks at.
    Count(usize),
    /// A date: a year, a month and a day; month and day are zero where they are unknown.
    Date(u16, u8, u8),
}

/// A message with what is put into it, to be said in whatever language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase<'a> {
    message: u16,
    values: [Value<'a>; encoding::ARGUMENTS],
}

/// A catalogue, unpacked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale(Vec<String>);

impl<const N: usize> Message<N> {
    /// The message at this place of the catalogue.
    pub const fn new(place: u16) -> Self {
        Self(place)
    }

    /// The message with these values, in the order in which English first names them.
    pub fn with(self, given: [Value<'_>; N]) -> Phrase<'_> {
        Phrase::new(self.0, &given)
    }
}

impl<'a> Phrase<'a> {
    /// Of however many values, so that there is one piece of code for all.
    #[inline(never)]
    fn new(message: u16, given: &[Value<'a>]) -> Self {
        let mut values = [Value::Count(0); encoding::ARGUMENTS];
        for (value, given) in values.iter_mut().zip(given) {
            *value = *given;
        }
        Self { message, values }
    }
}

impl Locale {
    /// Unpacks a catalogue; nothing where the bytes are none, or one of other messages than those of `shape`.
    pub fn unpack(packed: &[u8], shape: u32) -> Option<Self> {
        let (found, messages): (u32, Vec<String>) = postcard::from_bytes(packed).ok()?;
        (found == shape).then_some(Self(messages))
    }

    /// The language's tag, as the attribute `lang` has it.
    pub fn language(&self) -> &str {
        self.at(encoding::LANGUAGE)
    }

    /// `ltr` or `rtl`.
    pub fn direction(&self) -> &str {
        self.at(encoding::DIRECTION)
    }

    /// A message without arguments.
    pub fn text(&self, message: Message<0>) -> &str {
        self.at(message.0)
    }

    /// A number in the language's digits.
    pub fn number(&self, number: usize) -> String {
        self.value(Value::Count(number))
    }

    /// A phrase as text. What is put in stands in it as it is, without marks around it.
    pub fn say(&self, phrase: Phrase<'_>) -> String {
        let mut said = String::new();
        self.pieces(phrase, &mut |text, _| said.push_str(text));
        said
    }

    /// A phrase piece by piece, in the order in which it is read; with each, whether it is of the data.
    pub fn pieces(&self, phrase: Phrase<'_>, each: &mut dyn FnMut(&str, bool)) {
        let pattern = self.at(phrase.message);
        let value = |mark: u8| {
            let nth = usize::from(mark.wrapping_sub(encoding::ARGUMENT));
            phrase.values.get(nth).copied().unwrap_or(Value::Words(""))
        };
        let mut from = 0;
        // Whether what is read is said: not in variants that do not fit.
        let mut said = true;
        let mut selecting = None;
        let mut chosen = false;
        for (at, mark) in pattern.bytes().enumerate() {
            if mark >= b' ' {
                continue;
            }
            let text = pattern.get(from..at).unwrap_or_default();
            from = at + 1;
            if mark == encoding::KEY {
                let key = text.bytes().next();
                said = !chosen && key.is_none_or(|key| selecting == Some(key));
                chosen |= said;
                continue;
            }
            if said && !text.is_empty() {
                each(text, false);
            }
            match mark {
                encoding::SELECTION => {
                    chosen = false;
                    selecting = None;
                    said = false;
                }
                encoding::END => said = true,
                encoding::VARIANT => said = false,
                // Its first mark is what a selection goes by.
                _ if !said && !chosen && selecting.is_none() => {
                    selecting = Some(match value(mark) {
                        Value::Count(count) if count <= usize::from(encoding::LARGEST) => {
                            encoding::KEY_ZERO + count as u8
                        }
                        // No key.
                        _ => 0,
                    });
                }
                _ if said => match value(mark) {
                    Value::Words(words) => each(words, false),
                    Value::Given(words) => each(words, true),
                    value => each(&self.value(value), false),
                },
                _ => {}
            }
        }
        match pattern.get(from..) {
            Some(text) if said && !text.is_empty() => each(text, false),
            _ => {}
        }
    }

    /// A number or a date as text.
    fn value(&self, value: Value<'_>) -> String {
        match value {
            Value::Count(count) => {
                // Digits follow each other in every script.
                let zero = self.at(encoding::DIGITS).chars().next().unwrap_or('0') as u32;
                let digit = |c: char| char::from_u32(c as u32 - '0' as u32 + zero).unwrap_or(c);
                count.to_string().chars().map(digit).collect()
            }
            Value::Date(year, 0, _) => self.number(year.into()),
            Value::Date(year, month, day) => {
                let name = Message::<1>::new(encoding::MONTH).with([Value::Count(month.into())]);
                let (name, year) = (self.say(name), year.into());
                let (name, year) = (Value::Words(&name), Value::Count(year));
                self.say(match day {
                    0 => Message::<2>::new(encoding::DATE_MONTH).with([name, year]),
                    _ => Message::<3>::new(encoding::DATE_DAY).with([
                        Value::Count(day.into()),
                        name,
                        year,
                    ]),
                })
            }
            Value::Words(words) | Value::Given(words) => words.to_owned(),
        }
    }

    fn at(&self, place: u16) -> &str {
        self.0.get(usize::from(place)).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A language of one message.
    fn locale(message: &str) -> Locale {
        let texts = [
            "xx",
            "ltr",
            "۰۱۲۳۴۵۶۷۸۹",
            "",
            "\u{1} \u{2}",
            "\u{1} \u{2} \u{3}",
            message,
        ];
        Locale(texts.map(str::to_owned).into())
    }

    const MESSAGE: u16 = encoding::FIRST.len() as u16;

    #[track_caller]
    fn check(message: &str, values: [Value<'_>; 2], expected: &str) {
        let phrase = Message::<2>::new(MESSAGE).with(values);
        assert_eq!(locale(message).say(phrase), expected);
    }

    const A: Value<'_> = Value::Given("A");

    #[test]
    fn arguments_stand_where_the_language_wants_them_and_nothing_is_put_around_them() {
        check("\u{2} of \u{1}", [A, Value::Count(120)], "۱۲۰ of A");
        check("\u{1}\u{1}", [A, Value::Words("B")], "AA");
    }

    #[test]
    fn a_selection_goes_by_number_and_else_by_the_last_variant() {
        let message = "\u{e}\u{1}7\u{10}seven\u{f}1\u{10}\u{1} one\u{f}\u{10}\u{1} of \u{2}\u{f}\u{11}. \u{2}";
        for (count, expected) in [
            (7, "seven. A"),
            (1, "۱ one. A"),
            (2, "۲ of A. A"),
            (263, "۲۶۳ of A. A"),
        ] {
            check(message, [Value::Count(count), A], expected);
        }
        check(message, [Value::Words("7"), A], "7 of A. A");
    }

    #[test]
    fn a_date_is_said_as_precisely_as_it_is_known() {
        for (date, expected) in [
            (Value::Date(2024, 0, 0), "۲۰۲۴"),
            (Value::Date(2024, 7, 0), " ۲۰۲۴"),
            (Value::Date(2024, 7, 29), "۲۹  ۲۰۲۴"),
        ] {
            check("\u{1}", [date, A], expected);
        }
    }

    #[test]
    fn damaged_messages_lose_words_and_stop_nothing() {
        for (damaged, expected) in [
            ("a\u{5}b", "ab"),
            ("a\u{e}", "a"),
            ("a\u{e}\u{1}x\u{f}", "a"),
            ("a\u{11}b", "ab"),
            ("a\u{e}\u{11}b", "ab"),
        ] {
            check(damaged, [A, A], expected);
        }
        assert_eq!(Locale(Vec::new()).text(Message::new(9)), "");
    }

    #[test]
    fn a_catalogue_of_other_messages_is_refused() {
        let packed = postcard::to_allocvec(&(7u32, vec!["xx"])).unwrap();
        assert_eq!(Locale::unpack(&packed, 7).unwrap().language(), "xx");
        assert_eq!(Locale::unpack(&packed, 8), None);
        assert_eq!(Locale::unpack(&packed[..3], 7), None);
        assert_eq!(Locale::unpack(b"<!doctype html>", 7), None);
    }
}
