//! When documents were written: cases in `tests/dating/*.toml`, and the news of `../shared` where it is.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![expect(
    clippy::print_stdout,
    reason = "the table of the news is read in the test's output"
)]

#[path = "dating/news.rs"]
mod news;
#[path = "dating/order.rs"]
mod order;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use khatt::Extractor;
use khatt::corpus::{DateHint, Document, HintKind};
use khatt::pipeline::{Options, analyse, load_documents};
use khatt::resolve::{DctBasis, DocumentTime, Written};
use khatt::time::{Day, Interval};
use serde::Deserialize;

#[derive(Deserialize)]
struct Alone {
    case: Vec<AloneCase>,
}

#[derive(Deserialize)]
struct AloneCase {
    name: String,
    text: String,
    best: String,
    basis: Option<DctBasis>,
    /// The first possible day, or "none".
    begin: Option<String>,
}

#[derive(Deserialize)]
struct Possible {
    case: Vec<PossibleCase>,
}

#[derive(Deserialize)]
struct PossibleCase {
    name: String,
    /// The first and the last possible day of writing; empty where it is not known.
    days: [String; 2],
    text: String,
    values: Vec<String>,
}

#[derive(Deserialize)]
struct Together {
    case: Vec<TogetherCase>,
}

#[derive(Deserialize)]
struct TogetherCase {
    name: String,
    documents: Vec<String>,
    #[serde(default)]
    given: Vec<String>,
    best: Vec<String>,
    basis: Vec<DctBasis>,
}

fn document(id: &str, text: &str, dct: Option<Day>) -> Document {
    Document {
        dct,
        ..Document::of_text(id, "المصدر", text)
    }
}

/// The times of all documents of a folder.
fn together(documents: Vec<Document>) -> Vec<DocumentTime> {
    let cancel = Arc::new(AtomicBool::new(false));
    let folder = load_documents(documents, Options::default(), &cancel, |_| ());
    let times = folder.documents().map(|analysed| analysed.dct.clone());
    times.collect()
}

fn best_of(time: &DocumentTime) -> String {
    time.best
        .map_or_else(|| "unknown".to_owned(), |day| day.to_string())
}

#[test]
fn texts_are_dated_by_their_own_words() {
    let cases: Alone = toml::from_str(include_str!("dating/alone.toml")).unwrap();
    let mut faults = Vec::new();
    for case in &cases.case {
        let time = analyse(document("1", &case.text, None), Options::default()).dct;
        let basis = case.basis.is_none_or(|basis| basis == time.basis);
        let begin = time.interval.first();
        let begin = begin.map_or_else(|| "none".to_owned(), |day| day.to_string());
        let is_from = case
            .begin
            .as_ref()
            .is_none_or(|expected| *expected == begin);
        if best_of(&time) != case.best || !basis || !is_from {
            faults.push(format!("{}: {time:#?}", case.name));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_is_the_same_on_every_possible_day_is_placed() {
    let cases: Possible = toml::from_str(include_str!("dating/possible.toml")).unwrap();
    for PossibleCase {
        name,
        days: [first, last],
        text,
        values,
    } in &cases.case
    {
        let end: Option<Day> = last.parse().ok().map(|day: Day| day.plus(1));
        let days = Interval::new(first.parse().ok(), end).unwrap();
        let found = Extractor::new().written(Written::within(days)).run(text);
        let found: Vec<_> = (found.mentions.iter())
            .map(|mention| &mention.value)
            .collect();
        assert_eq!(found, values.iter().collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn a_day_that_rests_on_all_possible_days_says_so() {
    let days = Interval::days("2015-06-20".parse().unwrap(), "2015-08-10".parse().unwrap());
    let text = "يفتتح الجسر العام المقبل.";
    let found = Extractor::new().written(Written::within(days)).run(text);
    let steps = found.mentions[0].steps(text);
    let keys: Vec<_> = steps.iter().map(|step| step.key).collect();
    assert_eq!(keys, ["why-words", "why-possible-days"]);
}

#[test]
fn documents_of_a_folder_date_each_other() {
    let cases: Together = toml::from_str(include_str!("dating/together.toml")).unwrap();
    let mut faults = Vec::new();
    for case in &cases.case {
        let documents = case.documents.iter().enumerate().map(|(at, text)| {
            let given = case.given.get(at).and_then(|day| day.parse().ok());
            document(&at.to_string(), text, given)
        });
        let times = together(documents.collect());
        let best: Vec<String> = times.iter().map(best_of).collect();
        let basis: Vec<DctBasis> = times.iter().map(|time| time.basis).collect();
        if best != case.best || basis != case.basis {
            faults.push(format!("{}: {times:#?}", case.name));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_best_day_lies_in_its_interval_and_confidence_in_its_range() {
    let cases: Alone = toml::from_str(include_str!("dating/alone.toml")).unwrap();
    for case in &cases.case {
        let time = analyse(document("1", &case.text, None), Options::default()).dct;
        assert!((0.0..=1.0).contains(&time.confidence), "{}", case.name);
        if let Some(best) = time.best {
            assert!(time.interval.contains(best), "{}", case.name);
        }
    }
}

fn hint(kind: HintKind, day: &str) -> DateHint {
    DateHint {
        kind,
        interval: Interval::day(day.parse().unwrap()),
        words: day.into(),
        place: "المكان".into(),
    }
}

#[test]
fn what_stands_beside_the_text_dates_it() {
    for (kind, basis) in [
        (HintKind::Published, DctBasis::Metadata),
        (HintKind::Url, DctBasis::Metadata),
        (HintKind::FileName, DctBasis::Filename),
    ] {
        let mut document = document("1", "عاد الوفد.", None);
        document.hints.push(hint(kind, "2015-08-06"));
        let time = analyse(document, Options::default()).dct;
        assert_eq!(best_of(&time), "2015-08-06", "{kind:?}");
        assert_eq!(time.basis, basis);
        assert!(time.confidence >= 0.8, "{time:?}");
    }
}

/// A page saved on Saturday the 8th that says "yesterday Thursday" was written on Friday the 7th.
#[test]
fn a_saved_page_is_older_than_its_saving() {
    let mut document = document("1", "وصل الوفد أمس الخميس إلى العاصمة.", None);
    document.hints.push(hint(HintKind::Crawled, "2015-08-08"));
    let time = analyse(document, Options::default()).dct;
    assert_eq!(best_of(&time), "2015-08-07");
}

/// Contradictions are shown, not averaged away.
#[test]
fn what_contradicts_the_best_day_is_named() {
    let mut document = document("1", "وصل الوفد أمس الخميس إلى العاصمة.", None);
    document.hints.push(hint(HintKind::Published, "2015-08-10"));
    let time = analyse(document, Options::default()).dct;
    assert_eq!(best_of(&time), "2015-08-10");
    let against: Vec<&str> = time.against.iter().map(|step| step.key).collect();
    assert_eq!(against, ["dct-deictic-weekday"]);
}

/// A plan for the next century does not move the window away from the day that is named.
#[test]
fn a_far_year_does_not_hide_the_day_of_publication() {
    let mut document = document("1", "تكتمل الخطة بحلول عام 2100.", None);
    document.hints.push(hint(HintKind::Published, "2015-12-12"));
    let time = analyse(document, Options::default()).dct;
    assert_eq!(best_of(&time), "2015-12-12");
}

/// Seventy reports of one summer, each of its own words and day.
fn summer() -> Vec<Document> {
    const WORDS: [&str; 10] = [
        "المزارع",
        "الموانئ",
        "المدارس",
        "الجسور",
        "المتاحف",
        "الملاعب",
        "المصانع",
        "الحدائق",
        "المطارات",
        "السدود",
    ];
    (0..70)
        .map(|at| {
            let (one, other) = (WORDS[at % 10], WORDS[at / 10]);
            let text = format!(
                "عمان، {} أغسطس 2015 - أعلنت الوزارة خطة لتطوير {one} قرب {other} رقم {at}.",
                at % 28 + 1
            );
            document(&at.to_string(), &text, None)
        })
        .collect()
}

/// What a document says itself counts even where it is of another time than its folder.
#[test]
fn an_old_report_among_new_ones_keeps_its_own_date() {
    let mut documents = summer();
    let old = "عمان، 3 نوفمبر 1999 - افتتح الوزير معرض الكتاب في القاعة الكبرى.";
    documents.push(document("70", old, None));
    let times = together(documents);
    assert_eq!(best_of(&times[70]), "1999-11-03");
    assert_eq!(best_of(&times[3]), "2015-08-04");
}

/// A bulletin that repeats its sentences with other numbers is no copy of the last one.
#[test]
fn bulletins_with_other_numbers_do_not_date_each_other() {
    let bulletin = |price: &str| {
        format!(
            "سجل سعر الدولار في البنوك العاملة داخل البلاد {price} للشراء ونحو ذلك للبيع وفق نشرة المصرف المركزي الرسمية."
        )
    };
    let dated = format!(
        "القاهرة، 3 نوفمبر 2019 - نشرة الأسعار\n{}",
        bulletin("17.85")
    );
    let documents = vec![
        document("0", &dated, None),
        document("1", &bulletin("19.20"), None),
    ];
    let times = together(documents);
    let copy = times[1].evidence.iter().any(|step| step.key == "dct-copy");
    assert!(!copy, "{:#?}", times[1]);
}

/// Two copies that say the same of themselves are no surer together than one alone.
#[test]
fn copies_do_not_make_each_other_surer() {
    let text = "أعلنت الوزارة أمس الخميس فتح الطريق الصحراوي أمام المسافرين بعد أعمال صيانة بدأت في يوليو 2015 على نفقة البلدية.";
    let alone = analyse(document("0", text, None), Options::default()).dct;
    let times = together(vec![document("0", text, None), document("1", text, None)]);
    for time in &times {
        assert!(
            time.confidence <= alone.confidence + 0.35,
            "{time:#?} {alone:#?}"
        );
        assert!(time.confidence < 0.9, "{time:#?}");
    }
}

/// That many pages were saved on one day does not make that day say less of each.
#[test]
fn pages_saved_on_one_day_are_of_that_time() {
    let pages = (0..70).map(|at| {
        let text = format!("وصل الوفد رقم {at} أمس الخميس إلى العاصمة.");
        let mut page = document(&at.to_string(), &text, None);
        page.hints.push(hint(HintKind::Crawled, "2015-08-08"));
        page
    });
    for time in together(pages.collect()) {
        assert_eq!(best_of(&time), "2015-08-07", "{time:#?}");
    }
}

/// Neither threads nor tables bring chance into it.
#[test]
fn dating_a_folder_twice_gives_the_same() {
    let documents = summer();
    let first = together(documents.clone());
    let second = together(documents);
    assert_eq!(first, second);
    assert_eq!(first.len(), 70);
}

/// A day that is shown and not counted from says so, where it is missed.
#[test]
fn a_doubtful_day_of_writing_is_named_as_the_reason() {
    let text = "قال الوزير الجمعة إن الأسعار ارتفعت يوم الخميس في الأسواق.\n\
                وأضاف أن البلاد تغلق عام 2021 وتنتظر العام الجديد، على أن تبدأ العطلة يوم 2 يناير.";
    let analysed = analyse(document("a.txt", text, None), Options::default());
    assert_eq!(best_of(&analysed.dct), "2021-12-31");
    assert_eq!(analysed.dct.anchor(), None);
    let text = &analysed.document.text;
    let friday = analysed
        .mentions
        .iter()
        .find(|mention| mention.span.of(text) == "الجمعة")
        .unwrap();
    let steps = friday.steps(text);
    assert!(
        steps.iter().any(|step| step.key == "why-doubtful-dct"),
        "{steps:#?}"
    );
}

/// The keys of the steps for a second document, and of those against it, beside one of 20 August that tells of an opening.
fn beside_an_opening(mut second: Document, saved: Option<&str>) -> (Vec<String>, Vec<String>) {
    let first =
        "افتتح الرئيس الجسر المعلق الجديد فوق وادي الزيتون أمس بحضور رؤساء البلديات والمهندسين.";
    let given = document("0", first, Some("2015-08-20".parse().unwrap()));
    second
        .hints
        .extend(saved.map(|day| hint(HintKind::Crawled, day)));
    let time = together(vec![given, second]).remove(1);
    let keys = |steps: &[khatt::resolve::Step]| -> Vec<String> {
        steps.iter().map(|step| step.key.to_owned()).collect()
    };
    (keys(&time.evidence), keys(&time.against))
}

const OPENED: &str = "افتتح الرئيس أمس الجسر المعلق الجديد فوق وادي الزيتون وسط حضور رؤساء البلديات والمهندسين والسكان.";

/// What is told of yesterday on a page that was saved on the 8th did not happen on the 19th.
#[test]
fn what_happened_after_a_page_was_saved_is_not_what_it_tells() {
    let happening = "dct-happening".to_owned();
    let (evidence, _) = beside_an_opening(document("1", OPENED, None), Some("2015-08-22"));
    assert!(evidence.contains(&happening), "{evidence:?}");
    let (evidence, against) = beside_an_opening(document("1", OPENED, None), Some("2015-08-08"));
    assert!(!evidence.contains(&happening), "{evidence:?}");
    assert!(!against.contains(&happening), "{against:?}");
}

/// Neither a question nor the line of who wrote it tells the news.
#[test]
fn a_question_and_a_byline_tell_no_news() {
    let news = "افتتاح الجسر المعلق الجديد فوق وادي الزيتون بحضور رؤساء البلديات والمهندسين";
    let happening = "dct-happening".to_owned();
    for (text, is_news) in [
        (news.to_owned(), true),
        (format!("{news}؟"), false),
        (format!("{news}؟!"), false),
        (
            "رأي\nالجسر المعلق الجديد – رؤساء البلديات".to_owned(),
            false,
        ),
        (
            "رأي\nالجسر المعلق الجديد فوق رؤساء البلديات".to_owned(),
            true,
        ),
    ] {
        let (evidence, _) = beside_an_opening(document("1", &text, None), None);
        assert_eq!(
            evidence.contains(&happening),
            is_news,
            "{text}: {evidence:?}"
        );
    }
}
