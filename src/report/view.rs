//! Everything that the page tells of a folder.

use std::collections::{BTreeMap, BTreeSet};

use crate::align::{Alignment, StatementCluster};
use crate::corpus::{Fingerprint, LoadProblem};
use crate::i18n::Words;
use crate::index::{AnalyzedDocument, Index};
use crate::report::carried::{Carried, CarriedDocument, CarriedQuotation, FORMAT, VERSION};
use crate::report::happening::{Happening, happening, quote};
use crate::report::quotation::{Quotation, Quotations};
use crate::time::Interval;

/// So many happenings of single sources stand in a page at most.
const MOST_SINGLE: usize = 600;

/// What the user says about the page.
#[derive(Clone, Debug, Default)]
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
    /// By time, undated ones last; the number of each is its position plus one.
    pub(super) happenings: Vec<Happening>,
    /// Happenings of single sources that are not told.
    pub(super) left_out: usize,
    quotations: Quotations,
    documents: Documents,
    pub(super) problems: Vec<LoadProblem>,
}

impl<'a> ReportView<'a> {
    /// Gathers it; the files of quoted documents are read once more for their hashes.
    pub fn new(
        index: &'a Index,
        alignment: &Alignment,
        words: &'a Words,
        problems: Vec<LoadProblem>,
        text: ReportText,
    ) -> Self {
        let (clusters, left_out) = chosen(index, alignment);
        let mut told: Vec<(Happening, &StatementCluster)> = clusters
            .into_iter()
            .map(|cluster| (happening(index, words, cluster), cluster))
            .collect();
        told.sort_by_key(|(happening, _)| happening.order());
        let mut quotations = Quotations::default();
        let happenings = told.into_iter().map(|(mut happening, cluster)| {
            let (quoted, unquoted) = quote(index, words, cluster, &mut quotations);
            (happening.quoted, happening.unquoted) = (quoted, unquoted);
            happening
        });
        let happenings: Vec<Happening> = happenings.collect();
        let documents = Documents::new(index, quotations.all());
        Self {
            index,
            words,
            text,
            happenings,
            left_out,
            quotations,
            documents,
            problems,
        }
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

    /// The document of a quotation with its hashes.
    pub(super) fn document_of(&self, quotation: &Quotation) -> Option<&CarriedDocument> {
        let position = self.documents.positions.get(&quotation.document)?;
        self.documents.all.get(*position)
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
        }
    }
}

/// The happenings that are told: those of several sources, and those of one that are dated, as far as there is room.
fn chosen<'c>(index: &Index, alignment: &'c Alignment) -> (Vec<&'c StatementCluster>, usize) {
    let sources = |cluster: &StatementCluster| {
        let members = cluster.members.iter();
        let sources: BTreeSet<_> = members
            .map(|one| index.source_of(one.at.document))
            .collect();
        sources.len()
    };
    let clusters = alignment.statement_clusters().iter();
    let (mut shared, single): (Vec<_>, Vec<_>) = clusters.partition(|one| sources(one) > 1);
    let mut single: Vec<&StatementCluster> = single
        .into_iter()
        .filter(|one| one.interval != Interval::ALWAYS)
        .collect();
    let left_out = single.len().saturating_sub(MOST_SINGLE);
    // Those that several documents tell stay, then those that are known most exactly.
    single.sort_by_key(|one| {
        let days = one.interval.len_days().unwrap_or(i32::MAX);
        (std::cmp::Reverse(one.members.len()), days)
    });
    single.truncate(MOST_SINGLE);
    shared.extend(single);
    (shared, left_out)
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
        source: document.source_name().into_owned(),
        title: document.name().into_owned(),
        text_sha256: Fingerprint::of_bytes(document.text.as_bytes()).to_string(),
        file_sha256: file.map(|hash| hash.to_string()),
    }
}
