//! An event in a few words.

use crate::event::Event;
use crate::event::kinds::{Cue, Word};
use crate::event::words::Words;
use crate::lexicon::{Lexicon, Senses, Tense};
use crate::resolve::{Mention, TimexKind};
use crate::text::WordKey;

/// A label has so many words at most, and so many bytes of the text are looked at for it.
const WORDS: usize = 5;
const BYTES: usize = 160;
/// With so many words before the date none behind it is needed.
const ENOUGH: usize = 3;
/// So many words before a trigger are taken where it would stand alone, and so many bytes are looked at for them.
const BEFORE: usize = 3;
const BYTES_BEFORE: usize = 400;
/// A word of so few letters is no verb behind a joint: وصل، فتح.
const SHORT: u32 = 3;

/// The event in at most five words of its document: the trigger and what follows, without the date, up to a sign or a
/// word with which something else begins.
///
/// Where nothing follows a verb that says more, it begins with what stands before it: «الأزمات التي تعيشها».
///
/// Without a trigger it is the words of the mention.
pub fn label(text: &str, event: &Event, mention: Option<&Mention>) -> String {
    let Some(trigger) = event.trigger else {
        return mention
            .map_or("", |mention| mention.span.of(text))
            .to_owned();
    };
    let mut label = Label {
        words: vec![trigger.of(text)],
        kept: 1,
        is_open: true,
    };
    let (start, end) = (
        trigger.range().end,
        floor(text, trigger.range().end + BYTES),
    );
    let date = mention.filter(|date| (start..=end).contains(&date.span.range().end));
    let date = date.filter(|date| date.span.range().start >= start);
    let (before, after) = match date {
        Some(date) => (start..date.span.range().start, date.span.range().end..end),
        None => (start..end, end..end),
    };
    let before = text.get(before).unwrap_or_default();
    // A preposition that is written onto the date goes with it.
    let whole = before.trim_end_matches(|c: char| !c.is_whitespace());
    label.take(if date.is_some() { whole } else { before });
    let after = text.get(after).unwrap_or_default();
    if label.is_open && label.kept < ENOUGH && !date.is_some_and(|date| goes_on(date, after)) {
        label.take(after);
    }
    if label.kept == 1 && !is_noun(trigger.of(text)) {
        let from = mention.map_or(0, |date| date.span.range().end);
        let from = if from > trigger.range().start {
            0
        } else {
            from
        };
        // A line may be the whole document: only what can be taken is looked at.
        let from = from.max(ceil(
            text,
            trigger.range().start.saturating_sub(BYTES_BEFORE),
        ));
        let before = text.get(from..trigger.range().start).unwrap_or_default();
        // A preposition that is written onto the trigger stays on it.
        let parted = before.trim_end_matches(char::is_alphabetic);
        let word = text.get(from + parted.len()..trigger.range().end);
        label.put_before(parted, word.unwrap_or_default());
    }
    label.words.join(" ")
}

/// Whether a trigger is the noun of a happening, which says by itself what it is; a verb alone does not.
fn is_noun(trigger: &str) -> bool {
    let word = Words::embedded().find(WordKey::of(trigger));
    matches!(word, Some((Word::Noun(_), _)))
}

/// Whether the words behind a length say from where it is counted: بعد أيام من الحريق.
fn goes_on(date: &Mention, after: &str) -> bool {
    date.kind == TimexKind::Duration && after.split_whitespace().next() == Some("من")
}

/// Words as they are gathered; the last ones are kept only where they say something.
struct Label<'t> {
    words: Vec<&'t str>,
    kept: usize,
    /// Whether more may follow: no sign, no border and no end of the line came.
    is_open: bool,
}

impl<'t> Label<'t> {
    /// Takes words up to a sign, a border, the end of the line, or enough of them.
    fn take(&mut self, text: &'t str) {
        for word in text.split_inclusive(char::is_whitespace) {
            let bare = word.trim();
            let letters = bare.trim_matches(is_sign);
            let is_parted = bare.starts_with(is_sign) && (self.kept > 1 || letters.is_empty());
            let part = match Part::of(letters) {
                // What stands right behind the trigger says which: الاتفاق الذي وقع.
                Part::Which if self.words.len() == 1 => Part::Link,
                Part::Which => Part::Border,
                part => part,
            };
            if is_parted || part == Part::Border {
                self.is_open = false;
                break;
            }
            if self.words.len() >= WORDS {
                self.is_open = false;
                self.drop_heads();
                break;
            }
            if !letters.is_empty() {
                self.words.push(letters);
                if part == Part::Content || part == Part::Head {
                    self.kept = self.words.len();
                }
            }
            if bare.ends_with(is_sign) || word.ends_with(['\n', '\r']) {
                self.is_open = false;
                break;
            }
        }
        self.words.truncate(self.kept);
    }

    /// Puts the last words of a text before the first one, back to a sign, a border or the beginning of the line;
    /// behind them it stands as `whole`.
    fn put_before(&mut self, text: &'t str, whole: &'t str) {
        let line = text.rsplit(['\n', '\r']).next().unwrap_or_default();
        let mut before = Vec::new();
        for word in line.split_whitespace().rev().take(BEFORE) {
            let letters = word.trim_matches(is_sign);
            let is_parted = letters.is_empty() || word.ends_with(is_sign) || is_time(letters);
            if is_parted || Part::of(letters) == Part::Border {
                break;
            }
            before.push(letters);
            if word.starts_with(is_sign) {
                break;
            }
        }
        let begins = |word: &&str| matches!(Part::of(word), Part::Content | Part::Head);
        while before.last().is_some_and(|word| !begins(word)) {
            before.pop();
        }
        if before.is_empty() {
            return;
        }
        before.reverse();
        before.push(whole);
        self.words.splice(..1, before);
    }

    /// Leaves out what only begins a name that goes on: رئيس، شركة.
    fn drop_heads(&mut self) {
        while self.kept > 1 {
            let last = self.words.get(self.kept - 1).copied();
            if last.is_none_or(|word| Part::of(word) == Part::Content) {
                return;
            }
            self.kept -= 1;
        }
    }
}

/// What a word is in a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Content,
    /// A title or a common noun in the construct state: what follows says whose.
    Head,
    /// Says nothing at the end of a label: في، أن، مع.
    Link,
    /// A relative clause begins with it: التي.
    Which,
    /// Something else begins with it: حيث، وبدأ.
    Border,
}

impl Part {
    fn of(word: &str) -> Self {
        let key = WordKey::of(word);
        if begins_clause(key) {
            return Self::Border;
        }
        match Words::embedded().find(key) {
            Some((Word::Cue(Cue::Border), _)) => Self::Border,
            Some((Word::Cue(Cue::Which), _)) => Self::Which,
            Some((Word::Cue(Cue::Link | Cue::During | Cue::That | Cue::This | Cue::Since), _)) => {
                Self::Link
            }
            Some((Word::Cue(Cue::Not | Cue::May | Cue::Will), _)) => Self::Link,
            Some((Word::Title | Word::Cue(Cue::Common | Cue::Kin), front))
                if !front.has_article && !front.has_ending =>
            {
                Self::Head
            }
            _ => Self::Content,
        }
    }
}

/// Whether a word is of a time: أيام، أمس، الخميس.
fn is_time(word: &str) -> bool {
    let senses = Lexicon::embedded().find(WordKey::of(word)).senses;
    [
        Senses::UNIT,
        Senses::MONTH,
        Senses::WEEKDAY,
        Senses::DEICTIC,
    ]
    .into_iter()
    .any(|kind| senses.meets(kind))
}

/// Whether a verb is joined to what stands before it: وبدأ، فقال، لتصل.
fn begins_clause(key: WordKey) -> bool {
    let verb = || Lexicon::embedded().verb(key.without_front(1));
    match verb().filter(|_| key.len() > SHORT) {
        Some(Tense::Past) => key.starts_with("و") || key.starts_with("ف"),
        Some(Tense::Imperfect) => ["و", "ف", "ل"].iter().any(|joint| key.starts_with(joint)),
        _ => false,
    }
}

/// The first character that begins at `at` or behind it.
fn ceil(text: &str, mut at: usize) -> usize {
    while at < text.len() && !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    // Back to the space before the word that the limit cuts.
    let is_border = |at: usize| {
        at == text.len() || text.as_bytes().get(at).is_some_and(u8::is_ascii_whitespace)
    };
    while at > 0 && !is_border(at) {
        at -= 1;
    }
    at
}

fn is_sign(c: char) -> bool {
    let is_mark = matches!(c, '\u{640}' | '\u{64B}'..='\u{652}');
    !c.is_alphanumeric() && !c.is_whitespace() && !is_mark
}
