//! The elements of HTML by what a reader sees of them.

/// Elements that begin and end a line, in their order.
pub(super) const BLOCKS: [&str; 44] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "td",
    "tr",
    "ul",
];

/// Whether an element begins and ends a line.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.binary_search(&name).is_ok() || name == "th"
}

/// Elements whose content no reader sees as text, in their order.
pub(super) const UNSEEN: [&str; 10] = [
    "iframe", "noembed", "noframes", "noscript", "script", "select", "style", "svg", "template",
    "textarea",
];

/// Elements in which tags are words, in their order.
pub(super) const RAW: [&str; 6] = [
    "iframe", "noembed", "noscript", "script", "style", "textarea",
];
