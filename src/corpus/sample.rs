//! The documents that come with the program.

use crate::corpus::Document;
use crate::corpus::label::source_of;

/// File name and text, in the order of the names.
const SEEDS: [(&str, &str); 5] = [
    (
        "000_e0b61fc5f78971f8.txt",
        include_str!("../../seeds/000_e0b61fc5f78971f8.txt"),
    ),
    (
        "001_71064e9d4f5d7d53.txt",
        include_str!("../../seeds/001_71064e9d4f5d7d53.txt"),
    ),
    (
        "002_4a206314544f2b7c.txt",
        include_str!("../../seeds/002_4a206314544f2b7c.txt"),
    ),
    (
        "003_82deaa69d6a50c7c.txt",
        include_str!("../../seeds/003_82deaa69d6a50c7c.txt"),
    ),
    (
        "004_9a682ba91ee4e11e.txt",
        include_str!("../../seeds/004_9a682ba91ee4e11e.txt"),
    ),
];

/// The built-in sample: five reports, each its own source, with the ids that opening `seeds/` gives.
pub fn sample() -> Vec<Document> {
    SEEDS
        .into_iter()
        .map(|(name, text)| Document::of_text(name, &source_of(name).0, text))
        .collect()
}
