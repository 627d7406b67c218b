//! Paragraph to positioned glyph lines.
