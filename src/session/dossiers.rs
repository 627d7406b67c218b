//! Marking and collecting: the changes that they are, and dossiers as they are shown.

use crate::align::Statement;
use crate::describe::event_name;
use crate::index::StatementRef;
use crate::pipeline::statements_of_item;
use crate::session::{BottomPane, Correction, State};
use crate::store::{Change, Dossier, Item, Project, Target};
use crate::time::Interval;

/// One thing that stands in a dossier.
#[derive(Clone, Debug, PartialEq)]
pub struct DossierEntry {
    /// What a click goes to; none where nothing of it is there any more.
    pub statement: Option<StatementRef>,
    /// What happened, in words of the text; the name of a whole document.
    pub name: String,
    /// When; [`Interval::ALWAYS`] where no day is known.
    pub days: Interval,
    /// What the user says of it.
    pub note: String,
}

impl State {
    /// The dossiers that hold anything, in the order of their making.
    pub fn dossiers(&self) -> impl Iterator<Item = &Dossier> {
        let dossiers = self.corrections.located.dossiers.iter();
        dossiers.filter(|dossier| !dossier.items.is_empty())
    }

    /// The dossiers that a statement stands in.
    pub fn dossiers_of(&self, at: StatementRef) -> Vec<&str> {
        let holding = self
            .dossiers()
            .filter(|one| self.place_in(one, at).is_some());
        holding.map(|dossier| dossier.name.as_str()).collect()
    }

    /// The place of a statement in a dossier, from 0; none where it does not stand in it.
    pub fn place_in(&self, dossier: &Dossier, at: StatementRef) -> Option<usize> {
        let documents = self.library.index.documents();
        let mut items = dossier.items.iter();
        items.position(|item| statements_of_item(documents, item).contains(&at))
    }

    /// Goes to a statement that was marked.
    pub(super) fn read_marked(&mut self, at: StatementRef) {
        match at {
            StatementRef::Event(at) => self.read(at),
            StatementRef::Sentence(at) => {
                self.view.lower = BottomPane::Reader;
                let (event, interval) = (None, Interval::ALWAYS);
                self.read_statement(&Statement {
                    at,
                    event,
                    interval,
                    is_planned: false,
                    is_background: false,
                });
            }
        }
    }

    /// What stands in a dossier, in its order.
    pub fn dossier_entries(&self, dossier: &Dossier) -> Vec<DossierEntry> {
        dossier.items.iter().map(|item| self.entry(item)).collect()
    }

    /// The places of a dossier by time: what has no day stands at the end.
    pub fn by_time(&self, dossier: &Dossier) -> Vec<usize> {
        let entries = self.dossier_entries(dossier);
        let mut places: Vec<usize> = (0..entries.len()).collect();
        let first = |place: &usize| {
            let days = entries.get(*place)?.days;
            days.first().or(days.last())
        };
        places.sort_by_key(|place| (first(place).is_none(), first(place)));
        places
    }

    fn entry(&self, item: &Item) -> DossierEntry {
        let index = &self.library.index;
        let statements = statements_of_item(index.documents(), item);
        let statement = statements.first().copied();
        let event = statement.and_then(StatementRef::event);
        let words = |at| {
            let sentence = index.sentence_of(at)?;
            let analyzed = index.documents().get(sentence.document as usize)?;
            let span = analyzed.sentences.get(sentence.sentence as usize)?;
            Some(event_name::of_sentence(span.of(&analyzed.document.text)))
        };
        let document = match item {
            Item::Document(at) => index.documents().get(*at as usize),
            Item::Words(_) | Item::Own(_) => None,
        };
        let name = match (document, event) {
            (Some(analyzed), _) => analyzed.document.name().into_owned(),
            (None, Some(at)) => event_name::happening(index, at),
            (None, None) => statement.and_then(words).unwrap_or_default(),
        };
        let found = event.filter(|_| document.is_none());
        let found = found.and_then(|at| index.event(at));
        let notes = &self.corrections.marks;
        DossierEntry {
            name,
            days: found.map_or(Interval::ALWAYS, |(_, event)| event.interval),
            note: statement.map_or("", |at| notes.note(at)).to_owned(),
            statement,
        }
    }

    /// The changes of a wish that marks or collects; none of another.
    pub(super) fn marking(&self, correction: &Correction, project: &mut Project) -> Vec<Change> {
        let located = &self.corrections.located;
        match correction {
            Correction::Star(at, true) => {
                let on = self.target(*at, located.starred.iter(), project);
                let is_starred = true;
                on.map(|on| Change::Star { on, is_starred })
                    .into_iter()
                    .collect()
            }
            Correction::Star(at, false) => self.unstarred(&[*at], project),
            Correction::StarCluster(cluster, true) => {
                let at = self.statement_of_cluster(*cluster);
                let star = at.map(|at| Correction::Star(at, true));
                star.map_or_else(Vec::new, |star| self.marking(&star, project))
            }
            Correction::StarCluster(cluster, false) => {
                self.unstarred(&self.stars_of_cluster(*cluster), project)
            }
            Correction::Note(at, text) if text.is_empty() => {
                let known = located.notes.iter().map(|(item, _)| item);
                let targets = self.targets_with(&[*at], known, project).into_iter();
                let note = |on| Change::Note {
                    on,
                    text: String::new(),
                };
                targets.map(note).collect()
            }
            Correction::Note(at, text) => {
                let known = located.notes.iter().map(|(item, _)| item);
                let on = self.target(*at, known, project);
                let text = text.clone();
                on.map(|on| Change::Note { on, text }).into_iter().collect()
            }
            Correction::Collect(at, name) => {
                let dossier = name.trim().to_owned();
                let known = located.dossiers.iter().filter(|one| one.name == dossier);
                let on = self.target(*at, known.flat_map(|one| &one.items), project);
                let place = None;
                on.map(|on| Change::Collect { dossier, on, place })
                    .into_iter()
                    .collect()
            }
            Correction::Place { dossier, from, to } => {
                let on = self.placed(dossier, *from, project);
                let (dossier, place) = (dossier.clone(), u32::try_from(*to).ok());
                on.map(|on| Change::Collect { dossier, on, place })
                    .into_iter()
                    .collect()
            }
            Correction::Drop(dossier, place) => {
                let on = self.placed(dossier, *place, project);
                let dossier = dossier.clone();
                on.map(|on| Change::Drop { dossier, on })
                    .into_iter()
                    .collect()
            }
            Correction::MoveTo(name, place, other) => {
                let Some(on) = self.placed(name, *place, project) else {
                    return Vec::new();
                };
                let (dossier, place) = (other.clone(), None);
                let collect = Change::Collect {
                    dossier,
                    on: on.clone(),
                    place,
                };
                let dossier = name.clone();
                vec![collect, Change::Drop { dossier, on }]
            }
            Correction::RenameDossier(name, shown) => {
                self.renamed(name, shown.trim()).into_iter().collect()
            }
            Correction::Order(name, places) => {
                let ordered = (0..).zip(places);
                ordered
                    .filter_map(|(place, from)| {
                        let on = self.placed(name, *from, project)?;
                        let (dossier, place) = (name.clone(), Some(place));
                        Some(Change::Collect { dossier, on, place })
                    })
                    .collect()
            }
            Correction::Days(..)
            | Correction::Delete(_)
            | Correction::Add(..)
            | Correction::NameDays(..)
            | Correction::NameIs(..)
            | Correction::HideName(_)
            | Correction::Title(..)
            | Correction::Status(..)
            | Correction::Link { .. }
            | Correction::DocumentTitle(..)
            | Correction::DocumentSource(..)
            | Correction::Own { .. }
            | Correction::TakeBack(_) => Vec::new(),
        }
    }

    /// Whether a dossier can be called so: by no name or that of another it cannot.
    pub fn can_be_called(&self, shown: &str) -> bool {
        let mut dossiers = self.dossiers();
        !shown.is_empty() && dossiers.all(|dossier| dossier.name != shown)
    }

    fn renamed(&self, name: &str, shown: &str) -> Option<Change> {
        let is_there = self.dossiers().any(|dossier| dossier.name == name);
        (is_there && self.can_be_called(shown)).then(|| Change::DossierName {
            dossier: name.to_owned(),
            shown: shown.to_owned(),
        })
    }

    /// The changes by which statements have no star any more, whatever else had it with them.
    fn unstarred(&self, at: &[StatementRef], project: &mut Project) -> Vec<Change> {
        let known = self.corrections.located.starred.iter();
        let targets = self.targets_with(at, known, project).into_iter();
        let star = |on| Change::Star {
            on,
            is_starred: false,
        };
        targets.map(star).collect()
    }

    /// What stands at a place of a dossier, for an edit.
    fn placed(&self, name: &str, place: usize, project: &mut Project) -> Option<Target> {
        let mut dossiers = self.dossiers();
        let dossier = dossiers.find(|dossier| dossier.name == name)?;
        self.target_of(dossier.items.get(place)?, project)
    }

    /// All known items that stand for any of some statements, else their own words.
    fn targets_with<'i>(
        &self,
        at: &[StatementRef],
        known: impl Iterator<Item = &'i Item>,
        project: &mut Project,
    ) -> Vec<Target> {
        let documents = self.library.index.documents();
        let holds = |item: &&Item| {
            let mut statements = statements_of_item(documents, item).into_iter();
            statements.any(|one| at.contains(&one))
        };
        let mut items: Vec<Item> = known.filter(holds).cloned().collect();
        if items.is_empty() {
            // What was put on them last is not read yet.
            items.extend(at.iter().filter_map(|at| self.item_of(*at)));
        }
        let targets = items.iter();
        targets
            .filter_map(|item| self.target_of(item, project))
            .collect()
    }

    /// What an edit of a statement is attached to: what stands for it among the known items, for it alone or with
    /// others, else its own words.
    fn target<'i>(
        &self,
        at: StatementRef,
        known: impl Iterator<Item = &'i Item>,
        project: &mut Project,
    ) -> Option<Target> {
        let documents = self.library.index.documents();
        let statements = known.map(|item| (item, statements_of_item(documents, item)));
        let holding = statements.filter(|(_, statements)| statements.contains(&at));
        let found = holding.min_by_key(|(_, statements)| statements.len());
        let found = found.map(|(item, _)| item);
        let item = found.cloned().or_else(|| self.item_of(at))?;
        self.target_of(&item, project)
    }

    fn target_of(&self, item: &Item, project: &mut Project) -> Option<Target> {
        let documents = self.library.index.documents();
        let document = |at: u32| documents.get(at as usize).map(|one| &one.document);
        Some(match item {
            Item::Words((at, span)) => Target::Words(project.quote(document(*at)?, *span)),
            Item::Document(at) => Target::Document(project.list(document(*at)?)),
            Item::Own(name) => Target::Own(name.clone()),
        })
    }
}
