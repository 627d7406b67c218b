//! Files that hold files: each of them goes through the registry of formats again.
//!
//! Nothing is ever unpacked to the disk. What comes out of a container is bounded in count, in bytes, in how much larger
//! it is than what is packed, and in how deep containers lie in each other.

mod entries;
pub(crate) mod feed;
pub(crate) mod gzip;
pub(crate) mod mail;
pub(crate) mod tape;
pub(crate) mod warc;
pub(crate) mod zip;
mod zip_heads;
