# The words of the report page in English.
# Keys begin with `report-`.

report-brand = Timeline with its proof
report-title = What happened, when, and who told it
report-read = { $documents } of { $sources } were read{ $written ->
    [none] .
   *[other] , written { $written }.
}
report-shared = { $count ->
    [0] No happening is told by several sources.
    [one] One happening is told by several sources.
   *[other] { $count } happenings are told by several sources.
}
report-conflicts = { $count ->
    [0] They do not contradict each other.
    [one] In one of them they contradict each other.
   *[other] In { $count } of them they contradict each other.
}
report-unread-count = { $count ->
    [0] Every file was read.
    [one] One file was not read.
   *[other] { $count } files were not read.
}

report-time = Time
report-events = Happenings
report-notes = Notes
report-unread = Limits
report-timeline = Timeline of the happenings; the arrow keys go from one to the next, Enter opens it
report-columns-day = a column a day
report-columns-month = a column a month
report-columns-year = a column a year
report-columns-decade = a column a decade
report-earlier = earlier
report-elsewhere = All the rest,{" "}
report-more-marks = +{ $count } more
report-mark = { $date }: { $event }

report-single-events = Told by one source
report-source-count = { $count ->
    [one] 1 source
   *[other] { $count } sources
}
report-spread = Sources in the order of the folder: a dot told it, a speck had documents of those days and did not, a gap had none
report-paper = On paper each happening has its first three sentences, the notes have all; marks of the timeline carry the number of their happening.
report-first = First to publish: { $names }
report-first-together = First to publish, together: { $names }
report-first-unsure = Probably first to publish: { $names }
report-first-mentioned = Nobody reports it here: it is only mentioned.
report-silent = Not told by: { $names }
report-names-more = and { $count } more
report-or = {" "}or{" "}
report-differs-day = Days: { $values }
report-differs-figure = { $what }: { $values }
report-grew-figure = { $what }, counted up with time: { $values }
report-then = {" "}then{" "}
report-undated = no date
report-more-sentences = { $count ->
    [one] One more sentence tells it and is not quoted here.
   *[other] { $count } more sentences tell it and are not quoted here.
}
report-sentences = { $count ->
    [one] 1 sentence
   *[other] { $count } sentences
}
report-legend = Filled: stated. Outlined: inferred. Faded: approximate. Dashed: scheduled or expected. Wide: several days. Notch: the sources contradict each other.

report-file-hash = File SHA-256
report-text-hash = Text SHA-256
report-document-basis = Written { $date } ({ $basis })

report-notes-hint = To paste: each note has source, title, day of writing and file.
report-copy = Copy the notes
report-copied = Copied

report-not-read = Not read
report-all-read = Every file was read.
report-inferred = Inferred
report-inferred-written = { $count ->
    [0] No day of writing is inferred.
    [one] The day of writing of one document is inferred:
   *[other] The days of writing of { $count } documents are inferred:
}
report-no-written = { $count ->
    [0] Every document has a day of writing.
    [one] One document has no day of writing.
   *[other] { $count } documents have no day of writing.
}
report-inferred-days = { $count ->
    [0] No happening has inferred days.
    [one] The days of one happening are inferred; the steps stand with it.
   *[other] The days of { $count } happenings are inferred; the steps stand with each.
}
report-left-out = { $count ->
    [0] No happening is left out.
    [one] One happening of a single source is left out, so that the page stays short; khatt export has it.
   *[other] { $count } happenings of single sources are left out, so that the page stays short; khatt export has them.
}
report-more-documents = { $count ->
    [one] and one more document
   *[other] and { $count } more documents
}
report-verify = Check this page against the documents:
report-page = Page { $page } of { $pages }
report-shared-left-out = { $count ->
    [one] One happening of several sources is left out, the one of fewest sources, so that the page stays short; khatt coverage has it.
   *[other] { $count } happenings of several sources are left out, those of fewest sources, so that the page stays short; khatt coverage has them.
}
report-further = Other marked events
report-further-meaning = Chosen or noted by the user and in none of the rows above, most often because no day is known for them.
report-user-note = The user’s note:
report-own = What the user added
report-own-meaning = Events that no document of the folder tells: written by hand, each with its source as it was named.
