# Why a date is what it is, step by step, in English.
# Keys begin with `why-`; each is named by a `resolve::Step`, whose arguments stand here by the same names.
# Arguments are words; days and intervals among them are put into words before they come here.
