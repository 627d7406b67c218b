//! Spellings of interface words that are typed for each other, as one.

use crate::text::Normalised;

/// Arabic folded as in documents, Latin small and without accents: what a palette compares.
pub fn fold(text: &str) -> String {
    let folded = Normalised::new(text);
    let lower = folded.as_str().chars().flat_map(char::to_lowercase);
    let folded: String = lower.map(without_accent).collect();
    // English is spelt in two ways.
    folded.replace("colour", "color")
}

/// The Latin letter under an accent of French.
fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_meet() {
        assert_eq!(fold("إعدادات"), fold("اعدادات"));
        assert_eq!(fold("القائمة"), fold("القائمه"));
        assert_eq!(fold("Réglages"), "reglages");
        assert_eq!(fold("Colour"), fold("color"));
    }
}
