//! What an empty place says: that nothing is there, what hides it, and the way back.

use egui::{Align, Layout, Rect, Role, Ui, UiBuilder, vec2};

use crate::gui::paint_line::Look;
use crate::gui::text::{self, Text};
use crate::gui::view_context::ViewContext;
use crate::i18n::Words;
use crate::session::chips::facet_name;
use crate::session::{Command, State};
use crate::time::Grain;
use crate::typeset::TextStyle;

/// The widest lines in points.
const WIDTH: f32 = 420.0;
/// Between two lines.
const GAP: f32 = 6.0;
/// Air around the lines, on their own ground.
const AIR: egui::Vec2 = vec2(14.0, 8.0);
/// Kinds of events that are named; more are counted.
const MOST_NAMED: usize = 3;

/// What an empty place offers.
pub(crate) struct Way {
    /// The key of the words of the button.
    pub(crate) key: &'static str,
    /// What it does.
    pub(crate) command: Command,
}

/// The way back where something is hidden.
pub(crate) fn way_back(state: &State) -> Option<Way> {
    let is_hiding = !state.view.filter.is_empty() || state.view.range.is_some();
    is_hiding.then_some(Way {
        key: "filter-clear",
        command: Command::ShowAll,
    })
}

/// Says in the middle of `rect` that nothing is there, names what is hidden, and offers the way.
pub(crate) fn ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    rect: Rect,
    key: &str,
    way: Option<Way>,
) {
    let width = WIDTH.min(rect.width() - 2.0 * AIR.x).max(1.0);
    let reason = frame.words.text(key).into_owned();
    let hidden = restrictions(frame.state, frame.words).join(" · ");
    let lines = [
        (reason, TextStyle::INTERFACE),
        (hidden, TextStyle::SECONDARY),
    ];
    let lines = lines.into_iter().filter(|(line, _)| !line.is_empty());
    let sized: Vec<_> = lines
        .map(|(line, style)| {
            let size = Text::new(&line, style, frame.theme.soft)
                .rtl(frame.is_rtl())
                .size(ui.ctx(), frame.text);
            (line, Look::new(style, frame.theme.soft, width), size)
        })
        .collect();
    let words: f32 = sized.iter().map(|(.., size)| size.y + GAP).sum();
    let button = if way.is_some() { 32.0 } else { 0.0 };
    let widest = sized.iter().map(|(.., size)| size.x.min(width));
    let size = vec2(widest.fold(0.0, f32::max).max(90.0), words + button);
    let place = Rect::from_center_size(rect.center(), size);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(place.expand2(AIR), 8.0, frame.theme.surface);
    let mut top = place.top();
    for (line, look, size) in sized {
        let at = egui::pos2(place.center().x, top);
        let seen = frame.paint_line(ui, at, egui::Align2::CENTER_TOP, &line, look);
        let label = frame.name_place(ui, seen, Role::Label, &line);
        frame.whole_on_hover(label, &line, look);
        top += size.y + GAP;
    }
    if let Some(way) = way {
        way_ui(ui, frame, place.with_min_y(top), way);
    }
}

fn way_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, place: Rect, way: Way) {
    let words = frame.words.text(way.key);
    let is_rtl = frame.words.is_rtl();
    let width = text::button_width(ui.ctx(), frame.text, &words, is_rtl);
    let place = Rect::from_center_size(place.center(), vec2(width, place.height()));
    let layout = Layout::left_to_right(Align::Center);
    let builder = UiBuilder::new()
        .max_rect(place)
        .layout(layout)
        .id_salt(("empty", way.key));
    let mut child = ui.new_child(builder);
    if text::button(&mut child, frame.text, &words, is_rtl).clicked() {
        frame.push(way.command);
    }
}

/// All that is hidden now, in words.
fn restrictions(state: &State, words: &Words) -> Vec<String> {
    let filter = &state.view.filter;
    let hidden = |name: String| words.format("empty-hidden", &[("name", name.into())]);
    let counted = |key: &str, count: usize| {
        let name = || words.format(key, &[("count", count.into())]);
        (count > 0).then(|| hidden(name()))
    };
    let query = filter.hides_others().then(|| {
        let query = words.name(filter.query.trim()).into_owned();
        words.format("filter-query", &[("query", query.into())])
    });
    let range = state.view.range.map(|range| {
        let range = words.interval(range, Grain::Day);
        words.format("timeline-range", &[("range", range.into())])
    });
    let dates = (!filter.dates.is_empty()).then(|| {
        let kept = filter.dates.iter().map(|trust| words.text(trust.key()));
        let kept: Vec<_> = kept.collect();
        let kept = kept.join(&words.text("filter-and"));
        words.format("filter-dates", &[("dates", kept.into())])
    });
    let kinds: Vec<String> = filter
        .facets
        .iter()
        .map(|kind| facet_name(words, kind))
        .collect();
    let kinds = match kinds.len() {
        0 => None,
        count if count > MOST_NAMED => counted("empty-kinds", count),
        _ => Some(hidden(kinds.join(&words.text("empty-and")))),
    };
    let sources = counted("filter-sources", filter.hidden_sources.len());
    let documents = counted("filter-documents", filter.hidden_documents.len());
    let all = [query, range, dates, kinds, sources, documents];
    all.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::index::Facet;
    use crate::index::samples::interval;
    use crate::query::Trust;
    use crate::resolve::Certainty;

    #[test]
    fn all_that_is_hidden_is_said_and_there_is_a_way_back() {
        let mut state = State::default();
        let words = Words::new(Language::English);
        assert!(restrictions(&state, &words).is_empty() && way_back(&state).is_none());
        for command in [
            Command::FilterDates([Trust::Unknown].into()),
            Command::SetRange(Some(interval("2015-07-20"))),
            Command::ToggleFacet(Facet::Certainty(Certainty::Vague)),
            Command::ToggleDocument("1.txt".into()),
        ] {
            state.apply(command);
        }
        let said = restrictions(&state, &words);
        assert_eq!(said.len(), 4, "{said:?}");
        assert!(said[0].contains("20 July 2015"), "{said:?}");
        let back = way_back(&state).unwrap();
        state.apply(back.command);
        assert!(restrictions(&state, &words).is_empty() && way_back(&state).is_none());
    }
}
