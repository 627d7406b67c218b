//! Checks of what any bytes give as a file of state, for the fuzz target and for the test that runs its corpus again.
#![allow(clippy::unwrap_used, reason = "the target stops at the first surprise")]

use std::fs;
use std::path::Path;

use khatt::session::{ApplicationState, FolderSession};
use khatt::store::{StateFile, StateKind};
use serde_json::Value;

/// Whatever a file holds, it opens; nothing of it is lost, and what is saved opens again as it was, in silence.
pub(crate) fn read_state(data: &[u8]) {
    check::<ApplicationState>(data);
    check::<FolderSession>(data);
}

fn check<T: StateKind + PartialEq + std::fmt::Debug>(data: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.json");
    fs::write(&path, data).unwrap();
    let (value, mut file) = StateFile::open::<T>(path.clone());
    file.take_notices();
    let saved = serde_json::to_value(&value).unwrap();
    file.save(&saved, &mut |_| Ok(())).unwrap();
    nothing_is_lost(data, folder.path(), &path);
    let (again, mut file) = StateFile::open::<T>(path);
    assert_eq!(again, value);
    assert_eq!(file.take_notices(), []);
}

/// What was no object lies beside the file as it was; of an object each field stands in it or in what was set aside.
fn nothing_is_lost(data: &[u8], folder: &Path, path: &Path) {
    let Ok(Value::Object(fields)) = serde_json::from_slice(data) else {
        assert_eq!(fs::read(folder.join("state.json.bad")).unwrap(), data);
        return;
    };
    let now: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let aside = fs::read(folder.join("state.json.bad")).unwrap_or(b"[]".to_vec());
    let aside: Vec<Value> = serde_json::from_slice(&aside).unwrap();
    for name in fields.keys() {
        let place = format!("/{}", name.replace('~', "~0").replace('/', "~1"));
        let is_aside = aside.iter().any(|bad| {
            let bad = bad.get("place").and_then(Value::as_str).unwrap_or_default();
            bad.is_empty() || bad == place || bad.starts_with(&format!("{place}/"))
        });
        assert!(now.get(name).is_some() || is_aside, "{name} is lost");
    }
}
