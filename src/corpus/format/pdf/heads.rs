//! Running heads, feet and page numbers, which stand on many pages and are no part of the text.

use std::collections::HashMap;

use crate::corpus::format::pdf::page::TextLine;

/// So many lines at the top and at the bottom of a page may be a head or a foot.
const EDGE_LINES: usize = 3;
/// A head stands on at least so many pages, and on more than one page in so many: left and right pages have their own.
const MIN_PAGES: usize = 3;
const PAGES_PER_HEAD: usize = 3;
/// How much farther than usual a head stands from the text, where the page has enough lines to say what is usual.
const APART: f64 = 1.3;
/// Heights in points that count as the same.
const SAME_HEIGHT: f64 = 3.0;

/// Takes out what is repeated on the pages of a file. A head with words stays where it stands first: it may be the
/// only place that names a newspaper and its day.
pub(crate) fn drop_heads(pages: &mut [Vec<TextLine>]) {
    let heads = heads_of(pages);
    let mut seen = Vec::new();
    for page in pages.iter_mut() {
        let edges = edges_of(page);
        let mut at = 0;
        page.retain(|line| {
            let is_edge = edges.contains(&at);
            at += 1;
            !is_edge || stays(line, &heads, &mut seen)
        });
    }
}

fn stays(line: &TextLine, heads: &[Head], seen: &mut Vec<Head>) -> bool {
    let head = Head::of(line);
    if !heads.contains(&head) {
        return true;
    }
    let is_first = !seen.contains(&head);
    seen.push(head);
    is_first && line.text.chars().any(char::is_alphabetic)
}

/// The text of a line with its figures as one sign, and how high it stands.
#[derive(Clone, Debug)]
struct Head {
    shape: String,
    height: f64,
}

impl PartialEq for Head {
    fn eq(&self, other: &Self) -> bool {
        self.shape == other.shape && (self.height - other.height).abs() < SAME_HEIGHT
    }
}

impl Head {
    fn of(line: &TextLine) -> Self {
        Self {
            shape: shape_of(&line.text),
            height: line.baseline,
        }
    }
}

/// `صفحة 3 من 12` and `صفحة 11 من 12` are the same.
fn shape_of(text: &str) -> String {
    let mut shape = String::new();
    for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
        match letter.is_numeric() {
            true if shape.ends_with('#') => {}
            true => shape.push('#'),
            false => shape.push(letter),
        }
    }
    shape
}

fn heads_of(pages: &[Vec<TextLine>]) -> Vec<Head> {
    let mut by_shape: HashMap<String, Vec<Head>> = HashMap::new();
    for page in pages {
        for line in edges_of(page).into_iter().filter_map(|at| page.get(at)) {
            let head = Head::of(line);
            by_shape.entry(head.shape.clone()).or_default().push(head);
        }
    }
    let mut shapes: Vec<&String> = by_shape.keys().collect();
    shapes.sort_unstable();
    let least = MIN_PAGES.max(pages.len() / PAGES_PER_HEAD);
    let of_shape = |shape: &String| by_shape.get(shape).map(Vec::as_slice).unwrap_or_default();
    shapes
        .into_iter()
        .flat_map(|shape| repeated(of_shape(shape), least))
        .collect()
}

/// Those of one shape that stand on enough pages at one height.
fn repeated(heads: &[Head], least: usize) -> Vec<Head> {
    let mut found: Vec<Head> = Vec::new();
    let mut sorted: Vec<&Head> = heads.iter().collect();
    sorted.sort_by(|a, b| a.height.total_cmp(&b.height));
    for group in sorted.chunk_by(|a, b| (b.height - a.height).abs() < SAME_HEIGHT) {
        if group.len() >= least {
            found.extend(group.iter().map(|head| (*head).clone()));
        }
    }
    found.dedup();
    found
}

/// Places of the highest and the lowest lines of a page, as far as they stand apart from what is between them.
fn edges_of(page: &[TextLine]) -> Vec<usize> {
    let mut by_height: Vec<usize> = (0..page.len()).collect();
    let height = |at: &usize| page.get(*at).map_or(0.0, |line| line.baseline);
    by_height.sort_by(|a, b| height(a).total_cmp(&height(b)));
    let heights: Vec<f64> = by_height.iter().map(height).collect();
    let mut edges = apart(&heights, &by_height);
    let downwards: Vec<f64> = heights.iter().rev().map(|height| -height).collect();
    by_height.reverse();
    edges.extend(apart(&downwards, &by_height));
    edges
}

/// The first lines, up to a step that is wider than the usual one.
fn apart(heights: &[f64], places: &[usize]) -> Vec<usize> {
    let steps: Vec<f64> = heights
        .iter()
        .zip(heights.iter().skip(1))
        .map(|(a, b)| b - a)
        .collect();
    let mut sorted: Vec<f64> = steps.iter().copied().filter(|step| *step > 1.0).collect();
    sorted.sort_by(f64::total_cmp);
    let usual = sorted.get(sorted.len() / 2).copied().unwrap_or(0.0);
    let is_wide = |step: &f64| *step > APART * usual || sorted.len() < 3;
    let count = steps
        .iter()
        .take(EDGE_LINES)
        .rposition(is_wide)
        .map_or(0, |at| at + 1);
    places.iter().take(count).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, baseline: f64) -> TextLine {
        TextLine {
            text: text.into(),
            left: 50.0,
            right: 550.0,
            baseline,
            size: 12.0,
            is_row: false,
        }
    }

    fn pages(count: usize) -> Vec<Vec<TextLine>> {
        let page = |number: usize| {
            let body = |at: usize| {
                line(
                    &format!("خبر {}", "كبير ".repeat(number)),
                    100.0 + 18.0 * at as f64,
                )
            };
            let head = line("جريدة الصباح - 12 مارس 2023", 20.0);
            let foot = line(&format!("- {number} -"), 780.0);
            [head]
                .into_iter()
                .chain((0..5).map(body))
                .chain([foot])
                .collect()
        };
        (1..=count).map(page).collect()
    }

    fn texts(pages: &[Vec<TextLine>]) -> Vec<Vec<&str>> {
        let texts = pages
            .iter()
            .map(|page| page.iter().map(|line| line.text.trim()).collect());
        texts.collect()
    }

    #[test]
    fn heads_stay_where_they_stand_first_and_page_numbers_nowhere() {
        let mut pages = pages(3);
        drop_heads(&mut pages);
        let counts: Vec<usize> = pages.iter().map(Vec::len).collect();
        assert_eq!(counts, [6, 5, 5]);
        assert_eq!(texts(&pages)[0][0], "جريدة الصباح - 12 مارس 2023");
        assert_eq!(texts(&pages)[1][0], "خبر كبير كبير");
    }

    #[test]
    fn two_pages_have_no_heads() {
        let mut pages = pages(2);
        let before = pages.concat().len();
        drop_heads(&mut pages);
        assert_eq!(pages.concat().len(), before);
    }

    #[test]
    fn text_that_is_repeated_is_no_head() {
        let mut pages: Vec<Vec<TextLine>> = (0..4)
            .map(|_| {
                (0..6)
                    .map(|at| line("نعم", 100.0 + 18.0 * f64::from(at)))
                    .collect()
            })
            .collect();
        drop_heads(&mut pages);
        assert_eq!(pages.concat().len(), 24);
    }

    #[test]
    fn the_same_words_at_other_heights_are_no_head() {
        let mut pages: Vec<Vec<TextLine>> = (0..4)
            .map(|at| vec![line("نعم", 100.0 + 50.0 * f64::from(at)), line("لا", 700.0)])
            .collect();
        drop_heads(&mut pages);
        assert_eq!(
            texts(&pages),
            [vec!["نعم", "لا"], vec!["نعم"], vec!["نعم"], vec!["نعم"]]
        );
    }
}
