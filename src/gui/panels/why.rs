//! Why an event has the date it has, as lines of words, without any window.

use crate::i18n::Words;
use crate::index::Analysed;
use crate::resolve::Basis;
use crate::resolve::Certainty;
use crate::resolve::DctBasis;
use crate::resolve::DocumentTime;
use crate::resolve::Mention;
use crate::resolve::Step;
use crate::text::Span;
use crate::time::Day;
use crate::time::Grain;
use crate::time::Interval;

/// One step of the reasoning as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The words of the document that the step rests on, or the step itself where it rests on none.
    pub title: String,
    /// The step, where the title holds words of the document.
    pub soft: Option<String>,
    /// Where these words stand in the document.
    pub evidence: Option<Span>,
}

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

/// The question that the lines answer: لماذا 17 مارس 2023؟
pub fn heading(words: &Words, mention: &Mention) -> String {
    if mention.is_placed() {
        let date = words.interval(mention.interval, mention.grain);
        words.format("details-heading", &[("date", date.into())])
    } else {
        words.text("details-heading-unplaced").into_owned()
    }
}

/// The steps from the words to the days, then the document time and what speaks for it where the days rest on it.
pub fn lines(words: &Words, analysed: &Analysed, mention: &Mention) -> Vec<Line> {
    let text = &analysed.document.text;
    let mut lines: Vec<Line> = mention
        .steps
        .iter()
        .map(|step| line_of(words, text, step))
        .collect();
    if lines.is_empty() {
        lines.push(Line {
            title: quoted(words, text, mention.span),
            soft: None,
            evidence: Some(mention.span),
        });
    }
    if !mention.is_placed() {
        lines.push(unplaced_line(words, analysed, mention));
    }
    if mention.basis == Basis::Dct || !mention.is_placed() {
        lines.push(document_time_line(words, &analysed.dct));
        let evidence = analysed.dct.evidence.iter();
        lines.extend(evidence.map(|step| line_of(words, text, step)));
    }
    lines
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
    let percent = (mention.confidence.clamp(0.0, 1.0) * 100.0).round() as i64;
    facts.push(fact(
        "details-confidence",
        words.format("details-percent", &[("number", percent.into())]),
    ));
    if !mention.value.is_empty() {
        facts.push(Fact {
            key: "details-value",
            value: mention.value.clone(),
            is_code: true,
        });
    }
    facts
}

/// The document time in words: its best day, else its limits, else that it is unknown.
pub fn document_time(words: &Words, time: &DocumentTime) -> String {
    match time.best {
        Some(day) => words.day_short(day),
        None if time.interval == Interval::ALWAYS => {
            words.text("sources-date-unknown").into_owned()
        }
        None => words.interval(time.interval, Grain::Day),
    }
}

/// Key of the message that says what a document time rests on.
pub fn document_basis_key(basis: DctBasis) -> &'static str {
    match basis {
        DctBasis::Given => "basis-given",
        DctBasis::Metadata => "basis-metadata",
        DctBasis::Filename => "basis-filename",
        DctBasis::Dateline => "basis-dateline",
        DctBasis::Inferred => "basis-inferred",
        DctBasis::Corpus => "basis-corpus",
        DctBasis::Unknown => "basis-unknown",
    }
}

/// Key of the message that says how sure a date is.
pub fn certainty_key(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Exact => "certainty-exact",
        Certainty::Inferred => "certainty-inferred",
        Certainty::Vague => "certainty-vague",
    }
}

fn basis_key(basis: Basis) -> &'static str {
    match basis {
        Basis::Text => "mention-basis-text",
        Basis::Dct => "mention-basis-dct",
        Basis::Mention => "mention-basis-mention",
        Basis::Calendar => "mention-basis-calendar",
        Basis::None => "mention-basis-none",
    }
}

fn line_of(words: &Words, text: &str, step: &Step) -> Line {
    let args: Vec<(&str, String)> = step
        .args
        .iter()
        .map(|(name, value)| (*name, in_words(words, value)))
        .collect();
    let sentence = words.step(step.key, &args);
    match step.evidence {
        Some(span) => Line {
            title: quoted(words, text, span),
            soft: Some(sentence),
            evidence: Some(span),
        },
        None => Line {
            title: sentence,
            soft: None,
            evidence: None,
        },
    }
}

fn quoted(words: &Words, text: &str, span: Span) -> String {
    let said: Vec<&str> = span.of(text).split_whitespace().collect();
    words.format("details-words", &[("words", said.join(" ").into())])
}

/// Days (`2023-03-17`) and intervals (`2023-03-20/2023-03-22`, either side may be empty or `..`) as words.
fn in_words(words: &Words, value: &str) -> String {
    if let Ok(day) = value.parse::<Day>() {
        return words.day(day);
    }
    interval_of(value).map_or_else(
        || value.to_owned(),
        |interval| words.interval(interval, Grain::Day),
    )
}

fn interval_of(value: &str) -> Option<Interval> {
    let (first, last) = value.split_once('/')?;
    let limit = |side: &str| match side {
        "" | ".." => Some(None),
        day => day.parse::<Day>().ok().map(Some),
    };
    let (first, last) = (limit(first)?, limit(last)?);
    Interval::new(first, last.map(|day| day.plus(1))).ok()
}

fn unplaced_line(words: &Words, analysed: &Analysed, mention: &Mention) -> Line {
    let is_without_anchor = analysed.dct.best.is_none() && !mention.steps.is_empty();
    let key = if is_without_anchor {
        "details-unplaced-needs-document-time"
    } else {
        "details-unplaced"
    };
    Line {
        title: words.text(key).into_owned(),
        soft: None,
        evidence: None,
    }
}

fn document_time_line(words: &Words, time: &DocumentTime) -> Line {
    let is_unknown = time.best.is_none() && time.interval == Interval::ALWAYS;
    if is_unknown {
        return Line {
            title: words.text("details-document-time-unknown").into_owned(),
            soft: None,
            evidence: None,
        };
    }
    let date = document_time(words, time);
    let basis = words.text(document_basis_key(time.basis)).into_owned();
    Line {
        title: words.format("details-document-time", &[("date", date.into())]),
        soft: Some(words.format(
            "details-evidence",
            &[
                ("basis", basis.into()),
                ("count", time.evidence.len().into()),
            ],
        )),
        evidence: None,
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
    use crate::gui::samples;
    use crate::i18n::Language;

    fn step(key: &'static str, args: &[(&'static str, &str)], evidence: Option<Span>) -> Step {
        Step {
            key,
            args: args
                .iter()
                .map(|(name, value)| (*name, (*value).to_owned()))
                .collect(),
            evidence,
        }
    }

    fn friday() -> Analysed {
        let mut friday = samples::analysed(
            "afp.txt",
            "وكالة",
            "قال أوشاكوف يوم الجمعة إن اللقاء قريب.",
            &[("يوم الجمعة", "2023-03-17", Certainty::Inferred)],
        );
        friday.mentions[0].basis = Basis::Dct;
        friday.mentions[0].confidence = 0.914;
        friday.dct = DocumentTime {
            basis: DctBasis::Inferred,
            evidence: vec![step(
                "details-document-time",
                &[("date", "2023-03-20/2023-03-22")],
                None,
            )],
            ..DocumentTime::given(samples::day("2023-03-17"))
        };
        friday
    }

    #[test]
    fn steps_are_told_with_their_words_and_the_document_time_after_them() {
        let words = Words::new(Language::Arabic);
        let mut friday = friday();
        let span = friday.mentions[0].span;
        friday.mentions[0].steps = vec![step(
            "details-document-time",
            &[("date", "2023-03-17")],
            Some(span),
        )];
        let lines = lines(&words, &friday, &friday.mentions[0]);
        let told: Vec<_> = lines
            .iter()
            .map(|line| (line.title.as_str(), line.soft.as_deref()))
            .collect();
        assert_eq!(
            told,
            [
                ("«يوم الجمعة»", Some("تاريخ الوثيقة: الجمعة 17 مارس 2023")),
                ("تاريخ الوثيقة: 17 مارس 2023", Some("مستنتج من دليل واحد")),
                ("تاريخ الوثيقة: 20–22 مارس 2023", None),
            ]
        );
    }

    #[test]
    fn facts_name_the_day_in_both_calendars() {
        let words = Words::new(Language::Arabic);
        let friday = friday();
        assert_eq!(heading(&words, &friday.mentions[0]), "لماذا 17 مارس 2023؟");
        let facts = facts(&words, &friday.mentions[0]);
        let value = |key: &str| {
            let found = facts.iter().find(|fact| fact.key == key);
            found.map(|fact| fact.value.as_str())
        };
        assert_eq!(value("details-interval"), Some("الجمعة 17 مارس 2023"));
        assert_eq!(value("details-hijri"), Some("25 شعبان 1444 هـ"));
        assert_eq!(value("details-confidence"), Some("91%"));
        assert_eq!(value("details-value"), Some("2023-03-17"));
    }

    #[test]
    fn an_unplaced_mention_says_what_is_missing() {
        let words = Words::new(Language::Arabic);
        let lavrov = samples::analysed(
            "lavrov.txt",
            "تقرير",
            "التقى الوزيران يوم الثلاثاء.",
            &[("يوم الثلاثاء", "", Certainty::Inferred)],
        );
        let mention = &lavrov.mentions[0];
        assert_eq!(heading(&words, mention), "لماذا لا تاريخ هنا؟");
        let titles: Vec<_> = lines(&words, &lavrov, mention)
            .into_iter()
            .map(|line| line.title)
            .collect();
        assert_eq!(
            titles,
            [
                "«يوم الثلاثاء»",
                "العبارة وحدها لا تكفي لتعيين يوم",
                "تاريخ الوثيقة غير معروف"
            ]
        );
        assert!(
            facts(&words, mention)
                .iter()
                .all(|fact| fact.key != "details-hijri")
        );
    }

    #[test]
    fn only_days_and_intervals_are_put_into_words() {
        let words = Words::new(Language::English);
        assert_eq!(in_words(&words, "2023-03-17"), "Friday 17 March 2023");
        assert_eq!(in_words(&words, "2023-03-18/.."), "after 17 March 2023");
        assert_eq!(in_words(&words, "and/or"), "and/or");
        assert_eq!(in_words(&words, "2"), "2");
    }
}
