//! The embedded fonts; the fonts of the machine are never asked, so that a picture is the same everywhere.

use std::sync::Arc;

use parley::FontContext;
use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};

/// Files below `fonts/`, each with its licence (SIL Open Font License 1.1) beside it.
const FILES: [&[u8]; 3] = [
    include_bytes!("../../fonts/vazirmatn/Vazirmatn-Variable.ttf"),
    include_bytes!("../../fonts/noto-naskh-arabic/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../../fonts/noto-naskh-arabic/NotoNaskhArabic-Bold.ttf"),
];

/// A font context that knows the embedded fonts and no others.
pub(super) fn context() -> FontContext {
    let options = CollectionOptions {
        shared: false,
        system_fonts: false,
    };
    let mut collection = Collection::new(options);
    for file in FILES {
        collection.register_fonts(Blob::new(Arc::new(file)), None);
    }
    FontContext {
        collection,
        source_cache: SourceCache::default(),
    }
}
