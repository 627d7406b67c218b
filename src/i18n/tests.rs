//! The message files against each other, against the code, and against their languages' plural rules.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;

use crate::i18n::{Digits, Language, Locale, MonthNames, Words};
use crate::time::calendar::hijri;
use crate::time::{Day, Grain, Interval};

fn keys(source: &str) -> BTreeSet<&str> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .collect()
}

/// Names after `$` by message, over all its forms.
fn arguments(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::<String, BTreeSet<String>>::new();
    let mut current = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            current = line.split(" =").next().unwrap().to_owned();
        }
        for after in line.split('$').skip(1) {
            let name = after
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-')
                .next()
                .unwrap();
            found
                .entry(current.clone())
                .or_default()
                .insert(name.to_owned());
        }
    }
    found
}

#[test]
fn every_language_has_the_same_keys_and_arguments() {
    for language in Language::ALL {
        for (one, other) in language.sources().iter().zip(Language::Arabic.sources()) {
            assert_eq!(keys(one), keys(other), "{language:?}");
            assert_eq!(arguments(one), arguments(other), "{language:?}");
        }
    }
}

#[test]
fn every_message_is_read_once() {
    for language in Language::ALL {
        let mut bundle =
            FluentBundle::<FluentResource>::new_concurrent(vec![language.tag().parse().unwrap()]);
        for source in language.sources() {
            let resource = FluentResource::try_new(source.to_owned());
            let resource = resource.map_err(|(_, errors)| errors).unwrap();
            bundle.add_resource(resource).unwrap();
            for key in keys(source) {
                assert!(bundle.has_message(key), "{language:?} {key}");
            }
        }
    }
}

#[test]
fn arabic_counts_take_six_forms() {
    let words = Words::new(Language::Arabic);
    let documents = |count: usize| words.format("app-documents", &[("count", count.into())]);
    assert_eq!(documents(0), "لا وثائق");
    assert_eq!(documents(1), "وثيقة واحدة");
    assert_eq!(documents(2), "وثيقتان");
    assert_eq!(documents(5), "5 وثائق");
    assert_eq!(documents(73), "73 وثيقة");
    assert_eq!(documents(100), "100 وثيقة");
    assert_eq!(documents(103), "103 وثائق");
    assert_eq!(documents(30_676), "30,676 وثيقة");
}

#[test]
fn english_counts_take_two_forms() {
    let words = Words::new(Language::English);
    let documents = |count: usize| words.format("app-documents", &[("count", count.into())]);
    assert_eq!(documents(0), "no documents");
    assert_eq!(documents(1), "1 document");
    assert_eq!(documents(1234), "1234 documents");
    assert_eq!(documents(1_234_567), "1,234,567 documents");
}

#[test]
fn a_missing_key_shows_itself() {
    let words = Words::new(Language::Arabic);
    let key = "no-such-key";
    assert_eq!(words.text(key), key);
    assert_eq!(words.step::<&str>(key, &[]), key);
    assert!(!words.has(key));
}

#[test]
fn a_step_counts_with_its_digits() {
    let words = Words::new(Language::Arabic);
    let evidence = |count: &str| {
        let basis = words.text("basis-inferred").into_owned();
        words.step(
            "details-evidence",
            &[("basis", basis), ("count", count.to_owned())],
        )
    };
    assert_eq!(evidence("2"), "مستنتج من دليلين");
    assert_eq!(evidence("4"), "مستنتج من 4 أدلة");
}

#[test]
fn no_message_hides_a_direction_mark() {
    let marks = [
        '\u{200E}', // left-to-right mark
        '\u{200F}', // right-to-left mark
        '\u{061C}', // Arabic letter mark
        '\u{2066}', // left-to-right isolate
        '\u{2067}', // right-to-left isolate
        '\u{2068}', // first strong isolate
        '\u{2069}', // pop directional isolate
    ];
    for language in Language::ALL {
        for source in language.sources() {
            assert!(!source.contains(marks), "{language:?}");
        }
        let said = Words::new(language).format(
            "reader-position",
            &[("number", 3.into()), ("total", 27.into())],
        );
        assert!(!said.contains(marks), "{said:?}");
    }
}

#[test]
fn names_agree_with_what_the_code_says() {
    for language in Language::ALL {
        let words = Words::new(language);
        assert_eq!(words.text("language-name"), language.name());
        assert_eq!(words.text("language-direction") == "rtl", words.is_rtl());
    }
    let words = Words::new(Language::Arabic);
    for (index, name) in hijri::MONTH_NAMES.iter().enumerate() {
        assert_eq!(words.hijri_month_name(index as u8 + 1), *name);
    }
}

#[test]
fn only_names_of_the_other_direction_are_set_apart() {
    let arabic = Words::new(Language::Arabic);
    assert_eq!(arabic.name("وكالة فرانس برس"), "وكالة فرانس برس");
    assert_eq!(arabic.name("000_afp"), "\u{2068}000_afp\u{2069}"); // first strong isolate … pop isolate
    let english = Words::new(Language::English);
    assert_eq!(english.name("000_afp.txt"), "000_afp.txt");
    assert_eq!(english.name("سبق"), "\u{2068}سبق\u{2069}"); // first strong isolate … pop isolate
}

#[test]
fn french_counts_dates_and_spaces() {
    let words = Words::new(Language::French);
    let documents = |count: usize| words.format("app-documents", &[("count", count.into())]);
    assert_eq!(documents(0), "aucun document");
    assert_eq!(documents(1), "1 document");
    assert_eq!(documents(30_676), "30\u{A0}676 documents"); // no-break space
    let day = |iso: &str| iso.parse::<Day>().unwrap();
    assert_eq!(words.day(day("2023-03-17")), "vendredi 17 mars 2023");
    assert_eq!(words.day_short(day("2023-08-01")), "1er août 2023");
    assert_eq!(words.hijri_day(day("2023-03-17")), "25 chaabane 1444 H");
    let century = Interval::days(day("1901-01-01"), day("2000-12-31"));
    assert_eq!(words.interval(century, Grain::Century), "20e siècle");
}

#[test]
fn months_are_called_as_the_reader_calls_them() {
    let day: Day = "2023-08-17".parse().unwrap();
    let said = |months: MonthNames| {
        let locale = Locale {
            months,
            ..Locale::default()
        };
        Words::with(locale).day_short(day)
    };
    let all = MonthNames::ALL.map(said);
    assert_eq!(
        all,
        ["17 أغسطس 2023", "17 آب 2023", "17 أوت 2023", "17 غشت 2023"]
    );
    let english = Locale {
        months: MonthNames::Levant,
        ..Language::English.into()
    };
    assert_eq!(Words::with(english).day_short(day), "17 August 2023");
}

#[test]
fn every_set_of_months_has_twelve_names_and_nothing_else() {
    for months in MonthNames::ALL {
        let Some(source) = months.source(Language::Arabic) else {
            continue;
        };
        let wanted: Vec<String> = (1..=12).map(|month| format!("month-{month}")).collect();
        let wanted: BTreeSet<&str> = wanted.iter().map(String::as_str).collect();
        assert_eq!(keys(source), wanted, "{months:?}");
    }
}

/// Digits of the interface change; those of a document never do.
#[test]
fn arabic_digits_are_written_in_arabic_only() {
    let locale = |language: Language| Locale {
        digits: Digits::Arabic,
        ..language.into()
    };
    let words = Words::with(locale(Language::Arabic));
    let day: Day = "2023-03-17".parse().unwrap();
    assert_eq!(words.day(day), "الجمعة ١٧ مارس ٢٠٢٣");
    assert_eq!(words.hijri_day(day), "٢٥ شعبان ١٤٤٤ هـ");
    assert_eq!(words.number(30_676), "٣٠٬٦٧٦");
    let documents = words.format("app-documents", &[("count", 103.into())]);
    assert_eq!(documents, "١٠٣ وثائق");
    let args = [
        ("words", "2023".to_owned()),
        ("rule", "bare-year".to_owned()),
    ];
    assert!(words.step("why-words", &args).contains("2023"));
    let english = Words::with(locale(Language::English));
    assert_eq!(english.day_short(day), "17 March 2023");
}
