//! The document that a PDF is.

use crate::corpus::date::read_date;
use crate::corpus::format::pdf::{PdfError, PdfText, read_pdf};
use crate::corpus::format::{File, Format, Part, Parts};
use crate::corpus::meta::Meta;
use crate::corpus::{DateHint, HintKind, LoadError, Notice};

const NAME: &str = "PDF";
/// The mark that a file begins with; some programs write a few bytes before it.
const MARK: &[u8] = b"%PDF-";
const MOST_BEFORE_MARK: usize = 1024;

/// PDF.
pub(crate) static FORMAT: Format = Format {
    extensions: &["pdf"],
    is: |bytes| {
        let begin = bytes.iter().take(MOST_BEFORE_MARK + MARK.len());
        let begin: Vec<u8> = begin.copied().collect();
        begin.windows(MARK.len()).any(|window| window == MARK)
    },
    is_isolated: true,
    read,
};

fn read(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let pdf = read_pdf(&file.bytes)?;
    let pictures = pdf.pages_without_text.len();
    if pdf.text.trim().is_empty() && !pdf.unreadable_pages.is_empty() {
        return Err(LoadError::NoLetters);
    }
    if pdf.text.trim().is_empty() && pictures > 0 {
        return Err(LoadError::Pictures { pages: pictures });
    }
    if let ([page, ..], true) = (pdf.heavy_pages.as_slice(), pdf.text.trim().is_empty()) {
        let page = *page as usize;
        return Err(PdfError::TooMuchOnPage { page }.into());
    }
    let end = pdf.end;
    parts.whole(part_of(pdf))?;
    end.map_or(Ok(()), |error| Err(error.into()))
}

fn part_of(pdf: PdfText) -> Part {
    let day = [&pdf.modified, &pdf.created].into_iter().flatten().next();
    let mut notices = Vec::new();
    if !pdf.pages_without_text.is_empty() {
        let pages = pdf.pages_without_text;
        notices.push(Notice::PagesWithoutText { pages });
    }
    if !pdf.unreadable_pages.is_empty() {
        let pages = pdf.unreadable_pages;
        notices.push(Notice::UnreadablePages { pages });
    }
    if !pdf.heavy_pages.is_empty() {
        let pages = pdf.heavy_pages;
        notices.push(Notice::HeavyPages { pages });
    }
    let starts = pdf.page_starts.into_iter();
    Part {
        meta: Meta {
            title: pdf.title.map(Into::into),
            hints: day.and_then(|day| changed(day)).into_iter().collect(),
            notices,
            ..Meta::default()
        },
        page_starts: starts
            .filter_map(|start| u32::try_from(start).ok())
            .collect(),
        text: pdf.text.into(),
        ..Part::default()
    }
}

/// The day on which the file was made or changed last, and before which its text was written: `D:20230317…`.
fn changed(date: &str) -> Option<DateHint> {
    let digits = date.strip_prefix("D:").unwrap_or(date);
    let (year, month, day) = (digits.get(..4)?, digits.get(4..6)?, digits.get(6..8)?);
    Some(DateHint {
        kind: HintKind::Modified,
        interval: read_date(&format!("{year}-{month}-{day}"))?,
        words: date.into(),
        place: NAME.into(),
    })
}

impl From<PdfError> for LoadError {
    fn from(error: PdfError) -> Self {
        match error {
            PdfError::Password => Self::Locked,
            PdfError::TooLong { limit } => Self::TooMuchText {
                limit: limit as u64,
            },
            error => Self::damaged(NAME, error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_a_pdf_by_a_mark_near_its_begin() {
        let at = |before: usize| (FORMAT.is)(&[&vec![b' '; before], MARK].concat());
        assert!(at(0) && at(MOST_BEFORE_MARK));
        assert!(!at(MOST_BEFORE_MARK + 1));
        assert!(!(FORMAT.is)(b"%PD"));
    }

    #[test]
    fn what_cannot_be_read_of_it_is_said_beside_its_text() {
        let part = part_of(PdfText {
            text: "نص".to_owned(),
            pages_without_text: vec![2, 3],
            unreadable_pages: vec![7],
            heavy_pages: vec![8],
            created: Some("D:20230317083000+02'00'".to_owned()),
            ..PdfText::default()
        });
        let notices: Vec<String> = part.meta.notices.iter().map(ToString::to_string).collect();
        assert_eq!(
            notices,
            [
                "2 pages are pictures without text and need OCR: 2, 3",
                "The letters of 1 page cannot be told: 7",
                "1 page draws more than is read of one page, or is broken: 8",
            ]
        );
        assert_eq!(part.meta.hints.len(), 1);
    }
}
