//! A small table by number that is made once and asked often.

/// Values by number, in a table with free slots.
///
/// The standard map costs a twentieth of the time in which a large folder is dated.
#[derive(Debug)]
pub(crate) struct Slots<T> {
    /// Numbers, one higher than they are, so that 0 is free.
    slots: Vec<(u32, T)>,
}

impl<T: Copy + Default> Slots<T> {
    /// With room for so many numbers; more are not kept.
    pub(crate) fn with_room(numbers: usize) -> Self {
        Self {
            slots: vec![(0, T::default()); (2 * numbers).next_power_of_two()],
        }
    }

    /// Changes the value of a number; one that is new has the default.
    pub(crate) fn change(&mut self, number: u32, change: impl FnOnce(&mut T)) {
        let (key, last, mut at) = self.first(number);
        for _ in 0..=last {
            let Some((slot, value)) = self.slots.get_mut(at) else {
                return;
            };
            if *slot == key || *slot == 0 {
                *slot = key;
                return change(value);
            }
            at = (at + 1) & last;
        }
    }

    /// Whether the value of a number was changed.
    pub(crate) fn has(&self, number: u32) -> bool {
        let (key, last, mut at) = self.first(number);
        for _ in 0..=last {
            match self.slots.get(at) {
                Some((slot, _)) if *slot == key => return true,
                Some((0, _)) | None => return false,
                Some(_) => at = (at + 1) & last,
            }
        }
        false
    }

    /// All numbers with their values, in no order.
    pub(crate) fn into_entries(mut self) -> Vec<(u32, T)> {
        self.slots.retain(|(key, _)| *key != 0);
        for (key, _) in &mut self.slots {
            *key -= 1;
        }
        self.slots
    }

    /// The key of a number, the last slot, and the one where the number is looked for first.
    fn first(&self, number: u32) -> (u32, usize, usize) {
        let (key, last) = (number + 1, self.slots.len() - 1);
        (
            key,
            last,
            (key.wrapping_mul(0x9E37_79B1) >> 8) as usize & last,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_holds_its_numbers_and_no_others() {
        let numbers: Vec<u32> = (0..200).map(|at| at * 7919).collect();
        let mut slots = Slots::with_room(numbers.len());
        for number in &numbers {
            slots.change(*number, |value| *value += number / 7919);
        }
        for number in 0..200 * 7919 {
            assert_eq!(slots.has(number), number % 7919 == 0, "{number}");
        }
        let mut entries = slots.into_entries();
        entries.sort_unstable();
        assert!(entries.into_iter().eq((0..200).map(|at| (at * 7919, at))));
    }

    #[test]
    fn a_full_table_keeps_what_it_has() {
        let mut slots = Slots::<()>::with_room(0);
        assert!(!slots.has(3));
        slots.change(3, |_| ());
        slots.change(4, |_| ());
        assert!(slots.has(3) && !slots.has(4));
    }
}
