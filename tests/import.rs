//! Events that others wrote: what is exported comes back, and what is no event costs itself.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use khatt::corpus::Document;
use khatt::export::{ExportView, Undated, exporter};
use khatt::i18n::{Language, Words};
use khatt::import::{ImportError, Imported, RowFault, read};
use khatt::index::Index;
use khatt::pipeline::{Options, load_documents};
use khatt::store::{Change, Project};
use std::sync::Arc;

const TEXT: &str = "رست السفينة \"الأمل\" في الميناء يوم 16 مارس 2023. وأُغلق الميناء في أبريل 2023; \
                    واندلعت الحرب عام 1967.";

fn words() -> Words {
    Words::new(Language::Arabic)
}

fn exported(format: &str) -> (Vec<u8>, Vec<(String, String, String)>) {
    let documents = vec![Document::of_text("a/1.txt", "سبق", TEXT)];
    let folder = load_documents(documents, Options::default(), &Default::default(), |_| ());
    let index = Index::new(folder.documents().map(Arc::clone).collect());
    let words = words();
    let view = ExportView::of_folder(&index, &words, Undated::Excluded);
    let mut out = Vec::new();
    exporter(format).unwrap().write(&view, &mut out).unwrap();
    let day = |day: Option<khatt::Day>| day.unwrap().to_string();
    let events = view.events().map(|record| {
        let days = record.days();
        (record.label(), day(days.first()), day(days.last()))
    });
    (out, events.collect())
}

fn read_text(text: &str) -> Imported {
    read(text.as_bytes(), &words()).unwrap()
}

/// Title, first and last day of each.
fn rows(imported: &Imported) -> Vec<(String, String, String)> {
    let day = |day: Option<khatt::Day>| day.unwrap().to_string();
    let rows = imported.events.iter();
    rows.map(|one| (one.title.clone(), day(one.days.begin), day(one.days.until)))
        .collect()
}

#[test]
fn what_is_exported_comes_back() {
    for format in ["json", "jsonl", "csv", "tsv", "ics", "timelinejs"] {
        let (bytes, events) = exported(format);
        let imported = read(&bytes, &words()).unwrap();
        assert!(events.len() > 2 && imported.left_out.is_empty(), "{format}");
        assert_eq!(rows(&imported), events, "{format}");
        for event in &imported.events {
            assert!(event.source.contains("سبق"), "{format}: {event:?}");
            assert!(!event.note.is_empty(), "{format}: {event:?}");
        }
    }
}

#[test]
fn what_is_there_already_is_not_taken_again() {
    let (bytes, events) = exported("json");
    let imported = read(&bytes, &words()).unwrap();
    let mut project = Project::default();
    let (changes, there) = imported.changes(&project);
    assert_eq!((changes.len(), there), (events.len(), 0));
    assert!(matches!(&changes[0], Change::Own { .. }));
    for change in changes {
        project.push(change, String::new());
    }
    assert_eq!(imported.changes(&project), (Vec::new(), events.len()));
}

#[test]
fn columns_are_known_in_three_languages_and_rows_cost_themselves() {
    let table =
        "العنوان;التاريخ;المصدر\r\nلقاء;5 مارس 2011;دفتر\r\n;2011;x\r\nسفر;لا يوم;y\r\nعودة;;z\r\n";
    let imported = read_text(table);
    let day = "2011-03-05".to_owned();
    assert_eq!(rows(&imported), [("لقاء".to_owned(), day.clone(), day)]);
    let faults: Vec<_> = imported
        .left_out
        .iter()
        .map(|one| (one.row, one.fault.clone()))
        .collect();
    assert_eq!(
        faults,
        [
            (3, RowFault::NoTitle),
            (4, RowFault::WrongDays("لا يوم".to_owned())),
            (5, RowFault::NoDays)
        ]
    );
    let french = read_text("Titre\tDébut\tFin\nGrève\t2011-03-05\t2011-03-07\n");
    let days = ("2011-03-05".to_owned(), "2011-03-07".to_owned());
    assert_eq!(rows(&french), [("Grève".to_owned(), days.0, days.1)]);
}

#[test]
fn a_table_of_timelinejs_and_quoted_cells_are_read() {
    let table = "Year,Month,Day,End Year,Headline,Text\n1967,6,5,,\"حرب، \"\"حزيران\"\"\",\"سطر\nسطر\"\n1990,,,,غزو,\n";
    let imported = read_text(table);
    assert_eq!(imported.events[0].title, "حرب، \"حزيران\"");
    assert_eq!(imported.events[0].note, "سطر\nسطر");
    assert_eq!(rows(&imported)[0].1, "1967-06-05");
    let year = ("1990-01-01".to_owned(), "1990-12-31".to_owned());
    assert_eq!(rows(&imported)[1], ("غزو".to_owned(), year.0, year.1));
}

#[test]
fn calendars_of_others_are_read() {
    let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY;LANGUAGE=ar:اجتما\r\n ع\\, عاجل\r\n\
                    DTSTART;TZID=Asia/Beirut:20230317T101500\r\nDTEND;TZID=Asia/Beirut:20230317T111500\r\n\
                    BEGIN:VALARM\r\nDESCRIPTION:Reminder\r\nEND:VALARM\r\nLOCATION:بيروت\r\nEND:VEVENT\r\n\
                    BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20230320\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let imported = read_text(calendar);
    let day = "2023-03-17".to_owned();
    assert_eq!(
        rows(&imported),
        [("اجتماع, عاجل".to_owned(), day.clone(), day)]
    );
    assert_eq!(imported.events[0].note, "بيروت");
    assert_eq!(imported.left_out[0].fault, RowFault::NoTitle);
}

#[test]
fn err_what_is_no_list_of_events_is_said() {
    let fault = |text: &str| read(text.as_bytes(), &words()).unwrap_err();
    for text in ["", "نص بلا أعمدة", "{\"a\": 1}", "[1, 2]", "{"] {
        assert!(matches!(fault(text), ImportError::Unknown), "{text}");
    }
    assert!(matches!(fault("a,b\n1,2\n"), ImportError::NoColumns));
}

fn faults(text: &str) -> Vec<(usize, RowFault)> {
    let left_out = read_text(text).left_out.into_iter();
    left_out.map(|one| (one.row, one.fault)).collect()
}

#[test]
fn an_event_of_a_calendar_that_is_cut_off_is_told() {
    let event = "BEGIN:VEVENT\nSUMMARY:x\nDTSTART:20230317\n";
    let cut = [(2, RowFault::CutOff)];
    let begin = format!("BEGIN:VCALENDAR\n{event}END:VEVENT\n{event}");
    for end in ["", "END:VCALENDAR\n", "BEGIN:VALARM\n"] {
        assert_eq!(faults(&format!("{begin}{end}")), cut, "{end}");
    }
    let next = format!("{begin}{event}END:VEVENT\n");
    assert_eq!(faults(&next), cut);
    assert_eq!(read_text(&next).events.len(), 2);
}

#[test]
fn an_end_before_its_begin_is_told_in_every_format() {
    let table = |end: &str| format!("title,start,end\nx,2023-03-17,{end}\n");
    let calendar = |end: &str| {
        let end = end.replace('-', "");
        format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART:20230317\nDTEND:{end}\nEND:VEVENT\n"
        )
    };
    let slides = |end: &str| {
        let day = end.rsplit('-').next().unwrap();
        format!(
            r#"{{"events": [{{"start_date": {{"year": 2023, "month": 3, "day": 17}},
            "end_date": {{"year": 2023, "month": 3, "day": {day}}}, "text": {{"headline": "x"}}}}]}}"#
        )
    };
    let ours = |end: &str| {
        format!(
            r#"{{"format": "khatt-events",
            "events": [{{"event": "x", "begin": "2023-03-17", "until": "{end}"}}]}}"#
        )
    };
    let formats: [&dyn Fn(&str) -> String; 4] = [&table, &calendar, &slides, &ours];
    for format in formats {
        let found = faults(&format("2023-03-16"));
        assert!(
            matches!(found.as_slice(), [(_, RowFault::EndsBefore { .. })]),
            "{found:?}"
        );
        // A calendar's last day is the one before; some write the first.
        assert_eq!(faults(&format("2023-03-17")), []);
    }
}
