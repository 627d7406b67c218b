//! Readings of one document, in order, to mentions.

use crate::grammar::{Reading, Signal};
use crate::resolve::context::{Antecedent, Context};
use crate::resolve::place::{self, Place};
use crate::resolve::story::Years;
use crate::resolve::why::Origin;
use crate::resolve::{Basis, Mention, TimexKind, Why, Written};
use crate::text::Span;
use crate::time::{
    Anchor, Calendar, CalendarDate, Day, Direction, Grain, Happening, Interval, TimeExpr, Unit,
};

/// Places the readings of one document; it remembers the mentions before.
#[derive(Clone, Debug, Default)]
pub struct Resolver {
    written: Written,
    antecedent: Option<Antecedent>,
    /// The last mention that said a Gregorian year.
    story: Option<Story>,
    /// The years that were said above.
    years: Years,
}

/// A mention that says its year: what the same sentence goes on to tell is of that year.
#[derive(Clone, Debug)]
struct Story {
    sentence: u32,
    year: i32,
    words: Span,
}

impl Resolver {
    /// For a document of which this is known: a day, or `None` of one.
    pub fn new(written: impl Into<Written>) -> Self {
        Self {
            written: written.into(),
            ..Self::default()
        }
    }

    /// Places the next reading, which stands in sentence number `sentence`.
    pub fn resolve(&mut self, sentence: u32, reading: Reading) -> Mention {
        let (governor, verb) = reading.governor;
        let dct = self.written.day();
        let mut place = self.place(sentence, &reading, dct);
        let mut origin = dct.map_or(Origin::Nothing, Origin::Document);
        if let Written::Between(first, last) = self.written
            && place.interval == Interval::ALWAYS
            && let Some(same) = self.same_place(sentence, &reading, first, last)
        {
            (place, origin) = (same, Origin::Possible(first, last));
        }
        let before = match &reading.expr {
            TimeExpr::Antecedent(_)
            | TimeExpr::Relative { .. }
            | TimeExpr::Shifted { .. }
            | TimeExpr::Clock { on: None, .. } => None,
            _ => self.story_for(sentence, governor, dct),
        };
        let is_held = is_held(&place);
        let why = Why {
            rule: Some(reading.rule.name),
            verb: verb
                .filter(|_| place.basis == Basis::Dct && looks_by_verb(&reading.expr, governor))
                .map(|verb| (governor, verb)),
            from: match self.years.words(sentence).filter(|_| is_held) {
                Some((words, year)) => Origin::Mention((words, year.to_string()).into()),
                None => match happening_of(&reading, place.basis, dct) {
                    Some(named) => Origin::Happening(Box::new(named)),
                    None => self.counted_from(place.basis, origin, before),
                },
            },
            more: std::mem::take(&mut place.steps),
            said: None,
        };
        self.remember(sentence, &reading, &place, is_held);
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

    /// Takes the days of the user for the last mention: what later words count from is what the user says.
    pub fn correct(&mut self, mention: &Mention) {
        let first = mention.interval.first();
        if let Some(story) = self
            .story
            .as_mut()
            .filter(|story| story.words == mention.span)
            && let Some(first) = first
        {
            story.year = first.year();
        }
        if mention.interval.bounds().is_some() && mention.grain != Grain::Vague {
            self.antecedent = Some(Antecedent {
                sentence: mention.sentence,
                words: mention.span,
                value: mention.value.clone(),
                interval: mention.interval,
                grain: mention.grain,
            });
        }
    }

    /// Where a reading falls in a document written on `dct`.
    fn place(&self, sentence: u32, reading: &Reading, dct: Option<Day>) -> Place {
        let governor = reading.governor.0;
        // «ينتظر حتى تشرين الثاني»: the end of what goes on rather lies ahead.
        let is_term = reading.signal == Signal::Limit && governor == Direction::PresentVerb;
        let context = Context {
            dct,
            governor,
            announces: reading.announces || is_term,
            antecedent: self.antecedent_for(sentence),
            is_antecedent_near: self
                .antecedent
                .as_ref()
                .is_some_and(|before| before.sentence == sentence),
            story_year: self
                .story_for(sentence, governor, dct)
                .map(|story| story.year),
            held: self.years.held_for(sentence, reading, dct),
            hijri_year: self.years.hijri(sentence),
            tells_of_old: self.years.tells_of_old(),
        };
        if let Some(year) = of_annal(&reading.expr, &context) {
            let place = place::place(&year, &context);
            return Place {
                basis: Basis::Mention,
                ..place
            };
        }
        place::place(&reading.expr, &context)
    }

    /// Where a reading falls if it falls there whichever of these days the document was written on.
    ///
    /// The last day is asked first: most that differ differ there.
    fn same_place(&self, sentence: u32, reading: &Reading, first: Day, last: Day) -> Option<Place> {
        let on = |day| self.place(sentence, reading, Some(day));
        let place = on(first);
        let is_same = |day: i32| {
            let other = on(first.plus(day));
            (other.interval, other.basis) == (place.interval, place.basis)
                && (other.value == place.value && other.kind == place.kind)
        };
        let is_placed = place.interval != Interval::ALWAYS;
        (is_placed && (1..=last.since(first)).rev().all(is_same)).then_some(place)
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
    fn story_for(&self, sentence: u32, governor: Direction, dct: Option<Day>) -> Option<&Story> {
        let story = self
            .story
            .as_ref()
            .filter(|story| story.sentence == sentence)?;
        let is_past = match dct {
            Some(dct) => story.year < dct.year(),
            None => governor == Direction::PastVerb,
        };
        is_past.then_some(story)
    }

    /// What the days are counted from: the document, the story where one is told, else the mention before.
    fn counted_from(&self, basis: Basis, document: Origin, story: Option<&Story>) -> Origin {
        let before = || match (story, &self.antecedent) {
            (Some(story), _) => Some((story.words, story.year.to_string())),
            (None, Some(before)) => Some((before.words, before.value.clone())),
            (None, None) => None,
        };
        match basis {
            Basis::Dct => document,
            Basis::Mention => {
                before().map_or(Origin::Nothing, |before| Origin::Mention(before.into()))
            }
            _ => Origin::Nothing,
        }
    }

    /// Keeps what later mentions can point back to.
    fn remember(&mut self, sentence: u32, reading: &Reading, place: &Place, is_held: bool) {
        self.years.remember(sentence, reading, place, is_held);
        let (words, expr) = (reading.span, &reading.expr);
        // «للمرة الأولى منذ 2009» and «مقارنة بعام 2009» tell of another year.
        let is_told = !matches!(reading.signal, Signal::Since | Signal::Compared);
        if let TimeExpr::Date(date) = expr
            && is_told
            && place.basis != Basis::Calendar
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

/// «هذه السنة» in an annal is the year of which it tells, not that of its edition.
fn of_annal(expr: &TimeExpr, context: &Context<'_>) -> Option<TimeExpr> {
    let held = context.held.filter(|held| held.is_old())?;
    match expr {
        TimeExpr::Relative {
            unit: Unit::Year,
            offset: offset @ -1..=1,
            anchor: Anchor::Document,
        } => Some(TimeExpr::Date(CalendarDate {
            calendar: held.calendar,
            year: Some(held.year + offset),
            has_era: true,
            ..CalendarDate::default()
        })),
        _ => None,
    }
}

/// The happening on which a place rests, with its words.
fn happening_of(reading: &Reading, basis: Basis, dct: Option<Day>) -> Option<(Span, Happening)> {
    let of = match &reading.expr {
        TimeExpr::Happening { of, .. }
        | TimeExpr::Beside { of, .. }
        | TimeExpr::FromHappening { of, .. } => of,
        _ => return None,
    };
    let meant = place::meant(of, dct).filter(|_| matches!(basis, Basis::History | Basis::User))?;
    Some((reading.named?, meant))
}

/// Whether the year of a place was said above it.
fn is_held(place: &Place) -> bool {
    place
        .steps
        .iter()
        .any(|step| matches!(step.key, "why-year-heading" | "why-year-story"))
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
