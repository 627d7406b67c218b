//! What calls mean, and which are wrong.

use super::*;

fn call(arguments: &[&str]) -> Result<Call, String> {
    let arguments = ["khatt"].iter().chain(arguments);
    Args::try_parse_from(arguments)
        .and_then(call_of)
        .map_err(|error| error.to_string())
}

#[test]
fn arguments_are_well_formed() {
    Args::command().debug_assert();
}

#[test]
fn window_and_extract_are_told_apart() {
    let dct = Some("2023-03-17".parse().unwrap());
    let paths = vec![PathBuf::from("a"), PathBuf::from("b")];
    assert_eq!(
        call(&["a", "--dct", "2023-03-17", "b"]),
        Ok(Call::Window {
            paths: paths.clone(),
            dct
        })
    );
    let input = Input::Paths(paths);
    let history = History::On;
    let expected = Ok(Call::Extract {
        input,
        dct,
        history,
        tables: None,
    });
    assert_eq!(
        call(&["extract", "a", "b", "--dct", "2023-03-17"]),
        expected
    );
    assert_eq!(
        call(&["--dct", "2023-03-17", "extract", "a", "b"]),
        expected
    );
    assert_eq!(
        call(&["extract", "-"]),
        Ok(Call::Extract {
            input: Input::Stream,
            dct: None,
            history,
            tables: None
        })
    );
}

#[test]
fn history_is_used_unless_it_is_left_aside() {
    for (arguments, expected) in [
        (&["extract", "-"][..], History::On),
        (&["extract", "-", "--no-history"], History::Off),
        (&["coverage", "a"], History::On),
        (&["coverage", "--no-history", "a"], History::Off),
    ] {
        let found = match call(arguments) {
            Ok(Call::Extract { history, .. } | Call::Coverage { history, .. }) => history,
            other => panic!("{other:?}"),
        };
        assert_eq!(found, expected, "{arguments:?}");
    }
}

#[test]
fn a_day_may_be_written_as_people_write_it() {
    let expected = Ok(Call::Window {
        paths: Vec::new(),
        dct: Some("2023-03-17".parse().unwrap()),
    });
    for day in [
        "2023-03-17",
        "17/3/2023",
        "17.03.2023",
        "١٧/٣/٢٠٢٣",
        "17 March 2023",
        "الجمعة 17 مارس 2023",
        "25 شعبان 1444",
    ] {
        assert_eq!(call(&["--dct", day]), expected, "{day}");
    }
}

#[test]
fn err_calls_say_what_to_give() {
    for (arguments, expected) in [
        (
            &["extract"][..],
            "expected a file or a folder to read, or - ",
        ),
        (
            &["extract", "-", "a"],
            "- stands for standard input and cannot",
        ),
        (
            &["extract", "a", "-"],
            "- stands for standard input and cannot",
        ),
        (&["extract"], "Usage: khatt extract [OPTIONS] [PATH]..."),
        (
            &["--dct", "12/30/2022"],
            "17/3/2023 (the day first), \"17 March 2023\" or \"17 مارس 2023\", found \"12/30/2022\"",
        ),
        (&["--dct", "مارس 2023"], "found \"مارس 2023\""),
        (
            &["extract", "a", "--dct", "2023-02-29"],
            "found \"2023-02-29\"",
        ),
    ] {
        let error = call(arguments).unwrap_err();
        assert!(error.contains(expected), "{arguments:?}: {error}");
    }
}
