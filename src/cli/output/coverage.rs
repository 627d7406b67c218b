//! The happenings of a folder as the object that scripts read; the names are a contract.

use std::sync::Arc;

use serde::Serialize;

use crate::align::{Alignment, Cluster, Copied, SentenceRef, Status};
use crate::cli::chars::CharCounter;
use crate::cli::output::rounded;
use crate::coverage::ShownClusters;
use crate::event::{EventRef, label};
use crate::index::{AnalyzedDocument, Index, Source};
use crate::text::Span;
use crate::time::Day;

/// Who tells what: sources, happenings and copied sentences. Offsets are code points, half-open.
#[derive(Debug, Serialize)]
pub(crate) struct CoverageObject<'a> {
    sources: Vec<SourceField<'a>>,
    clusters: Vec<ClusterField<'a>>,
    copies: Vec<CopyField<'a>>,
}

/// A source with the first and the last day on which one of its documents was written, as far as that is known.
#[derive(Debug, Serialize)]
struct SourceField<'a> {
    name: &'a str,
    documents: usize,
    begin: Option<Day>,
    until: Option<Day>,
}

#[derive(Debug, Serialize)]
struct ClusterField<'a> {
    id: String,
    label: String,
    begin: Option<Day>,
    until: Option<Day>,
    status: &'static str,
    first: &'a str,
    members: Vec<MemberField<'a>>,
}

/// The sentence of a member and the days that it gives.
#[derive(Debug, Serialize)]
struct MemberField<'a> {
    doc: &'a str,
    source: &'a str,
    start: u32,
    end: u32,
    begin: Option<Day>,
    until: Option<Day>,
}

#[derive(Debug, Serialize)]
struct CopyField<'a> {
    a: PlaceField<'a>,
    b: PlaceField<'a>,
    similarity: f64,
}

#[derive(Debug, Serialize)]
struct PlaceField<'a> {
    doc: &'a str,
    start: u32,
    end: u32,
}

impl<'a> CoverageObject<'a> {
    /// Of a folder and its happenings.
    pub(crate) fn new(index: &'a Index, alignment: &Alignment) -> Self {
        let mut places = Places::new(index.documents());
        let shown = ShownClusters::whole(index, alignment);
        let clusters = alignment.clusters().iter().enumerate();
        let copies = alignment.copies().iter();
        Self {
            sources: (index.sources().iter())
                .map(|lane| source_field(index, lane))
                .collect(),
            clusters: clusters
                .filter_map(|(position, cluster)| {
                    let status = shown.cluster(position)?.status();
                    cluster_field(index, cluster, status, &mut places)
                })
                .collect(),
            copies: copies
                .filter_map(|copied| copy_field(copied, &mut places))
                .collect(),
        }
    }
}

/// Where sentences stand in code points.
struct Places<'a> {
    documents: &'a [Arc<AnalyzedDocument>],
    counters: Vec<CharCounter<'a>>,
}

impl<'a> Places<'a> {
    fn new(documents: &'a [Arc<AnalyzedDocument>]) -> Self {
        let counter =
            |analysed: &'a Arc<AnalyzedDocument>| CharCounter::new(&analysed.document.text);
        Self {
            documents,
            counters: documents.iter().map(counter).collect(),
        }
    }

    fn of(&mut self, at: SentenceRef) -> Option<PlaceField<'a>> {
        let analysed = self.documents.get(at.document as usize)?;
        let sentence: Span = *analysed.sentences.get(at.sentence as usize)?;
        let place = self.counters.get_mut(at.document as usize)?.span(sentence);
        Some(PlaceField {
            doc: &analysed.document.id,
            start: place.start,
            end: place.end,
        })
    }
}

fn source_field<'a>(index: &Index, lane: &'a Source) -> SourceField<'a> {
    let documents = lane.documents.iter();
    let written = documents.filter_map(|at| index.documents().get(*at as usize)?.dct.best);
    SourceField {
        name: lane.source.as_str(),
        documents: lane.documents.len(),
        begin: written.clone().min(),
        until: written.max(),
    }
}

fn cluster_field<'a>(
    index: &'a Index,
    cluster: &Cluster,
    status: Status,
    places: &mut Places<'a>,
) -> Option<ClusterField<'a>> {
    let first = index.documents().get(cluster.first as usize)?;
    let members = cluster.members.iter();
    Some(ClusterField {
        id: cluster.id.to_string(),
        label: label_of(index, cluster.label)?,
        begin: cluster.interval.first(),
        until: cluster.interval.last(),
        status: status.name(),
        first: &first.document.id,
        members: members
            .filter_map(|at| member_field(index, *at, places))
            .collect(),
    })
}

fn label_of(index: &Index, at: EventRef) -> Option<String> {
    let (analysed, event) = index.event(at)?;
    Some(label(&analysed.document.text, event, index.mention(at)))
}

fn member_field<'a>(
    index: &'a Index,
    at: EventRef,
    places: &mut Places<'a>,
) -> Option<MemberField<'a>> {
    let (analysed, event) = index.event(at)?;
    let place = places.of(SentenceRef {
        document: at.document,
        sentence: event.sentence,
    })?;
    let interval = Some(event.interval).filter(|_| event.places);
    Some(MemberField {
        doc: place.doc,
        source: analysed.document.source.as_str(),
        start: place.start,
        end: place.end,
        begin: interval.and_then(|interval| interval.first()),
        until: interval.and_then(|interval| interval.last()),
    })
}

fn copy_field<'a>(copied: &Copied, places: &mut Places<'a>) -> Option<CopyField<'a>> {
    Some(CopyField {
        a: places.of(copied.a)?,
        b: places.of(copied.b)?,
        similarity: rounded(copied.similarity),
    })
}
