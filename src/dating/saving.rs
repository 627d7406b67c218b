//! How long after their writing the documents of a folder were saved, as those show whose day is known.

use crate::dating::collection::Member;
use crate::dating::{Clue, Days, Shape};
use crate::resolve::{Step, StepValue};
use crate::time::Day;

/// Documents that show it, at least.
const FEWEST: usize = 5;
/// Days between writing and saving that are told apart; longer ones are rare by any habit.
const LONGEST: usize = 60;
/// Days over which the usual share of each is made.
const USUAL: usize = 365;
/// The usual shares count like so many documents: a habit has to show itself.
const USUAL_COUNT: f32 = 10.0;
/// Saved on the same day or the next: what is told of the habit.
const PROMPT: usize = 2;

/// The habit by which a folder was saved.
#[derive(Debug)]
pub(super) struct Saving {
    /// What a lag of so many days weighs beside what the day of saving says of any document.
    weights: Vec<f32>,
    prompt: usize,
    all: usize,
}

impl Saving {
    /// Of the documents whose day of writing and of saving are known; `None` where they are too few.
    pub(super) fn of(members: &[Member]) -> Option<Self> {
        let lags: Vec<usize> = members.iter().filter_map(lag).collect();
        let (clue, saved) = members
            .iter()
            .find_map(|member| saved(&member.trace.clues))
            .filter(|_| lags.len() >= FEWEST)?;
        let usual = |lag: usize| clue.weight_at(saved.plus(-(lag as i32)));
        let sum: f32 = (0..USUAL).map(usual).sum();
        let mut weights: Vec<f32> = vec![USUAL_COUNT; LONGEST];
        for lag in &lags {
            if let Some(weight) = weights.get_mut(*lag) {
                *weight += sum / usual(*lag).max(f32::EPSILON);
            }
        }
        Some(Self {
            weights,
            prompt: lags.iter().filter(|lag| **lag < PROMPT).count(),
            all: lags.len(),
        })
    }

    /// What it says of a document with these clues; `None` where it was not saved on a known day.
    pub(super) fn clue(&self, clues: &[Clue]) -> Option<Clue> {
        let (_, saved) = saved(clues)?;
        let day = |lag: i32| saved.plus(-lag);
        let first = day(self.weights.len() as i32 - 1);
        let mut days = Days::between((first, saved), USUAL_COUNT);
        for (lag, weight) in (0..).zip(&self.weights) {
            days.add(day(lag), weight - USUAL_COUNT);
        }
        let args = [
            ("count", StepValue::Number(self.prompt as i32)),
            ("all", StepValue::Number(self.all as i32)),
        ];
        let shape = Shape::Days(days.normal(0.0));
        Some(Clue::new(shape, Step::new("dct-saving", args)))
    }
}

/// Days from the writing of a document to its saving, where both are known.
fn lag(member: &Member) -> Option<usize> {
    let (_, saved) = saved(&member.trace.clues)?;
    usize::try_from(saved.since(member.known_day()?)).ok()
}

/// The clue of the day on which a document was saved, and that day.
fn saved(clues: &[Clue]) -> Option<(&Clue, Day)> {
    let clue = clues.iter().find(|clue| clue.step.key == "dct-crawled")?;
    Some((clue, clue.place()?.last()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{DateHint, HintKind};
    use crate::dating::Evidence;
    use crate::time::Interval;

    fn member(given: Option<&str>, saved: &str) -> Member {
        let mut trace = Evidence::of_text("خبر");
        trace.hint(&DateHint {
            kind: HintKind::Crawled,
            interval: Interval::day(saved.parse().unwrap()),
            words: saved.into(),
            place: "crawled".into(),
        });
        trace.finish();
        Member {
            name: String::new(),
            trace,
            given: given.map(|day| day.parse().unwrap()),
            beside: None,
        }
    }

    #[test]
    fn a_folder_that_was_saved_at_once_says_so_of_what_is_open() {
        let known = |lag: i32| {
            let day: Day = "2019-03-04".parse().unwrap();
            member(Some("2019-03-04"), &day.plus(lag).to_string())
        };
        let few: Vec<Member> = (0..FEWEST - 1).map(|_| known(0)).collect();
        assert!(Saving::of(&few).is_none());
        let open = member(None, "2019-05-10");
        let weight_of = |lags: &[i32], day: &str| {
            let members: Vec<Member> = lags.iter().map(|lag| known(*lag)).collect();
            let saving = Saving::of(&members).unwrap();
            let clue = saving.clue(&open.trace.clues).unwrap();
            clue.weight_at(day.parse().unwrap())
        };
        let prompt = [0; 40];
        assert!(weight_of(&prompt, "2019-05-03") < 0.1 * weight_of(&prompt, "2019-05-10"));
        let late = [7; 40];
        assert!(weight_of(&late, "2019-05-10") < 0.1 * weight_of(&late, "2019-05-03"));
        // Saved before it was written: no lag, and no document that shows one.
        assert!(Saving::of(&(0..9).map(|_| known(-1)).collect::<Vec<_>>()).is_none());
    }
}
