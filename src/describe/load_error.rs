//! Why a file gave no document, in words.

use crate::corpus::{LoadError, OtherFiles, shown_path};
use crate::describe::manifest_fault;
use crate::i18n::Words;

/// The reason in the language of the interface.
pub fn reason(words: &Words, error: &LoadError) -> String {
    let offset = |offset: usize| ("offset", offset.into());
    match error {
        LoadError::NotUtf8 { offset: at } => words.format("problems-not-utf8", &[offset(*at)]),
        LoadError::NotUtf16 { offset: at } => words.format("problems-not-utf16", &[offset(*at)]),
        LoadError::NotUtf32 { offset: at } => words.format("problems-not-utf32", &[offset(*at)]),
        LoadError::Unclosed { element } => {
            words.format("problems-unclosed", &[("element", element.as_str().into())])
        }
        LoadError::NotDeclared {
            charset,
            offset: at,
        } => {
            let args = [("charset", (*charset).into()), offset(*at)];
            words.format("problems-not-declared", &args)
        }
        LoadError::Binary { offset: at, .. } => words.format("problems-binary", &[offset(*at)]),
        LoadError::Empty => words.text("problems-empty").into_owned(),
        LoadError::BrokenLink => words.text("problems-broken-link").into_owned(),
        LoadError::NotFound => words.text("problems-not-found").into_owned(),
        LoadError::Vanished => words.text("problems-vanished").into_owned(),
        LoadError::NotAFile => words.text("problems-not-a-file").into_owned(),
        LoadError::NoDocuments(others) => no_documents(words, others),
        LoadError::TooLong { .. } => words.text("problems-too-long").into_owned(),
        LoadError::SilentPipe { seconds } => {
            let seconds = i64::from(*seconds);
            words.format("problems-pipe-silent", &[("count", seconds.into())])
        }
        LoadError::EmptyPipe => words.text("problems-pipe-empty").into_owned(),
        LoadError::PipeAgain => words.text("problems-pipe-again").into_owned(),
        LoadError::Cancelled => words.text("problems-cancelled").into_owned(),
        LoadError::Damaged { format, reason } => {
            let format = ("format", format.as_str().into());
            let args = [format, ("reason", reason.as_str().into())];
            words.format("problems-damaged", &args)
        }
        LoadError::CutShort { format } => {
            words.format("problems-cut-short", &[("format", format.as_str().into())])
        }
        LoadError::Circle => words.text("problems-circle").into_owned(),
        LoadError::LeadsOut { target } => {
            let target = shown_path(target);
            let target = words.name(&target);
            words.format("problems-leads-out", &[("target", (&*target).into())])
        }
        LoadError::MoreLeadOut { count } => {
            words.format("problems-more-lead-out", &[("count", (*count).into())])
        }
        LoadError::OfSystem => words.text("problems-of-system").into_owned(),
        LoadError::Project => words.text("problems-project").into_owned(),
        LoadError::Own => words.text("problems-own").into_owned(),
        LoadError::Denied => words.text("problems-denied").into_owned(),
        LoadError::NoText => words.text("problems-no-text").into_owned(),
        LoadError::Pictures { pages } => {
            words.format("problems-pictures", &[("count", (*pages).into())])
        }
        LoadError::NoLetters => words.text("problems-no-letters").into_owned(),
        LoadError::Locked => words.text("problems-locked").into_owned(),
        LoadError::NoTextColumn => words.text("problems-no-text-column").into_owned(),
        LoadError::Unpacks { limit } => megabytes(words, "problems-unpacks", *limit),
        LoadError::TooMuchText { limit } => megabytes(words, "problems-too-much-text", *limit),
        LoadError::TooManyParts { limit } => {
            words.format("problems-too-many-parts", &[("limit", (*limit).into())])
        }
        LoadError::MoreFaults { count } => {
            words.format("problems-more-faults", &[("count", (*count).into())])
        }
        LoadError::TooDeep { limit } => {
            words.format("problems-too-deep", &[("limit", (*limit).into())])
        }
        LoadError::TooSlow { seconds } => {
            words.format("problems-too-slow", &[("seconds", (*seconds).into())])
        }
        LoadError::BrokeDown { megabytes } => {
            words.format("problems-broke-down", &[("limit", (*megabytes).into())])
        }
        LoadError::Manifest(fault) => manifest_fault::reason(words, fault),
        LoadError::Io(error) => {
            words.format("problems-io", &[("reason", error.to_string().into())])
        }
        LoadError::Fault { message } => {
            words.format("problems-fault", &[("reason", message.as_str().into())])
        }
    }
}

fn megabytes(words: &Words, key: &str, bytes: u64) -> String {
    words.format(key, &[("limit", bytes.div_ceil(1 << 20).into())])
}

/// That a folder has no document, and what it has.
fn no_documents(words: &Words, others: &OtherFiles) -> String {
    let none = words.text("problems-no-documents");
    let count = [("count", others.total().into())];
    let told = format!("{none} {}", words.format("problems-other-files", &count));
    let kinds = others.kinds().into_iter();
    let kinds: Vec<String> = kinds
        .map(|(kind, count)| format!("{} ({})", words.name(kind), words.number(count as i64)))
        .collect();
    if kinds.is_empty() {
        return told;
    }
    format!("{told}: {}", kinds.join(" · "))
}
