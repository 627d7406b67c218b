# Why a date is what it is, step by step, in English.
# Keys begin with `why-`; each is named by a `resolve::Step`, whose arguments stand here by the same names.
# Arguments are words; days and intervals among them are put into words before they come here.

# `rule` is the name of a rule of the grammar; a test asks for a phrase for each.
why-words = “{ $words }” { $rule ->
    [after-passing] is a length of time that passed between two happenings.
    [ago] is a length counted back or forward from the day of writing.
    [ago-from-mention] is a length counted from the time mentioned before it.
    [bare-year] is a year in figures.
    [centuries] names two centuries in a row.
    [century] is a century.
    [clock] is a time of the clock.
    [clock-figures] is a time of the clock in figures.
    [clock-words] is a time of the clock in words.
    [coordinated] names several times under one head.
    [day-month] is a day of a month.
    [day-of-unit] is a day of a month that the words point at.
    [day-then-clock] is a day and an hour of it.
    [day-part] is a part of a day.
    [bare-part] is a part of a day that is not said beside it.
    [weekday-before-last] is a weekday a week before the last.
    [same-in-year] is the day or the month of writing in another year.
    [year-of-season] is a season, or a year of books or of school, that one year names.
    [day-then-part] is a day and a part of it.
    [days-of-month] names days of one month.
    [decade] is a decade.
    [deictic] is a day counted from the day of writing.
    [deictic-weekday] is a day counted from the day of writing, with its weekday.
    [duration] is a length of time, not a place in it.
    [edge] is the beginning, the middle or the end of a period.
    [every] is a time that comes back.
    [false-friend] only looks like a time.
    [rate] says how many in each unit of time, not which day.
    [feast] is a feast or a day that a calendar fixes.
    [first-units] names the first or the last units of a period.
    [from-to] runs from one time to another.
    [joined] names two neighbouring times.
    [last-units] is the last stretch before the day of writing.
    [month] is a month.
    [new-year] is the year that begins around the day of writing.
    [nth-day] is a day of a happening.
    [nth-of] is a day or unit by its number inside a period.
    [numeric-date] is a date in figures, the day before the month.
    [of-every] is a day or a month that comes back.
    [part-of-every-day] is a part of every day.
    [part-of-today] is a part of the day of writing or of a day beside it.
    [part-of-year] is a quarter or a half of a year.
    [recurring] is a time that comes back regularly.
    [reference] points at a time without limits.
    [season] is a season.
    [share-of] is a half or a third of a period.
    [stretch] is a stretch that ends or begins with the day of writing.
    [that-time] points back to a time mentioned before.
    [the-past] points at the past.
    [unit-nth-of] is a unit by its number inside a period.
    [unit-of-mention] is a unit counted from a time mentioned before.
    [unit-which] is a unit counted from the day of writing.
    [weekday] is a day of the week.
    [year] is a year.
    [years] runs from one year to another.
    [line-year] a year at the head of a line.
    [other-year] a year of another calendar.
    [other-date] a day or month of another calendar.
    [other-new-year] the new year of another calendar.
    [month-first] a day of a month, with the month first.
    [counted-day] a day counted by the nights of its month.
    [ten-days] a third of a month, ten days.
    [clock-range] the hour at which a time begins whose end says the day.
    [same-night] a part of a day named before, or of the one beside it.
    [deictic-unit] a unit of the time of writing in one word.
    [since-ago] so long ago, behind an act that happens once.
    [elapsed] so long before the day of writing.
    [latin-date] a date in English or French.
    [part-of-season] a part of a fiscal or school year.
    [mid-month] the middle of a Hijri month.
    [day-of-every-year] a day or month of every year.
    [length-from-happening] is a length counted from a happening that is known by name.
    [from-time] is a time counted from another that is said with it.
    [beside-happening] is a time whose number is not said, at a happening that is known by name.
    [from-happening] is a time counted from a happening that is known by name.
    [happening] is a happening that is known by name.
   *[other] is an expression of time.
}
why-verb-past = The verb “{ $verb }” tells of the past: the time is the day of writing or before it.
why-verb-future = The verb “{ $verb }” tells of what comes: the time is after the day of writing.
why-dct = It is counted from the day of writing, { $day }.
why-possible-days = It is the same for every possible day of writing, from { $first } to { $last }.
why-no-dct = The day of writing is not known, so the day stays open.
why-doubtful-dct = The day of writing is too doubtful to count from, so the day stays open.
why-antecedent = It is counted from “{ $words }” ({ $value }), mentioned before it.
why-no-antecedent = The words point back to a time that was not mentioned before.
why-umm-al-qura = The Hijri year { $year } was converted by the Umm al-Qura calendar; a day may differ by one.
why-tabular = The Hijri year { $year } lies outside the Umm al-Qura tables and was converted by arithmetic; a day may differ by one or two.
why-calendars-disagree = The two dates disagree: the Hijri one is { $hijri }, the Gregorian one { $gregorian }; the Gregorian one was taken.
why-weekday-disagrees = The weekday does not fit the document date: { $said } is another one, so the nearest was taken, { $taken }. The document date may be wrong.
why-weekday-of-writing = The document was written on this weekday, and its own day was taken; a week later, { $other }, may be meant.
why-week-before-sunday = Said on a Sunday, last week is taken for the seven days before, as where the week begins on Saturday or Sunday.
why-other-calendar = Converted from { $calendar ->
    [solar] the solar Hijri calendar
    [rumi] the Ottoman financial calendar
    [julian] the Julian calendar
    [coptic] the Coptic calendar
    [hebrew] the Hebrew calendar
    [libyan] the former Libyan calendar
    [amazigh] the Amazigh calendar
   *[other] another calendar
}.
why-no-calendar-rule = The date is of { $calendar ->
    [solar] the solar Hijri calendar
    [rumi] the Ottoman financial calendar
    [julian] the Julian calendar
    [coptic] the Coptic calendar
    [hebrew] the Hebrew calendar
    [libyan] the former Libyan calendar
    [amazigh] the Amazigh calendar
   *[other] another calendar
}, and no rule here computes it: its day stays open.
why-year-heading = A heading above says the year, and it holds for what stands below.
why-year-story = The year was said before in the same story, and it holds for what follows.
why-counts-hijri = The year has no era; the text shows that it is Hijri.
why-hundreds-said = The hundreds are left out: they are those of the year named before.
why-small-year = Taken as it is written, the year is of the first century of the Hijra.
why-hundreds-of-last-century = The hundreds are left out: most often those of the twentieth century are meant.
why-hijri-by-weekday = Day and month are figures; the weekday fits them in the Hijri calendar, not in the Gregorian.
why-no-such-day = Its calendar has no such day.
why-history-day = “{ $name }” is known to have happened on { $first }.
why-history = “{ $name }” is known to have begun on { $first } and ended on { $last }.
why-history-since = “{ $name }” is known to have begun on { $first }.
why-named-day = “{ $name }” is the name that you gave to { $first }.
why-named-days = “{ $name }” is the name that you gave to the days from { $first } to { $last }.
why-counted-from-end = It is counted from the last day of that, { $day }.
why-history-several = Several happenings have this name, and nothing shows which one is meant.
why-history-later = What has this name had not begun when the text was written.
why-history-no-end = When it ended is not known, so the day stays open.

dct-weekday = “{ $words }” stands without a date, so it is a day close by.
dct-deictic-weekday = “{ $words }” tells the weekday of writing.
dct-deictic-date = “{ $words }” tells the day of writing.
dct-dateline = The dateline says “{ $words }”.
dct-past = “{ $words }” is told as past: it was written then or later.
dct-ahead = “{ $words }” is told as still to come: it was written then or earlier.
dct-date = “{ $words }” is named, and most times that a text names lie near its own.
dct-season = “{ $words }” is the time in which it was written.
dct-length = “{ $words }” have passed since the beginning that is named.
dct-new-year = “{ $words }” tells that the turn of the year is near.
dct-closing-year = “{ $words }” is the year that is ending.
dct-week-before = “{ $words }” lies in the week after the one of writing.
dct-since = “{ $words }” is a beginning from which a length is counted.
dct-copy = The same sentence stands in { $document }, of { $day }.
dct-happening = What it tells happened on { $day }, says { $document }.
dct-subject = { $document }, of { $day }, is on the same subject.
dct-published = { $place } gives { $words } as the day of publication.
dct-modified = { $place } says it was last changed on { $words }.
dct-crawled = { $place } says it was saved on { $words }.
dct-saving = Of { $all } documents of the folder whose day is known, { $count } were saved on that day or the next.
dct-url = The address contains the date { $words }.
dct-file-name = The file name contains the date { $words }.
dct-folder = The folder is named after the date { $words }.
dct-since-happening = “{ $words }” have passed since “{ $name }”, which began on { $day }.
dct-since-end = “{ $words }” have passed since the end of “{ $name }”, on { $day }.
dct-named-happening = “{ $words }” is named, which began on { $day }: it was written after that.
dct-folder-span = Documents beside it are known to be of { $first } to { $last }.
why-user-days = Its days are yours; the program had said { $value }.
why-user-added = You marked these words as a time.
why-user-own = You added this event; no document tells it.
