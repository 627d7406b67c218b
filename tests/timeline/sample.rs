//! Four small documents in which every shape of event occurs, and a crowd.

use std::sync::Arc;

use khatt::corpus::{Document, SourceName};
use khatt::event::Modality;
use khatt::i18n::Language;
use khatt::index::{AnalyzedDocument, EventRef, Index};
use khatt::pipeline::{self, Options};
use khatt::session::ColorScheme;
use khatt::session::Command;
use khatt::session::State;
use khatt::text::Span;
use khatt::time::{Day, Interval};

/// Name, source, document time and text of the documents.
pub(crate) const DOCUMENTS: [[&str; 4]; 4] = [
    [
        "agency.txt",
        "وكالة الأنباء",
        "2023-03-17",
        "وصل الوفد إلى العاصمة في 20 مارس 2023. وقال المتحدث يوم الجمعة إن اللقاء سيعقد الأسبوع المقبل. \
         وكانت المحادثات قد بدأت في فبراير 2023. واستمرت الأزمة من 5 يناير إلى 2 فبراير 2023. \
         وتوقفت الرحلات في 25 مارس 2023. وكان المشروع قد طرح قبل سنوات.",
    ],
    [
        "daily.txt",
        "الصحيفة اليومية",
        "2023-03-21",
        "أعلنت الوزارة أمس أن الميناء أغلق في أوائل مارس 2023. وستفتتح المدرسة في 2 أبريل 2023. \
         وكان المبنى قائما في 10 يناير 2023. وقد زاره الوزير ذات مرة. وزارت اللجنة الموقع بعد أيام من الحريق. وسيعلن القرار خلال الأيام المقبلة.",
    ],
    [
        "radio.txt",
        "إذاعة المدينة",
        "2023-02-10",
        "أعيد فتح الطريق يوم الأربعاء. وزار الوالي الحي بعد أيام من الحادث. وبدأ الموسم في شتاء 2022. \
         ووقع الحادث في 28 يناير 2023.",
    ],
    [
        "notes.txt",
        "دفتر الملاحظات",
        "2023-03-01",
        "حضرت العرض في رمضان 1444. والتقينا في 14 فبراير 2023.",
    ],
];

fn index() -> Index {
    let analysed = DOCUMENTS.map(|[id, source, dct, text]| {
        let document = Document {
            dct: Some(dct.parse().unwrap()),
            ..Document::of_text(id, source, text)
        };
        let mut analysed = pipeline::analyse(document, Options::default());
        schedule(&mut analysed, "2 أبريل 2023");
        Arc::new(analysed)
    });
    Index::new(analysed.to_vec())
}

/// Makes the event with these words one that is still to come.
fn schedule(analysed: &mut AnalyzedDocument, words: &str) {
    for event in &mut analysed.events {
        let Some(mention) = event
            .mention
            .map(|mention| &analysed.mentions[mention as usize])
        else {
            continue;
        };
        if mention.span.of(&analysed.document.text) == words {
            event.modality = Modality::Scheduled;
        }
    }
}

/// The event whose words these are.
pub(crate) fn event(index: &Index, words: &str) -> EventRef {
    let found = index
        .documents()
        .iter()
        .enumerate()
        .flat_map(|(document, analysed)| {
            let count = analysed.events.len() as u32;
            (0..count).map(move |event| EventRef {
                document: document as u32,
                event,
            })
        })
        .find(|at| {
            let mention = index.mention(*at);
            let text = &index.event(*at).unwrap().0.document.text;
            mention.is_some_and(|mention| mention.span.of(text) == words)
        });
    found.unwrap()
}

/// The documents, all of them in view, one event selected.
pub(crate) fn state(language: Language, shade: ColorScheme) -> State {
    let mut state = State::default();
    state.library.index = index().into();
    state.preferences.language = language;
    state.preferences.shade = shade;
    state.apply(Command::FitAll);
    let selected = event(&state.library.index, "يوم الجمعة");
    state.apply(Command::Select(Some(selected)));
    state
}

/// One source with many events on a few days, and many sources with one.
pub(crate) fn crowd() -> State {
    let agency = index().documents()[0].clone();
    let first: Day = "2023-01-01".parse().unwrap();
    let event = |number: i32, day: Day| {
        let mut event = agency.events[number as usize % 2].clone();
        event.interval = Interval::day(day);
        event
    };
    let with = |name: &str, events| {
        let mut analysed = AnalyzedDocument::clone(&agency);
        analysed.document.source = SourceName(name.into());
        analysed.document.id = format!("{name}/1.txt").into();
        analysed.events = events;
        Arc::new(analysed)
    };
    // Most of them in the middle, none at all in the first weeks.
    let day = |number: i32| first.plus(30 + (number * number) % 97 + number % 31);
    let mut documents = vec![
        with(
            "مزدحم",
            (0..3000).map(|number| event(number, day(number))).collect(),
        ),
        with(
            "يوم واحد",
            (0..9).map(|number| event(number, first.plus(60))).collect(),
        ),
    ];
    for number in 3..=14 {
        let name = format!("مصدر {number}");
        documents.push(with(&name, vec![event(number, first.plus(12 * number))]));
    }
    let mut state = State::default();
    state.library.index = Index::new(documents).into();
    state.apply(Command::FitAll);
    state
}

/// Some events of a spring, and one of the century before.
pub(crate) fn apart(language: Language) -> State {
    let mut documents = index().documents().to_vec();
    let mut old = AnalyzedDocument::clone(&documents[3]);
    old.document.id = "old.txt".into();
    old.document.source = SourceName("دفتر قديم".into());
    old.events.truncate(1);
    for event in &mut old.events {
        event.interval = Interval::day("1919-03-09".parse().unwrap());
    }
    documents.push(Arc::new(old));
    let mut state = State::default();
    state.library.index = Index::new(documents).into();
    state.preferences.language = language;
    state.apply(Command::FitAll);
    state
}

/// A source that is made up: its name, and the days of its events.
pub(crate) struct Made<'a> {
    name: &'a str,
    days: &'a [&'a str],
    /// What the document says, all of it as the words of its events.
    pub(crate) words: Option<String>,
}

impl<'a> Made<'a> {
    pub(crate) fn new(name: &'a str, days: &'a [&'a str]) -> Self {
        Self {
            name,
            days,
            words: None,
        }
    }

    fn analysed(&self) -> Arc<AnalyzedDocument> {
        let mut analysed = AnalyzedDocument::clone(&index().documents()[0]);
        analysed.document.source = SourceName(self.name.into());
        analysed.document.id = format!("{}/1.txt", self.name).into();
        let event = analysed.events[0].clone();
        let dated = self.days.iter().map(|days| {
            let mut event = event.clone();
            let (first, last) = days.split_once("/").unwrap_or((days, days));
            event.interval = Interval::days(first.parse().unwrap(), last.parse().unwrap());
            event
        });
        analysed.events = dated.collect();
        if let Some(words) = &self.words {
            analysed.document.text = words.as_str().into();
            analysed.sentences = vec![Span::new(0, words.len())];
            let first = words.split(' ').next().unwrap_or_default().len();
            for event in &mut analysed.events {
                event.trigger = Some(Span::new(0, first));
            }
            for mention in &mut analysed.mentions {
                mention.span = Span::new(0, words.len());
                mention.sentence = 0;
            }
        }
        Arc::new(analysed)
    }
}

/// All of the time of some made-up sources.
pub(crate) fn made(made: &[Made<'_>]) -> State {
    let mut state = State::default();
    state.library.index = Index::new(made.iter().map(Made::analysed).collect()).into();
    state.apply(Command::FitAll);
    state
}
