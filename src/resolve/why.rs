//! What a mention rests on, kept small: most of it is never shown, so no sentence is made before someone asks.

use crate::resolve::{Said, Step, StepValue};
use crate::text::Span;
use crate::time::{Day, Direction, Happening, Interval, NamedBy};

/// Why a mention is what it is; [`Mention::steps`](crate::resolve::Mention::steps) tells it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Why {
    /// Name of the rule that read the words.
    pub(crate) rule: Option<&'static str>,
    /// The verb that had a say, and where it looks.
    pub(crate) verb: Option<(Direction, Span)>,
    /// What the days are counted from.
    pub(crate) from: Origin,
    /// What was found while placing it.
    pub(crate) more: Vec<Step>,
    /// What the program had said, where the user knows better.
    pub(crate) said: Option<Box<Said>>,
}

/// What days are counted from.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Origin {
    /// Nothing outside the words.
    #[default]
    Nothing,
    /// The document time.
    Document(Day),
    /// Each of the days, from the first to the last, on which the document can have been written.
    Possible(Day, Day),
    /// An earlier mention: its words and its value, boxed because it is rare.
    Mention(Box<(Span, String)>),
    /// A happening that is known by name: its words and what is known of it.
    Happening(Box<(Span, Happening)>),
}

impl Why {
    /// These steps and nothing else.
    pub fn of(steps: Vec<Step>) -> Self {
        Self {
            more: steps,
            ..Self::default()
        }
    }

    /// The steps in order, for the mention at `span` of `text`.
    pub(super) fn steps(&self, text: &str, span: Span) -> Vec<Step> {
        let words = self.rule.map(|rule| words(text, span, rule));
        let verb = self.verb.map(|(looks, at)| verb(text, looks, at));
        let from = match &self.from {
            Origin::Nothing => None,
            Origin::Document(day) => Some(Step::new("why-dct", [("day", (*day).into())])),
            Origin::Possible(first, last) => {
                let args = [("first", (*first).into()), ("last", (*last).into())];
                Some(Step::new("why-possible-days", args))
            }
            Origin::Mention(before) => {
                let (words, value) = &**before;
                let args = [
                    ("words", StepValue::Words(words.of(text).to_owned())),
                    ("value", StepValue::Timex(value.clone())),
                ];
                Some(Step::new("why-antecedent", args))
            }
            Origin::Happening(named) => happening(text, named.0, named.1),
        };
        let first = [words, verb, from].into_iter().flatten();
        first.chain(self.more.iter().cloned()).collect()
    }
}

/// What is known of a happening, on its words.
fn happening(text: &str, at: Span, of: Happening) -> Option<Step> {
    let (first, latest) = of.begin.bounds()?;
    let words = ("name", StepValue::Words(at.of(text).to_owned()));
    let last = of.end.and_then(Interval::last).unwrap_or(latest);
    let key = match (of.named_by, of.end) {
        (NamedBy::User, _) => "why-named-day",
        (NamedBy::History, Some(_)) if first == last => "why-history-day",
        (NamedBy::History, Some(_)) => "why-history",
        (NamedBy::History, None) => "why-history-since",
    };
    let args = [words, ("first", first.into()), ("last", last.into())];
    Some(Step::on(key, args, at))
}

fn words(text: &str, span: Span, rule: &'static str) -> Step {
    let args = [
        ("words", StepValue::Words(span.of(text).to_owned())),
        ("rule", StepValue::Rule(rule)),
    ];
    Step::on("why-words", args, span)
}

fn verb(text: &str, looks: Direction, at: Span) -> Step {
    let key = match looks {
        Direction::FutureVerb | Direction::PresentVerb => "why-verb-future",
        _ => "why-verb-past",
    };
    Step::on(
        key,
        [("verb", StepValue::Words(at.of(text).to_owned()))],
        at,
    )
}
