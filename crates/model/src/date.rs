//! Dates at the precision that a source gives: a year, a month or a day.

use serde::{Deserialize, Serialize};

use crate::locale::Value;

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Shown as `2021`, `August 2020`, `29 July 2024`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct PartialDate(
    #[cfg_attr(
        feature = "schema",
        schemars(regex(pattern = r"^\d{4}(-\d{2}(-\d{2})?)?$"))
    )]
    String,
);

impl PartialDate {
    /// Wraps a text without judging it; [`PartialDate::is_valid`] does that.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text as stored, fit for the `datetime` attribute of `<time>`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns true if the text has one of the three forms and names an existing day.
    pub fn is_valid(&self) -> bool {
        self.parts().is_some()
    }

    /// The date, to be put into a message; the text as stored where it is none.
    pub fn value(&self) -> Value<'_> {
        match self.parts() {
            Some((year, month, day)) => {
                let month = month.unwrap_or_default() as u8;
                Value::Date(year, month, day.unwrap_or_default())
            }
            None => Value::Given(&self.0),
        }
    }

    /// Year, month from 1 and day of the month from 1, as far as given; nothing for what is no date.
    pub fn parts(&self) -> Option<(u16, Option<usize>, Option<u8>)> {
        let number = |text: &str, digits: usize| -> Option<u16> {
            (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit()))
                .then(|| text.parse().ok())
                .flatten()
        };
        let mut fields = self.0.split('-');
        let year = number(fields.next()?, 4)?;
        let Some(month) = fields.next() else {
            return Some((year, None, None));
        };
        let month = usize::from(number(month, 2)?);
        if !(1..=12).contains(&month) {
            return None;
        }
        let Some(day) = fields.next() else {
            return Some((year, Some(month), None));
        };
        let day = u8::try_from(number(day, 2)?).ok()?;
        ((1..=days_in(year, month)).contains(&day) && fields.next().is_none()).then_some((
            year,
            Some(month),
            Some(day),
        ))
    }
}

/// Returns the number of days of a month, counted from 1, in a year.
pub const fn days_in(year: u16, month: usize) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::english;
    use crate::message;

    #[track_caller]
    fn check(text: &str, shown: Option<&str>) {
        let date = PartialDate::new(text);
        assert_eq!(date.is_valid(), shown.is_some(), "{text}");
        let shown_there = english().say(message::ITSELF.with([date.value()]));
        assert_eq!(shown_there, shown.unwrap_or(text));
    }

    #[test]
    fn shows_what_is_known_and_no_more() {
        check("2021", Some("2021"));
        check("2020-08", Some("August 2020"));
        check("2024-07-29", Some("29 July 2024"));
        check("2024-02-29", Some("29 February 2024"));
    }

    #[test]
    fn refuses_what_is_not_a_date() {
        for text in [
            "",
            "20",
            "2024-13",
            "2024-00",
            "2023-02-29",
            "2024-7-29",
            "2024-07-29-1",
            "July 2024",
            "2024-07-32",
            "+024",
            "2024-",
            "٢٠٢٤",
        ] {
            check(text, None);
        }
    }
}
