//! Marked content: text that the writer of the file said himself, running heads, and layers that are not shown.

use std::collections::HashSet;

use hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier, String as PdfString};
use hayro_syntax::page::Resources;
use hayro_syntax::xref::XRef;

use crate::corpus::format::pdf::info::text_of_string;
use crate::corpus::format::pdf::limits::MAX_MARKED_DEPTH;

/// What is open at one place of a content stream.
#[derive(Debug, Default)]
pub(crate) struct Marked {
    open: Vec<Mark>,
    /// Those begun beyond the limit, which are only counted.
    beyond: usize,
    hidden_layers: HashSet<ObjectIdentifier>,
}

/// One marked content sequence.
#[derive(Debug, Default)]
struct Mark {
    given: Option<Given>,
    is_head: bool,
    is_hidden: bool,
}

/// A text that stands for all glyphs of its sequence.
#[derive(Debug)]
pub(crate) struct Given {
    pub(crate) text: String,
    /// The glyph that carries the text, once it is drawn.
    pub(crate) carrier: Option<usize>,
}

impl Marked {
    pub(crate) fn of_file(xref: &XRef) -> Self {
        Self {
            hidden_layers: hidden_layers(xref).unwrap_or_default(),
            ..Self::default()
        }
    }

    pub(crate) fn begin(
        &mut self,
        tag: &[u8],
        properties: Option<&Dict<'_>>,
        layer: Option<ObjectIdentifier>,
    ) {
        if self.open.len() >= MAX_MARKED_DEPTH {
            self.beyond += 1;
            return;
        }
        self.open.push(Mark {
            given: properties.and_then(given_text).map(|text| Given {
                text,
                carrier: None,
            }),
            is_head: tag == b"Artifact" && properties.is_some_and(is_running_head),
            is_hidden: layer.is_some_and(|layer| self.hidden_layers.contains(&layer)),
        });
    }

    pub(crate) fn end(&mut self) {
        match self.beyond.checked_sub(1) {
            Some(beyond) => self.beyond = beyond,
            None => drop(self.open.pop()),
        }
    }

    /// How much is open, to close what a form left open.
    pub(crate) fn depth(&self) -> usize {
        self.open.len()
    }

    pub(crate) fn close_to(&mut self, depth: usize) {
        self.open.truncate(depth);
    }

    /// The innermost text that stands for what is drawn.
    pub(crate) fn given(&mut self) -> Option<&mut Given> {
        self.open
            .iter_mut()
            .rev()
            .find_map(|mark| mark.given.as_mut())
    }

    pub(crate) fn is_head(&self) -> bool {
        self.open.iter().any(|mark| mark.is_head)
    }

    pub(crate) fn is_hidden(&self) -> bool {
        self.open.iter().any(|mark| mark.is_hidden)
    }
}

/// The property list that a name in a content stream stands for.
pub(crate) fn named_properties<'a>(
    resources: &Resources<'a>,
    name: &Name<'_>,
) -> (Option<Dict<'a>>, Option<ObjectIdentifier>) {
    let layer = resources.properties.get_ref(name);
    (resources.properties.get(name), layer.map(Into::into))
}

fn given_text(properties: &Dict<'_>) -> Option<String> {
    let text: PdfString<'_> = properties.get(b"ActualText")?;
    Some(text_of_string(text.as_bytes()))
}

fn is_running_head(properties: &Dict<'_>) -> bool {
    let is = |key: &[u8], values: &[&[u8]]| {
        let value: Option<Name<'_>> = properties.get(key);
        value.is_some_and(|name| values.contains(&&*name))
    };
    is(b"Type", &[b"Pagination"])
        || is(
            b"Subtype",
            &[b"Header", b"Footer", b"Watermark", b"PageNum"],
        )
}

fn hidden_layers(xref: &XRef) -> Option<HashSet<ObjectIdentifier>> {
    let catalog: Dict<'_> = xref.get(xref.root_id())?;
    let properties: Dict<'_> = catalog.get(b"OCProperties")?;
    let config: Dict<'_> = properties.get(b"D")?;
    let is_off = config
        .get::<Name<'_>>(b"BaseState")
        .is_some_and(|state| &*state == b"OFF");
    let mut hidden = HashSet::new();
    if is_off {
        hidden.extend(references(&properties, b"OCGs"));
        for shown in references(&config, b"ON") {
            hidden.remove(&shown);
        }
    }
    hidden.extend(references(&config, b"OFF"));
    Some(hidden)
}

fn references(dict: &Dict<'_>, key: &[u8]) -> Vec<ObjectIdentifier> {
    let array: Option<Array<'_>> = dict.get(key);
    let items = array.into_iter().flat_map(|array| {
        let references = array.raw_iter().filter_map(|item| item.as_obj_ref());
        references.collect::<Vec<_>>()
    });
    items.map(Into::into).collect()
}
