//! Figures against the annotated seeds: triggers by overlap in the same sentence, `places_event` mention by mention.

use std::fs;
use std::path::Path;

use khatt::Span;
use khatt::event::Event;
use khatt::index::AnalyzedDocument;
use serde::Deserialize;

use crate::read;

#[derive(Deserialize)]
struct Gold {
    docs: Vec<Doc>,
}

#[derive(Deserialize)]
struct Doc {
    file: String,
    dct: Dct,
    mentions: Vec<GoldMention>,
    events: Vec<GoldEvent>,
}

#[derive(Deserialize)]
struct Dct {
    /// A day, or a range of days of which the last counts.
    world_knowledge: String,
}

#[derive(Deserialize)]
struct GoldMention {
    byte_start: usize,
    byte_end: usize,
    places_event: bool,
    optional: bool,
}

#[derive(Deserialize)]
struct GoldEvent {
    trigger: Trigger,
    modality: String,
    begin_date: Option<String>,
    end_date: Option<String>,
}

#[derive(Deserialize)]
struct Trigger {
    byte_start: usize,
    byte_end: usize,
}

#[derive(Debug, Default)]
struct Score {
    found: usize,
    gold: usize,
    right: usize,
    mentions: usize,
    placed_rightly: usize,
    modality_right: usize,
    dated: usize,
    dated_rightly: usize,
}

impl Score {
    /// In percent.
    fn trigger_f1(&self) -> f64 {
        200.0 * self.right as f64 / (self.found + self.gold) as f64
    }

    /// In percent; a mention that was not found counts as placing nothing.
    fn places_accuracy(&self) -> f64 {
        100.0 * self.placed_rightly as f64 / self.mentions as f64
    }

    fn add(&mut self, doc: &Doc, analysed: &AnalyzedDocument) {
        self.add_events(doc, analysed);
        for gold in doc.mentions.iter().filter(|gold| !gold.optional) {
            let span = Span::new(gold.byte_start, gold.byte_end);
            let found = analysed
                .mentions
                .iter()
                .position(|mention| mention.span.overlaps(span));
            let places = found.is_some_and(|at| {
                let is_of = |event: &Event| event.mention == Some(at as u32) && event.places;
                analysed.events.iter().any(is_of)
            });
            self.mentions += 1;
            self.placed_rightly += usize::from(places == gold.places_event);
        }
    }

    /// Two events of one trigger count once; a gold event takes one trigger, a trigger one gold event.
    fn add_events(&mut self, doc: &Doc, analysed: &AnalyzedDocument) {
        let mut triggers: Vec<Span> = analysed.events.iter().filter_map(|e| e.trigger).collect();
        triggers.dedup();
        self.found += triggers.len();
        self.gold += doc.events.len();
        for gold in &doc.events {
            let span = Span::new(gold.trigger.byte_start, gold.trigger.byte_end);
            let Some(at) = triggers.iter().position(|trigger| trigger.overlaps(span)) else {
                continue;
            };
            let trigger = triggers.remove(at);
            self.right += 1;
            let told = analysed
                .events
                .iter()
                .filter(|event| event.trigger == Some(trigger));
            self.modality_right +=
                usize::from(told.clone().any(|e| e.modality.name() == gold.modality));
            if gold.begin_date.is_some() {
                let days = |event: &Event| {
                    let day = |day: Option<khatt::Day>| day.map(|day| day.to_string());
                    (day(event.interval.first()), day(event.interval.last()))
                };
                let wanted = (gold.begin_date.clone(), gold.end_date.clone());
                self.dated += 1;
                self.dated_rightly += usize::from(told.clone().any(|event| days(event) == wanted));
            }
        }
    }
}

#[test]
fn events_of_the_seeds_meet_their_goals() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let Ok(json) = fs::read_to_string(shared.join("gold/seeds_gold.json")) else {
        println!("skipped: no gold file beside this folder");
        return;
    };
    let gold: Gold = serde_json::from_str(&json).unwrap();
    let mut score = Score::default();
    for doc in &gold.docs {
        let text = fs::read_to_string(shared.join("seeds").join(&doc.file)).unwrap();
        let dct = doc.dct.world_knowledge.rsplit('/').next().unwrap();
        score.add(doc, &read(&doc.file, &text, dct));
    }
    println!(
        "trigger F1 {:.1} ({} right of {} found and {} annotated), places_event {:.1} of {}, modality {}/{}, days {}/{}",
        score.trigger_f1(),
        score.right,
        score.found,
        score.gold,
        score.places_accuracy(),
        score.mentions,
        score.modality_right,
        score.right,
        score.dated_rightly,
        score.dated,
    );
    assert!(score.trigger_f1() >= 90.0, "{score:?}");
    assert!(score.places_accuracy() >= 85.0, "{score:?}");
}
