//! The happenings of a folder as the object that scripts read; the names are a contract.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::align::{
    AlignedFigure, Alignment, ClusterReason, Copied, Figure, Statement, StatementCluster,
};
use crate::cli::output::places::{PlaceField, Places};
use crate::cli::output::rounded;
use crate::cli::output::stories::{FirstField, StoryField, story_fields};
use crate::describe::statement_words::label_of;
use crate::index::{Index, Source};
use crate::time::Day;

/// Who tells what: sources, stories, happenings and copied sentences. Offsets are code points, half-open.
#[derive(Debug, Serialize)]
pub(crate) struct CoverageObject<'a> {
    sources: Vec<SourceField<'a>>,
    stories: Vec<StoryField<'a>>,
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
    first_to_publish: FirstField<'a>,
    story: Option<String>,
    confidence: Option<f64>,
    reasons: Vec<ReasonField>,
    figures: Vec<FigureField<'a>>,
    conflicts: Vec<ConflictField<'a>>,
    members: Vec<MemberField<'a>>,
}

#[derive(Debug, Serialize)]
struct ReasonField {
    code: &'static str,
    words: String,
}

/// What several members count.
#[derive(Debug, Serialize)]
struct FigureField<'a> {
    what: &'a str,
    differs: bool,
    members: Vec<FigureMember<'a>>,
}

/// A figure where it stands.
#[derive(Debug, Serialize)]
struct FigureMember<'a> {
    doc: &'a str,
    value: f64,
    until: Option<f64>,
    bound: &'static str,
    start: u32,
    end: u32,
}

#[derive(Debug, Serialize)]
struct ConflictField<'a> {
    kind: &'static str,
    members: Vec<PlaceField<'a>>,
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
    kind: &'static str,
    direction: &'static str,
    formula: bool,
}

impl<'a> CoverageObject<'a> {
    /// Of a folder and its happenings.
    pub(crate) fn new(index: &'a Index, alignment: &Alignment) -> Self {
        let mut places = Places::new(index.documents());
        let clusters = alignment.statement_clusters().iter();
        let copies = alignment.copies().iter();
        Self {
            sources: (index.sources().iter())
                .map(|lane| source_field(index, lane))
                .collect(),
            stories: story_fields(index, alignment),
            clusters: clusters
                .filter_map(|cluster| cluster_field(index, alignment, cluster, &mut places))
                .collect(),
            copies: copies
                .filter_map(|copied| copy_field(copied, &mut places))
                .collect(),
        }
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
    alignment: &Alignment,
    cluster: &StatementCluster,
    places: &mut Places<'a>,
) -> Option<ClusterField<'a>> {
    let first = index.documents().get(cluster.first as usize)?;
    let story = cluster
        .story
        .and_then(|story| alignment.stories().get(story as usize));
    let members = &cluster.members;
    let mut documents: Vec<u32> = members.iter().map(|member| member.at.document).collect();
    documents.dedup();
    Some(ClusterField {
        id: cluster.id.to_string(),
        label: label_of(index, cluster.label)?,
        begin: cluster.interval.first(),
        until: cluster.interval.last(),
        status: cluster.status.name(),
        first: &first.document.id,
        first_to_publish: FirstField::of(index, &documents),
        story: story.map(|story| story.id.to_string()),
        confidence: cluster.confidence.map(rounded),
        reasons: cluster.reasons.iter().map(reason_field).collect(),
        figures: (cluster.figures.iter())
            .filter_map(|figure| figure_field(index, cluster, figure, places))
            .collect(),
        conflicts: (cluster.conflicts.iter())
            .map(|conflict| ConflictField {
                kind: conflict.kind.name(),
                members: (conflict.members.iter())
                    .filter_map(|at| places.of(members.get(*at as usize)?.at))
                    .collect(),
            })
            .collect(),
        members: (members.iter())
            .filter_map(|member| member_field(index, member, places))
            .collect(),
    })
}

fn reason_field(reason: &ClusterReason) -> ReasonField {
    let words = match reason {
        ClusterReason::Documents(likeness) => format!("the documents are alike to {likeness:.2}"),
        ClusterReason::Sentences(likeness) => format!("the sentences are alike to {likeness:.2}"),
        ClusterReason::Copies(pairs, all) => format!("{pairs} of {all} pairs are copies"),
        ClusterReason::Headlines(some, all) => format!("{some} of {all} sentences are headlines"),
        ClusterReason::Words(words) => format!("most share the words {}", words.join("، ")),
        ClusterReason::Numbers(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
            format!("several have the numbers {}", numbers.join(", "))
        }
        ClusterReason::ByUser => "the user says so".to_owned(),
        ClusterReason::Events => "type of happening, names and days agree".to_owned(),
        ClusterReason::Vetoes(pairs, all) => {
            format!("{pairs} of {all} pairs could not be the same by themselves")
        }
    };
    ReasonField {
        code: reason.code(),
        words,
    }
}

fn figure_field<'a>(
    index: &'a Index,
    cluster: &StatementCluster,
    figure: &AlignedFigure,
    places: &mut Places<'a>,
) -> Option<FigureField<'a>> {
    let at = |member: u32| Some(cluster.members.get(member as usize)?.at);
    let noun = |(member, figure): &(u32, Figure)| {
        let analysed = index.documents().get(at(*member)?.document as usize)?;
        Some(figure.noun.of(&analysed.document.text))
    };
    let member = |(member, figure): &(u32, Figure)| {
        let place = places.within(at(*member)?, figure.span)?;
        Some(FigureMember {
            doc: place.doc,
            value: figure.value,
            until: figure.until,
            bound: figure.bound.name(),
            start: place.start,
            end: place.end,
        })
    };
    Some(FigureField {
        what: most_common(figure.given.iter().filter_map(noun))?,
        differs: figure.differs,
        members: figure.given.iter().filter_map(member).collect(),
    })
}

/// The word that stands most often, of equals the first by its letters.
fn most_common<'a>(words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    let most = counts
        .into_iter()
        .max_by_key(|(word, count)| (*count, Reverse(*word)));
    most.map(|(word, _)| word)
}

fn member_field<'a>(
    index: &'a Index,
    member: &Statement,
    places: &mut Places<'a>,
) -> Option<MemberField<'a>> {
    let analysed = index.documents().get(member.at.document as usize)?;
    let place = places.of(member.at)?;
    Some(MemberField {
        doc: place.doc,
        source: analysed.document.source.as_str(),
        start: place.start,
        end: place.end,
        begin: member.interval.first(),
        until: member.interval.last(),
    })
}

fn copy_field<'a>(copied: &Copied, places: &mut Places<'a>) -> Option<CopyField<'a>> {
    Some(CopyField {
        a: places.of(copied.a)?,
        b: places.of(copied.b)?,
        similarity: rounded(copied.similarity),
        kind: copied.kind.name(),
        direction: copied.direction.name(),
        formula: copied.is_formula,
    })
}
