//! Messages by key, in one language.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::FluentArgs;
use fluent_bundle::FluentResource;
use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use unic_langid::LanguageIdentifier;

use crate::i18n::{Digits, Language, Locale};

/// An argument of a message: a number, which plurals follow, or a text.
pub type Value<'a> = FluentValue<'a>;

/// First strong isolate: what follows is ordered by itself (UAX #9).
const FIRST_STRONG_ISOLATE: char = '\u{2068}';
/// Pop directional isolate: the end of such a stretch.
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

/// From this number on digits are grouped by threes: a year is never grouped, a large count always.
const GROUPED_FROM: u64 = 10_000;

/// The words of one language.
///
/// ```
/// use khatt::i18n::{Language, Words};
/// let words = Words::new(Language::Arabic);
/// assert_eq!(words.text("sources-heading"), "المصادر");
/// assert_eq!(words.format("app-documents", &[("count", 2.into())]), "وثيقتان");
/// ```
pub struct Words {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.locale).finish()
    }
}

impl Words {
    /// Reads the embedded messages of a language.
    pub fn new(language: Language) -> Self {
        Self::with(language.into())
    }

    /// Reads the embedded messages of a language, with the names of months and the digits that are chosen.
    pub fn with(locale: Locale) -> Self {
        let language = locale.language;
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match (language, locale.digits) {
            (Language::Arabic, Digits::Arabic) => arabic_digits,
            (Language::French, _) => french_groups,
            _ => western_groups,
        }));
        for source in language.sources() {
            bundle.add_resource_overriding(read_messages(source));
        }
        if let Some(source) = locale.months.source(language) {
            bundle.add_resource_overriding(read_messages(source));
        }
        // Fails only where the name is taken, and nothing else is added.
        bundle.add_function("FORM", arabic_form).unwrap_or_default();
        Self { locale, bundle }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.locale.language
    }

    /// The language with what its speakers do differently.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Whether its lines run from right to left.
    pub fn is_rtl(&self) -> bool {
        self.locale.language.is_rtl()
    }

    /// Whether a message has this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The message of a key that needs no arguments; the key itself where there is no such message.
    pub fn text<'a>(&'a self, key: &'a str) -> Cow<'a, str> {
        self.message(key, None)
    }

    /// The message of a key with its arguments in place; the key itself where there is no such message.
    pub fn format(&self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        self.message(key, Some(&args)).into_owned()
    }

    /// The sentence of a step of reasoning: like [`Words::format`], where an argument of digits counts as a number.
    ///
    /// Days and intervals among the arguments must be words already.
    pub fn step<Name: AsRef<str>>(&self, key: &str, args: &[(Name, String)]) -> String {
        // Words of a document are never altered, not even where they are digits.
        let value = |name: &str, text| match name {
            "words" => Value::from(text),
            _ => value_of(text),
        };
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, text)| (name.as_ref(), value(name.as_ref(), text.as_str())))
            .collect();
        self.message(key, Some(&args)).into_owned()
    }

    /// A name from outside, such as a file's, fit to stand inside a sentence of this language.
    ///
    /// Invisible marks come around it only where its letters could be mixed up with those beside it: `000_afp.txt`
    /// inside Arabic.
    pub fn name<'a>(&self, name: &'a str) -> Cow<'a, str> {
        if name.chars().all(|c| self.is_own_letter(c)) {
            return Cow::Borrowed(name);
        }
        Cow::Owned(format!(
            "{FIRST_STRONG_ISOLATE}{name}{POP_DIRECTIONAL_ISOLATE}"
        ))
    }

    /// Letters of this language's direction, and what stands between them.
    fn is_own_letter(&self, c: char) -> bool {
        let is_arabic = matches!(c, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}');
        c == ' '
            || if self.is_rtl() {
                is_arabic
            } else {
                c.is_ascii_alphanumeric() || ".-_".contains(c)
            }
    }

    /// A whole number as it is written here, digits grouped by threes from 10,000 on.
    pub fn number(&self, number: i64) -> String {
        match self.locale {
            Locale {
                language: Language::Arabic,
                digits: Digits::Arabic,
                ..
            } => in_arabic_digits(&grouped(number, ARABIC_GROUP)),
            Locale {
                language: Language::French,
                ..
            } => grouped(number, FRENCH_GROUP),
            _ => grouped(number, WESTERN_GROUP),
        }
    }

    /// A number that is a name, such as a year: never grouped.
    pub fn plain_number(&self, number: i32) -> String {
        let is_arabic = self.language() == Language::Arabic && self.locale.digits == Digits::Arabic;
        let number = number.to_string();
        if is_arabic {
            in_arabic_digits(&number)
        } else {
            number
        }
    }

    fn message<'a>(&'a self, key: &'a str, args: Option<&FluentArgs<'_>>) -> Cow<'a, str> {
        let Some(pattern) = self.bundle.get_message(key).and_then(|found| found.value()) else {
            return Cow::Borrowed(key);
        };
        // What is missing shows as `{$name}` in the text; a test looks for that.
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, args, &mut errors)
    }
}

/// The messages that could be read; a test refuses any that could not.
fn read_messages(source: &str) -> FluentResource {
    match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    }
}

/// A text of digits as a number, so that plurals follow it; anything else as it is.
fn value_of(text: &str) -> Value<'_> {
    match text.parse::<i64>() {
        Ok(number) if number.to_string() == text => number.into(),
        _ => text.into(),
    }
}

/// What stands between groups of three digits.
const WESTERN_GROUP: char = ',';
/// Arabic thousands separator.
const ARABIC_GROUP: char = '\u{066C}';
/// No-break space.
const FRENCH_GROUP: char = '\u{00A0}';

fn western_groups<M: MemoizerKind>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    whole(value).map(|number| grouped(number, WESTERN_GROUP))
}

fn french_groups<M: MemoizerKind>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    whole(value).map(|number| grouped(number, FRENCH_GROUP))
}

fn arabic_digits<M: MemoizerKind>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    whole(value).map(|number| in_arabic_digits(&grouped(number, ARABIC_GROUP)))
}

fn whole(value: &FluentValue<'_>) -> Option<i64> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => Some(number.value as i64),
        _ => None,
    }
}

fn in_arabic_digits(text: &str) -> String {
    let arabic = |c: char| {
        let value = c.to_digit(10)?;
        char::from_u32(u32::from('٠') + value)
    };
    text.chars().map(|c| arabic(c).unwrap_or(c)).collect()
}

/// The Arabic plural form of the first argument (CLDR): few is 3–10 and many 11–99 by the last two digits.
///
/// A function of our own, because `intl_pluralrules` 7.0.2 leaves the remainder by 100 out and so says 103 wrongly.
fn arabic_form<'a>(arguments: &[FluentValue<'a>], _named: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = arguments.first() else {
        return FluentValue::Error;
    };
    let number = number.value.abs();
    let form = match (number, number % 100.0) {
        (0.0, _) => "zero",
        (1.0, _) => "one",
        (2.0, _) => "two",
        (_, 3.0..=10.0) => "few",
        (_, 11.0..=99.0) => "many",
        _ => "other",
    };
    form.into()
}

fn grouped(number: i64, separator: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::from(if number < 0 { "-" } else { "" });
    for (position, digit) in digits.chars().enumerate() {
        let starts_group = position > 0 && (digits.len() - position).is_multiple_of(3);
        if starts_group && number.unsigned_abs() >= GROUPED_FROM {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}
