//! Where the name of a person ends.

use crate::event::kinds::Cue;
use crate::event::name_words::{Given, NameWords};
use crate::event::names::gazetteer;
use crate::event::tagged_sentence::{Role, TaggedSentence};
use crate::event::words::Words;
use crate::lexicon::Lexicon;
use crate::text::{Gap, TokenKind, WordKey};

/// A name has so many words at most, and so many besides those that a بن or عبد ties to it.
const LONGEST: usize = 10;
const GIVEN: usize = 3;

/// Where a name that begins at `first` ends.
///
/// Behind بن, عبد, أبو and آل a name goes on (محمد بن نايف بن عبدالعزيز آل سعود); a word with the article is a surname
/// behind one given name (بشار الأسد) or where it has the ending of one (عبدالعزيز محمد الغامدي), and ends the name;
/// an adjective of a place or an office is none (الروسي), nor what has the shape of another noun (دفاعه، لإقناع).
pub(super) fn name_end(told: &TaggedSentence<'_>, first: usize) -> usize {
    let (mut end, mut words, mut is_chain) = (first, 0, false);
    while end < first + LONGEST && may_stand_in_name(told, end, end == first) {
        if is_kin(told, end) {
            is_chain = true;
            end += 1;
            continue;
        }
        let key = key_of(told, end);
        let is_tied = end > first && is_kin(told, end - 1);
        let is_given_first = end == first && is_given(key);
        if key.starts_with("ال") && !is_tied && !is_given_first {
            let is_second = ["الله", "الدين"]
                .iter()
                .any(|word| key == WordKey::of(word));
            let is_surname = words == 1 && !is_deed(told, end, key)
                || is_second
                || words <= GIVEN && key.last() == Some('ي');
            if !is_surname || end == first {
                return trimmed(told, first, end);
            }
            // محمد العبد الله
            let is_gods = key_of(told, end + 1) == WordKey::of("الله");
            return end + 1 + usize::from(is_gods && key == WordKey::of("العبد"));
        }
        // ظريف لحل الأزمة: no surname behind a surname.
        let is_phrase = ["ل", "ب"].iter().any(|front| key.starts_with(front));
        if is_phrase && words == 1 && !is_given(key) && !is_given(key_of(told, first)) {
            break;
        }
        let is_between = end > first && key.len() == 2;
        let goes_on = is_chain
            || is_given(key)
            || end > first && is_given(key_of(told, end - 1))
            || is_surely_foreign(told, end, key);
        if !is_tied && !is_between && (words == GIVEN || words == GIVEN - 1 && !goes_on) {
            break;
        }
        let is_tied = is_tied || is_between;
        words += usize::from(!is_tied || words == 0);
        end += 1;
    }
    trimmed(told, first, end)
}

/// فيصل التعليق: a noun of action with the article is no surname.
fn is_deed(told: &TaggedSentence<'_>, at: usize, key: WordKey) -> bool {
    let word = told.tokens.get(at).map_or("", |it| it.span.of(told.text));
    is_action(key.without_front(2), word)
}

/// فرانك فالتر شتاينماير: a long word with no beginning and no ending of Arabic nouns.
fn is_surely_foreign(told: &TaggedSentence<'_>, at: usize, key: WordKey) -> bool {
    const LONG: u32 = 8;
    let word = told.tokens.get(at).map_or("", |it| it.span.of(told.text));
    let fronts = ["ا", "أ", "م", "ت", "ي", "و", "ف", "ل", "ب", "س", "ن", "ك"];
    let has_front = fronts.iter().any(|front| word.starts_with(front));
    let has_ending = ["ة", "ات", "ين", "ون", "ا", "ي", "ه", "ها"]
        .iter()
        .any(|end| word.ends_with(end));
    key.len() >= LONG && !has_front && !has_ending
}

/// A name does not end in بن or عبد.
fn trimmed(told: &TaggedSentence<'_>, first: usize, mut end: usize) -> usize {
    while end > first && is_kin(told, end - 1) {
        end -= 1;
    }
    end
}

/// Whether a word can go on with a name.
pub(super) fn is_name_word(told: &TaggedSentence<'_>, at: usize) -> bool {
    may_stand_in_name(told, at, false)
}

fn may_stand_in_name(told: &TaggedSentence<'_>, at: usize, is_first: bool) -> bool {
    let Some(token) = told.tokens.get(at) else {
        return false;
    };
    let key = token.key();
    let is_word = matches!(token.kind, TokenKind::Word(_)) && key.len() >= 2;
    // سعيد، عباس: verbs and nouns by their letters, names by their place.
    let is_free = match told.role(at) {
        Some(Role::Plain | Role::Cue(Cue::Kin)) => true,
        Some(Role::Verb(_) | Role::Noun(..) | Role::Cue(Cue::Common)) => is_given(key),
        // علي, not على.
        Some(Role::Cue(Cue::Link)) => is_given(key) && token.span.of(told.text).ends_with('ي'),
        // بندر بن سلطان
        Some(Role::Title(front)) => !is_first && !front.has_article && is_kin(told, at - 1),
        _ => false,
    };
    let is_parted = !is_first && token.gap != Gap::Space;
    is_word
        && is_free
        && !is_parted
        && token.gap != Gap::None
        && (is_given(key) || Lexicon::embedded().find(key).is_empty())
        && !["لل", "بال", "وال", "كال"].iter().any(|front| key.starts_with(front))
        && !(is_first && key.starts_with("ال") && !is_given(key))
        // A second word with و begins another name: وفلاديمير.
        && (is_first || !key.starts_with("و") || is_given(key))
        && (!NameWords::embedded().is_adjective(key) || is_adjective_surname(told, at, key))
        && (is_given(key) || !has_shape_of_noun(token.span.of(told.text), key, is_first))
        && (is_given(key) || gazetteer(told, at).is_none())
}

/// نبيل العربي: behind a given name an adjective is a surname.
fn is_adjective_surname(told: &TaggedSentence<'_>, at: usize, key: WordKey) -> bool {
    let before = at
        .checked_sub(1)
        .map_or(WordKey::NONE, |before| key_of(told, before));
    key.last() == Some('ي') && is_given(before)
}

pub(super) fn is_kin(told: &TaggedSentence<'_>, at: usize) -> bool {
    told.is_cue(Some(at), Cue::Kin)
}

pub(super) fn is_given(key: WordKey) -> bool {
    NameWords::embedded().given(key).is_some()
}

pub(super) fn is_surely_given(key: WordKey) -> bool {
    NameWords::embedded().given(key) == Some(Given::Sure)
}

fn key_of(told: &TaggedSentence<'_>, at: usize) -> WordKey {
    told.tokens
        .get(at)
        .map_or(WordKey::NONE, |token| token.key())
}

/// Whether a word looks like a noun that is no name: with a pronoun, with a preposition before its hamza, a noun of
/// action, a plural.
pub(super) fn has_shape_of_noun(word: &str, key: WordKey, is_first: bool) -> bool {
    let before_last = key.without_back(1).last();
    if key == WordKey::of("الله") {
        return false;
    }
    let is_owned = word.ends_with('ه') && key.len() >= 4 && !is_first
        || key.len() > 4 && matches!((before_last, key.last()), (Some('ه'), Some('ا' | 'م')));
    let has_preposition = key.starts_with("ل") || key.starts_with("ب");
    let is_behind_preposition = !is_first
        && (["لإ", "لأ", "بإ", "بأ", "كأ"]
            .iter()
            .any(|front| word.starts_with(front))
            || has_preposition && is_action(key.without_front(1), word));
    let is_known =
        has_preposition && key.len() > 3 && Words::embedded().find(key.without_front(1)).is_some();
    // مسؤولين, not كلينتون, nor ماكرون.
    let is_plural = !is_first
        && key.len() > 5
        && match (before_last, key.last()) {
            (Some('ا'), Some('ت')) => true,
            (Some('ي' | 'و'), Some('ن')) => key.starts_with("م") && key.letter(1) != Some('ا'),
            _ => false,
        };
    is_owned || is_known || is_behind_preposition || is_plural || is_action(key, word)
}

/// تنفيذ، استقبال، مشاركة: the patterns of nouns of action.
pub(super) fn is_action(key: WordKey, word: &str) -> bool {
    let is_second_form = key.len() == 5 && key.starts_with("ت") && key.letter(3) == Some('ي');
    let is_eighth_form = key.len() >= 6
        && (key.starts_with("است") || key.letter(2) == Some('ت') && key.starts_with("ا"))
        && key.without_back(1).last() == Some('ا');
    let is_third_form =
        key.len() == 6 && key.starts_with("م") && key.letter(2) == Some('ا') && word.ends_with('ة');
    // باستشارة
    let is_tenth_form = key.len() >= 6 && key.starts_with("است") && word.ends_with('ة');
    is_second_form || is_eighth_form || is_third_form || is_tenth_form
}
