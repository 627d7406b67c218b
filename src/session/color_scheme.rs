//! Light or dark.

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub enum ColorScheme {
    /// Ink on paper.
    #[default]
    Light,
    /// Paper on ink.
    Dark,
}
