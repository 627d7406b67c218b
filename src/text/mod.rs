//! Text as bytes, letters and sentences: spans, folding, tokens, digits.

mod span;

pub use span::{CharSpan, Span};
