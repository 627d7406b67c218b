//! What a screen reader and a test find: lanes and single events by name.

use egui::Id;
use egui::Role;
use egui::Sense;
use egui::Ui;
use egui::WidgetInfo;

use crate::gui::command::Command;
use crate::gui::frame::Frame;
use crate::gui::timeline::layout::PlacedLane;
use crate::gui::timeline::model::Model;
use crate::index::EventRef;

/// Beyond so many visible events only lanes are named: nobody reads them one by one, and each costs time.
const MOST_EVENTS: usize = 400;
/// How far a target reaches beyond its mark in points.
const REACH: f32 = 4.0;

/// Names everything that is visible; a click on a name selects its event.
pub fn ui(ui: &Ui, frame: &mut Frame<'_>, model: &Model, lanes: &[PlacedLane]) {
    for placed in lanes {
        if let Some(lane) = model.lanes.get(placed.lane) {
            let id = Id::unique(("timeline-lane", lane.position));
            let name = frame.words.format(
                "timeline-lane",
                &[
                    ("source", lane.source.as_str().into()),
                    ("count", lane.count.into()),
                ],
            );
            let response = ui.interact(placed.rect, id, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Group, true, &name));
        }
    }
    let marks = lanes.iter().flat_map(|placed| &placed.marks);
    if marks.clone().count() > MOST_EVENTS {
        return;
    }
    for mark in marks {
        let target = mark.mark.rect.expand(REACH);
        let id = Id::unique(("timeline-event", mark.at));
        let response = ui.interact(target, id, Sense::CLICK);
        let is_selected = frame.state.selected == Some(mark.at);
        response.widget_info(|| {
            WidgetInfo::selected(Role::Button, true, is_selected, name_of(frame, mark.at))
        });
        if response.clicked() {
            frame.push(Command::Read(mark.at));
        }
    }
}

/// The date in words and the sentence.
fn name_of(frame: &Frame<'_>, at: EventRef) -> String {
    let index = &frame.state.index;
    let (Some((_, event)), Some(mention)) = (index.event(at), index.mention(at)) else {
        return String::new();
    };
    let date = frame.words.interval(event.interval, mention.grain);
    let sentence = index
        .sentence(at)
        .map_or("", |(_, sentence)| sentence.trim());
    frame.words.format(
        "timeline-event",
        &[("date", date.into()), ("sentence", sentence.into())],
    )
}
