//! Queries, and where their terms stand in texts that are awkward to count in.

use super::*;

/// The parts of a text that a query marks, cut out of its UTF-16 form.
#[track_caller]
fn check(text: &str, query: &str, expected: &[&str]) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let marked: Vec<String> = spans(text, &Terms::new(query))
        .into_iter()
        .map(|span| String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap())
        .collect();
    assert_eq!(marked, expected, "{query} in {text}");
    let all = Terms::new(query).occur_in([text].into_iter());
    assert!(expected.is_empty() || all, "{query} does not occur");
}

fn terms(query: &str) -> Vec<String> {
    let terms = Terms::new(query).0;
    terms.iter().map(|term| term.iter().collect()).collect()
}

#[test]
fn a_query_is_words_and_quoted_phrases() {
    for (query, expected) in [
        ("", vec![]),
        (" \u{a0}\n", vec![]),
        ("\"\" “”", vec![]),
        ("Iran  hack", vec!["iran", "hack"]),
        (
            "say “Probably  not ” iran",
            vec!["say", "probably not", "iran"],
        ),
        ("\"not closed yet", vec!["not closed yet"]),
        ("a\"b c\"d", vec!["a", "b c", "d"]),
        ("twice Twice", vec!["twice"]),
        ("Iran’s", vec!["iran's"]),
        ("\u{301}", vec![]),
    ] {
        assert_eq!(terms(query), expected, "{query}");
    }
}

#[test]
fn what_folding_does_not_distinguish_is_found_and_marked_as_it_stands() {
    check("Iran’s “covert” acts", "iran's", &["Iran’s"]);
    check("Iran’s “covert” acts", "\"s 'covert\"", &[]);
    check(
        "the\u{a0}US  vote",
        "\"the us vote\"",
        &["the\u{a0}US  vote"],
    );
    check("hack–and–leak", "hack-and-leak", &["hack–and–leak"]);
    check("Málaga and Malaga", "malaga", &["Málaga", "Malaga"]);
    check("M\u{61}\u{301}laga", "mal", &["M\u{61}\u{301}l"]);
    check("co\u{ad}operate", "cooperate", &["co\u{ad}operate"]);
    check("ΣΊΣΥΦΟΣ", "σίσυφος", &["ΣΊΣΥΦΟΣ"]);
    check("МОСКВА", "москва", &["МОСКВА"]);
}

#[test]
fn letters_that_fold_to_more_or_fewer_are_marked_whole() {
    check("Straße", "strasse", &["Straße"]);
    check("Straße", "as", &["aß"]);
    check("STRAẞE", "se", &["ẞE"]);
    check("İstanbul", "istanbul", &["İstanbul"]);
    check("i\u{307}stanbul", "İs", &["i\u{307}s"]);
    check("Œuvre", "e", &["Œ", "e"]);
}

#[test]
fn places_are_counted_in_utf_16_units() {
    let text = "😀 Iran 🇮🇷 iran";
    assert_eq!(spans(text, &Terms::new("iran")), [3..7, 13..17]);
    check("a😀b", "😀", &["😀"]);
}

#[test]
fn hits_that_touch_or_overlap_are_one() {
    check("banana", "ana", &["anana"]);
    check("banana", "ban ana", &["banana"]);
    check("probably not", "prob ably", &["probably"]);
    check("x probably y", "likely", &[]);
    check("anything", "", &[]);
}

#[test]
fn all_terms_have_to_occur_each_in_any_of_the_texts() {
    let texts = ["Iran hacked", "accounts of officials"];
    for (query, expected) in [
        ("iran officials", true),
        ("iran moscow", false),
        ("\"iran officials\"", false),
        ("", true),
    ] {
        assert_eq!(
            Terms::new(query).occur_in(texts.into_iter()),
            expected,
            "{query}"
        );
    }
}

#[test]
fn capitals_and_small_letters_of_the_scripts_named_are_the_same() {
    let ranges = [
        0x20..0x180,
        0x386..0x3cf,
        0x400..0x588,
        0x1e00..0x1e96,
        0x1e9e..0x1f00,
    ];
    for c in ranges.into_iter().flatten().filter_map(char::from_u32) {
        let small: String = c.to_lowercase().collect();
        assert_eq!(
            folded(&c.to_string()),
            folded(&small),
            "{c} U+{:04X}",
            c as u32
        );
    }
}

#[test]
fn latin_letters_fold_to_their_plain_ones() {
    for (accented, plain) in [
        ("ÀÁÂÃÄÅàáâãäåĀāĂăĄą", "aaaaaaaaaaaaaaaaaa"),
        ("ÇçĆćĈĉĊċČčÐðĎďĐđ", "ccccccccccdddddd"),
        ("ÈÉÊËèéêëĒēĔĕĖėĘęĚě", "eeeeeeeeeeeeeeeeee"),
        ("ĜĝĞğĠġĢģĤĥĦħ", "gggggggghhhh"),
        ("ÌÍÎÏìíîïĨĩĪīĬĭĮįİı", "iiiiiiiiiiiiiiiiii"),
        ("ĲĳĴĵĶķĸĹĺĻļĽľĿŀŁł", "ijijjjkkkllllllllll"),
        ("ÑñŃńŅņŇňŉŊŋ", "nnnnnnnnnnn"),
        ("ÒÓÔÕÖØòóôõöøŌōŎŏŐő", "oooooooooooooooooo"),
        ("ŒœŔŕŖŗŘřŚśŜŝŞşŠšſ", "oeoerrrrrrsssssssss"),
        ("ŢţŤťŦŧÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų", "ttttttuuuuuuuuuuuuuuuuuuuu"),
        ("ŴŵÝýÿŶŷŸŹźŻżŽžÆæÞþß×÷", "wwyyyyyyzzzzzzaeaeththss×÷"),
    ] {
        assert_eq!(folded(accented), plain);
    }
}
