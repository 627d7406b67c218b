//! What the user collected, and stars in the list of happenings.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use khatt::gui::dossiers::DossierPanel;
use khatt::index::{EventRef, StatementRef};
use khatt::session::{Command, Correction, State};

use crate::window::{View, Window, carry_out, look, sample};

fn view() -> View {
    let mut panel = DossierPanel::default();
    Box::new(move |ui, frame| panel.ui(ui, frame))
}

fn correct(state: &mut State, correction: Correction) {
    carry_out(state, Command::Correct(Box::new(correction)));
}

/// Three events in one dossier, of which the second has a note, and one in another.
fn collected() -> State {
    let mut state = sample();
    let placed: Vec<EventRef> = state.library.index.placed()[4..7].to_vec();
    for at in &placed {
        let at = StatementRef::Event(*at);
        correct(
            &mut state,
            Correction::Collect(at, "زيارة موسكو".to_owned()),
        );
    }
    let at = StatementRef::Event(placed[1]);
    correct(
        &mut state,
        Correction::Note(at, "يحتاج إلى مصدر ثان".to_owned()),
    );
    correct(&mut state, Correction::Collect(at, "شهود".to_owned()));
    state
}

#[test]
fn dossiers_look() {
    let pictures = vec![
        ("dossiers_light", Window::new(352.0, 620.0)),
        (
            "dossiers_dark_english",
            Window::new(352.0, 620.0).dark().english(),
        ),
    ];
    look(pictures, collected, view);
}

#[test]
fn a_dossier_is_renamed_by_clicks_and_not_as_another() {
    let mut harness = Window::new(352.0, 620.0).open(collected(), view());
    let names = |state: &State| {
        let names = state.dossiers().map(|dossier| dossier.name.clone());
        names.collect::<Vec<_>>()
    };
    harness.get_by_label("تغيير الاسم").click();
    harness.run();
    harness.run();
    assert!(
        harness.get_by_role(Role::TextInput).is_focused(),
        "keys are typed into the name"
    );
    for (typed, expected) in [("شهود", "زيارة موسكو"), ("الزيارة", "الزيارة")]
    {
        let field = || Role::TextInput;
        harness.get_by_role(field()).focus();
        harness.run();
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        harness.run();
        harness.get_by_role(field()).type_text(typed);
        harness.run();
        harness.get_by_label("ضبط").click();
        harness.run();
        assert_eq!(names(harness.state()), [expected, "شهود"]);
        let is_refused = expected != typed;
        let told = harness.query_by_label("اكتب اسمًا ليس لملف آخر");
        assert_eq!(told.is_some(), is_refused);
    }
    assert!(harness.query_by_role(Role::TextInput).is_none());
}

#[test]
fn no_dossier_looks() {
    let none = vec![("dossiers_empty", Window::new(352.0, 320.0))];
    look(none, sample, view);
}

#[test]
fn an_entry_is_read_moved_and_taken_out_by_clicks() {
    let mut harness = Window::new(352.0, 620.0).open(collected(), view());
    let order = |state: &State| {
        let dossier = state.dossiers().next().unwrap();
        let entries = state.dossier_entries(dossier).into_iter();
        entries
            .map(|entry| entry.note.is_empty())
            .collect::<Vec<_>>()
    };
    assert_eq!(order(harness.state()), [true, false, true]);
    let entries: Vec<_> = harness.query_all_by_role(Role::ListItem).collect();
    entries[1].click();
    harness.run();
    assert!(harness.state().selection.event.is_some());
    harness.get_by_label("إلى أعلى").click();
    harness.run();
    assert_eq!(order(harness.state()), [false, true, true]);
    harness.get_by_label("إخراج من الملف").click();
    harness.run();
    assert_eq!(order(harness.state()), [true, true]);
}
