//! The table: heads that stay, and the rows that are in view.

use egui::{Rect, Role, ScrollArea, Sense, Ui, UiBuilder, vec2};

use crate::gui::coverage::stories::columns::{Columns, PADDING};
use crate::gui::coverage::stories::heads;
use crate::gui::coverage::stories::row::{self, RowKind, RowView};
use crate::gui::coverage::stories::row_words::RowTexts;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::text;
use crate::gui::view_context::ViewContext;
use crate::session::coverage_model::{CoverageLine, CoverageModel};
use crate::session::{Command, CoverageCommand};
use crate::typeset::TextStyle;

/// The table's own state.
#[derive(Default)]
pub(super) struct Table {
    pub(super) texts: RowTexts,
    /// The happening to bring into view.
    pub(super) sought: Option<usize>,
    /// The first source in view.
    column: usize,
    offset: f32,
}

impl Table {
    /// Draws the table into `rect`.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        rect: Rect,
        model: &mut CoverageModel,
    ) {
        let columns = Columns::new(rect.width(), model.columns.len(), self.column);
        self.column = columns.shown.start;
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            ui.set_clip_rect(rect.intersect(ui.clip_rect()));
            ui.spacing_mut().item_spacing.y = 0.0;
            let name = frame.words.text("coverage-heading");
            frame.name_place(ui, rect, Role::Table, &name);
            heads::ui(ui, frame, &columns, &model.columns, &mut self.column);
            let mut area = ScrollArea::vertical()
                .id_salt("coverage-stories")
                .auto_shrink(false);
            if let Some(offset) = self.offset(model, rect.bottom() - ui.cursor().top()) {
                area = area.vertical_scroll_offset(offset);
            }
            let count = model.lines.len();
            let output = area.show_rows(ui, row::HEIGHT, count, |ui, shown| {
                for place in shown {
                    if let Some(line) = model.lines.get(place).copied() {
                        self.line_ui(ui, frame, &columns, model, line);
                    }
                }
            });
            self.offset = output.state.clamped_offset().y;
        });
    }

    /// How far to scroll so that the sought happening is seen; `None` where none is sought, or it is seen already.
    fn offset(&mut self, model: &CoverageModel, room: f32) -> Option<f32> {
        let line = model.line_of(self.sought.take()?)?;
        let top = line as f32 * row::HEIGHT;
        let is_seen = self.offset <= top && top + row::HEIGHT <= self.offset + room;
        (!is_seen).then(|| (top - (room - row::HEIGHT) / 2.0).max(0.0))
    }

    fn line_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        columns: &Columns,
        model: &mut CoverageModel,
        line: CoverageLine,
    ) {
        if let CoverageLine::More { story, count } = line {
            more_ui(ui, frame, story, count);
            return;
        }
        let (Some(reports), Some(kind)) = (
            model.reports(frame.state, line),
            kind_of(frame, model, line),
        ) else {
            ui.allocate_exact_size(vec2(ui.available_width(), row::HEIGHT), Sense::hover());
            return;
        };
        let words = self.texts.of(frame, model, line, &reports);
        let read = frame.state.selection.happening;
        let is_read = matches!(kind, RowKind::Cluster { cluster, .. } if read == Some(cluster));
        let view = RowView {
            kind,
            words: &words,
            reports: &reports,
            columns: &model.columns,
            is_read,
        };
        row::ui(ui, frame, columns, &view);
    }
}

fn kind_of(frame: &ViewContext<'_>, model: &CoverageModel, line: CoverageLine) -> Option<RowKind> {
    match line {
        CoverageLine::Story(at) => {
            let story = model.table.stories.get(at)?.story?;
            Some(RowKind::Story {
                story,
                is_unfolded: frame.state.view.coverage.unfolded.contains_key(&story),
            })
        }
        CoverageLine::Cluster { row, is_inside } => Some(RowKind::Cluster {
            cluster: model.table.ranking.row(row as usize)?.cluster,
            is_inside,
        }),
        CoverageLine::More { .. } => None,
    }
}

/// How many more happenings a story has; a click lists them.
fn more_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, story: u32, count: usize) {
    let size = vec2(ui.available_width(), row::HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let place = side.part(40.0, side.width() - 40.0).rect();
    let builder = UiBuilder::new()
        .id_salt(("coverage-more", story))
        .max_rect(place.shrink2(vec2(0.0, 9.0)))
        .layout(frame.line());
    ui.scope_builder(builder, |ui| {
        let words = [("count", count.into())];
        let words = frame.words.format("coverage-more-happenings", &words);
        let is_rtl = frame.words.is_rtl();
        if text::link(ui, frame.text, &words, TextStyle::SECONDARY, is_rtl).clicked() {
            frame.push(Command::Coverage(CoverageCommand::ListAll(story)));
        }
    });
}
