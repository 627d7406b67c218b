# The words of the interface in English.
# Sections follow the views; keys begin with the name of their view and are the same in every language.

## The language itself

language-name = English
language-direction = ltr

## Days, months, years

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# Other names that a typed date may use.
month-alias-1 = Jan
month-alias-2 = Feb
month-alias-3 = Mar
month-alias-4 = Apr
month-alias-5 = May
month-alias-6 = Jun
month-alias-7 = Jul
month-alias-8 = Aug
month-alias-9 = Sep
month-alias-10 = Oct
month-alias-11 = Nov
month-alias-12 = Dec

hijri-month-1 = Muharram
hijri-month-2 = Safar
hijri-month-3 = Rabi I
hijri-month-4 = Rabi II
hijri-month-5 = Jumada I
hijri-month-6 = Jumada II
hijri-month-7 = Rajab
hijri-month-8 = Shaban
hijri-month-9 = Ramadan
hijri-month-10 = Shawwal
hijri-month-11 = Dhu al-Qadah
hijri-month-12 = Dhu al-Hijjah

season-spring = spring { $year }
season-summer = summer { $year }
season-autumn = autumn { $year }
season-winter = winter { $year }

quarter = { $number ->
    [1] first quarter of { $year }
    [2] second quarter of { $year }
    [3] third quarter of { $year }
   *[other] last quarter of { $year }
}
half = { $number ->
    [1] first half of { $year }
   *[other] second half of { $year }
}

year-common = { $year }
year-before = { $year } BC
years-before = { $first }–{ $last } BC
century-common = { $number ->
    [1] 1st century
    [2] 2nd century
    [3] 3rd century
    [21] 21st century
    [22] 22nd century
   *[other] { $number }th century
}
century-before = { $number ->
    [1] 1st century BC
    [2] 2nd century BC
    [3] 3rd century BC
   *[other] { $number }th century BC
}

hour-midnight = midnight
hour-morning = { $hour } am
hour-noon = noon
hour-afternoon = { $hour } pm
hour-evening = { $hour } pm
day-long = { $weekday } { $day } { $month } { $year }
day-short = { $day } { $month } { $year }
day-in-year = { $day } { $month }
days-in-month = { $first }–{ $last } { $month } { $year }
month-of-year = { $month } { $year }
hijri-day = { $day } { $month } { $year } AH
hijri-month = { $month } { $year } AH
span-tight = { $first }–{ $last }
span-wide = { $first } – { $last }
interval-after = after { $day }
interval-since = since { $unit }
interval-before = before { $unit }
interval-unknown = unknown

# What may stand in a typed date: how years are counted, and what joins its parts.
era-common = AD
era-before = BC
era-hijri = AH
date-joints = on of the st nd rd th

## The window

app-name = Khatt
app-tagline = What happened when, who reported it, and do they agree?
app-sample = The sample
app-open-folder = Open folder
app-search = Search events and sentences…
app-search-clear = Clear the search
app-language = Language
app-theme = Appearance
app-theme-system = Like the system
app-theme-light = Light
app-theme-dark = Dark
app-reader = Text
app-coverage = Coverage
app-close-folder = Close folder
app-drop-here = Drop the folder or files here
panel-resize = Resize panel
app-documents = { $count ->
    [0] no documents
    [one] 1 document
   *[other] { $count } documents
}
app-mentions = { $count ->
    [0] no time expressions
    [one] 1 time expression
   *[other] { $count } time expressions
}
app-events = { $count ->
    [0] no events
    [one] 1 event
   *[other] { $count } events
}

## Start

start-heading = Open a folder of Arabic documents
start-hint = or drop it anywhere on the window
start-sample = Open the sample
start-recent = Opened before
start-path = or type the path of a folder
start-path-open = Open
start-no-dialog = This system has no window for choosing folders: it needs zenity or a desktop portal
start-loading = Reading the documents…
start-loading-count = { $done } of { $total } read
start-no-such-path = There is no file or folder at { $path }
nothing-heading = No document could be read
nothing-kinds = Khatt reads texts, web pages, PDF, Word, OpenDocument and EPUB documents, tables, mail and feeds, and archives of them, in a folder and below it.
notice-close = Close
notice-saved-as = Saved as a project, which is open now: { $path }
elsewhere = This is open in another window, so it is here to read until that one is closed
elsewhere-gone = The other window is closed. This stays here to read until you ask to work on it
elsewhere-take = Work on it here
elsewhere-refused = Nothing was changed: the other window still works on this. Close it, or save a copy under another name
save-as-elsewhere = Nothing was saved: another window works on the project of this name. Close it there, or choose another name
notice-too-many-lanes = This lane is always thin: it holds too many names for a lane each
notice-fault = A fault in Khatt stopped reading or dating; what was read stays. Please report it: { $reason }
notice-folder-changed = The folder has changed and was read again: new files: { $added }, changed: { $changed }, gone: { $removed }. Your corrections stay.
notice-not-saved = Not saved yet, trying again: { $reason }
notice-state-set-aside = Some saved settings could not be understood ({ $count }, the first: { $reason }); they are set aside in { $path }, and the rest was taken
notice-state-unreadable = What was saved before could not be read ({ $reason }); it is set aside as { $path }
notice-state-before = What was saved last could not be read ({ $reason }); what was saved before it was taken, and the file is set aside as { $path }
notice-state-newer = What was saved before is of a newer version of Khatt; a copy is kept as { $path }
notice-state-not-opened = What was saved before cannot be opened, and nothing is written over it ({ $reason }): { $path }
start-cancel = Cancel

## Timeline

timeline-all-time = All time
timeline-newer = later
timeline-older = earlier
timeline-playhead = Playhead
timeline-playhead-at = Playhead: { $day }
timeline-lane = { $source }, { $count ->
    [0] no events
    [one] 1 event
   *[other] { $count } events
}
timeline-overview = Overview of all time
timeline-empty = No dated events here
timeline-hidden = All dated events are hidden now
timeline-elsewhere = No events in the visible time
empty-hidden = Hidden: { $name }
empty-kinds = { $count ->
    [one] one kind
   *[other] { $count } kinds
}
empty-and = {", "}
timeline-hijri-year = { $year } AH
timeline-ruler = Ruler of time
timeline-event = { $date } — { $event }
timeline-event-conflict = { $date } — { $event }; the sources disagree on the date
timeline-more = +{ $count }
timeline-group = { $source }, { $range }: { $count ->
    [0] no visible events
    [one] 1 visible event
   *[other] { $count } visible events
}
timeline-events = { $count ->
    [0] no events
    [one] 1 event
   *[other] { $count } events
}
timeline-through = (all the time shown)
timeline-gap = { $count ->
    [0] less than a year
    [one] 1 year
   *[other] { $count } years
}
timeline-gap-open = { $range }: a folded time in which no event begins or ends. Click to open it
timeline-range = Chosen time: { $range }
timeline-range-clear = Choose { $range } no longer
timeline-range-hint = Drag with Shift to choose a time
timeline-now-at = { $day }: { $sentence }
play-start = Run the playhead
play-pause = Stop the playhead
play-next = Next event
play-previous = Previous event
play-speed = Speed { $speed }

## Lanes

lanes-now = Lanes: { $by }
lanes-hint = What each lane gathers, and what colours tell
lanes-heading = Lanes
lanes-by-source = by source
lanes-by-document = by document
lanes-by-place = by place
lanes-by-participant = by participant
lanes-by-nothing = one for all
color-heading = Colours
color-by-source = by source
color-by-certainty = by certainty
color-by-modality = fact or expectation
color-by-month = by month
lane-head = Lane: { $name }
lane-head-is = { $head }, { $is }
lane-is-pinned = pinned
lane-is-collapsed = collapsed
lane-no-place = No place named
lane-no-participant = Nobody named
lane-all = All events
lane-others = Other names · { $count }
lane-others-documents = Other documents · { $count }
lane-rest = Other names · { $count }, too many to draw one by one
lane-rest-documents = Other documents · { $count }, too many to draw one by one
lane-menu = What can be done with this lane
lane-up = Move up
lane-down = Move down
lane-pin = Pin to the top
lane-unpin = Unpin
lane-collapse = Collapse
lane-expand = Expand
lane-hide = Hide
lanes-hidden = { $count ->
    [0] no hidden lanes
    [one] 1 hidden lane
   *[other] { $count } hidden lanes
}
lanes-show-hidden = { $count ->
    [0] No hidden lanes
    [one] Show 1 hidden lane
   *[other] Show { $count } hidden lanes
}
modality-actual = happened or happens
modality-scheduled = scheduled
modality-proposed = proposed
modality-predicted = expected
modality-negated = denied
colors-heading = Colours: { $by }
colors-many = several of these together
colors-months = several months together, or no known beginning
colors-repeat = There are more sources than colours: some look alike

## Tray of events without a date

tray-heading = Undated · { $count }
tray-empty = All events are dated
tray-open = Show all
tray-close = One line

## Sources

sources-heading = Sources
sources-column-count = events
sources-column-hint = Events of each source: those with a date and those that wait for one
sources-show = Show { $name }
sources-only = Only this
sources-only-name = Show only { $name }
sources-all = All sources
sources-expand = Documents of { $name }
sources-count = { $count ->
    [0] no time expressions
    [one] 1 time expression
   *[other] { $count } time expressions
}
sources-dates = { $count ->
    [0] no date
    [one] 1 date
   *[other] { $count } dates
}
sources-row = { $name }, document date: { $date }, { $count ->
    [0] no events
    [one] 1 event
   *[other] { $count } events
}
sources-date-unknown = unknown
sources-date-unknown-why = the text does not fix it
sources-date-entry = Document date
sources-date-entry-name = Document date: { $name }
sources-date-hint = such as 17 March 2023
sources-date-set = Set
sources-date-clear = Back to what the text says
sources-date-wrong = A date is written like this: 17 March 2023, 17/3/2023 or 2023-03-17
sources-date-none-such = The calendar has no such day
sources-evidence = Evidence for the date of { $name }
sources-redating = Dating the documents by one another…
sources-dated-beside = { $count ->
    [0] no document was dated by others
    [one] 1 document was dated by those beside it
   *[other] { $count } documents were dated by those beside them
}
sources-edits = { $count ->
    [0] no edits
    [one] 1 edit
   *[other] { $count } edits
}
sources-undo = Undo
sources-redo = Redo
undo-of = Undo: { $what }
redo-of = Redo: { $what }
edit-date = date of { $name }
edit-lane-moved = moving the lane { $name }
edit-lane-pinned = pinning the lane { $name }
edit-lane-unpinned = unpinning the lane { $name }
edit-lane-collapsed = collapsing the lane { $name }
edit-lane-expanded = expanding the lane { $name }
edit-lane-hidden = hiding the lane { $name }
sources-empty = No document has been read yet
sources-hidden = No document is listed

## What an edit moved

moved-heading = { $count ->
    [0] no expression moved
    [one] 1 expression moved
   *[other] { $count } expressions moved
}
moved-change = { $before } › { $after }
moved-more = { $count ->
    [0] no more
    [one] and 1 more
   *[other] and { $count } more
}

## What a document time rests on

basis-given = given
basis-metadata = from the file's data
basis-filename = from the file's name
basis-dateline = from the dateline
basis-inferred = inferred
basis-corpus = from another document
basis-unknown = the text does not fix it

## How far a document time can be relied on

trust-sure = sure
trust-likely = likely
trust-doubtful = doubtful
trust-unknown = unknown

## Shapes

shapes-heading = Shapes
shapes-day = exact day
shapes-range = stated range
shapes-inferred = inferred
shapes-vague = approximate
shapes-open = before / after
shapes-scheduled = scheduled or expected
shapes-conflict = sources conflict
shapes-unknown = unknown
shapes-crowd = many events close together
shapes-more = more than there is room for
shapes-folded = folded empty time
shapes-found = holds the searched words
shapes-times = Document date
shapes-time-given = given
shapes-time-inferred = inferred from its text
shapes-time-corpus = from other documents
shapes-time-unknown = unknown

## Filter

filter-open = Filter
filter-open-name = Filter: choose what is hidden
filter-clear = Show all
filter-shown = { $shown } of { $all } shown
filter-hides = { $count ->
    [0] nothing hidden
    [one] 1 event hidden
   *[other] { $count } events hidden
}
filter-hits-only = Hits only
filter-hits-only-name = Hide events that do not hold the searched words
filter-query = Search: { $query }
filter-no-date = No date · { $count }
filter-doubtful-date = Doubtful · { $count }
filter-dates = Only documents with a date that is { $dates }
filter-and = {" "}or{" "}
filter-sources = { $count ->
    [one] 1 source
   *[other] { $count } sources
}
filter-documents = { $count ->
    [one] 1 document
   *[other] { $count } documents
}
filter-remove-dates = Show documents whatever their date
filter-starred = Starred only
filter-remove-starred = Show what has no star, too
filter-remove = Show { $name } again
filter-remove-query = Clear the search
filter-facet = { $name }, { $count ->
    [0] no events
    [one] 1 event
   *[other] { $count } events
}
filter-hide = Hide: { $name }
filter-show = Show: { $name }

facets-certainty = Certainty
facets-unit = Precision
facets-modality = Told as
facets-type = Expression
facet-certainty-exact = Exact dates
facet-certainty-inferred = Inferred dates
facet-certainty-vague = Approximate dates
facet-unit-hour = Hours
facet-unit-day = Days
facet-unit-week = Weeks
facet-unit-month = Months
facet-unit-season = Seasons and quarters
facet-unit-year = Years
facet-unit-decade = Decades and centuries
facet-unit-vague = Without a unit
facet-modality-actual = Happened
facet-modality-scheduled = Scheduled
facet-modality-proposed = Proposed
facet-modality-predicted = Predicted
facet-modality-negated = Denied
facet-type-date = Dates
facet-type-time = Times of day
facet-type-duration = Durations
facet-type-set = Recurring

## Problems

problems-heading = { $count ->
    [0] all files were read
    [one] 1 file was not read
   *[other] { $count } files were not read
}
problems-manifests = { $count ->
    [one] 1 problem in manifests
   *[other] { $count } problems in manifests
}
problems-encodings = { $count ->
    [one] encoding of 1 document assumed
   *[other] encoding of { $count } documents assumed
}
problems-not-utf8 = Not UTF-8 text: the first wrong byte is at { $offset }
problems-not-utf16 = Not UTF-16 text: the first wrong byte is at { $offset }
problems-not-declared = Not { $charset }, which the page declares: the first wrong byte is at { $offset }
problems-manifest-open-array = The file ends before the array is closed
problems-row-no-name = It names no day: expected Arabic words, found { $found }
problems-row-name-again = Row { $first } gives a day to the same name already: { $name }
problems-row-backwards = The last day, { $last }, lies before the first, { $first }
problems-more-days = More than { $limit } named days; the others are left out
problems-month-first = Column { $column }: the month stands first, as row { $row } shows
problems-row-other-order = Column { $column }: day and month stand in another order than in most rows, found { $found }
problems-manifest-utf32 = UTF-32, which a manifest cannot be in; save it as UTF-8
problems-assumed = Read as { $encoding }, because it is not UTF-8
problems-binary = Not a text: it holds zero bytes, the first at { $offset }
problems-not-utf32 = Not UTF-32: the first wrong letter is at byte { $offset }
problems-unclosed = No text can be seen: the element <{ $element }> is never closed, and everything behind it is inside
problems-empty = The file is empty
problems-broken-link = The link points to nothing
problems-not-found = There is no such file or folder
problems-vanished = The file was there and is gone now
problems-pipe-silent = Nothing came from this pipe for { $count } seconds
problems-pipe-empty = The pipe gave no text; a pipe can be read only once
problems-pipe-again = The same pipe is named before, and a pipe can be read only once
problems-cancelled = Reading was cancelled
problems-not-a-file = Neither a file nor a folder
problems-no-documents = There is no document that Khatt reads
problems-other-files = { $count ->
    [0] and no other file
    [one] but 1 file of another kind
   *[other] but { $count } files of other kinds
}
problems-too-long = Longer than a document may be
problems-damaged = Not a readable { $format } file: { $reason }
problems-cut-short = The { $format } file is cut or damaged; what stands before that place is read
problems-circle = The link leads in a circle and is not followed
problems-leads-out = The link leads out of the opened folder, to { $target }; what is there is read
problems-more-lead-out = { $count ->
    [one] One more link leads out of the opened folder; what is there is read
   *[other] { $count } more links lead out of the opened folder; what is there is read
}
problems-of-system = It is a file of the system and no document
problems-project = It is a project of Khatt: open it alone, its sources are in it
problems-own = Khatt wrote it; what stands in it is not read as a document
problems-denied = Its permissions do not let it be read
problems-links = { $count ->
    [one] One link to other places
   *[other] { $count } links to other places
}
problems-no-text = There is no text in it
problems-pictures = Its pages ({ $count }) are pictures without text and need OCR
problems-no-letters = Its letters cannot be told: its fonts do not say which they are
problems-locked = It is locked with a password
problems-no-text-column = No column of the table holds texts
problems-unpacks = Unpacked it is larger than { $limit } MB, the most that is read
problems-too-much-text = It holds more than { $limit } MB of text; what is beyond is not read
problems-too-many-parts = It holds more than { $limit } documents; what is beyond is not read
problems-more-faults = { $count ->
    [one] 1 more document in it could not be read
   *[other] { $count } more documents in it could not be read
}
problems-too-deep = Archives lie in each other more than { $limit } deep
problems-too-slow = Reading it took longer than { $seconds } seconds and was stopped
problems-broke-down = Its reader broke down, or needed more than { $limit } MB of memory
problems-io = Could not be read: { $reason }
problems-fault = A fault in Khatt stopped the reading of this file: { $reason }
unread-heading = What was not read
unread-chip = { $count ->
    [one] one file not read
   *[other] { $count } files not read
}
unread-open = show as a table
unread-again = Read the folder again
unread-copy = Copy the list
unread-path = Path
unread-kind = Kind
unread-encoding = Encoding
unread-reason = Why
unread-remedy = What can be done
remedy-encoding = Save it as UTF-8 and read again
remedy-ocr = Run OCR on it and read again
remedy-unlock = Save a copy without its password
remedy-save-anew = Open it in its program and save it anew
remedy-read-again = Read again when it is there
remedy-split = Split it into smaller files
remedy-column = Call the column of texts “text”
remedy-convert = Convert the files to a kind that Khatt reads
remedy-manifest = Mend this line of the manifest
problems-row = Row { $row }: { $reason }
problems-more-rows = { $count ->
    [one] 1 more row has a problem
   *[other] { $count } more rows have a problem
}
problems-no-file-column = No column names the files, such as “file”
problems-unknown-columns = Columns that say nothing to Khatt are left out: { $names }
problems-row-no-file = it names no file
problems-row-not-there = no such document is in the folder: { $file }
problems-row-ambiguous = several documents could be meant by { $file }
problems-row-again = row { $first } is about the same file already: { $file }
problems-row-no-date = { $column }: { $found } is no date such as 2015-08-06
problems-row-not-one-day = { $column }: { $found } is not one day
problems-row-not-utf8 = { $column }: not UTF-8 text
problems-row-not-text = { $column }: holds no text
problems-row-same-column = { $column } says the same as { $first }, which is used
problems-row-too-many-cells = it has { $found } cells and should have { $expected }
problems-row-open-quote = a quote is opened and not closed
problems-row-too-long = longer than a row may be
problems-row-json = not a JSON object: { $reason }

## Reader

reader-heading = Text
reader-position = sentence { $number } of { $total }
reader-previous = previous
reader-next = next
reader-previous-event = Previous event of the document
reader-next-event = Next event of the document
reader-empty = Choose an event to read its text here
reader-copy = Copy
menu-copy-sentence = Copy sentence
menu-copy-cited = Copy sentence with citation
menu-copy-line = Copy event as a line
menu-copy-table = Copy events of these days as a table
menu-copy-citation = Copy citation of the document
menu-open-file = Open file
menu-show-in-folder = Show in folder
copy-page = p. { $page }
copy-between = {", "}
copy-days = Date
copy-event = Event
copy-source = Source
copy-sentence = Sentence
notice-not-opened = { $path } could not be opened: { $reason }

## Happenings

happenings-heading = Happenings
happenings-shared = { $count ->
    [one] One told by several sources
   *[other] { $count } told by several sources
}
happenings-single = { $count ->
    [0] No happenings
    [one] One happening
   *[other] { $count } happenings
}
happenings-order = Order: { $order }
happenings-by-sources = Most sources
happenings-by-time = By time
happenings-by-conflict = Conflicts first
happenings-by-copies = Most copied
happenings-of-one = Told by one source
happenings-none-shared = Nothing is shared: each happening is told by one source
happenings-row = { $name }
    { $date }
    { $count ->
    [one] Told by { $sources }
   *[other] Told by { $count } sources: { $sources }
}
happenings-copies = { $count ->
    [one] Copied by one document
   *[other] Copied by { $count } documents
}
happenings-conflict = Sources disagree on the day
happenings-figures = { $what }: { $values }
day-cell = { $days }: { $name }{ $count ->
    [0] {""}
    [one] , and another
   *[other] , and { $count } others
}
day-reaching = Lasting { $days }: { $name }
day-close = Close the list of the day
day-nothing = Nothing begins here
timeline-scale = One scale for all lanes
timeline-scale-own = Each lane its own scale
scale-heading = Scale of columns
timeline-scale-peak = Highest column { $count }
happenings-published = Published { $day }
happenings-legend-day = day
happenings-legend-days = days
happenings-legend-inferred = inferred
happenings-legend-scheduled = planned
happenings-legend-told = told it
happenings-legend-silent = silent
happenings-legend-copied = copied
happenings-legend-conflict = conflict
happenings-waiting = Documents are being compared…
happenings-empty = Nothing happens in these documents
happenings-hidden = Nothing among what is shown
happenings-not-found = No happening has these words

## Events around the playhead

around-heading = Around { $day }
around-range = Events of { $day }
around-empty = No events around this day
around-show = nearby
around-item = { $source }, { $date }: { $sentence }

## Why this date

details-heading = Why { $date }?
details-heading-unplaced = Why no date here?
details-correct = Correct document date…
details-this-event = This event
details-document-day = Day of the document
details-more = Details
details-less = Hide details
day-chosen = { $day }: the chosen day
day-possible = { $day }: possible
day-ruled-out = { $day }: ruled out
details-all-evidence = All evidence for the document date
details-empty = Choose an event to see how its date was found
details-words = “{ $words }”
details-document-time = Document date: { $date }
details-document-time-unknown = The document date is unknown
details-unplaced = The words alone do not fix a day
details-evidence = { $count ->
    [0] { $basis }
    [one] { $basis } from 1 clue
   *[other] { $basis } from { $count } clues
}
told-agree = { $count ->
    [one] Another document tells this too
   *[other] { $count } other documents tell this too
}
told-conflict = { $count ->
    [one] Another document gives another date
   *[other] { $count } other documents tell this; their dates disagree
}
told-single = { $count ->
    [one] Told once more by the same source
   *[other] Told { $count } times more by the same source
}
told-other = { $date }
told-first = { $date } · told it first
told-undated = without a date
told-fewer = show fewer
told-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
details-interval = interval
details-hijri = Hijri
details-value = value
details-certainty = certainty
details-confidence = confidence
details-basis = basis
details-percent = { $number }%
details-file = File
details-encoding = Encoding
details-encoding-assumed = { $encoding }, assumed
details-notice = Note
details-note = Your note: { $note }
notice-cut = Its { $what } is cut after { $limit } letters
notice-left-out = Its { $what } is left out: it has { $found } bytes, and { $limit } is the most
notice-more-dates = More than { $limit } dates stand beside it: they are left out
notice-wrong-bytes = { $count ->
    [one] One wrong byte is read as �: no letter in its encoding
   *[other] { $count } wrong bytes are read as �: no letters in its encoding
}
notice-mixed-encodings = { $count ->
    [one] One line is { $encoding } among others that are UTF-8
   *[other] { $count } lines are { $encoding } among others that are UTF-8
}
notice-mended = Its letters were converted wrongly once and are mended
notice-more-cells = A row has more than { $limit } cells; those beyond are left out
notice-unclosed = The element <{ $element }> is never closed; what follows it is read as text
notice-pictures = Pages without text, which are pictures and need OCR ({ $count }): { $pages }
notice-heavy-pages = Pages that draw too much or are broken, and are not read ({ $count }): { $pages }
notice-unreadable-pages = Pages whose letters cannot be told ({ $count }): { $pages }
notice-title = title
notice-url = address
notice-source = source
notice-separator = {", "}
place-published = The column “date of publication”
place-modified = The column “last change”
place-crawled = The column “date saved”
place-tag = The tag “{ $name }” of the page

certainty-exact = exact
certainty-inferred = inferred
certainty-vague = approximate

mention-basis-text = the words
mention-basis-dct = the document date
mention-basis-mention = an earlier mention
mention-basis-calendar = another calendar
mention-basis-history = a dated happening that is known by its name
mention-basis-user = a day that you named
mention-basis-none = nothing that suffices

## When a document was written

evidence-heading = When was this written?
evidence-close = Close
evidence-none = Nothing tells the day of writing
evidence-for = { $count ->
    [0] nothing speaks for it
    [one] 1 clue for it
   *[other] { $count } clues for it
}
evidence-against = { $count ->
    [0] nothing speaks against it
    [one] 1 clue against it
   *[other] { $count } clues against it
}

## Coverage

coverage-more = { $count ->
    [0] no more
    [one] and 1 more sentence
   *[other] and { $count } more sentences
}
coverage-tellers-all = All happenings
coverage-tellers-documents = Several documents
coverage-tellers-sources = Several sources
coverage-tellers-conflicts = Conflicts only
coverage-agreement = Agreement
coverage-agreement-first = Agreement, first to publish
coverage-first-line = First: { $first }
coverage-no-conflicts = no conflicts in what is shown
coverage-no-copies = no copies in what is shown
groups-heading = Groups of sources
groups-new = New group
groups-make = Make
groups-name = Name of the group
groups-rename = Rename
groups-delete = Delete the group; its sources stay
groups-collapse = { $name }: fold into one column
groups-state = State
groups-private = Private
groups-agency = Agencies
groups-party = Party press
coverage-heading = Coverage: who tells what, and when
coverage-what = Story and happening
coverage-none = no happenings among what is shown
coverage-none-of-several = no happening that several sources tell among what is shown
coverage-none-disagree = no source contradicts another among what is shown
coverage-tellers-copied = Copied
coverage-order = Order
coverage-order-sources = Sources
coverage-order-time = Time
coverage-order-conflict = Conflict
coverage-order-copies = Copies
coverage-first = First to publish
coverage-first-unknown = day of publication unknown
coverage-first-mentioned = only mentioned
coverage-first-tie = { $count } sources together
coverage-first-same-day = { $day }, no hour
coverage-first-unsure = { $day }, probably
coverage-source-count = { $count ->
    [one] one source
   *[other] { $count } sources
}
coverage-conflicts = { $count ->
    [one] one happening in conflict
   *[other] { $count } happenings in conflict
}
coverage-dated-by = day given by { $some } of { $all }
coverage-copied-by = copied by { $some } of { $all }
coverage-figure = { $values } { $what }
coverage-days = day { $days }
coverage-or = { $one } or { $other }
figure-dead = dead
figure-wounded = wounded
coverage-then = { $one } then { $other }
coverage-written-unsure = published { $day }, probably
coverage-written = published { $day }
coverage-cell-copied = copied text
coverage-cell-shared = one text in several sources on one day; who copied is not known
coverage-cell-background = mentioned in passing
coverage-shared-with = one text in { $some }
coverage-shared-by = one text in { $some } of { $all }
coverage-cell-apart = differs from most sources
coverage-cell-absent = { $source }: no documents of these days
coverage-cell-silent = { $source }: silent, with documents of these days
coverage-cell-elsewhere = { $source }: possibly told in another row
coverage-legend-told = told it
coverage-legend-copied = shared text
coverage-legend-first = first to publish
coverage-legend-tie = tie
coverage-legend-silent = silent
coverage-legend-elsewhere = maybe in another row
coverage-legend-absent = no documents
coverage-legend-conflict = conflict
coverage-column-page = Page of the source
coverage-column-back = Move column to the left
coverage-column-on = Move column to the right
coverage-column-hide = Hide source
coverage-column-only = Show this source only
coverage-columns-all = Show all sources
coverage-more-happenings = { $count ->
    [one] and one more happening in this story
   *[other] and { $count } more happenings in this story
}
coverage-compare = Compare both texts
coverage-compare-all = Compare all { $count } texts
coverage-compare-first = Compare with the first other to publish
coverage-clear-chosen = Clear choice
coverage-open-text = Open text
coverage-published-together = first to publish, with others
coverage-published-first-unsure = probably the first to publish
coverage-published-first = first to publish
coverage-published-later = { $count ->
    [one] one day after the first
   *[other] { $count } days after the first
}
source-told = events told with others
source-own = in its own words
source-copied = copied
source-first = first to publish
source-tied = first with others
source-late = after another
source-over-time = documents of the source over time
source-alone = { $count ->
    [0] no event that it alone told
    [one] one event that it alone told
   *[other] { $count } events that it alone told
}
source-untold = { $count ->
    [0] silent about no shared event
    [one] one shared event that it did not tell
   *[other] { $count } shared events that it did not tell
}
compare-page = Two sources compared
compare-absent = { $source } does not say it
compare-names = names differ
compare-words = wording differs
compare-nothing = one text
compare-only = only in { $source }
compare-days-apart = The day: each source gives another
compare-days-unknown = The day: not given by both
compare-days-agree = The day: both sources agree
link-heading = Why are they the same event? { $strength }
link-strong = strong link
link-likely = likely link
link-weak = weak link
link-documents = documents are alike to { $percent } %
link-sentences = sentences are alike to { $percent } %
link-copies = sentences copied from each other: { $some } of { $all }
link-headlines = headlines: { $some } of { $all }
link-words = rare words in common: { $words }
link-numbers = numbers in common: { $numbers }
link-events = kind of event, names and days agree
link-vetoes = against it: { $some } of { $all } pairs of sentences do not agree by themselves
coverage-happening = { $event }, { $date }: { $agreement }
coverage-telling = { $source }: { $date }{ $count ->
    [one] {""}
   *[other] , in { $count } sentences
}
coverage-sources-before = { $count ->
    [one] 1 source before these
   *[other] { $count } sources before these
}
coverage-sources-behind = { $count ->
    [one] 1 more source
   *[other] { $count } more sources
}
agreement-agree = agree
agreement-undated = no day stated
agreement-one-dated = one source gives the day
agreement-other-precision = agree, other precision
agreement-copied = one copied text
agreement-copied-undated = one copied text, no day
agreement-single = single source
agreement-single-undated = single source, no date
agreement-disagree = sources disagree
agreement-planned-then-happened = planned, then happened
agreement-no-conflict = no conflict

## What can be done, by name

group-move = Moving in time
group-find = From event to event
group-lanes = Lanes and colours
group-window = The window
group-open = Opening and closing

act-zoom-in = Zoom in
act-zoom-out = Zoom out
act-pan-left = Shift the view to the left
act-pan-right = Shift the view to the right
act-step-left = One step to the left
act-step-right = One step to the right
act-leap-left = Ten steps to the left
act-leap-right = Ten steps to the right
act-fit-selection = Fit the selected event, then all time
act-fit-all = Show all time
act-play = Run or stop the playhead
act-faster = Run faster
act-slower = Run slower
act-clear-range = Clear the chosen time
act-go-to = Go to a date…
act-next-event = Next event
act-previous-event = Previous event
act-first-event = First event
act-last-event = Last event
act-search = Search
act-hits-only = Hits only, or among the rest
act-filter = Filter events
act-show-all = Show all that is hidden
act-starred = Show starred only, or everything
act-dossiers = Show dossiers
act-lanes-next = Change what lanes show
act-lane-up = Move the chosen lane up
act-lane-down = Move the chosen lane down
act-lane-pin = Pin or unpin the chosen lane
act-lane-collapse = Collapse or expand the chosen lane
act-lane-hide = Hide the chosen lane
act-lanes-show-hidden = Show hidden lanes
act-lanes-open-others = Open the lanes of a single event
act-lanes-gather = Gather the lanes of a single event
act-lanes-by-source = A lane for each source
act-lanes-by-document = A lane for each document
act-lanes-by-place = A lane for each place
act-lanes-by-participant = A lane for each participant
act-lanes-by-nothing = One lane for all events
act-color-next = Change what colours show
act-color-by-source = A colour for each source
act-color-by-certainty = A colour for each certainty
act-color-by-modality = Colours for fact and expectation
act-color-by-month = A colour for each month
act-palette = All commands
act-help = All keys
act-reader-or-coverage = Text or coverage
act-sources = Side panel
act-happenings = Happenings or sources
act-details = Panel “why this date”
act-light = Light appearance
act-system-shade = Look like the system
act-dark = Dark appearance
act-arabic = Interface in Arabic
act-english = Interface in English
act-next-hit = Next hit of the search
act-previous-hit = Previous hit of the search
act-views = Saved views…
act-settings = Settings…
act-larger = Larger text
act-smaller = Smaller text
act-usual-size = Text of the usual size
act-turn-axis = Turn the direction of time around
act-french = Interface in French
act-undo = Undo the last change
act-redo = Redo the change undone last
act-escape = One step back: close or unselect
act-open = Open a folder…
act-sample = Open the sample
act-close = Close the folder

key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-up = Up
key-down = Down
key-space = Space
key-escape = Esc
key-enter = Enter
key-home = Home
key-end = End
key-left = Left
key-right = Right
key-plus = +
key-minus = −
key-period = .
key-comma = ,

## Sheets over the window

sheet-close = Close
menu-name = Menu
palette-name = All commands
palette-hint = Type what you want to do…
palette-nothing = No command by this name
palette-folder = Open { $path }
palette-source = Source: { $name }
palette-happening = Happening: { $name }
palette-day = Go to { $day }
help-heading = All keys

## Go to a date

goto-heading = Go to a date
goto-name = Date
goto-hint = such as 17 March 2023, 17/3/2023 or Ramadan 1444
goto-go = Go
goto-wrong-empty = Type a date, such as 17 March 2023, 2023-03-17 or 25 Shaban 1444
goto-wrong-month = No month is called “{ $name }”. Type its name or number, such as 17 March 2023 or 17/3/2023
goto-wrong-month-number = There is no month { $number }: months go from 1 to 12, and the day comes before the month, as in 17/3/2023
goto-wrong-day = { $month } has no day { $day }: its last is { $days }
goto-wrong-no-year = The year is missing. Type all its digits, as in 17 March 2023
goto-wrong-year = The year lies beyond the calendar: years go up to 9999
goto-wrong-one-end = Type both ends, as in 2011-01-25..2011-02-11
goto-wrong-shape = This cannot be read as a date. Type 17 March 2023, 17/3/2023, 2023-03-17 or 25 Shaban 1444, for example

## Search

search-count = { $number } of { $total }
search-hits = { $count ->
    [0] nothing found
    [one] 1 hit
   *[other] { $count } hits
}
search-next = Next hit
search-results = Results
search-nothing = No sentence holds these words
search-previous = Previous hit

## Settings

settings-heading = Settings
settings-months = Names of months in Arabic
months-egypt = Egypt and the Gulf: يناير
months-levant = Levant and Iraq: كانون الثاني
months-maghreb = Algeria and Tunisia: جانفي
months-morocco = Morocco: غشت
settings-digits = Digits in Arabic
digits-western = 123
digits-arabic = ١٢٣
settings-week = First day of the week
settings-axis = Direction of time
axis-natural = As one reads
axis-right-to-left = Right to left
axis-left-to-right = Left to right
settings-calendars = Calendars on the ruler
calendars-both = Gregorian and Hijri
calendars-gregorian = Gregorian
calendars-hijri = Hijri
settings-text-size = Text size
settings-percent = { $number }%
settings-larger = Larger
settings-smaller = Smaller
settings-history = Count days from known events (wars, treaties, disasters)
settings-still = No motion

## Saved views

views-heading = Saved views
views-hint = Name the present view to keep it
views-name = Name of the view
views-save = Save
views-empty = No view is kept yet. A view keeps the time shown, what is hidden, and the words of the search
views-entry = View: { $name }
views-rename = Rename
views-rename-name = Rename: { $name }
views-delete = Delete
views-delete-name = Delete the view { $name }

# What the user adds.
own-source = By you
notice-project = The project could not be opened as it is: { $reason }
corrections-open = Correct, note, collect …
corrections-close = Close
corrections-days = Its days
corrections-set = Set
corrections-event-title = What it is called
corrections-note = Note
corrections-dossier = Dossier
dossiers-heading = Dossiers
dossiers-empty = Nothing is collected yet: events come in from “Correct, note, collect” beside an event
dossiers-up = Up
dossiers-down = Down
dossiers-drop = Take out
dossiers-move = Move to { $name }
dossiers-by-time = Order by time
dossiers-rename = Rename
dossiers-name = Name of the dossier
dossiers-name-taken = Type a name that no other dossier has
dossiers-give = Export this dossier…
dossiers-gone = No longer in the documents
corrections-collect = Collect
corrections-own-title = An event that no document tells
corrections-own-days = Its days
corrections-next = Next
corrections-add = Add
corrections-star = Star
corrections-unstar = Take the star away
corrections-agreed = Agreed
corrections-disputed = Disputed
corrections-unsure = Unsure
corrections-delete = These words are no date
corrections-own-delete = Delete this event
corrections-said = The program had said { $said }.
corrections-back = Take this correction back
corrections-aside = { $count ->
    [one] One edit is set aside, because the text it is about has changed or is not there.
   *[other] { $count } edits are set aside, because the texts they are about have changed or are not there.
}
edit-days = the days of an event
edit-deleted = taking a date away
edit-title = the title of an event
edit-status = the state of an event
edit-document = what is known of a document
edit-same = what is one happening
edit-name = a name
edit-named-day = a named day
edit-own = an event of yours
edit-star = a star
edit-note = a note
edit-dossier = a dossier
edit-groups = groups of sources
edit-taken-back = taking an edit back

# What leaves the window: the sheet "Export".
give-button = Export
act-give = Export or report…
give-heading = Export
give-what = What
give-everything = All dated events
give-shown = What is shown now
give-dossier = Dossier { $name }
give-format = Format
give-title = Title of the page
give-summary = Summary at the head of the page
give-optional = optional
give-page = Report with its proof (HTML)
give-edtf = The days alone (EDTF)
give-preparing = Preparing the preview…
give-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
give-page-size = { $count ->
    [one] { $count } happening
   *[other] { $count } happenings
} and { $quotations ->
    [one] { $quotations } quotation
   *[other] { $quotations } quotations
}, one page of { $kilobytes } kB that opens without a network; khatt verify checks it.
give-file = File name
give-browse = Choose…
give-write = Save
give-replace = Replace it
give-writing = Saving…
give-written = Saved as { $path }
give-open = Open the file
give-exists = There is a file of this name already: { $path }
give-is-folder = This is a folder; name a file in it: { $path }
give-no-folder = There is no such folder: { $path }
give-is-read = This file is a document or a manifest of the folder, or the project itself, and is not written over; choose another name: { $path }
give-failed = Could not be saved ({ $reason }); nothing was changed: { $path }
corrections-words = Selected words: { $words }
corrections-name-days = A name for these days in all documents
corrections-document-title = Title of the document
corrections-document-source = Source of the document
link-user = you said that it is the same happening, or another
menu-same = The same happening as the selected one
menu-not-same = Not the same happening as the selected one
menu-collect = Add to dossier { $name }
compare-not-same = Not the same happening

# A picture of the timeline.
picture-exact = stated
picture-inferred = inferred
picture-rough = approximate
picture-expected = scheduled or expected
picture-earlier = { $count ->
    [one] { $count } event before
   *[other] { $count } events before
}
picture-later = { $count ->
    [one] { $count } event after
   *[other] { $count } events after
}
give-ground = Ground
give-transparent = transparent

# Events that others wrote.
act-import = Import events from a file…
act-save-as = Save as a project…
act-about = About Khatt
act-groups = Groups of sources…
edit-import = import of { $count ->
    [one] { $count } event
   *[other] { $count } events
}
import-done = Taken from the file: { $taken ->
    [one] { $taken } event
   *[other] { $taken } events
}; there already: { $there }, not read: { $left }
import-heading = Import events from a file
import-hint = This system has no window for choosing files: type the path of a CSV, JSON, iCalendar or TimelineJS file
import-take = Import
save-as-heading = Save as a project
save-as-hint = A project keeps what you corrected, noted and collected, not the documents themselves
save-as-save = Save
about-heading = About Khatt
about-version = Khatt, version { $version }
about-licence = Licence: MIT or Apache-2.0, as you like
about-fonts = Fonts, under the SIL Open Font License 1.1
about-crates = Libraries: { $count }
import-failed = Nothing was taken from { $path }: { $reason }
import-unreadable = it cannot be read
import-too-large = it is larger than any list of events
import-unknown = it is no iCalendar file, no JSON of an export or of TimelineJS, and no table with a heading
import-no-columns = its first row names no column of titles and of days
lane-merge = The same name as the chosen lane
lane-hide-name = Hide this name for good
