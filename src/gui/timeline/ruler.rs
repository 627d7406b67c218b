//! Gregorian and Hijri labels above the lanes; a click or a drag on them moves the playhead.

use egui::{Align2, CursorIcon, Id, Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::gui::text::Text;
use crate::gui::timeline::brush::Brush;
use crate::gui::timeline::ruler_row::{AIR, Unit};
use crate::gui::timeline::scale::Scale;
use crate::gui::timeline::{folded, hour_marks, ruler_row};
use crate::gui::view_context::ViewContext;
use crate::i18n::Words;
use crate::session::timeline::tick_steps::TickSteps;
use crate::session::{Calendars, Command};
use crate::time::{Calendar, Day};
use crate::typeset::TextStyle;

/// Height of both rows in points.
pub const HEIGHT: f32 = 58.0;
/// Middle of the Gregorian row from the top; the playhead's pill stands on it.
pub const GREGORIAN_MIDDLE: f32 = 18.0;
/// Middle of the Hijri row from the top.
pub const HIJRI_MIDDLE: f32 = 46.0;
/// A tick between two others is left out where it would stand nearer to one than this.
const NEAREST_TICKS: f32 = 5.0;

/// Labels of the Gregorian row.
pub const GREGORIAN_STYLE: TextStyle = TextStyle {
    size_points: 13.0,
    ..TextStyle::STRONG
};
/// Labels of the Hijri row.
pub const HIJRI_STYLE: TextStyle = TextStyle {
    size_points: 12.0,
    ..TextStyle::SECONDARY
};

/// Draws the ruler into the strip above the lanes; no label goes under `covered`.
pub fn ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    scale: &Scale,
    strip: Rect,
    covered: Option<Rect>,
    brush: &mut Brush,
    steps: TickSteps,
) {
    let ruler = Ruler {
        ui,
        scale,
        steps,
        strip,
        covered,
        folded: folded::places(scale).map(|(_, x)| x).collect(),
    };
    ruler.interact(frame, brush);
    let calendars = frame.state.preferences.settings.calendars;
    ruler.ticks(frame, calendars);
    let mut labels = Vec::new();
    if calendars != Calendars::Hijri {
        labels = ruler.labels(frame, Calendar::Gregorian);
        ruler.islands(frame, &mut labels);
    }
    let end = labels
        .iter()
        .map(|label| ruler.along_x(*label))
        .fold(0.0, f32::max);
    ruler.hint(frame, end);
    if calendars != Calendars::Gregorian && !hour_marks::are_shown(scale) {
        ruler.labels(frame, Calendar::Hijri);
    }
}

struct Ruler<'a> {
    ui: &'a Ui,
    scale: &'a Scale,
    steps: TickSteps,
    strip: Rect,
    covered: Option<Rect>,
    /// Where time is folded.
    folded: Vec<Rangef>,
}

impl Ruler<'_> {
    fn interact(&self, frame: &mut ViewContext<'_>, brush: &mut Brush) {
        let id = Id::unique("timeline-ruler");
        let response = self.ui.interact(self.strip, id, Sense::CLICK | Sense::DRAG);
        let name = frame.words.text("timeline-ruler");
        response.widget_info(|| WidgetInfo::labeled(Role::Group, true, &name));
        if brush.update(frame, self.scale, &response) {
            return;
        }
        if let Some(pointer) = response.interact_pointer_pos()
            && (response.clicked() || response.dragged())
        {
            move_playhead(frame, self.scale.civil_day_from_x(pointer.x));
        }
        response.on_hover_cursor(CursorIcon::PointingHand);
    }

    fn ticks(&self, frame: &ViewContext<'_>, calendars: Calendars) {
        let calendar = match calendars {
            Calendars::Hijri => Calendar::Hijri,
            Calendars::Both | Calendars::Gregorian => Calendar::Gregorian,
        };
        let days_per_point = self.scale.days_per_point();
        let whole = self.steps.fitting(calendar, days_per_point);
        let stroke = Stroke::new(1.0, frame.theme.faint);
        let (top, bottom) = (self.strip.top() + 28.0, self.strip.top() + 34.0);
        let tick = |day: Day, top: f32| {
            let x = self.x(day);
            if self.scale.x.contains(x) {
                self.ui.painter().vline(x, top..=bottom, stroke);
            }
        };
        let begins = self.scale.begins(calendar, whole);
        for day in &begins {
            tick(*day, top);
        }
        let between = self.steps.between(whole, days_per_point).into_iter();
        for day in between.flat_map(|step| self.scale.begins(calendar, step)) {
            // Weeks do not divide months: two ticks side by side would look like a mistake.
            let is_near = |whole: &Day| (self.x(*whole) - self.x(day)).abs() < NEAREST_TICKS;
            let next = begins.partition_point(|whole| *whole < day);
            let around = [next.checked_sub(1), Some(next)].into_iter().flatten();
            if !around.filter_map(|at| begins.get(at)).any(is_near) {
                tick(day, top + 2.0);
            }
        }
    }

    /// Draws the labels of a calendar; returns where they stand.
    fn labels(&self, frame: &mut ViewContext<'_>, calendar: Calendar) -> Vec<Rangef> {
        let (style, color) = match calendar {
            Calendar::Gregorian => (GREGORIAN_STYLE, frame.theme.ink),
            Calendar::Hijri => (HIJRI_STYLE, frame.theme.soft),
        };
        let is_rtl = frame.is_rtl();
        let units = self.units(frame.words, calendar);
        let labels = ruler_row::labels(&units, self.strip.width(), |words| {
            let text = Text::new(words, style, color).rtl(is_rtl);
            text.size(self.ui.ctx(), frame.text).x
        });
        let mut places = Vec::new();
        for label in labels {
            let text = Text::new(&label.words, style, color).rtl(is_rtl);
            let (one, other) = (self.x_at(label.x.start), self.x_at(label.x.end));
            if self.label(frame, calendar, text, label.x.start) {
                places.push(Rangef::new(one.min(other), one.max(other)));
            }
            let begin = units.get(label.unit).map_or(0.0, |unit| unit.along);
            if calendar == Calendar::Hijri && begin > 0.0 {
                let y = Rangef::point(self.strip.top() + HIJRI_MIDDLE).expand(7.0);
                let stroke = Stroke::new(1.0, frame.theme.hairline);
                self.ui.painter().vline(self.x_at(begin), y, stroke);
            }
        }
        places
    }

    /// The units of a calendar that are labelled.
    fn units(&self, words: &Words, calendar: Calendar) -> Vec<Unit> {
        let days_per_point = self.scale.days_per_point();
        let step = self.steps.fitting(calendar, days_per_point);
        let has_room = self
            .steps
            .names_first_months(calendar, step, days_per_point);
        let mut last = None;
        let unit = |begin: Day| Unit {
            along: self.along(begin),
            long: step.label(calendar, words, begin, true, has_room),
            short: step.label(calendar, words, begin, false, has_room),
            is_after_fold: (last.replace(begin))
                .is_some_and(|last| self.scale.folds.part(last, begin)),
        };
        let begins = self.scale.begins(calendar, step).into_iter();
        begins.map(unit).collect()
    }

    /// The year of each stretch between folded times that is too short for a label of its own.
    fn islands(&self, frame: &mut ViewContext<'_>, labels: &mut Vec<Rangef>) {
        if self.folded.is_empty() {
            return;
        }
        for part in self.scale.folds.parts(self.scale.view) {
            let x = self.scale.x_range(part.first, part.last);
            if labels.iter().any(|label| x.contains(label.center())) {
                continue;
            }
            let middle =
                Day::from_number(f64::midpoint(part.first, part.last) as i32).min(Day::MAX);
            let words = frame.words.year(middle.year());
            let text = Text::new(&words, GREGORIAN_STYLE, frame.theme.ink).rtl(frame.is_rtl());
            let half = text.size(self.ui.ctx(), frame.text).x / 2.0;
            let inside = self.scale.x.shrink(half + 2.0);
            let at = pos2(
                inside.clamp(x.center()),
                self.strip.top() + GREGORIAN_MIDDLE,
            );
            let taken = Rangef::new(at.x - half, at.x + half);
            let is_free = |other: &Rangef| other.intersection(taken).span() < 0.0;
            if labels.iter().all(is_free) {
                text.paint(self.ui.painter(), frame.text, at, Align2::CENTER_CENTER);
                labels.push(taken);
            }
        }
    }

    /// Draws one, unless something stands there already.
    fn label(
        &self,
        frame: &mut ViewContext<'_>,
        calendar: Calendar,
        text: Text<'_>,
        from: f32,
    ) -> bool {
        let middle = match calendar {
            Calendar::Gregorian => GREGORIAN_MIDDLE,
            Calendar::Hijri => HIJRI_MIDDLE,
        };
        let at = pos2(self.x_at(from), self.strip.top() + middle);
        let size = text.size(self.ui.ctx(), frame.text);
        let rect = self.start().anchor_size(at, size);
        // Half a word beside the pill would say less than none.
        let is_covered = self.covered.is_some_and(|pill| rect.intersects(pill));
        let is_free = !self.is_folded(rect) && (!is_covered || calendar == Calendar::Hijri);
        if is_free {
            text.paint(self.ui.painter(), frame.text, at, self.start());
        }
        is_free
    }

    /// Which way time goes on, at the far end.
    fn hint(&self, frame: &mut ViewContext<'_>, end: f32) {
        let words = format!("{} ›", frame.words.text("timeline-newer"));
        let text = Text::new(&words, HIJRI_STYLE, frame.theme.soft).rtl(self.scale.is_rtl);
        let width = text.size(self.ui.ctx(), frame.text).x;
        let from = self.strip.width() - width - 12.0;
        if from > end + 2.0 * AIR {
            let at = pos2(self.x_at(from), self.strip.top() + GREGORIAN_MIDDLE);
            let rect = self.start().anchor_size(at, vec2(width, 1.0));
            let is_covered = self.covered.is_some_and(|pill| rect.intersects(pill));
            if !is_covered && !self.is_folded(rect) {
                text.paint(self.ui.painter(), frame.text, at, self.start());
            }
        }
    }

    /// Whether a label would run into a folded time.
    fn is_folded(&self, label: Rect) -> bool {
        let overlap = |x: &Rangef| x.intersection(label.x_range()).span() > 0.0;
        self.folded.iter().any(overlap)
    }

    fn start(&self) -> Align2 {
        if self.scale.is_rtl {
            Align2::RIGHT_CENTER
        } else {
            Align2::LEFT_CENTER
        }
    }

    fn x(&self, day: Day) -> f32 {
        self.scale.x_from_day(f64::from(day.number()))
    }

    /// Points from the beginning of the ruler, in the direction of time.
    fn along(&self, day: Day) -> f32 {
        let origin = self.scale.x_from_day(self.scale.view.first);
        (self.x(day) - origin) * self.scale.toward_later()
    }

    /// Points from the beginning of the ruler to the end of a label.
    fn along_x(&self, label: Rangef) -> f32 {
        if self.scale.is_rtl {
            self.scale.x.max - label.min
        } else {
            label.max - self.scale.x.min
        }
    }

    fn x_at(&self, along: f32) -> f32 {
        self.scale.x_from_day(self.scale.view.first) + along * self.scale.toward_later()
    }
}

/// Asks for the playhead at a day, where it does not stand there already.
pub fn move_playhead(frame: &mut ViewContext<'_>, day: Day) {
    if frame.state.selection.playhead != Some(day) {
        frame.push(Command::MovePlayhead(day));
    }
}
