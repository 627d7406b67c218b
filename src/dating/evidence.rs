//! What of a document is kept for dating it.

use std::cmp::Ordering;

use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

use crate::corpus::DateHint;
use crate::dating::past::Past;
use crate::dating::read::ClueReader;
use crate::dating::spread::Spread;
use crate::dating::statement::{Statement, Stemmed};
use crate::dating::{Belief, Clue, Shape, hint};
use crate::grammar::Reading;
use crate::resolve::{DctBasis, DocumentTime, Step};
use crate::similarity::{Stem, sentence_hash, stem_of};
use crate::text::{Span, Token};
use crate::time::{Day, Interval};

/// Statements and sentences kept of one document.
const MOST_STATEMENTS: usize = 16;
const MOST_SENTENCES: usize = 40;
/// Content words kept of one document, about.
const MOST_STEMS: usize = 200;

/// Sentences at the front that tell the news.
const FRONT: u32 = 3;

/// An undated document is from its first day on with this probability.
const FROM: f32 = 0.95;

/// The evidence of one document, without its text.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    reader: ClueReader,
    pub(super) clues: Vec<Clue>,
    /// The times of which it speaks as past.
    pub(super) past: Past,
    /// The happenings on which it looks back.
    pub(super) began: Vec<Step>,
    /// Days that a dateline or something beside the text names, with what they make of it.
    named: Vec<(Interval, DctBasis)>,
    /// The days that something beside the text, or a line of its own, gives for its writing.
    beside: Vec<Interval>,
    /// A hash of its text and of the dates beside it: equal documents have the same, whatever they are called.
    content: u64,
    /// The day on which it was there already: it is no younger.
    pub(super) latest: Option<Day>,
    pub(super) statements: Vec<Statement>,
    pub(super) sentences: Vec<(u64, Span)>,
    /// Content words, sorted once it is finished.
    pub(super) stems: Vec<Stem>,
    /// The stems of the sentence that is read, token by token; its room is used again.
    sentence: Vec<Option<Stem>>,
}

/// What all times together that a text only names, as background, can say against a day beside it: so much as so many
/// of them. An order that lists the twenty days of its case is no older than its file is called.
const MOST_BACKGROUND: f32 = 2.0;

fn weaken_background(clues: &mut [Clue]) {
    let is_background =
        |clue: &Clue| matches!(clue.shape, Shape::Around(_, kernel) if !kernel.is_sharp());
    let background = clues.iter().filter(|clue| is_background(clue));
    let force: f32 = background.map(|clue| clue.force).sum();
    if force > MOST_BACKGROUND {
        for clue in clues.iter_mut().filter(|clue| is_background(clue)) {
            clue.force *= MOST_BACKGROUND / force;
        }
    }
}

impl Evidence {
    /// Of a text of which nothing is read yet.
    pub fn of_text(text: &str) -> Self {
        Self {
            content: xxh3_64(text.as_bytes()),
            ..Self::default()
        }
    }

    /// Takes one sentence with what was read in it.
    pub fn read(
        &mut self,
        text: &str,
        index: u32,
        sentence: Span,
        tokens: &[Token],
        readings: &[Reading],
    ) {
        self.reader.read(text, index, tokens, readings);
        let mut stems = std::mem::take(&mut self.sentence);
        stems.clear();
        stems.extend(tokens.iter().map(stem_of));
        let words = Stemmed {
            text,
            tokens,
            stems: &stems,
            is_front: index < FRONT,
            is_first: index == 0,
        };
        self.state(words, sentence, readings);
        if self.stems.len() < MOST_STEMS {
            self.stems.extend(stems.iter().flatten());
        }
        if self.sentences.len() < MOST_SENTENCES
            && let Some(hash) = sentence_hash(tokens, &stems)
        {
            self.sentences.push((hash, sentence));
        }
        self.sentence = stems;
    }

    /// Takes the statements of one sentence.
    fn state(&mut self, words: Stemmed<'_>, sentence: Span, readings: &[Reading]) {
        let room = MOST_STATEMENTS.saturating_sub(self.statements.len());
        let found = readings
            .iter()
            .filter_map(|reading| Statement::of(reading, words));
        let before = self.statements.len();
        self.statements.extend(found.take(room));
        if words.is_front && self.statements.len() == before {
            self.statements.extend(Statement::news(words, sentence));
        }
    }

    /// The evidence of its own words, once it is finished.
    pub fn clues(&self) -> &[Clue] {
        &self.clues
    }

    /// Takes a date that stands beside the text.
    pub fn hint(&mut self, hint: &DateHint) {
        self.clues.extend(hint::clue_of(hint));
        let known = [self.latest, hint::latest_of(hint)];
        self.latest = known.into_iter().flatten().min();
        if let Some(basis) = hint::basis_of(hint.kind) {
            self.named.push((hint.interval, basis));
        }
        if hint::is_of_writing(hint.kind) && hint.interval.bounds().is_some() {
            self.beside.push(hint.interval);
        }
        self.content = with_hint(self.content, hint);
    }

    /// Which of the dates beside the text allow a day; empty where none stands there.
    pub(super) fn beside(&self, day: Day) -> impl Iterator<Item = Interval> + '_ {
        let beside = self.beside.iter().copied();
        beside.filter(move |interval| interval.contains(day))
    }

    /// The one day that all dates beside the text allow, where that is one.
    pub(super) fn only_beside(&self) -> Option<Day> {
        let mut days = self.beside.iter().copied();
        let first = days.next()?;
        let both = days.try_fold(first, Interval::intersection)?;
        both.first().filter(|_| both.len_days() == Some(1))
    }

    /// Whether something beside the text dates its writing.
    pub(super) fn has_beside(&self) -> bool {
        !self.beside.is_empty()
    }

    /// The order of documents by what they hold; only those that say the same of their time are equal.
    pub(super) fn by_content(&self, other: &Self) -> Ordering {
        let hashes = |evidence: &Self| evidence.sentences.iter().map(|(hash, _)| *hash).collect();
        let (one_hashes, other_hashes): (Vec<u64>, Vec<u64>) = (hashes(self), hashes(other));
        // Two hashes of texts that are not equal could be.
        let by_words = || (one_hashes, &self.stems).cmp(&(other_hashes, &other.stems));
        self.content.cmp(&other.content).then_with(by_words)
    }

    /// No more comes: what its expressions say together.
    pub fn finish(&mut self) {
        self.stems.sort_unstable();
        self.stems.dedup();
        self.sentence = Vec::new();
        self.past = self.reader.past();
        let mut reader = std::mem::take(&mut self.reader);
        reader.close();
        if let Some(day) = reader.dateline() {
            self.named.push((Interval::day(day), DctBasis::Dateline));
            // What the document says of itself no other outweighs.
            self.beside.push(Interval::day(day));
        }
        self.began = std::mem::take(&mut reader.began);
        let mut clues = reader.finish();
        if self.has_beside() {
            weaken_background(&mut clues);
        }
        self.clues.extend(clues);
        // A folder keeps the evidence of all its documents.
        self.clues.shrink_to_fit();
        self.statements.shrink_to_fit();
        self.sentences.shrink_to_fit();
        self.stems.shrink_to_fit();
    }

    /// The day of writing as far as the document itself says it.
    pub fn alone(&self) -> DocumentTime {
        match Belief::of(&self.clues) {
            Some(belief) => {
                let time = time_of(&belief, &self.clues, Spread::FEW, self.past, |day| {
                    self.basis_of(day)
                });
                self.no_later(self.looking_back(time))
            }
            None => self.no_later(self.undated()),
        }
    }

    /// The time of a text that names no year: it is from the day on that a happening it looks back on began.
    fn undated(&self) -> DocumentTime {
        let interval = self.past.first_day(None).map(Interval::since);
        let steps = self.clues.iter().map(|clue| &clue.step).chain(&self.began);
        DocumentTime {
            interval: interval.unwrap_or(Interval::ALWAYS),
            basis: match interval {
                Some(_) => DctBasis::Inferred,
                None => DctBasis::Unknown,
            },
            evidence: steps.cloned().collect(),
            ..DocumentTime::UNKNOWN
        }
    }

    /// A time that is open, with the happenings after which it lies.
    pub(super) fn looking_back(&self, mut time: DocumentTime) -> DocumentTime {
        if time.best.is_none() {
            time.evidence.extend(self.began.iter().cloned());
        }
        time
    }

    /// A time that is open ends on the day on which the text was there already.
    pub(super) fn no_later(&self, time: DocumentTime) -> DocumentTime {
        let Some(latest) = self.latest.filter(|_| time.best.is_none()) else {
            return time;
        };
        let interval = time.interval.intersection(Interval::until(latest));
        let interval = interval.unwrap_or(Interval::until(latest));
        let basis = match time.basis {
            DctBasis::Unknown => DctBasis::Inferred,
            basis => basis,
        };
        DocumentTime {
            interval,
            basis,
            ..time
        }
    }

    /// What a day of writing rests on in this document.
    pub(super) fn basis_of(&self, day: Day) -> DctBasis {
        let naming = self
            .named
            .iter()
            .find(|(named, _)| named.len_days() == Some(1) && named.contains(day));
        naming.map_or(DctBasis::Inferred, |(_, basis)| *basis)
    }
}

/// A hash of the content so far and of a date beside it; where the date stands is nothing.
fn with_hint(content: u64, hint: &DateHint) -> u64 {
    let number = |day: Option<Day>| day.map_or(i32::MIN, Day::number);
    let (first, last) = (number(hint.interval.first()), number(hint.interval.last()));
    let mut bytes = vec![hint.kind as u8];
    bytes.extend(first.to_le_bytes());
    bytes.extend(last.to_le_bytes());
    xxh3_64_with_seed(&bytes, content)
}

/// What a belief says of the time of a document that speaks so of the past.
pub(super) fn time_of(
    belief: &Belief,
    clues: &[Clue],
    spread: Spread,
    past: Past,
    basis: impl Fn(Day) -> DctBasis,
) -> DocumentTime {
    let Some((day, share)) = belief.best() else {
        return DocumentTime::UNKNOWN;
    };
    let is_answer = share >= spread.answer && !clues.is_empty();
    let (mut evidence, mut against): (Vec<Step>, Vec<Step>) = (Vec::new(), Vec::new());
    for clue in clues {
        let contradicts = is_answer && clue.contradicts(day);
        let list = if contradicts {
            &mut against
        } else {
            &mut evidence
        };
        list.push(clue.step.clone());
    }
    let interval = if is_answer || spread.is_closed {
        belief.flattened(spread.power).interval(spread.held)
    } else {
        // Only where it begins: a text that names 2022 as past is of 2022 or later.
        let weighed = belief.after(1.0 - FROM);
        let begin = match spread.knows_folder {
            true => weighed,
            false => past.first_day(weighed),
        };
        Interval::new(begin, None).unwrap_or(Interval::ALWAYS)
    };
    DocumentTime {
        best: is_answer.then_some(day),
        interval,
        basis: match (is_answer, interval == Interval::ALWAYS) {
            (true, _) => basis(day),
            (false, false) => DctBasis::Inferred,
            (false, true) => DctBasis::Unknown,
        },
        confidence: match is_answer {
            true => spread.trust.confidence(share),
            false => 0.0,
        },
        evidence,
        against,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dating::kernel::{Kernel, Look, Width};

    #[test]
    fn many_times_that_are_only_named_say_no_more_than_two() {
        let place = Interval::day("2014-06-30".parse().unwrap());
        let named = |count: usize| -> Vec<Clue> {
            let kernel = Kernel::seen(Look::Both, Width::Day);
            let clue = Clue::new(Shape::Around(place, kernel), Step::new("dct-named", []));
            vec![clue; count]
        };
        let forces = |mut clues: Vec<Clue>| -> f32 {
            weaken_background(&mut clues);
            clues.iter().map(|clue| clue.force).sum()
        };
        assert!((forces(named(2)) - 2.0).abs() < 1e-6);
        assert!((forces(named(20)) - 2.0).abs() < 1e-4);
    }
}
