//! Shape of each type, references, and that nothing is said which the data does not say.

use std::collections::BTreeMap;

use super::*;
use crate::samples;

/// Properties that a type must have, and those that it may have.
const SHAPES: [(&str, &[&str], &[&str]); 6] = [
    (
        "Dataset",
        &[
            "name",
            "description",
            "inLanguage",
            "version",
            "dateModified",
            "temporalCoverage",
            "license",
            "creator",
            "isBasedOn",
            "distribution",
        ],
        &[],
    ),
    ("Organization", &["name"], &[]),
    (
        "Report",
        &["name", "creditText", "datePublished"],
        &["description", "url"],
    ),
    (
        "Article",
        &["name", "description", "about", "encoding"],
        &["creditText", "datePublished"],
    ),
    (
        "Claim",
        &[
            "name",
            "text",
            "author",
            "claimInterpreter",
            "appearance",
            "citation",
            "isPartOf",
        ],
        &["datePublished"],
    ),
    (
        "Quotation",
        &["text", "isBasedOn"],
        &["creditText", "description"],
    ),
];

fn nodes(dataset: &Dataset) -> Vec<Value> {
    let graph = graph(dataset, None).unwrap();
    graph["@graph"].as_array().unwrap().clone()
}

/// The JSON of the data block.
fn in_page(dataset: &Dataset) -> String {
    let block = script(dataset, None).unwrap();
    let json = block
        .strip_prefix("<script type=\"application/ld+json\">")
        .and_then(|rest| rest.strip_suffix("</script>"));
    json.unwrap().to_owned()
}

/// The nodes by their ids, each of which stands once.
fn by_id(nodes: &[Value]) -> BTreeMap<String, &Value> {
    let mut found = BTreeMap::new();
    for node in nodes {
        let id = node["@id"].as_str().unwrap().to_owned();
        assert!(found.insert(id.clone(), node).is_none(), "{id} twice");
    }
    found
}

#[test]
fn every_node_has_the_shape_of_its_type() {
    let nodes = nodes(&samples::dataset());
    let quotations = nodes
        .iter()
        .filter_map(|node| node["citation"].as_array())
        .flatten();
    for node in nodes.iter().chain(quotations) {
        let kind = node["@type"].as_str().unwrap();
        let (_, required, allowed) = SHAPES
            .iter()
            .find(|(name, ..)| *name == kind)
            .unwrap_or_else(|| panic!("a node of type {kind}"));
        for key in *required {
            let value = &node[*key];
            assert!(!value.is_null() && value != "", "{key} of {node}");
        }
        for key in node.as_object().unwrap().keys() {
            let known = key.starts_with('@') || required.contains(&key.as_str());
            assert!(known || allowed.contains(&key.as_str()), "{key} of {node}");
        }
    }
}

#[test]
fn every_reference_leads_to_a_node() {
    fn references(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| references(value, found)),
            Value::Object(object) => {
                if let (1, Some(id)) = (object.len(), object.get("@id")) {
                    found.push(id.as_str().unwrap().to_owned());
                }
                object.values().for_each(|value| references(value, found));
            }
            _ => {}
        }
    }
    let nodes = nodes(&samples::dataset());
    let known = by_id(&nodes);
    let mut found = Vec::new();
    nodes.iter().for_each(|node| references(node, &mut found));
    assert!(found.len() > nodes.len());
    for id in found {
        assert!(known.contains_key(&id), "{id}");
    }
}

#[test]
fn a_quotation_names_who_says_its_words() {
    let mut dataset = samples::dataset();
    let finding = &mut dataset.findings[0];
    let id = format!("#finding-{}", finding.id);
    let named = |dataset: &Dataset| {
        let nodes = nodes(dataset);
        let quotation = by_id(&nodes)[&id]["citation"][0].clone();
        (
            quotation["creditText"].clone(),
            quotation["description"].clone(),
        )
    };
    finding.quotes[0].speaker = Some("A newspaper".to_owned());
    finding.quotes[0].reported = true;
    assert_eq!(named(&dataset), (json!("A newspaper"), json!(PARAPHRASED)));
    let source = dataset.findings[0].quotes[0].source.clone();
    let short = dataset.source(&source).unwrap().short.clone();
    dataset.findings[0].quotes[0].speaker = Some(short);
    assert_eq!(named(&dataset), (Value::Null, json!(OWN_WORDS)));
}

#[test]
fn every_finding_is_a_claim_with_its_own_words_and_exactly_its_quotes() {
    let dataset = samples::dataset();
    let nodes = nodes(&dataset);
    let known = by_id(&nodes);
    let count = |kind: &str| nodes.iter().filter(|node| node["@type"] == kind).count();
    assert_eq!(count("Claim"), dataset.findings.len());
    assert_eq!(count("Article"), dataset.sources.len());
    assert_eq!(count("Report"), dataset.documents.len());
    for finding in &dataset.findings {
        let claim = known[&format!("#finding-{}", finding.id)];
        assert_eq!(claim["name"], finding.label);
        assert_eq!(claim["text"], finding.summary);
        assert_eq!(
            claim["author"],
            json!({"name": finding.attribution.speaker})
        );
        let cited = claim["citation"].as_array().unwrap();
        assert_eq!(cited.len(), finding.quotes.len());
        for (cited, quote) in cited.iter().zip(&finding.quotes) {
            assert_eq!(cited["@type"], "Quotation");
            assert_eq!(cited["text"], quote.exact);
            assert_eq!(cited["isBasedOn"], node("source", &quote.source));
            let appears = claim["appearance"].as_array().unwrap();
            assert!(appears.contains(&cited["isBasedOn"]), "{}", finding.id);
        }
    }
}

#[test]
fn a_date_is_one_that_a_source_prints() {
    let dataset = samples::dataset();
    let nodes = nodes(&dataset);
    let known = by_id(&nodes);
    let stated = dataset
        .findings
        .iter()
        .map(|f| (format!("#finding-{}", f.id), &f.attribution.stated))
        .chain(
            dataset
                .sources
                .iter()
                .map(|s| (format!("#source-{}", s.id), &s.published)),
        );
    let mut counts = [0, 0];
    for (id, stated) in stated {
        let shown = &known[&id]["datePublished"];
        match (&stated.date, &stated.inferred) {
            (Some(date), None) => assert_eq!(shown, date.as_str(), "{id}"),
            _ => assert!(shown.is_null(), "{id}"),
        }
        counts[usize::from(shown.is_null())] += 1;
    }
    assert!(counts[0] > 0 && counts[1] > 0, "both kinds are judged");
    let set = known["#data"];
    assert_eq!(set["dateModified"], dataset.as_of.as_str());
    assert_eq!(set["temporalCoverage"], "2016/2024");
}

#[test]
fn the_page_names_the_file_and_repeats_no_claim_and_no_quotation() {
    let dataset = samples::dataset();
    let page: Value = serde_json::from_str(&in_page(&dataset)).unwrap();
    let page = page["@graph"].as_array().unwrap();
    let whole = nodes(&dataset);
    let (shared, claims) = whole.split_at(page.len());
    assert_eq!(page, shared);
    assert_eq!(claims.len(), dataset.findings.len());
    let downloads = page[0]["distribution"].as_array().unwrap();
    assert_eq!(downloads[1]["contentUrl"], format!("./{FILE}"));
    assert!(!in_page(&dataset).contains("\"Quotation\""));
}

#[test]
fn ids_in_the_file_are_those_of_the_page() {
    let base = |site| graph(&samples::dataset(), site).unwrap()["@context"][1]["@base"].clone();
    assert_eq!(base(None), "./");
    assert_eq!(base(Some(&samples::site())), "https://news.example/w/");
}

#[test]
fn no_verdict_no_publisher_and_no_speaker_is_claimed() {
    let text = file(&samples::dataset(), Some(&samples::site())).unwrap();
    for absent in [
        "ClaimReview",
        "reviewRating",
        "\"publisher\"",
        "spokenByCharacter",
        "NewsArticle",
        "Person",
    ] {
        assert!(!text.contains(absent), "{absent}");
    }
    assert!(include_str!("../../../../LICENSE-MIT").contains(CREATOR));
    assert!(text.contains("\"contentUrl\":\"https://news.example/w/assessments.json\""));
}

#[test]
fn the_block_cannot_be_ended_by_the_data() {
    let mut dataset = samples::dataset();
    dataset.summary = samples::HOSTILE.to_owned();
    dataset.sources[0].title = samples::HOSTILE.to_owned();
    let json = in_page(&dataset);
    assert!(!json.contains('<'), "{json}");
    let value: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["@graph"], json!(sources(&dataset, None).unwrap()));
}
