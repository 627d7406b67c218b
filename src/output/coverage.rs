//! The happenings of a folder as the object that scripts read; the names are a contract.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::align::{
    AlignedFigure, Alignment, ClusterReason, Copied, Figure, FigureRelation, Statement,
    StatementCluster,
};
use crate::coverage::Agreement;
use crate::describe::statement_words::label_of;
use crate::index::{Index, Source};
use crate::output::places::{PlaceField, Places};
use crate::output::rounded;
use crate::output::stories::{FirstField, StoryField, story_fields};
use crate::time::Day;

/// Who tells what: sources, stories, happenings and copied sentences. Offsets are code points, half-open.
#[derive(Debug, Serialize)]
pub struct CoverageObject<'a> {
    pub(crate) sources: Vec<SourceField<'a>>,
    pub(crate) stories: Vec<StoryField<'a>>,
    pub(crate) clusters: Vec<ClusterField<'a>>,
    pub(crate) copies: Vec<CopyField<'a>>,
}

/// A source with the first and the last day on which one of its documents was written, as far as that is known.
#[derive(Debug, Serialize)]
pub(crate) struct SourceField<'a> {
    pub(crate) name: &'a str,
    pub(crate) documents: usize,
    pub(crate) begin: Option<Day>,
    pub(crate) until: Option<Day>,
}

#[derive(Debug, Serialize)]
pub(crate) struct ClusterField<'a> {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) begin: Option<Day>,
    pub(crate) until: Option<Day>,
    pub(crate) status: &'static str,
    /// What was compared and how it came out; only days that were given can agree.
    pub(crate) agreement: &'static str,
    pub(crate) first: &'a str,
    pub(crate) first_to_publish: FirstField<'a>,
    pub(crate) story: Option<String>,
    pub(crate) confidence: Option<f64>,
    pub(crate) reasons: Vec<ReasonField>,
    pub(crate) figures: Vec<FigureField<'a>>,
    pub(crate) conflicts: Vec<ConflictField<'a>>,
    pub(crate) members: Vec<MemberField<'a>>,
}

#[derive(Debug, Serialize)]
pub(crate) struct ReasonField {
    pub(crate) code: &'static str,
    pub(crate) words: String,
}

/// What several members count.
#[derive(Debug, Serialize)]
pub(crate) struct FigureField<'a> {
    pub(crate) what: &'a str,
    pub(crate) differs: bool,
    /// Who wrote later counted more.
    pub(crate) grew: bool,
    pub(crate) members: Vec<FigureMember<'a>>,
}

/// A figure where it stands.
#[derive(Debug, Serialize)]
pub(crate) struct FigureMember<'a> {
    pub(crate) doc: &'a str,
    pub(crate) value: f64,
    pub(crate) until: Option<f64>,
    pub(crate) bound: &'static str,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

#[derive(Debug, Serialize)]
pub(crate) struct ConflictField<'a> {
    pub(crate) kind: &'static str,
    pub(crate) members: Vec<PlaceField<'a>>,
}

/// The sentence of a member and the days that it gives.
#[derive(Debug, Serialize)]
pub(crate) struct MemberField<'a> {
    pub(crate) doc: &'a str,
    pub(crate) source: &'a str,
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) begin: Option<Day>,
    pub(crate) until: Option<Day>,
    /// Whether its document tells the happening before it was, as planned or expected.
    pub(crate) planned: bool,
    /// Whether its document reports it, plans it, or only mentions it while it tells of something else.
    pub(crate) role: &'static str,
}

#[derive(Debug, Serialize)]
pub(crate) struct CopyField<'a> {
    pub(crate) a: PlaceField<'a>,
    pub(crate) b: PlaceField<'a>,
    pub(crate) similarity: f64,
    pub(crate) kind: &'static str,
    pub(crate) direction: &'static str,
    pub(crate) formula: bool,
}

impl<'a> CoverageObject<'a> {
    /// Of a folder and its happenings.
    pub fn new(index: &'a Index, alignment: &Alignment) -> Self {
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
    Some(ClusterField {
        id: cluster.id.to_string(),
        label: label_of(index, cluster.label)?,
        begin: cluster.interval.first(),
        until: cluster.interval.last(),
        status: cluster.status.name(),
        agreement: Agreement::of_cluster(index, alignment, cluster).name(),
        first: &first.document.id,
        first_to_publish: FirstField::of_cluster(index, cluster),
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
        differs: figure.differs(),
        grew: figure.numbers == FigureRelation::Grew,
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
        planned: member.is_planned,
        role: role_of(member),
    })
}

fn role_of(member: &Statement) -> &'static str {
    match (member.is_planned, member.is_background) {
        (true, _) => "plan",
        (false, true) => "background",
        (false, false) => "report",
    }
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
