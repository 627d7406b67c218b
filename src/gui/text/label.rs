//! Text at a place, or as a label in the flow of a panel.

use std::sync::Arc;

use egui::{
    Align2, Color32, Context, Painter, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo,
};

use crate::gui::text::{Laid, TextEngine};
use crate::typeset::{Direction, Mark, Paragraph, TextStyle};

/// A text with its style and colours, ready to be measured or painted.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    text: &'a str,
    style: TextStyle,
    color: Color32,
    direction: Direction,
    wrap: Option<f32>,
    max_width: Option<f32>,
    marks: &'a [Mark],
    palette: &'a [Color32],
}

impl<'a> Text<'a> {
    /// One line in one colour, read from the right.
    pub fn new(text: &'a str, style: TextStyle, color: Color32) -> Self {
        Self {
            text,
            style,
            color,
            direction: Direction::Rtl,
            wrap: None,
            max_width: None,
            marks: &[],
            palette: &[],
        }
    }

    /// The direction of the interface's language.
    #[must_use]
    pub fn rtl(self, is_rtl: bool) -> Self {
        Self {
            direction: Direction::of(is_rtl),
            ..self
        }
    }

    /// Any direction.
    #[must_use]
    pub fn direction(self, direction: Direction) -> Self {
        Self { direction, ..self }
    }

    /// Broken into lines of this width in points.
    #[must_use]
    pub fn wrap(self, width: f32) -> Self {
        Self {
            wrap: Some(width.max(1.0)),
            ..self
        }
    }

    /// Shortened with … to this width in points.
    #[must_use]
    pub fn max_width(self, width: f32) -> Self {
        Self {
            max_width: Some(width.max(1.0)),
            ..self
        }
    }

    /// With some words marked; the palette's first colour is that of the rest.
    #[must_use]
    pub fn marks(self, marks: &'a [Mark], palette: &'a [Color32]) -> Self {
        Self {
            marks,
            palette,
            ..self
        }
    }

    fn lay(&self, ctx: &Context, engine: &mut TextEngine) -> Arc<Laid> {
        let paragraph = Paragraph {
            text: self.text,
            direction: self.direction,
            style: self.style,
            marks: self.marks,
            width: self.wrap,
            pixels_per_point: ctx.pixels_per_point(),
        };
        match self.max_width {
            Some(width) if self.wrap.is_none() && self.marks.is_empty() => {
                let short = engine.shorten(ctx, &paragraph, width);
                engine.lay(
                    ctx,
                    &Paragraph {
                        text: &short,
                        ..paragraph
                    },
                )
            }
            _ => engine.lay(ctx, &paragraph),
        }
    }

    /// Width and height in points.
    pub fn size(&self, ctx: &Context, engine: &mut TextEngine) -> Vec2 {
        self.lay(ctx, engine).size()
    }

    /// Paints it with `anchor` at `at`; returns the rectangle that it fills.
    pub fn paint(
        &self,
        painter: &Painter,
        engine: &mut TextEngine,
        at: Pos2,
        anchor: Align2,
    ) -> Rect {
        let laid = self.lay(painter.ctx(), engine);
        let rect = anchor.anchor_size(at, laid.size());
        self.paint_laid(painter, engine, &laid, rect.min);
        rect
    }

    fn paint_laid(&self, painter: &Painter, engine: &TextEngine, laid: &Laid, at: Pos2) {
        if self.palette.is_empty() {
            engine.paint(painter, laid, at, &[self.color]);
        } else {
            engine.paint(painter, laid, at, self.palette);
        }
    }

    /// A label in the flow of a panel, named by its text.
    pub fn label(&self, ui: &mut Ui, engine: &mut TextEngine) -> Response {
        let laid = self.lay(ui.ctx(), engine);
        let (rect, response) = ui.allocate_exact_size(laid.size(), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.text));
        if ui.is_rect_visible(rect) {
            self.paint_laid(ui.painter(), engine, &laid, rect.min);
        }
        response
    }
}
