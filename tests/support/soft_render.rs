//! A renderer for tests that needs no graphics card and gives the same picture on every machine.
//!
//! It does what egui's own renderers do: textured triangles, premultiplied alpha, blending in gamma space,
//! a pixel belongs to a triangle when its centre does, and a centre on a shared edge to one triangle only.

use std::collections::HashMap;

use egui::epaint::{ClippedPrimitive, ImageData, ImageDelta, Mesh, Primitive, Vertex};
use egui::{Color32, TextureFilter, TextureId, TextureWrapMode, TexturesDelta};

/// Red, green, blue and alpha, premultiplied, from 0 to 255.
type Rgba = [f32; 4];

/// Hand it to `egui_kittest::HarnessBuilder::renderer`.
#[derive(Default)]
pub(crate) struct SoftRenderer {
    textures: HashMap<TextureId, Texture>,
}

impl egui_kittest::TestRenderer for SoftRenderer {
    #[expect(
        clippy::iter_over_hash_type,
        reason = "textures do not depend on each other"
    )]
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in changes {
                self.apply(id, &change);
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(
        &mut self,
        ctx: &egui::Context,
        output: &egui::FullOutput,
    ) -> Result<image::RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let mut canvas = Canvas::new(size.x.round() as usize, size.y.round() as usize);
        for primitive in ctx.tessellate(output.shapes.clone(), scale) {
            self.draw(&mut canvas, &primitive, scale)?;
        }
        canvas
            .into_image()
            .ok_or("the canvas has a wrong size".into())
    }
}

impl SoftRenderer {
    fn apply(&mut self, id: TextureId, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        let [width, height] = image.size;
        let Some([left, top]) = change.pos else {
            let texture = Texture {
                width,
                height,
                pixels: image.pixels.clone(),
                is_linear: change.options.magnification == TextureFilter::Linear,
                repeats: change.options.wrap_mode == TextureWrapMode::Repeat,
            };
            self.textures.insert(id, texture);
            return;
        };
        let Some(texture) = self.textures.get_mut(&id) else {
            return;
        };
        for (row, pixels) in image.pixels.chunks_exact(width).enumerate() {
            let start = (top + row) * texture.width + left;
            texture.pixels[start..start + width].copy_from_slice(pixels);
        }
    }

    fn draw(
        &self,
        canvas: &mut Canvas,
        primitive: &ClippedPrimitive,
        scale: f32,
    ) -> Result<(), String> {
        let Primitive::Mesh(mesh) = &primitive.primitive else {
            return Err("paint callbacks need a graphics card".into());
        };
        let texture = self.textures.get(&mesh.texture_id);
        let texture = texture.ok_or_else(|| format!("no texture {:?}", mesh.texture_id))?;
        let clip = primitive.clip_rect * scale;
        let clip = PixelRect {
            left: clip.left().round().max(0.0) as usize,
            top: clip.top().round().max(0.0) as usize,
            right: (clip.right().round().max(0.0) as usize).min(canvas.width),
            bottom: (clip.bottom().round().max(0.0) as usize).min(canvas.height),
        };
        for corners in corners_of(mesh) {
            if let Some(triangle) = Triangle::new(corners, scale) {
                triangle.draw(canvas, texture, &clip);
            }
        }
        Ok(())
    }
}

fn corners_of(mesh: &Mesh) -> impl Iterator<Item = [Vertex; 3]> + '_ {
    let vertex = |index: u32| mesh.vertices[index as usize];
    mesh.triangles().map(move |corners| corners.map(vertex))
}

struct Texture {
    width: usize,
    height: usize,
    pixels: Vec<Color32>,
    is_linear: bool,
    repeats: bool,
}

impl Texture {
    /// The colour at a place that is 0 at the left or top edge and 1 at the other.
    fn sample(&self, u: f32, v: f32) -> Rgba {
        let (x, y) = (u * self.width as f32, v * self.height as f32);
        if !self.is_linear {
            return self.texel(x.floor() as i64, y.floor() as i64);
        }
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (right_part, bottom_part) = (x - left, y - top);
        let (left, top) = (left as i64, top as i64);
        if right_part < 1e-4 && bottom_part < 1e-4 {
            return self.texel(left, top);
        }
        let upper = mix(self.texel(left, top), self.texel(left + 1, top), right_part);
        let lower = mix(
            self.texel(left, top + 1),
            self.texel(left + 1, top + 1),
            right_part,
        );
        mix(upper, lower, bottom_part)
    }

    fn texel(&self, x: i64, y: i64) -> Rgba {
        let (width, height) = (self.width as i64, self.height as i64);
        let (x, y) = if self.repeats {
            (x.rem_euclid(width), y.rem_euclid(height))
        } else {
            (x.clamp(0, width - 1), y.clamp(0, height - 1))
        };
        rgba(self.pixels[(y * width + x) as usize])
    }
}

fn rgba(color: Color32) -> Rgba {
    color.to_array().map(f32::from)
}

fn mix(from: Rgba, to: Rgba, part: f32) -> Rgba {
    let mut mixed = from;
    for channel in 0..4 {
        mixed[channel] += (to[channel] - from[channel]) * part;
    }
    mixed
}

struct PixelRect {
    left: usize,
    top: usize,
    right: usize,
    bottom: usize,
}

/// A value that changes evenly over the plane: `origin + x * by_x + y * by_y`.
#[derive(Clone, Copy)]
struct Plane {
    origin: f64,
    by_x: f64,
    by_y: f64,
}

impl Plane {
    fn at(&self, x: f64, y: f64) -> f64 {
        self.origin + x * self.by_x + y * self.by_y
    }
}

/// One side of a triangle: its plane is positive inside, zero on the side.
struct Edge {
    plane: Plane,
    /// Whether a centre right on the side belongs to this triangle (the top-left rule).
    owns_border: bool,
}

impl Edge {
    fn new((ax, ay): (f64, f64), (bx, by): (f64, f64)) -> Self {
        let (dx, dy) = (bx - ax, by - ay);
        Self {
            plane: Plane {
                origin: dy * ax - dx * ay,
                by_x: -dy,
                by_y: dx,
            },
            owns_border: dy < 0.0 || (dy == 0.0 && dx > 0.0),
        }
    }

    fn holds(&self, x: f64, y: f64) -> bool {
        let side = self.plane.at(x, y);
        side > 0.0 || (side == 0.0 && self.owns_border)
    }
}

struct Triangle {
    corners: [Vertex; 3],
    /// In pixels, clockwise on screen.
    places: [(f64, f64); 3],
    edges: [Edge; 3],
    /// Twice the area.
    area: f64,
}

impl Triangle {
    fn new(mut corners: [Vertex; 3], scale: f32) -> Option<Self> {
        let place = |corner: &Vertex| {
            let scale = f64::from(scale);
            (
                f64::from(corner.pos.x) * scale,
                f64::from(corner.pos.y) * scale,
            )
        };
        let [a, b, c] = [place(&corners[0]), place(&corners[1]), place(&corners[2])];
        let area = Edge::new(a, b).plane.at(c.0, c.1);
        if area == 0.0 || !area.is_finite() {
            return None;
        }
        let places = if area > 0.0 {
            [a, b, c]
        } else {
            corners.swap(1, 2);
            [a, c, b]
        };
        let [a, b, c] = places;
        Some(Self {
            corners,
            places,
            // Each edge lies opposite to the corner of the same number.
            edges: [Edge::new(b, c), Edge::new(c, a), Edge::new(a, b)],
            area: area.abs(),
        })
    }

    fn draw(&self, canvas: &mut Canvas, texture: &Texture, clip: &PixelRect) {
        let [a, b, c] = self.places;
        let top = (a.1.min(b.1).min(c.1) - 0.5).ceil().max(clip.top as f64) as usize;
        let bottom = ((a.1.max(b.1).max(c.1) + 0.5).floor().max(0.0) as usize).min(clip.bottom);
        let paint = Paint::new(self, texture);
        for y in top..bottom {
            let (start, end) = self.span(y as f64 + 0.5, clip);
            paint.row(canvas, y, start, end);
        }
    }

    /// The pixels of a row whose centres lie inside, half-open.
    fn span(&self, y: f64, clip: &PixelRect) -> (usize, usize) {
        let (mut start, mut end) = (clip.left as f64, clip.right as f64);
        for edge in &self.edges {
            let crossing = -(edge.plane.origin + y * edge.plane.by_y) / edge.plane.by_x;
            if edge.plane.by_x > 0.0 {
                start = start.max((crossing - 1.5).floor());
            } else if edge.plane.by_x < 0.0 {
                end = end.min((crossing + 1.5).ceil());
            }
        }
        // The crossings are rounded; the exact rule decides the ends.
        let holds = |x: f64| self.edges.iter().all(|edge| edge.holds(x + 0.5, y));
        while start < end && !holds(start) {
            start += 1.0;
        }
        while start < end && !holds(end - 1.0) {
            end -= 1.0;
        }
        (start as usize, end.max(start) as usize)
    }

    /// The plane through a value at each corner.
    fn plane(&self, values: [f32; 3]) -> Plane {
        let mut plane = Plane {
            origin: 0.0,
            by_x: 0.0,
            by_y: 0.0,
        };
        for (edge, value) in self.edges.iter().zip(values) {
            let share = f64::from(value) / self.area;
            plane.origin += edge.plane.origin * share;
            plane.by_x += edge.plane.by_x * share;
            plane.by_y += edge.plane.by_y * share;
        }
        plane
    }
}

/// What a triangle puts on a pixel.
enum Paint<'a> {
    Flat(Rgba),
    Textured {
        texture: &'a Texture,
        uv: [Plane; 2],
        color: [Plane; 4],
    },
}

impl<'a> Paint<'a> {
    fn new(triangle: &Triangle, texture: &'a Texture) -> Self {
        let [a, b, c] = triangle.corners;
        if a.uv == b.uv && b.uv == c.uv && a.color == b.color && b.color == c.color {
            return Self::Flat(times(rgba(a.color), texture.sample(a.uv.x, a.uv.y)));
        }
        let colors = [rgba(a.color), rgba(b.color), rgba(c.color)];
        let channel = |index: usize| triangle.plane(colors.map(|color| color[index]));
        Self::Textured {
            texture,
            uv: [
                triangle.plane([a.uv.x, b.uv.x, c.uv.x]),
                triangle.plane([a.uv.y, b.uv.y, c.uv.y]),
            ],
            color: [channel(0), channel(1), channel(2), channel(3)],
        }
    }

    fn row(&self, canvas: &mut Canvas, y: usize, start: usize, end: usize) {
        let first = y * canvas.width;
        for x in start..end {
            let source = match self {
                Self::Flat(color) => *color,
                Self::Textured { texture, uv, color } => {
                    let (px, py) = (x as f64 + 0.5, y as f64 + 0.5);
                    let at = |plane: &Plane| plane.at(px, py) as f32;
                    let texel = texture.sample(at(&uv[0]), at(&uv[1]));
                    if texel[3] == 0.0 {
                        continue;
                    }
                    let color = [at(&color[0]), at(&color[1]), at(&color[2]), at(&color[3])];
                    times(color, texel)
                }
            };
            lay_over(&mut canvas.pixels[first + x], source);
        }
    }
}

fn times(color: Rgba, texel: Rgba) -> Rgba {
    let mut product = color;
    for channel in 0..4 {
        product[channel] *= texel[channel] / 255.0;
    }
    product
}

/// Blends as a target of 8 bits a channel does: the result is rounded each time.
fn lay_over(below: &mut Rgba, source: Rgba) {
    let shines_through = 1.0 - source[3] / 255.0;
    for channel in 0..4 {
        below[channel] = (source[channel] + below[channel] * shines_through).round();
    }
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<Rgba>,
}

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            pixels: vec![[0.0; 4]; width * height],
        }
    }

    /// The picture with straight alpha, as PNG wants it.
    fn into_image(self) -> Option<image::RgbaImage> {
        let straight = self.pixels.iter().flat_map(|[red, green, blue, alpha]| {
            let factor = if *alpha > 0.0 { 255.0 / alpha } else { 0.0 };
            [red * factor, green * factor, blue * factor, *alpha]
        });
        let bytes = straight.map(|channel| channel.round().clamp(0.0, 255.0) as u8);
        image::RgbaImage::from_raw(self.width as u32, self.height as u32, bytes.collect())
    }
}
