//! What sentences count: dead, wounded, sums, sizes.

mod alike;
mod toll;

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::align::numbers::{Bound, NumberReader, Written, is_closing};
use crate::align::scope::{Scope, scope_of};
use crate::similarity::LightStem;
use crate::text::{Span, Token, TokenKind, WordKey};
pub use toll::Toll;

/// Words between «من» and the second of two numbers at most.
const BETWEEN: usize = 8;
/// Words around a figure that tell what it is of.
const BEFORE: usize = 6;
const BEHIND: usize = 5;
/// Numbers that share one noun at most: «53 و48 دولارا».
const MOST_LISTED: usize = 8;

/// A number of a sentence with what is counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The words of the number and what it counts.
    pub span: Span,
    /// The noun that is counted.
    pub noun: Span,
    /// The number, of a range the lower one.
    pub value: f64,
    /// The upper number of a range.
    pub until: Option<f64>,
    /// How exactly the number is meant.
    pub bound: Bound,
    /// What its last written digit is worth.
    pub(super) step: f64,
    /// Equal for figures that count the same.
    pub(super) key: FigureKey,
    /// Whether it counts all, a part, a change, or something each day.
    pub(super) scope: Scope,
    /// The stems around it, sorted: what it is a number of.
    pub(super) around: Vec<LightStem>,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum FigureKey {
    Dead,
    Wounded,
    Percent,
    Noun(LightStem),
}

/// One word for what is told of two.
const TWO_DEAD: &str = "قتيلان قتيلين شهيدان شهيدين";
const TWO_WOUNDED: &str = "جريحان جريحين";
const PERCENT: &str = "المئة المائة بالمئة بالمائة";
const DEAD: &str = "قتيل قتلى قتيلا مقتل قتل شهيد شهداء استشهاد استشهد مصرع لقي وفاة توفي";
const WOUNDED: &str = "جريح جرحى جريحا اصابة اصيب مصاب مصابا مصابين جرح";
/// Nouns that are counted whatever happened to them.
const PEOPLE: &str = "شخص اشخاص شخصا مواطن مواطنين مواطنا اخرين اخرون فرد افراد فردا";
/// Counted nouns whose first letter is و.
const WITH_WAW: &str = "وفد وفدا وفود وحدة وحدات وزير وزيرا وزراء وزارة وزارات وظيفة وظائف ورقة وكالة وكالات ولاية ولايات وثيقة \
                        وثائق وجبة وجبات ورشة وصلة واط ورم وفاة وفيات وليد والد";
/// What is killed or hit and is no person.
const NO_PEOPLE: &str = "بقرة بقرات بقر ابقار راس رؤوس خروف خرفان خروفا غنمة اغنام شاة شياه ماعز نعجة نعاج حصان احصنة حصانا خيول جمل \
                         جمال جملا ناقة حمار حمير كلب كلاب كلبا قطة قطط قط دجاجة دجاج دجاجات طائر طيور طائرا حيوان حيوانات \
                         حيوانا فيل فيلة فيلا اسد اسود نمر نمور ذئب ذئاب ذئبا دلفين دلافين حوت حيتان حوتا سمكة اسماك سمك \
                         ناموسة نحلة غزال غزلان غزالا قرد قرود مبنى مباني مبان منزل منازل منزلا بيت بيوت سيارة سيارات \
                         طائرة طائرات سفينة سفن مركبة مركبات دبابة دبابات الية اليات هدف اهداف هدفا ناقلة مدرسة مدارس مستشفى مستشفيات";
/// A number before or behind these is part of a date or an hour.
const CALENDAR: &str = "ربيع جمادى كانون تشرين عام عاما سنة سنوات الساعة ساعة ساعات دقيقة يوم يوما ايام شهر شهرا اشهر \
                        اسبوع اسابيع امس رقم يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر";
/// Words that stand beside figures of all sorts.
const COUNTING: &str = "نسبة قيمة اجمالي مقدار معدل عدد بحلول مقابل مقارنة حاليا متوقعة المتوقع خلال العام الماضي الحالي الجاري \
                        ارتفع ارتفاع انخفض انخفاض تراجع زيادة بلغ بلغت يبلغ تبلغ وصل";
const PREPOSITIONS: &str = "من في الى على عن بعد قبل منذ حتى خلال مع او و بين ان الذي التي";

/// What a word is for figures.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    TwoDead,
    TwoWounded,
    Percent,
    Dead,
    Wounded,
    People,
    Calendar,
    Preposition,
}

/// The figures of a sentence of `text`, in order; numbers of `dates` are none.
pub(super) fn figures_of(
    text: &str,
    tokens: &[Token],
    dates: impl Fn(Span) -> bool,
) -> Vec<Figure> {
    let reader = Reader {
        numbers: NumberReader { text, tokens },
    };
    let (mut figures, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        let Some(first) = reader.number(at).filter(|number| !dates(number.span)) else {
            figures.extend(reader.two(at));
            at += 1;
            continue;
        };
        at = reader.figures(at, first, &dates, &mut figures);
    }
    figures
}

struct Reader<'a> {
    numbers: NumberReader<'a>,
}

impl Reader<'_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.numbers.tokens.get(at)
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        kind_of(self.token(at)?)
    }

    fn number(&self, at: usize) -> Option<Written> {
        let before = at.checked_sub(1).and_then(|at| self.kind(at));
        let number = self.numbers.number(at)?;
        (before != Some(Kind::Calendar)).then_some(number)
    }

    /// Appends what the number at `at` counts, a range or a list of numbers with it, and says where to go on.
    fn figures(
        &self,
        at: usize,
        first: Written,
        dates: &impl Fn(Span) -> bool,
        figures: &mut Vec<Figure>,
    ) -> usize {
        if let Some(second) = self.range_end(at, first.end).filter(|it| !dates(it.span)) {
            let first = first.scaled_as(&second);
            figures.extend(self.figure(at, &first, Some(&second), second.end));
            return second.end.max(at + 1);
        }
        let mut listed = vec![(at, first)];
        while listed.len() < MOST_LISTED
            && let Some((_, last)) = listed.last()
            && let Some(begin) = self.listed(last.end)
            && let Some(next) = self.number(begin).filter(|it| !dates(it.span))
        {
            listed.push((begin, next));
        }
        let Some((_, last)) = listed.last().copied() else {
            return at + 1;
        };
        // Numbers without a noun of their own have the one behind the last.
        let counted = |(begin, number): &(usize, Written)| {
            self.figure(*begin, &number.scaled_as(&last), None, last.end)
        };
        figures.extend(listed.iter().filter_map(counted));
        last.end.max(at + 1)
    }

    /// Where the next number of a list begins that has no noun of its own: «53 و48».
    fn listed(&self, end: usize) -> Option<usize> {
        let token = self.token(end)?;
        if token.key() == WordKey::of("و") {
            return Some(end + 1);
        }
        self.numbers.is_joined(end).then_some(end)
    }

    /// «قتيلان».
    fn two(&self, at: usize) -> Option<Figure> {
        let span = self.token(at)?.span;
        let key = match self.kind(at)? {
            Kind::TwoDead => FigureKey::Dead,
            Kind::TwoWounded => FigureKey::Wounded,
            _ => return None,
        };
        Some(Figure {
            span,
            noun: span,
            value: 2.0,
            until: None,
            bound: Bound::Exact,
            step: 1.0,
            key,
            scope: Scope::Whole,
            around: self.around(at, at + 1),
        })
    }

    /// The upper end of «من 3 إلى 5», «3 أو 5», «3 - 5», «بين 3 و5».
    fn range_end(&self, at: usize, end: usize) -> Option<Written> {
        let token = self.token(end)?;
        let joins = [WordKey::of("الى"), WordKey::of("او")];
        let before = at.checked_sub(1).and_then(|at| self.token(at));
        let is_between = before.is_some_and(|token| token.key() == WordKey::of("بين"));
        let begin = match is_between {
            true => self.listed(end)?,
            false => {
                let is_joined =
                    joins.contains(&token.key()) || token.is_sign('-') || token.is_sign('–');
                is_joined.then_some(end + 1)?
            }
        };
        self.number(begin)
    }

    /// The figure that a number is with what stands around it; its noun stands at `end`.
    fn figure(
        &self,
        at: usize,
        first: &Written,
        second: Option<&Written>,
        end: usize,
    ) -> Option<Figure> {
        let end = end + usize::from(self.token(end).is_some_and(is_closing));
        let last = second.unwrap_or(first);
        let (key, noun) = self.noun_behind(at, end).or_else(|| self.noun_before(at))?;
        let behind = self
            .numbers
            .tokens
            .partition_point(|token| token.span.start < noun.end);
        Some(Figure {
            span: first.span.join(last.span),
            noun,
            value: first.value,
            until: second
                .map(|second| second.value)
                .filter(|until| *until > first.value),
            bound: self.numbers.bound(at, behind.max(end)),
            step: last.step,
            key,
            scope: scope_of(self.numbers.tokens, (at, behind), key, second.is_some()),
            around: self.around(at, behind.max(end)),
        })
    }

    /// The stems before `at` and from `end` on, sorted.
    fn around(&self, at: usize, end: usize) -> Vec<LightStem> {
        let head = self.head(at);
        let before = head.saturating_sub(BEFORE)..head;
        let near = before.chain(end..end + BEHIND);
        let stem = |at: usize| match self.token(at)?.kind {
            TokenKind::Word(key) => LightStem::of_word(key),
            _ => None,
        };
        let mut stems: Vec<LightStem> = near.filter_map(stem).filter(|stem| tells(*stem)).collect();
        stems.sort_unstable();
        stems.dedup();
        stems
    }

    /// Where the words end that tell what a number is of: of «من 5.3 إلى 13.2» both have those before «من».
    fn head(&self, at: usize) -> usize {
        let is = |at: usize, word: &str| {
            self.token(at)
                .is_some_and(|token| token.key() == WordKey::of(word))
        };
        let is_second = (1..=2).any(|back| at >= back && is(at - back, "إلى"));
        let mut before = (at.saturating_sub(BETWEEN)..at).rev();
        let from = is_second.then(|| before.find(|at| is(*at, "من"))).flatten();
        from.unwrap_or(at)
    }

    /// «12 قتيلا», «إصابة 5 أشخاص», «3 في المئة».
    fn noun_behind(&self, at: usize, end: usize) -> Option<(FigureKey, Span)> {
        let token = self.token(end)?;
        let behind = self.kind(end);
        if token.is_sign('%') || token.is_sign('٪') || behind == Some(Kind::Percent) {
            return Some((FigureKey::Percent, token.span));
        }
        if token.key() == WordKey::of("في") && self.kind(end + 1) == Some(Kind::Percent) {
            let percent = self.token(end + 1)?;
            return Some((FigureKey::Percent, token.span.join(percent.span)));
        }
        match behind {
            Some(Kind::Dead) => return Some((FigureKey::Dead, token.span)),
            Some(Kind::Wounded) => return Some((FigureKey::Wounded, token.span)),
            Some(Kind::Calendar | Kind::Preposition) => return None,
            Some(Kind::People) => {
                if let Some(fate) = self.fate_before(at, 3) {
                    return Some((fate, token.span));
                }
            }
            Some(Kind::TwoDead | Kind::TwoWounded | Kind::Percent) | None => {}
        }
        let TokenKind::Word(key) = token.kind else {
            return None;
        };
        // A number before a noun with the article numbers a list: «5 - الاستثمار»; one before و ends there: «5+1 وإيران».
        if key.starts_with("ال") || is_joined(key) || self.number(end).is_some() {
            return None;
        }
        // «مقتل سبعة عمال» counts dead, whoever they are; «مقتل 30 بقرة» counts cows.
        if let Some(fate) = self.fate_before(at, 1).filter(|_| !is_beast_or_thing(key)) {
            return Some((fate, token.span));
        }
        Some((FigureKey::Noun(LightStem::of_word(key)?), token.span))
    }

    /// What became of those who are counted, told at most so many words before their number.
    fn fate_before(&self, at: usize, most: usize) -> Option<FigureKey> {
        (1..=most)
            .filter_map(|back| self.kind(at.checked_sub(back)?))
            .find_map(fate)
    }

    /// «ارتفع عدد القتلى إلى 45»: only dead and wounded stand before their number.
    fn noun_before(&self, at: usize) -> Option<(FigureKey, Span)> {
        (1..4).find_map(|back| {
            let before = at.checked_sub(back)?;
            let token = self.token(before)?;
            let bare = |key: WordKey| {
                if key.starts_with("ال") {
                    key.without_front(2)
                } else {
                    key
                }
            };
            let kind = kinds().get(&bare(token.key())).copied()?;
            Some((fate(kind)?, token.span))
        })
    }
}

/// Whether a stem beside a figure tells what it is of.
fn tells(stem: LightStem) -> bool {
    static GENERIC: LazyLock<Vec<LightStem>> = LazyLock::new(|| {
        let keys = COUNTING.split_whitespace().map(WordKey::of);
        keys.filter_map(LightStem::of_word).collect()
    });
    !GENERIC.contains(&stem)
}

/// Whether و joins a word to what stands before it.
fn is_joined(key: WordKey) -> bool {
    static OWN: LazyLock<Vec<WordKey>> =
        LazyLock::new(|| WITH_WAW.split_whitespace().map(WordKey::of).collect());
    key.starts_with("و") && !OWN.contains(&key)
}

/// Whether a noun is one of animals or of things, which die or are hit as well.
fn is_beast_or_thing(key: WordKey) -> bool {
    static BEASTS: LazyLock<Vec<WordKey>> =
        LazyLock::new(|| NO_PEOPLE.split_whitespace().map(WordKey::of).collect());
    BEASTS.contains(&key)
}

fn fate(kind: Kind) -> Option<FigureKey> {
    match kind {
        Kind::Dead => Some(FigureKey::Dead),
        Kind::Wounded => Some(FigureKey::Wounded),
        _ => None,
    }
}

fn kind_of(token: &Token) -> Option<Kind> {
    let TokenKind::Word(key) = token.kind else {
        return None;
    };
    let bare = Some(key.without_front(1)).filter(|bare| bare.len() > 2 && is_onto(key));
    let known = [Some(key), bare].into_iter().flatten();
    known.filter_map(|key| kinds().get(&key).copied()).next()
}

/// Whether a word begins with a letter that may be written onto another: «وإصابة», «بمقتل».
fn is_onto(key: WordKey) -> bool {
    key.letter(0)
        .is_some_and(|letter| matches!(letter, 'و' | 'ف' | 'ب' | 'ل'))
}

fn kinds() -> &'static HashMap<WordKey, Kind> {
    static KINDS: LazyLock<HashMap<WordKey, Kind>> = LazyLock::new(|| {
        let of = |(words, kind): (&'static str, Kind)| {
            let words = words.split_whitespace();
            words.map(move |word| (WordKey::of(word), kind))
        };
        let rows = [
            (PREPOSITIONS, Kind::Preposition),
            (CALENDAR, Kind::Calendar),
            (PEOPLE, Kind::People),
            (DEAD, Kind::Dead),
            (WOUNDED, Kind::Wounded),
            (PERCENT, Kind::Percent),
            (TWO_DEAD, Kind::TwoDead),
            (TWO_WOUNDED, Kind::TwoWounded),
        ];
        rows.into_iter().flat_map(of).collect()
    });
    &KINDS
}

#[cfg(test)]
mod tests;
