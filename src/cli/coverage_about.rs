//! The words of `khatt coverage --help`.

pub(super) const COVERAGE_ABOUT: &str =
    "Print which sources tell the same happenings, and whether they agree, as one JSON object";

pub(super) const COVERAGE_LONG_ABOUT: &str = "\
Prints one JSON object: \"sources\" with the days on which their documents were written, \"stories\" of documents about one \
course of events, \"clusters\" of sentences that tell of the same happening, with reasons, figures and conflicts, and \
\"copies\", sentences that stand in two documents word for word or nearly so; \"formula\" marks set phrases, and \
\"direction\" the side that was copied from.

A source is \"silent\" on a story where it has documents of these days and none of the story, and in \"elsewhere\" where \
one of them is so much like the story that it possibly tells it in another row. With --format csv the stories \
are a table: a row for each, and for each source how many of its documents report on it.

A cluster has the status \"agree\" (several sources, days that can be the same), \"conflict\" (days that exclude each \
other) or \"single\" (one source only). Its \"agreement\" says what was compared, days and figures: \"agree\", \"other_precision\", \"one_day\" \
(only one source gives a day), \"no_day\" (none does), \"copied\" and \"copied_no_day\" (one text), \"planned_then_happened\", \
\"conflict\", \"single\", \"single_no_day\"; \"first\" is a document that told it first; \
\"first_to_publish\" has all of the first day, and whether that is sure: of those that report it, of those that \
plan it where nobody does, none where all only mention it. The \"role\" of a member is \"report\", \"plan\" or \"background\" (its document mentions it and tells \
of something else). \"start\" and \"end\" of a member \
are its sentence in Unicode code points, half-open; \"begin\" and \"until\" the first and the last day, both included.

With -o DIR the same is written as a folder of tables: sources, stories, clusters, members, figures, conflicts and copies.";

pub(super) const COVERAGE_EXAMPLES: &str = "\
Examples:
  khatt coverage news/ > coverage.json
  khatt coverage news/ --format csv > stories.csv
  khatt coverage news/ --format parquet -o coverage
  khatt coverage a.txt b.txt --dct 2023-03-17";
