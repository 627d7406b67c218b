//! Khatt for Python: batches of Arrow in, batches of Arrow out, with the interpreter's lock released.
//!
//! What users call, and how it is typed, stands in `package/khatt/__init__.py`; here is what that calls.

mod batches;
mod columns;
mod copies;
mod days;
mod folder;

use khatt::corpus::Record;
use khatt::i18n::{Language, Words};
use khatt::output::DocumentLine;
use khatt::pipeline::{History, Options};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

pyo3::create_exception!(
    _native,
    KhattError,
    PyValueError,
    "What Khatt could not read, with its place."
);

/// Options of a call; a day is a text that the command line takes, too.
fn options(dct: Option<&str>, history: bool) -> PyResult<Options> {
    Ok(Options {
        dct: days::day_of(dct)?,
        history: match history {
            true => History::On,
            false => History::Off,
        },
        ..Options::default()
    })
}

/// One text as the line of `khatt extract`.
#[pyfunction]
fn extract_line(
    py: Python<'_>,
    text: String,
    id: String,
    dct: Option<&str>,
    history: bool,
) -> PyResult<String> {
    let options = options(dct, history)?;
    let record = Record {
        id,
        text,
        dct: None,
        source: None,
        title: None,
        url: None,
    };
    py.detach(|| {
        let analysed = khatt::analyse(record.into(), options);
        let words = Words::new(Language::English);
        serde_json::to_string(&DocumentLine::new(&analysed, &words))
            .map_err(|error| KhattError::new_err(error.to_string()))
    })
}

#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("KhattError", module.py().get_type::<KhattError>())?;
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add_function(wrap_pyfunction!(extract_line, module)?)?;
    module.add_function(wrap_pyfunction!(batches::extract_batch, module)?)?;
    module.add_function(wrap_pyfunction!(batches::nested_schema, module)?)?;
    module.add_function(wrap_pyfunction!(copies::copy_sentences, module)?)?;
    module.add_function(wrap_pyfunction!(copies::copy_sentences_schema, module)?)?;
    module.add_function(wrap_pyfunction!(copies::copies_schema, module)?)?;
    module.add_function(wrap_pyfunction!(copies::copy_pairs, module)?)?;
    module.add_function(wrap_pyfunction!(copies::judge_copies, module)?)?;
    module.add_function(wrap_pyfunction!(copies::best_copies, module)?)?;
    module.add_function(wrap_pyfunction!(folder::extract_tables, module)?)?;
    module.add_function(wrap_pyfunction!(folder::date_documents, module)?)?;
    module.add_function(wrap_pyfunction!(folder::coverage_object, module)?)?;
    module.add_function(wrap_pyfunction!(folder::coverage_tables, module)?)
}
