//! Sheets that lie over the window.

/// A sheet over the window; only one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// Everything that can be done, to be found by typing.
    Palette,
    /// All keys.
    Help,
    /// A field for a date.
    GoTo,
    /// The settings.
    Settings,
    /// The filter, below its button in the bar.
    Filter,
    /// Saved views.
    Views,
    /// What is given away: which events, in which format, into which file.
    Giving,
    /// All as a project of its own.
    SaveAs,
    /// A file of events, where the system has no window for choosing one.
    Import,
    /// What the program is, and what it is made of.
    About,
    /// Groups of sources.
    Groups,
    /// What was not read.
    Unread,
}
