//! Lines to paragraphs: a line goes on where the next word had no room on it.

use crate::corpus::format::pdf::letters::is_right_to_left;
use crate::corpus::format::pdf::page::TextLine;

/// Lines of one paragraph stand at most so far apart, by the usual distance on the page.
const PITCH: f64 = 1.3;
/// Where the page has no usual distance: by the size of the letters.
const PITCH_BY_SIZE: f64 = 2.2;
/// Sizes of letters that count as the same.
const SAME_SIZE: f64 = 0.1;
/// Lines of one column begin within so many ems of each other; an indent of one em begins a paragraph.
const SAME_COLUMN: f64 = 3.0;
const INDENT: f64 = 0.9;
/// Room beyond that of the next word, in ems.
const SLACK: f64 = 0.6;
/// SOFT HYPHEN
const SOFT_HYPHEN: char = '\u{AD}';

/// The paragraphs of a page, in the order of reading.
pub(crate) fn paragraphs_of(lines: &[TextLine]) -> Vec<String> {
    let pitch = pitch_of(lines);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut before: Option<&TextLine> = None;
    for line in lines {
        match (before, paragraphs.last_mut()) {
            (Some(before), Some(last)) if goes_on(before, line, lines, pitch) => {
                append(last, line.text.trim());
            }
            _ => paragraphs.push(line.text.trim().to_owned()),
        }
        before = Some(line);
    }
    for paragraph in &mut paragraphs {
        paragraph.retain(|letter| letter != SOFT_HYPHEN);
    }
    paragraphs
}

fn goes_on(before: &TextLine, line: &TextLine, lines: &[TextLine], pitch: Option<f64>) -> bool {
    let down = line.baseline - before.baseline;
    let far = pitch.map_or(PITCH_BY_SIZE * before.size, |pitch| PITCH * pitch);
    let is_below = down > 0.0 && down <= far.max(before.size);
    let is_same_size = (before.size - line.size).abs() < SAME_SIZE * before.size;
    let is_row = before.is_row || line.is_row;
    is_below
        && is_same_size
        && !is_row
        && !is_indented(before, line)
        && is_full(before, line, lines)
}

/// The distance of lines that is the most usual.
fn pitch_of(lines: &[TextLine]) -> Option<f64> {
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let mut steps: Vec<f64> = pairs
        .map(|(one, next)| next.baseline - one.baseline)
        .filter(|step| *step > 0.5)
        .collect();
    steps.sort_by(f64::total_cmp);
    let usual = steps
        .chunk_by(|a, b| b - a < 0.5)
        .max_by_key(|steps| steps.len())?;
    usual
        .get(usual.len() / 2)
        .copied()
        .filter(|_| usual.len() > 1)
}

/// How a line lies in its column: where it begins and ends in the direction of reading, growing towards its end.
#[derive(Clone, Copy)]
struct Extent {
    start: f64,
    end: f64,
}

impl TextLine {
    fn extent(&self, is_right: bool) -> Extent {
        match is_right {
            true => Extent {
                start: -self.right,
                end: -self.left,
            },
            false => Extent {
                start: self.left,
                end: self.right,
            },
        }
    }

    fn is_right_to_left(&self) -> bool {
        self.text.chars().any(is_right_to_left)
    }

    /// The width of its first word, as far as letters are of one width.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a line has far fewer than 2^52 letters"
    )]
    fn first_word_width(&self) -> f64 {
        let first = self.text.split_whitespace().next().unwrap_or_default();
        let all = self.text.chars().count().max(1) as f64;
        (self.right - self.left) * (first.chars().count() as f64 + 1.0) / all
    }
}

fn is_indented(before: &TextLine, line: &TextLine) -> bool {
    let is_right = before.is_right_to_left();
    let (before, next) = (before.extent(is_right), line.extent(is_right));
    next.start - before.start > INDENT * line.size
}

/// Whether the first word of the next line had no room on the line before.
fn is_full(before: &TextLine, line: &TextLine, lines: &[TextLine]) -> bool {
    let is_right = before.is_right_to_left();
    let own = before.extent(is_right);
    if line.extent(is_right).start >= own.end {
        return false;
    }
    let is_of_column = |other: &TextLine| {
        let start = other.extent(is_right).start;
        (start - own.start).abs() < SAME_COLUMN * before.size
    };
    let column = lines.iter().filter(|other| is_of_column(other));
    let end = column
        .map(|other| other.extent(is_right).end)
        .fold(own.end, f64::max);
    end - own.end < line.first_word_width() + SLACK * line.size
}

/// Puts a line behind the one before it; words that the end of the line broke are whole again.
fn append(paragraph: &mut String, line: &str) {
    if is_broken_word(paragraph, line) {
        paragraph.pop();
    } else if !is_broken_inside(paragraph) {
        paragraph.push(' ');
    }
    paragraph.push_str(line);
}

/// A hyphen after a small Latin letter, and a small Latin letter after it.
fn is_broken_word(before: &str, after: &str) -> bool {
    let mut ends = before.chars().rev();
    let is_hyphen = matches!(ends.next(), Some('-' | '\u{2010}'));
    let is_small = |letter: Option<char>| letter.is_some_and(char::is_lowercase);
    is_hyphen && is_small(ends.next()) && is_small(after.chars().next())
}

/// Whether a line ends inside of a word: lines break behind hyphens and slashes, and addresses behind other signs.
fn is_broken_inside(before: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or_default();
    let is_address = last.contains("://") && last.ends_with(['?', '=', '&', '_', '.']);
    let is_joined = last.chars().count() > 1 && last.ends_with(['-', '/', SOFT_HYPHEN]);
    is_address || is_joined
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line of Arabic from 550 leftwards.
    fn line(text: &str, left: f64, baseline: f64) -> TextLine {
        TextLine {
            text: text.into(),
            left,
            right: 550.0,
            baseline,
            size: 12.0,
            is_row: false,
        }
    }

    #[test]
    fn full_lines_go_on_and_short_ones_end() {
        let lines = [
            line("وصل الوفد إلى العاصمة يوم", 50.0, 100.0),
            line("الجمعة.", 450.0, 118.0),
            line("وغادر الوفد العاصمة في", 60.0, 136.0),
            line("المساء", 480.0, 154.0),
        ];
        assert_eq!(
            paragraphs_of(&lines),
            [
                "وصل الوفد إلى العاصمة يوم الجمعة.",
                "وغادر الوفد العاصمة في المساء"
            ]
        );
    }

    #[test]
    fn an_indent_and_a_wide_step_begin_a_paragraph() {
        let mut indented = line("وغادر الوفد العاصمة في", 50.0, 118.0);
        indented.right = 530.0;
        let lines = [
            line("وصل الوفد إلى العاصمة يوم", 50.0, 100.0),
            indented,
            line("المساء ثم عاد إلى داره في", 50.0, 136.0),
            line("قرية بعيدة على الساحل هي", 50.0, 172.0),
        ];
        assert_eq!(paragraphs_of(&lines).len(), 3);
    }

    #[test]
    fn words_and_addresses_that_a_line_broke_are_whole() {
        let joined = |before: &str, after: &str| {
            let mut text = before.to_owned();
            append(&mut text, after);
            text
        };
        assert_eq!(joined("the govern-", "ment"), "the government");
        assert_eq!(joined("the Anglo-", "French"), "the Anglo-French");
        assert_eq!(joined("آذار/", "مارس"), "آذار/مارس");
        assert_eq!(joined("القاهرة -", "بيروت"), "القاهرة - بيروت");
        assert_eq!(
            joined("انظر http://", "example.org"),
            "انظر http://example.org"
        );
        assert_eq!(joined("وصل", "الوفد"), "وصل الوفد");
    }
}
