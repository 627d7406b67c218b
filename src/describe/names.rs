//! The names of sources and documents.

use std::borrow::Cow;

use crate::i18n::Words;
use crate::index::{Index, Source};
use crate::text::cut;

/// Letters of a name that are shown in a sentence.
pub(crate) const MOST_IN_SENTENCE: usize = 60;

/// The name of a source: a document that is its own source has the document's.
pub fn of_lane<'a>(index: &'a Index, lane: &'a Source) -> Cow<'a, str> {
    let only = match lane.documents.as_slice() {
        [only] => index.documents().get(*only as usize),
        _ => None,
    };
    match only {
        Some(analysed) => analysed.document.source_name(),
        None => lane.source.as_str().into(),
    }
}

/// The name of the source at a position in [`Index::sources`]; empty where there is none.
pub fn at(index: &Index, position: usize) -> Cow<'_, str> {
    let lane = index.sources().get(position);
    lane.map_or(Cow::Borrowed(""), |lane| of_lane(index, lane))
}

/// A document inside a sentence: its name in quotes, and its source where that is called otherwise.
pub fn of_document(words: &Words, index: &Index, id: &str) -> String {
    let Some(analysed) = index.document(id) else {
        return words.name(id).into_owned();
    };
    let document = &analysed.document;
    let (name, source) = (document.name(), document.source_name());
    let shown = cut(&name, MOST_IN_SENTENCE);
    let quoted = [("words", words.name(&shown).into_owned().into())];
    let quoted = words.format("details-words", &quoted);
    if name == source {
        return quoted;
    }
    format!("{quoted} ({})", words.name(&source))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::i18n::Language;
    use crate::index::samples;

    #[test]
    fn a_document_in_a_sentence_is_called_by_its_title_and_source() {
        let mut titled = samples::analysed("سبق/12.txt", "سبق", "عبرت سفينة.", &[]);
        titled.document.title = Some("سفن تعبر القناة".into());
        let own = samples::analysed("13.txt", "13", "رست أخرى.", &[]);
        let index = Index::new(vec![Arc::new(titled), Arc::new(own)]);
        let words = Words::new(Language::Arabic);
        let name = |id| of_document(&words, &index, id);
        assert_eq!(name("سبق/12.txt"), "«سفن تعبر القناة» (سبق)");
        assert_eq!(name("13.txt"), format!("«{}»", words.name("رست أخرى.")));
        assert_eq!(name("14.txt"), words.name("14.txt"));
    }
}
