//! Numbers with what they count: dead, wounded, sums, sizes.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::similarity::LightStem;
use crate::text::{Gap, Span, Token, TokenKind, WordKey};

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
    /// Equal for figures that count the same.
    pub(super) key: FigureKey,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FigureKey {
    Dead,
    Wounded,
    Percent,
    Noun(LightStem),
}

/// What is a number only with what follows it: «أحد عشر», «واحد وعشرين»; by itself each says something else.
const UNITS: &[(&str, f64)] = &[("واحد واحدة احد احدى", 1.0), ("اثنا اثني اثنتا اثنتي", 2.0)];
/// Behind a unit this makes it a teen.
const TEN: f64 = 10.0;
/// One word for what is told of two.
const TWO_DEAD: &str = "قتيلان قتيلين شهيدان شهيدين";
const TWO_WOUNDED: &str = "جريحان جريحين";
/// Cardinals as words, with what each is.
const CARDINALS: &[(&str, f64)] = &[
    ("اثنان اثنين اثنتان اثنتين", 2.0),
    ("ثلاثة ثلاث", 3.0),
    ("اربعة اربع", 4.0),
    ("خمسة خمس", 5.0),
    ("ستة ست", 6.0),
    ("سبعة سبع", 7.0),
    ("ثمانية ثماني ثمان", 8.0),
    ("تسعة تسع", 9.0),
    ("عشرة عشر", 10.0),
    ("عشرين عشرون", 20.0),
    ("ثلاثين ثلاثون", 30.0),
    ("اربعين اربعون", 40.0),
    ("خمسين خمسون", 50.0),
    ("ستين ستون", 60.0),
    ("سبعين سبعون", 70.0),
    ("ثمانين ثمانون", 80.0),
    ("تسعين تسعون", 90.0),
    ("مئة مائة", 100.0),
    ("مئتين مئتا مئتان مائتين مائتا مائتان", 200.0),
    ("ثلاثمئة ثلاثمائة", 300.0),
    ("اربعمئة اربعمائة", 400.0),
    ("خمسمئة خمسمائة", 500.0),
    ("ستمئة ستمائة", 600.0),
    ("سبعمئة سبعمائة", 700.0),
    ("ثمانمئة ثمانمائة ثمانيمئة", 800.0),
    ("تسعمئة تسعمائة", 900.0),
    ("الفين الفان", 2000.0),
];
/// Words that multiply the number before them; behind no number they are one by themselves.
const SCALES: &[(&str, f64)] = &[
    ("الف الاف الفا", 1e3),
    ("مليون ملايين مليونا", 1e6),
    ("مليار مليارات مليارا بليون", 1e9),
];
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
    Unit(f64),
    TwoDead,
    TwoWounded,
    Cardinal(f64),
    Scale(f64),
    Percent,
    Dead,
    Wounded,
    People,
    Calendar,
    Preposition,
}

/// The figures of a sentence, in order; numbers of `dates` are none.
pub(super) fn figures_of(tokens: &[Token], dates: impl Fn(Span) -> bool) -> Vec<Figure> {
    let reader = Reader { tokens };
    let (mut figures, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        let Some(first) = reader.number(at).filter(|number| !dates(number.span)) else {
            figures.extend(reader.two(at));
            at += 1;
            continue;
        };
        let second = reader.range_end(first.end);
        let end = second.as_ref().map_or(first.end, |second| second.end);
        figures.extend(reader.figure(at, &first, second.as_ref()));
        at = end.max(at + 1);
    }
    figures
}

/// A number as read.
struct Number {
    value: f64,
    span: Span,
    /// The token behind it.
    end: usize,
}

struct Reader<'a> {
    tokens: &'a [Token],
}

impl Reader<'_> {
    fn kind(&self, at: usize) -> Option<Kind> {
        kind_of(self.tokens.get(at)?)
    }

    /// The number that begins at a token, with the words that multiply it.
    fn number(&self, at: usize) -> Option<Number> {
        let token = self.tokens.get(at)?;
        let (mut value, mut end) = match (token.kind, self.kind(at)) {
            (TokenKind::Number(_), _) => self.digits(at)?,
            (_, Some(Kind::Scale(_))) if !self.is_number(at.checked_sub(1)) => (1.0, at),
            _ => self.spelled(at)?,
        };
        (value, end) = self.scaled(value, end);
        // «ثلاثة آلاف وخمسمئة».
        if value >= 1e3
            && self.is_joined(end)
            && let Some((more, behind)) = self.spelled(end)
            && self.scaled(more, behind).0 < 1e3
        {
            (value, end) = (value + more, behind);
        }
        let last = self.tokens.get(end.checked_sub(1)?)?;
        let before = at.checked_sub(1).and_then(|at| self.kind(at));
        (before != Some(Kind::Calendar)).then(|| Number {
            value,
            span: token.span.join(last.span),
            end,
        })
    }

    /// A number with the words that multiply it.
    fn scaled(&self, mut value: f64, mut end: usize) -> (f64, usize) {
        while let Some(Kind::Scale(scale)) = self.kind(end) {
            value *= scale;
            end += 1;
        }
        (value, end)
    }

    /// «قتيلان».
    fn two(&self, at: usize) -> Option<Figure> {
        let span = self.tokens.get(at)?.span;
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
            key,
        })
    }

    fn is_number(&self, at: Option<usize>) -> bool {
        let kind = at.and_then(|at| self.kind(at));
        let is_digits = at.and_then(|at| self.tokens.get(at)?.number()).is_some();
        is_digits || matches!(kind, Some(Kind::Cardinal(_) | Kind::Scale(_)))
    }

    /// Digits with their separators: 1,200 and 7.5; no part of a date such as 3/5.
    fn digits(&self, at: usize) -> Option<(f64, usize)> {
        let number = self.tokens.get(at)?.number()?;
        let (mut value, mut end) = (f64::from(number.value), at + 1);
        while let (Some(sign), Some(next)) = (self.tokens.get(end), self.tokens.get(end + 1)) {
            let (TokenKind::Sign(sign), Some(part)) = (sign.kind, next.number()) else {
                break;
            };
            if next.gap != Gap::None {
                break;
            }
            match sign {
                ',' | '٬' | '،' | '.' if part.digits == 3 => {
                    value = value * 1e3 + f64::from(part.value)
                }
                ',' | '.' | '٫' => {
                    value += f64::from(part.value) / 10f64.powi(i32::from(part.digits))
                }
                _ => return None,
            }
            end += 2;
        }
        Some((value, end))
    }

    /// A number below a thousand in words: «خمسة», «خمسة عشر», «خمسة وعشرين», «خمس مئة», «مئة وخمسة وعشرين».
    fn spelled(&self, at: usize) -> Option<(f64, usize)> {
        let (mut value, mut end) = match self.kind(at)? {
            // «خمس مئة».
            Kind::Cardinal(value)
                if value < TEN && self.kind(at + 1) == Some(Kind::Cardinal(100.0)) =>
            {
                (value * 100.0, at + 2)
            }
            _ => self.part(at).or_else(|| match self.kind(at)? {
                Kind::Unit(value) => Some((value, at + 1)),
                _ => None,
            })?,
        };
        let mut last = value;
        while self.is_joined(end)
            && let Some((more, behind)) = self.part(end)
            && ((last >= 100.0 && more < 100.0) || (last < TEN && (20.0..100.0).contains(&more)))
        {
            (value, end, last) = (value + more, behind, more);
        }
        let is_whole = !matches!(self.kind(at), Some(Kind::Unit(_))) || end > at + 1;
        is_whole.then_some((value, end))
    }

    /// A part of such a number: «خمسة», «وعشرين», «وخمسة عشر».
    fn part(&self, at: usize) -> Option<(f64, usize)> {
        let is_teen = self.kind(at + 1) == Some(Kind::Cardinal(TEN));
        match self.kind(at)? {
            Kind::Cardinal(value) | Kind::Unit(value) if value < TEN && is_teen => {
                Some((value + TEN, at + 2))
            }
            Kind::Cardinal(value) => Some((value, at + 1)),
            _ => None,
        }
    }

    /// Whether a word is joined to the one before it: «وخمسة».
    fn is_joined(&self, at: usize) -> bool {
        let token = self.tokens.get(at).map(|token| token.kind);
        matches!(token, Some(TokenKind::Word(key)) if key.letter(0) == Some('و'))
    }

    /// The upper end of «من 3 إلى 5», «3 أو 5», «3-5».
    fn range_end(&self, at: usize) -> Option<Number> {
        let token = self.tokens.get(at)?;
        let joins = [WordKey::of("الى"), WordKey::of("او")];
        let is_joined = joins.contains(&token.key()) || token.is_sign('-') || token.is_sign('–');
        is_joined.then(|| self.number(at + 1)).flatten()
    }

    /// The figure that a number is with what stands around it.
    fn figure(&self, at: usize, first: &Number, second: Option<&Number>) -> Option<Figure> {
        let end = second.map_or(first.end, |second| second.end);
        let last = second.unwrap_or(first);
        let (key, noun) = self.noun_behind(at, end).or_else(|| self.noun_before(at))?;
        Some(Figure {
            span: first.span.join(last.span),
            noun,
            value: first.value,
            until: second
                .map(|second| second.value)
                .filter(|until| *until > first.value),
            key,
        })
    }

    /// «12 قتيلا», «إصابة 5 أشخاص», «3 في المئة».
    fn noun_behind(&self, at: usize, end: usize) -> Option<(FigureKey, Span)> {
        let token = self.tokens.get(end)?;
        let behind = self.kind(end);
        if token.is_sign('%') || behind == Some(Kind::Percent) {
            return Some((FigureKey::Percent, token.span));
        }
        let next = self.tokens.get(end + 1);
        if token.key() == WordKey::of("في") && self.kind(end + 1) == Some(Kind::Percent) {
            return Some((FigureKey::Percent, token.span.join(next?.span)));
        }
        match behind {
            Some(Kind::Dead) => return Some((FigureKey::Dead, token.span)),
            Some(Kind::Wounded) => return Some((FigureKey::Wounded, token.span)),
            Some(Kind::Calendar | Kind::Preposition | Kind::Cardinal(_) | Kind::Scale(_)) => {
                return None;
            }
            Some(Kind::People) => {
                let before = (1..4).filter_map(|back| self.kind(at.checked_sub(back)?));
                let fate = before.filter_map(fate).next();
                if let Some(fate) = fate {
                    return Some((fate, token.span));
                }
            }
            Some(Kind::Unit(_) | Kind::TwoDead | Kind::TwoWounded | Kind::Percent) | None => {}
        }
        let TokenKind::Word(key) = token.kind else {
            return None;
        };
        // A number before a noun with the article numbers a list: «5 - الاستثمار».
        if key.starts_with("ال") {
            return None;
        }
        Some((FigureKey::Noun(LightStem::of_word(key)?), token.span))
    }

    /// «ارتفع عدد القتلى إلى 45»: only dead and wounded stand before their number.
    fn noun_before(&self, at: usize) -> Option<(FigureKey, Span)> {
        (1..4).find_map(|back| {
            let before = at.checked_sub(back)?;
            let token = self.tokens.get(before)?;
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
        let mut kinds = HashMap::new();
        let mut put = |words: &str, kind: Kind| {
            kinds.extend(
                words
                    .split_whitespace()
                    .map(|word| (WordKey::of(word), kind)),
            );
        };
        for (words, kind) in [
            (PREPOSITIONS, Kind::Preposition),
            (CALENDAR, Kind::Calendar),
            (PEOPLE, Kind::People),
            (DEAD, Kind::Dead),
            (WOUNDED, Kind::Wounded),
            (PERCENT, Kind::Percent),
            (TWO_DEAD, Kind::TwoDead),
            (TWO_WOUNDED, Kind::TwoWounded),
        ] {
            put(words, kind);
        }
        for (words, value) in UNITS {
            put(words, Kind::Unit(*value));
        }
        for (words, value) in CARDINALS {
            put(words, Kind::Cardinal(*value));
        }
        for (words, value) in SCALES {
            put(words, Kind::Scale(*value));
        }
        kinds
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
        let figures = figures_of(&tokens, |_| false).into_iter();
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
}
