//! What goes through the one door of all formats.

use super::*;

/// The places and messages of what `read` gives to the parts of a file.
fn told(read: impl FnOnce(&mut Parts<'_>)) -> Vec<String> {
    let mut told = Vec::new();
    let mut sink = |found: Found| {
        let text = match found.part {
            Ok(Piece::Document(part)) => part.text.to_string(),
            Ok(Piece::Manifest(_)) => "a manifest".to_owned(),
            Err(error) => error.to_string(),
        };
        told.push(format!("{}: {text}", found.place));
    };
    let mut parts = Parts::new(Pages::default(), &mut sink);
    read(&mut parts);
    parts.finish();
    told
}

#[test]
fn entries_of_one_name_stay_apart() {
    let found = told(|parts| {
        for text in ["a", "b", "c"] {
            parts.entry("x/1.txt", text.into()).unwrap();
        }
    });
    assert_eq!(found, ["/x/1.txt: a", "/x/1.txt (2): b", "/x/1.txt (3): c"]);
}

#[test]
fn containers_lie_in_each_other_as_deep_as_the_limit() {
    fn nested(parts: &mut Parts<'_>, depth: usize) -> bool {
        let mut is_deep = parts.check_depth().is_err();
        if depth > 0 {
            parts
                .inside(String::new(), |parts| is_deep |= nested(parts, depth - 1))
                .unwrap();
        }
        is_deep
    }
    told(|parts| {
        assert!(!nested(parts, MOST_DEPTH - 1));
        assert!(nested(parts, MOST_DEPTH));
    });
}

#[test]
fn faults_beyond_the_limit_are_counted() {
    for (faults, last) in [
        (MOST_FAULTS, "#1000: There is no text in it"),
        (
            MOST_FAULTS + 7,
            ": 7 more documents in it could not be read",
        ),
    ] {
        let found = told(|parts| {
            for number in 1..=faults {
                parts.numbered(number, |_| Err(LoadError::NoText)).unwrap();
            }
        });
        assert_eq!(found.last().unwrap(), last);
    }
}

#[test]
fn what_comes_out_of_a_container_is_bounded_by_what_is_packed() {
    told(|parts| {
        assert_eq!(parts.room_for(10), FREE_GROWTH);
        assert_eq!(parts.room_for(100_000), 100_000 * MOST_GROWTH);
        assert_eq!(parts.room_for(1 << 30), MOST_ENTRY_BYTES);
        assert!(parts.count_unpacked(MOST_UNPACKED - 1).is_ok());
        assert_eq!(parts.room_for(1 << 30), 1);
        assert!(parts.count_unpacked(1).is_err());
    });
}
