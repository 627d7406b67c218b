//! Which sheet lies over the window now.

use egui::Context;

use crate::gui::overlay::giving::GivingSheet;
use crate::gui::overlay::go_to::GoTo;
use crate::gui::overlay::groups::GroupsSheet;
use crate::gui::overlay::palette::Palette;
use crate::gui::overlay::path_sheet::PathSheet;
use crate::gui::overlay::unread::Unread;
use crate::gui::overlay::views::ViewsSheet;
use crate::gui::overlay::{about, help, settings};
use crate::gui::view_context::ViewContext;
use crate::session::Overlay;

/// The sheets with what is typed in them; a sheet that is opened begins anew.
#[derive(Debug, Default)]
pub struct Overlays {
    shown: Option<Overlay>,
    palette: Palette,
    giving: GivingSheet,
    go_to: GoTo,
    path: PathSheet,
    groups: GroupsSheet,
    views: ViewsSheet,
    unread: Unread,
}

impl Overlays {
    /// Shows the sheet that the state names, if any.
    pub fn ui(&mut self, ctx: &Context, frame: &mut ViewContext<'_>) {
        let overlay = frame.state.view.overlay;
        let is_new = self.shown != overlay;
        self.shown = overlay;
        match overlay {
            // The menu of the filter hangs below its own button.
            None | Some(Overlay::Filter) => {}
            Some(Overlay::Palette) => {
                if is_new {
                    self.palette = std::mem::take(&mut self.palette).opened(frame);
                }
                self.palette.ui(ctx, frame);
            }
            Some(Overlay::Help) => help::ui(ctx, frame),
            Some(Overlay::Settings) => settings::ui(ctx, frame),
            Some(Overlay::Views) => {
                if is_new {
                    self.views = ViewsSheet::new();
                }
                self.views.ui(ctx, frame);
            }
            Some(Overlay::Unread) => {
                if is_new {
                    self.unread = Unread::new(frame);
                }
                self.unread.ui(ctx, frame);
            }
            Some(Overlay::Groups) => {
                if is_new {
                    self.groups = GroupsSheet::default();
                }
                self.groups.ui(ctx, frame);
            }
            Some(Overlay::About) => about::ui(ctx, frame),
            Some(overlay @ (Overlay::SaveAs | Overlay::Import)) => {
                if is_new {
                    self.path = PathSheet::new(frame, overlay);
                }
                self.path.ui(ctx, frame, overlay);
            }
            Some(Overlay::Giving) => self.giving.ui(ctx, frame),
            Some(Overlay::GoTo) => {
                if is_new {
                    self.go_to = GoTo::new();
                }
                self.go_to.ui(ctx, frame);
            }
        }
    }
}
