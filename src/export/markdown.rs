//! Markdown: a list of events under headings of days.

use std::io::{self, Write};

use crate::describe::event_name::one_line;
use crate::export::table::reason;
use crate::export::{EventRecord, ExportView, Exporter, Omitted};
use crate::text::without_controls;

/// A text to read, to paste and to go on writing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Markdown;

impl Exporter for Markdown {
    fn name(&self) -> &'static str {
        "md"
    }

    fn extension(&self) -> &'static str {
        "md"
    }

    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted> {
        let mut heading = String::new();
        for record in view.events() {
            let days = record.days_in_words();
            if days != heading {
                writeln!(out, "## {}\n", escaped(&days))?;
                heading = days;
            }
            write_event(&record, out)?;
        }
        Ok(Omitted::default())
    }
}

fn write_event(record: &EventRecord<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "- **{}**\n", escaped(&record.label()))?;
    let cited = escaped(&record.citation());
    if record.is_own() {
        writeln!(out, "  {cited}\n")?;
    } else {
        writeln!(out, "  > {}\n", escaped(record.sentence()))?;
        writeln!(out, "  {cited} · {}\n", escaped(record.document.id()))?;
    }
    if !record.note().is_empty() {
        writeln!(out, "  {}\n", escaped(record.note()))?;
    }
    writeln!(out, "  {}\n", escaped(&reason(record)))
}

/// A text on one line of which nothing is markup (CommonMark, backslash escapes).
fn escaped(text: &str) -> String {
    let line = one_line(text);
    let line = without_controls(&line);
    let mut escaped = String::with_capacity(line.len() + 8);
    for (at, letter) in line.char_indices() {
        let is_markup = matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '!' | '#' | '$'
        );
        // A sign of a list or a heading counts at the beginning only; behind digits it makes a numbered list.
        let before = line.get(..at).unwrap_or_default();
        let is_at_front = before.bytes().all(|byte| byte.is_ascii_digit());
        if is_markup || (is_at_front && matches!(letter, '-' | '+' | '=' | '.' | ')')) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_markup() {
        assert_eq!(escaped("# a\n* b"), r"\# a \* b");
        assert_eq!(escaped("12. a"), r"12\. a");
        assert_eq!(escaped("- a-b"), r"\- a-b");
        assert_eq!(escaped("</script>[x](y)"), r"\</script\>\[x\](y)");
    }
}
