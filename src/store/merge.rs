//! Merging what two windows wrote from the same beginning.

use std::collections::HashMap;

use serde_json::{Map, Value};

/// What both changed since `base`: `mine` where it changed something, else `theirs`.
///
/// Objects are merged field by field. A list whose items have names (`"name"`) or are texts is merged item by item:
/// mine first, then what the other added; what either took away is gone. Fields that `whole` names are one value each.
pub fn merge(base: &Value, mine: &Value, theirs: &Value, whole: &[&str]) -> Value {
    if mine == base || mine == theirs {
        return theirs.clone();
    }
    if theirs == base {
        return mine.clone();
    }
    match (mine, theirs) {
        (Value::Object(mine), Value::Object(theirs)) => {
            let empty = Map::new();
            merge_objects(base.as_object().unwrap_or(&empty), mine, theirs, whole)
        }
        (Value::Array(mine), Value::Array(theirs)) if are_named(mine) && are_named(theirs) => {
            let base = base.as_array().map(Vec::as_slice).unwrap_or_default();
            merge_lists(base, mine, theirs, whole)
        }
        (mine, _) => mine.clone(),
    }
}

fn merge_objects(
    base: &Map<String, Value>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
    whole: &[&str],
) -> Value {
    let mut merged = Map::new();
    for (name, value) in mine {
        let before = base.get(name);
        let value = match theirs.get(name) {
            Some(theirs) if whole.contains(&name.as_str()) => match before == Some(value) {
                true => theirs.clone(),
                false => value.clone(),
            },
            Some(theirs) => merge(before.unwrap_or(&Value::Null), value, theirs, whole),
            // The other took away what I left as it was.
            None if before == Some(value) => continue,
            None => value.clone(),
        };
        merged.insert(name.clone(), value);
    }
    for (name, value) in theirs {
        let is_taken_away = base.get(name) == Some(value);
        if !mine.contains_key(name) && !is_taken_away {
            merged.insert(name.clone(), value.clone());
        }
    }
    Value::Object(merged)
}

fn merge_lists(base: &[Value], mine: &[Value], theirs: &[Value], whole: &[&str]) -> Value {
    let (before, own, others) = (by_name(base), by_name(mine), by_name(theirs));
    let find = |named: &HashMap<&str, &Value>, item: &Value| {
        let item = named.get(name_of(item)?)?;
        Some((*item).clone())
    };
    let mut merged = Vec::with_capacity(mine.len());
    for item in mine {
        let before = find(&before, item);
        match find(&others, item) {
            Some(theirs) => merged.push(merge(&before.unwrap_or_default(), item, &theirs, whole)),
            None if before.as_ref() == Some(item) => {}
            None => merged.push(item.clone()),
        }
    }
    for item in theirs {
        let is_taken_away = find(&before, item).as_ref() == Some(item);
        if find(&own, item).is_none() && !is_taken_away {
            merged.push(item.clone());
        }
    }
    Value::Array(merged)
}

/// The first item of each name.
fn by_name(list: &[Value]) -> HashMap<&str, &Value> {
    let named = list.iter().rev();
    named
        .filter_map(|item| Some((name_of(item)?, item)))
        .collect()
}

fn are_named(list: &[Value]) -> bool {
    list.iter().all(|item| name_of(item).is_some())
}

/// What tells an item of a list from the others.
fn name_of(item: &Value) -> Option<&str> {
    item.as_str().or_else(|| item.get("name")?.as_str())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn both_windows_keep_what_they_changed() {
        let base = json!({"size": 100, "language": "ar", "days": {"a": 1, "b": 2}});
        let mine = json!({"size": 120, "language": "ar", "days": {"a": 1, "c": 3}});
        let theirs = json!({"size": 100, "language": "fr", "days": {"a": 7, "b": 2}});
        let merged = json!({"size": 120, "language": "fr", "days": {"a": 7, "c": 3}});
        assert_eq!(merge(&base, &mine, &theirs, &["opened"]), merged);
    }

    #[test]
    fn mine_wins_where_both_changed_the_same() {
        let merged = merge(&json!({"a": 1}), &json!({"a": 2}), &json!({"a": 3}), &[]);
        assert_eq!(merged, json!({"a": 2}));
        // What one changed is not lost because the other took it away.
        assert_eq!(
            merge(&json!({"a": 1}), &json!({}), &json!({"a": 3}), &[]),
            json!({"a": 3})
        );
        assert_eq!(
            merge(&json!({"a": 1}), &json!({"a": 3}), &json!({}), &[]),
            json!({"a": 3})
        );
    }

    #[test]
    fn lists_of_names_are_merged_item_by_item() {
        let view = |name: &str, at: i32| json!({"name": name, "at": at});
        let base = json!([view("a", 1), view("b", 1)]);
        let mine = json!([view("c", 1), view("a", 1)]);
        let theirs = json!([view("a", 2), view("b", 1), view("d", 1)]);
        let merged = json!([view("c", 1), view("a", 2), view("d", 1)]);
        assert_eq!(merge(&base, &mine, &theirs, &["opened"]), merged);
        assert_eq!(
            merge(&json!([]), &json!(["x"]), &json!(["y", "x"]), &[]),
            json!(["x", "y"])
        );
    }

    #[test]
    fn what_two_windows_had_open_is_not_opened_together() {
        let (base, mine, theirs) = (
            json!({"opened": []}),
            json!({"opened": ["/a"]}),
            json!({"opened": ["/b"]}),
        );
        assert_eq!(merge(&base, &mine, &theirs, &["opened"]), mine);
        assert_eq!(merge(&mine, &mine, &theirs, &["opened"]), theirs);
    }

    #[test]
    fn a_list_without_names_is_taken_whole() {
        assert_eq!(
            merge(&json!([1]), &json!([1, 2]), &json!([3]), &[]),
            json!([1, 2])
        );
    }
}
