//! The properties of a date as names and values.

use crate::corpus::Document;
use crate::corpus::Encoding;
use crate::describe::document_time;
use crate::describe::notice;
use crate::i18n::Words;
use crate::query::Trust;
use crate::resolve::Basis;
use crate::resolve::Certainty;
use crate::resolve::DocumentTime;
use crate::resolve::Mention;
use crate::time::Grain;
use crate::time::Interval;

/// A property of the date with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Key of the message that names it.
    pub key: &'static str,
    /// Its value.
    pub value: String,
    /// Whether the value is a code in Latin letters, such as a TIMEX3 value.
    pub is_code: bool,
}

impl Fact {
    /// Whether it explains the program more than the date: values, shares, what a rule is called.
    pub fn is_technical(&self) -> bool {
        matches!(
            self.key,
            "details-value" | "details-confidence" | "details-basis" | "details-certainty"
        )
    }
}

/// The interval, its Hijri twin, the TIMEX3 value, how sure it is and on what it rests.
pub fn facts(words: &Words, mention: &Mention) -> Vec<Fact> {
    let fact = |key, value| Fact {
        key,
        value,
        is_code: false,
    };
    let mut facts = vec![fact("details-interval", interval_in_full(words, mention))];
    if let Some(hijri) = hijri(words, mention.interval) {
        facts.push(fact("details-hijri", hijri));
    }
    facts.push(fact(
        "details-certainty",
        words.text(certainty_key(mention.certainty)).into_owned(),
    ));
    facts.push(fact(
        "details-basis",
        words.text(basis_key(mention.basis)).into_owned(),
    ));
    let confidence = percent(words, mention.confidence);
    facts.push(fact("details-confidence", confidence));
    if !mention.value.is_empty() {
        facts.push(Fact {
            key: "details-value",
            value: mention.value.clone(),
            is_code: true,
        });
    }
    facts
}

/// The interval of a document time where it is no single day, and how sure it is.
pub fn of_document_time(words: &Words, time: &DocumentTime) -> Vec<Fact> {
    let fact = |key, value| Fact {
        key,
        value,
        is_code: false,
    };
    let mut facts = Vec::new();
    if time.interval.len_days() != Some(1) && time.interval != Interval::ALWAYS {
        let interval = words.interval(time.interval, Grain::Day);
        facts.push(fact("details-interval", interval));
    }
    let trust = words.text(Trust::of(time).key()).into_owned();
    facts.push(fact("details-certainty", trust));
    if time.best.is_some() {
        let confidence = percent(words, time.confidence);
        facts.push(fact("details-confidence", confidence));
    }
    let basis = words
        .text(document_time::basis_key(time.basis))
        .into_owned();
    facts.push(fact("details-basis", basis));
    facts
}

/// The file of a document, its encoding where that is not the usual one, and what of it was read otherwise.
pub fn of_document(words: &Words, document: &Document) -> Vec<Fact> {
    let mut facts = vec![Fact {
        key: "details-file",
        value: document.id.to_string(),
        is_code: true,
    }];
    let encoding = document.encoding;
    if encoding != Encoding::Utf8 {
        let name = encoding.name();
        let assumed = || words.format("details-encoding-assumed", &[("encoding", name.into())]);
        facts.push(Fact {
            key: "details-encoding",
            value: match encoding.is_assumed() {
                true => assumed(),
                false => name.to_owned(),
            },
            is_code: !encoding.is_assumed(),
        });
    }
    facts.extend(document.notices.iter().map(|told| Fact {
        key: "details-notice",
        value: notice::in_words(words, told),
        is_code: false,
    }));
    facts
}

fn percent(words: &Words, share: f32) -> String {
    let percent = (share.clamp(0.0, 1.0) * 100.0).round() as i64;
    words.format("details-percent", &[("number", percent.into())])
}

/// Key of the message that says how sure a date is.
pub fn certainty_key(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Exact => "certainty-exact",
        Certainty::Inferred => "certainty-inferred",
        Certainty::Vague => "certainty-vague",
    }
}

/// Key of the message that says what a date rests on.
pub fn basis_key(basis: Basis) -> &'static str {
    match basis {
        Basis::Text => "mention-basis-text",
        Basis::Dct => "mention-basis-dct",
        Basis::Mention => "mention-basis-mention",
        Basis::Calendar => "mention-basis-calendar",
        Basis::History => "mention-basis-history",
        Basis::User => "mention-basis-user",
        Basis::None => "mention-basis-none",
    }
}

/// One day with its weekday, several days from first to last.
fn interval_in_full(words: &Words, mention: &Mention) -> String {
    match mention.interval.bounds() {
        Some((first, last)) if first == last => words.day(first),
        Some((first, last)) => words.days(first, last),
        None => words.interval(mention.interval, mention.grain),
    }
}

/// The days in the Hijri calendar; `None` where a side is open or the time is longer than two years.
fn hijri(words: &Words, interval: Interval) -> Option<String> {
    let (first, last) = interval.bounds()?;
    if first == last {
        return Some(words.hijri_day(first));
    }
    (last.since(first) <= 731).then(|| {
        words.format(
            "span-wide",
            &[
                ("first", words.hijri_day(first).into()),
                ("last", words.hijri_day(last).into()),
            ],
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::index::samples;

    #[test]
    fn facts_name_the_day_in_both_calendars() {
        let words = Words::new(Language::Arabic);
        let mut friday = samples::analysed(
            "afp.txt",
            "وكالة",
            "قال أوشاكوف يوم الجمعة إن اللقاء قريب.",
            &[
                ("يوم الجمعة", "2023-03-17", Certainty::Inferred),
                ("قريب", "", Certainty::Vague),
            ],
        );
        friday.mentions[0].confidence = 0.914;
        let facts = facts(&words, &friday.mentions[0]);
        let value = |key: &str| {
            let found = facts.iter().find(|fact| fact.key == key);
            found.map(|fact| fact.value.as_str())
        };
        assert_eq!(value("details-interval"), Some("الجمعة 17 مارس 2023"));
        assert_eq!(value("details-hijri"), Some("25 شعبان 1444 هـ"));
        assert_eq!(value("details-confidence"), Some("91%"));
        assert_eq!(value("details-value"), Some("2023-03-17"));
        let unplaced = super::facts(&words, &friday.mentions[1]);
        assert!(unplaced.iter().all(|fact| fact.key != "details-hijri"));
    }

    #[test]
    fn an_assumed_encoding_is_a_fact_and_the_usual_one_is_none() {
        let words = Words::new(Language::Arabic);
        let mut document = samples::analysed("أ/1.txt", "أ", "وقع أمس.", &[]).document;
        assert_eq!(of_document(&words, &document).len(), 1);
        document.encoding = Encoding::Assumed("windows-1256");
        let facts = of_document(&words, &document);
        assert!(facts[1].value.contains("windows-1256"), "{facts:?}");
        assert_ne!(facts[1].value, "windows-1256");
        document.notices.push(crate::corpus::Notice::Mended);
        assert_eq!(of_document(&words, &document)[2].key, "details-notice");
    }
}
