//! Digits of the three scripts that Arabic texts mix.

/// Value of a Western (0-9), Arabic-Indic (٠-٩) or Persian (۰-۹) digit.
#[inline]
pub fn digit_value(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '\u{660}'..='\u{669}' => Some((c as u32 - 0x660) as u8),
        '\u{6F0}'..='\u{6F9}' => Some((c as u32 - 0x6F0) as u8),
        _ => None,
    }
}
