//! EPUB: the chapters of a book in the order in which they are read.

use std::collections::HashMap;

use crate::corpus::LoadError;
use crate::corpus::beside::percent_decoded;
use crate::corpus::container::zip::Package;
use crate::corpus::decode::decode;
use crate::corpus::format::charset::declared_charset;
use crate::corpus::format::html::read_page;
use crate::corpus::format::office::properties::meta_of;
use crate::corpus::format::xml::{Step, cut_short, walk};
use crate::corpus::format::{Part, Parts};

const NAME: &str = "EPUB";

/// Elements that a page may not leave empty by `/>`, as the XML of a book may.
const NEVER_EMPTY: [&str; 4] = ["title", "script", "style", "textarea"];

/// Gives the book as one document.
pub(super) fn read(package: &mut Package<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let missing = |name: &str| LoadError::damaged(NAME, format_args!("there is no {name}"));
    let container = package.file("META-INF/container.xml", parts)?;
    let root = root_of(container.unwrap_or_default())?.ok_or_else(|| missing("rootfile"))?;
    let book = package.file(&root, parts)?.ok_or_else(|| missing(&root))?;
    let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
    let (chapters, end) = chapters_of(book.clone());
    if chapters.is_empty() {
        end.clone()?;
    }
    let mut text = String::new();
    let mut fault = None;
    for chapter in chapters {
        let name = resolved(folder, &chapter);
        let page = package.file(&name, parts);
        // A chapter that is missing costs that chapter, and so does one that is broken.
        let page =
            page.and_then(|page| page.map(|page| decode(page, declared_charset)).transpose());
        let page = match page {
            Ok(Some(page)) => page.text,
            Ok(None) | Err(LoadError::Empty) => continue,
            Err(error) => {
                fault.get_or_insert(format!("{name}: {error}"));
                continue;
            }
        };
        if let Ok((chapter, _)) = read_page(&closed(&page)) {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            text.push_str(&chapter);
        }
    }
    parts.whole(Part {
        text: text.into(),
        meta: meta_of(NAME, book),
        ..Part::default()
    })?;
    end.map_err(|error| cut_short(NAME, error, parts))?;
    fault.map_or(Ok(()), |fault| Err(LoadError::damaged(NAME, fault)))
}

fn root_of(container: Vec<u8>) -> Result<Option<String>, LoadError> {
    let mut root = None;
    let end = walk(NAME, container, |step| match step {
        Step::Open(tag) if tag.name() == "rootfile" && root.is_none() => {
            root = tag.attribute("full-path");
        }
        _ => {}
    });
    root.map_or_else(|| end.map(|()| None), |root| Ok(Some(root)))
}

/// The addresses of the chapters in the order of the spine, without the table of contents, and where it is cut.
fn chapters_of(book: Vec<u8>) -> (Vec<String>, Result<(), LoadError>) {
    let mut items = HashMap::new();
    let mut chapters = Vec::new();
    let end = walk(NAME, book, |step| {
        let Step::Open(tag) = step else {
            return;
        };
        match tag.name() {
            "item" if !is_contents(&tag.attribute("properties").unwrap_or_default()) => {
                items.extend(tag.attribute("id").zip(tag.attribute("href")));
            }
            "itemref" => {
                let item = tag.attribute("idref");
                chapters.extend(item.and_then(|item| items.get(&item).cloned()));
            }
            _ => {}
        }
    });
    (chapters, end)
}

fn is_contents(properties: &str) -> bool {
    properties
        .split_whitespace()
        .any(|property| property == "nav")
}

/// The name in the package of what an address in this folder leads to.
fn resolved(folder: &str, address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let address = percent_decoded(address);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in address.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The page with an end for each element that HTML does not take as empty.
fn closed(page: &str) -> String {
    let mut closed = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, tag, behind)) = next_tag(rest) {
        closed.push_str(before);
        let name = tag.get(1..).unwrap_or_default();
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next();
        let name = name.unwrap_or_default();
        match tag.strip_suffix("/>") {
            Some(open) if NEVER_EMPTY.contains(&name) => {
                closed.extend([open, "></", name, ">"]);
            }
            _ => closed.push_str(tag),
        }
        rest = behind;
    }
    closed.push_str(rest);
    closed
}

/// What stands before the next tag, the tag, and what is behind it.
fn next_tag(text: &str) -> Option<(&str, &str, &str)> {
    let begin = text.find('<')?;
    let end = begin + text.get(begin..)?.find('>')? + 1;
    Some((text.get(..begin)?, text.get(begin..end)?, text.get(end..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_resolved_in_the_folder_of_the_book() {
        for (folder, address, name) in [
            ("OEBPS", "a.xhtml#p1", "OEBPS/a.xhtml"),
            ("OEBPS/x", "../t/%D8%A7.xhtml", "OEBPS/t/ا.xhtml"),
            ("", "./a.xhtml", "a.xhtml"),
        ] {
            assert_eq!(resolved(folder, address), name);
        }
    }

    #[test]
    fn elements_that_html_does_not_take_as_empty_are_closed() {
        let page = "<head><title/><script src=\"x\"/></head><p id='1'/>أمس <br/>غدا";
        let expected =
            "<head><title></title><script src=\"x\"></script></head><p id='1'/>أمس <br/>غدا";
        assert_eq!(closed(page), expected);
    }
}
