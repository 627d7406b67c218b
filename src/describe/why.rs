//! Why an event has the date it has, as lines of words.

use crate::describe::date_place;
use crate::describe::document_time;
use crate::describe::document_time::TimeShape;
use crate::describe::names;
use crate::i18n::Words;
use crate::index::AnalyzedDocument;
use crate::index::Index;
use crate::resolve::Basis;
use crate::resolve::DctBasis;
use crate::resolve::DocumentTime;
use crate::resolve::Mention;
use crate::resolve::Step;
use crate::resolve::StepValue;
use crate::text::Span;
use crate::time::Day;
use crate::time::Grain;
use crate::time::Interval;

/// The step that says that a document time was used; the line of the document time tells more.
const DOCUMENT_TIME_STEP: &str = "why-dct";

/// Pieces of evidence for the document time that are told with an event; all stand in a view of their own.
const MOST_EVIDENCE: usize = 3;

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

impl Line {
    /// A step that rests on no words of the document.
    fn plain(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            soft: None,
            evidence: None,
        }
    }
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
pub fn lines(
    words: &Words,
    index: &Index,
    analysed: &AnalyzedDocument,
    mention: &Mention,
) -> Vec<Line> {
    let mut lines = event_lines(words, index, analysed, mention);
    let (document, _) = document_lines(words, index, analysed, mention);
    lines.extend(document);
    lines
}

/// The steps from the words to the days.
pub fn event_lines(
    words: &Words,
    index: &Index,
    analysed: &AnalyzedDocument,
    mention: &Mention,
) -> Vec<Line> {
    let text = &analysed.document.text;
    let steps = mention.steps(text);
    let mut lines: Vec<Line> = steps
        .iter()
        .filter(|step| step.key != DOCUMENT_TIME_STEP)
        .map(|step| line_of(words, index, text, step))
        .collect();
    if lines.is_empty() {
        lines.push(Line {
            title: quoted(words, text, mention.span),
            soft: None,
            evidence: Some(mention.span),
        });
    }
    if !mention.is_placed() && steps.len() < 2 {
        lines.push(Line::plain(words.text("details-unplaced")));
    }
    lines
}

/// Where the days rest on the document time: that and what speaks for it, and what speaks against it.
pub fn document_lines(
    words: &Words,
    index: &Index,
    analysed: &AnalyzedDocument,
    mention: &Mention,
) -> (Vec<Line>, Vec<Line>) {
    if mention.basis != Basis::Dct && mention.is_placed() {
        return Default::default();
    }
    let text = &analysed.document.text;
    let line = |step| line_of(words, index, text, step);
    let mut support = vec![document_time_line(words, &analysed.dct)];
    let evidence = told_evidence(&analysed.dct).iter().take(MOST_EVIDENCE);
    support.extend(evidence.map(line));
    let against = analysed.dct.against.iter().take(MOST_EVIDENCE);
    (support, against.map(line).collect())
}

/// One step in words, with the words of the document that it rests on.
pub(super) fn line_of(words: &Words, index: &Index, text: &str, step: &Step) -> Line {
    let args: Vec<(&str, String)> = step
        .args
        .iter()
        .map(|(name, value)| (*name, in_words(words, index, step.key, value)))
        .collect();
    let sentence = words.step(step.key, &args);
    let Some(span) = step.evidence else {
        return Line::plain(sentence);
    };
    let (title, soft) = titled(quoted(words, text, span), sentence);
    Line {
        title,
        soft,
        evidence: Some(span),
    }
}

/// The words of the document as title of what is said of them, each said once.
fn titled(quoted: String, sentence: String) -> (String, Option<String>) {
    if let Some(rest) = sentence.strip_prefix(&quoted) {
        let rest = rest.trim_start_matches([' ', ':', '،', ',']);
        return (quoted, Some(rest.to_owned()));
    }
    if sentence.contains(&quoted) {
        return (sentence, None);
    }
    (quoted, Some(sentence))
}

fn quoted(words: &Words, text: &str, span: Span) -> String {
    let said: Vec<&str> = span.of(text).split_whitespace().collect();
    let said = said.join(" ");
    words.format("details-words", &[("words", words.name(&said).into())])
}

/// A value of a step as words.
fn in_words(words: &Words, index: &Index, key: &str, value: &StepValue) -> String {
    match value {
        // Quoted words and names keep to themselves: «25 يناير» in an English sentence.
        StepValue::Words(said) => words.name(said).into(),
        StepValue::Document(id) => names::of_document(words, index, id),
        StepValue::Place(place) => date_place::in_words(words, key, place),
        StepValue::Day(day) => words.day(*day),
        StepValue::Timex(timex) => timex_in_words(words, timex),
        StepValue::Rule(_) | StepValue::Calendar(_) | StepValue::Number(_) => value.to_string(),
    }
}

/// A TIMEX3 value as words where it is a day or an interval of days, else as it is written.
fn timex_in_words(words: &Words, value: &str) -> String {
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

/// The evidence of a document time: one that was given rests on that alone.
fn told_evidence(time: &DocumentTime) -> &[Step] {
    match time.basis {
        DctBasis::Given => &[],
        _ => &time.evidence,
    }
}

fn document_time_line(words: &Words, time: &DocumentTime) -> Line {
    if TimeShape::of(time) == TimeShape::Unknown {
        return Line::plain(words.text("details-document-time-unknown"));
    }
    let date = document_time::in_words(words, time);
    let basis = words
        .text(document_time::basis_key(time.basis))
        .into_owned();
    Line {
        title: words.format("details-document-time", &[("date", date.into())]),
        soft: Some(words.format(
            "details-evidence",
            &[
                ("basis", basis.into()),
                ("count", told_evidence(time).len().into()),
            ],
        )),
        evidence: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::index::samples;
    use crate::resolve::Certainty;
    use crate::resolve::Why;

    fn step(key: &'static str, args: &[(&'static str, StepValue)], evidence: Option<Span>) -> Step {
        Step {
            key,
            args: args.into(),
            evidence,
        }
    }

    fn friday() -> AnalyzedDocument {
        let mut friday = samples::analysed(
            "afp.txt",
            "وكالة",
            "قال أوشاكوف يوم الجمعة إن اللقاء قريب.",
            &[("يوم الجمعة", "2023-03-17", Certainty::Inferred)],
        );
        friday.mentions[0].basis = Basis::Dct;
        friday.dct = DocumentTime {
            basis: DctBasis::Inferred,
            evidence: vec![step(
                "details-document-time",
                &[("date", StepValue::Timex("2023-03-20/2023-03-22".to_owned()))],
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
        friday.mentions[0].why = Why::of(vec![step(
            "details-document-time",
            &[("date", StepValue::Timex("2023-03-17".to_owned()))],
            Some(span),
        )]);
        assert_eq!(
            heading(&words, &friday.mentions[0]),
            "لماذا هذا التاريخ: 17 مارس 2023؟"
        );
        let lines = lines(&words, &Index::default(), &friday, &friday.mentions[0]);
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
        let titles: Vec<_> = lines(&words, &Index::default(), &lavrov, mention)
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
    }

    /// A Latin name inside an Arabic sentence is set apart, or its parts change places.
    #[test]
    fn a_document_is_named_as_it_is() {
        let words = Words::new(Language::Arabic);
        let args = [
            (
                "document",
                StepValue::Document("001_71064e9d.txt".to_owned()),
            ),
            ("day", samples::day("2022-12-30").into()),
        ];
        let line = line_of(
            &words,
            &Index::default(),
            "",
            &step("dct-copy", &args, None),
        );
        let apart = words.name("001_71064e9d.txt");
        assert!(apart.len() > "001_71064e9d.txt".len(), "{apart:?}");
        assert!(line.title.contains(&*apart), "{:?}", line.title);
    }

    #[test]
    fn words_are_not_said_twice() {
        let titled = |sentence: &str| titled("«عام 2022»".to_owned(), sentence.to_owned());
        let said = |title: &str, soft: Option<&str>| (title.to_owned(), soft.map(str::to_owned));
        assert_eq!(titled("«عام 2022» سنة."), said("«عام 2022»", Some("سنة.")));
        let inside = "الحساب من «عام 2022» المذكور من قبل.";
        assert_eq!(titled(inside), said(inside, None));
        assert_eq!(titled("سنة."), said("«عام 2022»", Some("سنة.")));
    }

    #[test]
    fn only_days_and_intervals_are_put_into_words() {
        let words = Words::new(Language::English);
        assert_eq!(timex_in_words(&words, "2023-03-17"), "Friday 17 March 2023");
        assert_eq!(
            timex_in_words(&words, "2023-03-18/.."),
            "after 17 March 2023"
        );
        assert_eq!(timex_in_words(&words, "and/or"), "and/or");
        assert_eq!(timex_in_words(&words, "2"), "2");
    }
}
