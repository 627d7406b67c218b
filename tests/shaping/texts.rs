//! The texts: hard samples written by hand, the seeds, and a folder of news where it is there.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use khatt::text::sentences;

/// A text that is hard for one reason.
pub(crate) struct Sample {
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
}

const fn sample(name: &'static str, text: &'static str) -> Sample {
    Sample { name, text }
}

/// One reason each.
pub(crate) const SAMPLES: &[Sample] = &[
    sample(
        "latin words",
        "أعلن متحدث باسم NATO و European Union أنّ الاجتماع تأجل",
    ),
    sample(
        "begins with latin",
        "BBC: الاتحاد الأوروبي يوقع الاتفاق مع Café Zürich",
    ),
    sample(
        "three kinds of digits",
        "وُلد عام 1918 أي ١٣٣٦ هـ وبالفارسية ۱۲۹۷ شمسي",
    ),
    sample(
        "percent",
        "ارتفع بنسبة 3.5% ثم ١٢٫٥٪ وبلغ %40 من 12,000 أو ١٢٬٠٠٠",
    ),
    sample(
        "money and signs",
        "دفع $250 و €1,300 و -15 و +7 و ±3° أي 2×3=6",
    ),
    sample(
        "quotes",
        "قال «رئيس \"الحكومة\" الجديد» إنه “سيعود” و'ينتظر' ‹القرار›",
    ),
    sample(
        "brackets",
        "المادة [5 (ب)] {من (NATO (2023))} والفقرة (١) تنص على ذلك (انظر أ).",
    ),
    sample(
        "address",
        "انظر https://example.org/news?id=15&lang=ar#top أو news@example.org، ثم عد.",
    ),
    sample(
        "vowel marks",
        "مُحَمَّدٌ رَسُولُ اللهِ، إِنَّا أَنْزَلْنَاهُ فِي لَيْلَةِ الْقَدْرِ، هٰذَا كِتَابٌ",
    ),
    sample("lam-alef", "لا لأن لإنّ الآن فلا كلا الأولى بلآلئ لِأَمْرٍ الإِسلام"),
    sample("allah", "الله لله بالله والله تالله اللّه لِلَّهِ اللهم عبدالله"),
    sample(
        "persian and urdu letters",
        "پژوهشگر گفت: چهار کتاب را می\u{200C}خوانیم، ہے ٹھیک ڈاکٹر ۓ", // ZERO WIDTH NON-JOINER
    ),
    sample(
        "dates with slashes",
        "من 05/06/1967 إلى ١٠/٦/١٩٦٧ (2021/03/04) الموافق 1442/7/20هـ",
    ),
    sample(
        "times and ranges",
        "بين 10:30 و ١١:٤٥ في 1956-10-29 و 1990–1991 و 5-6 يونيو",
    ),
    sample(
        "marks of direction",
        "الرمز \u{200F}(A+)\u{200F} ثم \u{200E}-5\u{200E} ثم \u{2067}ABC عربي\u{2069} ثم C++", // RIGHT-TO-LEFT MARK, LEFT-TO-RIGHT MARK, RIGHT-TO-LEFT ISOLATE, POP DIRECTIONAL ISOLATE
    ),
    sample(
        "tatweel and joiners",
        "الحمـــد لله هـ\u{200D} ه\u{200D}ه ب\u{200C}ب محـمـد ســـلام", // ZERO WIDTH JOINER, ZERO WIDTH NON-JOINER
    ),
    sample(
        "presentation forms",
        "ﻹعلان ﺍﻟﺴﻼم ﷺ والقيمة ﷼ ثم ﴿آية﴾ و 30″",
    ),
    sample("many marks", "قُرْءَانًۭا عَرَبِيًّۭا ٱلرَّحْمَـٰنِ بَيْتِۦ"),
    sample("neutral only", "... (12) - [34] / 56%"),
];

/// A document.
pub(crate) struct File {
    pub(crate) name: String,
    /// Its lines, as the reader sets them.
    pub(crate) paragraphs: Vec<String>,
    /// Its sentences, as lists and tooltips set them.
    pub(crate) sentences: Vec<String>,
}

/// The five seeds.
pub(crate) fn seeds() -> Vec<File> {
    folder(&root().join("seeds"))
}

/// The news beside the project, or beside the folder that a worktree of it lies in; `None` where they are not.
pub(crate) fn news() -> Option<Vec<File>> {
    let beside = root().ancestors().find_map(|folder| {
        let news = folder.join("../shared/corpora/suez");
        news.is_dir().then_some(news)
    })?;
    Some(folder(&beside))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every text file of a folder and those below it, by name.
fn folder(folder: &Path) -> Vec<File> {
    let mut paths = text_files(folder);
    paths.sort();
    let file = |path: PathBuf| {
        let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
        let spans = sentences(&text).into_iter();
        let paragraphs = text.lines().map(str::trim).filter(|line| !line.is_empty());
        File {
            name: path.file_name().unwrap().to_string_lossy().into_owned(),
            paragraphs: paragraphs.map(str::to_owned).collect(),
            sentences: spans
                .map(|span| text[span.range()].replace(['\n', '\r'], " "))
                .collect(),
        }
    };
    paths.into_iter().map(file).collect()
}

fn text_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(text_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            files.push(path);
        }
    }
    files
}
