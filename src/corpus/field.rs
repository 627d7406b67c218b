//! What columns and tags mean, by the table in `assets/metadata/names.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::corpus::HintKind;
use crate::text::Normalised;

/// What a column of a manifest or a tag of a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    File,
    Source,
    Title,
    Url,
    /// The day of writing, given.
    Dct,
    /// A date that is a hint.
    Date(HintKind),
    /// The text itself, in a table of articles.
    Text,
}

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Where {
    /// At the head of a column of a manifest, or the key of an object.
    Column,
    /// At the head of a column of a table of articles, or the key of one.
    Table,
    /// In `name` or `property` of a `meta` tag.
    Meta,
    /// In `itemprop` of any tag, and in JSON-LD.
    Itemprop,
}

/// What `name` means there; `None` where it is unknown.
pub(crate) fn field_of(place: Where, name: &str) -> Option<Field> {
    static NAMES: LazyLock<HashMap<(Where, String), Field>> = LazyLock::new(|| {
        rows()
            .filter_map(|row| row.ok())
            .map(|(place, name, field)| ((place, key(name)), field))
            .collect()
    });
    NAMES.get(&(place, key(name))).copied()
}

/// Whether a column of a manifest with this name says something about its documents.
pub fn is_known_column(name: &str) -> bool {
    field_of(Where::Column, name).is_some()
}

type Row = (Where, &'static str, Field);

/// The rows of the table; a broken one as it is written.
fn rows() -> impl Iterator<Item = Result<Row, &'static str>> {
    let lines = include_str!("../../assets/metadata/names.tsv").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .map(|line| row(line).ok_or(line))
}

fn row(line: &'static str) -> Option<Row> {
    let mut cells = line.split('\t');
    let place = match cells.next()? {
        "column" => Where::Column,
        "table" => Where::Table,
        "meta" => Where::Meta,
        "itemprop" => Where::Itemprop,
        _ => return None,
    };
    let name = cells.next()?;
    let field = match cells.next()? {
        "file" => Field::File,
        "source" => Field::Source,
        "title" => Field::Title,
        "url" => Field::Url,
        "dct" => Field::Dct,
        "text" => Field::Text,
        "published" => Field::Date(HintKind::Published),
        "modified" => Field::Date(HintKind::Modified),
        "crawled" => Field::Date(HintKind::Crawled),
        _ => return None,
    };
    cells.next().is_none().then_some((place, name, field))
}

/// Spellings of one name as one.
fn key(name: &str) -> String {
    let folded = Normalised::new(name);
    let letters = folded.as_str().chars();
    letters
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-'))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_row_is_whole_and_none_is_there_twice() {
        let mut met = HashSet::new();
        for row in rows() {
            let (place, name, _) = row.unwrap();
            assert!(met.insert((place, key(name))), "{name} is there twice");
        }
        assert!(met.len() > 80);
    }

    #[test]
    fn a_column_is_known_in_its_spellings() {
        let published = Some(Field::Date(HintKind::Published));
        for name in ["published", "Publish_Date", " تاريخ النَّشر ", "التأريخ"] {
            assert_eq!(field_of(Where::Column, name), published, "{name}");
        }
        assert_eq!(field_of(Where::Column, "weather"), None);
        assert_eq!(field_of(Where::Column, "اسم_الملف"), Some(Field::File));
        assert_eq!(field_of(Where::Column, "article:published_time"), None);
    }
}
