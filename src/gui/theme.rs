//! Colours and sizes, from `assets/ui/theme.toml` alone.

use egui::style::WidgetVisuals;
use egui::{Color32, CornerRadius, Stroke, Style, Visuals, vec2};
use serde::Deserialize;

use crate::session::ColorScheme;

/// The colours of one shade; each is named by its use.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the drawings' own names")]
pub struct Theme {
    #[serde(deserialize_with = "color")]
    pub surface: Color32,
    #[serde(deserialize_with = "color")]
    pub panel: Color32,
    #[serde(deserialize_with = "color")]
    pub field: Color32,
    #[serde(deserialize_with = "color")]
    pub hairline: Color32,
    #[serde(deserialize_with = "color")]
    pub grid: Color32,
    #[serde(deserialize_with = "color")]
    pub ink: Color32,
    #[serde(deserialize_with = "color")]
    pub soft: Color32,
    #[serde(deserialize_with = "color")]
    pub faint: Color32,
    #[serde(deserialize_with = "color")]
    pub accent: Color32,
    #[serde(deserialize_with = "color")]
    pub on_accent: Color32,
    #[serde(deserialize_with = "color")]
    pub accent_text: Color32,
    #[serde(deserialize_with = "color")]
    pub selected: Color32,
    #[serde(deserialize_with = "color")]
    pub selected_tint: Color32,
    #[serde(deserialize_with = "color")]
    pub soft_on_selected: Color32,
    #[serde(deserialize_with = "color")]
    pub marked: Color32,
    #[serde(deserialize_with = "color")]
    pub found: Color32,
    #[serde(deserialize_with = "color")]
    pub hatch: Color32,
    #[serde(deserialize_with = "color")]
    pub quiet: Color32,
    #[serde(deserialize_with = "colors")]
    pub sources: Vec<Color32>,
    #[serde(deserialize_with = "colors")]
    pub certainty: Vec<Color32>,
    #[serde(deserialize_with = "colors")]
    pub modality: Vec<Color32>,
    #[serde(deserialize_with = "colors")]
    pub months: Vec<Color32>,
}

const FILE: &str = include_str!("../../assets/ui/theme.toml");

impl Theme {
    /// The colours of a shade, light where it is not resolved; a broken file is a failing test.
    #[expect(
        clippy::expect_used,
        reason = "the file is embedded and a test reads it"
    )]
    pub fn new(shade: ColorScheme) -> Self {
        #[derive(Deserialize)]
        struct Shades {
            light: Theme,
            dark: Theme,
        }
        let shades: Shades = toml::from_str(FILE).expect("assets/ui/theme.toml is read by a test");
        match shade {
            ColorScheme::Light | ColorScheme::System => shades.light,
            ColorScheme::Dark => shades.dark,
        }
    }

    /// egui's style in these colours.
    pub fn style(&self, shade: ColorScheme) -> Style {
        let mut visuals = match shade {
            ColorScheme::Light | ColorScheme::System => Visuals::light(),
            ColorScheme::Dark => Visuals::dark(),
        };
        visuals.panel_fill = self.panel;
        visuals.window_fill = self.panel;
        visuals.extreme_bg_color = self.field;
        visuals.faint_bg_color = self.surface;
        visuals.hyperlink_color = self.accent;
        visuals.weak_text_color = Some(self.soft);
        visuals.selection.bg_fill = self.selected;
        visuals.selection.stroke = Stroke::new(1.0, self.accent_text);
        visuals.window_stroke = Stroke::new(1.0, self.hairline);
        visuals.window_corner_radius = CornerRadius::same(8);
        visuals.menu_corner_radius = CornerRadius::same(8);
        let widget = |fill: Color32, line: Color32, ink: Color32| WidgetVisuals {
            bg_fill: fill,
            weak_bg_fill: fill,
            bg_stroke: Stroke::new(1.0, line),
            corner_radius: CornerRadius::same(8),
            fg_stroke: Stroke::new(1.0, ink),
            expansion: 0.0,
        };
        visuals.widgets.noninteractive = widget(self.panel, self.hairline, self.ink);
        visuals.widgets.inactive = widget(self.surface, self.hairline, self.ink);
        visuals.widgets.hovered = widget(self.field, self.faint, self.ink);
        visuals.widgets.active = widget(self.selected, self.accent, self.ink);
        visuals.widgets.open = widget(self.field, self.faint, self.ink);
        let mut style = Style {
            visuals,
            animation_time: 0.12,
            ..Style::default()
        };
        style.spacing.item_spacing = vec2(8.0, 4.0);
        style
    }
}

fn parse(text: &str) -> Option<Color32> {
    let number = u32::from_str_radix(text, 16)
        .ok()
        .filter(|_| text.len() == 6)?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some(Color32::from_rgb(red, green, blue))
}

fn color<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse(&text).ok_or_else(|| serde::de::Error::custom(format!("Expected RRGGBB, found {text:?}")))
}

fn colors<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<Color32>, D::Error> {
    let texts = Vec::<String>::deserialize(deserializer)?;
    let parsed: Option<Vec<Color32>> = texts.iter().map(|text| parse(text)).collect();
    parsed.ok_or_else(|| serde::de::Error::custom(format!("Expected RRGGBB, found {texts:?}")))
}

#[cfg(test)]
/// Relative luminance and contrast as WCAG 2.1 defines them.
pub(in crate::gui) fn contrast(one: Color32, other: Color32) -> f32 {
    let luminance = |color: Color32| {
        let linear = |channel: u8| {
            let value = f32::from(channel) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_readable_in_both_shades() {
        for shade in [ColorScheme::Light, ColorScheme::Dark] {
            let theme = Theme::new(shade);
            for ground in [
                theme.surface,
                theme.panel,
                theme.field,
                theme.marked,
                theme.found,
                theme.selected,
            ] {
                assert!(
                    contrast(theme.ink, ground) >= 7.0,
                    "{shade:?} ink on {ground:?}"
                );
            }
            for ground in [theme.surface, theme.panel, theme.field] {
                assert!(
                    contrast(theme.soft, ground) >= 4.5,
                    "{shade:?} soft on {ground:?}"
                );
            }
            for (words, ground) in [
                (theme.soft_on_selected, theme.selected),
                (theme.soft_on_selected, theme.selected_tint),
                (theme.accent_text, theme.selected),
                (theme.accent_text, theme.marked),
                (theme.accent_text, theme.surface),
                (theme.accent, theme.surface),
                (theme.accent, theme.panel),
                (theme.accent, theme.field),
            ] {
                assert!(
                    contrast(words, ground) >= 4.5,
                    "{shade:?} {words:?} on {ground:?}: {}",
                    contrast(words, ground)
                );
            }
            assert!(
                contrast(theme.on_accent, theme.accent) >= 4.5,
                "{shade:?} on accent"
            );
        }
    }
}
