//! Readings of one document, in order, to mentions.

use crate::grammar::Reading;
use crate::resolve::context::{Antecedent, Context};
use crate::resolve::place::{self, Place};
use crate::resolve::{Basis, Mention, Step, TimexKind};
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
    words: String,
}

impl Resolver {
    /// For a document written on `dct`, or on an unknown day.
    pub fn new(dct: Option<Day>) -> Self {
        Self {
            dct,
            ..Self::default()
        }
    }

    /// Places the next reading, which stands in sentence number `sentence` of `text`.
    pub fn resolve(&mut self, text: &str, sentence: u32, reading: Reading) -> Mention {
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
        let place = place::place(&reading.expr, &context);
        let words = reading.span.of(text);
        let before = match &reading.expr {
            TimeExpr::Antecedent(_) | TimeExpr::Relative { .. } | TimeExpr::Shifted { .. } => None,
            _ => self
                .story_for(sentence, governor)
                .map(|story| (&story.words, story.year.to_string())),
        };
        let before = before.or_else(|| {
            self.antecedent
                .as_ref()
                .map(|before| (&before.words, before.value.clone()))
        });
        let steps = self.steps(&reading, &place, before, (governor, verb), text);
        self.remember(sentence, words, &reading.expr, &place);
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
            steps,
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

    fn steps(
        &self,
        reading: &Reading,
        place: &Place,
        before: Option<(&String, String)>,
        (governor, verb): (Direction, Option<Span>),
        text: &str,
    ) -> Vec<Step> {
        let mut steps = Vec::with_capacity(3 + place.steps.len());
        steps.push(Step::on(
            "why-words",
            [
                ("words", reading.span.of(text).to_owned()),
                ("rule", reading.rule.name.to_owned()),
            ],
            reading.span,
        ));
        if place.basis == Basis::Dct
            && looks_by_verb(&reading.expr, governor)
            && let Some(verb) = verb
        {
            let key = match governor {
                Direction::FutureVerb | Direction::PresentVerb => "why-verb-future",
                _ => "why-verb-past",
            };
            steps.push(Step::on(key, [("verb", verb.of(text).to_owned())], verb));
        }
        match (place.basis, self.dct, before) {
            (Basis::Dct, Some(dct), _) => {
                steps.push(Step::new("why-dct", [("day", dct.to_string())]));
            }
            (Basis::Mention, _, Some((words, value))) => {
                let args = [("words", words.clone()), ("value", value)];
                steps.push(Step::new("why-antecedent", args));
            }
            _ => {}
        }
        steps.extend(place.steps.iter().cloned());
        steps
    }

    /// Keeps what later mentions can point back to.
    fn remember(&mut self, sentence: u32, words: &str, expr: &TimeExpr, place: &Place) {
        if let TimeExpr::Date(date) = expr
            && date.calendar == Calendar::Gregorian
            && let Some(year) = date.astronomical_year()
        {
            self.story = Some(Story {
                sentence,
                year,
                words: words.to_owned(),
            });
        }
        let can_be_pointed_to = matches!(place.kind, TimexKind::Date | TimexKind::Time)
            && place.grain != Grain::Vague
            && place.interval.bounds().is_some()
            && !matches!(expr, TimeExpr::Antecedent(_));
        if can_be_pointed_to {
            self.antecedent = Some(Antecedent {
                sentence,
                words: words.to_owned(),
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
