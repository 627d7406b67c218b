//! The colours of what marks stand for.

use egui::Color32;

use crate::gui::theme::Theme;
use crate::session::tint::{CERTAINTIES, MODALITIES, Tint};

/// Shares of ink in the colours of sources, round after round.
const ROUNDS: [f32; 3] = [0.0, 0.45, 0.7];

impl Theme {
    /// The colour that stands for something.
    pub fn tint(&self, tint: Tint) -> Color32 {
        let nth = |colors: &[Color32], at: usize| colors.get(at).copied().unwrap_or(self.soft);
        match tint {
            Tint::Source(position) => self.source(position),
            Tint::Certainty(certainty) => {
                let at = CERTAINTIES.iter().position(|known| *known == certainty);
                nth(&self.certainty, at.unwrap_or(usize::MAX))
            }
            Tint::Modality(modality) => {
                let at = MODALITIES.iter().position(|known| *known == modality);
                nth(&self.modality, at.unwrap_or(usize::MAX))
            }
            Tint::Month(month) => nth(&self.months, usize::from(month)),
            Tint::Neutral => self.soft,
        }
    }

    /// The colour of the source at a position; after the last come the same nearer to the ink, twice.
    pub fn source(&self, position: usize) -> Color32 {
        let count = self.sources.len().max(1);
        let color = self.sources.get(position % count).copied();
        let share = ROUNDS.get(position / count % ROUNDS.len());
        let (color, share) = (color.unwrap_or(self.ink), share.copied().unwrap_or(0.0));
        color.lerp_to_gamma(self.ink, share)
    }

    /// How many sources have a colour that no other has.
    pub fn most_sources(&self) -> usize {
        self.sources.len() * ROUNDS.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::theme::contrast;
    use crate::session::ColorScheme;

    fn all(theme: &Theme) -> Vec<Tint> {
        let sources = (0..theme.most_sources()).map(Tint::Source);
        let certainties = CERTAINTIES.into_iter().map(Tint::Certainty);
        let modalities = MODALITIES.into_iter().map(Tint::Modality);
        let months = (0..12).map(Tint::Month);
        let all = sources.chain(certainties).chain(modalities).chain(months);
        all.chain([Tint::Neutral]).collect()
    }

    #[test]
    fn marks_are_seen_on_the_lanes() {
        for shade in [ColorScheme::Light, ColorScheme::Dark] {
            let theme = Theme::new(shade);
            for tint in all(&theme) {
                let contrast = contrast(theme.tint(tint), theme.surface);
                assert!(contrast >= 3.0, "{shade:?} {tint:?}: {contrast}");
            }
        }
    }

    #[test]
    fn no_two_of_a_kind_share_a_colour() {
        for shade in [ColorScheme::Light, ColorScheme::Dark] {
            let theme = Theme::new(shade);
            let lengths = [&theme.certainty, &theme.modality, &theme.months].map(Vec::len);
            assert_eq!(lengths, [CERTAINTIES.len(), MODALITIES.len(), 12]);
            let all = all(&theme);
            for (at, one) in all.iter().enumerate() {
                let others = all.iter().skip(at + 1);
                let same_kind = others
                    .filter(|other| std::mem::discriminant(*other) == std::mem::discriminant(one));
                for other in same_kind {
                    assert_ne!(theme.tint(*one), theme.tint(*other), "{one:?} {other:?}");
                }
            }
        }
    }
}
