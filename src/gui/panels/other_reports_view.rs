//! The list of those who tell of the selected event too; a click leads to their words.

use egui::{CursorIcon, Id, Role, Sense, Ui, WidgetInfo, vec2};

use crate::describe::other_reports;
use crate::describe::other_reports::{DescribedReport, OtherReports};
use crate::gui::context_menu::{self, Subject};
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::gui::{focus, text};
use crate::index::EventRef;
use crate::session::Command;
use crate::session::tint::Tint;
use crate::typeset::TextStyle;

/// Height of a row, and its middle.
const ROW: f32 = 26.0;
const MIDDLE: f32 = ROW / 2.0;
/// What a title below a name takes, and how much nearer to the name it stands.
const TITLE: f32 = 20.0;
const TITLE_LIFT: f32 = 4.0;
/// Radius of the point in the colour of a source, and where the words behind it begin.
const POINT: f32 = 4.0;
const WORDS_START: f32 = 20.0;
/// Between a name and its date.
const GAP: f32 = 12.0;

/// Draws it below the heading; nothing where nobody else tells of the selected event.
pub(super) fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let selected = frame.state.selection.event;
    let Some((at, heading)) = selected.and_then(|at| {
        Some((
            at,
            other_reports::heading(&frame.state.library.happenings, frame.words, at)?,
        ))
    }) else {
        return;
    };
    let color = if heading.is_conflict {
        frame.theme.accent
    } else {
        frame.theme.soft
    };
    frame.wrapped(ui, &heading.words, TextStyle::SECONDARY, color);
    // Lost without harm: another event begins with a few again.
    let opened = Id::unique("told-opened");
    let is_whole = ui.data(|data| data.get_temp(opened)) == Some(at);
    let most = if is_whole {
        usize::MAX
    } else {
        other_reports::FEW
    };
    let (index, alignment) = (&frame.state.library.index, &frame.state.library.happenings);
    let Some(told) = OtherReports::new(index, alignment, frame.words, at, most) else {
        return;
    };
    for teller in &told.reports {
        if row_ui(ui, frame, teller) {
            frame.push(Command::Read(teller.at));
        }
    }
    if is_whole && told.reports.len() > other_reports::FEW {
        let fewer = frame.words.text("told-fewer");
        if switch_ui(ui, frame, &fewer) {
            ui.data_mut(|data| data.remove::<EventRef>(opened));
        }
    } else if told.more > 0 {
        let count = told.more.into();
        let more = frame.words.format("told-more", &[("count", count)]);
        if switch_ui(ui, frame, &more) {
            ui.data_mut(|data| data.insert_temp(opened, at));
        }
    }
    ui.add_space(10.0);
}

/// What shows all of them, or a few again. Whether it was clicked.
fn switch_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, words: &str) -> bool {
    text::link(ui, frame.text, words, TextStyle::SECONDARY, frame.is_rtl()).clicked()
}

/// One of them: the point of its source, its name, at the end its date, and below which of its documents it is, where
/// there are several. Whether it was clicked.
fn row_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, teller: &DescribedReport) -> bool {
    let height = if teller.title.is_some() {
        ROW + TITLE
    } else {
        ROW
    };
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let side = LogicalRect::new(rect, frame.is_rtl());
    let source = frame.state.library.index.source_of(teller.at.document);
    let tint = frame.theme.tint(source.map_or(Tint::Neutral, Tint::Source));
    ui.painter()
        .circle_filled(side.at(POINT, MIDDLE), POINT, tint);
    let date = Text::new(&teller.date, TextStyle::SECONDARY, frame.theme.soft).rtl(frame.is_rtl());
    let taken = date.size(ui.ctx(), frame.text).x;
    date.paint(
        ui.painter(),
        frame.text,
        side.at_end(0.0, MIDDLE),
        side.end(),
    );
    let look = Look {
        style: TextStyle::SECONDARY,
        color: if response.hovered() || response.has_focus() {
            frame.theme.accent
        } else {
            frame.theme.ink
        },
        width: side.width() - WORDS_START - GAP - taken,
    };
    let at = side.at(WORDS_START, MIDDLE);
    frame.paint_line(ui, at, side.start(), &teller.name, look);
    if let Some(title) = &teller.title {
        let at = side.at(WORDS_START, ROW + TITLE / 2.0 - TITLE_LIFT);
        let width = side.width() - WORDS_START;
        let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, width);
        frame.paint_line(ui, at, side.start(), title, look);
    }
    response.widget_info(|| {
        let title = teller.title.as_deref().unwrap_or_default();
        let name = format!("{} {} {title}", teller.name, teller.date);
        let name = name.trim_end();
        WidgetInfo::labeled(Role::Button, true, name)
    });
    focus::ring(ui, &response, rect.expand2(vec2(6.0, 0.0)));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    context_menu::attach(frame, &response, Subject::Event(teller.at));
    text::tooltip(response, frame.text, &teller.hint, frame.words.is_rtl()).clicked()
}
