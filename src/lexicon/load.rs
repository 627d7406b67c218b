//! Tab-separated rows to entries; a broken row is reported with its file and line and left out.

use crate::lexicon::names::{
    CUES, DAY_PARTS, EDGES, MODIFIERS, NUMBERS, OTHER_CALENDARS, REFERENCES, SEASONS, TENSES,
    UNITS, WHICH,
};
use crate::lexicon::{Cue, Entry, Sense, Tense};
use crate::text::WordKey;
use crate::time::{Calendar, Feast, MovableFeast, Weekday};

/// The embedded files: name and content.
pub(crate) const FILES: [(&str, &str); 10] = [
    (
        "months.tsv",
        include_str!("../../assets/lexicon/months.tsv"),
    ),
    (
        "weekdays.tsv",
        include_str!("../../assets/lexicon/weekdays.tsv"),
    ),
    ("units.tsv", include_str!("../../assets/lexicon/units.tsv")),
    (
        "numbers.tsv",
        include_str!("../../assets/lexicon/numbers.tsv"),
    ),
    (
        "relatives.tsv",
        include_str!("../../assets/lexicon/relatives.tsv"),
    ),
    (
        "periods.tsv",
        include_str!("../../assets/lexicon/periods.tsv"),
    ),
    (
        "holidays.tsv",
        include_str!("../../assets/lexicon/holidays.tsv"),
    ),
    ("cues.tsv", include_str!("../../assets/lexicon/cues.tsv")),
    ("verbs.tsv", include_str!("../../assets/lexicon/verbs.tsv")),
    ("traps.tsv", include_str!("../../assets/lexicon/traps.tsv")),
];

/// A row that is not used, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {error}")]
pub struct RowError {
    /// File below `assets/lexicon`.
    pub file: &'static str,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong.
    #[source]
    pub error: LexiconError,
}

/// What can be wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says it")]
pub enum LexiconError {
    #[error("Expected surface, class, value and example, found {found} columns")]
    Columns { found: usize },
    #[error("Unknown class or value: {class:?} {value:?}")]
    UnknownSense { class: String, value: String },
    #[error("Expected Arabic words, found {surface:?}")]
    Surface { surface: String },
}

/// All rows of all files, in order, and the broken ones.
pub(crate) fn entries() -> (Vec<Entry>, Vec<RowError>) {
    let (mut entries, mut errors) = (Vec::new(), Vec::new());
    for (file, content) in FILES {
        for (index, row) in content.lines().enumerate() {
            if row.starts_with('#') || row.trim().is_empty() {
                continue;
            }
            match parse_row(row, (file, index + 1)) {
                Ok(parsed) => entries.extend(parsed),
                Err(error) => errors.push(RowError {
                    file,
                    line: index + 1,
                    error,
                }),
            }
        }
    }
    (entries, errors)
}

/// One row; a verb's row gives all its forms.
fn parse_row(row: &'static str, place: (&'static str, usize)) -> Result<Vec<Entry>, LexiconError> {
    let columns: Vec<&'static str> = row.split('\t').collect();
    let [surface, class, value, example, ..] = columns.as_slice() else {
        return Err(LexiconError::Columns {
            found: columns.len(),
        });
    };
    if *class == "verb" {
        return Ok(verb_entries(surface, value, example, place));
    }
    let sense = sense_of(class, value).ok_or_else(|| LexiconError::UnknownSense {
        class: (*class).to_owned(),
        value: (*value).to_owned(),
    })?;
    entry(surface, sense, example, place).map(|entry| vec![entry])
}

fn entry(
    surface: &'static str,
    sense: Sense,
    example: &'static str,
    place: (&'static str, usize),
) -> Result<Entry, LexiconError> {
    let (surface, exact) = match surface.strip_prefix('=') {
        Some(exact) => (exact, exact),
        None => (surface, ""),
    };
    let keys: Vec<WordKey> = surface.split(' ').map(WordKey::of).collect();
    if keys.contains(&WordKey::NONE) {
        return Err(LexiconError::Surface {
            surface: surface.to_owned(),
        });
    }
    Ok(Entry {
        surface,
        sense,
        example,
        place,
        first: keys.first().copied().unwrap_or_default(),
        rest: keys.into_iter().skip(1).collect(),
        exact,
        takes_article: takes_article(sense) && !surface.starts_with("ال"),
        takes_clitics: !matches!(sense, Sense::Cue(Cue::From | Cue::To | Cue::In | Cue::On)),
    })
}

fn takes_article(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Season(_)
            | Sense::Unit(..)
            | Sense::Cardinal(_)
            | Sense::Ordinal(_)
            | Sense::Decade(_)
            | Sense::Quarters(_)
            | Sense::Third
            | Sense::DayPart(_)
            | Sense::GeneralHead
            | Sense::NameHead
            | Sense::EventHead
    )
}

/// Third person perfect and imperfect of a verb: masculine, feminine, dual, plural.
fn verb_entries(
    perfect: &'static str,
    imperfect: &'static str,
    example: &'static str,
    place: (&'static str, usize),
) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut push = |form: String, tense| {
        let key = WordKey::of(&form);
        if key != WordKey::NONE {
            entries.push(Entry {
                surface: perfect,
                sense: Sense::Verb(tense),
                example,
                place,
                first: key,
                rest: Box::default(),
                exact: "",
                takes_article: false,
                takes_clitics: false,
            });
        }
    };
    // A defective verb loses its last letter before an ending: دعا، دعت، دعوا.
    let is_defective = perfect.ends_with(['ا', 'ى']);
    let stem = if is_defective {
        perfect.trim_end_matches(['ا', 'ى'])
    } else {
        perfect
    };
    let endings: &[&str] = if is_defective {
        &["ت", "تا", "وا", "يا"]
    } else {
        &["ت", "تا", "ا", "وا"]
    };
    push(perfect.to_owned(), Tense::Past);
    for ending in endings {
        push(format!("{stem}{ending}"), Tense::Past);
    }
    if let Some(rest) = imperfect.strip_prefix('ي') {
        let stem = rest.trim_end_matches(['ي', 'ى', 'و']);
        // The first person: سنعلن، سأعلن، نعلن.
        push(format!("سن{rest}"), Tense::Future);
        push(format!("سأ{rest}"), Tense::Future);
        if rest.chars().count() > 3 {
            push(format!("ن{rest}"), Tense::Imperfect);
        }
        for person in ["ي", "ت"] {
            // تدخل may be "intervention": three bare consonants behind ت are no sure verb.
            let is_noun_like =
                person == "ت" && rest.chars().count() == 3 && !rest.contains(['ا', 'و', 'ي', 'ى']);
            if !is_noun_like {
                push(format!("{person}{rest}"), Tense::Imperfect);
            }
            push(format!("س{person}{rest}"), Tense::Future);
            for ending in ["ان", "ون"] {
                let body = if ending == "ان" { rest } else { stem };
                push(format!("{person}{body}{ending}"), Tense::Imperfect);
                push(format!("س{person}{body}{ending}"), Tense::Future);
            }
        }
    }
    entries
}

fn sense_of(class: &str, value: &str) -> Option<Sense> {
    Some(match class {
        "month" => month(value)?,
        "other-month" => {
            let (calendar, number) = value.split_once('.')?;
            Sense::OtherMonth(named(calendar, &OTHER_CALENDARS)?, number.parse().ok()?)
        }
        "era" => Sense::Era(named(value, &OTHER_CALENDARS)?),
        "weekday" => Sense::Weekday(Weekday::from_iso(value.parse().ok()?)),
        "season" => Sense::Season(named(value, &SEASONS)?),
        "unit" => {
            let (unit, number) = value.split_once('.')?;
            Sense::Unit(named(unit, &UNITS)?, named(number, &NUMBERS)?)
        }
        "cardinal" => Sense::Cardinal(value.parse().ok()?),
        "ordinal" => Sense::Ordinal(value.parse().ok()?),
        "quarters" => Sense::Quarters(value.parse().ok()?),
        "which" => Sense::Which(named(value, &WHICH)?),
        "deictic" => {
            let (unit, offset) = value.split_once(' ')?;
            Sense::Deictic(named(unit, &UNITS)?, offset.parse().ok()?)
        }
        "third" => Sense::Third,
        "deictic-part" => {
            let (part, offset) = value.split_once(' ')?;
            Sense::DeicticPart(named(part, &DAY_PARTS)?, offset.parse().ok()?)
        }
        "reference" => Sense::Reference(named(value, &REFERENCES)?),
        "edge" => Sense::Edge(named(value, &EDGES)?),
        "daypart" => Sense::DayPart(named(value, &DAY_PARTS)?),
        "feast" => Sense::Feast(feast(value)?),
        "decade" => Sense::Decade(value.parse().ok()?),
        "recurring" => Sense::Recurring(named(value, &UNITS)?),
        "modifier" => Sense::Modifier(named(value, &MODIFIERS)?),
        "cue" => Sense::Cue(named(value, &CUES)?),
        "tense" => Sense::Verb(named(value, &TENSES)?),
        "trap" => Sense::Trap,
        "name-head" => Sense::NameHead,
        "event-head" => Sense::EventHead,
        "general-head" => Sense::GeneralHead,
        _ => return None,
    })
}

/// `g3`, `h9`, and `g3?` where the word is more often something else.
fn month(value: &str) -> Option<Sense> {
    let is_doubtful = value.ends_with('?');
    let value = value.trim_end_matches('?');
    let calendar = calendar(value)?;
    let number = value.get(1..)?.parse().ok()?;
    (1..=12).contains(&number).then_some(Sense::Month {
        calendar,
        number,
        is_doubtful,
    })
}

/// `h10.1 3`: calendar, month, day, and the number of days; `east+1 1`: days from Easter, and the number of days.
fn feast(value: &str) -> Option<Feast> {
    if let Some((from, length)) = value.split_once(' ')
        && let Some((is_western, days)) = from
            .strip_prefix("east")
            .map(|days| (false, days))
            .or_else(|| from.strip_prefix("west").map(|days| (true, days)))
    {
        let days = days.parse().ok()?;
        return Some(Feast {
            calendar: Calendar::Gregorian,
            month: 0,
            day: 0,
            length: length.parse().ok()?,
            moves: Some(if is_western {
                MovableFeast::WesternEaster(days)
            } else {
                MovableFeast::EasternEaster(days)
            }),
        });
    }
    let calendar = calendar(value)?;
    let (date, length) = value.get(1..)?.split_once(' ')?;
    let (month, day) = date.split_once('.')?;
    Some(Feast {
        calendar,
        month: month.parse().ok()?,
        day: day.parse().ok()?,
        length: length.parse().ok()?,
        moves: None,
    })
}

fn calendar(value: &str) -> Option<Calendar> {
    match value.chars().next()? {
        'g' => Some(Calendar::Gregorian),
        'h' => Some(Calendar::Hijri),
        _ => None,
    }
}

fn named<T: Copy>(name: &str, table: &[(&str, T)]) -> Option<T> {
    table
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| *value)
}
