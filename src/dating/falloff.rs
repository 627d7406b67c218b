//! The logarithms of the weights of a kernel, which many days ask for.

use std::cell::RefCell;

use crate::dating::Kernel;

/// So many kernels of a thread are kept: there are fewer for words, and some more for landmarks.
const MOST_KEPT: usize = 64;

thread_local! {
    static KEPT: RefCell<Vec<Falloff>> = const { RefCell::new(Vec::new()) };
}

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
    /// Hands over the falloff of a kernel, which the thread keeps for the next clue of the same.
    pub(super) fn with<T>(kernel: Kernel, use_it: impl FnOnce(&mut Self) -> T) -> T {
        KEPT.with_borrow_mut(|kept| {
            let known = kept.iter().position(|one| one.kernel == kernel);
            let at = known.unwrap_or_else(|| {
                kept.truncate(MOST_KEPT - 1);
                kept.push(Self::of(kernel));
                kept.len() - 1
            });
            match kept.get_mut(at) {
                Some(falloff) => use_it(falloff),
                None => use_it(&mut Self::of(kernel)),
            }
        })
    }

    fn of(kernel: Kernel) -> Self {
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

    /// The logarithm of the weight that is left far away.
    pub(super) fn floor(&self) -> f32 {
        self.floor
    }

    /// How many days from one at `delta` on have the same weight, that one included; inside the place it is `inside`.
    pub(super) fn run(delta: i32, inside: i32) -> usize {
        let (far, step) = (delta.unsigned_abs() as usize, STEP);
        match delta {
            0 => inside.unsigned_abs() as usize,
            _ if far < NEAR => 1,
            1.. => step - far % step,
            _ => far % step + 1,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dating::kernel::{Look, Width};

    #[test]
    fn days_of_a_run_weigh_the_same_and_the_next_starts_another() {
        let mut falloff = Falloff::of(Kernel::seen(Look::Past, Width::Month));
        let mut day = -700;
        while day < 700 {
            let run = Falloff::run(day, 1) as i32;
            let logs: Vec<f32> = (day..day + run).map(|day| falloff.log(day)).collect();
            assert!(logs.iter().all(|log| *log == logs[0]), "{day}");
            day += run;
            assert_eq!(day <= 0, (day - run) < 0, "a run ends at the place");
        }
    }
}
