//! The faults of a manifest in words.

use crate::corpus::{ManifestFault, RowFault};
use crate::i18n::Words;

/// The reason in the language of the interface.
pub(super) fn reason(words: &Words, fault: &ManifestFault) -> String {
    match fault {
        ManifestFault::Row { row, fault } => {
            let reason = of_row(words, fault);
            let arguments = [("row", (*row).into()), ("reason", reason.into())];
            words.format("problems-row", &arguments)
        }
        ManifestFault::MoreRows { count } => {
            words.format("problems-more-rows", &[("count", (*count).into())])
        }
        ManifestFault::OpenArray => words.text("problems-manifest-open-array").into_owned(),
        ManifestFault::Utf32 => words.text("problems-manifest-utf32").into_owned(),
        ManifestFault::NoFileColumn => words.text("problems-no-file-column").into_owned(),
        ManifestFault::UnknownColumns { names } => {
            let names: Vec<_> = names.iter().map(|name| words.name(name)).collect();
            let names = [("names", names.join(" · ").into())];
            words.format("problems-unknown-columns", &names)
        }
        ManifestFault::MonthFirst { column, row } => {
            let column = words.name(column).into_owned();
            let arguments = [("column", column.into()), ("row", (*row).into())];
            words.format("problems-month-first", &arguments)
        }
        ManifestFault::Assumed { encoding } => {
            words.format("problems-assumed", &[("encoding", (*encoding).into())])
        }
        ManifestFault::MoreDays { limit } => {
            words.format("problems-more-days", &[("limit", (*limit).into())])
        }
        ManifestFault::Io(error) => {
            words.format("problems-io", &[("reason", error.to_string().into())])
        }
    }
}

fn of_row(words: &Words, fault: &RowFault) -> String {
    let name = |text| words.name(text).into_owned();
    match fault {
        RowFault::NoFile => words.text("problems-row-no-file").into_owned(),
        RowFault::NotThere { file } => {
            words.format("problems-row-not-there", &[("file", name(file).into())])
        }
        RowFault::Ambiguous { file } => {
            words.format("problems-row-ambiguous", &[("file", name(file).into())])
        }
        RowFault::Again { file, first } => {
            let arguments = [("file", name(file).into()), ("first", (*first).into())];
            words.format("problems-row-again", &arguments)
        }
        RowFault::NoDate { column, found } => {
            let arguments = [
                ("column", name(column).into()),
                ("found", name(found).into()),
            ];
            words.format("problems-row-no-date", &arguments)
        }
        RowFault::NotOneDay { column, found } => {
            let arguments = [
                ("column", name(column).into()),
                ("found", name(found).into()),
            ];
            words.format("problems-row-not-one-day", &arguments)
        }
        RowFault::OtherOrder { column, found } => {
            let arguments = [
                ("column", name(column).into()),
                ("found", name(found).into()),
            ];
            words.format("problems-row-other-order", &arguments)
        }
        RowFault::NoName { found } => {
            words.format("problems-row-no-name", &[("found", name(found).into())])
        }
        RowFault::NameAgain { name: of, first } => {
            let arguments = [("name", name(of).into()), ("first", (*first).into())];
            words.format("problems-row-name-again", &arguments)
        }
        RowFault::Backwards { first, last } => {
            let arguments = [("first", name(first).into()), ("last", name(last).into())];
            words.format("problems-row-backwards", &arguments)
        }
        RowFault::NotUtf8 { column } => {
            words.format("problems-row-not-utf8", &[("column", name(column).into())])
        }
        RowFault::NotText { column } => {
            words.format("problems-row-not-text", &[("column", name(column).into())])
        }
        RowFault::SameColumn { column, first } => {
            let arguments = [
                ("column", name(column).into()),
                ("first", name(first).into()),
            ];
            words.format("problems-row-same-column", &arguments)
        }
        RowFault::TooManyCells { expected, found } => {
            let arguments = [("expected", (*expected).into()), ("found", (*found).into())];
            words.format("problems-row-too-many-cells", &arguments)
        }
        RowFault::OpenQuote => words.text("problems-row-open-quote").into_owned(),
        RowFault::TooLong { .. } => words.text("problems-row-too-long").into_owned(),
        RowFault::Json { message } => {
            words.format("problems-row-json", &[("reason", message.as_str().into())])
        }
    }
}
