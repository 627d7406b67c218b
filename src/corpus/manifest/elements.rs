//! The elements of a JSON array of any length, one at a time, none of them longer than a limit.

use std::io::{self, BufRead};

/// One element of an array, as written.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Element {
    /// Without the comma or bracket behind it.
    pub(super) bytes: Vec<u8>,
    /// It was longer, and the rest is skipped.
    pub(super) is_cut: bool,
    /// The file ends before the array does.
    pub(super) is_last_of_file: bool,
}

/// Cuts an array into its elements by commas that stand in no string, object or inner array.
///
/// What stands between the commas need not be JSON: a faulty element costs itself. Only a string that is never closed
/// takes all that follows.
#[derive(Debug)]
pub(super) struct Elements<R> {
    reader: R,
    most: usize,
    is_over: bool,
}

/// Where in an element the next byte stands.
#[derive(Debug, Default)]
struct Place {
    depth: usize,
    is_in_string: bool,
    is_escaped: bool,
}

impl Place {
    /// Steps over one byte; whether it ends the element, and then whether it ends the array.
    fn step(&mut self, byte: u8) -> Option<Ending> {
        if self.is_in_string {
            let was_escaped = std::mem::take(&mut self.is_escaped);
            self.is_escaped = byte == b'\\' && !was_escaped;
            self.is_in_string = byte != b'"' || was_escaped;
            return None;
        }
        match byte {
            b'"' => self.is_in_string = true,
            b'[' | b'{' => self.depth += 1,
            b']' | b'}' if self.depth > 0 => self.depth -= 1,
            b']' => return Some(Ending::Array),
            b',' if self.depth == 0 => return Some(Ending::Element),
            _ => {}
        }
        None
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Element,
    Array,
}

impl<R: BufRead> Elements<R> {
    /// The elements behind the bracket that opens an array, which is read already; `most` is the length of the longest
    /// in bytes.
    pub(super) fn behind_bracket(reader: R, most: usize) -> Self {
        Self {
            reader,
            most,
            is_over: false,
        }
    }

    /// The next element, or `None` after the last.
    pub(super) fn next(&mut self) -> io::Result<Option<Element>> {
        let mut element = Element::default();
        let mut place = Place::default();
        while !self.is_over {
            let buffer = self.reader.fill_buf()?;
            if buffer.is_empty() {
                self.is_over = true;
                element.is_last_of_file = true;
                return Ok(Some(element));
            }
            let steps = buffer.iter().map(|byte| place.step(*byte)).enumerate();
            let end = steps.filter_map(|(at, ending)| Some((at, ending?))).next();
            let len = end.map_or(buffer.len(), |(at, _)| at);
            element.add(buffer.get(..len).unwrap_or_default(), self.most);
            let read = len + usize::from(end.is_some());
            self.reader.consume(read);
            if let Some((_, ending)) = end {
                self.is_over = ending == Ending::Array;
                // An empty array, or a comma behind the last element, which people leave.
                let is_nothing = self.is_over && element.is_blank();
                return Ok((!is_nothing).then_some(element));
            }
        }
        Ok(None)
    }
}

impl Element {
    fn add(&mut self, bytes: &[u8], most: usize) {
        let room = most.saturating_sub(self.bytes.len());
        self.is_cut |= bytes.len() > room;
        self.bytes.extend(bytes.iter().take(room));
    }

    /// Whether nothing but blanks stands there.
    pub(super) fn is_blank(&self) -> bool {
        self.bytes.trim_ascii().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The elements of what follows the first bracket, from buffers of `size` bytes.
    fn elements(text: &str, most: usize, size: usize) -> Vec<(String, bool, bool)> {
        let reader = io::BufReader::with_capacity(size, text.as_bytes());
        let mut elements = Elements::behind_bracket(reader, most);
        let mut found = Vec::new();
        while let Some(element) = elements.next().unwrap() {
            let text = String::from_utf8(element.bytes).unwrap();
            found.push((text, element.is_cut, element.is_last_of_file));
        }
        found
    }

    fn whole(text: &str) -> Vec<String> {
        let found = elements(text, 1000, 3);
        found.into_iter().map(|(text, _, _)| text).collect()
    }

    #[test]
    fn commas_and_brackets_in_strings_objects_and_arrays_do_not_cut() {
        assert_eq!(
            whole(r#"{"a": "],\"],"}, [1, [2]], 7] rest"#),
            [r#"{"a": "],\"],"}"#, " [1, [2]]", " 7"]
        );
        assert_eq!(whole(r#""\\","b"]"#), [r#""\\""#, r#""b""#]);
        assert_eq!(whole("  ]"), [""; 0]);
        assert_eq!(whole("1,]"), ["1"]);
        assert_eq!(whole("1,,2]"), ["1", "", "2"]);
    }

    #[test]
    fn an_element_of_the_limit_stays_and_a_longer_one_is_cut_and_costs_itself() {
        let found = elements("1234,12345,1]", 4, 3);
        let cut: Vec<(&str, bool)> = found
            .iter()
            .map(|(text, is_cut, _)| (text.as_str(), *is_cut))
            .collect();
        assert_eq!(cut, [("1234", false), ("1234", true), ("1", false)]);
    }

    #[test]
    fn the_end_of_the_file_is_told() {
        assert!(!elements("1]", 9, 3)[0].2);
        let found = elements("1,\"2]", 9, 3);
        assert_eq!(found[1], ("\"2]".to_owned(), false, true));
        assert_eq!(elements("", 9, 3), [(String::new(), false, true)]);
    }
}
