//! Which rules can begin with a token, found without asking every rule.

use std::sync::LazyLock;

use crate::grammar::rules::RULES;
use crate::grammar::{Kind, KindSet, Rule};
use crate::lexicon::{Hits, Lexicon, Sense, Senses};
use crate::text::{Token, TokenKind};

/// The rules by the kinds of their first tokens.
#[derive(Debug)]
pub(crate) struct Beginnings {
    /// In the order in which they compete.
    rules: Vec<&'static Rule>,
    /// For each kind the rules that can begin with it, one bit each.
    by_kind: [u128; Kind::COUNT],
    /// What a word means that any rule can begin with.
    senses: Senses,
}

impl Beginnings {
    /// Those of the embedded lexicon and all rules.
    pub(crate) fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Beginnings> = LazyLock::new(Beginnings::build);
        &EMBEDDED
    }

    fn build() -> Self {
        let rules: Vec<&'static Rule> = RULES.iter().copied().flatten().collect();
        debug_assert!(rules.len() <= u128::BITS as usize);
        let mut by_kind = [0; Kind::COUNT];
        for (number, rule) in rules.iter().enumerate() {
            for kind in rule.starts.numbers() {
                if let Some(set) = by_kind.get_mut(kind) {
                    *set |= 1 << number;
                }
            }
        }
        let entries = Lexicon::embedded().entries().iter();
        let begins = |sense: &Sense| Kind::of(*sense) != Kind::Other;
        let senses = entries.map(|entry| entry.sense).filter(begins);
        Self {
            rules,
            by_kind,
            senses: senses.fold(Senses::NONE, |all, sense| all.or(Senses::of(sense))),
        }
    }

    /// Whether a rule may begin at a token with these rows: most tokens are passed over here.
    #[inline]
    pub(crate) fn may_be(&self, token: &Token, hits: Hits) -> bool {
        hits.senses.meets(self.senses)
            || matches!(token.kind, TokenKind::Number(_) | TokenKind::Foreign)
    }

    /// The rules that can begin with a token of these kinds, in order.
    pub(crate) fn rules(&self, kinds: KindSet) -> impl Iterator<Item = &'static Rule> {
        let sets = kinds.numbers().filter_map(|kind| self.by_kind.get(kind));
        let mut left = sets.fold(0_u128, |all, set| all | set);
        std::iter::from_fn(move || {
            let number = left.trailing_zeros();
            left &= left.wrapping_sub(1);
            self.rules.get(number as usize).copied()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_reached_by_each_of_its_kinds_and_in_order() {
        let beginnings = Beginnings::embedded();
        assert!(beginnings.rules.len() <= u128::BITS as usize);
        let position = |rule: &Rule| {
            let same = |other: &&Rule| other.name == rule.name;
            beginnings.rules.iter().position(same).unwrap()
        };
        for kind in [Kind::Unit, Kind::Digits, Kind::Cue, Kind::Month] {
            let found: Vec<usize> = beginnings
                .rules(KindSet::of(&[kind]))
                .map(position)
                .collect();
            let expected: Vec<usize> = RULES
                .iter()
                .copied()
                .flatten()
                .filter(|rule| rule.starts.numbers().any(|number| number == kind as usize))
                .map(position)
                .collect();
            assert!(!found.is_empty());
            assert_eq!(found, expected);
        }
        assert_eq!(beginnings.rules(KindSet::default()).count(), 0);
    }
}
