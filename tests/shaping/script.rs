//! The script of a letter (UAX #24), as far as our texts need it.

/// A script that HarfBuzz is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Arabic,
    Latin,
}

impl Script {
    /// ISO 15924.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::Arabic => "arab",
            Self::Latin => "latn",
        }
    }

    /// The script of a letter; `None` where it is common or inherited.
    fn of(letter: char) -> Option<Self> {
        match letter {
            // Comma, semicolon, question mark, tatweel, vowel marks, superscript alef, ornate parentheses: common.
            '\u{0605}'
            | '،'
            | '؛'
            | '؟'
            | '\u{0640}'
            | '\u{064B}'..='\u{0655}'
            | '\u{0670}'
            | '\u{06DD}'
            | '\u{FD3E}'
            | '\u{FD3F}' => None,
            '\u{0600}'..='\u{06FF}'
            | '\u{0750}'..='\u{077F}'
            | '\u{08A0}'..='\u{08E1}'
            | '\u{FB50}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFC}' => Some(Self::Arabic),
            'A'..='Z' | 'a'..='z' | 'ª' | 'º' => Some(Self::Latin),
            'À'..='\u{02B8}' if letter != '×' && letter != '÷' => Some(Self::Latin),
            '\u{1E00}'..='\u{1EFF}' => Some(Self::Latin),
            _ => None,
        }
    }

    /// The script of each letter: what has none takes that of the letter before, at the front of the first that has one.
    pub(crate) fn of_each(letters: &[char]) -> Vec<Self> {
        let first = letters.iter().copied().find_map(Self::of);
        let mut current = first.unwrap_or(Self::Latin);
        letters
            .iter()
            .map(|letter| {
                current = Self::of(*letter).unwrap_or(current);
                current
            })
            .collect()
    }
}

/// Whether a letter belongs to the one before it (UAX #29): vowel marks, joiners, variation selectors.
pub(crate) fn is_extending(letter: char) -> bool {
    matches!(letter,
        '\u{0300}'..='\u{036F}'
        | '\u{0610}'..='\u{061A}'
        | '\u{064B}'..='\u{065F}'
        | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}'
        | '\u{06DF}'..='\u{06E4}'
        | '\u{06E7}'
        | '\u{06E8}'
        | '\u{06EA}'..='\u{06ED}'
        | '\u{200C}'
        | '\u{200D}'
        | '\u{FE00}'..='\u{FE0F}')
}
