//! Tries the rules along a sentence; the longest match wins.

use std::sync::LazyLock;

use crate::grammar::act;
use crate::grammar::beginnings::Beginnings;
use crate::grammar::governor;
use crate::grammar::memo::Memo;
use crate::grammar::rules::context;
use crate::grammar::stand;
use crate::grammar::{Cursor, Reading, Rule, RuleMatch, Sentence, Signal, Stand};
use crate::lexicon::{Clitics, Cue, Hits, Lexicon, Names, Naming, Sense};
use crate::text::{Span, Token, TokenKind, WordKey, letters_of};
use crate::time::{Direction, TimeExpr};

/// Reusable memory for reading one sentence after the other.
#[derive(Debug)]
pub struct Reader {
    lexicon: &'static Lexicon,
    beginnings: &'static Beginnings,
    hits: Vec<Hits>,
    /// The tokens at which a rule may begin.
    places: Vec<usize>,
    memo: Memo,
    /// The happenings that have names.
    names: Names,
}

impl Default for Reader {
    fn default() -> Self {
        Self::with(Naming::default())
    }
}

impl Reader {
    /// Knows happenings by these names.
    pub fn with(naming: Naming) -> Self {
        Self {
            lexicon: Lexicon::embedded(),
            beginnings: Beginnings::embedded(),
            hits: Vec::new(),
            places: Vec::new(),
            memo: Memo::default(),
            names: Names::new(naming),
        }
    }

    /// Appends the time expressions of one sentence to `readings`, in order; they do not overlap.
    pub fn read(&mut self, text: &str, tokens: &[Token], readings: &mut Vec<Reading>) {
        self.look_up(text, tokens);
        let sentence = Sentence {
            text,
            tokens,
            hits: &self.hits,
            lexicon: self.lexicon,
            names: &self.names,
            memo: &self.memo,
        };
        self.memo.clear();
        let mut read_to = 0;
        for &at in &self.places {
            if at < read_to {
                continue;
            }
            if let Some(best) = best_match(&sentence, at, self.beginnings) {
                readings.extend(reading(&sentence, at, &best));
                read_to = best.end;
            }
        }
    }

    /// Whether a time may end (or begin) at a token that touches a line break.
    pub(super) fn may_touch(&self, token: &Token, is_before: bool) -> bool {
        match token.kind {
            TokenKind::Number(_) => true,
            TokenKind::Sign(sign) => is_before && matches!(sign, '/' | '-' | '–' | '،'),
            TokenKind::Foreign => false,
            // A row of several words may be cut behind its first: تشرين⏎الثاني.
            TokenKind::Word(key) => key.len() == 1 || !self.lexicon.find(key).is_empty(),
        }
    }

    /// Whether the lexicon has a word.
    pub(super) fn knows(&self, key: WordKey) -> bool {
        !self.lexicon.find(key).is_empty()
    }

    /// Finds what the lexicon knows of each token, and where a rule may begin.
    fn look_up(&mut self, text: &str, tokens: &[Token]) {
        self.hits.clear();
        self.places.clear();
        self.hits.reserve(tokens.len());
        for (at, token) in tokens.iter().enumerate() {
            let mut hits = self.lexicon.find(token.key());
            if hits.is_empty()
                && let Some(word) = token.key().unstretched()
                // «ههههه» is a laugh, no letter of an era.
                && word.len() > 2
            {
                hits = self.lexicon.find(word);
            }
            if !hits.is_empty() && is_spelled_otherwise(token, text) {
                hits = Hits::default();
            }
            if self.beginnings.may_be(token, hits) {
                self.places.push(at);
            }
            self.hits.push(hits);
        }
    }
}

/// Words whose letters, as they are written, are another word's: لئلا is no night, آلان a man and no present.
const SPELLED: [(&str, &str); 4] = [
    ("ليلا", "لئلا"),
    ("وليلا", "لئلا"),
    ("الان", "آلان"),
    ("والان", "آلان"),
];

/// Whether a token has the key of a word of time, and the letters of another word.
fn is_spelled_otherwise(token: &Token, text: &str) -> bool {
    static KEYS: LazyLock<[(WordKey, &str); 4]> =
        LazyLock::new(|| SPELLED.map(|(key, word)| (WordKey::of(key), word)));
    let key = token.key();
    KEYS.iter()
        .any(|(other, word)| key == *other && token.span.of(text).contains(word))
}

/// The time expressions of one sentence.
pub fn read_sentence(text: &str, tokens: &[Token]) -> Vec<Reading> {
    let mut readings = Vec::new();
    Reader::default().read(text, tokens, &mut readings);
    readings
}

/// A rule that matched, with the token after its last.
struct Match {
    rule: &'static Rule,
    found: RuleMatch,
    end: usize,
}

fn best_match(
    sentence: &Sentence<'_>,
    at: usize,
    beginnings: &'static Beginnings,
) -> Option<Match> {
    let mut best: Option<Match> = None;
    for rule in beginnings.rules(sentence.kinds_at(at)) {
        let mut cursor = Cursor::new(sentence, at);
        let Some(mut found) = (rule.parse)(&mut cursor) else {
            continue;
        };
        match found.expr.as_ref() {
            Some(expr) if context::is_name(sentence, at + found.skip, expr) => {
                // The year behind a name is a year still: أولمبياد الشتاء لعام 2022.
                if context::says_year(expr) {
                    continue;
                }
                found = RuleMatch::NOTHING;
            }
            _ => {}
        }
        if best.as_ref().is_none_or(|best| cursor.at > best.end) {
            best = Some(Match {
                rule,
                found,
                end: cursor.at,
            });
        }
    }
    best
}

fn reading(sentence: &Sentence<'_>, at: usize, best: &Match) -> Option<Reading> {
    let expr = best.found.expr.clone()?;
    let first = at + best.found.skip;
    let tokens = sentence.tokens.get(first..best.end)?;
    let span = tokens.first()?.span.join(tokens.last()?.span);
    let span = match opening_bracket(sentence, first, tokens) {
        Some(bracket) => bracket.span.join(span),
        None => Span {
            start: span.start + front_bytes(sentence, first)?,
            end: span.end,
        },
    };
    // The search for the verb costs more than all the rest: only where it can matter.
    // A document is not older than a year of which its verbs speak as past.
    let governor = if expr.asks_the_verb() || expr.names_year() {
        governor::of(sentence, first, best.end)
    } else {
        (Direction::Unknown, None)
    };
    let verb = governor.1.map(|verb| WordKey::of(verb.of(sentence.text)));
    let announces = verb.is_some_and(|verb| match governor.0 {
        Direction::PresentVerb => act::announces(verb),
        Direction::FutureVerb => act::is_planned(verb),
        _ => false,
    });
    let named = best.found.named.and_then(|(first, end)| {
        let words = sentence.tokens.get(first..end)?;
        Some(words.first()?.span.join(words.last()?.span))
    });
    Some(Reading {
        announces,
        named,
        span,
        expr,
        rule: best.rule,
        governor,
        signal: signal(sentence, first),
        stand: stand_of(sentence, first, best),
        confidence: best.found.confidence,
    })
}

/// Where a date stands that says a year, or could take one.
fn stand_of(sentence: &Sentence<'_>, first: usize, best: &Match) -> Stand {
    let of = match best.found.expr.as_ref() {
        Some(TimeExpr::Part { of, .. } | TimeExpr::Clock { on: Some(of), .. }) => Some(&**of),
        Some(TimeExpr::Range { to, .. }) => Some(&**to),
        expr => expr,
    };
    let is_date =
        matches!(of, Some(TimeExpr::Date(date)) if date.year.is_some() || date.part.is_some());
    match is_date {
        true if best.rule.name == "line-year" => Stand::Heading,
        true => stand::of(sentence, first, best.end),
        false => Stand::Inner,
    }
}

/// The bracket before the first token, where the one that closes it stands among the others: (15) يوما.
fn opening_bracket<'s>(
    sentence: &Sentence<'s>,
    first: usize,
    tokens: &[Token],
) -> Option<&'s Token> {
    let before = sentence.token(first.checked_sub(1)?)?;
    let has = |sign| tokens.iter().any(|token| token.is_sign(sign));
    (before.is_sign('(') && has(')') && !has('(')).then_some(before)
}

/// Bytes of the prepositions and conjunctions that are written onto the first word and lie outside the extent.
fn front_bytes(sentence: &Sentence<'_>, first: usize) -> Option<u32> {
    let token = sentence.token(first)?;
    let clitics = sentence
        .hits_at(first)
        .find(|hit| {
            !matches!(
                hit.sense,
                Sense::Trap | Sense::NameHead | Sense::EventHead | Sense::GeneralHead
            )
        })
        .map_or_else(Clitics::default, |hit| hit.clitics);
    let outside = usize::from(clitics.outside);
    let mut letters = letters_of(token.span.of(sentence.text));
    let after = letters.nth(outside).map_or(0, |(start, _, _)| start);
    u32::try_from(after).ok()
}

/// Words behind which something is compared with a time.
static COMPARED: LazyLock<[WordKey; 3]> =
    LazyLock::new(|| ["مقارنة", "بالمقارنة", "قياسا"].map(WordKey::of));

/// Whether a comparison begins at most a few words before the token: مقارنة بعام، قياسا على ما كان في عام.
fn is_compared(sentence: &Sentence<'_>, first: usize) -> bool {
    const WORDS: usize = 5;
    let before = (first.saturating_sub(WORDS)..first).rev();
    let keys = before.map_while(|at| match sentence.token(at)?.kind {
        TokenKind::Word(key) => Some(key),
        _ => None,
    });
    keys.into_iter().any(|key| COMPARED.contains(&key))
}

/// What the words before the token `first` say of what begins there.
fn signal(sentence: &Sentence<'_>, first: usize) -> Signal {
    const OTHERS: [Cue; 6] = [
        Cue::In,
        Cue::On,
        Cue::During,
        Cue::From,
        Cue::To,
        Cue::Between,
    ];
    let Some(before) = first.checked_sub(1) else {
        return Signal::None;
    };
    match () {
        () if sentence.is_cue(before, &[Cue::By, Cue::Until]) => Signal::Limit,
        () if governor::follows_since(sentence, first) => Signal::Since,
        () if is_compared(sentence, first) => Signal::Compared,
        () if sentence.is_cue(before, &OTHERS) => Signal::Other,
        () => Signal::None,
    }
}
