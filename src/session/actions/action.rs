//! One thing that a user can do.

use crate::session::Command;
use crate::session::State;
use crate::session::actions::Stroke;

/// Where an action stands in the sheet of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Opening and closing.
    Open,
    /// Along time.
    Move,
    /// From event to event and from hit to hit.
    Find,
    /// The meaning of lanes and colours, and how lanes are arranged.
    Lanes,
    /// Panels, language, looks.
    Window,
}

impl Group {
    /// All of them, in the order of the sheet.
    pub const ALL: [Self; 5] = [
        Self::Move,
        Self::Find,
        Self::Lanes,
        Self::Window,
        Self::Open,
    ];

    /// The key of its heading.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "group-open",
            Self::Move => "group-move",
            Self::Find => "group-find",
            Self::Lanes => "group-lanes",
            Self::Window => "group-window",
        }
    }
}

/// A row of the table of actions.
#[derive(Clone, Copy)]
pub struct Action {
    /// The key of its name in `assets/ui`.
    pub name: &'static str,
    /// Where it stands in the sheet of keys.
    pub group: Group,
    /// Its keys; the first is the one that is shown.
    pub strokes: &'static [Stroke],
    /// The command that it gives in a state; `None` where it does nothing now.
    pub command: fn(&State) -> Option<Command>,
    /// Whether it happens again while its key is held.
    pub repeats: bool,
}

impl Action {
    pub(super) const fn new(
        name: &'static str,
        group: Group,
        strokes: &'static [Stroke],
        command: fn(&State) -> Option<Command>,
    ) -> Self {
        Self {
            name,
            group,
            strokes,
            command,
            repeats: false,
        }
    }

    /// The same, again and again while its key is held.
    pub(super) const fn repeating(self) -> Self {
        Self {
            repeats: true,
            ..self
        }
    }
}

impl std::fmt::Debug for Action {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Action").field(&self.name).finish()
    }
}
