//! A content stream as the glyphs that it draws.
//!
//! Only what moves or names glyphs is followed: no picture is decoded, no path is built, no colour is known.
//! Every operation, glyph and form is counted against the [`Budget`] of the page.

use std::ops::RangeInclusive;

use hayro_font::kurbo::{Affine, Rect, Vec2};
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::{Dict, Name, Number, Object, Stream};
use hayro_syntax::page::{Page, Resources};

use crate::corpus::format::pdf::PdfError;
use crate::corpus::format::pdf::font::{FontLetter, Fonts};
use crate::corpus::format::pdf::glyph::{Drawn, Glyph, GlyphText};
use crate::corpus::format::pdf::limits::{Budget, MAX_SAVED_STATES, is_form_depth};
use crate::corpus::format::pdf::marked::{Marked, named_properties};
use crate::corpus::format::pdf::text_state::TextState;

const SOFT_HYPHEN: &str = "\u{AD}";
/// Glyphs may stand so many points above and under the visible page; marks for the printer stand farther out. Beside
/// it they may stand anywhere: a line that is too long for its page is text.
const MARGIN: f64 = 2.0;

/// All that a page draws.
///
/// # Errors
/// Where it draws more than its budget.
pub(crate) fn draw<'a>(
    page: &Page<'a>,
    fonts: &mut Fonts<'a>,
    budget: &mut Budget,
) -> Result<Drawn, PdfError> {
    for stream in contents(page) {
        budget.stream(&stream)?;
    }
    let (_, height) = page.render_dimensions();
    let to_page = Affine::new(page.initial_transform(true).as_coeffs());
    let mut interpreter = Interpreter {
        fonts,
        budget,
        marked: Marked::of_file(page.xref()),
        state: TextState::new(to_page),
        saved: Vec::new(),
        visible: -MARGIN..=f64::from(height) + MARGIN,
        drawn: Drawn::default(),
        depth: 0,
    };
    interpreter.run(page.typed_operations(), page.resources())?;
    interpreter.draw_annotations(page)?;
    Ok(interpreter.drawn)
}

/// The streams that draw a page.
fn contents<'a>(page: &Page<'a>) -> Vec<Stream<'a>> {
    let contents = page.raw();
    match contents.get::<Stream<'a>>(b"Contents") {
        Some(only) => vec![only],
        None => {
            let several = contents.get::<hayro_syntax::object::Array<'a>>(b"Contents");
            several.map_or_else(Vec::new, |all| all.iter::<Stream<'a>>().collect())
        }
    }
}

struct Interpreter<'a, 'f> {
    fonts: &'f mut Fonts<'a>,
    budget: &'f mut Budget,
    marked: Marked,
    state: TextState<'a>,
    saved: Vec<TextState<'a>>,
    /// Heights of glyphs that are text.
    visible: RangeInclusive<f64>,
    drawn: Drawn,
    depth: usize,
}

impl<'a> Interpreter<'a, '_> {
    fn run(
        &mut self,
        mut operations: TypedIter<'_>,
        resources: &Resources<'a>,
    ) -> Result<(), PdfError> {
        let (saved, marked) = (self.saved.len(), self.marked.depth());
        while let Some(operation) = operations.next() {
            self.budget.operation()?;
            self.follow(operation, resources)?;
        }
        self.saved.truncate(saved);
        self.marked.close_to(marked);
        Ok(())
    }

    fn follow(
        &mut self,
        operation: TypedInstruction<'_, '_>,
        resources: &Resources<'a>,
    ) -> Result<(), PdfError> {
        use TypedInstruction as I;
        match operation {
            I::SaveState(_) => self.save(),
            I::RestoreState(_) => self.restore(),
            I::Transform(m) => self.state.to_page *= affine([m.0, m.1, m.2, m.3, m.4, m.5]),
            I::BeginText(_) => self.state.set_matrix(Affine::IDENTITY),
            I::SetTextMatrix(m) => self
                .state
                .set_matrix(affine([m.0, m.1, m.2, m.3, m.4, m.5])),
            I::TextFont(font) => self.set_font(font.0, font.1, resources),
            I::CharacterSpacing(space) => self.state.char_space = space.0.as_f64(),
            I::WordSpacing(space) => self.state.word_space = space.0.as_f64(),
            I::HorizontalScaling(scale) => self.state.stretch = scale.0.as_f64() / 100.0,
            I::TextLeading(leading) => self.state.leading = leading.0.as_f64(),
            I::TextRise(rise) => self.state.rise = rise.0.as_f64(),
            I::NextLine(by) => self.state.next_line(vector(by.0, by.1)),
            I::NextLineAndSetLeading(by) => {
                self.state.leading = -by.1.as_f64();
                self.state.next_line(vector(by.0, by.1));
            }
            I::NextLineUsingLeading(_) => self.state.next_line_by_leading(),
            I::ShowText(text) => self.show(text.0.as_bytes())?,
            I::NextLineAndShowText(text) => {
                self.state.next_line_by_leading();
                self.show(text.0.as_bytes())?;
            }
            I::ShowTextWithParameters(text) => {
                self.state.word_space = text.0.as_f64();
                self.state.char_space = text.1.as_f64();
                self.state.next_line_by_leading();
                self.show(text.2.as_bytes())?;
            }
            I::ShowTexts(texts) => {
                for object in texts.0.iter::<Object<'_>>() {
                    match object {
                        Object::Number(by) => self.state.adjust(by.as_f64()),
                        Object::String(text) => self.show(text.as_bytes())?,
                        _ => {}
                    }
                }
            }
            I::BeginMarkedContent(mark) => self.marked.begin(mark.0, None, None),
            I::BeginMarkedContentWithProperties(mark) => {
                self.begin_marked(mark.0, mark.1, resources);
            }
            I::EndMarkedContent(_) => self.marked.end(),
            I::XObject(object) => {
                if let Some(stream) = resources.get_x_object(object.0) {
                    self.draw_object(&stream, resources)?;
                }
            }
            I::InlineImage(_) | I::Shading(_) => self.drawn.pictures += 1,
            I::FillPathEvenOdd(_)
            | I::FillPathNonZero(_)
            | I::FillPathNonZeroCompatibility(_)
            | I::FillAndStrokeEvenOdd(_)
            | I::FillAndStrokeNonZero(_)
            | I::StrokePath(_)
            | I::CloseAndStrokePath(_) => self.drawn.paths += 1,
            _ => {}
        }
        Ok(())
    }

    fn save(&mut self) {
        if self.saved.len() < MAX_SAVED_STATES {
            self.saved.push(self.state.clone());
        }
    }

    fn restore(&mut self) {
        if let Some(state) = self.saved.pop() {
            self.state = state;
        }
    }

    fn set_font(&mut self, name: &Name<'_>, size: Number, resources: &Resources<'a>) {
        let font = resources.get_font(name);
        self.state.font = font.and_then(|dict| self.fonts.get(&dict));
        self.state.font_size = size.as_f64();
    }

    fn begin_marked(&mut self, tag: &[u8], properties: &Object<'_>, resources: &Resources<'a>) {
        match properties {
            Object::Name(name) => {
                let (properties, layer) = named_properties(resources, name);
                self.marked.begin(tag, properties.as_ref(), layer);
            }
            Object::Dict(properties) => self.marked.begin(tag, Some(properties), None),
            _ => self.marked.begin(tag, None, None),
        }
    }

    fn show(&mut self, bytes: &[u8]) -> Result<(), PdfError> {
        let Some(font) = self.state.font.clone() else {
            return Ok(());
        };
        for (code, length) in font.codes_of(bytes) {
            self.budget.glyph()?;
            let letter = font.letter(code);
            self.draw_letter(&letter);
            self.state
                .advance(letter.advance, code == 32 && length == 1);
        }
        Ok(())
    }

    fn draw_letter(&mut self, letter: &FontLetter) {
        let to_page = self.state.em_to_page();
        let start = to_page * letter.to_em.translation().to_point();
        let is_placed = start.is_finite() && self.visible.contains(&start.y);
        if !is_placed || self.marked.is_hidden() {
            return;
        }
        let up = to_page * (letter.to_em.translation() + Vec2::new(0.0, 1.0)).to_point();
        let glyph = Glyph {
            text: letter.text.clone(),
            start,
            end: to_page * (letter.to_em.translation() + letter.advance).to_point(),
            size: (up - start).hypot(),
            ink: letter.ink.map(|ink| to_page.transform_rect_bbox(ink)),
            drawn: letter.drawn.clone(),
            shape: letter.shape,
            is_given: false,
        };
        match self.marked.is_head() {
            true => self.drawn.heads.push(glyph),
            false => self.push(glyph),
        }
    }

    /// Adds a glyph, or stretches the one whose given text stands for it.
    fn push(&mut self, mut glyph: Glyph) {
        let glyphs = &mut self.drawn.glyphs;
        let Some(given) = self.marked.given() else {
            glyphs.push(glyph);
            return;
        };
        if let Some(carrier) = given.carrier.and_then(|at| glyphs.get_mut(at)) {
            carrier.stretch_over(&glyph);
            return;
        }
        given.carrier = Some(glyphs.len());
        glyph.text = match given.text.is_empty() {
            true if is_hyphen(&glyph.text) => GlyphText::Is(SOFT_HYPHEN.into()),
            true => GlyphText::PartOfAnother,
            false => GlyphText::Is(given.text.clone()),
        };
        glyph.is_given = true;
        glyphs.push(glyph);
    }

    fn draw_object(
        &mut self,
        stream: &Stream<'a>,
        resources: &Resources<'a>,
    ) -> Result<(), PdfError> {
        let kind: Option<Name<'_>> = stream.dict().get(b"Subtype");
        match kind.as_deref() {
            Some(b"Form") => self.draw_form(stream, resources, Affine::IDENTITY),
            Some(b"Image") => {
                self.drawn.pictures += 1;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn draw_form(
        &mut self,
        stream: &Stream<'a>,
        resources: &Resources<'a>,
        placed: Affine,
    ) -> Result<(), PdfError> {
        if !is_form_depth(self.depth) {
            return Ok(());
        }
        self.budget.form()?;
        self.budget.stream(stream)?;
        let Ok(data) = stream.decoded_data() else {
            return Ok(());
        };
        let dict = stream.dict();
        let own: Option<Dict<'a>> = dict.get(b"Resources");
        let own = own.map(Resources::new);
        let state = self.state.clone();
        let layer = dict.get_ref(b"OC").map(Into::into);
        self.marked.begin(b"Form", None, layer);
        self.state.to_page *= placed * matrix_of(dict);
        self.depth += 1;
        let result = self.run(TypedIter::new(&data), own.as_ref().unwrap_or(resources));
        self.depth -= 1;
        self.marked.end();
        self.state = state;
        result
    }

    /// What is typed into forms, and notes that are drawn.
    fn draw_annotations(&mut self, page: &Page<'a>) -> Result<(), PdfError> {
        let Some(annotations) = page.raw().get::<hayro_syntax::object::Array<'a>>(b"Annots") else {
            return Ok(());
        };
        let base = TextState::new(Affine::new(page.initial_transform(true).as_coeffs()));
        for annotation in annotations.iter::<Dict<'a>>() {
            self.budget.form()?;
            self.state = base.clone();
            if let Some((stream, placed)) = appearance_of(&annotation) {
                self.draw_form(&stream, page.resources(), placed)?;
            }
        }
        Ok(())
    }
}

impl Glyph {
    /// Takes the place of another glyph in too; the wider one says where the line stands.
    fn stretch_over(&mut self, other: &Self) {
        let is_wider = (other.end - other.start).hypot() > (self.end - self.start).hypot();
        let (base, more) = match is_wider {
            true => (other.clone(), &*self),
            false => (self.clone(), other),
        };
        let (start, end) = base.span_with(more);
        self.start = start;
        self.end = end;
        self.size = base.size;
        self.ink = match (self.ink, other.ink) {
            (Some(ink), Some(more)) => Some(ink.union(more)),
            (ink, more) => ink.or(more),
        };
    }

    /// The ends of both along the baseline of this one.
    fn span_with(&self, other: &Self) -> (hayro_font::kurbo::Point, hayro_font::kurbo::Point) {
        let along = self.end - self.start;
        let length = along.hypot();
        if length < f64::EPSILON {
            return (self.start, self.end);
        }
        let along = along / length;
        let place = |point: hayro_font::kurbo::Point| (point - self.start).dot(along);
        let (a, b) = (place(other.start), place(other.end));
        let first = a.min(b).min(0.0);
        let last = a.max(b).max(length);
        (self.start + along * first, self.start + along * last)
    }
}

/// A hyphen that the writer of the file says to be no part of the text stands where a line breaks a word.
fn is_hyphen(text: &GlyphText) -> bool {
    matches!(text, GlyphText::Is(text) if matches!(text.as_str(), "-" | "\u{2010}" | SOFT_HYPHEN))
}

fn affine(numbers: [Number; 6]) -> Affine {
    Affine::new(numbers.map(|number| number.as_f64()))
}

fn vector(x: Number, y: Number) -> Vec2 {
    Vec2::new(x.as_f64(), y.as_f64())
}

fn matrix_of(form: &Dict<'_>) -> Affine {
    form.get::<[f64; 6]>(b"Matrix")
        .map_or(Affine::IDENTITY, Affine::new)
}

/// Bits of the flags of an annotation: hidden, and not for the screen.
const UNSEEN: u32 = 1 << 1 | 1 << 5;

/// How an annotation looks, and what moves it to its place.
fn appearance_of<'a>(annotation: &Dict<'a>) -> Option<(Stream<'a>, Affine)> {
    let flags: u32 = annotation.get(b"F").unwrap_or(0);
    let looks: Dict<'a> = annotation.get(b"AP").filter(|_| flags & UNSEEN == 0)?;
    let stream: Stream<'a> = match looks.get::<Object<'a>>(b"N")? {
        Object::Stream(stream) => Some(stream),
        Object::Dict(states) => annotation
            .get::<Name<'_>>(b"AS")
            .and_then(|state| states.get(state)),
        _ => None,
    }?;
    let place = rect_of(annotation, b"Rect")?;
    let drawn = matrix_of(stream.dict()).transform_rect_bbox(rect_of(stream.dict(), b"BBox")?);
    let (x, y) = (
        place.width() / drawn.width(),
        place.height() / drawn.height(),
    );
    let shift = place.origin().to_vec2() - Vec2::new(x * drawn.x0, y * drawn.y0);
    let placed = Affine::translate(shift) * Affine::scale_non_uniform(x, y);
    placed.is_finite().then_some((stream, placed))
}

fn rect_of(dict: &Dict<'_>, key: &[u8]) -> Option<Rect> {
    let rect: hayro_syntax::object::Rect = dict.get(key)?;
    Some(Rect::new(rect.x0, rect.y0, rect.x1, rect.y1))
}
