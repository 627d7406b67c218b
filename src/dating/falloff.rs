//! The logarithms of the weights of a kernel, which many days ask for.

use crate::dating::Kernel;

/// A kernel's logarithms, each made once.
pub(super) struct Falloff {
    kernel: Kernel,
    floor: f32,
    inside: f32,
    after: Side,
    before: Side,
}

struct Side {
    peak: f32,
    near: [f32; NEAR],
    far: Vec<f32>,
}

/// Distances told apart by the day, and the step of those beyond.
const NEAR: usize = 32;
const STEP: usize = 16;

impl Falloff {
    pub(super) fn of(kernel: Kernel) -> Self {
        let side = |peak: f32| Side {
            peak: peak.max(f32::MIN_POSITIVE).ln(),
            near: [f32::NAN; NEAR],
            far: Vec::new(),
        };
        Self {
            kernel,
            floor: kernel.floor.ln(),
            inside: kernel.inside.max(kernel.floor).ln(),
            after: side(kernel.after),
            before: side(kernel.before),
        }
    }

    /// The logarithm of the weight of a day `delta` days after the place; negative before it, 0 inside.
    pub(super) fn log(&mut self, delta: i32) -> f32 {
        if delta == 0 {
            return self.inside;
        }
        let far = delta.unsigned_abs() as usize;
        let Self {
            kernel,
            floor,
            after,
            before,
            ..
        } = self;
        let side = if delta > 0 { after } else { before };
        let peak = side.peak;
        let at = |far: usize| {
            let far = (far as f32 - 1.0) / kernel.scale;
            (peak - kernel.power * (1.0 + far).ln()).max(*floor)
        };
        if let Some(slot) = side.near.get_mut(far) {
            if slot.is_nan() {
                *slot = at(far);
            }
            return *slot;
        }
        let step = far / STEP;
        while side.far.len() <= step {
            side.far.push(at(side.far.len() * STEP + STEP / 2));
        }
        side.far.get(step).copied().unwrap_or(*floor)
    }
}
