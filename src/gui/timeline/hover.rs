//! The card beside the pointer: what, when, who, and the sentence.

use std::ops::Range;

use egui::{PopupAnchor, Response, Tooltip, Ui};

use crate::describe::other_reports::Heading;
use crate::describe::{event_name, other_reports};
use crate::gui::text::Text;
use crate::gui::timeline::layout::Column;
use crate::gui::view_context::ViewContext;
use crate::index::{EventRef, PlacedEvent};
use crate::session::reader::model::sentence_span;
use crate::time::{Day, Grain, Interval};
use crate::typeset::{Mark, TextStyle};

/// Width at which the sentence breaks, in points.
const WIDTH: f32 = 420.0;
/// Characters of a long sentence that are kept before and after the words that date it.
const BEFORE: usize = 110;
const AFTER: usize = 190;

/// Shows the card of an event at the pointer.
pub fn card(response: &Response, frame: &mut ViewContext<'_>, at: EventRef) {
    let ctx = response.ctx.clone();
    Tooltip::always_open(ctx, response.layer_id, response.id, PopupAnchor::Pointer)
        .gap(14.0)
        .width(WIDTH)
        .show(|ui| card_ui(ui, frame, at));
}

/// Events of a column that are named beside the pointer.
const MOST_NAMED: usize = 4;

/// Shows how many events a column stands for, for which days, and the first of them.
pub fn crowd_card(
    response: &Response,
    frame: &mut ViewContext<'_>,
    events: &[PlacedEvent],
    column: Column,
) {
    let ctx = response.ctx.clone();
    let days = Interval::days(
        Day::from_number(column.first),
        Day::from_number(column.end - 1),
    );
    let days = frame.words.interval(days, Grain::Day);
    let count = frame
        .words
        .format("timeline-events", &[("count", column.count.into())]);
    let (theme, is_rtl) = (frame.theme, frame.is_rtl());
    let days = Text::new(&days, TextStyle::STRONG, theme.ink).rtl(is_rtl);
    let count = Text::new(&count, TextStyle::SECONDARY, theme.soft).rtl(is_rtl);
    let index = &frame.state.library.index;
    let named = events.iter().take(MOST_NAMED);
    let names: Vec<String> = named
        .map(|slot| event_name::happening(index, slot.at))
        .collect();
    let names = names
        .iter()
        .map(|name| Text::new(name, TextStyle::INTERFACE, theme.ink).max_width(WIDTH));
    let lines: Vec<Text<'_>> = [days, count].into_iter().chain(names).collect();
    Tooltip::always_open(ctx, response.layer_id, response.id, PopupAnchor::Pointer)
        .gap(14.0)
        .width(WIDTH)
        .show(|ui| {
            let widths = lines.iter().map(|text| text.size(ui.ctx(), frame.text).x);
            ui.set_width(widths.fold(0.0, f32::max).ceil() + 1.0);
            ui.with_layout(frame.column(), |ui| {
                for line in &lines {
                    line.label(ui, frame.text);
                }
            });
        });
}

/// What a card says.
struct Card {
    /// What happened, where it has a name.
    name: Option<String>,
    date: String,
    /// The source, and the document where that is called otherwise.
    whose: String,
    /// Who else tells it, and whether they disagree.
    told: Option<Heading>,
    /// What the user says of it.
    note: Option<String>,
    /// The sentence, cut where it is long, and the place of the date in it.
    excerpt: (String, Range<usize>),
}

impl Card {
    fn of(frame: &ViewContext<'_>, at: EventRef) -> Option<Self> {
        let (state, words) = (frame.state, frame.words);
        let (analysed, event) = state.library.index.event(at)?;
        let mention = state.library.index.mention(at)?;
        let document = &analysed.document;
        let source = document.source_name();
        let mut whose = words.name(&source).into_owned();
        // A first line is often the sentence itself.
        if let Some(title) = document.title.as_deref().filter(|title| *title != source) {
            whose = format!("{whose} · {}", words.name(title));
        }
        let sentence = sentence_span(analysed, at.event).unwrap_or(mention.span);
        let from_start = |place: u32| place.saturating_sub(sentence.start) as usize;
        let date = from_start(mention.span.start)..from_start(mention.span.end);
        let is_named = event_name::is_named(&state.library.index, at);
        Some(Self {
            name: is_named.then(|| event_name::few_words(&state.library.index, at)),
            date: words.interval(event.interval, mention.grain),
            whose,
            told: other_reports::heading(&state.library.happenings, words, at),
            note: note_of(frame, at),
            excerpt: excerpt(sentence.of(&document.text), date),
        })
    }
}

/// What the user says of an event, with the word for it.
fn note_of(frame: &ViewContext<'_>, at: EventRef) -> Option<String> {
    let note = frame.state.corrections.marks.note(at.into());
    (!note.is_empty()).then(|| frame.words.format("details-note", &[("note", note.into())]))
}

fn card_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, at: EventRef) {
    let Some(card) = Card::of(frame, at) else {
        return;
    };
    let (theme, is_rtl) = (frame.theme, frame.is_rtl());
    let line = |words, style, color| Text::new(words, style, color).rtl(is_rtl).max_width(WIDTH);
    let told = card.told.as_ref().map(|told| {
        let color = if told.is_conflict {
            theme.accent
        } else {
            theme.soft
        };
        line(&told.words, TextStyle::SECONDARY, color)
    });
    let name = card.name.as_deref();
    let name = name.map(|name| Text::new(name, TextStyle::HEADING, theme.ink).max_width(WIDTH));
    let lines = [
        name,
        Some(line(&card.date, TextStyle::STRONG, theme.ink)),
        Some(line(&card.whose, TextStyle::SECONDARY, theme.soft)),
        told,
        card.note
            .as_deref()
            .map(|note| line(note, TextStyle::SECONDARY, theme.accent_text)),
    ];
    let (excerpt, date) = card.excerpt;
    let marks = [Mark {
        range: date,
        ink: 1,
        is_bold: true,
        underline: None,
    }];
    let palette = [theme.ink, theme.accent];
    let sentence = Text::new(&excerpt, TextStyle::SENTENCE, theme.ink).marks(&marks, &palette);
    let all = lines.iter().flatten().chain([&sentence]);
    let widths = all.map(|text| text.size(ui.ctx(), frame.text).x.ceil());
    let width = widths.fold(0.0, f32::max).min(WIDTH);
    ui.set_width(width + 1.0);
    ui.with_layout(frame.column(), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for line in lines.iter().flatten() {
            line.label(ui, frame.text);
        }
        ui.add_space(2.0);
        sentence.wrap(width + 1.0).label(ui, frame.text);
    });
}

/// A sentence, cut around the words where it is long; and the words' new place in it, in bytes.
fn excerpt(sentence: &str, words: Range<usize>) -> (String, Range<usize>) {
    let (Some(before), Some(held), Some(after)) = (
        sentence.get(..words.start),
        sentence.get(words.clone()),
        sentence.get(words.end..),
    ) else {
        return (head(sentence), 0..0);
    };
    let (before, held) = (tail(before), head(held));
    let start = before.len();
    let text = format!("{before}{held}{}", head(after));
    (text, start..start + held.len())
}

/// The last words of a text, whole.
fn tail(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().rev().nth(BEFORE) else {
        return text.to_owned();
    };
    let rest = text.get(cut..).unwrap_or_default();
    let from = rest.find(char::is_whitespace).unwrap_or(0);
    format!("…{}", rest.get(from..).unwrap_or_default())
}

/// The first words of a text, whole.
fn head(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(AFTER) else {
        return text.to_owned();
    };
    let rest = text.get(..cut).unwrap_or_default();
    let to = rest.rfind(char::is_whitespace).unwrap_or(rest.len());
    format!("{} …", rest.get(..to).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_sentence_stays_whole() {
        let sentence = "قال يوم الجمعة إن اللقاء قريب.";
        let start = sentence.find("يوم").unwrap();
        let words = start..start + "يوم الجمعة".len();
        let (text, place) = excerpt(sentence, words.clone());
        assert_eq!((text.as_str(), place), (sentence, words));
    }

    #[test]
    fn words_without_end_are_cut_themselves() {
        let sentence = "كلمة ".repeat(1000);
        let (text, place) = excerpt(&sentence, 0..sentence.len());
        assert!(text.chars().count() <= AFTER + 2);
        assert_eq!(place, 0..text.len());
    }

    #[test]
    fn a_long_sentence_is_cut_between_words_around_the_date() {
        let filler = "كلام طويل جدا ".repeat(60);
        let sentence = format!("{filler}يوم الجمعة {filler}");
        let start = filler.len();
        let (text, place) = excerpt(&sentence, start..start + "يوم الجمعة".len());
        assert_eq!(text.get(place), Some("يوم الجمعة"));
        assert!(text.chars().count() < BEFORE + AFTER + 20);
        assert!(text.starts_with("… ") && text.ends_with(" …"));
        let only_words = |word: &str| ["كلام", "طويل", "جدا", "يوم", "الجمعة", "…"].contains(&word);
        assert!(text.split_whitespace().all(only_words), "{text}");
    }
}
