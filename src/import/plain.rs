//! Words without markup.

/// A text of which tags are left out and the usual signs written out; line ends of markup become spaces.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut is_inside = false;
    for letter in text.chars() {
        match letter {
            '<' => is_inside = true,
            '>' if is_inside => {
                is_inside = false;
                plain.push(' ');
            }
            _ if !is_inside => plain.push(letter),
            _ => {}
        }
    }
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ];
    let plain = signs
        .into_iter()
        .fold(plain, |text, (sign, letter)| text.replace(sign, letter));
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
