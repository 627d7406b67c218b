//! The groups of sources that the user makes: their names, and which sources are in them.

use egui::{Context, ScrollArea, Ui};

use crate::describe::names;
use crate::gui::corrections::Entry;
use crate::gui::overlay::sheet::{self, Place};
use crate::gui::text;
use crate::gui::view_context::ViewContext;
use crate::session::{Command, GroupCommand};
use crate::typeset::TextStyle;

const PLACE: Place = Place {
    id: "groups",
    width: 640.0,
    hangs: false,
};
/// Names that are offered for a new group.
const OFFERED: [&str; 4] = [
    "groups-state",
    "groups-private",
    "groups-agency",
    "groups-party",
];

/// The sheet with what is typed in it.
#[derive(Debug, Default)]
pub(super) struct GroupsSheet {
    new: Entry,
    /// A name for each group.
    names: Vec<Entry>,
}

impl GroupsSheet {
    /// Shows it over the window.
    pub(super) fn ui(&mut self, ctx: &Context, frame: &mut ViewContext<'_>) {
        sheet::show(ctx, frame, PLACE, |ui, frame| {
            sheet::heading(ui, frame, "groups-heading");
            let area = ScrollArea::vertical().auto_shrink([false, true]);
            area.show(ui, |ui| {
                ui.with_layout(frame.column(), |ui| self.all_ui(ui, frame));
            });
        });
    }

    fn all_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let count = frame.state.corrections.groups.len();
        self.names.resize_with(count, Entry::default);
        for at in 0..count {
            self.group_ui(ui, frame, at);
        }
        self.new.fill("");
        let made = self.new.ui(ui, frame, "groups-new", "groups-make");
        if let Some(name) = made {
            self.new = Entry::default();
            frame.push(Command::Group(GroupCommand::Make(name)));
        }
        let groups = &frame.state.corrections.groups;
        let offered = OFFERED.map(|key| frame.words.text(key).into_owned());
        let is_free = |name: &&String| groups.iter().all(|group| group.name != **name);
        frame.flow(ui, |ui, frame| {
            for name in offered.iter().filter(is_free) {
                if text::button(ui, frame.text, name, frame.words.is_rtl()).clicked() {
                    frame.push(Command::Group(GroupCommand::Make(name.clone())));
                }
            }
        });
    }

    /// The name of a group, and all sources: those that are in it are chosen.
    fn group_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, at: usize) {
        let state = frame.state;
        let (Some(group), Some(name)) = (state.corrections.groups.get(at), self.names.get_mut(at))
        else {
            return;
        };
        name.fill(&group.name);
        if let Some(name) = name.ui(ui, frame, "groups-name", "groups-rename") {
            frame.push(Command::Group(GroupCommand::Rename(at, name)));
        }
        frame.flow(ui, |ui, frame| {
            let sources = state.library.index.sources().iter().enumerate();
            for (position, source) in sources {
                let words = names::at(&state.library.index, position).into_owned();
                let words = frame.words.name(&words).into_owned();
                let known = source.source.as_str().to_owned();
                let is_on = group.sources.contains(&known);
                if text::selectable(ui, frame.text, &words, frame.is_rtl(), is_on).clicked() {
                    let to = (!is_on).then_some(at);
                    frame.push(Command::Group(GroupCommand::Put(known, to)));
                }
            }
        });
        let (delete, is_rtl) = (frame.words.text("groups-delete"), frame.is_rtl());
        if text::link(ui, frame.text, &delete, TextStyle::SECONDARY, is_rtl).clicked() {
            frame.push(Command::Group(GroupCommand::Delete(at)));
        }
        ui.add_space(10.0);
    }
}
