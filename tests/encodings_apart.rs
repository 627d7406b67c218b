//! Pieces of made text in old encodings: Arabic is known in each, and nothing else is taken for it.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::sync::atomic::AtomicBool;

use encoding_rs::{
    IBM866, ISO_8859_5, ISO_8859_6, KOI8_R, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1254,
    WINDOWS_1256, X_MAC_CYRILLIC,
};
use khatt::corpus::{Document, Encoding, LoadError, LoadProblem, Notice, list};

/// Pieces of each encoding or language, and letters of each.
const PIECES: usize = 500;
const LETTERS: usize = 300;
/// So many of them are right in each encoding.
const LEAST_RIGHT: usize = 498;

const ARABIC: &str = "الوفد وصل إلى العاصمة مساء أمس بعد رحلة طويلة وكان في استقباله عدد من المسؤولين قال \
    المتحدث باسم الوزارة إن الاجتماع سيعقد يوم الخميس المقبل لبحث ملفات التعاون بين البلدين وأضاف \
    أن اللجنة المشتركة ناقشت مشروع القرار الذي قدمته الدول الأعضاء خلال الدورة السابقة شهدت الأسواق \
    ارتفاعا كبيرا على أسعار القمح والأرز والزيت منذ بداية الشهر الحالي هذه الأزمة تؤثر في حياة الناس \
    ضوء ظل غيث طقس شتاء ماء سماء ثلج جبل نهر بحر قرية مدينة شارع بيت مدرسة جامعة كتاب قلم آخر أول";
const PERSIAN: &str = "نخست وزیر گفت که این گفتگوها در تهران برگزار می‌شود و پژوهشگران چند کشور \
    گزارش خود را به مجلس خواهند داد مردم شهر از بهای نان و گوشت گله دارند پس از آن چهار روز باران بارید";
const URDU: &str = "وزیر اعظم نے کہا ہے کہ حکومت عوام کے مسائل حل کرنے کے لیے ہر ممکن کوشش کر رہی ہے اور \
    پارلیمان میں بحث جاری ہے ٹیم نے میچ جیت لیا لڑکے بڑی گاڑی پر چڑھ گئے";
const RUSSIAN: &str = "делегация прибыла в столицу вчера вечером после долгой поездки её встретили \
    представители правительства Министр сказал что переговоры начнутся в четверг и будут посвящены \
    торговле хлеб мясо рыба дом улица город река море небо снег зима лето школа книга Россия Москва";
const FRENCH: &str = "la délégation est arrivée hier soir à Genève après un très long voyage où elle a été \
    reçue par le préfet ça va être bientôt l'été Noël là-bas déjà août forêt île œuvre garçon";
const GERMAN: &str = "die Gespräche über größere Kräfte müssen schließlich früher beginnen für schöne Häuser \
    Straße Fuß grün weiß Tür Schüler können dürfen außen";
const SPANISH: &str = "el señor salió mañana él también está aquí según dijo ayer la niña pidió más café \
    después del año pasado corazón acción público";
const TURKISH: &str = "dün akşam uzun bir yolculuğun ardından başkente gelen heyet için görüşmeler perşembe \
    günü başlayacak çocuk güneş dağ ışık şehir öğretmen";
const POLISH: &str = "wczoraj wieczorem delegacja przybyła do stolicy po długiej podróży żółw źródło święto \
    łódź mąż śnieg będzie też już";

/// Numbers that are the same in every run.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % end
    }

    /// A piece of these words in an order of their own, with these signs between some.
    fn piece(&mut self, words: &str, signs: &[&str]) -> String {
        let words: Vec<&str> = words.split_whitespace().collect();
        let mut piece = String::new();
        while piece
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .count()
            < LETTERS
        {
            piece.push_str(words[self.below(words.len())]);
            piece.push_str(signs[self.below(signs.len())]);
        }
        piece
    }
}

/// What each of these files gives.
fn read(files: &[Vec<u8>]) -> Vec<Result<Document, LoadProblem>> {
    let folder = tempfile::tempdir().unwrap();
    for (at, bytes) in files.iter().enumerate() {
        fs::write(folder.path().join(format!("{at:04}.txt")), bytes).unwrap();
    }
    let listed = list(&[folder.path().to_owned()], &AtomicBool::new(false));
    listed
        .into_iter()
        .map(|entry| entry.unwrap().read())
        .collect()
}

const ARABIC_SIGNS: [&str; 8] = [" ", " ", " ", " ", " ", "، ", ". ", " 2015 "];
const LATIN_SIGNS: [&str; 8] = [" ", " ", " ", " ", " ", ", ", ". ", " 2015 "];

fn mac_arabic(text: &str) -> Vec<u8> {
    let byte = |letter: char| match letter {
        ' ' => 0xA0,
        '.' => 0xAE,
        '،' => 0xAC,
        letter if letter.is_ascii() => letter as u8,
        letter => ISO_8859_6.encode(letter.encode_utf8(&mut [0; 4])).0[0],
    };
    text.chars().map(byte).collect()
}

#[test]
fn arabic_is_known_in_each_encoding() {
    type Encoder = fn(&str) -> Vec<u8>;
    let encoders: [(&str, Encoder); 6] = [
        ("UTF-8", |text| text.as_bytes().to_vec()),
        ("windows-1256", |text| {
            WINDOWS_1256.encode(text).0.into_owned()
        }),
        ("ISO-8859-6", |text| ISO_8859_6.encode(text).0.into_owned()),
        ("MacArabic", mac_arabic),
        ("UTF-16LE", |text| {
            text.encode_utf16().flat_map(u16::to_le_bytes).collect()
        }),
        ("UTF-16BE", |text| {
            text.encode_utf16().flat_map(u16::to_be_bytes).collect()
        }),
    ];
    for (name, encoder) in encoders {
        let mut seed = Seeded(name.len() as u64);
        let texts: Vec<String> = (0..PIECES)
            .map(|_| seed.piece(ARABIC, &ARABIC_SIGNS))
            .collect();
        let files: Vec<Vec<u8>> = texts.iter().map(|text| encoder(text)).collect();
        let read = read(&files).into_iter().map(Result::unwrap);
        let is_right = |(document, text): &(Document, &String)| {
            *document.text == **text
                && document.encoding.name() == name
                && document.notices.is_empty()
        };
        let right = read.zip(&texts).filter(is_right).count();
        println!("{name}: {right} of {PIECES}");
        assert!(right >= LEAST_RIGHT, "{name}: {right} of {PIECES}");
    }
}

#[test]
fn no_other_text_is_taken_for_arabic_of_another_encoding() {
    let utf8 = encoding_rs::UTF_8;
    let languages = [
        (
            "Latin",
            &[FRENCH, GERMAN, SPANISH, TURKISH, POLISH][..],
            &[utf8, WINDOWS_1252, WINDOWS_1254, WINDOWS_1250][..],
        ),
        ("Persian", &[PERSIAN], &[utf8]),
        ("Urdu", &[URDU], &[utf8]),
        (
            "Russian",
            &[RUSSIAN],
            &[
                utf8,
                WINDOWS_1251,
                KOI8_R,
                ISO_8859_5,
                X_MAC_CYRILLIC,
                IBM866,
            ],
        ),
    ];
    for (name, texts, encodings) in languages {
        let mut seed = Seeded(name.len() as u64);
        let files = (0..PIECES).map(|at| {
            let text = seed.piece(texts[at % texts.len()], &LATIN_SIGNS);
            encodings[at / texts.len() % encodings.len()]
                .encode(&text)
                .0
                .into_owned()
        });
        let read = read(&files.collect::<Vec<_>>());
        let is_taken = |read: &&Result<Document, LoadProblem>| match read {
            Ok(document) => {
                document.encoding != Encoding::Utf8 || document.notices.contains(&Notice::Mended)
            }
            Err(problem) => !matches!(problem.error, LoadError::NotUtf8 { .. }),
        };
        assert_eq!(read.iter().filter(is_taken).count(), 0, "{name}");
    }
}

#[test]
fn what_was_converted_wrongly_is_mended_in_each_piece() {
    let mut seed = Seeded(7);
    let texts: Vec<String> = (0..PIECES)
        .map(|_| seed.piece(ARABIC, &ARABIC_SIGNS))
        .collect();
    for taken_for in [WINDOWS_1252, WINDOWS_1256] {
        let wrong = |text: &String| {
            let (wrong, _) = taken_for.decode_without_bom_handling(text.as_bytes());
            wrong.as_bytes().to_vec()
        };
        let files: Vec<Vec<u8>> = texts.iter().map(wrong).collect();
        let read = read(&files).into_iter().map(Result::unwrap);
        let is_right = |(document, text): &(Document, &String)| {
            *document.text == **text && document.notices == [Notice::Mended]
        };
        assert_eq!(
            read.zip(&texts).filter(is_right).count(),
            PIECES,
            "{}",
            taken_for.name()
        );
    }
}
