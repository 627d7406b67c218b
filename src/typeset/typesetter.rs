//! The scratch that sets paragraphs.

use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontContext, FontFamily, FontWeight, LayoutContext,
    LineHeight, StyleProperty,
};

use crate::typeset::fonts;
use crate::typeset::{Direction, Ink, Layout, Paragraph};

/// Sets paragraphs; long-lived, one for a window.
pub struct Typesetter {
    pub(crate) fonts: FontContext,
    pub(crate) scratch: LayoutContext<Ink>,
}

impl Default for Typesetter {
    fn default() -> Self {
        Self {
            fonts: fonts::context(),
            scratch: LayoutContext::new(),
        }
    }
}

impl std::fmt::Debug for Typesetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Typesetter").finish_non_exhaustive()
    }
}

/// Marks that are written bold.
const BOLD: f32 = 700.0;

impl Typesetter {
    /// Sets a paragraph.
    ///
    /// Lines begin at the side where the paragraph's direction begins; without a width there is one line for each
    /// line of the text.
    pub fn set(&mut self, paragraph: &Paragraph<'_>) -> Layout {
        let Paragraph { text, style, .. } = *paragraph;
        let mut builder =
            self.scratch
                .ranged_builder(&mut self.fonts, text, paragraph.pixels_per_point, true);
        builder.set_base_direction(paragraph.direction.base());
        builder.push_default(StyleProperty::FontFamily(FontFamily::Source(
            style.face.families().into(),
        )));
        builder.push_default(StyleProperty::FontSize(style.size_points));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(style.weight)));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(
            style.line_height,
        )));
        for mark in paragraph.marks {
            builder.push(StyleProperty::Brush(mark.ink), mark.range.clone());
            if mark.is_bold {
                builder.push(
                    StyleProperty::FontWeight(FontWeight::new(BOLD)),
                    mark.range.clone(),
                );
            }
        }
        let mut layout = builder.build(text);
        let width = paragraph
            .width
            .map(|width| width * paragraph.pixels_per_point);
        layout.break_all_lines(width);
        layout.align(Alignment::Start, AlignmentOptions::default());
        Layout::new(layout, width.unwrap_or(0.0), paragraph.marks)
    }
}

impl Direction {
    pub(crate) fn base(self) -> BaseDirection {
        match self {
            Self::Rtl => BaseDirection::Rtl,
            Self::Ltr => BaseDirection::Ltr,
            Self::Auto => BaseDirection::Auto,
        }
    }
}
