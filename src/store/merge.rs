//! Merging what two windows wrote from the same beginning.

use serde_json::{Map, Value};

/// Lists that are one value: what was open together in one window is not joined with what was open in another.
const WHOLE: [&str; 1] = ["opened"];

/// What both changed since `base`: `mine` where it changed something, else `theirs`.
///
/// Objects are merged field by field. A list whose items have names (`"name"`) or are texts is merged item by item:
/// mine first, then what the other added; what either took away is gone.
pub fn merge(base: &Value, mine: &Value, theirs: &Value) -> Value {
    if mine == base || mine == theirs {
        return theirs.clone();
    }
    if theirs == base {
        return mine.clone();
    }
    match (mine, theirs) {
        (Value::Object(mine), Value::Object(theirs)) => {
            let empty = Map::new();
            merge_objects(base.as_object().unwrap_or(&empty), mine, theirs)
        }
        (Value::Array(mine), Value::Array(theirs)) if are_named(mine) && are_named(theirs) => {
            let base = base.as_array().map(Vec::as_slice).unwrap_or_default();
            merge_lists(base, mine, theirs)
        }
        (mine, _) => mine.clone(),
    }
}

fn merge_objects(
    base: &Map<String, Value>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
) -> Value {
    let mut merged = Map::new();
    for (name, value) in mine {
        let before = base.get(name);
        let value = match theirs.get(name) {
            Some(theirs) if WHOLE.contains(&name.as_str()) => match before == Some(value) {
                true => theirs.clone(),
                false => value.clone(),
            },
            Some(theirs) => merge(before.unwrap_or(&Value::Null), value, theirs),
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

fn merge_lists(base: &[Value], mine: &[Value], theirs: &[Value]) -> Value {
    let find = |list: &[Value], item: &Value| {
        list.iter()
            .find(|other| name_of(other) == name_of(item))
            .cloned()
    };
    let mut merged = Vec::with_capacity(mine.len());
    for item in mine {
        let before = find(base, item);
        match find(theirs, item) {
            Some(theirs) => merged.push(merge(&before.unwrap_or_default(), item, &theirs)),
            None if before.as_ref() == Some(item) => {}
            None => merged.push(item.clone()),
        }
    }
    for item in theirs {
        let is_taken_away = find(base, item).as_ref() == Some(item);
        if find(mine, item).is_none() && !is_taken_away {
            merged.push(item.clone());
        }
    }
    Value::Array(merged)
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
        assert_eq!(merge(&base, &mine, &theirs), merged);
    }

    #[test]
    fn mine_wins_where_both_changed_the_same() {
        let merged = merge(&json!({"a": 1}), &json!({"a": 2}), &json!({"a": 3}));
        assert_eq!(merged, json!({"a": 2}));
        // What one changed is not lost because the other took it away.
        assert_eq!(
            merge(&json!({"a": 1}), &json!({}), &json!({"a": 3})),
            json!({"a": 3})
        );
        assert_eq!(
            merge(&json!({"a": 1}), &json!({"a": 3}), &json!({})),
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
        assert_eq!(merge(&base, &mine, &theirs), merged);
        assert_eq!(
            merge(&json!([]), &json!(["x"]), &json!(["y", "x"])),
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
        assert_eq!(merge(&base, &mine, &theirs), mine);
        assert_eq!(merge(&mine, &mine, &theirs), theirs);
    }

    #[test]
    fn a_list_without_names_is_taken_whole() {
        assert_eq!(
            merge(&json!([1]), &json!([1, 2]), &json!([3])),
            json!([1, 2])
        );
    }
}
