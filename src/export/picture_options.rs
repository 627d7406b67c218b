//! How a picture is drawn.

use crate::time::Interval;

/// What lies behind the marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// Paper.
    #[default]
    Light,
    /// The dark of the window.
    Dark,
    /// Nothing, with the colours of paper.
    Transparent,
}

/// How a picture is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureOptions {
    /// What lies behind the marks.
    pub ground: Ground,
    /// So many pixels for a point, from 1 to 4.
    pub scale: u8,
    /// The days that are drawn; those that most events lie in where none are given.
    pub days: Option<Interval>,
}

impl Default for PictureOptions {
    fn default() -> Self {
        Self {
            ground: Ground::default(),
            scale: 2,
            days: None,
        }
    }
}
