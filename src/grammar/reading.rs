//! What a rule found.

use crate::grammar::Rule;
use crate::text::Span;
use crate::time::{Direction, TimeExpr};

/// A time expression of a sentence: its words and their meaning, not yet placed.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The words, in bytes of the text; prepositions and conjunctions written onto the first word are outside.
    pub span: Span,
    /// What they mean.
    pub expr: TimeExpr,
    /// The rule that read them.
    pub rule: &'static Rule,
    /// Where the verb that governs them looks, with the verb's own place where one was found.
    pub governor: (Direction, Option<Span>),
    /// What stands before them.
    pub signal: Signal,
    /// Whether that verb, in the present, is one of those that announce: ينعقد، تنطلق.
    pub announces: bool,
    /// Where in their sentence they stand.
    pub stand: Stand,
    /// The name of the happening from which they count.
    pub named: Option<Span>,
    /// From 0 to 1.
    pub confidence: f32,
}

impl Reading {
    /// Whether the words are a length of time from a happening that they do not date: بعد مرور عشرة أشهر على.
    pub fn is_distance(&self) -> bool {
        matches!(
            self.rule.name,
            "ago" | "after-passing" | "length-from-happening"
        )
    }
}

/// The word before an expression, as far as it says how the expression is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// No preposition.
    None,
    /// It is an end: بحلول، حتى.
    Limit,
    /// It is a beginning, or of one: منذ، منذ الثورة عام.
    Since,
    /// Something is compared with it: مقارنة بعام.
    Compared,
    /// Another preposition: في، خلال، من.
    Other,
}

/// Where in its sentence a reading stands: by this a year that was said once is known to hold for what comes below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Stand {
    /// It is a line of its own, or heads one, without a sentence around it: «أحداث عام 2012», «2011: …».
    Heading,
    /// It opens the sentence, or an entry of a list: «وفي أبريل …», «- يناير: …».
    Opening,
    /// It stands near the front, behind a verb: «وبدأ العدوان يوم 29 أكتوبر».
    Early,
    /// Anywhere else.
    #[default]
    Inner,
}

/// What a rule makes of the tokens that it took.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleMatch {
    /// The meaning; `None` for words that are passed over.
    pub expr: Option<TimeExpr>,
    /// From 0 to 1.
    pub confidence: f32,
    /// Tokens in front that shape the meaning but lie outside the extent.
    pub skip: usize,
    /// The tokens of a happening's name, half-open.
    pub named: Option<(usize, usize)>,
}

/// How sure a plain match is.
const PLAIN: f32 = 0.95;

impl RuleMatch {
    /// A match without any doubt.
    pub fn plain(expr: TimeExpr) -> Self {
        Self {
            expr: Some(expr),
            confidence: PLAIN,
            skip: 0,
            named: None,
        }
    }

    /// A match that could be something else.
    pub fn doubtful(expr: TimeExpr, confidence: f32) -> Self {
        Self {
            expr: Some(expr),
            confidence,
            skip: 0,
            named: None,
        }
    }

    /// Words that are passed over.
    pub const NOTHING: Self = Self {
        expr: None,
        confidence: 1.0,
        skip: 0,
        named: None,
    };

    /// The same, counting from the happening that these tokens name.
    pub fn naming(self, tokens: (usize, usize)) -> Self {
        Self {
            named: Some(tokens),
            ..self
        }
    }

    /// The same with the extent beginning `tokens` later.
    pub fn without_front(self, tokens: usize) -> Self {
        Self {
            skip: tokens,
            ..self
        }
    }
}
