//! Edits on the documents as they are now.

use std::collections::{BTreeMap, HashMap};

use crate::corpus::Document;
use crate::store::project::{Change, Days, Edit, Finder, Lost, Project, Quote, Status, Target};
use crate::text::Span;
use crate::time::{Day, Interval};

/// Words of a document: its position, and where they stand in bytes.
pub type Place = (u32, Span);

/// The edits of a project on some documents, the last word of the user for each thing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Located {
    /// What is revised in each document, by its position.
    pub documents: BTreeMap<u32, DocumentRevision>,
    /// Sentences that tell of the same.
    pub same: Vec<(Place, Place)>,
    /// Sentences that do not.
    pub different: Vec<(Place, Place)>,
    /// What names are called; `None` hides one.
    pub names: BTreeMap<String, Option<String>>,
    /// Words that name days.
    pub named_days: Vec<(String, Interval)>,
    /// Events that no document tells.
    pub own: Vec<OwnEvent>,
    /// What has a star.
    pub starred: Vec<Item>,
    /// What the user says of something.
    pub notes: Vec<(Item, String)>,
    /// What was collected, by the names of dossiers, in the order of the dossiers' making.
    pub dossiers: Vec<Dossier>,
    /// Edits that do not apply now, with the reason; they wait.
    pub aside: Vec<SetAside>,
}

/// What a user changed in one document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DocumentRevision {
    /// Who published it.
    pub source: Option<String>,
    /// What it is called.
    pub title: Option<String>,
    /// When it was written.
    pub date: Option<Day>,
    /// What words mean, by their place.
    pub mentions: BTreeMap<Span, MentionRevision>,
    /// What events are, by the place of the words that tell or date them.
    pub events: BTreeMap<Span, EventRevision>,
}

/// What words mean to a user.
#[derive(Clone, Debug, PartialEq)]
pub enum MentionRevision {
    /// They are no time.
    Deleted,
    /// They mean these days.
    Days(Days),
}

/// What a user says of an event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventRevision {
    /// What it is called.
    pub title: Option<String>,
    /// When it was.
    pub days: Option<Days>,
    /// Whether it is agreed on.
    pub status: Option<Status>,
    /// The edits that say so.
    pub edits: Vec<String>,
}

/// An event of the user, which no document tells.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnEvent {
    /// The name of the edit that made it.
    pub name: String,
    /// What happened.
    pub title: String,
    /// When.
    pub days: Days,
    /// What the user says of it.
    pub note: String,
    /// Where the user has it from.
    pub source: String,
}

/// Something that is marked.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Words.
    Words(Place),
    /// A document, by its position.
    Document(u32),
    /// An own event, by the name of the edit that made it.
    Own(String),
}

/// What was collected under a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dossier {
    /// The name.
    pub name: String,
    /// What stands in it, in the order of the user.
    pub items: Vec<Item>,
}

/// An edit that does not apply now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Its name.
    pub edit: String,
    /// Why.
    pub lost: Lost,
}

/// Finds the standing edits of a project in documents, in their order; what cannot be found is set aside.
///
/// It changes nothing: the same project on the same documents gives the same.
pub fn locate<'d>(project: &Project, documents: impl IntoIterator<Item = &'d Document>) -> Located {
    let mut locator = Locator {
        project,
        finder: Finder::new(documents),
        found: HashMap::new(),
        located: Located::default(),
    };
    for edit in project.standing() {
        if let Err(lost) = locator.take(edit) {
            let edit = edit.name.clone();
            locator.located.aside.push(SetAside { edit, lost });
        }
    }
    locator.located
}

struct Locator<'p, 'd> {
    project: &'p Project,
    finder: Finder<'d>,
    /// The documents that were looked for, by their names in the project.
    found: HashMap<&'p str, Result<u32, Lost>>,
    located: Located,
}

impl<'p> Locator<'p, '_> {
    fn take(&mut self, edit: &'p Edit) -> Result<(), Lost> {
        match &edit.change {
            Change::MentionDays { at, days } => {
                self.mention(at, MentionRevision::Days(days.clone()))?;
            }
            Change::MentionDeleted { at } => self.mention(at, MentionRevision::Deleted)?,
            Change::EventTitle { at, title } => {
                self.event(at, edit)?.title = Some(title.clone());
            }
            Change::EventDays { at, days } => self.event(at, edit)?.days = Some(days.clone()),
            Change::EventStatus { at, status } => self.event(at, edit)?.status = Some(*status),
            Change::DocumentSource { document, source } => {
                self.document(document)?.source = Some(source.clone());
            }
            Change::DocumentTitle { document, title } => {
                self.document(document)?.title = Some(title.clone());
            }
            Change::DocumentDate { document, day } => self.document(document)?.date = *day,
            Change::Same { one, other } => {
                let pair = (self.words(one)?, self.words(other)?);
                self.located
                    .different
                    .retain(|known| !is_same_pair(known, &pair));
                self.located.same.push(pair);
            }
            Change::NotSame { one, other } => {
                let pair = (self.words(one)?, self.words(other)?);
                self.located
                    .same
                    .retain(|known| !is_same_pair(known, &pair));
                self.located.different.push(pair);
            }
            Change::NameIs { name, shown } => {
                self.located.names.insert(name.clone(), Some(shown.clone()));
            }
            Change::NameHidden { name } => {
                self.located.names.insert(name.clone(), None);
            }
            Change::NamedDay { words, days } => {
                self.located.named_days.retain(|(known, _)| known != words);
                self.located
                    .named_days
                    .push((words.clone(), days.interval()));
            }
            Change::Own {
                title,
                days,
                note,
                source,
            } => self.located.own.push(OwnEvent {
                name: edit.name.clone(),
                title: title.clone(),
                days: days.clone(),
                note: note.clone(),
                source: source.clone(),
            }),
            Change::Star { on, is_starred } => {
                let item = self.item(on)?;
                self.located.starred.retain(|known| *known != item);
                if *is_starred {
                    self.located.starred.push(item);
                }
            }
            Change::Note { on, text } => {
                let item = self.item(on)?;
                self.located.notes.retain(|(known, _)| *known != item);
                if !text.is_empty() {
                    self.located.notes.push((item, text.clone()));
                }
            }
            Change::Collect { dossier, on, place } => {
                let item = self.item(on)?;
                self.dossier(dossier).put(item, *place);
            }
            Change::Drop { dossier, on } => {
                let item = self.item(on)?;
                let mut dossiers = self.located.dossiers.iter_mut();
                if let Some(known) = dossiers.find(|known| known.name == *dossier) {
                    known.items.retain(|known| *known != item);
                }
            }
            Change::DossierName { dossier, shown } => self.rename(dossier, shown)?,
            Change::TakenBack { .. } => {}
        }
        Ok(())
    }

    fn find(&mut self, name: &str) -> Result<u32, Lost> {
        let Some((name, key)) = self.project.documents.get_key_value(name) else {
            return Err(Lost::Nothing);
        };
        let found = self
            .found
            .entry(name)
            .or_insert_with(|| self.finder.document(key));
        *found
    }

    fn words(&mut self, quote: &Quote) -> Result<Place, Lost> {
        let document = self.find(&quote.document);
        let key = self.project.documents.get(&quote.document);
        self.finder
            .quote(key.ok_or(Lost::Nothing)?, document, quote)
    }

    fn document(&mut self, name: &str) -> Result<&mut DocumentRevision, Lost> {
        let at = self.find(name)?;
        Ok(self.located.documents.entry(at).or_default())
    }

    fn mention(&mut self, at: &Quote, revision: MentionRevision) -> Result<(), Lost> {
        let (document, span) = self.words(at)?;
        let revised = self.located.documents.entry(document).or_default();
        // Other words that share letters with these were another extent of the same time.
        revised
            .mentions
            .retain(|known, _| *known == span || !known.overlaps(span));
        revised.mentions.insert(span, revision);
        Ok(())
    }

    fn event(&mut self, at: &Quote, edit: &Edit) -> Result<&mut EventRevision, Lost> {
        let (document, span) = self.words(at)?;
        let revised = self.located.documents.entry(document).or_default();
        let event = revised.events.entry(span).or_default();
        event.edits.push(edit.name.clone());
        Ok(event)
    }

    fn item(&mut self, on: &Target) -> Result<Item, Lost> {
        match on {
            Target::Words(quote) => self.words(quote).map(Item::Words),
            Target::Document(name) => self.find(name).map(Item::Document),
            Target::Own(name) => {
                let is_there = self.located.own.iter().any(|own| own.name == *name);
                is_there
                    .then(|| Item::Own(name.clone()))
                    .ok_or(Lost::Nothing)
            }
        }
    }

    /// Calls a dossier otherwise; what stands in one of that name already has it with it.
    fn rename(&mut self, name: &str, shown: &str) -> Result<(), Lost> {
        let dossiers = &mut self.located.dossiers;
        let at = dossiers.iter().position(|known| known.name == name);
        let at = at.ok_or(Lost::Nothing)?;
        if name != shown && dossiers.iter().any(|known| known.name == shown) {
            let items = dossiers.remove(at).items.into_iter();
            let other = self.dossier(shown);
            items.for_each(|item| other.put(item, None));
        } else if let Some(known) = dossiers.get_mut(at) {
            shown.clone_into(&mut known.name);
        }
        Ok(())
    }

    fn dossier(&mut self, name: &str) -> &mut Dossier {
        let dossiers = &mut self.located.dossiers;
        let known = dossiers.iter().position(|known| known.name == name);
        let at = known.unwrap_or_else(|| {
            dossiers.push(Dossier {
                name: name.to_owned(),
                items: Vec::new(),
            });
            dossiers.len() - 1
        });
        &mut dossiers[at]
    }
}

impl Dossier {
    /// Puts an item at a place, or moves it there.
    fn put(&mut self, item: Item, place: Option<u32>) {
        let known = self.items.iter().position(|known| *known == item);
        if let Some(at) = known {
            if place.is_none() {
                return;
            }
            self.items.remove(at);
        }
        let place = place.map_or(self.items.len(), |place| place as usize);
        self.items.insert(place.min(self.items.len()), item);
    }
}

fn is_same_pair(one: &(Place, Place), other: &(Place, Place)) -> bool {
    one == other || (one.0, one.1) == (other.1, other.0)
}
