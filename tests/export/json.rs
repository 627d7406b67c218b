//! JSON and JSON Lines by serde_json.

use serde_json::Value;

use crate::{HOSTILE, exported_text};

#[test]
fn documents_and_events_come_back_whole() {
    let object: Value = serde_json::from_str(&exported_text("json")).unwrap();
    assert_eq!(object["format"], "khatt-events");
    assert_eq!(object["language"], "en");
    let documents = object["documents"].as_array().unwrap();
    assert_eq!(documents.len(), 2);
    assert_eq!(documents[0]["source"], "=مصدر\",\n</title>");
    assert_eq!(documents[0]["dct"]["best"], "2015-08-07");
    let events = object["events"].as_array().unwrap();
    let hostile = events
        .iter()
        .find(|event| event["document"] == documents[0]["id"])
        .unwrap();
    assert_eq!(hostile["sentence"]["text"], HOSTILE);
    let chars = HOSTILE.chars().count();
    assert_eq!(hostile["sentence"]["start"], 0);
    assert_eq!(hostile["sentence"]["end"], chars);
}

#[test]
fn each_line_is_an_event_by_time() {
    let text = exported_text("jsonl");
    let events: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let whole: Value = serde_json::from_str(&exported_text("json")).unwrap();
    assert_eq!(Value::Array(events), whole["events"]);
}
