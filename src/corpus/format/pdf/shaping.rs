//! Which glyphs a font puts in the place of others: forms of letters and ligatures (the table `GSUB`).

use read_fonts::tables::gsub::{LigatureSubst, SingleSubst, SubstitutionSubtables};
use read_fonts::{FontRef, ReadError, TableProvider as _};

/// So many replacements are read of one font; the largest have some 20,000.
const MAX_REPLACEMENTS: usize = 100_000;

/// Glyphs and the one that is drawn in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Replacement {
    pub(crate) from: Vec<u32>,
    pub(crate) to: u32,
}

/// The replacements of a font, as far as its tables are whole.
pub(crate) fn replacements_of(font: &FontRef<'_>) -> Vec<Replacement> {
    let mut found = Replacements(Vec::new());
    if let Ok(table) = font.gsub()
        && let Some(Ok(list)) = table.original_lookup_list()
    {
        for lookup in list.lookups().iter().flatten() {
            // What is broken is left out.
            let _ = lookup.subtables().and_then(|tables| found.add(&tables));
        }
    }
    found.0
}

struct Replacements(Vec<Replacement>);

impl Replacements {
    fn add(&mut self, tables: &SubstitutionSubtables<'_>) -> Result<(), ReadError> {
        match tables {
            SubstitutionSubtables::Single(tables) => tables
                .iter()
                .flatten()
                .try_for_each(|table| self.add_single(&table)),
            SubstitutionSubtables::Ligature(tables) => tables
                .iter()
                .flatten()
                .try_for_each(|table| self.add_ligatures(&table)),
            _ => Ok(()),
        }
    }

    fn push(&mut self, from: Vec<u32>, to: u32) {
        if self.0.len() < MAX_REPLACEMENTS {
            self.0.push(Replacement { from, to });
        }
    }

    fn add_single(&mut self, table: &SingleSubst<'_>) -> Result<(), ReadError> {
        match table {
            SingleSubst::Format1(table) => {
                let step = i32::from(table.delta_glyph_id());
                for glyph in table.coverage()?.iter() {
                    let from = glyph.to_u32();
                    let to = from.wrapping_add_signed(step) & 0xFFFF;
                    self.push(vec![from], to);
                }
            }
            SingleSubst::Format2(table) => {
                for (glyph, to) in table.coverage()?.iter().zip(table.substitute_glyph_ids()) {
                    self.push(vec![glyph.to_u32()], u32::from(to.get().to_u16()));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn add_ligatures(&mut self, table: &LigatureSubst<'_>) -> Result<(), ReadError> {
        let LigatureSubst::Format1(table) = table else {
            return Ok(());
        };
        for (first, set) in table.coverage()?.iter().zip(table.ligature_sets().iter()) {
            for ligature in set?.ligatures().iter().flatten() {
                let rest = ligature.component_glyph_ids().iter();
                let from = std::iter::once(first.to_u32())
                    .chain(rest.map(|glyph| u32::from(glyph.get().to_u16())));
                self.push(
                    from.collect(),
                    u32::from(ligature.ligature_glyph().to_u16()),
                );
            }
        }
        Ok(())
    }
}
