//! Reading a value field by field: what cannot be understood costs itself, nothing beside it.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// A part of a value that could not be understood.
#[derive(Clone, Debug, PartialEq)]
pub struct BadField {
    /// Where it stands: names and positions with `/` between them (RFC 6901).
    pub place: String,
    /// As it was found.
    pub value: Value,
    /// Why it could not be taken.
    pub reason: String,
}

/// The value as a `T`, and the parts that were left out to make it one.
///
/// `T` takes defaults for what is missing, so an empty object is a `T`; unknown fields are passed over.
/// Costs one attempt where all is understood, and about two for each level that a bad part stands deep.
pub fn read_fields<T: DeserializeOwned + Default>(value: &Value) -> (T, Vec<BadField>) {
    let mut bad = Vec::new();
    let understood = understood(value, "", &|value| attempt::<T>(value), &mut bad);
    let read = understood.and_then(|value| T::deserialize(&value).ok());
    (read.unwrap_or_default(), bad)
}

fn attempt<T: DeserializeOwned>(value: &Value) -> Result<(), String> {
    T::deserialize(value)
        .map(|_: T| ())
        .map_err(|error| error.to_string())
}

type Accepts<'a> = &'a dyn Fn(&Value) -> Result<(), String>;

/// A name as a part of a JSON pointer (RFC 6901).
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The largest part of `value` that is accepted; `None` where no part is.
fn understood(
    value: &Value,
    place: &str,
    accepts: Accepts<'_>,
    bad: &mut Vec<BadField>,
) -> Option<Value> {
    let Err(reason) = accepts(value) else {
        return Some(value.clone());
    };
    let parts = match value {
        Value::Object(fields) => {
            let empty = accepts(&Value::Object(Map::new())).is_ok();
            let fields: Vec<(&String, &Value)> = fields.iter().collect();
            empty.then(|| object_of(&fields, place, accepts, bad))
        }
        Value::Array(items) => {
            let empty = accepts(&Value::Array(Vec::new())).is_ok();
            let items: Vec<(usize, &Value)> = items.iter().enumerate().collect();
            empty.then(|| Value::Array(items_of(&items, place, accepts, bad)))
        }
        _ => None,
    };
    // Parts that are good each can still be wrong together.
    let parts = parts.filter(|parts| accepts(parts).is_ok());
    if parts.is_none() {
        bad.push(BadField {
            place: place.to_owned(),
            value: value.clone(),
            reason,
        });
    }
    parts
}

fn object_of(
    fields: &[(&String, &Value)],
    place: &str,
    accepts: Accepts<'_>,
    bad: &mut Vec<BadField>,
) -> Value {
    let good = good_fields(fields, place, accepts, bad);
    Value::Object(good.into_iter().collect())
}

/// Halves what is not accepted until the bad fields stand alone.
fn good_fields(
    fields: &[(&String, &Value)],
    place: &str,
    accepts: Accepts<'_>,
    bad: &mut Vec<BadField>,
) -> Vec<(String, Value)> {
    let all = || {
        fields
            .iter()
            .map(|(name, value)| ((*name).clone(), (*value).clone()))
    };
    if accepts(&Value::Object(all().collect())).is_ok() {
        return all().collect();
    }
    match fields {
        [] => Vec::new(),
        [(name, value)] => {
            let inner = |inner: &Value| {
                accepts(&Value::Object(Map::from_iter([(
                    (*name).clone(),
                    inner.clone(),
                )])))
            };
            let place = format!("{place}/{}", escaped(name));
            let part = understood(value, &place, &inner, bad);
            part.map(|part| ((*name).clone(), part))
                .into_iter()
                .collect()
        }
        several => {
            let (one, other) = several.split_at(several.len() / 2);
            let mut good = good_fields(one, place, accepts, bad);
            good.extend(good_fields(other, place, accepts, bad));
            good
        }
    }
}

fn items_of(
    items: &[(usize, &Value)],
    place: &str,
    accepts: Accepts<'_>,
    bad: &mut Vec<BadField>,
) -> Vec<Value> {
    let all = || items.iter().map(|(_, value)| (*value).clone());
    if accepts(&Value::Array(all().collect())).is_ok() {
        return all().collect();
    }
    match items {
        [] => Vec::new(),
        [(position, value)] => {
            let inner = |inner: &Value| accepts(&Value::Array(vec![inner.clone()]));
            let part = understood(value, &format!("{place}/{position}"), &inner, bad);
            part.into_iter().collect()
        }
        several => {
            let (one, other) = several.split_at(several.len() / 2);
            let mut good = items_of(one, place, accepts, bad);
            good.extend(items_of(other, place, accepts, bad));
            good
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum Color {
        #[default]
        Light,
        Dark,
    }

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(default)]
    struct Inner {
        color: Color,
        size: u8,
    }

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(default)]
    struct Outer {
        inner: Inner,
        list: Vec<Inner>,
        days: BTreeMap<String, i32>,
    }

    fn places(bad: &[BadField]) -> Vec<&str> {
        bad.iter().map(|field| field.place.as_str()).collect()
    }

    #[test]
    fn what_is_understood_is_read_whole() {
        let value =
            json!({"inner": {"color": "dark", "size": 3}, "unknown": [1], "days": {"a": 1}});
        let (outer, bad) = read_fields::<Outer>(&value);
        assert!(bad.is_empty());
        assert_eq!(
            (outer.inner.color, outer.inner.size, outer.days.len()),
            (Color::Dark, 3, 1)
        );
    }

    #[test]
    fn a_bad_word_costs_itself_alone() {
        let value = json!({
            "inner": {"color": "klingon", "size": 3},
            "list": [{"size": 1}, {"size": 1000, "color": "dark"}, 7],
            "days": {"a": 1, "b": "x", "c": 3},
        });
        let (outer, bad) = read_fields::<Outer>(&value);
        assert_eq!(
            places(&bad),
            ["/days/b", "/inner/color", "/list/1/size", "/list/2"]
        );
        assert_eq!(bad[0].value, json!("x"));
        assert_eq!(outer.inner.size, 3);
        assert_eq!(outer.list.len(), 2);
        assert_eq!(outer.list[1].color, Color::Dark);
        assert_eq!(outer.days.into_values().collect::<Vec<_>>(), [1, 3]);
    }

    #[test]
    fn a_place_is_a_pointer_that_finds_the_bad_part() {
        let value = json!({"days": {"a/b~c": "x"}});
        let (_, bad) = read_fields::<Outer>(&value);
        assert_eq!(places(&bad), ["/days/a~1b~0c"]);
        assert_eq!(value.pointer(&bad[0].place), Some(&json!("x")));
    }

    #[test]
    fn what_is_no_object_at_all_is_one_bad_part() {
        for value in [json!(null), json!(3), json!("x")] {
            let (outer, bad) = read_fields::<Outer>(&value);
            assert_eq!((outer, places(&bad)), (Outer::default(), vec![""]));
        }
        let (outer, bad) = read_fields::<Outer>(&json!([1, 2]));
        assert_eq!((outer, places(&bad)), (Outer::default(), vec!["/0", "/1"]));
    }

    #[test]
    fn one_bad_entry_among_many_costs_few_attempts() {
        let days: Map<String, Value> = (0..4000)
            .map(|at| {
                (
                    at.to_string(),
                    if at == 1234 { json!("x") } else { json!(at) },
                )
            })
            .collect();
        let attempts = std::cell::Cell::new(0);
        let mut bad = Vec::new();
        let accepts = |value: &Value| {
            attempts.set(attempts.get() + 1);
            attempt::<BTreeMap<String, i32>>(value)
        };
        let good = understood(&Value::Object(days), "", &accepts, &mut bad).unwrap();
        assert_eq!(good.as_object().unwrap().len(), 3999);
        assert!(attempts.get() < 40, "{}", attempts.get());
    }
}
