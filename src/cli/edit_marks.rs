//! What stands in the dossiers of a project while lines of edits come, and which events are the user's own.

use std::collections::{BTreeMap, BTreeSet};

use crate::store::{Change, Edit, Item, Located};

/// Own events and the content of dossiers, kept up line by line.
#[derive(Default)]
pub(super) struct Marks {
    own: BTreeSet<String>,
    dossiers: BTreeMap<String, Vec<Item>>,
}

impl Marks {
    /// As the edits of a project stand.
    pub(super) fn new(located: &Located) -> Self {
        let own = located.own.iter().map(|own| own.name.clone());
        let dossiers = located.dossiers.iter();
        Self {
            own: own.collect(),
            dossiers: dossiers
                .map(|dossier| (dossier.name.clone(), dossier.items.clone()))
                .collect(),
        }
    }

    /// Whether a line can be about an own event of this name.
    pub(super) fn own(&self, name: &str) -> Result<(), String> {
        let is_there = self.own.contains(name);
        let wrong = || format!("there is no own event {name:?}: khatt project show names them");
        is_there.then_some(()).ok_or_else(wrong)
    }

    /// Whether a dossier holds an item, so that it can be dropped.
    pub(super) fn held(&self, dossier: &str, item: &Item) -> Result<(), String> {
        match self.dossiers.get(dossier) {
            None => Err(format!("there is no dossier {dossier:?}")),
            Some(items) if items.contains(item) => Ok(()),
            Some(_) => Err(format!(
                "this stands in no place of the dossier {dossier:?}"
            )),
        }
    }

    /// Whether a dossier is there and no other has the name that it is to have.
    pub(super) fn can_rename(&self, dossier: &str, shown: &str) -> Result<(), String> {
        match self.dossiers.get(dossier) {
            None => Err(format!("there is no dossier {dossier:?}")),
            Some(_) if self.dossiers.contains_key(shown) => {
                Err(format!("there is a dossier {shown:?} already"))
            }
            Some(_) => Ok(()),
        }
    }

    /// Follows an edit that was made; `item` is what it marks.
    pub(super) fn follow(&mut self, edit: &Edit, item: Option<Item>) {
        match (&edit.change, item) {
            (Change::Own { .. }, _) => {
                self.own.insert(edit.name.clone());
            }
            (Change::Collect { dossier, .. }, Some(item)) => {
                let items = self.dossiers.entry(dossier.clone()).or_default();
                if !items.contains(&item) {
                    items.push(item);
                }
            }
            (Change::DossierName { dossier, shown }, _) => {
                let items = self.dossiers.remove(dossier).unwrap_or_default();
                self.dossiers.insert(shown.clone(), items);
            }
            (Change::Drop { dossier, .. }, Some(item)) => {
                if let Some(items) = self.dossiers.get_mut(dossier) {
                    items.retain(|known| *known != item);
                }
            }
            _ => {}
        }
    }
}
