//! Everything that the page tells of a folder.

use std::collections::{BTreeMap, BTreeSet};

use crate::align::{Alignment, StatementCluster};
use crate::corpus::{Fingerprint, LoadProblem};
use crate::coverage::{Silences, SourceDays};
use crate::event::EventId;
use crate::i18n::Words;
use crate::index::{AnalyzedDocument, EventRef, Index, StatementRef};
use crate::report::carried::{
    Carried, CarriedDocument, CarriedQuotation, FORMAT, GENERATOR, Recipe, VERSION,
};
use crate::report::further::{Further, cluster_of, further, notes_by_happening, position_of};
use crate::report::happening::{Happening, happening};
use crate::report::quotation::{Quotation, Quotations};
use crate::resolve::{Basis, Mention};
use crate::time::{Day, Interval};

/// So many sentences are quoted in a page, that it stays short enough to be sent: some 2,400 bytes each on Arabic news.
const MOST_QUOTATIONS: usize = 1800;
/// So many of them at most for happenings that several sources tell; the others are for those of one.
const MOST_SHARED: usize = 1450;
/// So many sentences of a happening are quoted at most.
const MOST_OF_ONE: usize = 12;

/// What the user says about the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportText {
    /// Its title; empty where it has the usual one.
    pub title: String,
    /// What it is about, in front of what is counted.
    pub summary: String,
}

/// A folder as the page tells it.
#[derive(Debug)]
pub struct ReportView<'a> {
    pub(super) index: &'a Index,
    pub(super) words: &'a Words,
    pub(super) text: ReportText,
    /// Those of most sources first, then by time; the number of each is its position plus one.
    pub(super) happenings: Vec<Happening>,
    /// Happenings of single sources that are not told.
    pub(super) left_out: usize,
    /// Happenings of several sources that are not told, because there are too many for a page.
    pub(super) shared_left_out: usize,
    /// Events that the user chose or noted and that no happening tells.
    pub(super) further: Vec<Further>,
    quotations: Quotations,
    documents: Documents,
    pub(super) problems: Vec<LoadProblem>,
    /// What the page was asked for beside that.
    asked: Asked,
}

/// What a page is asked for beside documents, language, title and summary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Day of writing of documents that have none.
    pub dct: Option<Day>,
    /// The name of the dossier that it tells, where it does not tell everything.
    pub dossier: Option<String>,
    /// What stands in that dossier, in its order.
    pub chosen: Vec<StatementRef>,
    /// What the user says of events and sentences.
    pub notes: Vec<(StatementRef, String)>,
}

impl<'a> ReportView<'a> {
    /// Everything, as it is usually asked for; the files of quoted documents are read once more for their hashes.
    pub fn new(
        index: &'a Index,
        alignment: &Alignment,
        words: &'a Words,
        problems: Vec<LoadProblem>,
        text: ReportText,
    ) -> Self {
        Self::asked(index, alignment, words, problems, text, Asked::default())
    }

    /// What is asked for; the files of quoted documents are read once more for their hashes.
    pub fn asked(
        index: &'a Index,
        alignment: &Alignment,
        words: &'a Words,
        problems: Vec<LoadProblem>,
        text: ReportText,
        asked: Asked,
    ) -> Self {
        let chosen = match asked.dossier {
            Some(_) => Chosen::of_statements(alignment, &asked.chosen),
            None => Chosen::new(index, alignment),
        };
        let days = SourceDays::new(index);
        let mut told: Vec<(Happening, &StatementCluster)> = chosen
            .clusters
            .into_iter()
            .map(|cluster| {
                let silences = Silences::of_cluster(index, alignment, &days, cluster);
                (happening(index, words, cluster, &silences), cluster)
            })
            .collect();
        if asked.dossier.is_none() {
            told.sort_by_cached_key(|(happening, _)| happening.order());
        }
        let ids: BTreeSet<EventId> = told.iter().map(|(_, cluster)| cluster.id).collect();
        let notes = notes_by_happening(alignment, &asked.notes);
        let mut quotations = Quotations::default();
        let happenings = told.into_iter().map(|(mut happening, cluster)| {
            let most = chosen.most_of_one;
            happening.quote(index, words, cluster, most, &mut quotations);
            let noted = notes.get(&cluster.id).into_iter().flatten();
            happening.notes = noted.map(|note| (*note).to_owned()).collect();
            happening
        });
        let happenings: Vec<Happening> = happenings.collect();
        let is_told =
            |at| cluster_of(alignment, at).is_some_and(|cluster| ids.contains(&cluster.id));
        let further = further(index, words, &asked, is_told, &mut quotations);
        let documents = Documents::new(index, quotations.all());
        Self {
            further,
            index,
            words,
            text,
            happenings,
            left_out: chosen.left_out,
            shared_left_out: chosen.shared_left_out,
            asked,
            quotations,
            documents,
            problems,
        }
    }

    /// The name of the dossier that the page tells, where it does not tell everything.
    pub(super) fn dossier(&self) -> Option<&str> {
        self.asked.dossier.as_deref()
    }

    /// The names of documents that no day of writing is known of; what the user adds needs none.
    pub(super) fn undated(&self) -> impl Iterator<Item = &'a str> {
        let documents = self.index.documents().iter();
        let undated = documents.filter(|one| one.dct.best.is_none() && !one.is_own());
        undated.map(|one| &*one.document.id)
    }

    /// The events of the user that the page tells: those of the dossier in its order, else all by time.
    pub(super) fn own_events(&self) -> Vec<EventRef> {
        let documents = self.index.documents();
        let is_own = |at: &&EventRef| {
            let document = documents.get(at.document as usize);
            document.is_some_and(|one| one.is_own())
        };
        let chosen = || self.asked.chosen.iter().filter_map(|at| at.event());
        match self.asked.dossier {
            Some(_) => chosen().filter(|at| is_own(&at)).collect(),
            None => self.index.placed().iter().filter(is_own).copied().collect(),
        }
    }

    /// What the user says of an event or a sentence.
    pub(super) fn notes_of(&self, at: StatementRef) -> impl Iterator<Item = &str> {
        let notes = self.asked.notes.iter().filter(move |(of, _)| *of == at);
        notes.map(|(_, note)| note.as_str())
    }

    /// How many happenings the page tells, and how many sentences it quotes.
    pub fn counts(&self) -> (usize, usize) {
        (self.happenings.len(), self.quotations.all().len())
    }

    /// The quotations; the first has the number 1.
    pub(super) fn quotations(&self) -> &[Quotation] {
        self.quotations.all()
    }

    pub(super) fn analyzed(&self, quotation: &Quotation) -> Option<&'a AnalyzedDocument> {
        let analyzed = self.index.documents().get(quotation.document as usize)?;
        Some(analyzed)
    }

    /// The words of a quotation.
    pub(super) fn words_of(&self, quotation: &Quotation) -> &'a str {
        self.analyzed(quotation)
            .map_or("", |analyzed| quotation.span.of(&analyzed.document.text))
    }

    /// The document of a quotation with its hashes.
    pub(super) fn document_of(&self, quotation: &Quotation) -> Option<&CarriedDocument> {
        let position = self.documents.positions.get(&quotation.document)?;
        self.documents.all.get(*position)
    }

    /// What the page can be made again from.
    fn recipe(&self) -> Recipe {
        Recipe {
            generator: GENERATOR.to_owned(),
            language: self.words.language().tag().to_owned(),
            title: self.text.title.clone(),
            summary: self.text.summary.clone(),
            dct: self.asked.dct,
            dossier: self.asked.dossier.clone(),
            texts_sha256: texts_sha256(self.index, &self.asked.notes),
        }
    }

    /// What the page carries for programs.
    pub(super) fn carried(&self) -> Carried {
        let quotation = |one: &Quotation| {
            let analyzed = self.analyzed(one)?;
            Some(CarriedQuotation {
                document: *self.documents.positions.get(&one.document)?,
                start: one.chars.start,
                end: one.chars.end,
                text: one.span.of(&analyzed.document.text).to_owned(),
            })
        };
        Carried {
            format: FORMAT.to_owned(),
            version: VERSION,
            documents: self.documents.all.clone(),
            quotations: self.quotations().iter().filter_map(quotation).collect(),
            made: Some(self.recipe()),
            page_sha256: None,
        }
    }
}

/// The happenings that are told: those of several sources, and those of one that are dated, as far as there is room.
struct Chosen<'c> {
    clusters: Vec<&'c StatementCluster>,
    /// Happenings of single sources that are not told.
    left_out: usize,
    /// Happenings of several sources that are not told.
    shared_left_out: usize,
    /// So many sentences of each are quoted.
    most_of_one: usize,
}

impl<'c> Chosen<'c> {
    fn new(index: &Index, alignment: &'c Alignment) -> Self {
        let clusters = alignment.statement_clusters().iter();
        let (mut clusters, single): (Vec<_>, Vec<_>) =
            clusters.partition(|one| are_several(index, one));
        // Each is quoted once at least, so that a page of more would be too long to send.
        clusters.sort_by_cached_key(|one| {
            (one.is_one_text, std::cmp::Reverse(source_count(index, one)))
        });
        let shared_left_out = clusters.len().saturating_sub(MOST_SHARED);
        clusters.truncate(MOST_SHARED);
        let most_of_one = most_of_one(&clusters);
        let quoted = quoted(&clusters, most_of_one);
        let mut single: Vec<&StatementCluster> = single
            .into_iter()
            .filter(|one| one.interval != Interval::ALWAYS)
            .collect();
        // Those that several documents tell stay, then those that are known most exactly.
        single.sort_by_key(|one| {
            let days = one.interval.len_days().unwrap_or(i32::MAX);
            (std::cmp::Reverse(one.members.len()), days)
        });
        let mut room = MOST_QUOTATIONS.saturating_sub(quoted);
        let fits = |one: &&StatementCluster| {
            let needed = one.members.len().min(most_of_one);
            let fits = needed <= room;
            room = if fits { room - needed } else { 0 };
            fits
        };
        let all = single.len();
        let told: Vec<&StatementCluster> = single.into_iter().take_while(fits).collect();
        let left_out = all - told.len();
        clusters.extend(told);
        Self {
            clusters,
            left_out,
            shared_left_out,
            most_of_one,
        }
    }
}

impl<'c> Chosen<'c> {
    /// The happenings of some statements, in the order of these, each once.
    fn of_statements(alignment: &'c Alignment, chosen: &[StatementRef]) -> Self {
        let mut seen = BTreeSet::new();
        let positions = chosen.iter().filter_map(|at| position_of(alignment, *at));
        let positions = positions.filter(|position| seen.insert(*position));
        let all = alignment.statement_clusters();
        let clusters: Vec<&StatementCluster> = positions
            .filter_map(|position| all.get(position))
            .take(MOST_SHARED)
            .collect();
        Self {
            most_of_one: most_of_one(&clusters),
            left_out: 0,
            shared_left_out: 0,
            clusters,
        }
    }
}

/// One hash of all documents, their texts, and what the user knew better: where it is the same, the same was read.
fn texts_sha256(index: &Index, notes: &[(StatementRef, String)]) -> String {
    let notes = notes.iter().map(|(at, note)| match at {
        // As pages of before have it.
        StatementRef::Event(at) => format!("{:?}\n", (at, note)),
        StatementRef::Sentence(at) => format!("{:?}\n", (at, note)),
    });
    let documents = index.documents().iter().map(|one| read_line(one));
    let lines: String = documents.chain(notes).collect();
    Fingerprint::of_bytes(lines.as_bytes()).to_string()
}

/// A document with its text and what its user, or what stands beside it, says of it.
fn read_line(analyzed: &AnalyzedDocument) -> String {
    let document = &analyzed.document;
    let text = Fingerprint::of_bytes(document.text.as_bytes());
    let of_user = |mention: &&Mention| mention.basis == Basis::User;
    let mentions = analyzed.mentions.iter().filter(of_user);
    let days: Vec<_> = mentions.map(|one| (one.span, one.interval)).collect();
    let events = analyzed.events.iter().filter_map(|one| one.user.as_ref());
    let (events, facts) = (
        Vec::from_iter(events),
        (document.dct, &document.title, &document.source),
    );
    format!("{text} {} {facts:?} {days:?} {events:?}\n", document.id)
}

fn source_count(index: &Index, cluster: &StatementCluster) -> usize {
    let members = cluster.members.iter();
    let sources: BTreeSet<_> = members
        .map(|one| index.source_of(one.at.document))
        .collect();
    sources.len()
}

fn are_several(index: &Index, cluster: &StatementCluster) -> bool {
    let mut sources = cluster
        .members
        .iter()
        .map(|one| index.source_of(one.at.document));
    let first = sources.next();
    sources.any(|source| Some(source) != first)
}

/// How many sentences of each happening can be quoted, so that all of them have room.
fn most_of_one(clusters: &[&StatementCluster]) -> usize {
    let mut most = (1..=MOST_OF_ONE).rev();
    most.find(|most| quoted(clusters, *most) <= MOST_SHARED)
        .unwrap_or(1)
}

/// How many sentences are quoted where so many of each happening are.
fn quoted(clusters: &[&StatementCluster], most: usize) -> usize {
    clusters.iter().map(|one| one.members.len().min(most)).sum()
}

/// The quoted documents in the order of the folder.
#[derive(Debug, Default)]
struct Documents {
    all: Vec<CarriedDocument>,
    /// The position of each among them, by its position in the folder.
    positions: BTreeMap<u32, usize>,
}

impl Documents {
    fn new(index: &Index, quotations: &[Quotation]) -> Self {
        let quoted: BTreeSet<u32> = quotations.iter().map(|one| one.document).collect();
        let mut documents = Self::default();
        for at in quoted {
            if let Some(analyzed) = index.documents().get(at as usize) {
                documents.positions.insert(at, documents.all.len());
                documents.all.push(carried_document(analyzed));
            }
        }
        documents
    }
}

fn carried_document(analyzed: &AnalyzedDocument) -> CarriedDocument {
    let document = &analyzed.document;
    let file = document.path.as_deref();
    let file = file.and_then(|path| Fingerprint::of_file(path).ok());
    CarriedDocument {
        id: document.id.to_string(),
        source: document.cited_source().to_owned(),
        title: document.name().into_owned(),
        text_sha256: Fingerprint::of_bytes(document.text.as_bytes()).to_string(),
        file_sha256: file.map(|hash| hash.to_string()),
    }
}
