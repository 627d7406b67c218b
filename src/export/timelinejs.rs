//! TimelineJS 3: a JSON object whose texts are HTML.

use std::io::{self, Write};

use serde::Serialize;
use serde::ser::{SerializeMap as _, Serializer};

use crate::export::table::reason;
use crate::export::{EventRecord, ExportView, Exporter, Omitted};
use crate::text::html_escaped as escaped;
use crate::time::{Day, Grain};

/// A TimelineJS 3 file.
#[derive(Clone, Copy, Debug)]
pub(super) struct TimelineJs;

impl Exporter for TimelineJs {
    fn name(&self) -> &'static str {
        "timelinejs"
    }

    fn extension(&self) -> &'static str {
        "json"
    }

    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted> {
        serde_json::to_writer(&mut *out, &Timeline(view))?;
        out.write_all(b"\n")?;
        let undated = view.events().filter(|event| slide(event).is_none()).count();
        Ok(Omitted {
            undated,
            ..Omitted::default()
        })
    }
}

struct Timeline<'v>(&'v ExportView<'v>);

struct Slides<'v>(&'v ExportView<'v>);

impl Serialize for Timeline<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut timeline = serializer.serialize_map(Some(2))?;
        timeline.serialize_entry("scale", "human")?;
        timeline.serialize_entry("events", &Slides(self.0))?;
        timeline.end()
    }
}

impl Serialize for Slides<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let slides = self.0.events();
        serializer.collect_seq(slides.filter_map(|record| slide(&record)))
    }
}

#[derive(Serialize)]
struct Slide {
    unique_id: String,
    start_date: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Date>,
    display_date: String,
    group: String,
    text: SlideText,
}

#[derive(Serialize)]
struct SlideText {
    headline: String,
    text: String,
}

/// A date as far as the words give it; years before 1 are negative, and there is no year 0.
#[derive(Serialize)]
struct Date {
    year: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<u32>,
}

/// The slide of an event; `None` where it has no day.
fn slide(record: &EventRecord<'_>) -> Option<Slide> {
    let days = record.days();
    let start = days.first().or(days.last())?;
    let end = days.last().filter(|last| *last != start);
    let document = record.document;
    let source = escaped(&document.source()).into_owned();
    let named = format!("<cite>{}</cite>", escaped(&record.citation()));
    let quoted = match record.is_own() {
        true => String::new(),
        false => {
            let sentence = escaped(record.sentence());
            format!("<blockquote dir=\"auto\">{sentence}</blockquote>")
        }
    };
    let note = match record.note() {
        "" => String::new(),
        note => format!("<p dir=\"auto\">{}</p>", escaped(note)),
    };
    Some(Slide {
        unique_id: record.id(),
        start_date: date(start, record.grain()),
        end_date: end.map(|end| date(end, record.grain())),
        display_date: escaped(&record.days_in_words()).into_owned(),
        group: source,
        text: SlideText {
            headline: escaped(&record.label()).into_owned(),
            text: format!(
                "{quoted}<p>{named}</p><p>{}</p>{note}",
                escaped(&reason(record))
            ),
        },
    })
}

fn date(day: Day, grain: Grain) -> Date {
    let (year, month, of_month) = day.ymd();
    Date {
        year: if year < 1 { year - 1 } else { year },
        month: (grain < Grain::Year).then_some(month),
        day: (grain < Grain::Month).then_some(of_month),
    }
}
