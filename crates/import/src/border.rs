//! The border: what `src/embed/exchange.js` calls. Plain objects out, whatever comes in.
//!
//! Only that script calls this, with data that it has made plain; it is the one public way in.

use assessment_model::dataset::Dataset;
use assessment_model::packed::Packed;
use serde::{Serialize, Serializer};
use wasm_bindgen::prelude::*;

use crate::reading::{self, Told};
use crate::selection::{self, Chosen};
use crate::{findings as cells, table};

/// `{packed, fingerprint}`.
#[derive(Serialize)]
struct Taken {
    #[serde(serialize_with = "as_bytes")]
    packed: Vec<u8>,
    fingerprint: String,
}

/// `{problems}`.
#[derive(Serialize)]
struct Refused {
    problems: Vec<Told>,
}

/// `{findings}`; null where there is no such cell.
#[derive(Serialize)]
struct Cell {
    findings: Option<Vec<cells::Told>>,
}

/// `{csv}`.
#[derive(Serialize)]
struct Table {
    csv: String,
}

/// `{data}`.
#[derive(Serialize)]
struct Part {
    data: Dataset,
}

/// A data set for the widget, or what is wrong with it.
#[wasm_bindgen]
pub fn read(value: JsValue) -> JsValue {
    answer(
        reading::pack(source(value)).map(|Packed { bytes, fingerprint }| Taken {
            packed: bytes,
            fingerprint,
        }),
    )
}

/// The findings of a cell, or what is wrong with the data.
#[wasm_bindgen]
pub fn findings(value: JsValue, address: &str) -> JsValue {
    answer(reading::read(source(value)).map(|dataset| Cell {
        findings: cells::findings(dataset, address),
    }))
}

/// The data as CSV, or what is wrong with it: what `ids` names, a list of texts; all of it for undefined.
#[wasm_bindgen]
pub fn csv(value: JsValue, ids: JsValue) -> JsValue {
    answer(selected(value, ids).map(|(dataset, chosen)| Table {
        csv: table::csv_of(&dataset, &chosen),
    }))
}

/// The data, or the part of it that `ids` names, as a plain object; or what is wrong with it.
#[wasm_bindgen]
pub fn part(value: JsValue, ids: JsValue) -> JsValue {
    answer(selected(value, ids).map(|(dataset, chosen)| Part {
        data: selection::part(dataset, &chosen),
    }))
}

fn selected(value: JsValue, ids: JsValue) -> Result<(Dataset, Chosen), Vec<Told>> {
    let dataset = reading::read(source(value))?;
    // The script has made texts of them. What is no list of texts names nothing.
    let names: Option<Vec<String>> = if ids.is_undefined() {
        None
    } else {
        Some(serde_wasm_bindgen::from_value(ids).unwrap_or_default())
    };
    let chosen = reading::chosen(&dataset, names.as_deref())?;
    Ok((dataset, chosen))
}

fn source(value: JsValue) -> serde_wasm_bindgen::Deserializer {
    value.into()
}

fn answer(answer: Result<impl Serialize, Vec<Told>>) -> JsValue {
    // Objects, not maps; bytes as bytes.
    let serializer =
        serde_wasm_bindgen::Serializer::json_compatible().serialize_bytes_as_arrays(false);
    let told = match answer {
        Ok(answer) => answer.serialize(&serializer),
        Err(problems) => Refused { problems }.serialize(&serializer),
    };
    // Nothing that is told here can fail to be; if it did, the script would find no answer and say so.
    told.unwrap_or(JsValue::NULL)
}

fn as_bytes<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_bytes(bytes)
}
