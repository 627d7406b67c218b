//! What is chosen once, what comes back at the next start, and views with names.

use std::time::Duration;

use egui::{Key, Modifiers, ViewportId};
use egui_kittest::SnapshotResults;
use khatt::i18n::Language;
use khatt::index::LaneKey;
use khatt::session::ColorScheme;
use khatt::session::Command;
use khatt::session::{LaneCommand, Overlay, Settings, TimeView};

use crate::window::Window;

#[test]
fn months_and_digits_change_at_once_and_the_text_never() {
    let mut window = Window::opened();
    assert!(window.shows("لماذا هذا التاريخ: 16 مارس 2023؟"));
    window.press_with(Modifiers::COMMAND, Key::Comma);
    assert_eq!(window.state().view.overlay, Some(Overlay::Settings));
    window.click("الشام والعراق: كانون الثاني");
    window.click("١٢٣");
    window.press(Key::Escape);
    assert!(window.shows("لماذا هذا التاريخ: ١٦ آذار ٢٠٢٣؟"));
    assert!(window.shows_part("رست السفينة في الميناء يوم 16 مارس 2023."));
}

#[test]
fn time_turns_around_and_the_arrows_with_it() {
    let mut window = Window::opened();
    let begin = window.state().selection.playhead.unwrap();
    window.press_with(Modifiers::COMMAND, Key::Comma);
    window.click("من اليسار إلى اليمين");
    window.press(Key::Escape);
    assert!(!window.state().is_axis_rtl());
    window.press(Key::ArrowRight);
    assert_eq!(window.state().selection.playhead, Some(begin.plus(1)));
}

#[test]
fn text_grows_by_key_as_far_as_it_goes() {
    let mut window = Window::opened();
    for _ in 0..8 {
        window.press_with(Modifiers::COMMAND, Key::Plus);
    }
    assert_eq!(window.state().preferences.settings.text_size.percent(), 150);
    assert!((window.harness.ctx.zoom_factor() - 1.5).abs() < 1e-6);
    window.press_with(Modifiers::COMMAND, Key::Num0);
    assert_eq!(window.state().preferences.settings.text_size.percent(), 100);
}

#[test]
fn without_motion_nothing_is_animated() {
    let mut window = Window::start();
    let settings = Settings {
        is_still: true,
        ..Settings::default()
    };
    window.apply(Command::SetSettings(settings));
    let time = window.harness.ctx.global_style().animation_time;
    assert!(time <= 0.0);
}

/// Folder, time, filters, panels, settings and views, through what is stored.
#[test]
fn the_next_start_shows_the_same() {
    let mut window = Window::opened();
    window.apply(Command::SetLanguage(Language::French));
    window.apply(Command::SetShade(ColorScheme::Dark));
    window.apply(Command::SetQuery("السفينة".to_owned()));
    window.apply(Command::SaveView("سفن".to_owned()));
    window.press_with(Modifiers::COMMAND, Key::Plus);
    window.press(Key::P);
    window.apply(Command::Show(TimeView::new(19_000.0, 19_100.0)));
    let mut again = window.restarted();
    again.wait();
    let (then, now) = (window.state(), again.state());
    assert_eq!(now.library.opened, then.library.opened);
    assert_eq!(now.kept(), then.kept());
    assert_eq!(now.preferences.settings, then.preferences.settings);
    assert_eq!(
        (now.preferences.language, now.preferences.shade),
        (then.preferences.language, then.preferences.shade)
    );
    assert_eq!(now.preferences.saved_views, then.preferences.saved_views);
    assert_eq!(now.view.closed, then.view.closed);
    assert_eq!((now.shown().count(), now.selection.hits.total()), (4, 2));
}

/// Lanes, playhead and selection too, whether it is opened by hand or with the program.
#[test]
fn a_folder_opened_again_is_as_it_was_left() {
    let mut window = Window::opened();
    let last = window.state().shown().last();
    let lane = |source: &str| LaneKey::Of(source.into());
    window.apply(Command::Select(last));
    window.apply(Command::StepPlayhead(1));
    for wish in [
        LaneCommand::Pin(lane("البرق")),
        LaneCommand::Collapse(lane("المرفأ")),
    ] {
        window.apply(Command::Lanes(wish));
    }
    let (then, selected) = (window.state().kept(), window.state().selection.event);
    let paths = vec![window.folder.path().to_owned()];
    window.apply(Command::Close);
    assert_ne!(window.state().kept(), then);
    window.apply(Command::Open(paths.clone()));
    window.wait();
    assert_eq!(window.state().kept(), then);
    assert_eq!(window.state().selection.event, selected);
    let mut again = window.restarted_on(paths);
    again.wait();
    assert_eq!(again.state().kept(), then);
}

/// The program may be killed while the window rests: a last frame comes in which all is written.
#[test]
fn what_changed_is_written_soon() {
    let mut window = Window::opened();
    window.apply(Command::SaveView("سفن".to_owned()));
    window.harness.run();
    let next = window.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay;
    assert!(next <= Duration::from_secs(2), "{next:?}");
    std::thread::sleep(next);
    window.harness.run();
    let file = window.data.path().join("application.json");
    let is_written = || std::fs::read_to_string(&file).is_ok_and(|text| text.contains("سفن"));
    assert!((0..200).any(|_| is_written() || {
        std::thread::sleep(Duration::from_millis(50));
        false
    }));
}

#[test]
fn a_folder_that_is_gone_leaves_the_start_screen() {
    let mut window = Window::opened();
    std::fs::remove_dir_all(window.folder.path()).unwrap();
    let again = window.restarted();
    assert_eq!(again.state().library.opened, None);
}

#[test]
fn views_are_kept_opened_renamed_and_deleted() {
    let mut window = Window::opened();
    window.apply(Command::SetQuery("الرصيف".to_owned()));
    window.press_with(Modifiers::COMMAND, Key::B);
    window.type_text("الرصيف الجديد");
    window.press(Key::Enter);
    assert!(window.shows("الرصيف الجديد"));
    window.click("تغيير الاسم: الرصيف الجديد");
    window.type_text("رصيف");
    window.press(Key::Enter);
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert_eq!(window.state().view.filter.query, "");
    window.press_with(Modifiers::COMMAND, Key::K);
    window.type_text("المشهد رصيف");
    window.press(Key::Enter);
    assert_eq!(window.state().view.filter.query, "الرصيف");
    window.press_with(Modifiers::COMMAND, Key::B);
    window.click("حذف المشهد رصيف");
    assert!(window.state().preferences.saved_views.is_empty());
}

#[test]
fn the_settings_look_as_they_did() {
    let mut results = SnapshotResults::new();
    let mut window = Window::start();
    window.apply(Command::ShowOverlay(Some(Overlay::Settings)));
    window.harness.snapshot("sheet_settings_light");
    window.apply(Command::SetLanguage(Language::English));
    window.apply(Command::SetShade(ColorScheme::Dark));
    window.harness.snapshot("sheet_settings_dark_english");
    window.apply(Command::SaveView("الافتتاح, 2015".to_owned()));
    window.apply(Command::SetLanguage(Language::Arabic));
    window.apply(Command::ShowOverlay(Some(Overlay::Views)));
    window.harness.snapshot("sheet_views_dark");
    results.extend(window.harness.take_snapshot_results());
}
