//! egui's triangles to pictures with the processor alone: window tests need no graphics and differ nowhere.
//!
//! Colours are premultiplied and blended in gamma space as egui's own painters do; a pixel belongs to a triangle by
//! the top-left rule, so that neighbours share an edge without a seam.

use std::collections::HashMap;

use egui::epaint::{ClippedPrimitive, ImageData, Mesh, Primitive, Vertex};
use egui::{Color32, Context, FullOutput, Rect, TextureFilter, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};

/// Red, green, blue and alpha from 0 to 1, premultiplied.
type Ink = [f32; 4];

/// Keeps the textures that egui sends and fills triangles.
#[derive(Default)]
pub(crate) struct SoftRenderer {
    textures: HashMap<TextureId, Texture>,
}

struct Texture {
    size: [usize; 2],
    pixels: Vec<Color32>,
    is_smooth: bool,
}

struct Canvas {
    size: [usize; 2],
    pixels: Vec<Ink>,
}

/// A pixel range in both directions, half-open.
#[derive(Clone, Copy)]
struct Clip {
    min: [usize; 2],
    max: [usize; 2],
}

impl TestRenderer for SoftRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, images) in delta.set.drain() {
            for image in images {
                let ImageData::Color(pixels) = &image.image;
                let is_smooth = image.options.magnification == TextureFilter::Linear;
                match (image.pos, self.textures.get_mut(&id)) {
                    (Some(at), Some(texture)) => texture.patch(at, pixels.size, &pixels.pixels),
                    _ => {
                        let texture = Texture {
                            size: pixels.size,
                            pixels: pixels.pixels.clone(),
                            is_smooth,
                        };
                        self.textures.insert(id, texture);
                    }
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let size = [size.x.round() as usize, size.y.round() as usize];
        let mut canvas = Canvas {
            size,
            pixels: vec![[0.0; 4]; size[0] * size[1]],
        };
        for primitive in ctx.tessellate(output.shapes.clone(), scale) {
            self.draw(&mut canvas, &primitive, scale);
        }
        Ok(canvas.into_image())
    }
}

impl SoftRenderer {
    fn draw(&self, canvas: &mut Canvas, clipped: &ClippedPrimitive, scale: f32) {
        let Primitive::Mesh(mesh) = &clipped.primitive else {
            return;
        };
        let Some(texture) = self.textures.get(&mesh.texture_id) else {
            return;
        };
        let clip = canvas.clip(clipped.clip_rect, scale);
        for corners in triangles(mesh) {
            if let Some(triangle) = Triangle::new(corners, scale) {
                triangle.fill(canvas, clip, texture);
            }
        }
    }
}

fn triangles(mesh: &Mesh) -> impl Iterator<Item = [&Vertex; 3]> {
    mesh.indices.chunks_exact(3).map(|corners| {
        let vertex = |corner: usize| &mesh.vertices[corners[corner] as usize];
        [vertex(0), vertex(1), vertex(2)]
    })
}

impl Texture {
    fn patch(&mut self, [left, top]: [usize; 2], size: [usize; 2], pixels: &[Color32]) {
        for (row, line) in pixels.chunks_exact(size[0]).enumerate() {
            let start = (top + row) * self.size[0] + left;
            self.pixels[start..start + size[0]].copy_from_slice(line);
        }
    }

    fn pixel(&self, x: i64, y: i64) -> Ink {
        let x = x.clamp(0, self.size[0] as i64 - 1) as usize;
        let y = y.clamp(0, self.size[1] as i64 - 1) as usize;
        ink(self.pixels[y * self.size[0] + x])
    }

    /// The colour at a place, both from 0 to 1.
    fn sample(&self, [u, v]: [f32; 2]) -> Ink {
        let (x, y) = (u * self.size[0] as f32, v * self.size[1] as f32);
        if !self.is_smooth {
            return self.pixel(x.floor() as i64, y.floor() as i64);
        }
        // Pixels are colours at their centres; between them they mix.
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor() as i64, y.floor() as i64);
        let upper = mix(
            self.pixel(left, top),
            self.pixel(left + 1, top),
            x - x.floor(),
        );
        let lower = mix(
            self.pixel(left, top + 1),
            self.pixel(left + 1, top + 1),
            x - x.floor(),
        );
        mix(upper, lower, y - y.floor())
    }
}

/// Three corners in pixels, clockwise on the screen.
struct Triangle<'a> {
    corners: [&'a Vertex; 3],
    places: [[f64; 2]; 3],
    area: f64,
}

impl<'a> Triangle<'a> {
    /// `None` where it has no area.
    fn new(mut corners: [&'a Vertex; 3], scale: f32) -> Option<Self> {
        let places = |corners: [&Vertex; 3]| {
            corners.map(|corner| [corner.pos.x, corner.pos.y].map(|at| f64::from(at * scale)))
        };
        let [one, two, three] = places(corners);
        let area = edge(one, two, three);
        if area == 0.0 || !area.is_finite() {
            return None;
        }
        if area < 0.0 {
            corners.swap(1, 2);
        }
        Some(Self {
            corners,
            places: places(corners),
            area: area.abs(),
        })
    }

    fn fill(&self, canvas: &mut Canvas, clip: Clip, texture: &Texture) {
        let [first, end] = [0, 1].map(|bound| {
            [0, 1].map(|axis| {
                let along = self.places.map(|place| place[axis]);
                let at = if bound == 0 {
                    along.into_iter().fold(f64::INFINITY, f64::min).floor()
                } else {
                    along.into_iter().fold(f64::NEG_INFINITY, f64::max).ceil()
                };
                (at.max(0.0) as usize).clamp(clip.min[axis], clip.max[axis].max(clip.min[axis]))
            })
        });
        for y in first[1]..end[1] {
            for x in first[0]..end[0] {
                if let Some(weights) = self.weights([x as f64 + 0.5, y as f64 + 0.5]) {
                    canvas.blend([x, y], self.color(weights, texture));
                }
            }
        }
    }

    /// How near a place is to each corner, from 0 to 1; `None` outside.
    fn weights(&self, place: [f64; 2]) -> Option<[f32; 3]> {
        let [one, two, three] = self.places;
        let sides = [(two, three), (three, one), (one, two)];
        let distances = sides.map(|(from, to)| edge(from, to, place));
        let is_inside = sides
            .into_iter()
            .zip(distances)
            .all(|((from, to), distance)| distance > 0.0 || distance == 0.0 && owns(from, to));
        is_inside.then(|| distances.map(|distance| (distance / self.area) as f32))
    }

    fn color(&self, weights: [f32; 3], texture: &Texture) -> Ink {
        let [one, two, three] = self.corners;
        let mixed = |of: fn(&Vertex, usize) -> f32, part: usize| {
            weights[0] * of(one, part) + weights[1] * of(two, part) + weights[2] * of(three, part)
        };
        let is_plain = one.uv == two.uv && two.uv == three.uv;
        let place = |vertex: &Vertex, axis: usize| [vertex.uv.x, vertex.uv.y][axis];
        let at = if is_plain {
            [one.uv.x, one.uv.y]
        } else {
            [mixed(place, 0), mixed(place, 1)]
        };
        let texel = texture.sample(at);
        if one.color == two.color && two.color == three.color {
            let own = ink(one.color);
            return std::array::from_fn(|part| own[part] * texel[part]);
        }
        std::array::from_fn(|part| {
            mixed(|vertex, part| ink(vertex.color)[part], part) * texel[part]
        })
    }
}

/// Twice the signed area of a triangle; positive where `place` lies to the right of the way, y being down.
fn edge(from: [f64; 2], to: [f64; 2], place: [f64; 2]) -> f64 {
    (to[0] - from[0]) * (place[1] - from[1]) - (to[1] - from[1]) * (place[0] - from[0])
}

/// Whether pixels exactly on a side belong to the triangle: on its top and its left sides.
fn owns(from: [f64; 2], to: [f64; 2]) -> bool {
    (from[1] == to[1] && to[0] > from[0]) || to[1] < from[1]
}

fn ink(color: Color32) -> Ink {
    color.to_array().map(|part| f32::from(part) / 255.0)
}

fn mix(one: Ink, other: Ink, share: f32) -> Ink {
    std::array::from_fn(|part| one[part] * (1.0 - share) + other[part] * share)
}

impl Canvas {
    fn clip(&self, rect: Rect, scale: f32) -> Clip {
        let pixel = |at: f32, most: usize| ((at * scale).round().max(0.0) as usize).min(most);
        Clip {
            min: [
                pixel(rect.min.x, self.size[0]),
                pixel(rect.min.y, self.size[1]),
            ],
            max: [
                pixel(rect.max.x, self.size[0]),
                pixel(rect.max.y, self.size[1]),
            ],
        }
    }

    fn blend(&mut self, [x, y]: [usize; 2], ink: Ink) {
        let below = &mut self.pixels[y * self.size[0] + x];
        let blended = mix(*below, [0.0; 4], ink[3]);
        // Rounded as a frame buffer of eight bits does.
        let round = |part: f32| (part * 255.0).round() / 255.0;
        *below = std::array::from_fn(|part| round(ink[part] + blended[part]));
    }

    fn into_image(self) -> RgbaImage {
        let mut image = RgbaImage::new(self.size[0] as u32, self.size[1] as u32);
        for (to, from) in image.pixels_mut().zip(&self.pixels) {
            let alpha = from[3].max(1.0 / 255.0);
            let byte = |part: f32| (part * 255.0).round().clamp(0.0, 255.0) as u8;
            let [red, green, blue, _] = from.map(|part| byte(part / alpha));
            *to = Rgba([red, green, blue, byte(from[3])]);
        }
        image
    }
}
