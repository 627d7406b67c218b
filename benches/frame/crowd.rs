//! Made-up events: bursts and quiet times over twenty years, days, weeks, months and years; one in fifty without a date.
//! Beside them the documents of `seeds`, so that the reader has a real one.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use khatt::corpus::{self, Document, SourceName};
use khatt::event::Event;
use khatt::index::AnalyzedDocument;
use khatt::pipeline::{self, Options};
use khatt::time::{Day, Interval};

/// Its sentences hold every shape of event; the events are spread over time afterwards.
const TEXT: &str = "وصل الوفد إلى العاصمة في 20 مارس 2023. وكانت المحادثات قد بدأت في فبراير 2023. \
    واستمرت الأزمة من 5 يناير إلى 2 فبراير 2023. وتوقفت الرحلات في أوائل مارس 2023. \
    وقال المتحدث يوم الجمعة إن اللقاء تم. وستفتتح المدرسة في 2 أبريل 2024. وأغلق الميناء منذ 3 مايو 2021.";

/// Events of a document, where there are enough; a source has five documents at least.
const EVENTS: usize = 50;
/// Days over which the events are spread.
const DAYS: u64 = 20 * 365;

/// So many events in so many lanes.
pub(crate) fn crowd(size: usize, lanes: usize) -> Vec<Arc<AnalyzedDocument>> {
    let pattern = pattern();
    let mut dice = Dice(1);
    let each = (size / EVENTS / lanes).max(5);
    let count = lanes * each;
    let documents = (0..count).map(|number| {
        let mut analysed = pattern.clone();
        let source = format!("صحيفة {}", number / each + 1);
        analysed.document.id = format!("{source}/{number}.txt").as_str().into();
        analysed.document.source = SourceName(source.as_str().into());
        let share = size * (number + 1) / count - size * number / count;
        let events = (0..share).map(|_| dice.event(&pattern.events));
        analysed.events = events.collect();
        Arc::new(analysed)
    });
    documents.chain(seeds()).collect()
}

/// The documents of `seeds`, all of the first source.
fn seeds() -> impl Iterator<Item = Arc<AnalyzedDocument>> {
    let entries = corpus::list(&[PathBuf::from("seeds")], &AtomicBool::default());
    entries.into_iter().map(|entry| {
        let mut document = entry.unwrap().read().unwrap();
        document.source = SourceName("صحيفة 1".into());
        document.dct = Some("2015-08-06".parse().unwrap());
        Arc::new(pipeline::analyse(document, Options::default()))
    })
}

fn pattern() -> AnalyzedDocument {
    let document = Document {
        dct: Some("2023-03-22".parse().unwrap()),
        ..Document::of_text("pattern.txt", "pattern", TEXT)
    };
    let mut analysed = pipeline::analyse(document, Options::default());
    analysed.events.retain(Event::is_placed);
    assert!(analysed.events.len() >= 5, "the shapes differ");
    analysed
}

/// The same numbers at every run (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut roll = self.0;
        roll = (roll ^ (roll >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        roll = (roll ^ (roll >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        roll ^ (roll >> 31)
    }

    fn below(&mut self, limit: u64) -> i32 {
        (self.roll() % limit) as i32
    }

    fn event(&mut self, shapes: &[Event]) -> Event {
        let mut event = shapes[self.roll() as usize % shapes.len()].clone();
        let base: Day = "2004-01-01".parse().unwrap();
        // Half of all in bursts of some weeks, one a year.
        let day = if self.below(2) == 0 {
            365 * self.below(20) + 100 + self.below(20).min(self.below(40))
        } else {
            self.below(DAYS)
        };
        let first = base.plus(day);
        event.interval = match self.below(102) {
            0..75 => Interval::day(first),
            75..88 => Interval::days(first, first.plus(self.below(9))),
            88..96 => Interval::days(first, first.plus(29)),
            96..98 => Interval::days(first, first.plus(364)),
            98 => Interval::since(first),
            99 => Interval::until(first),
            _ => Interval::ALWAYS,
        };
        event
    }
}
