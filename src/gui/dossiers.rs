//! What the user collected, at the side: the dossiers with their counts, and what stands in the open one.

use egui::{Response, Role, ScrollArea, Ui, UiBuilder, WidgetInfo, vec2};

use crate::gui::corrections::Entry;
use crate::gui::view_context::ViewContext;
use crate::gui::{empty, text};
use crate::session::giving::{GiveCommand, Portion};
use crate::session::{Command, Correction, DossierEntry, DossierList, OpenDossier, Overlay};
use crate::time::{Grain, Interval};
use crate::typeset::TextStyle;

/// Between the edges of the panel and its words.
const PADDING: f32 = 16.0;
/// So many other dossiers are offered for what stands in one.
const OTHERS: usize = 6;

/// The panel; which dossier is open and what is typed in it are not saved.
#[derive(Debug, Default)]
pub struct DossierPanel {
    /// The name of the open dossier.
    open: String,
    list: DossierList,
    /// The name that is typed for it, while one is.
    name: Option<Entry>,
    /// The place of the entry whose note and ways are shown.
    chosen: Option<usize>,
    note: Entry,
}

impl DossierPanel {
    /// Draws the panel into the space there is.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let mut list = std::mem::take(&mut self.list);
        list.update(frame.state, &self.open);
        match list.open() {
            Some(open) => {
                self.open.clone_from(&open.name);
                self.list_ui(ui, frame, &list, open);
            }
            None => {
                let rect = ui.available_rect_before_wrap();
                empty::ui(ui, frame, rect, "dossiers-empty", None);
            }
        }
        self.list = list;
    }

    fn list_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        list: &DossierList,
        open: &OpenDossier,
    ) {
        let area = ScrollArea::vertical()
            .id_salt("dossiers")
            .auto_shrink(false);
        area.show(ui, |ui| {
            let inner = ui.available_rect_before_wrap();
            let inner = inner.shrink2(vec2(PADDING, 0.0)).translate(vec2(0.0, 10.0));
            let builder = UiBuilder::new().max_rect(inner).layout(frame.column());
            ui.scope_builder(builder, |ui| {
                self.names_ui(ui, frame, list, open);
                self.head_ui(ui, frame, open);
                for (place, entry) in open.entries.iter().enumerate() {
                    self.entry_ui(ui, frame, (list, open), (place, entry));
                }
                ui.add_space(20.0);
            });
        });
    }

    fn names_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        list: &DossierList,
        open: &OpenDossier,
    ) {
        frame.flow(ui, |ui, frame| {
            for dossier in list.names() {
                let name = frame.words.name(&dossier.name);
                let count = frame.words.number(dossier.count as i64);
                let words = format!("{name} · {count}");
                let (is_on, is_rtl) = (dossier.name == open.name, frame.is_rtl());
                if text::selectable(ui, frame.text, &words, is_rtl, is_on).clicked() {
                    self.open.clone_from(&dossier.name);
                    (self.chosen, self.name) = (None, None);
                }
            }
        });
    }

    /// One entry: a click goes to its place, and shows its note and what can be done with it.
    fn entry_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        (list, open): (&DossierList, &OpenDossier),
        (place, entry): (usize, &DossierEntry),
    ) {
        let is_chosen = self.chosen == Some(place);
        if entry_words_ui(ui, frame, (place, entry), is_chosen).clicked() {
            self.chosen = Some(place);
            if let Some(at) = entry.statement {
                frame.push(Command::ReadStatement(at));
            }
        }
        if is_chosen {
            self.ways_ui(ui, frame, (list, open), (place, entry));
        }
        ui.add_space(6.0);
        ui.separator();
        ui.add_space(6.0);
    }

    fn ways_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        (list, open): (&DossierList, &OpenDossier),
        (place, entry): (usize, &DossierEntry),
    ) {
        let name = || open.name.clone();
        let moved = |to: usize| Correction::Place {
            dossier: name(),
            from: place,
            to,
        };
        let (is_first, is_last) = (place == 0, place + 1 == open.entries.len());
        frame.flow(ui, |ui, frame| {
            let up = place.checked_sub(1).map(moved);
            self.way_ui(
                ui,
                frame,
                "dossiers-up",
                up.filter(|_| !is_first),
                place.checked_sub(1),
            );
            let down = (!is_last).then(|| moved(place + 1));
            self.way_ui(ui, frame, "dossiers-down", down, Some(place + 1));
            let drop = Correction::Drop(name(), place);
            self.way_ui(ui, frame, "dossiers-drop", Some(drop), None);
        });
        let others = list.names().iter().filter(|one| one.name != open.name);
        let others: Vec<String> = others.take(OTHERS).map(|one| one.name.clone()).collect();
        frame.flow(ui, |ui, frame| {
            for other in others {
                let args = [("name", frame.words.name(&other).into_owned().into())];
                let words = frame.words.format("dossiers-move", &args);
                if text::button(ui, frame.text, &words, frame.is_rtl()).clicked() {
                    self.chosen = None;
                    frame.correct(Correction::MoveTo(name(), place, other));
                }
            }
        });
        let Some(at) = entry.statement else { return };
        self.note.fill(&entry.note);
        if let Some(note) = self
            .note
            .ui(ui, frame, "corrections-note", "corrections-set")
        {
            frame.correct(Correction::Note(at, note));
        }
    }

    /// What can be done with a whole dossier.
    fn head_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, open: &OpenDossier) {
        frame.flow(ui, |ui, frame| {
            let order = open.by_time.clone();
            let button =
                ui.add_enabled_ui(order.is_some(), |ui| frame.button(ui, "dossiers-by-time"));
            if let Some(order) = order.filter(|_| button.inner.clicked()) {
                frame.correct(Correction::Order(open.name.clone(), order));
            }
            if frame.button(ui, "dossiers-rename").clicked() {
                self.name = match self.name {
                    Some(_) => None,
                    None => Some(Entry::to_replace(&open.name)),
                };
            }
            if frame.button(ui, "dossiers-give").clicked() {
                let portion = Portion::Dossier(open.name.clone());
                frame.push(Command::ShowOverlay(Some(Overlay::Giving)));
                frame.push(Command::Give(GiveCommand::Choose(portion)));
            }
        });
        self.name_ui(ui, frame, open);
        ui.add_space(8.0);
    }

    /// The line in which another name is typed.
    fn name_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, open: &OpenDossier) {
        let Some(entry) = &mut self.name else { return };
        entry.fill(&open.name);
        let typed = entry.ui(ui, frame, "dossiers-name", "corrections-set");
        match typed {
            Some(typed) if typed == open.name => self.name = None,
            Some(typed) if frame.state.can_be_called(&typed) => {
                self.name = None;
                frame.correct(Correction::RenameDossier(open.name.clone(), typed));
            }
            Some(_) => entry.refuse(frame.words.text("dossiers-name-taken").into_owned()),
            None => {}
        }
    }

    /// A button; the entry that goes elsewhere stays the chosen one.
    fn way_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        key: &str,
        wish: Option<Correction>,
        then: Option<usize>,
    ) {
        let button = ui.add_enabled_ui(wish.is_some(), |ui| frame.button(ui, key));
        if let Some(wish) = wish.filter(|_| button.inner.clicked()) {
            self.chosen = then;
            frame.correct(wish);
        }
    }
}

/// The number of an entry, what happened, when, and what the user says of it.
fn entry_words_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    (place, entry): (usize, &DossierEntry),
    is_chosen: bool,
) -> Response {
    let number = frame.words.number(place as i64 + 1);
    let name = match entry.name.is_empty() {
        true => frame.words.text("dossiers-gone").into_owned(),
        false => frame.words.name(&entry.name).into_owned(),
    };
    let name = format!("{number}. {name}");
    let days = match entry.days {
        Interval::ALWAYS => frame.words.text("report-undated").into_owned(),
        days => frame.words.interval(days, Grain::Day),
    };
    let style = match is_chosen {
        true => TextStyle::STRONG,
        false => TextStyle::INTERFACE,
    };
    let drawn = ui.scope(|ui| {
        frame.wrapped(ui, &name, style, frame.theme.ink);
        frame.wrapped(ui, &days, TextStyle::SECONDARY, frame.theme.soft);
        if !is_chosen && !entry.note.is_empty() {
            let args = [("note", entry.note.as_str().into())];
            let note = frame.words.format("details-note", &args);
            frame.wrapped(ui, &note, TextStyle::SECONDARY, frame.theme.accent_text);
        }
    });
    let id = ui.scope_id().with(("dossier-entry", place));
    let response = ui.interact(drawn.response.rect, id, egui::Sense::click());
    let whole = format!("{name}\n{days}\n{}", entry.note);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_chosen, &whole));
    crate::gui::focus::ring(ui, &response, drawn.response.rect.expand(3.0));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
