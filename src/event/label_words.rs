//! The words of `label_words.tsv`: by these a label is cut or goes on.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::event::rows::rows;
use crate::lexicon::{KeyTable, RowError};
use crate::text::WordKey;

const WORDS: (&str, &str) = (
    "label_words.tsv",
    include_str!("../../assets/lexicon/label_words.tsv"),
);

/// What a word does to a label; a word can have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LabelWord {
    /// في إطار الاتفاق الذي: only leads to the next noun.
    Hollow,
    /// الوقت الذي: what happened is told behind it.
    When,
    /// فيه: points back to such a time.
    Resumed,
    /// الواردة: says nothing without the preposition behind it.
    Asks,
    /// موسم الصيف: is left out with the time behind it.
    HeadOfTime,
    /// بينما: the same subject goes on.
    GoesOn,
    /// بعد: only says when.
    Behind,
    /// وذلك، مؤكدا: something else is told behind it.
    Ends,
    /// عالم اليوم: the day is these times.
    Nowadays,
    /// اليوم يختلف: so it is before what differs from other times.
    Differs,
    /// من جهة أخرى: only leads over to another subject.
    Transition,
    /// بعد: a happening behind it only says when.
    TimeLink,
    /// القرن العشرين الميلادي: the rest of a time.
    RestOfTime,
    /// وقت سابق: says nothing of when.
    SomeTime,
    /// عليه: two words of which one only points.
    Points,
    /// بذلك: few words that end in it point to another sentence.
    PointsBack,
    /// إعادة افتتاح: belongs to what happens.
    Again,
    /// حين: no noun that a verb could describe.
    Adverb,
    /// أقر البرلمان المعاهدة الموقعة: a paper behind who the verb is said of.
    Paper,
    /// بيان: where something is said.
    Speech,
    /// قائلا: what follows is said.
    Saying,
}

impl LabelWord {
    fn of(class: &str) -> Option<Self> {
        Some(match class {
            "hollow" => Self::Hollow,
            "when" => Self::When,
            "resumed" => Self::Resumed,
            "asks" => Self::Asks,
            "head_of_time" => Self::HeadOfTime,
            "goes_on" => Self::GoesOn,
            "behind" => Self::Behind,
            "ends" => Self::Ends,
            "nowadays" => Self::Nowadays,
            "differs" => Self::Differs,
            "transition" => Self::Transition,
            "time_link" => Self::TimeLink,
            "rest_of_time" => Self::RestOfTime,
            "some_time" => Self::SomeTime,
            "points" => Self::Points,
            "points_back" => Self::PointsBack,
            "again" => Self::Again,
            "adverb" => Self::Adverb,
            "paper" => Self::Paper,
            "speech" => Self::Speech,
            "saying" => Self::Saying,
            _ => return None,
        })
    }

    fn bit(self) -> u32 {
        1 << self as u32
    }

    /// Whether a word is one of these.
    pub(super) fn is(self, key: WordKey) -> bool {
        let classes = LabelWords::embedded().classes.get(key).unwrap_or_default();
        classes & self.bit() != 0
    }
}

/// The file, ready to be asked.
#[derive(Debug)]
struct LabelWords {
    /// A bit for each class.
    classes: KeyTable<u32>,
    errors: Vec<RowError>,
}

/// Rows of the file that could not be read.
pub(super) fn row_errors() -> &'static [RowError] {
    &LabelWords::embedded().errors
}

impl LabelWords {
    fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<LabelWords> = LazyLock::new(LabelWords::build);
        &EMBEDDED
    }

    fn build() -> Self {
        let mut errors = Vec::new();
        let mut classes = BTreeMap::new();
        for row in rows(WORDS, &mut errors) {
            match LabelWord::of(row.class) {
                Some(class) => {
                    *classes.entry(WordKey::of(row.surface)).or_default() |= class.bit();
                }
                None => errors.push(row.unknown()),
            }
        }
        Self {
            classes: KeyTable::new(&Vec::from_iter(classes)),
            errors,
        }
    }
}
