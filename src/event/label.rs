//! An event in a few words.

use crate::event::Event;
use crate::resolve::Mention;

/// The event in the words of its document: the clause that tells it, without its date; the headline where that tells
/// it, too. At most about sixty letters.
///
/// Without a trigger it is the words of the mention.
pub fn label(text: &str, event: &Event, mention: Option<&Mention>) -> String {
    if !event.label.is_empty() {
        return event.label.to_string();
    }
    let trigger = event.trigger.map(|trigger| trigger.of(text));
    let words = trigger.or(mention.map(|mention| mention.span.of(text)));
    words.unwrap_or_default().to_owned()
}
