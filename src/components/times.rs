//! When it was said: a small axis with its key, and the same as a list, each moment with links into the cells that rest
//! on it or, where none does, that it bears on.

use assessment_model::date::PartialDate;
use assessment_model::locale::Value;
use assessment_model::message;
use assessment_model::timeline::{MONTH, Moment, Precision, Timeline, What};
use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::cell::cell_links;
use super::prose::{control, element, element_with, number, phrase, row, words};

/// All statements and publications in order.
pub(super) fn times(view: &View) -> Html {
    let timeline = Timeline::new(&view.matrix);
    let moments = timeline.moments.iter().map(|one| moment(view, one));
    let list = element("ol", "am-moments", moments.collect());
    element("div", "am-times", vec![axis(view, &timeline), list])
}

/// One line of the list.
fn moment(view: &View, moment: &Moment) -> Html {
    let dataset = view.matrix.dataset();
    let stated = moment.stated(dataset);
    let when = phrase(view, wording::when(stated));
    let when = match &stated.date {
        Some(date) => {
            let machine = Some(date.as_str().to_owned().into());
            element_with("time", (&["datetime"], vec![machine]), vec![when])
        }
        None => when,
    };
    let (kind, what) = match moment.what {
        What::Statement(finding) => {
            let who = &dataset.findings[finding].attribution;
            let who = [Value::Given(&who.speaker), Value::Given(&who.venue)];
            ("statement", message::STATEMENT.with(who))
        }
        What::Publication(source) => {
            let short = Value::Given(&dataset.sources[source].short);
            ("publication", message::PUBLICATION.with([short]))
        }
    };
    let mut content = vec![
        element("span", "am-when", vec![when]),
        element("span", "am-what", vec![phrase(view, what)]),
    ];
    // What supports no cell, such as an answer, stands beside what it bears on.
    let cells = match moment.cells.is_empty() {
        true => &moment.bearing,
        false => &moment.cells,
    };
    if !cells.is_empty() {
        content.push(cell_links(view, cells));
    }
    let values = vec!["am-moment".into(), kind.into(), "".into()];
    let keys: &[_] = &["class", "data-moment", "data-entry"];
    control("li", (keys, values), content)
}

/// Years that have room beside each other in the narrowest window.
const MOST_YEARS: usize = 7;

/// The same as a picture: statements above the line, publications below it, a point for a day, a bar for a month or a
/// year. What has no date is in the list alone, which says so.
fn axis(view: &View, timeline: &Timeline) -> Html {
    let dataset = view.matrix.dataset();
    let length = timeline.length(dataset);
    let Some((first, _)) = timeline.origin().filter(|_| length > 0) else {
        return Html::default();
    };
    // Tenths of a percent, so that words keep their size whatever the width.
    let place = |at: u32| {
        let tenths = at * 1000 / length;
        format!("{}.{}%", tenths / 10, tenths % 10)
    };
    // Time runs as the language reads. Not mirrored by the style sheet: WebKit has no way to turn the years back.
    let backwards = view.locale.direction() == "rtl";
    let left = |start: u32, end: u32| match backwards {
        true => place(length - end),
        false => place(start),
    };
    // Points after bars, so that none is covered by the month that it is in.
    let [mut bars, mut points] = [Vec::new(), Vec::new()];
    for moment in &timeline.moments {
        let Some(span) = timeline.span_of(dataset, moment) else {
            continue;
        };
        let lane = match moment.what {
            What::Statement(_) => "0.4em",
            What::Publication(_) => "1.8em",
        };
        let (marks, class, width) = match moment.precision {
            Precision::Day => (&mut points, "am-point", "0.35em".to_owned()),
            _ => (&mut bars, "am-bar", place(span.end - span.start)),
        };
        let values = vec![
            class.into(),
            left(span.start, span.end).into(),
            lane.into(),
            width.into(),
            "0.8em".into(),
        ];
        let keys: &[_] = &["class", "x", "y", "width", "height"];
        marks.push(control("rect", (keys, values), Vec::new()));
    }
    let mut picture = Vec::new();
    let last = first.saturating_add(u16::try_from(length / (12 * MONTH)).unwrap_or(0) + 1);
    let every = usize::from(last - first).div_ceil(MOST_YEARS).max(1);
    for year in (first..=last).step_by(every) {
        let begins = timeline.span(&PartialDate::new(year.to_string()));
        if let Some(begins) = begins.filter(|span| span.start < length) {
            let x = AttrValue::from(left(begins.start, begins.start));
            picture.push(line(
                "am-tick",
                [x.clone(), x.clone()],
                ["0".into(), "4em".into()],
            ));
            let aside = if backwards { "-0.35em" } else { "0.35em" };
            let values = vec!["am-tick-year".into(), x, "4em".into(), aside.into()];
            let keys: &[_] = &["class", "x", "y", "dx"];
            picture.push(control("text", (keys, values), vec![number(view, year)]));
        }
    }
    let y = [AttrValue::Static("1.5em"), AttrValue::Static("1.5em")];
    picture.push(line("am-ground", ["0".into(), "100%".into()], y));
    picture.append(&mut bars);
    picture.append(&mut points);
    let values = ["am-axis", "100%", "4.5em", "true"].map(AttrValue::Static);
    let keys: &[_] = &["class", "width", "height", "aria-hidden"];
    let picture = control("svg", (keys, values.into()), picture);
    // Of a picture that is not read out.
    let values = ["am-note", "true"].map(AttrValue::Static);
    let keys: &[_] = &["class", "aria-hidden"];
    let key = control(
        "p",
        (keys, values.into()),
        vec![words(view, message::TIMES_KEY)],
    );
    row(vec![picture, key])
}

fn line(class: &'static str, [x1, x2]: [AttrValue; 2], [y1, y2]: [AttrValue; 2]) -> Html {
    let keys: &[_] = &["class", "x1", "x2", "y1", "y2"];
    control(
        "line",
        (keys, vec![class.into(), x1, x2, y1, y2]),
        Vec::new(),
    )
}
