//! The few sizes and faces that text is set in.

/// A family with its fallback.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// Vazirmatn, for what is operated.
    Interface,
    /// Noto Naskh Arabic, for what is read.
    Reading,
}

impl Face {
    /// CSS family list.
    pub(crate) fn families(self) -> &'static str {
        match self {
            Self::Interface => "Vazirmatn, Noto Naskh Arabic",
            Self::Reading => "Noto Naskh Arabic, Vazirmatn",
        }
    }
}

/// How a text is set. Sizes are in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// The family.
    pub face: Face,
    /// Size of the em.
    pub size_points: f32,
    /// 100–900; 400 is regular.
    pub weight: f32,
    /// Distance of two lines, in ems.
    pub line_height: f32,
}

impl TextStyle {
    /// Buttons, names, fields.
    pub const INTERFACE: Self = Self {
        face: Face::Interface,
        size_points: 14.0,
        weight: 400.0,
        line_height: 1.5,
    };
    /// Names that stand out.
    pub const STRONG: Self = Self {
        weight: 600.0,
        ..Self::INTERFACE
    };
    /// What explains something else.
    pub const SECONDARY: Self = Self {
        size_points: 12.5,
        ..Self::INTERFACE
    };
    /// Headings of panels.
    pub const HEADING: Self = Self {
        size_points: 15.0,
        weight: 600.0,
        ..Self::INTERFACE
    };
    /// The mark and the words of the start screen.
    pub const TITLE: Self = Self {
        size_points: 26.0,
        weight: 700.0,
        ..Self::INTERFACE
    };
    /// Documents.
    pub const READING: Self = Self {
        face: Face::Reading,
        size_points: 17.5,
        weight: 400.0,
        line_height: 1.85,
    };
    /// Sentences in tooltips and lists.
    pub const SENTENCE: Self = Self {
        size_points: 15.5,
        line_height: 1.7,
        ..Self::READING
    };
}
