//! What is measured, under which conditions, and on which cells. `tests/bench/main.mjs` carries it out.

use assessment_model::address::address;
use assessment_model::matrix::Matrix;
use serde::{Deserialize, Serialize};

use super::site::{ELEMENTS, LIMIT};

/// How long the handler of the page works whose answer is known, in milliseconds; so does `tests/bench/measures.mjs`.
pub(super) const YARDSTICK: f64 = 30.0;
/// How many cells are clicked in a round.
const CLICKS: usize = 60;
/// How often a page is visited in a round to load it, and to click it early: each visit is one load or one click, and two
/// visits to one page differ by a quarter.
const VISITS: u32 = 8;
/// How often a cell is opened and closed before memory is looked at.
const OPENINGS: u32 = 200;
/// Where the choice of cells begins; any number is as good, but it has to stay.
const SEED: u64 = 2024;

/// A page that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Page {
    /// The page of the bundle.
    Ours,
    /// The same without script.
    Limit,
    /// One that answers after a known time.
    Known,
}

/// What a reader's network and processor are like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Condition {
    /// 150 ms until an answer begins, 1.6 Mbit/s.
    #[serde(rename = "slow-4g")]
    Slow4g,
    /// As fast as this machine.
    Full,
    /// The main thread four times slower.
    #[serde(rename = "cpu-4x")]
    SlowCpu,
}

/// The plan of a run.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Plan {
    rounds: u32,
    pages: [Visited; 2],
    /// Where twenty elements are.
    elements: String,
    loads: [Setting; 3],
    clicks: [Setting; 2],
    paced: Setting,
    addresses: Vec<String>,
    openings: u32,
    visits: u32,
}

#[derive(Clone, Debug, Serialize)]
struct Visited {
    name: Page,
    url: String,
    /// Whether a program takes it over.
    live: bool,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct Setting {
    name: Condition,
    /// As `tests/bench/network.mjs` names it.
    network: &'static str,
    rate: u32,
}

impl Condition {
    /// The name in the table.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Slow4g => "slow 4G",
            Self::Full => "full speed",
            Self::SlowCpu => "CPU ÷ 4",
        }
    }

    const fn setting(self) -> Setting {
        let (network, rate) = match self {
            Self::Slow4g => ("slow4G", 1),
            Self::Full => ("full", 1),
            Self::SlowCpu => ("full", 4),
        };
        Setting {
            name: self,
            network,
            rate,
        }
    }
}

impl Plan {
    /// The plan for what a server has at this address.
    pub(super) fn new(rounds: u32, server: &str, matrix: &Matrix) -> Self {
        let all: Vec<String> = matrix
            .cells()
            .iter()
            .map(|cell| address(matrix, cell.id))
            .collect();
        Self {
            rounds,
            pages: [
                Visited {
                    name: Page::Ours,
                    url: server.to_owned(),
                    live: true,
                },
                Visited {
                    name: Page::Limit,
                    url: format!("{server}{LIMIT}"),
                    live: false,
                },
            ],
            elements: format!("{server}{ELEMENTS}"),
            loads: [Condition::Slow4g, Condition::Full, Condition::SlowCpu].map(Condition::setting),
            clicks: [Condition::Full, Condition::SlowCpu].map(Condition::setting),
            paced: Condition::Full.setting(),
            addresses: pick(&all, CLICKS, SEED),
            openings: OPENINGS,
            visits: VISITS,
        }
    }
}

/// So many of these, at random but the same for the same seed: all of them before one comes again, and none twice in
/// a row, because a second click would close it.
fn pick(all: &[String], count: usize, seed: u64) -> Vec<String> {
    let mut random = SplitMix(seed);
    let mut picked: Vec<String> = Vec::with_capacity(count);
    while picked.len() < count && all.len() > 1 {
        let mut deck = all.to_vec();
        for last in (1..deck.len()).rev() {
            deck.swap(last, random.below(last + 1));
        }
        if picked.last() == deck.first() {
            deck.rotate_left(1);
        }
        picked.extend(deck);
    }
    picked.truncate(count);
    picked
}

/// Sebastiano Vigna's splitmix64: a few lines, good enough to shuffle cards, the same everywhere.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below another. Its slight preference for small ones is far below what a bench could show.
    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX);
        usize::try_from(self.next() % end).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cards() -> Vec<String> {
        (0..54).map(|card| card.to_string()).collect()
    }

    #[test]
    fn the_same_seed_picks_the_same_cells() {
        assert_eq!(pick(&cards(), 60, 1), pick(&cards(), 60, 1));
        assert_ne!(pick(&cards(), 60, 1), pick(&cards(), 60, 2));
    }

    #[test]
    fn every_cell_comes_before_one_comes_again_and_none_twice_in_a_row() {
        for seed in 0..200 {
            let picked = pick(&cards(), 300, seed);
            assert_eq!(picked.len(), 300);
            assert!(picked.windows(2).all(|two| two[0] != two[1]), "seed {seed}");
            let mut first = picked[..54].to_vec();
            first.sort_by_key(|card| card.parse::<u32>().unwrap());
            assert_eq!(first, cards(), "seed {seed}");
        }
    }

    #[test]
    fn the_generator_is_the_published_one() {
        let mut random = SplitMix(1_234_567);
        assert_eq!(random.next(), 6_457_827_717_110_365_317);
        assert_eq!(random.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn both_sides_agree_on_the_yardstick() {
        let text = std::fs::read_to_string(
            crate::workspace::Workspace::locate()
                .bench()
                .join("measures.mjs"),
        )
        .unwrap();
        assert!(text.contains(&format!("YARDSTICK = {YARDSTICK};")));
    }
}
