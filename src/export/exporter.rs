//! The formats, behind one trait.

use std::io::{self, Write};
use std::path::Path;

use crate::export::ExportView;
use crate::export::bibliography::{BibTex, Csl};
use crate::export::delimited::{CSV, TSV};
use crate::export::edtf_list::EdtfList;
use crate::export::ics::ICalendar;
use crate::export::json::{Json, JsonLines};
use crate::export::markdown::Markdown;
#[cfg(feature = "tables")]
use crate::export::parquet::Parquet;
#[cfg(feature = "gui")]
use crate::export::picture::{Png, Svg};
use crate::export::timelinejs::TimelineJs;
use crate::export::timeml::TimeMl;
use crate::export::webanno::WebAnnotation;
use crate::export::xlsx::Xlsx;

/// A format that events can be written in.
pub trait Exporter: Sync {
    /// The name by which it is asked for.
    fn name(&self) -> &'static str;

    /// The ending of its files, without the dot.
    fn extension(&self) -> &'static str;

    /// Whether what is written is text that can be read.
    fn is_text(&self) -> bool {
        true
    }

    /// Writes everything that the format can hold.
    ///
    /// # Errors
    /// Where `out` cannot be written to.
    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted>;
}

/// What a format could not hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Omitted {
    /// Events that no day is known for.
    pub undated: usize,
    /// Events before the first or after the last year that the format can name.
    pub beyond: usize,
}

/// All formats, in the order in which they are listed.
pub fn exporters() -> &'static [&'static dyn Exporter] {
    &[
        &CSV,
        &TSV,
        &Xlsx,
        #[cfg(feature = "tables")]
        &Parquet,
        &Json,
        &JsonLines,
        &ICalendar,
        &TimelineJs,
        &TimeMl,
        &WebAnnotation,
        &EdtfList,
        &Markdown,
        &BibTex,
        &Csl,
        #[cfg(feature = "gui")]
        &Svg,
        #[cfg(feature = "gui")]
        &Png,
    ]
}

/// Other names that a format is known by.
const ALIASES: &[(&str, &str)] = &[("webannotation", "webanno"), ("markdown", "md")];

/// The other names of a format.
pub fn aliases_of(name: &str) -> impl Iterator<Item = &'static str> {
    let aliases = ALIASES.iter().filter(move |(_, known)| *known == name);
    aliases.map(|(alias, _)| *alias)
}

/// The format with a name.
pub fn exporter(name: &str) -> Option<&'static dyn Exporter> {
    let alias = ALIASES.iter().find(|(alias, _)| *alias == name);
    let name = alias.map_or(name, |(_, name)| name);
    let found = exporters().iter().find(|format| format.name() == name);
    found.copied()
}

/// The first format whose files end as this one does.
pub fn exporter_of_file(path: &Path) -> Option<&'static dyn Exporter> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    let mut formats = exporters().iter();
    formats.find(|format| format.extension() == ending).copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_format_is_found_by_its_name_and_no_name_is_there_twice() {
        let names: BTreeSet<_> = exporters().iter().map(|format| format.name()).collect();
        assert_eq!(names.len(), exporters().len());
        for name in names {
            assert_eq!(exporter(name).map(Exporter::name), Some(name));
        }
        assert!(exporter("pdf").is_none());
    }

    #[test]
    fn an_ending_chooses_its_first_format() {
        let name = |path: &str| exporter_of_file(Path::new(path)).map(Exporter::name);
        assert_eq!(name("a/أحداث.CSV"), Some("csv"));
        assert_eq!(name("a.json"), Some("json"));
        assert_eq!(name("a"), None);
    }
}
