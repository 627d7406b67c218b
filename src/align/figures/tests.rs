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

#[test]
fn a_fraction_before_a_share_is_no_thousands() {
    let values = |text: &str| -> Vec<f64> { read(text).iter().map(|found| found.1).collect() };
    assert_eq!(values("ارتفع التضخم 2.375 في المئة"), [2.375]);
    assert_eq!(values("بلغت الكلفة 2.375 مليار دولار"), [2_375_000_000.0]);
    assert_eq!(values("نزح 2.375 مواطن"), [2375.0]);
}

#[test]
fn figures_joined_by_a_dash_are_a_range() {
    assert_eq!(
        read("إصابة 3-5 أشخاص"),
        [found("Wounded", 3.0, Some(5.0), "أشخاص")]
    );
}

#[test]
fn only_people_are_dead() {
    assert_eq!(
        read("مقتل 30 بقرة في الحريق"),
        [found("noun", 30.0, None, "بقرة")]
    );
    assert_eq!(
        read("مقتل 30 عاملا في الحريق"),
        [found("Dead", 30.0, None, "عاملا")]
    );
}
