//! Where a reading stands: its sentence, its verb, and what is written before it.

use crate::dating::kernel::Look;
use crate::grammar::{Reading, Signal};
use crate::resolve::{Dateline, dateline};
use crate::resolve::{Step, StepValue};
use crate::text::{Span, Token};
use crate::time::{Day, Direction};

/// Sentences at the front in which a dateline stands.
const FRONT: u32 = 3;

/// Where a reading stands.
#[derive(Clone, Copy)]
pub(super) struct At<'t> {
    text: &'t str,
    span: Span,
    /// The name of the happening from which the words count.
    named: Option<Span>,
    pub(super) sentence: u32,
    /// What its line makes of it: at the front or at the end of a text that dates it.
    pub(super) line: Option<Dateline>,
    pub(super) governor: Direction,
    is_limit: bool,
    /// Whether منذ stands before the words.
    pub(super) is_since: bool,
    /// Whether ب is written onto it: «بنهاية عام 2022».
    pub(super) is_by: bool,
    /// Whether a preposition stands before the words: «في عام 2030» says when, «خطة عام 2030» says which.
    pub(super) is_adverbial: bool,
    /// Whether the words count from a happening: بعد مرور عشرة أشهر على.
    pub(super) is_distance: bool,
}

impl<'t> At<'t> {
    /// The place of a reading in sentence number `sentence`, which has these tokens.
    pub(super) fn of(reading: &Reading, text: &'t str, sentence: u32, tokens: &[Token]) -> Self {
        Self {
            text,
            span: reading.span,
            named: reading.named,
            sentence,
            line: dateline(text, tokens, reading.span),
            governor: reading.governor.0,
            is_limit: reading.signal == Signal::Limit,
            is_since: reading.signal == Signal::Since,
            is_by: has_before(tokens, reading.span, &["ب"]),
            is_adverbial: reading.signal != Signal::None
                || has_before(tokens, reading.span, &["ب", "ل"]),
            is_distance: reading.is_distance(),
        }
    }

    /// Whether its line stands where a text says when it was written first of all.
    pub(super) fn is_front(&self) -> bool {
        self.sentence < FRONT
    }

    /// Where its words look that look `seek` by themselves.
    pub(super) fn look(&self, seek: Direction) -> Look {
        match Look::of(seek, self.governor) {
            Look::Both if self.is_limit => Look::Open,
            look => look,
        }
    }

    /// The same, as if no verb governed it.
    pub(super) fn without_verb(&self) -> Self {
        Self {
            governor: Direction::Unknown,
            ..*self
        }
    }

    /// The step of a clue that rests on its words and on the happening that they count from, which began on a day.
    pub(super) fn step_on_name(&self, key: &'static str, began: Day) -> Step {
        let words = |span: Span| StepValue::Words(span.of(self.text).to_owned());
        let args = [
            ("words", words(self.span)),
            ("name", words(self.named.unwrap_or(self.span))),
            ("day", began.into()),
        ];
        Step::on(key, args, self.span)
    }

    /// The step of a clue that rests on its words.
    pub(super) fn step(&self, key: &'static str) -> Step {
        Step::on(
            key,
            [(
                "words",
                StepValue::Words(self.span.of(self.text).to_owned()),
            )],
            self.span,
        )
    }
}

/// Whether one of these letters is written onto the first word: بنهاية عام 2022.
fn has_before(tokens: &[Token], span: Span, letters: &[&str]) -> bool {
    let first = tokens.iter().find(|token| token.span.end > span.start);
    first.is_some_and(|token| {
        token.span.start < span.start && letters.iter().any(|one| token.key().starts_with(one))
    })
}
