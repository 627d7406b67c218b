//! The other reports of an event in words.

use std::collections::{BTreeSet, HashMap};

use crate::align::{Alignment, Status, ToldWith};
use crate::coverage::{FirstToPublish, other_reports};
use crate::describe::event_name;
use crate::i18n::Words;
use crate::index::{EventRef, Index};
use crate::text;
use crate::time::Grain;
use crate::time::Interval;

/// So many other reports are listed at first.
pub const FEW: usize = 4;
/// So many characters of a sentence stand beside the pointer.
const MOST_SENTENCE_CHARS: usize = 160;

/// How many others tell of the same happening, and whether they agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// In words.
    pub words: String,
    /// Whether days exclude each other.
    pub is_conflict: bool,
}

/// The other reports of a happening.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherReports {
    /// The others: first one of each source, those of other sources before that of its own, each by the day of
    /// writing; then what else these sources tell.
    pub reports: Vec<DescribedReport>,
    /// How many more there are.
    pub more: usize,
}

/// A sentence that reports it.
#[derive(Clone, Debug, PartialEq)]
pub struct DescribedReport {
    /// Its event.
    pub at: EventRef,
    /// Whose it is.
    pub name: String,
    /// What its document is called, where its source tells it several times.
    pub title: Option<String>,
    /// Which days it gives, and whether its document told it first.
    pub date: String,
    /// What its document is called, and how its sentence begins.
    pub hint: String,
}

/// How many others tell of an event, or `None` where it stands alone.
pub fn heading(alignment: &Alignment, words: &Words, at: EventRef) -> Option<Heading> {
    let told = alignment.told_with(at)?;
    let documents = told.members.iter().map(|member| member.document);
    let others: BTreeSet<u32> = documents.filter(|one| *one != at.document).collect();
    let key = match told.status {
        Status::Conflict => "told-conflict",
        Status::Agree => "told-agree",
        Status::Single => "told-single",
    };
    (!others.is_empty()).then(|| Heading {
        words: words.format(key, &[("count", others.len().into())]),
        is_conflict: told.status == Status::Conflict,
    })
}

impl OtherReports {
    /// The others that tell of an event, so many at most; `None` where it stands alone.
    pub fn new(
        index: &Index,
        alignment: &Alignment,
        words: &Words,
        at: EventRef,
        most: usize,
    ) -> Option<Self> {
        let told = alignment.told_with(at)?;
        let others = other_reports(index, &told, at);
        let first = first_of(index, alignment, &told);
        let titles = Titles::of(index, at, &others);
        let listed = others.iter().take(most);
        (!others.is_empty()).then(|| Self {
            reports: listed
                .filter_map(|other| describe(index, words, &first, &titles, *other))
                .collect(),
            more: others.len().saturating_sub(most),
        })
    }
}

/// The titles of documents whose source tells a happening several times.
struct Titles(HashMap<u32, String>);

impl Titles {
    fn of(index: &Index, at: EventRef, others: &[EventRef]) -> Self {
        let mut documents: HashMap<Option<usize>, Vec<u32>> = HashMap::new();
        for one in others.iter().chain([&at]) {
            let source = index.source_of(one.document);
            documents.entry(source).or_default().push(one.document);
        }
        let several = documents.into_values().filter(|those| those.len() > 1);
        Self(several.flat_map(|those| different(index, &those)).collect())
    }
}

/// The names of documents; where several are called the same, their files.
fn different(index: &Index, those: &[u32]) -> Vec<(u32, String)> {
    let known = those.iter().filter_map(|one| {
        let analysed = index.documents().get(*one as usize)?;
        Some((*one, &analysed.document, analysed.document.name()))
    });
    let mut times: HashMap<String, usize> = HashMap::new();
    for (_, _, name) in known.clone() {
        *times.entry(name.into_owned()).or_default() += 1;
    }
    known
        .map(|(one, document, name)| match times.get(&*name) {
            Some(1) => (one, name.into_owned()),
            _ => (one, document.file_name().to_owned()),
        })
        .collect()
}

/// The documents that told it first, where that is sure.
fn first_of(index: &Index, alignment: &Alignment, told: &ToldWith) -> Vec<u32> {
    let cluster = told.cluster;
    let cluster = cluster.and_then(|number| alignment.statement_clusters().get(number));
    match cluster {
        Some(cluster) => {
            let first = FirstToPublish::of_statements(index, cluster.members.iter());
            first
                .documents
                .into_iter()
                .filter(|_| first.is_sure)
                .collect()
        }
        None => told.first.into_iter().collect(),
    }
}

/// A report with its source and its days.
fn describe(
    index: &Index,
    words: &Words,
    first: &[u32],
    titles: &Titles,
    at: EventRef,
) -> Option<DescribedReport> {
    let (analysed, event) = index.event(at)?;
    let grain = index
        .mention(at)
        .map_or(Grain::Day, |mention| mention.grain);
    let is_dated = event.places && event.interval != Interval::ALWAYS;
    let date = if is_dated {
        words.interval(event.interval, grain)
    } else {
        words.text("told-undated").into_owned()
    };
    let is_first = first.contains(&at.document);
    let key = if is_first { "told-first" } else { "told-other" };
    let document = &analysed.document;
    let sentence = index.sentence(at).map_or("", |(_, text)| text);
    let sentence = event_name::one_line(sentence);
    let title = titles.0.get(&at.document);
    Some(DescribedReport {
        at,
        name: words.name(&document.source_name()).into_owned(),
        title: title.map(|title| words.name(title).into_owned()),
        date: words.format(key, &[("date", date.into())]),
        hint: format!(
            "{}\n{}",
            words.name(&document.name()),
            text::cut(&sentence, MOST_SENTENCE_CHARS)
        ),
    })
}

#[cfg(test)]
mod tests {
    //! Who tells of an opening that three papers report, one of them in several documents.

    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    use super::*;
    use crate::corpus::Document;
    use crate::i18n::Language;
    use crate::index::AnalyzedDocument;
    use crate::index::samples::day;
    use crate::pipeline;
    use crate::pipeline::LoadMessage;
    use crate::pipeline::Options;
    use crate::resolve::DocumentTime;
    use crate::time::Day;

    const OPENING: &str = "افتتح الرئيس المصري عبد الفتاح السيسي قناة السويس الجديدة يوم 6 أغسطس 2015 بحضور وفود كثيرة.";

    /// Id, source, day of writing.
    const PAPERS: [(&str, &str, &str); 6] = [
        ("a/1.txt", "المرفأ", "2015-08-07"),
        ("a/2.txt", "المرفأ", "2015-08-08"),
        ("b/1.txt", "البرق", "2015-08-20"),
        ("c/1.txt", "الصباح", "2015-08-12"),
        ("c/2.txt", "الصباح", "2015-08-09"),
        ("c/3.txt", "الصباح", "2015-08-10"),
    ];

    fn opening_reports() -> (Index, Alignment) {
        let documents = PAPERS.map(|(id, source, _)| Document::of_text(id, source, OPENING));
        aligned(documents.into(), |at| day(PAPERS[at].2))
    }

    /// Documents as they are read and compared, each written on a day.
    fn aligned(documents: Vec<Document>, written: impl Fn(usize) -> Day) -> (Index, Alignment) {
        let mut read: Vec<AnalyzedDocument> = Vec::new();
        let never = Arc::default();
        pipeline::load_documents(documents, Options::default(), &never, |message| {
            if let LoadMessage::Document(analysed) = message {
                read.push(Arc::unwrap_or_clone(analysed));
            }
        });
        let dated = (0..).zip(read).map(|(at, mut analysed)| {
            analysed.dct = DocumentTime::given(written(at));
            Arc::new(analysed)
        });
        let dated: Vec<Arc<AnalyzedDocument>> = dated.collect();
        let happenings = pipeline::align(&dated, &AtomicBool::new(false)).unwrap();
        (Index::new(dated), happenings)
    }

    /// The event of the first paper that is dated.
    fn opening(index: &Index) -> EventRef {
        let mut placed = index.placed().iter().copied();
        placed.find(|at| at.document == 0).unwrap()
    }

    #[test]
    fn each_source_has_a_row_first_and_what_it_tells_again_comes_last() {
        let (index, alignment) = opening_reports();
        let words = Words::new(Language::English);
        let all =
            OtherReports::new(&index, &alignment, &words, opening(&index), usize::MAX).unwrap();
        let ids = all.reports.iter().map(|teller| {
            let (analysed, _) = index.event(teller.at).unwrap();
            analysed.document.id.to_string()
        });
        let ids: Vec<String> = ids.collect();
        assert_eq!(ids, ["c/2.txt", "b/1.txt", "a/2.txt", "c/3.txt", "c/1.txt"]);
        let titles = all.reports.iter().map(|teller| teller.title.as_deref());
        let titles: Vec<Option<&str>> = titles.collect();
        // All begin alike, so that their files tell them apart.
        let expected = ["2.txt", "", "2.txt", "3.txt", "1.txt"];
        let expected = expected.map(|file| Some(file).filter(|file| !file.is_empty()));
        assert_eq!(titles, expected);
        assert!(
            all.reports[0]
                .hint
                .contains("قناة السويس الجديدة يوم 6 أغسطس")
        );
    }

    #[test]
    fn a_few_are_listed_and_the_others_counted() {
        let (index, alignment) = opening_reports();
        let words = Words::new(Language::English);
        let at = opening(&index);
        let few = OtherReports::new(&index, &alignment, &words, at, 2).unwrap();
        assert_eq!((few.reports.len(), few.more), (2, 3));
        let heading = heading(&alignment, &words, at).unwrap();
        assert_eq!(heading.words, "5 other documents tell this too");
        assert!(!heading.is_conflict);
    }

    #[test]
    fn another_day_for_the_same_is_told_where_one_reads() {
        let fire = |day: &str, dead: &str| {
            format!(
                "حريق في مصنع النسيج بنورسة\n\nاندلع حريق كبير في مصنع النسيج بمدينة نورسة يوم {day} مارس 2023، وقتل {dead} عمال وأصيب 14 آخرون، بحسب وزارة الصحة. وقال المحافظ إن النيران اندلعت في مخزن القطن."
            )
        };
        let documents = [
            Document::of_text("a.txt", "المرفأ", fire("10", "6")),
            Document::of_text("b.txt", "البرق", fire("11", "6")),
        ];
        let (index, alignment) = aligned(documents.into(), |_| day("2023-03-12"));
        let words = Words::new(Language::English);
        let at = opening(&index);
        assert!(alignment.is_conflict(at) && alignment.has_conflicts());
        let heading = heading(&alignment, &words, at).unwrap();
        assert!(heading.is_conflict, "{}", heading.words);
        let others = OtherReports::new(&index, &alignment, &words, at, FEW).unwrap();
        assert_eq!(others.reports.len(), 1);
        assert!(
            others.reports[0].date.contains("11"),
            "{:?}",
            others.reports
        );
    }

    #[test]
    fn what_nobody_else_tells_has_no_list() {
        let (index, _) = opening_reports();
        let words = Words::new(Language::English);
        let at = opening(&index);
        let alignment = Alignment::default();
        assert_eq!(OtherReports::new(&index, &alignment, &words, at, 4), None);
        assert_eq!(heading(&alignment, &words, at), None);
    }
}
