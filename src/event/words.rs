//! The words of `events.tsv` and `particles.tsv`, found under their clitics and endings.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::event::clitics::{Front, ask_endings, ask_fronts};
use crate::event::event_type;
use crate::event::kinds::{Reach, Verb, VerbKind, Word, verb_kind, word};
use crate::event::label_words;
use crate::event::letters::LastLetters;
use crate::event::name_words;
use crate::event::rows::rows;
use crate::lexicon::{KeyTable, Lexicon, PARTICLES, RowError, Sense, Tense};
use crate::text::WordKey;

const EVENTS: (&str, &str) = (
    "events.tsv",
    include_str!("../../assets/lexicon/events.tsv"),
);
/// The files, ready to be asked.
#[derive(Debug)]
pub(super) struct Words {
    words: KeyTable<Option<Word>>,
    last_letters: LastLetters,
    verbs: KeyTable<Option<VerbRow>>,
    reaches: KeyTable<Option<Reach>>,
    errors: Vec<RowError>,
}

/// Rows of the files of events that could not be read.
pub fn row_errors() -> impl Iterator<Item = &'static RowError> {
    Words::embedded()
        .errors
        .iter()
        .chain(name_words::row_errors())
        .chain(event_type::row_errors())
        .chain(label_words::row_errors())
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
        let (mut kinds, mut reaches) = (BTreeMap::new(), BTreeMap::new());
        // Of words with the same letters (أمام، إمام) the particle is by far the more frequent.
        let mut all = rows(PARTICLES, &mut errors);
        all.extend(rows(EVENTS, &mut errors));
        for row in all {
            if let Some(kind) = verb_kind(row.class) {
                kinds.insert(row.surface, VerbRow::of(kind, row.class, row.value));
            } else if let Some(reach) = Reach::of(row.class) {
                reaches.insert(WordKey::of(row.surface), Some(reach));
            } else if let Some(word) = word(row.class) {
                for key in forms(row.surface, row.value, word) {
                    words.entry(key).or_insert(Some(word));
                }
            } else {
                errors.push(row.unknown());
            }
        }
        let words = Vec::from_iter(words);
        Self {
            last_letters: LastLetters::of(words.iter().map(|(key, _)| *key)),
            words: KeyTable::new(&words),
            verbs: KeyTable::new(&verbs(&kinds)),
            reaches: KeyTable::new(&Vec::from_iter(reaches)),
            errors,
        }
    }

    /// How long goes on what this verb tells.
    pub(super) fn reach(&self, verb: WordKey) -> Option<Reach> {
        self.reaches.get(verb).flatten()
    }

    /// What a word is, under its clitics and endings; the fewer are taken off the better.
    pub(super) fn find(&self, key: WordKey) -> Option<(Word, Front)> {
        self.find_stem(key).map(|(word, front, _)| (word, front))
    }

    /// The same with the stem that stands in the table.
    pub(super) fn find_stem(&self, key: WordKey) -> Option<(Word, Front, WordKey)> {
        if !self.last_letters.may_be(key) {
            return None;
        }
        ask_fronts(key, |body, front| {
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
            let (word, stem) = ask_endings(body, found)?;
            let front = Front {
                has_ending: true,
                ..front
            };
            Some((word, front, stem))
        })
    }

    /// The verb that a word can be, with or without و or ف.
    pub(super) fn verb(&self, lexicon: &Lexicon, key: WordKey) -> Option<Verb> {
        let (key, tense) = match lexicon.verb(key) {
            Some(tense) => (key, tense),
            None => self.without_object(lexicon, key)?,
        };
        if tense == Tense::NoVerb {
            return None;
        }
        let kind = self.verbs.get(key).flatten().or_else(|| {
            let has_conjunction = key.starts_with("و") || key.starts_with("ف");
            has_conjunction.then(|| self.verbs.get(key.without_front(1)).flatten())?
        });
        let VerbRow { kind, is_act, says } = kind.unwrap_or_default();
        Some(Verb {
            tense,
            kind,
            is_act,
            says,
        })
    }
}

impl Words {
    /// A verb that a pronoun is written onto as its object, and its tense: وغادرته, وقتلوه, ويغادرها, واستقبلها.
    ///
    /// Others look like nouns with their owner (عمله, حاكمها) and are left.
    fn without_object(&self, lexicon: &Lexicon, key: WordKey) -> Option<(WordKey, Tense)> {
        const PRONOUNS: [(&str, u32); 5] = [("هما", 3), ("ها", 2), ("هم", 2), ("نا", 2), ("ه", 1)];
        let ends_with = |letters: &str, count: u32| {
            let end = key.without_front(key.len().saturating_sub(count));
            key.len() > count + 2 && end == WordKey::of(letters)
        };
        let (_, count) = PRONOUNS
            .into_iter()
            .find(|(letters, count)| ends_with(letters, *count))?;
        let stem = key.without_back(count);
        let stem = match stem.last() {
            Some('و') => stem.followed_by(WordKey::of("ا")),
            _ => stem,
        };
        let is_joined = stem.starts_with("و") || stem.starts_with("ف");
        let body = stem.without_front(u32::from(is_joined));
        let is_form = stem.last() == Some('ت')
            || stem.len() != key.without_back(count).len()
            || body.starts_with("ي")
            || body.starts_with("سي")
            // استقالة reads like «he … him».
            || count > 1 && body.starts_with("ا") && body.len() >= 4;
        // Without a conjunction it mostly goes on with a noun that stands before it: «مدينة غادرها أمس».
        if !is_joined || !is_form || self.find(key).is_some() {
            return None;
        }
        Some((stem, lexicon.verb(stem)?))
    }
}

/// What a row says of a verb.
#[derive(Clone, Copy, Debug, Default)]
struct VerbRow {
    kind: VerbKind,
    is_act: bool,
    says: bool,
}

impl VerbRow {
    fn of(kind: VerbKind, class: &str, value: &str) -> Self {
        Self {
            kind,
            is_act: matches!(class, "act" | "announce") || value == "act",
            says: kind == VerbKind::Report || class == "announce",
        }
    }
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
fn verbs(kinds: &BTreeMap<&str, VerbRow>) -> Vec<(WordKey, Option<VerbRow>)> {
    let entries = Lexicon::embedded().entries().iter();
    let forms = entries.filter(|entry| matches!(entry.sense, Sense::Verb(_)));
    let mut found = BTreeMap::new();
    for entry in forms {
        if let Some(kind) = kinds.get(entry.surface) {
            found.entry(entry.first).or_insert(Some(*kind));
        }
    }
    // توقع is a form of وقع as well: a verb of its own row goes before, the first of two with the same letters.
    let entries = Lexicon::embedded().entries().iter().rev();
    for entry in entries.filter(|entry| matches!(entry.sense, Sense::Verb(_))) {
        if let Some(kind) = kinds.get(entry.surface)
            && entry.first == WordKey::of(entry.surface)
        {
            found.insert(entry.first, Some(*kind));
        }
    }
    Vec::from_iter(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::kinds::NounKind;

    fn found(word: &str) -> Option<(Word, u8)> {
        let (word, front) = Words::embedded().find(WordKey::of(word))?;
        Some((word, front.outside))
    }

    #[test]
    fn rows_are_sound() {
        assert_eq!(row_errors().next(), None);
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
    fn a_particle_goes_before_a_noun_with_its_letters() {
        use crate::event::kinds::Cue;

        assert_eq!(found("أمام"), Some((Word::Cue(Cue::Link), 0)));
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
