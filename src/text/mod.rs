//! Text as bytes, letters and sentences: spans, folding, tokens, digits, sentences.
//!
//! [`SentenceScanner`] walks a text once and yields one sentence after the other as [`Token`]s whose letters are
//! folded already ([`WordKey`]); [`Normalised`] is the same folding as a string, with a map back to the original.
//! `cut` shortens a line to be shown, [`quoted_name`] shows the name of a file.

mod char_counter;
mod cut;
mod digits;
mod key;
mod letter;
mod markup;
mod normal;
mod quoted;
mod scan;
mod sentence;
mod span;
mod token;
mod whole;

pub use char_counter::CharCounter;
pub use cut::{cut, is_leading_on};
pub use digits::digit_value;
pub use key::WordKey;
pub use letter::letters_of;
pub use markup::{html_escaped, is_web_address, without_controls, xml_escaped};
pub use normal::Normalised;
pub use quoted::{name_text, printable, quoted_name};
pub use sentence::{SentenceScanner, sentences};
pub use span::{CharSpan, Span};
pub use token::{Gap, Number, Token, TokenKind};
pub use whole::whole_words;
