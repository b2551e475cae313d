//! Middle, spread and tail of a handful of numbers.

use serde::Serialize;

/// What is said of measurements of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(super) struct Summary {
    /// How many there are.
    pub(super) count: usize,
    pub(super) min: f64,
    pub(super) q1: f64,
    pub(super) median: f64,
    pub(super) q3: f64,
    pub(super) p98: f64,
    pub(super) max: f64,
}

impl Summary {
    /// Of nothing there is nothing to say.
    pub(super) fn of(values: &[f64]) -> Option<Self> {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        Some(Self {
            count: sorted.len(),
            min: *sorted.first()?,
            q1: quantile(&sorted, 25)?,
            median: quantile(&sorted, 50)?,
            q3: quantile(&sorted, 75)?,
            p98: quantile(&sorted, 98)?,
            max: *sorted.last()?,
        })
    }
}

/// The value below which so many of a hundred lie, between two neighbours in proportion (as R and NumPy do by
/// default).
fn quantile(sorted: &[f64], percent: usize) -> Option<f64> {
    let place = sorted.len().checked_sub(1)? * percent;
    let (below, above) = (place / 100, place.div_ceil(100));
    let share = f64::from(u8::try_from(place % 100).ok()?) / 100.0;
    Some(sorted[below] + share * (sorted[above] - sorted[below]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[f64], expected: [f64; 6]) {
        let found = Summary::of(values).unwrap();
        let found = [
            found.min,
            found.q1,
            found.median,
            found.q3,
            found.p98,
            found.max,
        ];
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
        }
    }

    #[test]
    fn quantiles_are_those_of_numpy() {
        check(&[4.0], [4.0; 6]);
        check(&[2.0, 1.0], [1.0, 1.25, 1.5, 1.75, 1.98, 2.0]);
        check(
            &[10.0, 30.0, 20.0, 40.0],
            [10.0, 17.5, 25.0, 32.5, 39.4, 40.0],
        );
        let hundred: Vec<f64> = (0..=100).map(f64::from).collect();
        check(&hundred, [0.0, 25.0, 50.0, 75.0, 98.0, 100.0]);
    }

    #[test]
    fn nothing_has_no_middle() {
        assert_eq!(Summary::of(&[]), None);
    }
}
