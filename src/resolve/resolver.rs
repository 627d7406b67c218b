//! Readings of one document, in order, to mentions.

use crate::grammar::Reading;
use crate::resolve::context::{Antecedent, Context};
use crate::resolve::place::{self, Place};
use crate::resolve::why::Origin;
use crate::resolve::{Basis, Mention, TimexKind, Why};
use crate::text::Span;
use crate::time::{Calendar, Day, Direction, Grain, TimeExpr};

/// Places the readings of one document; it remembers the mentions before.
#[derive(Clone, Debug, Default)]
pub struct Resolver {
    dct: Option<Day>,
    antecedent: Option<Antecedent>,
    /// The last mention that said a Gregorian year.
    story: Option<Story>,
}

/// A mention that says its year: what the same sentence goes on to tell is of that year.
#[derive(Clone, Debug)]
struct Story {
    sentence: u32,
    year: i32,
    words: Span,
}

impl Resolver {
    /// For a document written on `dct`, or on an unknown day.
    pub fn new(dct: Option<Day>) -> Self {
        Self {
            dct,
            ..Self::default()
        }
    }

    /// Places the next reading, which stands in sentence number `sentence`.
    pub fn resolve(&mut self, sentence: u32, reading: Reading) -> Mention {
        let (governor, verb) = reading.governor;
        let context = Context {
            dct: self.dct,
            governor,
            antecedent: self.antecedent_for(sentence),
            is_antecedent_near: self
                .antecedent
                .as_ref()
                .is_some_and(|before| before.sentence == sentence),
            story_year: self.story_for(sentence, governor).map(|story| story.year),
        };
        let mut place = place::place(&reading.expr, &context);
        let before = match &reading.expr {
            TimeExpr::Antecedent(_)
            | TimeExpr::Relative { .. }
            | TimeExpr::Shifted { .. }
            | TimeExpr::Clock { on: None, .. } => None,
            _ => self.story_for(sentence, governor),
        };
        let why = Why {
            rule: Some(reading.rule.name),
            verb: verb
                .filter(|_| place.basis == Basis::Dct && looks_by_verb(&reading.expr, governor))
                .map(|verb| (governor, verb)),
            from: self.counted_from(place.basis, before),
            more: std::mem::take(&mut place.steps),
        };
        self.remember(sentence, reading.span, &reading.expr, &place);
        Mention {
            span: reading.span,
            sentence,
            kind: place.kind,
            value: place.value,
            modifier: place.modifier,
            interval: place.interval,
            grain: place.grain,
            certainty: place.certainty,
            basis: place.basis,
            confidence: reading.confidence,
            why,
        }
    }

    /// The mention that one of this sentence can point back to: of this sentence or of the two before.
    fn antecedent_for(&self, sentence: u32) -> Option<&Antecedent> {
        self.antecedent
            .as_ref()
            .filter(|before| sentence - before.sentence <= 2)
    }

    /// A year before the document that the same sentence says: what follows is told of that year.
    ///
    /// Where the document is undated, only a past verb shows that a story is told.
    fn story_for(&self, sentence: u32, governor: Direction) -> Option<&Story> {
        let story = self
            .story
            .as_ref()
            .filter(|story| story.sentence == sentence)?;
        let is_past = match self.dct {
            Some(dct) => story.year < dct.year(),
            None => governor == Direction::PastVerb,
        };
        is_past.then_some(story)
    }

    /// What the days are counted from: the document, the story where one is told, else the mention before.
    fn counted_from(&self, basis: Basis, story: Option<&Story>) -> Origin {
        let before = || match (story, &self.antecedent) {
            (Some(story), _) => Some((story.words, story.year.to_string())),
            (None, Some(before)) => Some((before.words, before.value.clone())),
            (None, None) => None,
        };
        match basis {
            Basis::Dct => self.dct.map_or(Origin::Nothing, Origin::Document),
            Basis::Mention => {
                before().map_or(Origin::Nothing, |before| Origin::Mention(before.into()))
            }
            _ => Origin::Nothing,
        }
    }

    /// Keeps what later mentions can point back to.
    fn remember(&mut self, sentence: u32, words: Span, expr: &TimeExpr, place: &Place) {
        if let TimeExpr::Date(date) = expr
            && date.calendar == Calendar::Gregorian
            && let Some(year) = date.astronomical_year()
        {
            self.story = Some(Story {
                sentence,
                year,
                words,
            });
        }
        let can_be_pointed_to = matches!(place.kind, TimexKind::Date | TimexKind::Time)
            && place.grain != Grain::Vague
            && place.interval.bounds().is_some()
            && !matches!(expr, TimeExpr::Antecedent(_));
        if can_be_pointed_to {
            self.antecedent = Some(Antecedent {
                sentence,
                words,
                value: place.value.clone(),
                interval: place.interval,
                grain: place.grain,
            });
        }
    }
}

/// Whether the verb had a say: nothing in the words points anywhere.
fn looks_by_verb(expr: &TimeExpr, governor: Direction) -> bool {
    match expr {
        TimeExpr::Date(date) => date.seek == Direction::Unknown && date.year.is_none(),
        // Under a verb in the present the nearer feast is taken, whatever its side.
        TimeExpr::Feast { year, seek, .. } => {
            year.is_none() && *seek == Direction::Unknown && governor != Direction::PresentVerb
        }
        TimeExpr::Clock { on: Some(of), .. } | TimeExpr::Part { of, .. } => {
            looks_by_verb(of, governor)
        }
        TimeExpr::Range { to, .. } => looks_by_verb(to, governor),
        _ => false,
    }
}
