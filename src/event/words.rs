//! The words of `events.tsv` and `gazetteer.tsv`, found under their clitics and endings.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::lexicon::{KeyTable, Lexicon, LexiconError, RowError, Sense, Tense};
use crate::text::{Token, WordKey};

const EVENTS: (&str, &str) = (
    "events.tsv",
    include_str!("../../assets/lexicon/events.tsv"),
);
const NAMES: (&str, &str) = (
    "gazetteer.tsv",
    include_str!("../../assets/lexicon/gazetteer.tsv"),
);

/// What a word that is no verb has to do with events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Noun(NounKind),
    Cue(Cue),
    /// A person's name may follow.
    Title,
}

/// Nouns that can tell of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NounKind {
    /// A meeting, an attack, a visit.
    Happening,
    /// A war, a crisis: mostly the topic, not what the date is about.
    Long,
    /// A beginning or an end: tells with what follows it.
    Phase,
    /// A proposal, a call.
    Proposal,
    /// A law, a budget, a cup: has its year as a name.
    Named,
}

/// Words that shape how an event is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// لم، عدم
    Not,
    /// ربما، من المتوقع
    Perhaps,
    /// قد: possible before an imperfect.
    May,
    /// من المقرر، يعتزم
    Planned,
    /// سوف
    Will,
    /// يجب، مستعد
    Wanted,
    /// حيث، لكن: another clause begins.
    Border,
    /// أن، إن: what is said begins.
    That,
    /// الذي
    Which,
    /// A preposition or another word that a noun follows.
    Link,
    /// خلال، أثناء
    During,
    /// منذ
    Since,
    /// مقارنة: the time behind it is only compared with.
    Compared,
    /// هذا، هذه
    This,
    /// A common noun that is no name: مصدر، شركة.
    Common,
    /// عبد، بن: the name goes on.
    Kin,
}

/// How a verb tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum VerbKind {
    /// An event of its own.
    #[default]
    Event,
    /// قال: an event only where it is dated.
    Report,
    /// كان: no event.
    State,
    /// عقد، جرى: the noun under it is the event.
    Light,
    /// دعا، اقترح: what it asks for is proposed.
    Propose,
    /// قرر، استعد: what it speaks of is planned.
    Plan,
    /// حذر: what it speaks of is predicted.
    Predict,
}

/// A verb form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verb {
    pub(super) tense: Tense,
    pub(super) kind: VerbKind,
    /// It tells of an event even where no date stands beside it.
    pub(super) is_act: bool,
}

/// What is written onto a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Front {
    /// Letters of conjunction and preposition.
    pub(super) outside: u8,
    /// و or ف stands in front.
    pub(super) has_conjunction: bool,
    /// ب, ل or ك stands in front.
    pub(super) has_preposition: bool,
    /// It has its article.
    pub(super) has_article: bool,
    /// A pronoun or another ending was taken off.
    pub(super) has_ending: bool,
}

/// A name of the gazetteer.
#[derive(Debug)]
pub(super) struct Name {
    /// The words after the first.
    rest: Box<[WordKey]>,
    /// The name that stands for all its spellings.
    pub(super) canonical: &'static str,
    /// A city stands for a government only where it acts; elsewhere it is a place.
    pub(super) is_city: bool,
}

/// Both files, ready to be asked.
#[derive(Debug)]
pub(super) struct Words {
    words: KeyTable<Option<Word>>,
    verbs: KeyTable<Option<(VerbKind, bool)>>,
    /// By first word: a half-open range in `names`.
    first_words: KeyTable<(u32, u32)>,
    /// By first word, the longest first.
    names: Vec<Name>,
    errors: Vec<RowError>,
}

/// Rows of `events.tsv` and `gazetteer.tsv` that could not be read.
pub fn row_errors() -> &'static [RowError] {
    &Words::embedded().errors
}

impl Words {
    /// The embedded files, read at first use.
    pub(super) fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Words> = LazyLock::new(Words::build);
        &EMBEDDED
    }

    fn build() -> Self {
        let mut errors = Vec::new();
        let mut words = BTreeMap::new();
        let mut kinds = BTreeMap::new();
        for row in rows(EVENTS, &mut errors) {
            if let Some(kind) = verb_kind(row.class) {
                kinds.insert(
                    row.surface,
                    (kind, row.class == "act" || row.value == "act"),
                );
            } else if let Some(word) = word(row.class) {
                for key in forms(row.surface, row.value, word) {
                    words.entry(key).or_insert(Some(word));
                }
            } else {
                errors.push(row.unknown());
            }
        }
        let (first_words, names) = names(&mut errors);
        Self {
            words: KeyTable::new(&Vec::from_iter(words)),
            verbs: KeyTable::new(&verbs(&kinds)),
            first_words: KeyTable::new(&first_words),
            names,
            errors,
        }
    }

    /// What a word is, under its clitics and endings; the fewer are taken off the better.
    pub(super) fn find(&self, key: WordKey) -> Option<(Word, Front)> {
        self.find_stem(key).map(|(word, front, _)| (word, front))
    }

    /// The same with the stem that stands in the table.
    pub(super) fn find_stem(&self, key: WordKey) -> Option<(Word, Front, WordKey)> {
        fronts(key).find_map(|(body, front)| {
            if let Some(word) = self.words.get(body).flatten() {
                let is_bare = !front.has_article && !front.has_preposition;
                let is_it = is_bare || !matches!(word, Word::Cue(_));
                return is_it.then_some((word, front, body));
            }
            if front.has_article {
                return None;
            }
            let found = |stem: WordKey| match self.words.get(stem).flatten()? {
                word @ (Word::Noun(_) | Word::Title) => Some((word, stem)),
                Word::Cue(_) => None,
            };
            let (word, stem) = endings(body).flatten().find_map(found)?;
            let front = Front {
                has_ending: true,
                ..front
            };
            Some((word, front, stem))
        })
    }

    /// The verb that a word can be, with or without و or ف.
    pub(super) fn verb(&self, lexicon: &Lexicon, key: WordKey) -> Option<Verb> {
        let tense = lexicon.verb(key).filter(|tense| *tense != Tense::NoVerb)?;
        let kind = self.verbs.get(key).flatten().or_else(|| {
            let has_conjunction = key.starts_with("و") || key.starts_with("ف");
            has_conjunction.then(|| self.verbs.get(key.without_front(1)).flatten())?
        });
        let (kind, is_act) = kind.unwrap_or_default();
        Some(Verb {
            tense,
            kind,
            is_act,
        })
    }

    /// The longest name of the gazetteer that begins with these tokens: it, how many tokens it takes, and the letters
    /// before it.
    pub(super) fn name(&self, tokens: &[Token]) -> Option<(&Name, usize, u8)> {
        let (first, rest) = tokens.split_first()?;
        name_fronts(first.key()).find_map(|(key, outside)| {
            let (start, end) = self.first_words.get(key)?;
            let names = self.names.get(start as usize..end as usize)?;
            let follows = |name: &&Name| {
                name.rest.len() <= rest.len()
                    && (name.rest.iter().zip(rest)).all(|(key, token)| *key == token.key())
            };
            let name = names.iter().find(follows)?;
            Some((name, name.rest.len() + 1, outside))
        })
    }
}

/// One row of a file.
struct Row {
    surface: &'static str,
    class: &'static str,
    value: &'static str,
    place: (&'static str, usize),
}

impl Row {
    fn unknown(&self) -> RowError {
        RowError {
            file: self.place.0,
            line: self.place.1,
            error: LexiconError::UnknownSense {
                class: self.class.to_owned(),
                value: self.value.to_owned(),
            },
        }
    }
}

fn rows((file, content): (&'static str, &'static str), errors: &mut Vec<RowError>) -> Vec<Row> {
    let mut rows = Vec::new();
    for (index, line) in content.lines().enumerate() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let columns: Vec<&'static str> = line.split('\t').collect();
        let place = (file, index + 1);
        match columns.as_slice() {
            [surface, class, value, _example, ..] => rows.push(Row {
                surface,
                class,
                value,
                place,
            }),
            _ => errors.push(RowError {
                file,
                line: index + 1,
                error: LexiconError::Columns {
                    found: columns.len(),
                },
            }),
        }
    }
    rows
}

fn verb_kind(class: &str) -> Option<VerbKind> {
    Some(match class {
        "act" => VerbKind::Event,
        "report" => VerbKind::Report,
        "state" => VerbKind::State,
        "light" => VerbKind::Light,
        "propose" => VerbKind::Propose,
        "plan" => VerbKind::Plan,
        "predict" => VerbKind::Predict,
        _ => return None,
    })
}

fn word(class: &str) -> Option<Word> {
    Some(match class {
        "event" => Word::Noun(NounKind::Happening),
        "long" => Word::Noun(NounKind::Long),
        "phase" => Word::Noun(NounKind::Phase),
        "proposal" => Word::Noun(NounKind::Proposal),
        "named" => Word::Noun(NounKind::Named),
        "not" => Word::Cue(Cue::Not),
        "perhaps" => Word::Cue(Cue::Perhaps),
        "may" => Word::Cue(Cue::May),
        "planned" => Word::Cue(Cue::Planned),
        "will" => Word::Cue(Cue::Will),
        "wanted" => Word::Cue(Cue::Wanted),
        "border" => Word::Cue(Cue::Border),
        "that" => Word::Cue(Cue::That),
        "which" => Word::Cue(Cue::Which),
        "link" => Word::Cue(Cue::Link),
        "during" => Word::Cue(Cue::During),
        "since" => Word::Cue(Cue::Since),
        "compared" => Word::Cue(Cue::Compared),
        "this" => Word::Cue(Cue::This),
        "common" => Word::Cue(Cue::Common),
        "kin" => Word::Cue(Cue::Kin),
        "title" => Word::Title,
        _ => return None,
    })
}

/// The word, its plural, and for nouns the stem that a pronoun is written onto: زيارت‍، لقائـ.
fn forms(surface: &str, plural: &str, word: Word) -> Vec<WordKey> {
    let mut forms = vec![surface.to_owned()];
    if plural != "-" {
        forms.push(plural.to_owned());
    }
    if matches!(word, Word::Noun(_)) {
        if let Some(stem) = surface.strip_suffix('ة') {
            forms.push(format!("{stem}ت"));
            forms.push(format!("{stem}ات"));
        } else {
            forms.push(format!("{surface}ات"));
        }
        if let Some(stem) = surface.strip_suffix('ء') {
            forms.push(format!("{stem}ئ"));
            forms.push(format!("{stem}ؤ"));
        }
    }
    let keys = forms.iter().map(|form| WordKey::of(form));
    keys.filter(|key| *key != WordKey::NONE).collect()
}

/// Every form of the verbs whose kind is said.
fn verbs(kinds: &BTreeMap<&str, (VerbKind, bool)>) -> Vec<(WordKey, Option<(VerbKind, bool)>)> {
    let entries = Lexicon::embedded().entries().iter();
    let forms = entries.filter(|entry| matches!(entry.sense, Sense::Verb(_)));
    let mut found = BTreeMap::new();
    for entry in forms {
        if let Some(kind) = kinds.get(entry.surface) {
            found.entry(entry.first).or_insert(Some(*kind));
        }
    }
    Vec::from_iter(found)
}

/// Names with the range of each first word.
fn names(errors: &mut Vec<RowError>) -> (Vec<(WordKey, (u32, u32))>, Vec<Name>) {
    let mut by_first = BTreeMap::<WordKey, Vec<Name>>::new();
    for row in rows(NAMES, errors) {
        if !matches!(row.class, "state" | "city" | "body") {
            errors.push(row.unknown());
            continue;
        }
        let mut keys = row.surface.split(' ').map(WordKey::of);
        let name = Name {
            canonical: if row.value == "-" {
                row.surface
            } else {
                row.value
            },
            rest: keys.clone().skip(1).collect(),
            is_city: row.class == "city",
        };
        let first = keys.next().unwrap_or_default();
        if first != WordKey::NONE {
            by_first.entry(first).or_default().push(name);
        }
    }
    let (mut ranges, mut all) = (Vec::new(), Vec::new());
    for (key, mut names) in by_first {
        names.sort_by_key(|name| std::cmp::Reverse(name.rest.len()));
        let start = all.len() as u32;
        all.extend(names);
        ranges.push((key, (start, all.len() as u32)));
    }
    (ranges, all)
}

/// The word without what may stand before it, the whole word first.
fn fronts(key: WordKey) -> impl Iterator<Item = (WordKey, Front)> {
    let has_conjunction = key.starts_with("و") || key.starts_with("ف");
    let conjunctions = [Some(0), has_conjunction.then_some(1)];
    conjunctions.into_iter().flatten().flat_map(move |taken| {
        let word = key.without_front(taken);
        let has_preposition =
            word.starts_with("ب") || word.starts_with("ل") || word.starts_with("ك");
        let is_fused = word.starts_with("لل");
        let bare = (word, taken, false, false);
        let article = (word.without_front(2), taken, false, true);
        let behind = word.without_front(1);
        let preposition = (behind, taken + 1, true, false);
        let both = (behind.without_front(2), taken + 1, true, true);
        let fused = (word.without_front(2), taken, true, true);
        [
            Some(bare),
            word.starts_with("ال").then_some(article),
            has_preposition.then_some(preposition),
            (has_preposition && behind.starts_with("ال")).then_some(both),
            is_fused.then_some(fused),
        ]
        .into_iter()
        .flatten()
        .filter(|(body, ..)| body.len() > 1)
        .map(move |(body, outside, has_preposition, has_article)| {
            let front = Front {
                outside: outside as u8,
                has_conjunction: taken > 0,
                has_preposition,
                has_article,
                has_ending: false,
            };
            (body, front)
        })
    })
}

/// The word without an ending: case, dual, pronoun.
fn endings(key: WordKey) -> impl Iterator<Item = Option<WordKey>> {
    let ends = |letters: &[char]| {
        letters
            .iter()
            .rev()
            .enumerate()
            .all(|(back, letter)| key.without_back(back as u32).last() == Some(*letter))
    };
    let without = |letters: &[char]| {
        let count = letters.len() as u32;
        (key.len() > count + 2 && ends(letters)).then(|| key.without_back(count))
    };
    [
        without(&['ا']),
        without(&['ه']),
        without(&['ه', 'ا']),
        without(&['ه', 'م']),
        without(&['ن', 'ا']),
        without(&['ه', 'م', 'ا']),
        without(&['ي', 'ن']),
        without(&['ا', 'ن']),
    ]
    .into_iter()
}

/// A name without و, ف, ب, ل, ك before it, with the number of letters taken; لل stands for ل and ال.
fn name_fronts(key: WordKey) -> impl Iterator<Item = (WordKey, u8)> {
    let is_front = |key: WordKey| ["و", "ف", "ب", "ل", "ك"].iter().any(|c| key.starts_with(c));
    let one = key.without_front(1);
    let article = |key: WordKey| {
        key.starts_with("لل")
            .then(|| key.without_front(2).prefixed("ال"))
    };
    [
        Some((key, 0)),
        is_front(key).then_some((one, 1)),
        article(key).map(|key| (key, 1)),
        (is_front(key) && is_front(one)).then(|| (one.without_front(1), 2)),
        article(one).map(|key| (key, 2)),
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(word: &str) -> Option<(Word, u8)> {
        let (word, front) = Words::embedded().find(WordKey::of(word))?;
        Some((word, front.outside))
    }

    #[test]
    fn rows_are_sound() {
        assert_eq!(row_errors(), []);
    }

    #[test]
    fn nouns_are_found_under_clitics_and_endings() {
        let happening = Word::Noun(NounKind::Happening);
        for (word, outside) in [
            ("زيارة", 0),
            ("زيارته", 0),
            ("وزيارتها", 1),
            ("لزيارة", 1),
            ("ولزيارتهما", 2),
            ("الزيارات", 0),
            ("للزيارة", 0),
            ("بالزيارة", 1),
            ("مؤتمرا", 0),
            ("لقائهما", 0),
            ("القمم", 0),
            ("اجتماعين", 0),
        ] {
            assert_eq!(found(word), Some((happening, outside)), "{word}");
        }
        for word in ["زيار", "كتاب", "والبيت", "حربا"] {
            assert_ne!(found(word).map(|found| found.0), Some(happening), "{word}");
        }
    }

    #[test]
    fn verbs_have_their_kinds_in_all_forms() {
        let lexicon = Lexicon::embedded();
        let kind = |word: &str| {
            let verb = Words::embedded().verb(lexicon, WordKey::of(word))?;
            Some((verb.kind, verb.is_act))
        };
        assert_eq!(kind("ودعت"), Some((VerbKind::Propose, true)));
        assert_eq!(kind("سيعقدان"), Some((VerbKind::Light, false)));
        assert_eq!(kind("يقولون"), Some((VerbKind::Report, false)));
        assert_eq!(kind("سجن"), Some((VerbKind::Event, false)));
        assert_eq!(kind("كتاب"), None);
    }
}
