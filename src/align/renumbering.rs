//! A result for documents in another order.

use crate::align::alignment::{Alignment, Cluster};
use crate::align::copies::Copied;
use crate::align::statement_cluster::{ClusterLabel, StatementCluster, Story};

impl Alignment {
    /// The same for a folder in which document `n` of this one stands at `order[n]`.
    pub fn renumbered(self, order: &[u32]) -> Self {
        let place = |document: &mut u32| {
            if let Some(to) = order.get(*document as usize) {
                *document = *to;
            }
        };
        let (mut clusters, mut copies, mut stories, mut statements) = self.into_parts();
        for cluster in &mut clusters {
            renumber_cluster(cluster, place);
        }
        clusters.sort_by_key(|cluster| (cluster.members.first().copied(), cluster.id));
        for copied in &mut copies {
            renumber_copied(copied, place);
        }
        copies.sort_by_key(|copied| (copied.a, copied.b));
        let mut moved = Vec::with_capacity(stories.len());
        for story in &mut stories {
            renumber_story(story, place);
        }
        let mut numbered: Vec<(u32, Story)> = (0..).zip(stories).collect();
        numbered.sort_by(|(_, one), (_, other)| one.documents.cmp(&other.documents));
        moved.resize(numbered.len(), 0);
        for (to, (from, _)) in (0..).zip(&numbered) {
            if let Some(slot) = moved.get_mut(*from as usize) {
                *slot = to;
            }
        }
        for statement in &mut statements {
            renumber_statements(statement, place);
            statement.story = statement
                .story
                .and_then(|story| moved.get(story as usize).copied());
        }
        statements
            .sort_by_key(|cluster| (cluster.members.first().map(|member| member.at), cluster.id));
        let stories = numbered.into_iter().map(|(_, story)| story).collect();
        Self::new(clusters, copies, stories, statements)
    }
}

fn renumber_cluster(cluster: &mut Cluster, place: impl Fn(&mut u32)) {
    for member in &mut cluster.members {
        place(&mut member.document);
    }
    cluster.members.sort_unstable();
    place(&mut cluster.label.document);
    place(&mut cluster.first);
    cluster.near.iter_mut().for_each(&place);
    cluster.near.sort_unstable();
}

fn renumber_copied(copied: &mut Copied, place: impl Fn(&mut u32)) {
    place(&mut copied.a.document);
    place(&mut copied.b.document);
    if copied.a > copied.b {
        std::mem::swap(&mut copied.a, &mut copied.b);
        copied.direction = copied.direction.turned();
    }
}

fn renumber_story(story: &mut Story, place: impl Fn(&mut u32)) {
    story.documents.iter_mut().for_each(&place);
    story.documents.sort_unstable();
    story.first.iter_mut().for_each(&place);
    story.first.sort_unstable();
    story.near.iter_mut().for_each(&place);
    story.near.sort_unstable();
    place(&mut story.label);
}

fn renumber_statements(cluster: &mut StatementCluster, place: impl Fn(&mut u32)) {
    for member in &mut cluster.members {
        place(&mut member.at.document);
    }
    match &mut cluster.label {
        ClusterLabel::Sentence(at) => place(&mut at.document),
        ClusterLabel::Event(at) => place(&mut at.document),
    }
    place(&mut cluster.first);
    cluster.near.iter_mut().for_each(&place);
    cluster.near.sort_unstable();
    // Members move, and what names them by position moves along.
    let mut order: Vec<u32> = (0..cluster.members.len() as u32).collect();
    let key = |at: &u32| {
        cluster
            .members
            .get(*at as usize)
            .map(|member| (member.at, member.event))
    };
    order.sort_by_key(key);
    let mut moved = vec![0; order.len()];
    for (to, from) in (0..).zip(&order) {
        if let Some(slot) = moved.get_mut(*from as usize) {
            *slot = to;
        }
    }
    cluster
        .members
        .sort_by_key(|member| (member.at, member.event));
    let shift =
        |member: &mut u32| *member = moved.get(*member as usize).copied().unwrap_or(*member);
    for figure in &mut cluster.figures {
        figure
            .given
            .iter_mut()
            .for_each(|(member, _)| shift(member));
        figure
            .given
            .sort_by_key(|(member, figure)| (*member, figure.span));
    }
    for conflict in &mut cluster.conflicts {
        conflict.members.iter_mut().for_each(shift);
        conflict.members.sort_unstable();
    }
}
