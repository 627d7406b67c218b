//! What `--help` says of the program, of `extract` and of what all commands take.

pub(super) const ABOUT: &str = "A timeline of what Arabic documents say happened when";

pub(super) const LONG_ABOUT: &str = "\
Khatt reads folders of Arabic documents, finds the words that name a time, and says which days they mean and why.

Without a command it opens the window: a timeline with one row for each source.";

pub(super) const EXAMPLES: &str = "\
Examples:
  khatt                               open the window with nothing in it
  khatt news/                         open a folder; each folder in it is a source
  khatt news/ --dct 2023-03-17        its documents were written on 17 March 2023
  khatt extract news/ > out.jsonl     mentions and events, one line a document
  khatt coverage news/                which sources tell the same happenings
  khatt export news/ -o events.csv    its dated events as a table
  khatt report news/ -o report.html   one page to read, to print and to send
  khatt project new case.khatt news/  a project: corrections, notes and dossiers beside the documents
  khatt extract --help                more about that

Exit status: 0 all read; 1 some documents failed, each named with its reason, or results could not be written; \
2 the call itself is wrong; 141 the reader of the results closed the pipe, as head does.";

pub(super) const EXTRACT_ABOUT: &str =
    "Print mentions and events as JSON Lines, one line a document";

pub(super) const EXTRACT_LONG_ABOUT: &str = "\
Prints mentions and events as JSON Lines: one line a document, in the order of the input.

A folder gives its documents at any depth, in the order of their paths: texts and pages (.txt .md .html), office documents \
and books (.pdf .docx .odt .rtf .epub), tables whose rows are articles (.csv .tsv .json .jsonl .xlsx .ods .xls), mail, crawls \
and feeds (.eml .mbox .mht .warc .rss .atom .xml), and archives of all of these (.zip .tar .gz). A document in another file \
is called news.zip/1.txt or articles.csv#3. A file is read whatever it is called. \
A manifest.tsv, .csv or .json in a folder may give source, title, url and dates of the files beside it. \
A dash reads standard input, one JSON object a line: \"id\" and \"text\" are required; \"dct\" (a day in any form that --dct takes), \
\"source\", \"title\" and \"url\" may be there, all in UTF-8. A file is read as UTF-8, as UTF-16 where a byte order mark says so, \
as the page declares, or as Windows-1256.

\"start\" and \"end\" count Unicode code points, \"byte_start\" and \"byte_end\" bytes, both half-open. \
\"begin\" and \"until\" are the first and the last day, both included; null is open or not known.";

pub(super) const EXTRACT_EXAMPLES: &str = "\
Examples:
  khatt extract news/ > out.jsonl
  khatt extract a.txt b.txt --dct 2023-03-17
  echo '{\"id\": \"1\", \"text\": \"وصل أمس\", \"dct\": \"2023-03-17\"}' | khatt extract -

A document that cannot be read is named on standard error, and a wrong line of standard input gives a line
with \"error\" at its place; all others are done, and the exit status is 1. A bad row of a manifest is named, too,
and costs no document.";

pub(super) const DCT_HELP: &str = "\
Day of writing of all documents that have no date of their own: 2023-03-17, 17/3/2023 with the day first, \
\"17 March 2023\", \"17 مارس 2023\" or \"25 شعبان 1444\"";

pub(super) const NO_HISTORY_HELP: &str =
    "Leave the table of dated happenings aside: nothing is counted from «غزو الكويت» and the like";

pub(super) const NO_CACHE_HELP: &str =
    "Read everything anew: neither take nor keep texts of PDF, office files, mail and archives";

pub(super) const WHOLE_PAGES_HELP: &str =
    "Read all that a page shows: menus, lists of other articles and comments too";
