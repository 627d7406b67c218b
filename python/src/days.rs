//! Days that Python gives.

use khatt::Day;
use khatt::corpus::given_day;
use pyo3::prelude::*;

use crate::KhattError;

/// The day that a text names.
pub(crate) fn day_of(text: Option<&str>) -> PyResult<Option<Day>> {
    let day = text.map(given_day).transpose();
    day.map_err(|error| KhattError::new_err(format!("dct: {error}")))
}
