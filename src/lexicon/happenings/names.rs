//! The names that one text is read with.

use std::cell::RefCell;

use crate::lexicon::happenings::Naming;
use crate::lexicon::happenings::table::{Happenings, Hit, Spoken};
use crate::text::Token;
use crate::time::{Happening, HappeningEdge};

/// The table of happenings and the names of the user, for the text that is read.
#[derive(Debug, Default)]
pub(crate) struct Names {
    naming: Naming,
    /// What the text speaks of, once that was asked: its place and length, and the rows.
    spoken: RefCell<Option<((usize, usize), Spoken)>>,
}

/// A happening that is named at a token.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NamedHappening {
    /// Those of this name.
    pub(crate) of: Box<[Happening]>,
    /// Which part of it is meant.
    pub(crate) edge: HappeningEdge,
    /// The token behind the words.
    pub(crate) end: usize,
    /// Whether its words only say of which kind it is: «الحرب».
    pub(crate) is_general: bool,
    /// Whether it is a period that is no date by itself: «الحرب الباردة».
    pub(crate) is_era: bool,
}

impl Names {
    /// With these names.
    pub(crate) fn new(naming: Naming) -> Self {
        Self {
            naming,
            spoken: RefCell::default(),
        }
    }

    /// Whether a happening may be named from a token on.
    pub(crate) fn may_begin(&self, token: &Token) -> bool {
        self.tables().any(|table| table.may_begin(token))
    }

    /// The happening that is named from token `at` on, the words for its beginning or end before it included.
    pub(crate) fn find(&self, text: &str, tokens: &[Token], at: usize) -> Option<NamedHappening> {
        let plain = self.whole(text, tokens, at);
        if plain.is_some() {
            return plain;
        }
        let edges = self.tables().filter_map(|table| table.edge(tokens, at));
        let (edge, behind) = edges.max_by_key(|(_, end)| *end)?;
        let named = self.whole(text, tokens, behind)?;
        Some(NamedHappening { edge, ..named })
    }

    fn whole(&self, text: &str, tokens: &[Token], at: usize) -> Option<NamedHappening> {
        let user = self.naming.user().and_then(|table| {
            let hit = table.named(tokens, at)?;
            Some((table, hit, false))
        });
        let history = self.naming.history().and_then(|table| {
            let named = table.named(tokens, at).map(|hit| (table, hit, false));
            named.or_else(|| {
                let hit = table.general(tokens, at, || self.spoken_of(table, text))?;
                Some((table, hit, true))
            })
        });
        // The user's word for it comes first, unless the name goes on: «الثورة» and «الثورة الجزائرية».
        let (table, hit, is_general) = match (user, history) {
            (Some(user), Some(history)) if history.1.end > user.1.end => history,
            (Some(user), _) => user,
            (None, history) => history?,
        };
        let Hit { end, rows } = hit;
        Some(NamedHappening {
            of: table.happenings(&rows),
            edge: HappeningEdge::Whole,
            end,
            is_general,
            is_era: table.is_era(&rows),
        })
    }

    fn spoken_of(&self, table: &Happenings, text: &str) -> Spoken {
        let place = (text.as_ptr() as usize, text.len());
        let mut spoken = self.spoken.borrow_mut();
        match &*spoken {
            Some((of, known)) if *of == place => known.clone(),
            _ => {
                let found = table.spoken_of(text);
                *spoken = Some((place, found.clone()));
                found
            }
        }
    }

    fn tables(&self) -> impl Iterator<Item = &Happenings> {
        let tables = [self.naming.user(), self.naming.history()];
        tables.into_iter().flatten()
    }
}
