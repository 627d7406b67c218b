//! Whether the day or the month stands first in the dates of a column: what its other rows show.

use std::collections::BTreeMap;

use crate::corpus::date::{DayAndMonth, day_and_month};

/// The order of day and month in the columns of one manifest.
#[derive(Debug, Default)]
pub(super) struct ColumnOrders {
    columns: BTreeMap<String, Count>,
}

/// Dates of a column that can be read in one order only, and the first row of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    day_first: u64,
    month_first: u64,
    /// The row that shows it.
    shown_by: u64,
}

/// How a cell stands to the order of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// It is no date in figures with the year last, or both orders give one day.
    Plain,
    /// It is a day in either order.
    Either(DayAndMonth),
    /// Only with the day first.
    DayFirst,
    /// Only with the month first.
    MonthFirst(DayAndMonth),
}

impl Order {
    /// The order of the figures of a cell.
    pub(super) fn of(text: &str) -> Self {
        let Some(figures) = day_and_month(text) else {
            return Self::Plain;
        };
        match (figures.with_day_first(), figures.with_month_first()) {
            (Some(one), Some(other)) if one == other => Self::Plain,
            (Some(_), Some(_)) => Self::Either(figures),
            (Some(_), None) => Self::DayFirst,
            (None, Some(_)) => Self::MonthFirst(figures),
            (None, None) => Self::Plain,
        }
    }
}

impl ColumnOrders {
    /// Takes a cell of a column into account.
    pub(super) fn add(&mut self, column: &str, row: u64, order: Order) {
        let (day, month) = match order {
            Order::Plain | Order::Either(_) => return,
            Order::DayFirst => (1, 0),
            Order::MonthFirst(_) => (0, 1),
        };
        let count = self.columns.entry(column.to_owned()).or_default();
        count.day_first += day;
        count.month_first += month;
        if month > 0 && count.shown_by == 0 {
            count.shown_by = row;
        }
    }

    /// Whether most dates of a column that show their order have the month first.
    pub(super) fn is_month_first(&self, column: &str) -> bool {
        let count = self.columns.get(column);
        count.is_some_and(|count| count.month_first > count.day_first)
    }

    /// The columns with the month first, each with the row that shows it.
    pub(super) fn month_first(&self) -> impl Iterator<Item = (&str, u64)> {
        let columns = self.columns.iter();
        columns
            .filter(|(_, count)| count.month_first > count.day_first)
            .map(|(column, count)| (column.as_str(), count.shown_by))
    }

    /// Whether both orders stand in a column.
    pub(super) fn is_mixed(&self, column: &str) -> bool {
        let count = self.columns.get(column);
        count.is_some_and(|count| count.month_first > 0 && count.day_first > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_that_leave_no_doubt_show_the_order() {
        let mut orders = ColumnOrders::default();
        for (row, text) in [(2, "1/2/2021"), (3, "1/22/2021"), (4, "3/4/2021")] {
            orders.add("date", row, Order::of(text));
        }
        assert!(orders.is_month_first("date") && !orders.is_mixed("date"));
        assert_eq!(Vec::from_iter(orders.month_first()), [("date", 3)]);
        orders.add("date", 5, Order::of("22/1/2021"));
        assert!(!orders.is_month_first("date") && orders.is_mixed("date"));
        assert!(!orders.is_month_first("other"));
    }

    #[test]
    fn figures_with_the_year_first_have_no_order_to_doubt() {
        for text in ["2021-01-22", "5/5/2021", "22 يناير 2021", "13/13/2021", ""] {
            assert_eq!(Order::of(text), Order::Plain, "{text}");
        }
        assert!(matches!(Order::of("1.2.2021"), Order::Either(_)));
        assert_eq!(Order::of("22-1-2021"), Order::DayFirst);
    }
}
