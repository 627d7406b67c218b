//! What every view is handed.

use crate::gui::text::TextEngine;
use crate::gui::theme::Theme;
use crate::i18n::Words;
use crate::session::{Command, State};

/// Read freely, write by command: a view reads the state and pushes what the user wants.
#[derive(Debug)]
pub struct ViewContext<'a> {
    /// Everything that is shown.
    pub state: &'a State,
    /// Sets and paints text.
    pub text: &'a mut TextEngine,
    /// Colours.
    pub theme: &'a Theme,
    /// Words of the interface.
    pub words: &'a Words,
    /// What the user wants, in order.
    pub commands: &'a mut Vec<Command>,
}

impl ViewContext<'_> {
    /// Asks for a change.
    pub fn push(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// Whether the interface reads from the right.
    pub fn is_rtl(&self) -> bool {
        self.words.is_rtl()
    }
}
