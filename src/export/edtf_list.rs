//! The days of the events in EDTF, one a line.

use std::io::{self, Write};

use crate::export::table::edtf_of;
use crate::export::{ExportView, Exporter, Omitted};

/// One date or interval a line, in the order of time.
#[derive(Clone, Copy, Debug)]
pub(super) struct EdtfList;

impl Exporter for EdtfList {
    fn name(&self) -> &'static str {
        "edtf"
    }

    fn extension(&self) -> &'static str {
        "edtf"
    }

    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted> {
        let mut omitted = Omitted::default();
        for record in view.events() {
            match edtf_of(&record) {
                days if days.is_empty() => omitted.undated += 1,
                days => writeln!(out, "{days}")?,
            }
        }
        Ok(omitted)
    }
}
