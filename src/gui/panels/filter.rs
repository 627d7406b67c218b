//! What is hidden now, and the way back.

use std::borrow::Cow;
use std::collections::BTreeSet;

use egui::Role;
use egui::Ui;
use egui::WidgetInfo;

use crate::gui::command::Command;
use crate::gui::frame::Frame;
use crate::gui::names;
use crate::gui::panels::source_rows;
use crate::gui::state::Filter;
use crate::gui::text;
use crate::index::Index;
use crate::typeset::TextStyle;

/// The most characters of a name in a chip.
const MOST_NAME_CHARS: usize = 22;

/// Something that is hidden: how it is named, how many events that hides, and what shows it again.
#[derive(Debug, PartialEq)]
struct Hidden {
    name: String,
    events: usize,
    show: Command,
}

/// Draws a chip for each thing that is hidden; nothing where all is shown.
pub(super) fn ui(ui: &mut Ui, frame: &mut Frame<'_>) {
    let state = frame.state;
    if state.filter.is_empty() {
        return;
    }
    let heading = frame.words.text("filter-heading");
    frame.wrapped(ui, &heading, TextStyle::STRONG, frame.theme.soft);
    let width = ui.available_width();
    ui.allocate_ui_with_layout(egui::vec2(width, 0.0), frame.row(), |ui| {
        let query = state.filter.query.trim();
        if !query.is_empty() {
            let shown = frame
                .words
                .format("filter-query", &[("query", query.into())]);
            let name = frame.words.text("filter-remove-query").into_owned();
            chip_ui(ui, frame, &shown, &name, Command::SetQuery(String::new()));
        }
        if !state.filter.dates.is_empty() {
            dates_ui(ui, frame);
        }
        for Hidden { name, events, show } in hidden(&state.index, &state.filter) {
            let short = begin_of(&name);
            let apart = frame.words.name(&short);
            let args = [("name", apart.into()), ("count", events.into())];
            let shown = frame.words.format("filter-source", &args);
            let name = frame
                .words
                .format("filter-remove", &[("name", name.into())]);
            chip_ui(ui, frame, &shown, &name, show);
        }
    });
    if frame.button(ui, "filter-clear").clicked() {
        frame.push(Command::ShowAll);
    }
    ui.add_space(12.0);
}

/// How many documents the filter by date hides.
fn dates_ui(ui: &mut Ui, frame: &mut Frame<'_>) {
    let state = frame.state;
    let documents = state.index.documents().iter();
    let hidden = documents.filter(|analysed| !state.filter.shows_date(analysed));
    let count = [("count", hidden.count().into())];
    let shown = frame.words.format("filter-dates", &count);
    let name = frame.words.text("filter-remove-dates").into_owned();
    chip_ui(
        ui,
        frame,
        &shown,
        &name,
        Command::FilterDates(BTreeSet::new()),
    );
}

fn chip_ui(ui: &mut Ui, frame: &mut Frame<'_>, shown: &str, name: &str, command: Command) {
    let response = text::chip(ui, frame.text, &format!("{shown} ×"), frame.is_rtl(), false);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if text::tooltip(response, frame.text, name, frame.words.is_rtl()).clicked() {
        frame.push(command);
    }
}

/// A name as long as a chip may be.
fn begin_of(name: &str) -> Cow<'_, str> {
    let end = name.char_indices().nth(MOST_NAME_CHARS);
    let begin = end.and_then(|(end, _)| name.get(..end));
    begin.map_or(Cow::Borrowed(name), |begin| {
        format!("{}…", begin.trim_end()).into()
    })
}

/// Hidden sources, then hidden documents of sources that are shown.
fn hidden(index: &Index, filter: &Filter) -> Vec<Hidden> {
    let mut hidden = Vec::new();
    for lane in index.lanes() {
        if filter.hidden_sources.contains(&lane.source) {
            hidden.push(Hidden {
                name: names::of_lane(index, lane).to_owned(),
                events: lane.placed.slots().len() + lane.unplaced.len(),
                show: Command::ToggleSource(lane.source.clone()),
            });
            continue;
        }
        let documents = source_rows::documents(index, lane)
            .filter(|found| filter.hidden_documents.contains(&found.document.id));
        hidden.extend(documents.map(|analysed| Hidden {
            name: analysed.document.name().to_owned(),
            events: analysed.events.len(),
            show: Command::ToggleDocument(analysed.document.id.clone()),
        }));
    }
    hidden
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::gui::samples;
    use crate::resolve::Certainty;

    #[test]
    fn hidden_sources_and_documents_are_told_with_their_events() {
        let document = |id: &str, source: &str| {
            let mentions = [("أمس", "2015-07-20", Certainty::Exact)];
            Arc::new(samples::analysed(id, source, "وقع أمس.", &mentions))
        };
        let index = Index::new(vec![
            document("سبق/1.txt", "سبق"),
            document("سبق/2.txt", "سبق"),
            document("عكاظ/1.txt", "عكاظ"),
        ]);
        let mut filter = Filter::default();
        assert!(hidden(&index, &filter).is_empty());
        filter.hidden_documents.insert("سبق/2.txt".into());
        filter.hidden_documents.insert("عكاظ/1.txt".into());
        filter
            .hidden_sources
            .insert(index.lanes()[1].source.clone());
        let told: Vec<_> = hidden(&index, &filter)
            .into_iter()
            .map(|hidden| (hidden.name, hidden.events))
            .collect();
        let expected = ["وقع أمس.", "عكاظ"].map(|name| (name.to_owned(), 1));
        assert_eq!(told, expected);
    }
}
