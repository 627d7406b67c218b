//! The texts that the core is measured on.

use std::fs;
use std::path::Path;

/// The articles of `../shared/corpora` where that folder is, and the seeds where it is not, in order.
pub(crate) fn articles() -> Vec<String> {
    let mut articles = Vec::new();
    gather(Path::new("../shared/corpora"), &mut articles);
    if articles.is_empty() {
        gather(Path::new("seeds"), &mut articles);
    }
    articles
}

fn gather(folder: &Path, articles: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            gather(&path, articles);
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            articles.extend(fs::read_to_string(&path));
        }
    }
}
