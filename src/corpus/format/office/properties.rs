//! What a document says about itself beside its text.

use crate::corpus::date::read_date;
use crate::corpus::format::xml::{Step, walk};
use crate::corpus::meta::Meta;
use crate::corpus::{DateHint, HintKind};

/// The day of the template of python-docx, which stands in each document that it makes.
const NO_DAY: &str = "2013-12-23T23:15:00";

/// Title and day of the last change, as `docProps/core.xml`, `meta.xml` or the package of a book name them.
///
/// The day of creation may be that of a template: it counts only where no change is noted.
pub(super) fn meta_of(format: &'static str, xml: Vec<u8>) -> Meta {
    let mut found = Properties::default();
    // What is no XML says nothing.
    let _unreadable = walk(format, xml, |step| found.take(step));
    let title = found.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let day = [found.modified, found.created];
    let day = day.into_iter().find(|day| !day.trim().is_empty());
    let hint = day.and_then(|day| changed(&day, format));
    Meta {
        title: (!title.is_empty()).then(|| title.into()),
        hints: hint.into_iter().collect(),
        ..Meta::default()
    }
}

#[derive(Default)]
struct Properties {
    title: String,
    modified: String,
    created: String,
    open: String,
}

impl Properties {
    fn take(&mut self, step: Step<'_>) {
        match step {
            Step::Open(tag) if tag.name() == "meta" => {
                self.open = tag.attribute("property").unwrap_or_default();
            }
            Step::Open(tag) => tag.name().clone_into(&mut self.open),
            Step::Close(_) => self.open.clear(),
            Step::Text(text) => match &*self.open {
                "title" => self.title.push_str(text),
                "modified" | "dcterms:modified" | "date" => self.modified.push_str(text),
                "created" | "creation-date" => self.created.push_str(text),
                _ => {}
            },
        }
    }
}

/// A day on which the document was changed, and before which its text was written.
fn changed(day: &str, place: &str) -> Option<DateHint> {
    let day = day.trim();
    if day.starts_with(NO_DAY) {
        return None;
    }
    Some(DateHint {
        kind: HintKind::Modified,
        interval: read_date(day)?,
        words: day.into(),
        place: place.into(),
    })
}
