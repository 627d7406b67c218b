//! The ways of setting that are compared, and the font files behind them.

use std::path::Path;
use std::path::PathBuf;

use khatt::typeset::TextStyle;

/// A font file as one way of setting uses it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Font {
    /// One letter for it in an expectation.
    pub(crate) tag: char,
    /// Below `fonts/`.
    file: &'static str,
    /// Units of an em.
    pub(crate) upem: i32,
    /// As `hb-shape --variations` takes it.
    pub(crate) variations: &'static str,
}

impl Font {
    pub(crate) fn path(&self) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fonts")
            .join(self.file)
    }
}

/// A style of the window with its font and the one that steps in where a letter is missing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting {
    pub(crate) name: &'static str,
    pub(crate) style: TextStyle,
    pub(crate) fonts: [Font; 2],
}

const NASKH: Font = Font {
    tag: 'N',
    file: "noto-naskh-arabic/NotoNaskhArabic-Regular.ttf",
    upem: 1000,
    variations: "",
};
const VAZIRMATN: Font = Font {
    tag: 'V',
    file: "vazirmatn/Vazirmatn-Variable.ttf",
    upem: 2048,
    variations: "wght=400",
};

const NASKH_BOLD: Font = Font {
    tag: 'B',
    file: "noto-naskh-arabic/NotoNaskhArabic-Bold.ttf",
    upem: 1000,
    variations: "",
};
const VAZIRMATN_STRONG: Font = Font {
    tag: 'S',
    variations: "wght=600",
    ..VAZIRMATN
};

/// Every setting that the tests walk. The third is there for its weight, which the font has to interpolate.
pub(crate) const SETTINGS: [Setting; 3] = [
    Setting {
        name: "reading",
        style: TextStyle::READING,
        fonts: [NASKH, VAZIRMATN],
    },
    Setting {
        name: "interface",
        style: TextStyle::INTERFACE,
        fonts: [VAZIRMATN, NASKH],
    },
    Setting {
        name: "strong",
        style: TextStyle::STRONG,
        fonts: [VAZIRMATN_STRONG, NASKH_BOLD],
    },
];
