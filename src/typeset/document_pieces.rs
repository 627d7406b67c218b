//! A document cut into pieces that are set one by one, and where each stands.

use std::ops::Range;

/// Mean advance of a letter, in ems, for heights that are not known yet.
const LETTER_EMS: f32 = 0.42;
/// Bytes of most Arabic letters.
const LETTER_BYTES: f32 = 2.0;
/// A longer line is cut after a space: setting a piece takes a few milliseconds at most.
const MOST_BYTES: usize = 16 * 1024;

/// A line of the document, or a part of a very long one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Piece {
    /// In bytes of the document, without the line break.
    pub(crate) range: Range<usize>,
    /// Height in points; an estimate until it was set.
    pub(crate) height: f32,
    pub(crate) is_measured: bool,
}

/// What decides the heights.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Room {
    /// Tells one document from another.
    pub(crate) key: u64,
    /// Width in points.
    pub(crate) width: f32,
    pub(crate) pixels_per_point: f32,
    pub(crate) size_points: f32,
    pub(crate) line_points: f32,
}

/// All pieces, from top to bottom.
#[derive(Debug, Default)]
pub(crate) struct Pieces {
    room: Room,
    all: Vec<Piece>,
    /// All before this one are measured.
    first_unmeasured: usize,
}

impl Pieces {
    /// Cuts the text anew where it is another document or another room; returns whether it did.
    pub(crate) fn prepare(&mut self, text: &str, room: Room) -> bool {
        if self.room == room && !self.all.is_empty() {
            return false;
        }
        let letters = (room.width / (room.size_points * LETTER_EMS)).max(1.0);
        let guess = |bytes: usize| {
            let lines = (bytes as f32 / LETTER_BYTES / letters).ceil().max(1.0);
            lines * room.line_points
        };
        let pieces = cut(text).into_iter().map(|range| Piece {
            height: guess(range.len()),
            range,
            is_measured: false,
        });
        self.all = pieces.collect();
        self.room = room;
        self.first_unmeasured = 0;
        true
    }

    /// What they were cut for.
    pub(crate) fn room(&self) -> Room {
        self.room
    }

    pub(crate) fn get(&self, index: usize) -> Option<&Piece> {
        self.all.get(index)
    }

    /// Height of all in points.
    pub(crate) fn height(&self) -> f32 {
        self.all.iter().map(|piece| piece.height).sum()
    }

    /// Each with its position and its top, in points from the top of the first.
    pub(crate) fn with_tops(&self) -> impl Iterator<Item = (usize, f32, &Piece)> {
        let tops = self.all.iter().scan(0.0, |next, piece| {
            let top = *next;
            *next += piece.height;
            Some(top)
        });
        let pieces = self.all.iter().zip(tops).enumerate();
        pieces.map(|(index, (piece, top))| (index, top, piece))
    }

    /// The piece that holds a byte, with its top; a line break belongs to the piece before it.
    pub(crate) fn holding(&self, byte: usize) -> Option<(usize, f32, &Piece)> {
        self.with_tops()
            .find(|(_, _, piece)| byte <= piece.range.end)
    }

    /// Notes the true height of a piece; returns by how much it differs from what was thought.
    pub(crate) fn measured(&mut self, index: usize, height: f32) -> f32 {
        let Some(piece) = self.all.get_mut(index) else {
            return 0.0;
        };
        let change = height - piece.height;
        piece.height = height;
        piece.is_measured = true;
        change
    }

    /// The next pieces whose heights are guessed, with their tops; together no more than one frame can set.
    pub(crate) fn next_to_measure(&mut self) -> Vec<(usize, f32)> {
        while self
            .all
            .get(self.first_unmeasured)
            .is_some_and(|piece| piece.is_measured)
        {
            self.first_unmeasured += 1;
        }
        if self.first_unmeasured == self.all.len() {
            return Vec::new();
        }
        let mut bytes = 0;
        let pieces = self.with_tops().skip(self.first_unmeasured);
        pieces
            .filter(|(_, _, piece)| !piece.is_measured)
            .take_while(|(_, _, piece)| {
                let is_room_left = bytes < MOST_BYTES;
                bytes += piece.range.len();
                is_room_left
            })
            .map(|(index, top, _)| (index, top))
            .collect()
    }
}

/// Ranges of the lines of a text, without their line breaks, long ones in parts.
fn cut(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut ranges = Vec::new();
    for line in text.split('\n') {
        let end = start + line.strip_suffix('\r').unwrap_or(line).len();
        let mut from = start;
        while end - from > MOST_BYTES {
            let to = text.floor_char_boundary(from + MOST_BYTES);
            let part = text.get(from..to).unwrap_or_default();
            let to = part.rfind(' ').map_or(to, |space| from + space + 1);
            ranges.push(from..to);
            from = to;
        }
        ranges.push(from..end);
        start += line.len() + 1;
    }
    ranges
}

/// The part of `range` inside `piece`, counted from the piece's start; `None` where it is empty.
pub(crate) fn within(range: &Range<usize>, piece: &Range<usize>) -> Option<Range<usize>> {
    let start = range.start.max(piece.start);
    let end = range.end.min(piece.end);
    (start < end).then(|| start - piece.start..end - piece.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room {
        key: 1,
        width: 300.0,
        pixels_per_point: 1.0,
        size_points: 17.5,
        line_points: 32.0,
    };

    fn pieces(text: &str) -> Pieces {
        let mut pieces = Pieces::default();
        pieces.prepare(text, ROOM);
        pieces
    }

    #[test]
    fn lines_keep_their_places() {
        let text = "أول\r\n\nثان";
        let found = cut(text);
        let lines: Vec<&str> = found.iter().map(|range| &text[range.clone()]).collect();
        assert_eq!(lines, ["أول", "", "ثان"]);
        assert_eq!(within(&(0..text.len()), &found[2]), Some(0.."ثان".len()));
        assert_eq!(within(&(0..3), &found[2]), None);
    }

    #[test]
    fn a_very_long_line_is_cut_after_spaces_and_nothing_is_lost() {
        let text = "السلام عليكم ".repeat(5000);
        let found = cut(&text);
        assert!(found.len() > 3);
        assert!(found.iter().all(|range| range.len() <= MOST_BYTES));
        let joined: String = found.iter().map(|range| &text[range.clone()]).collect();
        assert_eq!(joined, text);
        let borders = &found[..found.len() - 1];
        assert!(
            borders
                .iter()
                .all(|range| text[range.clone()].ends_with(' '))
        );
        let no_space = "س".repeat(20_000);
        assert_eq!(cut(&no_space).len(), 3);
    }

    #[test]
    fn a_byte_is_found_in_its_piece() {
        let text = "أول\nثان\nثالث";
        let pieces = pieces(text);
        let index = |byte| pieces.holding(byte).map(|(index, ..)| index);
        assert_eq!(index(0), Some(0));
        assert_eq!(index("أول".len()), Some(0));
        assert_eq!(index("أول\n".len()), Some(1));
        assert_eq!(index(text.len()), Some(2));
        assert_eq!(index(text.len() + 1), None);
    }

    #[test]
    fn true_heights_replace_guesses_and_move_what_follows() {
        let mut pieces = pieces("أول\nثان");
        let guess = pieces.height();
        assert_eq!(pieces.next_to_measure(), [(0, 0.0), (1, 32.0)]);
        assert_eq!(pieces.measured(0, 100.0), 100.0 - 32.0);
        assert_eq!(pieces.next_to_measure(), [(1, 100.0)]);
        assert_eq!(pieces.height(), guess + 68.0);
        let tops: Vec<f32> = pieces.with_tops().map(|(_, top, _)| top).collect();
        assert_eq!(tops, [0.0, 100.0]);
        pieces.measured(1, 32.0);
        assert!(pieces.next_to_measure().is_empty());
    }

    #[test]
    fn another_room_begins_anew_and_the_same_does_not() {
        let mut pieces = pieces("أول");
        pieces.measured(0, 100.0);
        assert!(!pieces.prepare("أول", ROOM));
        assert_eq!(pieces.height(), 100.0);
        let is_new = pieces.prepare(
            "أول",
            Room {
                width: 200.0,
                ..ROOM
            },
        );
        assert!(is_new);
        assert_eq!(pieces.height(), 32.0);
    }

    #[test]
    fn measuring_a_long_document_is_spread_over_frames() {
        let mut pieces = pieces(&"السلام عليكم\n".repeat(10_000));
        let first = pieces.next_to_measure();
        assert!((100..2000).contains(&first.len()), "{}", first.len());
    }
}
