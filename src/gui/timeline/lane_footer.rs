//! Lines below the last lane: hidden lanes come back, opened ones are gathered again.

use egui::{CursorIcon, Id, Rect, Role, Sense, Ui, WidgetInfo};

use crate::gui::logical_rect::LogicalRect;
use crate::gui::text::{Text, tooltip};
use crate::gui::timeline::lane_header::PADDING;
use crate::gui::timeline::stack::{Stack, Strip};
use crate::gui::view_context::ViewContext;
use crate::i18n::Words;
use crate::session::timeline::model::Model;
use crate::session::{Command, LaneCommand, State};
use crate::typeset::TextStyle;

/// One line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LaneFooter {
    /// So many lanes are hidden.
    Hidden(usize),
    /// Lanes of a single event stand for themselves.
    Opened,
}

impl LaneFooter {
    /// The lines that are needed now.
    pub fn all(state: &State, model: &Model) -> Vec<Self> {
        let hidden = (model.hidden > 0).then_some(Self::Hidden(model.hidden));
        let opened = state.view.lanes.shows_others().then_some(Self::Opened);
        hidden.into_iter().chain(opened).collect()
    }

    /// What the line says, and what a click on it does in words.
    fn words(self, words: &Words) -> (String, String) {
        match self {
            Self::Hidden(count) => {
                let count = [("count", count.into())];
                let [said, done] =
                    ["lanes-hidden", "lanes-show-hidden"].map(|key| words.format(key, &count));
                (said, done)
            }
            Self::Opened => {
                let words = words.text("act-lanes-gather").into_owned();
                (words.clone(), words)
            }
        }
    }

    fn wish(self) -> LaneCommand {
        match self {
            Self::Hidden(_) => LaneCommand::ShowHidden,
            Self::Opened => LaneCommand::ShowOthers(false),
        }
    }
}

/// Draws the lines into the column of names.
pub fn ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    feet: &[LaneFooter],
    stack: &Stack,
    column: LogicalRect,
) {
    for (number, foot) in feet.iter().enumerate() {
        foot_ui(ui, frame, *foot, stack.foot(number), column);
    }
}

fn foot_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    foot: LaneFooter,
    strip: Strip,
    column: LogicalRect,
) {
    let Strip { rect, clip } = strip;
    let rect = Rect::from_x_y_ranges(column.rect().x_range(), rect.y_range());
    let seen = rect.intersect(Rect::from_x_y_ranges(rect.x_range(), clip.y_range()));
    if !seen.is_positive() {
        return;
    }
    let (said, done) = foot.words(frame.words);
    let id = Id::unique(("timeline-foot", matches!(foot, LaneFooter::Opened)));
    let response = ui.interact(seen, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, done.as_str()));
    let is_on = response.hovered() || response.has_focus();
    let color = if is_on {
        frame.theme.accent
    } else {
        frame.theme.soft
    };
    let side = LogicalRect::new(rect, column.is_rtl());
    let painter = ui.painter().with_clip_rect(seen.intersect(ui.clip_rect()));
    Text::new(&said, TextStyle::SECONDARY, color)
        .rtl(side.is_rtl())
        .max_width(side.width() - 2.0 * PADDING)
        .paint(
            &painter,
            frame.text,
            side.at(PADDING, rect.height() / 2.0),
            side.start(),
        );
    if response.clicked() {
        frame.push(Command::Lanes(foot.wish()));
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    tooltip(response, frame.text, &done, frame.words.is_rtl());
}
