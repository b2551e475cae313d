//! The table that a build ends with: what everything weighs beside what it may weigh.

use std::fmt::Write as _;

use super::budget::{Budget, grouped};
use super::layout::SINGLE;
use super::weight::{Part, Size, Weight};

/// Name, raw, brotli, budget, share; the pages below the total; last the ratio of the single file.
pub(crate) fn table(budget: &Budget, weight: &Weight, data: Option<Size>) -> String {
    let total = weight.total();
    let mut lines = String::new();
    let mut row = |name: &str, raw: &str, brotli: &str, budget: &str, share: &str| {
        // Writing to a string cannot fail.
        let _ = writeln!(
            lines,
            "{}",
            format!("{name:<28}{raw:>10}{brotli:>10}{budget:>10}{share:>8}").trim_end()
        );
    };
    row("part", "raw", "brotli", "budget", "share");
    for &(part, size) in &weight.parts {
        row(
            part.name(),
            &grouped(size.raw),
            &grouped(size.brotli),
            &grouped(budget.ceiling(part)),
            &share(size, total),
        );
        if let (Part::Wasm, Some(data)) = (part, data) {
            row(
                "  of which data",
                &grouped(data.raw),
                &grouped(data.brotli),
                "",
                &share(data, total),
            );
        }
    }
    row(
        "total",
        &grouped(total.raw),
        &grouped(total.brotli),
        &grouped(budget.total),
        "100 %",
    );
    for &(page, size) in &weight.pages {
        let ceiling = budget.pages.get(page).copied().unwrap_or_default();
        row(
            page,
            &grouped(size.raw),
            &grouped(size.brotli),
            &grouped(ceiling),
            "",
        );
        if page == SINGLE {
            let [raw, brotli] = weight
                .single_ratios()
                .map(|(_, ratio)| format!("{ratio:.3}"));
            row(
                "  over what it holds",
                &raw,
                &brotli,
                &format!("{:.3}", budget.single_ratio),
                "",
            );
        }
    }
    lines
}

fn share(size: Size, total: Size) -> String {
    format!(
        "{} %",
        (100 * size.brotli + total.brotli / 2)
            .checked_div(total.brotli)
            .unwrap_or_default()
    )
}

#[cfg(test)]
mod tests {
    use super::super::budget::tests::{BUDGET, weight};
    use super::*;

    #[test]
    fn the_table_lines_up() {
        let budget = Budget::parse(BUDGET).unwrap();
        let table = table(
            &budget,
            &weight(
                [60_000, 3_000, 2_000, 1_000],
                [
                    5_000, 700, 500, 400, 300, 4_000, 600, 125_000, 3_500, 80_000, 2_000, 50_000,
                    2_500, 100, 200, 300, 400, 500, 600,
                ],
            ),
            Some(Size { raw: 9, brotli: 8 }),
        );
        let expected = "\
part                               raw    brotli    budget   share
wasm                           120_000    60_000    70_000    91 %
  of which data                      9         8               0 %
glue                             6_000     3_000    10_000     5 %
css                              4_000     2_000    10_000     3 %
scripts                          2_000     1_000    10_000     2 %
total                          132_000    66_000    90_000   100 %
index.html                      10_000     5_000    20_000
embed-this.js                    1_400       700     2_000
service-worker.js                1_000       500     1_000
frame.js                           800       400     1_000
host.js                            600       300     1_000
fragment.html                    8_000     4_000    20_000
element.js                       1_200       600     3_000
assessment-matrix.html         250_000   125_000   150_000
  over what it holds             1.250     1.250     1.500
assessment-matrix-draw.js        7_000     3_500     4_000
assessment-matrix-draw.wasm    160_000    80_000    99_000
assessment-matrix-data.js        4_000     2_000     3_000
assessment-matrix-data.wasm    100_000    50_000    60_000
assessment-matrix-words.js       5_000     2_500     3_000
locale-fa.bin                      200       100    30_000
fragment.fa.html                   400       200    30_000
embed.fa.html                      600       300    30_000
locale-es.bin                      800       400    30_000
fragment.es.html                 1_000       500    30_000
embed.es.html                    1_200       600    30_000
";
        assert_eq!(table, expected);
    }
}
