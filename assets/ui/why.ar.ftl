# Why a date is what it is, step by step, in Arabic.
# Keys begin with `why-`; each is named by a `resolve::Step`, whose arguments stand here by the same names.
# Arguments are words; days and intervals among them are put into words before they come here.

# `rule` is the name of a rule of the grammar; a test asks for a phrase for each.
why-words = «{ $words }» { $rule ->
    [after-passing] مدة مضت بين حدثين.
    [ago] مدة تُعدّ من يوم الكتابة إلى الوراء أو إلى الأمام.
    [ago-from-mention] مدة تُعدّ من الزمن المذكور قبلها.
    [bare-year] سنة بالأرقام.
    [centuries] قرنان متتاليان.
    [century] قرن.
    [clock] ساعة من ساعات اليوم.
    [clock-figures] ساعة مكتوبة بالأرقام.
    [clock-words] ساعة مكتوبة بالكلمات.
    [coordinated] أزمنة معطوف بعضها على بعض.
    [day-month] يوم من شهر.
    [day-of-unit] يوم من شهر تشير إليه الكلمات.
    [day-then-clock] يوم وساعة منه.
    [day-part] جزء من يوم.
    [bare-part] جزء من يوم لم يُذكر معه.
    [weekday-before-last] يوم من الأسبوع الذي قبل الماضي.
    [same-in-year] يوم الكتابة أو شهرها في سنة أخرى.
    [year-of-season] موسم أو سنة مالية أو دراسية تسميها سنة واحدة.
    [day-then-part] يوم وجزء منه.
    [days-of-month] أيام من شهر واحد.
    [decade] عقد من السنين.
    [deictic] يوم يُعدّ من يوم الكتابة.
    [deictic-weekday] يوم يُعدّ من يوم الكتابة، ومعه اسمه في الأسبوع.
    [duration] مدة من الزمن، لا موضع فيه.
    [edge] طرف من فترة أو وسطها.
    [every] زمن يتكرر.
    [false-friend] كلام يشبه الزمن وليس منه.
    [rate] عدد في كل وحدة من الزمن، لا يوم بعينه.
    [feast] عيد أو مناسبة يحددها التقويم.
    [first-units] أوائل فترة أو أواخرها.
    [from-to] فترة لها أول وآخر.
    [joined] زمنان متجاوران بينهما واو العطف.
    [last-units] آخر مدة قبل يوم الكتابة.
    [month] شهر.
    [new-year] السنة التي تبدأ قرب يوم الكتابة.
    [nth-day] يوم من أيام حدث.
    [nth-of] يوم أو وحدة بترتيبها داخل فترة.
    [numeric-date] تاريخ بالأرقام، اليوم فيه قبل الشهر.
    [of-every] يوم أو شهر يتكرر.
    [part-of-every-day] جزء من كل يوم.
    [part-of-today] جزء من يوم الكتابة أو مما يجاوره.
    [part-of-year] ربع أو نصف من السنة.
    [recurring] زمن يتكرر بانتظام.
    [reference] إشارة إلى زمن غير محدد.
    [season] فصل من فصول السنة.
    [share-of] نصف فترة أو ثلثها.
    [stretch] مدة تنتهي بيوم الكتابة أو تبدأ منه.
    [that-time] إشارة إلى زمن ذُكر من قبل.
    [the-past] إشارة إلى الماضي.
    [unit-nth-of] وحدة بترتيبها داخل فترة.
    [unit-of-mention] وحدة تُعدّ من زمن ذُكر من قبل.
    [unit-which] وحدة تُعدّ من يوم الكتابة.
    [weekday] يوم من أيام الأسبوع.
    [year] سنة.
    [years] سنوات من أولى إلى أخيرة.
    [line-year] سنة على رأس سطر.
    [other-year] سنة من تقويم آخر.
    [other-date] يوم أو شهر من تقويم آخر.
    [other-new-year] رأس سنة تقويم آخر.
    [month-first] يوم من شهر، اسم الشهر قبله.
    [counted-day] يوم يُعدّ بلياليه من الشهر.
    [ten-days] ثلث من شهر، عشرة أيام.
    [clock-range] ساعة تبدأ بها مدة، يومها مذكور عند آخرها.
    [same-night] جزء من يوم ذُكر من قبل أو مما يجاوره.
    [deictic-unit] وحدة من زمن الكتابة في كلمة واحدة.
    [since-ago] مدة مضت على حدث وقع مرة.
    [elapsed] مدة مضت قبل يوم الكتابة.
    [latin-date] تاريخ بالإنجليزية أو الفرنسية.
    [part-of-season] جزء من سنة مالية أو دراسية.
    [mid-month] منتصف شهر هجري.
    [day-of-every-year] يوم أو شهر من كل سنة.
    [length-from-happening] مدة محسوبة من حدث معروف باسمه.
    [from-time] وقت محسوب من وقت آخر مذكور معه.
    [beside-happening] وقت لم يذكر عدده، عند حدث معروف باسمه.
    [from-happening] وقت محسوب من حدث معروف باسمه.
    [happening] حدث معروف باسمه.
   *[other] عبارة زمنية.
}
why-verb-past = الفعل «{ $verb }» ماضٍ، فالزمن يوم الكتابة أو قبله.
why-verb-future = الفعل «{ $verb }» يدل على ما سيأتي، فالزمن بعد يوم الكتابة.
why-dct = الحساب من يوم الكتابة: { $day }.
why-possible-days = النتيجة واحدة أيًّا كان يوم الكتابة من { $first } إلى { $last }.
why-no-dct = لا يُعرف يوم كتابة الوثيقة، فلا يُعرف اليوم المقصود.
why-doubtful-dct = يوم كتابة الوثيقة مشكوك فيه، فلا يُحسب منه.
why-antecedent = الحساب من «{ $words }» المذكور من قبل ({ $value }).
why-no-antecedent = تشير الكلمات إلى زمن لم يُذكر قبلها.
why-umm-al-qura = حُوّلت السنة الهجرية { $year } بتقويم أم القرى، وقد يختلف اليوم بيوم واحد.
why-tabular = حُوّلت السنة الهجرية { $year } بالتقويم الحسابي لأنها خارج جداول أم القرى، وقد يختلف اليوم بيوم أو يومين.
why-calendars-disagree = لا يتفق التاريخان: الهجري يوافق { $hijri }، والميلادي { $gregorian }، وقد أُخذ بالميلادي.
why-weekday-disagrees = اليوم المذكور لا يوافق تاريخ الوثيقة: { $said } ليس هذا اليوم من الأسبوع، فأُخذ بأقربه: { $taken }. قد يكون تاريخ الوثيقة خطأ.
why-weekday-of-writing = كُتبت الوثيقة في هذا اليوم من الأسبوع، فأُخذ بيوم كتابتها، وقد يُقصد ما بعده بأسبوع: { $other }.
why-week-before-sunday = قيل يوم الأحد، فأُخذ بالأيام السبعة التي قبله، كما في البلاد التي يبدأ أسبوعها بالسبت أو الأحد.
why-other-calendar = حُوّل التاريخ من { $calendar ->
    [solar] التقويم الهجري الشمسي
    [rumi] التقويم الرومي (المالي) العثماني
    [julian] التقويم الشرقي (اليولياني)
    [coptic] التقويم القبطي
    [hebrew] التقويم العبري
    [libyan] التقويم الليبي السابق
    [amazigh] التقويم الأمازيغي
   *[other] تقويم آخر
}.
why-no-calendar-rule = التاريخ من { $calendar ->
    [solar] التقويم الهجري الشمسي
    [rumi] التقويم الرومي (المالي) العثماني
    [julian] التقويم الشرقي (اليولياني)
    [coptic] التقويم القبطي
    [hebrew] التقويم العبري
    [libyan] التقويم الليبي السابق
    [amazigh] التقويم الأمازيغي
   *[other] تقويم آخر
}، ولا قاعدة هنا تحسبه، فلا يُعرف يومه.
why-year-heading = السنة ذُكرت في عنوان أعلاه، وتسري على ما تحته.
why-year-story = السنة ذُكرت قبل ذلك في الحكاية نفسها، وتسري على ما يليها.
why-counts-hijri = السنة بلا علامة، ويُفهم من النص أنها هجرية.
why-hundreds-said = المئات لم تُذكر، وهي مئات السنة المذكورة قبلها.
why-small-year = السنة من القرن الأول للهجرة كما كُتبت.
why-hundreds-of-last-century = المئات لم تُذكر، والمعتاد أنها من القرن العشرين.
why-hijri-by-weekday = اليوم والشهر بالأرقام، واسم اليوم يوافقهما بالتقويم الهجري لا الميلادي.
why-no-such-day = لا وجود لهذا اليوم في تقويمه.
why-history-day = «{ $name }» معروف أنه وقع في { $first }.
why-history = «{ $name }» معروف أنه بدأ في { $first } وانتهى في { $last }.
why-history-since = «{ $name }» معروف أنه بدأ في { $first }.
why-named-day = «{ $name }» هو الاسم الذي أعطيته ليوم { $first }.
why-named-days = «{ $name }» هو الاسم الذي أعطيته للأيام من { $first } إلى { $last }.
why-counted-from-end = العد من آخر أيامه، وهو { $day }.
why-history-several = لأحداث عدة هذا الاسم، ولا شيء يبين أيها المقصود.
why-history-later = ما يحمل هذا الاسم لم يكن قد بدأ حين كتب النص.
why-history-no-end = لا يُعرف متى انتهى، فيبقى اليوم مفتوحا.

dct-weekday = «{ $words }» بلا تاريخ، فهو يوم قريب من يوم الكتابة.
dct-deictic-weekday = «{ $words }» تدل على يوم الكتابة من أيام الأسبوع.
dct-deictic-date = «{ $words }» تدل على يوم الكتابة.
dct-dateline = رأس الخبر يقول «{ $words }».
dct-past = «{ $words }» يُذكر على أنه مضى، فقد كُتب النص حينها أو بعدها.
dct-ahead = «{ $words }» يُذكر على أنه آتٍ، فقد كُتب النص حينها أو قبلها.
dct-date = «{ $words }» مذكور، وأكثر ما يذكره نص قريب من وقت كتابته.
dct-season = «{ $words }» هو الوقت الذي كُتب فيه النص.
dct-length = «{ $words }» مدة مضت على البداية المذكورة.
dct-new-year = «{ $words }» يدل على أن رأس السنة قريب.
dct-closing-year = «{ $words }» هو العام الذي يوشك أن ينتهي.
dct-week-before = «{ $words }» في الأسبوع الذي يلي أسبوع الكتابة.
dct-since = «{ $words }» بداية تُحسب منها مدة.
dct-copy = الجملة نفسها في { $document } بتاريخ { $day }.
dct-happening = ما يرويه وقع يوم { $day } بحسب { $document }.
dct-subject = { $document } بتاريخ { $day } في الموضوع نفسه.
dct-published = { $place } يذكر { $words } يومًا للنشر.
dct-modified = { $place } يذكر أن آخر تعديل كان في { $words }.
dct-crawled = { $place } يذكر أنه حُفظ في { $words }.
dct-saving = من { $all } وثيقة في المجلد عُرف يوم كتابتها حُفظت { $count } في يوم كتابتها أو في الذي يليه.
dct-url = في العنوان الإلكتروني التاريخ { $words }.
dct-file-name = في اسم الملف التاريخ { $words }.
dct-folder = اسم المجلد هو التاريخ { $words }.
dct-since-happening = مضت «{ $words }» على «{ $name }» الذي بدأ في { $day }.
dct-since-end = مضت «{ $words }» على نهاية «{ $name }» في { $day }.
dct-named-happening = ذُكر «{ $words }» وقد بدأ في { $day }: كتب النص بعد ذلك.
dct-folder-span = وثائق بجانبها معروف أنها من { $first } إلى { $last }.
why-user-days = هذه الأيام منك؛ كان البرنامج قد قال { $value }.
why-user-added = أنت علّمت هذه الكلمات على أنها زمن.
why-user-own = أضفت أنت هذا الحدث، ولا ترويه وثيقة.
