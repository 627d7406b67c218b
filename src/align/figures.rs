//! What sentences count: dead, wounded, sums, sizes.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::align::numbers::{Bound, NumberReader, Written, is_closing};
use crate::similarity::LightStem;
use crate::text::{Span, Token, TokenKind, WordKey};

/// Words around a figure that tell what it is of.
const BEFORE: usize = 6;
const BEHIND: usize = 5;
/// Numbers that share one noun at most: «53 و48 دولارا».
const MOST_LISTED: usize = 8;

/// A number of a sentence with what is counted.
#[derive(Clone, Debug, PartialEq)]
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
    /// The stems around it, sorted: what it is a number of.
    pub(super) around: Vec<LightStem>,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
/// A number before or behind these is part of a date or an hour.
const CALENDAR: &str = "ربيع جمادى كانون تشرين عام عاما سنة سنوات الساعة ساعة ساعات دقيقة يوم يوما ايام شهر شهرا اشهر \
                        اسبوع اسابيع امس رقم يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر";
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
        let (key, noun) = self
            .noun_behind(at, end)
            .or_else(|| self.noun_before(at))?;
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
            around: self.around(at, behind.max(end)),
        })
    }

    /// The stems before `at` and from `end` on, sorted.
    fn around(&self, at: usize, end: usize) -> Vec<LightStem> {
        let before = at.saturating_sub(BEFORE)..at;
        let near = before.chain(end..end + BEHIND);
        let stem = |at: usize| match self.token(at)?.kind {
            TokenKind::Word(key) => LightStem::of_word(key),
            _ => None,
        };
        let mut stems: Vec<LightStem> = near.filter_map(stem).collect();
        stems.sort_unstable();
        stems.dedup();
        stems
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
        // A number before a noun with the article numbers a list: «5 - الاستثمار».
        if key.starts_with("ال") || self.number(end).is_some() {
            return None;
        }
        // «مقتل سبعة عمال» counts dead, whoever they are.
        if let Some(fate) = self.fate_before(at, 1) {
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
mod tests {
    use super::*;
    use crate::text::SentenceScanner;

    fn read(text: &str) -> Vec<(String, f64, Option<f64>, String)> {
        let mut tokens = Vec::new();
        SentenceScanner::new(text).next_into(&mut tokens);
        let figures = figures_of(text, &tokens, |_| false).into_iter();
        figures
            .map(|figure| {
                let key = match figure.key {
                    FigureKey::Noun(_) => "noun".to_owned(),
                    key => format!("{key:?}"),
                };
                let noun = figure.noun.of(text).to_owned();
                (key, figure.value, figure.until, noun)
            })
            .collect()
    }

    fn found(
        key: &str,
        value: f64,
        until: Option<f64>,
        noun: &str,
    ) -> (String, f64, Option<f64>, String) {
        (key.to_owned(), value, until, noun.to_owned())
    }

    #[test]
    fn numbers_are_read_with_what_they_count() {
        assert_eq!(
            read("سقط 12 قتيلا في المصنع"),
            [found("Dead", 12.0, None, "قتيلا")]
        );
        assert_eq!(
            read("أدى الحريق إلى مقتل سبعة أشخاص"),
            [found("Dead", 7.0, None, "أشخاص")]
        );
        assert_eq!(
            read("مقتل خمسة عشر شخصا وإصابة أحد عشر آخرين"),
            [
                found("Dead", 15.0, None, "شخصا"),
                found("Wounded", 11.0, None, "آخرين")
            ]
        );
        assert_eq!(
            read("نزح ثلاثة آلاف وخمسمئة مواطن"),
            [found("noun", 3500.0, None, "مواطن")]
        );
        assert_eq!(
            read("سقط مئة وخمسة وعشرون قتيلا"),
            [found("Dead", 125.0, None, "قتيلا")]
        );
        assert_eq!(
            read("أصيب واحد وعشرون شخصا"),
            [found("Wounded", 21.0, None, "شخصا")]
        );
        assert_eq!(
            read("سقط قتيلان وجريحان"),
            [
                found("Dead", 2.0, None, "قتيلان"),
                found("Wounded", 2.0, None, "وجريحان")
            ]
        );
        assert_eq!(read("قال أحد المسؤولين"), []);
        assert_eq!(
            read("وإصابة خمسة وعشرين شخصا"),
            [found("Wounded", 25.0, None, "شخصا")]
        );
        assert_eq!(
            read("بلغت الكلفة 8.5 مليار دولار"),
            [found("noun", 8.5e9, None, "دولار")]
        );
        assert_eq!(read("وزع 1,200 سلة"), [found("noun", 1_200.0, None, "سلة")]);
        assert_eq!(
            read("نمو من 3 إلى 5 في المئة"),
            [found("Percent", 3.0, Some(5.0), "في المئة")]
        );
        assert_eq!(
            read("ارتفع عدد القتلى إلى 45"),
            [found("Dead", 45.0, None, "القتلى")]
        );
        assert_eq!(read("منذ عام 2012 وحتى الآن"), []);
        assert_eq!(read("استمر 3 أيام"), []);
        assert_eq!(read("5 الاستثمار في المدن"), []);
    }

    fn bounds(text: &str) -> Vec<(f64, Option<f64>, Bound)> {
        let mut tokens = Vec::new();
        SentenceScanner::new(text).next_into(&mut tokens);
        let figures = figures_of(text, &tokens, |_| false).into_iter();
        figures
            .map(|figure| (figure.value, figure.until, figure.bound))
            .collect()
    }

    #[test]
    fn a_number_keeps_its_scale_behind_quotes_and_an_article() {
        assert_eq!(
            read("تبلغ الأرصدة «29» مليار دينار"),
            [found("noun", 29e9, None, "دينار")]
        );
        assert_eq!(
            read("عدد السكان الثمانين مليون نسمة"),
            [found("noun", 80e6, None, "نسمة")]
        );
        assert_eq!(
            read("ومليون نازح في المخيم"),
            [found("noun", 1e6, None, "نازح")]
        );
        // The order of the digits is the writer's: no figure is better than a wrong one.
        assert_eq!(read("ارتفع الإنتاج 4ر13 % هذا الموسم"), []);
        assert_eq!(read("زارت الدول الثلاث المعرض"), []);
    }

    #[test]
    fn numbers_of_a_list_share_their_noun() {
        assert_eq!(
            read("عند 53 و48 دولارا على التوالي"),
            [
                found("noun", 53.0, None, "دولارا"),
                found("noun", 48.0, None, "دولارا")
            ]
        );
    }

    #[test]
    fn a_bound_is_part_of_a_number() {
        assert_eq!(
            bounds("جمع أكثر من 100 مليار دينار"),
            [(100e9, None, Bound::AtLeast)]
        );
        assert_eq!(
            bounds("حضر ما لا يقل عن 30 مدربا"),
            [(30.0, None, Bound::AtLeast)]
        );
        assert_eq!(
            bounds("قتل خمسة أشخاص على الأقل"),
            [(5.0, None, Bound::AtLeast)]
        );
        assert_eq!(
            bounds("بما لا يزيد عن 12 شاحنة"),
            [(12.0, None, Bound::AtMost)]
        );
        assert_eq!(bounds("بنحو 40 شاحنة"), [(40.0, None, Bound::About)]);
        assert_eq!(bounds("40 شاحنة"), [(40.0, None, Bound::Exact)]);
        assert_eq!(
            bounds("تتراوح بين 100 و150 مليار دينار"),
            [(100e9, Some(150e9), Bound::Exact)]
        );
    }
}
