//! iCalendar, unfolded and read by the rules of RFC 5545.

use crate::exported_text;

/// Name, parameters and value of each content line.
fn lines(text: &str) -> Vec<(String, String)> {
    assert!(
        text.split_inclusive("\r\n")
            .all(|line| line.ends_with("\r\n"))
    );
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let unfolded = text.replace("\r\n ", "");
    assert!(!unfolded.replace("\r\n", "").contains(['\r', '\n']));
    let lines = unfolded.split_terminator("\r\n");
    lines
        .map(|line| {
            let (name, value) = line.split_once(':').unwrap();
            (name.to_owned(), value.to_owned())
        })
        .collect()
}

#[test]
fn every_event_is_closed_and_has_what_it_needs() {
    let text = exported_text("ics");
    let lines = lines(&text);
    assert_eq!(lines[0], ("BEGIN".to_owned(), "VCALENDAR".to_owned()));
    let mut open = Vec::new();
    let mut needed = 0;
    for (name, value) in &lines {
        match name.as_str() {
            "BEGIN" => open.push(value.clone()),
            "END" => assert_eq!(open.pop().as_ref(), Some(value)),
            "UID" | "DTSTAMP" | "DTSTART;VALUE=DATE" | "DTEND;VALUE=DATE" | "SUMMARY" => {
                assert_eq!(open, ["VCALENDAR", "VEVENT"]);
                needed += 1;
            }
            "DESCRIPTION" | "CATEGORIES" | "LOCATION" | "X-KHATT-DOCUMENT" => {
                assert!(
                    !value
                        .replace("\\\\", "")
                        .replace("\\,", "")
                        .replace("\\;", "")
                        .contains([',', ';']),
                    "{value}"
                );
            }
            _ => {}
        }
    }
    assert!(open.is_empty());
    let events = lines.iter().filter(|(_, value)| value == "VEVENT").count() / 2;
    assert!(events >= 2);
    assert_eq!(needed, events * 5);
}

#[test]
fn days_end_with_the_day_after_and_what_is_inferred_is_tentative() {
    let text = exported_text("ics");
    let yesterday = text
        .split("BEGIN:VEVENT")
        .find(|event| event.contains("DTSTART;VALUE=DATE:20230316"));
    let yesterday = yesterday.unwrap();
    assert!(yesterday.contains("DTEND;VALUE=DATE:20230317"));
    assert!(yesterday.contains("STATUS:TENTATIVE"));
    assert!(yesterday.contains("X-KHATT-EDTF:2023-03-16?"));
    let month = text
        .split("BEGIN:VEVENT")
        .find(|event| event.contains("DTSTART;VALUE=DATE:20120301"));
    assert!(month.unwrap().contains("DTEND;VALUE=DATE:20120401"));
}

#[test]
fn an_address_that_could_end_its_line_is_left_out() {
    assert!(!exported_text("ics").contains("<script>\r\n"));
}
