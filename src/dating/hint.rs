//! Dates that stand beside a text, as clues.

use crate::corpus::{DateHint, HintKind};
use crate::dating::kernel::Kernel;
use crate::dating::{Clue, Shape};
use crate::resolve::{DctBasis, Step, StepValue};
use crate::time::{Day, Interval};

/// What a date beside the text says; `None` where its days are open on both sides.
pub(super) fn clue_of(hint: &DateHint) -> Option<Clue> {
    let last = hint.interval.last()?;
    let (key, place, kernel) = match hint.kind {
        HintKind::Published => ("dct-published", hint.interval, Kernel::sharp(0.05, 1e-8)),
        HintKind::Modified => ("dct-modified", Interval::day(last), SAVED),
        HintKind::Crawled => ("dct-crawled", Interval::day(last), SAVED),
        HintKind::Url => ("dct-url", hint.interval, Kernel::sharp(0.08, 1e-7)),
        HintKind::FileName => ("dct-file-name", hint.interval, Kernel::sharp(0.08, 1e-6)),
        HintKind::Folder => ("dct-folder", hint.interval, Kernel::sharp(0.3, 1e-3)),
    };
    let args = [
        ("words", StepValue::Words(hint.words.to_string())),
        ("place", StepValue::Place(hint.place.to_string())),
    ];
    Some(Clue::new(
        Shape::Around(place, kernel),
        Step::new(key, args),
    ))
}

/// What a document time rests on that a date beside the text gives.
pub(super) fn basis_of(kind: HintKind) -> Option<DctBasis> {
    match kind {
        HintKind::Published | HintKind::Url => Some(DctBasis::Metadata),
        HintKind::FileName | HintKind::Folder => Some(DctBasis::Filename),
        HintKind::Modified | HintKind::Crawled => None,
    }
}

/// Whether the date is that of the writing, which no other document outweighs.
pub(super) fn is_of_writing(kind: HintKind) -> bool {
    match kind {
        HintKind::Published | HintKind::Url | HintKind::FileName => true,
        // All that was collected on a day can lie in a folder of that day.
        HintKind::Folder | HintKind::Modified | HintKind::Crawled => false,
    }
}

/// The day on which the text was there already; `None` where the date only may be that of the text.
pub(super) fn latest_of(hint: &DateHint) -> Option<Day> {
    match hint.kind {
        HintKind::Published | HintKind::Modified | HintKind::Crawled => hint.interval.last(),
        HintKind::Url | HintKind::FileName | HintKind::Folder => None,
    }
}

/// A page is saved, or changed, some days after it was written, and never before.
const SAVED: Kernel = Kernel {
    inside: 1.0,
    after: 1e-5,
    before: 0.8,
    scale: 3.0,
    power: 1.3,
    floor: 1e-5,
};
