//! Which documents of the panel of sources are listed, and which one is open.

use crate::corpus::SourceName;
use crate::gui::view_context::ViewContext;
use crate::index::{AnalyzedDocument, Index, Source};
use crate::session::{Command, DateChangeSummary};

/// A source of one document is that document.
pub(super) fn only_document<'a>(
    index: &'a Index,
    lane: &Source,
) -> Option<(u32, &'a AnalyzedDocument)> {
    let [only] = lane.documents.as_slice() else {
        return None;
    };
    let analysed = index.documents().get(*only as usize)?;
    Some((*only, analysed.as_ref()))
}

/// Whether a source has several documents, so that one of them is below it.
pub(super) fn is_among_others(index: &Index, source: &SourceName) -> bool {
    let mut lanes = index.sources().iter();
    let lane = lanes.find(|lane| lane.source == *source);
    lane.is_some_and(|lane| lane.documents.len() > 1)
}

/// What the last date of a document moved.
pub(super) fn moved_by<'a>(
    frame: &ViewContext<'a>,
    analysed: &AnalyzedDocument,
) -> Option<&'a DateChangeSummary> {
    let told = frame.state.corrections.moved.as_ref();
    told.filter(|told| told.document == analysed.document.id)
}

/// Whether its date is typed, or was typed last.
pub(super) fn is_opened(frame: &ViewContext<'_>, analysed: &AnalyzedDocument) -> bool {
    let state = frame.state;
    let moved = state
        .corrections
        .moved
        .as_ref()
        .map(|moved| &moved.document);
    let mut opened = [
        state.corrections.editing.as_ref(),
        state.corrections.redating.as_ref(),
        moved,
    ]
    .into_iter();
    opened.any(|id| id == Some(&analysed.document.id))
}

/// Whether the filter by date lets a document through; one whose date is being typed stays.
pub(super) fn is_listed(frame: &ViewContext<'_>, position: u32) -> bool {
    let analysed = frame.state.library.index.documents().get(position as usize);
    analysed.is_some_and(|analysed| {
        frame.state.view.filter.shows_date(analysed) || is_opened(frame, analysed)
    })
}

/// Opens a document and the field for its date, or closes the field.
pub(super) fn choose(frame: &mut ViewContext<'_>, analysed: &AnalyzedDocument) {
    let is_open = is_opened(frame, analysed);
    let id = analysed.document.id.clone();
    frame.push(Command::EditDocumentTime((!is_open).then_some(id)));
}
