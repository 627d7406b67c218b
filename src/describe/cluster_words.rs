//! A happening and its reports in words.

use crate::coverage::EventCluster;
use crate::coverage::SourceCell;
use crate::describe::{event_name, names};
use crate::i18n::Words;
use crate::index::{EventRef, Index};
use crate::time::Grain;
use crate::time::Interval;

/// Who tells it, when it is said to be, and how.
pub fn cell_words(words: &Words, index: &Index, cell: &SourceCell) -> String {
    let source = names::at(index, cell.lane);
    let date = match index.event(cell.at) {
        Some((_, event)) if event.is_placed() => {
            days_in_words(words, index, event.interval, &[cell.at])
        }
        _ => words.text("told-undated").into_owned(),
    };
    let key = match cell {
        SourceCell { is_apart: true, .. } => "coverage-telling-apart",
        SourceCell {
            is_copied: true, ..
        } => "coverage-telling-copied",
        _ => "coverage-telling",
    };
    let args = [
        ("source", (&*source).into()),
        ("date", date.into()),
        ("count", cell.count.into()),
    ];
    words.format(key, &args)
}

/// When a happening was, in words; where nobody says it, the words that are there for it.
pub fn time_words(words: &Words, index: &Index, row: &EventCluster) -> String {
    if row.interval != Interval::ALWAYS {
        let events: Vec<EventRef> = row.cells.iter().map(|cell| cell.at).collect();
        return days_in_words(words, index, row.interval, &events);
    }
    let said = row.cells.iter().find_map(|cell| {
        let (analysed, event) = index.event(cell.at)?;
        let mention = index.mention(cell.at).filter(|_| event.places)?;
        let said = event_name::one_line(mention.span.of(&analysed.document.text));
        let args = [("words", said.into())];
        Some(words.format("details-words", &args))
    });
    said.unwrap_or_else(|| words.text("told-undated").into_owned())
}

/// Days in words, in the unit in which one of these events speaks of them.
fn days_in_words(words: &Words, index: &Index, days: Interval, events: &[EventRef]) -> String {
    if let Some((first, last)) = days.bounds()
        && first == last
    {
        return words.day(first);
    }
    let mut grains = events.iter().filter_map(|at| {
        let (_, event) = index.event(*at)?;
        let mention = index.mention(*at)?;
        (event.interval == days).then_some(mention.grain)
    });
    words.interval(days, grains.next().unwrap_or(Grain::Day))
}
