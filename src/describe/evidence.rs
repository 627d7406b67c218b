//! The evidence for and against a document's date, as lines of words.

use crate::describe::why;
use crate::describe::why::Line;
use crate::i18n::Words;
use crate::index::AnalyzedDocument;
use crate::index::Index;
use crate::text::Span;

/// Which way a piece of evidence speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Speaks {
    /// It does not fit the date.
    Against,
    /// It fits the date.
    For,
}

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its position among all pieces: first those for the date, then those against it.
    pub number: usize,
    /// Its words.
    pub line: Line,
}

/// A piece as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EvidenceQuote {
    /// Its position among all pieces.
    pub number: usize,
    /// Its words, in bytes of the document.
    pub span: Span,
    /// Which way it speaks.
    pub speaks: Speaks,
}

/// The pieces for the date of a document, or those against it.
pub fn pieces(
    words: &Words,
    index: &Index,
    analysed: &AnalyzedDocument,
    speaks: Speaks,
) -> Vec<Piece> {
    let text = &analysed.document.text;
    let time = &analysed.dct;
    let (steps, first) = match speaks {
        Speaks::For => (&time.evidence, 0),
        Speaks::Against => (&time.against, time.evidence.len()),
    };
    let lines = steps
        .iter()
        .map(|step| why::line_of(words, index, text, step));
    (first..)
        .zip(lines)
        .map(|(number, line)| Piece { number, line })
        .collect()
}

/// All pieces that rest on words of the document, in the order of the text; what speaks against goes first.
pub fn quotes(analysed: &AnalyzedDocument) -> Vec<EvidenceQuote> {
    let time = &analysed.dct;
    let fors = time.evidence.iter().map(|step| (step, Speaks::For));
    let againsts = time.against.iter().map(|step| (step, Speaks::Against));
    let mut quotes: Vec<EvidenceQuote> = fors
        .chain(againsts)
        .enumerate()
        .filter_map(|(number, (step, speaks))| {
            Some(EvidenceQuote {
                number,
                span: step.evidence?,
                speaks,
            })
        })
        .collect();
    quotes.sort_by_key(|quote| (quote.span, quote.speaks, quote.number));
    quotes
}

/// The piece whose words cover a place between two letters, the shortest where several do.
pub fn quote_at(quotes: &[EvidenceQuote], offset: usize) -> Option<usize> {
    quotes
        .iter()
        .filter(|quote| (quote.span.range().start..=quote.span.range().end).contains(&offset))
        .min_by_key(|quote| quote.span.len())
        .map(|quote| quote.number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::index::samples;
    use crate::resolve::DocumentTime;
    use crate::resolve::{Step, StepValue};

    fn friday() -> AnalyzedDocument {
        let text = "أمس الخميس قالت الوزارة إن 8 مارس موعد.";
        let mut friday = samples::analysed("afp.txt", "وكالة", text, &[]);
        let span = |words: &str| {
            let start = text.find(words).unwrap();
            Span::new(start, start + words.len())
        };
        let step = |key, words: &str| {
            Step::on(
                key,
                [("words", StepValue::Words(words.to_owned()))],
                span(words),
            )
        };
        friday.dct = DocumentTime {
            evidence: vec![step("dct-deictic-weekday", "أمس الخميس")],
            against: vec![step("dct-ahead", "8 مارس")],
            ..DocumentTime::given(samples::day("2023-03-17"))
        };
        friday
    }

    #[test]
    fn pieces_are_numbered_through_and_each_has_its_words() {
        let words = Words::new(Language::English);
        let friday = friday();
        let told = |speaks| -> Vec<_> {
            pieces(&words, &Index::default(), &friday, speaks)
                .into_iter()
                .map(|piece| (piece.number, piece.line.title))
                .collect()
        };
        assert_eq!(told(Speaks::For).len(), 1);
        let (number, title) = &told(Speaks::Against)[0];
        assert_eq!(*number, 1);
        assert!(title.contains("8 مارس"), "{title}");
    }

    #[test]
    fn a_place_in_the_text_leads_to_its_piece() {
        let friday = friday();
        let quotes = quotes(&friday);
        let speaks: Vec<_> = quotes.iter().map(|quote| quote.speaks).collect();
        assert_eq!(speaks, [Speaks::For, Speaks::Against]);
        assert_eq!(quote_at(&quotes, 2), Some(0));
        let later = friday.document.text.find("8 مارس").unwrap();
        assert_eq!(quote_at(&quotes, later + 1), Some(1));
        assert_eq!(quote_at(&quotes, friday.document.text.len()), None);
    }
}
