//! How much the words tell that two sentences share: two articles of one topic share its words by chance.

use std::collections::BTreeSet;

use crate::align::copies::SentenceRef;
use crate::align::sentences::{Sentences, StemNumber};

/// Sentences of two or three documents that share less than this tell of nothing in common but the topic. A sum of
/// logarithms: a word of one document in eight has 2, of one in fifty 4. Chosen on suez, where seven rows of no copies
/// read as wrong had 7.8 at most but one, and eight read as right 9.6 at least; on iran it leaves out seven of eight
/// wrong ones and three of thirteen right ones, of which two are [`SURE`].
const LEAST: f32 = 8.0;
/// What is so surely one needs no rare words: names and a day say it, or the likeness of documents and sentences. Of rows of
/// suez and iran below [`LEAST`] the seven from here on were read as right, of 39 below it 9.
const SURE: f32 = 0.82;
/// In fewer documents nobody can tell what their topic is and what they share besides.
const MANY: usize = 30;
/// Rows of more documents hold by more than one pair.
const FEW: usize = 3;
/// A folder is as sure of how common a word is as so many documents of the news in general are.
const GENERAL: f32 = 50.0;
/// Sentences of a piece of news.
const SENTENCES: f32 = 12.0;

/// How telling the words of a folder are among its own documents.
#[derive(Debug)]
pub(super) struct Evidence<'a> {
    sentences: &'a Sentences,
    /// By stem.
    weights: Vec<f32>,
}

impl<'a> Evidence<'a> {
    /// Of a folder: what its documents are about tells nothing, and few documents say little of what that is.
    pub(super) fn new(sentences: &'a Sentences) -> Self {
        let mut having: Vec<f32> = Vec::new();
        let documents = sentences.documents() as u32;
        for document in 0..documents {
            let own = sentences.of_document(document);
            let stems: BTreeSet<StemNumber> = own.flat_map(|at| sentences.stems(at)).collect();
            for stem in stems {
                let stem = stem as usize;
                if having.len() <= stem {
                    having.resize(stem + 1, 0.0);
                }
                if let Some(count) = having.get_mut(stem) {
                    *count += 1.0;
                }
            }
        }
        let all = documents as f32 + GENERAL;
        let weight = |(stem, having): (StemNumber, f32)| {
            let in_general = (SENTENCES * (-sentences.weight(stem)).exp()).min(1.0);
            (all / (having + GENERAL * in_general)).ln()
        };
        Self {
            sentences,
            weights: (0..).zip(having).map(weight).collect(),
        }
    }

    /// The sentences of the folder.
    pub(super) fn sentences(&self) -> &'a Sentences {
        self.sentences
    }

    /// Whether sentences of a few documents, of which none is a copy, share the words of the topic only.
    pub(super) fn is_by_chance(&self, places: &[SentenceRef], confidence: f32) -> bool {
        confidence < SURE && self.sentences.documents() >= MANY && self.is_weak(places)
    }

    fn is_weak(&self, places: &[SentenceRef]) -> bool {
        let documents: BTreeSet<u32> = places.iter().map(|place| place.document).collect();
        (2..=FEW).contains(&documents.len()) && self.greatest(places) < LEAST
    }

    /// The most that two sentences of two documents share.
    fn greatest(&self, places: &[SentenceRef]) -> f32 {
        let numbered = (0..).zip(places);
        let pairs = numbered.flat_map(|(at, one): (usize, _)| {
            let others = places.iter().skip(at + 1);
            others
                .filter(|other| other.document != one.document)
                .map(move |other| self.of_pair(*one, *other))
        });
        pairs.fold(0.0, f32::max)
    }

    fn of_pair(&self, one: SentenceRef, other: SentenceRef) -> f32 {
        let set = |place| self.sentences.stem_set(self.sentences.number_of(place));
        let others = set(other);
        let shared = set(one)
            .into_iter()
            .filter(|stem| others.binary_search(stem).is_ok());
        let weight = |stem: StemNumber| self.weights.get(stem as usize).copied();
        shared.filter_map(weight).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::Report;
    use crate::resolve::DocumentTime;
    use crate::similarity::OneByOne;
    use crate::text::Span;

    /// Whether the first two of so many articles on the opening of a canal share its words only.
    fn is_by_chance(first: [&str; 2], documents: usize, confidence: f32) -> bool {
        let about = |at: usize| format!("افتتاح قناة الرمل الجديدة في مدينة الرمل {at}");
        let texts: Vec<String> = (0..documents)
            .map(|at| {
                first
                    .get(at)
                    .map_or_else(|| about(at), |text| (*text).to_owned())
            })
            .collect();
        let spans: Vec<[Span; 1]> = texts
            .iter()
            .map(|text| [Span::new(0, text.len())])
            .collect();
        let dct = DocumentTime::UNKNOWN;
        let report = |(text, sentences)| Report {
            name: "",
            source_name: "",
            text,
            source: 0,
            dct: &dct,
            sentences,
            mentions: &[],
            events: &[],
        };
        let texts = texts.iter().map(String::as_str);
        let spans = spans.iter().map(<[Span; 1]>::as_slice);
        let reports: Vec<Report<'_>> = texts.zip(spans).map(report).collect();
        let sentences = Sentences::of(&reports, &OneByOne);
        let place = |document| SentenceRef {
            document,
            sentence: 0,
        };
        Evidence::new(&sentences).is_by_chance(&[place(0), place(1)], confidence)
    }

    #[test]
    fn the_words_of_the_topic_are_shared_by_chance_and_rare_ones_are_not() {
        let topic = [
            "تجار الأقمشة ينتظرون افتتاح قناة الرمل الجديدة",
            "خلاف قديم على رسوم المرور قبل افتتاح قناة الرمل الجديدة",
        ];
        assert!(is_by_chance(topic, 40, 0.7));
        let one = [
            "تجار الأقمشة يضربون عن البيع يوم افتتاح قناة الرمل",
            "إضراب تجار الأقمشة في يوم افتتاح قناة الرمل",
        ];
        assert!(!is_by_chance(one, 40, 0.7));
        assert!(!is_by_chance(topic, 40, 0.9), "what is surely one stays");
        assert!(!is_by_chance(topic, 5, 0.7), "five documents show no topic");
    }
}
