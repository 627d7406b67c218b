//! Dates that stand beside a text.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::corpus::wire;
use crate::time::Interval;

/// A date that stands beside the text, not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateHint {
    /// What it is the date of.
    pub kind: HintKind,
    /// The days that it allows: a day, a month or a year; for [`HintKind::Crawled`] all days up to it, itself included.
    #[serde(with = "wire::interval")]
    pub interval: Interval,
    /// The date as written.
    pub words: Arc<str>,
    /// Where it stands: the column, the tag, the address or the name.
    pub place: Arc<str>,
}

/// What the date of a [`DateHint`] is the date of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum HintKind {
    /// The publication, by a manifest or a page.
    Published,
    /// The last change of the page, at or after its publication.
    Modified,
    /// The day on which the page was saved: the text is no younger.
    Crawled,
    /// A date in the address.
    Url,
    /// A date in the name of the file.
    FileName,
    /// A date in the name of the folder that the file lies in; weaker, since a folder may be a day of collecting.
    Folder,
}
