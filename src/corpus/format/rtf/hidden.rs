//! Groups that hold no text.

/// Groups of which nothing is text: tables of the file, fields as they are written, pictures, running heads, and what is
/// there again for old programs.
pub(super) const HIDDEN: [&str; 23] = [
    "colortbl",
    "comment",
    "datafield",
    "datastore",
    "fldinst",
    "footer",
    "footerf",
    "footerl",
    "footerr",
    "generator",
    "header",
    "headerf",
    "headerl",
    "headerr",
    "info",
    "listtext",
    "nonesttables",
    "object",
    "pict",
    "pntext",
    "shprslt",
    "stylesheet",
    "themedata",
];
