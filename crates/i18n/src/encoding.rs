//! The packed form of a message: its text, in which these control characters stand for the arguments.
//!
//! An argument is one character, [`ARGUMENT`] for the first, the next one for the second, and so on. A selection is
//! [`SELECTION`], its argument, and its variants, each its key, [`KEY`], its text and [`VARIANT`]; [`END`] follows. A key
//! is one character, [`KEY_ZERO`] for zero, the next one for one, and so on; the last variant has none and is taken
//! where no other fits. Selections are not nested. Texts have no control characters of their own.

/// The first argument.
pub const ARGUMENT: u8 = 1;
/// The most arguments of a message.
pub const ARGUMENTS: usize = 4;
/// Begins a selection.
pub const SELECTION: u8 = 0xe;
/// Stands after a variant's text.
pub const VARIANT: u8 = 0xf;
/// Stands after a variant's key.
pub const KEY: u8 = 0x10;
/// Ends a selection.
pub const END: u8 = 0x11;
/// The key that stands for zero.
pub const KEY_ZERO: u8 = b'0';
/// The largest number that a key may stand for.
pub const LARGEST: u8 = 60;

/// Messages that formatting itself needs. They stand first in every packed catalogue, in this order.
pub const FIRST: [&str; 6] = [
    "language",
    "direction",
    "digits",
    "month",
    "date-month",
    "date-day",
];
/// Index of the language's tag.
pub const LANGUAGE: u16 = 0;
/// Index of its direction.
pub const DIRECTION: u16 = 1;
/// Index of its digits.
pub const DIGITS: u16 = 2;
/// Index of the names of months.
pub const MONTH: u16 = 3;
/// Index of the form of a month of a year.
pub const DATE_MONTH: u16 = 4;
/// Index of the form of a day.
pub const DATE_DAY: u16 = 5;

/// Says of which numbers a language speaks in the singular. It is needed only to pack.
pub const ONES: &str = "ones";
/// The key that stands for these numbers.
pub const ONE: &str = "one";
