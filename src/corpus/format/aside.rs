//! Which elements of a page are no part of its article, as their tags say.

use html5gum::StartTag;

/// Elements that are no part of an article, by their names.
const NAMES: [&str; 5] = ["aside", "dialog", "footer", "menu", "nav"];
/// The same by a class or id, without its hyphens, or by the last word of one; in its order.
const WORDS: [&str; 57] = [
    "ads",
    "advert",
    "advertisement",
    "breadcrumb",
    "breadcrumbs",
    "comment",
    "commentarea",
    "commentlist",
    "comments",
    "commentsarea",
    "commentslist",
    "cookie",
    "cookieconsent",
    "cookienotice",
    "cookies",
    "copyright",
    "disqus",
    "disqusthread",
    "footer",
    "menu",
    "mostread",
    "mostviewed",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "newsletterform",
    "pagination",
    "popular",
    "promo",
    "readalso",
    "readmore",
    "recommended",
    "related",
    "relatedarticles",
    "relatednews",
    "relatedposts",
    "relatedstories",
    "relatedtopics",
    "replies",
    "respond",
    "share",
    "sharebar",
    "sharebuttons",
    "sharing",
    "sidebar",
    "sidebarleft",
    "sidebarright",
    "skip",
    "socialshare",
    "sponsored",
    "subscribe",
    "subscribeform",
    "subscription",
    "toolbar",
    "topbar",
    "trending",
];
/// What readers wrote, wherever it stands; in its order.
const OF_READERS: [&str; 6] = [
    "commentlist",
    "comments",
    "commentsarea",
    "commentslist",
    "disqus",
    "disqusthread",
];
/// Elements that are none where they hold links above all.
const LISTS: [&str; 2] = ["ol", "ul"];
/// Elements that are none, by their role.
const ROLES: [&str; 5] = [
    "banner",
    "complementary",
    "contentinfo",
    "navigation",
    "search",
];
/// Elements that hold an article whatever their class says: it may name the tags of the article.
const NEVER: [&str; 5] = ["article", "body", "h1", "html", "main"];

/// An element that may be no part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aside {
    /// It stands beside the article.
    Beside,
    /// It may be a part of the article, unless it holds links above all: a box of facts, a quotation, a list.
    Inside,
}

/// What the tag of an element says of it, which stands in an `article` or `main` or in none.
pub(super) fn aside_of(name: &str, tag: &StartTag<()>, is_inside: bool) -> Option<Aside> {
    if NEVER.contains(&name) {
        return None;
    }
    let value = |name: &str| {
        let value = tag.attributes.get(name.as_bytes())?;
        Some(String::from_utf8_lossy(value).to_ascii_lowercase())
    };
    let names = ["class", "id"].into_iter().filter_map(value);
    let names: Vec<String> = names
        .flat_map(|names| {
            let names = names.split_ascii_whitespace().map(str::to_owned);
            names.collect::<Vec<_>>()
        })
        .collect();
    let joined = |name: &String| {
        let letters = name.chars();
        let letters = letters.filter(char::is_ascii_alphanumeric);
        letters.collect::<String>()
    };
    let is_of_readers = |name: &String| is_in(&OF_READERS, &joined(name));
    if names.iter().any(is_of_readers) {
        return Some(Aside::Beside);
    }
    let is_named = |name: &String| is_in(&WORDS, last_word(name)) || is_in(&WORDS, &joined(name));
    let is_role = value("role").is_some_and(|role| ROLES.contains(&role.trim()));
    let is_aside = NAMES.contains(&name) || is_role || names.iter().any(is_named);
    match is_inside {
        false if is_aside => Some(Aside::Beside),
        _ if is_aside || LISTS.contains(&name) => Some(Aside::Inside),
        _ => None,
    }
}

fn is_in(sorted: &[&str], word: &str) -> bool {
    sorted.binary_search(&word).is_ok()
}

/// `story-share` is one for sharing, `share-index` is not.
fn last_word(name: &str) -> &str {
    let mut words = name.rsplit(|letter: char| !letter.is_ascii_alphanumeric());
    words.find(|word| !word.is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_their_order() {
        assert!(WORDS.is_sorted());
        assert!(OF_READERS.is_sorted());
    }
}
