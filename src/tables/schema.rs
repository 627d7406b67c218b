//! The one schema: which tables there are, and what their columns hold.

use crate::tables::column::{Column, Kind, Table};

const OF_DOCUMENT: Column = Column::new(
    "document",
    Kind::Text,
    "id of the document, as in `documents.id`",
);
const NUMBER: Column = Column::new(
    "number",
    Kind::Int,
    "place in its document, from 0; `mention` of an event counts so",
);
const SENTENCE: Column = Column::new(
    "sentence",
    Kind::Int,
    "number of the sentence in its document, from 0",
);
const START: Column = Column::new(
    "start",
    Kind::Int,
    "first Unicode code point in the text of the document, from 0",
);
const END: Column = Column::new("end", Kind::Int, "first code point behind it");
const BEGIN: Column = Column::or_null("begin", Kind::Day, "first day; null is open or not known");
const UNTIL: Column = Column::or_null(
    "until",
    Kind::Day,
    "last day, included; null is open or not known",
);

/// Which columns of a document's tables say whose row it is.
pub(super) const KEYS: usize = 1;

/// A row is a document.
pub static DOCUMENTS: Table = Table {
    name: "documents",
    about: "A row is a document. Opened with Khatt, this table is read as its documents.",
    columns: &[
        Column::new("id", Kind::Text, "name that is stable between runs"),
        Column::new("source", Kind::Text, "who published it"),
        Column::or_null("title", Kind::Text, "title that was given with it"),
        Column::or_null("url", Kind::Text, "address that was given with it"),
        Column::or_null(
            "dct_best",
            Kind::Day,
            "day of writing, where one is known best",
        ),
        Column::or_null(
            "dct_begin",
            Kind::Day,
            "first day on which it can have been written",
        ),
        Column::or_null(
            "dct_until",
            Kind::Day,
            "last day on which it can have been written",
        ),
        Column::new(
            "dct_basis",
            Kind::Text,
            "given, metadata, filename, dateline, inferred, corpus, user or unknown",
        ),
        Column::new("dct_confidence", Kind::Number, "0 to 1, two decimals"),
        Column::new(
            "text",
            Kind::Text,
            "all of it, as decoded; offsets count its code points",
        ),
    ],
};

/// A row is a reason for or against a day of writing.
pub static EVIDENCE: Table = Table {
    name: "evidence",
    about: "A row is what speaks for the day of writing of a document or against it.",
    columns: &[
        OF_DOCUMENT,
        NUMBER,
        Column::or_null(
            "start",
            Kind::Int,
            "first code point; null where it is not in the text",
        ),
        Column::or_null("end", Kind::Int, "first code point behind it"),
        Column::or_null("text", Kind::Text, "the words"),
        Column::new("supports", Kind::Text, "the reason in words"),
        Column::new(
            "against",
            Kind::Flag,
            "whether it speaks against `dct_best`",
        ),
    ],
};

/// A row is a sentence.
pub static SENTENCES: Table = Table {
    name: "sentences",
    about: "A row is a sentence. Its words are `substring(documents.text, start + 1, end - start)` in SQL.",
    columns: &[OF_DOCUMENT, NUMBER, START, END],
};

/// A row is a mention of a time.
pub static MENTIONS: Table = Table {
    name: "mentions",
    about: "A row is words of a text that name a time.",
    columns: &[
        OF_DOCUMENT,
        NUMBER,
        SENTENCE,
        START,
        END,
        Column::new(
            "byte_start",
            Kind::Int,
            "first UTF-8 byte in the text, from 0",
        ),
        Column::new("byte_end", Kind::Int, "first byte behind it"),
        Column::new("text", Kind::Text, "the words"),
        Column::new("type", Kind::Text, "TIMEX3: DATE, TIME, DURATION or SET"),
        Column::new("value", Kind::Text, "TIMEX3 value"),
        Column::or_null("mod", Kind::Text, "TIMEX3 modifier"),
        BEGIN,
        UNTIL,
        Column::new(
            "granularity",
            Kind::Text,
            "day, week, month, quarter, half, season, year, decade, century or vague",
        ),
        Column::new("certainty", Kind::Text, "exact, inferred or vague"),
        Column::new(
            "basis",
            Kind::Text,
            "text, dct, mention, calendar, history, user or none",
        ),
        Column::new(
            "explanation",
            Kind::Texts,
            "the steps of the reading, in words",
        ),
        Column::new("confidence", Kind::Number, "0 to 1, two decimals"),
        Column::new("places_event", Kind::Flag, "whether it dates an event"),
        Column::or_null(
            "said_value",
            Kind::Text,
            "the program's value, where the user knows better",
        ),
        Column::or_null("said_begin", Kind::Day, "its first day"),
        Column::or_null("said_until", Kind::Day, "its last day"),
        Column::or_null("said_basis", Kind::Text, "its basis"),
    ],
};

/// A row is an event.
pub static EVENTS: Table = Table {
    name: "events",
    about: "A row is what a sentence tells of a time.",
    columns: &[
        OF_DOCUMENT,
        NUMBER,
        Column::new("id", Kind::Text, "stable between runs"),
        SENTENCE,
        Column::or_null("mention", Kind::Int, "number of the mention that dates it"),
        Column::or_null(
            "trigger_start",
            Kind::Int,
            "first code point of the word that tells it",
        ),
        Column::or_null("trigger_end", Kind::Int, "first code point behind it"),
        Column::or_null("trigger_text", Kind::Text, "the word"),
        BEGIN,
        UNTIL,
        Column::new("certainty", Kind::Text, "exact, inferred or vague"),
        Column::new("modality", Kind::Text, "actual, scheduled and the like"),
        Column::new("label", Kind::Text, "what happened, in words of the text"),
        Column::new("participants", Kind::Texts, "who took part"),
        Column::or_null(
            "said_label",
            Kind::Text,
            "the program's label, where the user knows better",
        ),
        Column::or_null("said_begin", Kind::Day, "the program's first day"),
        Column::or_null("said_until", Kind::Day, "the program's last day"),
        Column::or_null("user_status", Kind::Text, "what the user says of it"),
        Column::or_null(
            "own",
            Kind::Flag,
            "whether the user made it; null where the user said nothing",
        ),
    ],
};

/// A row is what gave no document.
pub static PROBLEMS: Table = Table {
    name: "problems",
    about: "A row is what was not read. An empty table says that all was.",
    columns: &[
        Column::or_null("line", Kind::Int, "line of the stream, from 1"),
        Column::or_null("path", Kind::Text, "the file"),
        Column::new("error", Kind::Text, "why, in words"),
    ],
};

/// A row is a source.
pub static SOURCES: Table = Table {
    name: "sources",
    about: "A row is a source of the compared documents.",
    columns: &[
        Column::new("name", Kind::Text, "its name, as in `documents.source`"),
        Column::new("documents", Kind::Int, "how many documents it has"),
        Column::or_null("begin", Kind::Day, "first day of writing that is known"),
        Column::or_null("until", Kind::Day, "last day of writing that is known"),
    ],
};

/// A row is a story.
pub static STORIES: Table = Table {
    name: "stories",
    about: "A row is a story: documents about one course of events.",
    columns: &[
        Column::new("id", Kind::Text, "stable between runs"),
        Column::new("label", Kind::Text, "a headline"),
        Column::or_null(
            "begin",
            Kind::Day,
            "first day on which one of its documents was written",
        ),
        Column::or_null("until", Kind::Day, "last day on which one was"),
        Column::new("documents", Kind::Texts, "ids of its documents"),
        Column::new("sources", Kind::Texts, "who reports"),
        Column::new("clusters", Kind::Texts, "ids of its clusters"),
        Column::new("first_docs", Kind::Texts, "who was first to publish"),
        Column::new("first_sure", Kind::Flag, "whether that is sure"),
        Column::new(
            "silent",
            Kind::Texts,
            "sources that wrote on these days, but not of this",
        ),
        Column::new(
            "no_documents",
            Kind::Texts,
            "sources that have no document of these days",
        ),
        Column::new(
            "elsewhere",
            Kind::Texts,
            "sources that possibly tell it in another row",
        ),
    ],
};

/// A row is a cluster.
pub static CLUSTERS: Table = Table {
    name: "clusters",
    about: "A row is a cluster: sentences of several documents that tell of the same happening.",
    columns: &[
        Column::new(
            "number",
            Kind::Int,
            "its row, from 0; `cluster_number` of the other tables",
        ),
        Column::new(
            "id",
            Kind::Text,
            "stable between runs; clusters that begin in one sentence share it",
        ),
        Column::new("label", Kind::Text, "what happened"),
        BEGIN,
        UNTIL,
        Column::new("status", Kind::Text, "agree, conflict or single"),
        Column::new("first", Kind::Text, "id of the document that told it first"),
        Column::or_null("story", Kind::Text, "id of its story"),
        Column::or_null("confidence", Kind::Number, "0 to 1, two decimals"),
        Column::new(
            "reason_codes",
            Kind::Texts,
            "why these sentences are one cluster",
        ),
        Column::new(
            "reason_words",
            Kind::Texts,
            "the same in words, in the same order",
        ),
        Column::new("agreement", Kind::Text, "how its sources agree"),
    ],
};

const OF_CLUSTER: Column = Column::new("cluster", Kind::Text, "id of the cluster");
const OF_ROW: Column = Column::new(
    "cluster_number",
    Kind::Int,
    "number of the cluster in `clusters`: no two have the same",
);
const DOC: Column = Column::new("doc", Kind::Text, "id of the document");

/// A row is a sentence of a cluster.
pub static MEMBERS: Table = Table {
    name: "members",
    about: "A row is a sentence that is in a cluster.",
    columns: &[
        OF_CLUSTER,
        OF_ROW,
        NUMBER,
        DOC,
        Column::new("source", Kind::Text, "who published it"),
        START,
        END,
        BEGIN,
        UNTIL,
        Column::new("role", Kind::Text, "report, plan or background"),
    ],
};

/// A row is a figure of a cluster.
pub static FIGURES: Table = Table {
    name: "figures",
    about: "A row is a figure of a member of a cluster; rows with one `number` count the same thing.",
    columns: &[
        OF_CLUSTER,
        OF_ROW,
        NUMBER,
        Column::new("what", Kind::Text, "what is counted"),
        Column::new(
            "differs",
            Kind::Flag,
            "whether the figures of this number exclude each other",
        ),
        DOC,
        Column::new(
            "value",
            Kind::Number,
            "the figure, or the lower end of a range",
        ),
        Column::or_null("until", Kind::Number, "the upper end of a range"),
        Column::new(
            "bound",
            Kind::Text,
            "whether it is exact, a bound or rounded",
        ),
        START,
        END,
        Column::new("grew", Kind::Flag, "whether who wrote later counted more"),
    ],
};

/// A row is a member that disagrees.
pub static CONFLICTS: Table = Table {
    name: "conflicts",
    about: "A row is a member of a cluster that disagrees; rows with one `number` exclude each other.",
    columns: &[
        OF_CLUSTER,
        OF_ROW,
        NUMBER,
        Column::new("kind", Kind::Text, "day or figure"),
        DOC,
        START,
        END,
    ],
};

/// A row is a pair of copies.
pub static COPIES: Table = Table {
    name: "copies",
    about: "A row is a sentence that stands in two documents.",
    columns: &[
        Column::new("a_doc", Kind::Text, "id of the one document"),
        Column::new("a_start", Kind::Int, "first code point of its sentence"),
        Column::new("a_end", Kind::Int, "first code point behind it"),
        Column::new("b_doc", Kind::Text, "id of the other document"),
        Column::new("b_start", Kind::Int, "first code point of its sentence"),
        Column::new("b_end", Kind::Int, "first code point behind it"),
        Column::new("similarity", Kind::Number, "0 to 1, two decimals"),
        Column::new("kind", Kind::Text, "identical, near or contained"),
        Column::new(
            "direction",
            Kind::Text,
            "which is the first: a, b or unknown",
        ),
        Column::new("formula", Kind::Flag, "whether it is a set phrase"),
    ],
};

/// What `khatt extract` writes.
pub static DOCUMENT_TABLES: [&Table; 6] = [
    &DOCUMENTS, &EVIDENCE, &SENTENCES, &MENTIONS, &EVENTS, &PROBLEMS,
];

/// What `khatt coverage` writes.
pub static COVERAGE_TABLES: [&Table; 7] = [
    &SOURCES, &STORIES, &CLUSTERS, &MEMBERS, &FIGURES, &CONFLICTS, &COPIES,
];

/// All tables.
pub static TABLES: [&Table; 13] = [
    &DOCUMENTS, &EVIDENCE, &SENTENCES, &MENTIONS, &EVENTS, &PROBLEMS, &SOURCES, &STORIES,
    &CLUSTERS, &MEMBERS, &FIGURES, &CONFLICTS, &COPIES,
];
