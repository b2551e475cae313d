//! Addresses of cells.

use assessment_model::address::{address, parse};
use assessment_model::matrix::Matrix;
use proptest::prelude::*;

use crate::{real, small};

#[test]
fn every_cell_has_an_address_that_leads_back_to_it() {
    for matrix in [Matrix::new(real()), Matrix::new(small())] {
        for cell in matrix.cells() {
            let text = address(&matrix, cell.id);
            assert_eq!(parse(&matrix, &text), Some(cell.id), "{text}");
            assert_eq!(
                parse(&matrix, &format!("#{text}")),
                Some(cell.id),
                "#{text}"
            );
        }
    }
}

/// Texts close to an address: right and wrong parts, in any number and order.
fn nearly() -> impl Strategy<Value = String> {
    let parts = [
        "norland",
        "sudmark",
        "Norland",
        "2016",
        "2020",
        "02020",
        "+2020",
        "٢٠٢٠",
        "outcome",
        "tactics",
        "confidence",
        "Outcome",
        "outcome ",
        "%6Eorland",
        "response",
        "#",
        "",
    ];
    let part = prop::sample::select(parts.to_vec());
    ("#{0,2}", prop::collection::vec(part, 0..5))
        .prop_map(|(mark, parts)| format!("{mark}{}", parts.join("/")))
}

proptest! {
    #[test]
    fn a_text_names_a_cell_only_if_it_is_the_cells_address(
        text in prop_oneof![3 => nearly(), 1 => any::<String>(), 1 => "#?[a-z]{0,9}/[0-9]{0,5}/[a-z]{0,11}"]
    ) {
        let matrix = Matrix::new(small());
        if let Some(id) = parse(&matrix, &text) {
            let bare = text.strip_prefix('#').unwrap_or(&text);
            prop_assert_eq!(address(&matrix, id), bare);
        }
    }
}
