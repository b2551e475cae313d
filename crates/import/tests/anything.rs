//! Anything at any place of a data set: it is taken or every problem has a reason, and nothing panics.

use assessment_import::{findings, limits, reading, table};
use assessment_model::address::address;
use assessment_model::matrix::Matrix;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

const SMALL: &str = include_str!("../../model/tests/fixture/assessments.json");

fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[a-z-]{0,12}".prop_map(Value::from),
        Just(json!("javascript:alert(1)")),
        Just(json!("=1+1")),
        Just(json!("\u{202E}")),
        Just(json!("2024-02-30")),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map("[a-z_]{0,8}", inner, 0..4)
                .prop_map(|members| members.into_iter().collect::<Value>()),
        ]
    })
}

/// Replaces, adds or removes something on a random path.
fn change(value: &mut Value, path: &[Index], new: Option<Value>) {
    let Some((step, rest)) = path.split_first() else {
        *value = new.unwrap_or_default();
        return;
    };
    match value {
        Value::Array(items) if !items.is_empty() => {
            let at = step.index(items.len());
            match (rest, new) {
                ([], None) => drop(items.remove(at)),
                (_, new) => change(&mut items[at], rest, new),
            }
        }
        Value::Object(members) if !members.is_empty() => {
            let at = step.index(members.len());
            let name = members.keys().nth(at).cloned().unwrap_or_default();
            match (rest, new) {
                ([], None) => drop(members.remove(&name)),
                (_, new) => change(&mut members[&name], rest, new),
            }
        }
        _ => *value = new.unwrap_or_default(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn anything_is_taken_or_told(
        changes in prop::collection::vec(
            (prop::collection::vec(any::<Index>(), 0..6), prop::option::of(anything())),
            1..4,
        ),
    ) {
        let mut value: Value = serde_json::from_str(SMALL).unwrap();
        for (path, new) in changes {
            change(&mut value, &path, new);
        }
        match reading::read(&value.to_string()) {
            Ok(dataset) => {
                prop_assert!(table::csv(&dataset).ends_with("\r\n"));
                let matrix = Matrix::new(dataset.clone());
                for cell in matrix.cells() {
                    prop_assert!(findings::findings(dataset.clone(), &address(&matrix, cell.id)).is_some());
                }
            }
            Err(problems) => {
                prop_assert!(!problems.is_empty() && problems.len() <= limits::PROBLEMS + 1);
                for problem in problems {
                    prop_assert!(!problem.rule.is_empty() && !problem.reason.is_empty() && !problem.remedy.is_empty());
                }
            }
        }
    }
}
