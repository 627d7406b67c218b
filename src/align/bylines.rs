//! Lines that tell nothing: bylines, datelines, tags, titles alone, lead-ins, the words of a photographer.

use crate::align::Report;
use crate::align::documents::LEAST_LEAD;
use crate::align::profile::mentions_in;
use crate::align::sentences::hash;
use crate::align::set_phrases::{is_only_names, is_tag_line};
use crate::align::statements::{HEAD, LEAST_STEMS};
use crate::text::{Token, TokenKind, WordKey};

/// Whether a line behind the headline says only who wrote it, where or when.
pub(super) fn tells_nothing(report: &Report<'_>, sentence: u32, tokens: &[Token]) -> bool {
    sentence > 0
        && (is_byline(sentence, tokens)
            || is_only_titles(tokens)
            || is_lead_in(tokens)
            || is_caption(tokens)
            || is_tags(report, sentence, tokens)
            || is_only_dates(report, sentence, tokens))
}

/// «ولي العهد نائب رئيس مجلس الوزراء»: a line of titles and chains of names.
fn is_only_titles(tokens: &[Token]) -> bool {
    let is_arabic = |token: &Token| matches!(token.kind, TokenKind::Word(_) | TokenKind::Sign(_));
    let words = words_of(tokens);
    !words.is_empty() && tokens.iter().all(is_arabic) && is_only_names(&words)
}

/// «وفيما يلي أسعار الإغلاق:», «وإليكم نص البيان:»: what only leads to what stands below it.
fn is_lead_in(tokens: &[Token]) -> bool {
    let opens = |words: &[&str]| begins_with(tokens, words);
    let leads = opens(&["فيما", "يلي"]) || opens(&["إليكم"]) || opens(&["إليك"]);
    leads && tokens.last().is_some_and(|token| token.is_sign(':'))
}

/// «صورة أرشيفية للميناء», «تصوير: سامي»: what stands below a photograph.
fn is_caption(tokens: &[Token]) -> bool {
    begins_with(tokens, &["صورة", "أرشيفية"])
        || (begins_with(tokens, &["تصوير"]) || begins_with(tokens, &["عدسة"]))
            && words_of(tokens).len() < LEAST_LEAD
}

/// Whether the words of a line begin with these, with a conjunction before the first or none.
fn begins_with(tokens: &[Token], words: &[&str]) -> bool {
    let mut own = tokens.iter().filter(|token| !token.key().is_empty());
    words.iter().enumerate().all(|(at, word)| {
        let key = own.next().map(|token| token.key());
        let is_joined = |key: WordKey| at == 0 && key == WordKey::of(&format!("و{word}"));
        key.is_some_and(|key| key == WordKey::of(word) || is_joined(key))
    })
}

/// The words of a sentence as hashes.
fn words_of(tokens: &[Token]) -> Vec<u32> {
    let words = tokens.iter().filter(|token| !token.key().is_empty());
    words
        .map(|token| hash(&token.key().0.to_le_bytes()))
        .collect()
}

/// «سمات: الميناء، الصيد»: the last line of a page, which names what it is filed under.
fn is_tags(report: &Report<'_>, sentence: u32, tokens: &[Token]) -> bool {
    let stops = tokens.last().is_some_and(|token| token.is_sign('.'));
    let is_last = sentence as usize + 1 >= report.sentences.len();
    is_last && !stops && is_tag_line(&words_of(tokens))
}

/// «عمان - مراسل الصحيفة»: a few words with a dash and no full stop.
fn is_byline(sentence: u32, tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|token| !token.key().is_empty());
    let is_dash =
        |token: &Token| matches!(token.kind, TokenKind::Sign('-' | '–' | '—' | '/' | '|'));
    let stops = tokens.last().is_some_and(|token| token.is_sign('.'));
    sentence <= HEAD && words.count() < LEAST_LEAD && tokens.iter().any(is_dash) && !stops
}

/// Whether a sentence holds hardly more than expressions of time: «نُشر في 3 مايو».
fn is_only_dates(report: &Report<'_>, sentence: u32, tokens: &[Token]) -> bool {
    let mentions = mentions_in(report, sentence);
    if mentions.is_empty() {
        return false;
    }
    // Mentions stand in order, and none lies in another.
    let is_date = |token: &Token| {
        let next = mentions.partition_point(|date| date.span.end <= token.span.start);
        let next = mentions.get(next);
        next.is_some_and(|date| date.span.overlaps(token.span))
    };
    let mut words = tokens
        .iter()
        .filter(|token| !token.key().is_empty() && !is_date(token));
    words.nth(LEAST_STEMS).is_none()
}
