//! Whether a window can be opened here at all, told in one line where it cannot.

use std::any::Any;
use std::env;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Arc, Mutex};

use crate::gui::GuiError;

/// Whether the session names a display server; always so where the system has but one.
pub(super) fn check() -> Result<(), GuiError> {
    let is_named = |variable: &str| env::var_os(variable).is_some_and(|value| !value.is_empty());
    let needs_server = cfg!(all(unix, not(target_os = "macos")));
    if needs_server
        && !is_named("DISPLAY")
        && !is_named("WAYLAND_DISPLAY")
        && !is_named("WAYLAND_SOCKET")
    {
        return Err(GuiError::NoDisplay);
    }
    Ok(())
}

/// Runs the window; a missing system library is a panic in the window crates, and an error here.
pub(super) fn catch_panic(run: impl FnOnce() -> eframe::Result) -> Result<(), GuiError> {
    let said = Arc::new(Mutex::new(String::new()));
    let heard = Arc::clone(&said);
    let usual = Arc::new(panic::take_hook());
    let others = Arc::clone(&usual);
    panic::set_hook(Box::new(move |info| {
        let message = message_of(info.payload());
        if is_missing_library(&message) {
            if let Ok(mut heard) = heard.lock() {
                *heard = message;
            }
        } else {
            others(info);
        }
    }));
    let result = panic::catch_unwind(AssertUnwindSafe(run));
    drop(panic::take_hook());
    panic::set_hook(Box::new(move |info| usual(info)));
    match result {
        Ok(result) => result.map_err(|error| refusal(&error.to_string())),
        Err(payload) => {
            let message = said.lock().map(|said| said.clone()).unwrap_or_default();
            if message.is_empty() {
                panic::resume_unwind(payload);
            }
            Err(GuiError::MissingLibrary(first_line(&message)))
        }
    }
}

/// What the window crates say when they give up, without the place in their source.
fn refusal(message: &str) -> GuiError {
    let message = message
        .rsplit_once(".rs:")
        .and_then(|(_, place)| place.split_once(": "))
        .map_or(message, |(_, said)| said);
    if message.contains("no glutin configs") {
        return GuiError::MissingLibrary("No OpenGL was found".to_owned());
    }
    let message = first_line(message);
    if is_missing_library(&message) {
        GuiError::MissingLibrary(message)
    } else {
        GuiError::Window(message)
    }
}

fn message_of(payload: &(dyn Any + Send)) -> String {
    payload
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}

/// The libraries that are opened at run time name themselves in the message.
fn is_missing_library(message: &str) -> bool {
    let message = message.to_lowercase();
    let names = [
        "xkbcommon",
        "libx11",
        "libxcursor",
        "libxi",
        "libgl",
        "libegl",
        "libwayland",
        "xlib's shared libraries",
    ];
    let fails = [
        "could not be loaded",
        "not found",
        "failed to load",
        "no such file",
        "cannot open",
    ];
    names.iter().any(|name| message.contains(name))
        && fails.iter().any(|fail| message.contains(fail))
}

fn first_line(message: &str) -> String {
    message
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end_matches('.')
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn err_missing_library_is_one_line() {
        let message = "Library libxkbcommon-x11.so could not be loaded.\nmore";
        let error = catch_panic(|| panic::panic_any(message.to_owned())).unwrap_err();
        assert_eq!(
            error.to_string(),
            "The window cannot be opened: Library libxkbcommon-x11.so could not be loaded; \
             install it (Debian: libxkbcommon-x11-0 libx11-xcb1 libxcursor1 libxi6 libgl1), \
             or use `khatt extract`, which needs no window"
        );
    }

    #[test]
    fn err_refusal_names_no_source_file() {
        let place =
            "winit EventLoopError: os error at /home/a/winit-0.30.13/src/linux/mod.rs:788: ";
        let error = refusal(&format!("{place}Failed to open connection to X server"));
        assert_eq!(
            error.to_string(),
            "The window cannot be opened: Failed to open connection to X server; look at DISPLAY and \
             WAYLAND_DISPLAY, or use `khatt extract`, which needs no window"
        );
        let error = refusal(&format!(
            "{place}Failed to load one of xlib's shared libraries"
        ));
        assert!(matches!(error, GuiError::MissingLibrary(_)), "{error}");
    }

    #[test]
    fn other_panics_go_on() {
        let caught = panic::catch_unwind(|| catch_panic(|| panic::panic_any("a bug of ours")));
        assert!(caught.is_err());
    }
}
