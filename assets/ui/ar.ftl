# The words of the interface in Arabic.
# Sections follow the views; keys begin with the name of their view and are the same in every language.
# Counts choose by `FORM` among the six Arabic plural forms, all but the first three by the last two digits:
# zero, one, two, few (3–10), many (11–99), other.

## The language itself

language-name = العربية
language-direction = rtl

## Days, months, years

weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

# Other names that a typed date may use.
month-alias-1 = كانون الثاني
month-alias-2 = شباط
month-alias-3 = آذار
month-alias-4 = نيسان
month-alias-5 = أيار
month-alias-6 = حزيران
month-alias-7 = تموز
month-alias-8 = آب
month-alias-9 = أيلول
month-alias-10 = تشرين الأول
month-alias-11 = تشرين الثاني
month-alias-12 = كانون الأول

hijri-month-1 = محرم
hijri-month-2 = صفر
hijri-month-3 = ربيع الأول
hijri-month-4 = ربيع الآخر
hijri-month-5 = جمادى الأولى
hijri-month-6 = جمادى الآخرة
hijri-month-7 = رجب
hijri-month-8 = شعبان
hijri-month-9 = رمضان
hijri-month-10 = شوال
hijri-month-11 = ذو القعدة
hijri-month-12 = ذو الحجة

season-spring = ربيع { $year }
season-summer = صيف { $year }
season-autumn = خريف { $year }
season-winter = شتاء { $year }

quarter = { $number ->
    [1] الربع الأول من { $year }
    [2] الربع الثاني من { $year }
    [3] الربع الثالث من { $year }
   *[other] الربع الأخير من { $year }
}
half = { $number ->
    [1] النصف الأول من { $year }
   *[other] النصف الثاني من { $year }
}

year-common = { $year }
year-before = { $year } ق.م.
years-before = { $first }–{ $last } ق.م.
century-common = { $number ->
    [1] القرن الأول
    [2] القرن الثاني
    [3] القرن الثالث
    [4] القرن الرابع
    [5] القرن الخامس
    [6] القرن السادس
    [7] القرن السابع
    [8] القرن الثامن
    [9] القرن التاسع
    [10] القرن العاشر
    [11] القرن الحادي عشر
    [12] القرن الثاني عشر
    [13] القرن الثالث عشر
    [14] القرن الرابع عشر
    [15] القرن الخامس عشر
    [16] القرن السادس عشر
    [17] القرن السابع عشر
    [18] القرن الثامن عشر
    [19] القرن التاسع عشر
    [20] القرن العشرون
    [21] القرن الحادي والعشرون
   *[other] القرن { $number }
}
century-before = القرن { $number } ق.م.

hour-midnight = منتصف الليل
hour-morning = { $hour } صباحًا
hour-noon = 12 ظهرًا
hour-afternoon = { $hour } عصرًا
hour-evening = { $hour } مساءً
day-long = { $weekday } { $day } { $month } { $year }
day-short = { $day } { $month } { $year }
day-in-year = { $day } { $month }
days-in-month = { $first }–{ $last } { $month } { $year }
month-of-year = { $month } { $year }
hijri-day = { $day } { $month } { $year } هـ
hijri-month = { $month } { $year } هـ
span-tight = { $first }–{ $last }
span-wide = { $first } – { $last }
interval-after = بعد { $day }
interval-since = منذ { $unit }
interval-before = قبل { $unit }
interval-unknown = غير معروف

# What may stand in a typed date: how years are counted, and what joins its parts.
era-common = م
era-before = ق.م.
era-hijri = هـ
date-joints = يوم من في

## The window

app-name = خط
app-tagline = ماذا حدث ومتى، ومن ذكره، وهل تتفق المصادر؟
app-sample = المثال المرفق
app-open-folder = فتح مجلد
app-search = ابحث في الأحداث والجمل…
app-search-clear = مسح البحث
app-language = اللغة
app-theme = المظهر
app-theme-system = كالنظام
app-theme-light = فاتح
app-theme-dark = داكن
app-reader = النص
app-coverage = التغطية
app-close-folder = إغلاق المجلد
app-drop-here = أفلت المجلد أو الملفات هنا
panel-resize = تغيير حجم اللوحة
app-documents = { FORM($count) ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $count } وثائق
    [many] { $count } وثيقة
   *[other] { $count } وثيقة
}
app-mentions = { FORM($count) ->
    [zero] لا عبارات زمنية
    [one] عبارة زمنية واحدة
    [two] عبارتان زمنيتان
    [few] { $count } عبارات زمنية
    [many] { $count } عبارة زمنية
   *[other] { $count } عبارة زمنية
}
app-events = { FORM($count) ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}

## Start

start-heading = افتح مجلدًا من الوثائق العربية
start-hint = أو أفلته في أي مكان من النافذة
start-sample = افتح المثال المرفق
start-recent = فتحت من قبل
start-path = أو اكتب مسار المجلد
start-path-open = فتح
start-no-dialog = لا نافذة لاختيار المجلدات في هذا النظام: يلزم برنامج zenity أو بوابة سطح المكتب
start-loading = تجري قراءة الوثائق…
start-loading-count = قرئت { $done } من { $total }
start-no-such-path = لا ملف ولا مجلد بهذا المسار: { $path }
nothing-heading = لم تقرأ أي وثيقة
nothing-kinds = يقرأ خط النصوص وصفحات الويب وPDF ووثائق Word وOpenDocument وEPUB والجداول والبريد والخلاصات، والأرشيفات التي تحويها، في المجلد وما تحته.
notice-close = إغلاق
notice-saved-as = حُفظ كل شيء مشروعًا، وهو المفتوح الآن: { $path }
elsewhere = هذا مفتوح في نافذة أخرى، فهو هنا للقراءة فقط حتى تُغلق تلك
elsewhere-gone = أُغلقت النافذة الأخرى. يبقى هذا للقراءة حتى تطلب العمل عليه هنا
elsewhere-take = العمل عليه هنا
elsewhere-refused = لم يتغير شيء: النافذة الأخرى ما زالت تعمل على هذا. أغلقها أو احفظ نسخة باسم آخر
save-as-elsewhere = لم يُحفظ شيء: نافذة أخرى تعمل على المشروع الذي بهذا الاسم. أغلقه فيها أو اختر اسمًا آخر
notice-too-many-lanes = هذا المسار رفيع دائمًا: أسماؤه أكثر من أن يكون لكل منها مسار
notice-fault = أوقف خلل في خط القراءة أو التأريخ، وما قرئ باق كما هو. نرجو الإبلاغ عنه: { $reason }
notice-folder-changed = تغيّر المجلد فأُعيدت قراءته: ملفات جديدة: { $added }، معدَّلة: { $changed }، محذوفة: { $removed }. تصحيحاتك باقية.
notice-not-saved = لم يُحفظ ما فعلته بعد، ونعيد المحاولة: { $reason }
notice-state-set-aside = لم نفهم بعض ما حُفظ من قبل (العدد { $count }، وأولها { $reason })، فأبقيناه جانبًا في { $path } وأخذنا الباقي
notice-state-unreadable = تعذرت قراءة ما حُفظ من قبل ({ $reason })، فأبقيناه جانبًا في { $path }
notice-state-before = تعذرت قراءة ما حُفظ آخر مرة ({ $reason })، فأخذنا ما حُفظ قبله وأبقينا الملف جانبًا في { $path }
notice-state-newer = ما حُفظ من قبل كتبته نسخة أحدث من خط، فأبقينا نسخة منه في { $path }
notice-state-not-opened = تعذر فتح ما حُفظ من قبل، ولن نكتب فوقه ({ $reason }): { $path }
start-cancel = إلغاء

## Timeline

timeline-all-time = كل الزمن
timeline-newer = أحدث
timeline-older = أقدم
timeline-playhead = المؤشر الزمني
timeline-playhead-at = المؤشر الزمني: { $day }
timeline-lane = { $source }، { FORM($count) ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
timeline-overview = نظرة على كل الزمن
timeline-empty = لا أحداث مؤرخة هنا
timeline-hidden = كل الأحداث المؤرخة مخفية الآن
timeline-elsewhere = لا أحداث في المدة الظاهرة
empty-hidden = المخفي: { $name }
empty-kinds = { FORM($count) ->
    [zero] لا أنواع
    [one] نوع واحد
    [two] نوعان
    [few] { $count } أنواع
    [many] { $count } نوعًا
   *[other] { $count } نوع
}
empty-and = {"، "}
timeline-hijri-year = { $year } هـ
timeline-ruler = مسطرة الزمن
timeline-event = { $date } — { $event }
timeline-event-conflict = { $date } — { $event }؛ المصادر متعارضة في التاريخ
timeline-more = +{ $count }
timeline-group = { $source }، { $range }: { FORM($count) ->
    [zero] لا أحداث ظاهرة
    [one] حدث واحد ظاهر
    [two] حدثان ظاهران
    [few] { $count } أحداث ظاهرة
    [many] { $count } حدثًا ظاهرًا
   *[other] { $count } حدث ظاهر
}
timeline-events = { FORM($count) ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
timeline-through = (طوال المدة الظاهرة)
timeline-gap = { FORM($count) ->
    [zero] أقل من سنة
    [one] سنة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
timeline-gap-open = { $range }: مدة مطوية لا يبدأ فيها حدث ولا ينتهي. انقر لفتحها
timeline-range = المدة المختارة: { $range }
timeline-range-clear = إلغاء اختيار المدة { $range }
timeline-range-hint = اسحب مع Shift لاختيار مدة
timeline-now-at = { $day }: { $sentence }
play-start = تشغيل المؤشر
play-pause = إيقاف المؤشر
play-next = الحدث التالي
play-previous = الحدث السابق
play-speed = السرعة { $speed }

## Lanes

lanes-now = المسارات: { $by }
lanes-hint = ما يجمعه كل مسار، وما تدل عليه الألوان
lanes-heading = المسارات
lanes-by-source = المصادر
lanes-by-document = الوثائق
lanes-by-place = الأماكن
lanes-by-participant = المشاركون
lanes-by-nothing = مسار واحد للجميع
color-heading = الألوان
color-by-source = المصدر
color-by-certainty = درجة الوثوق
color-by-modality = واقع أم متوقع
color-by-month = الشهر
lane-head = المسار: { $name }
lane-head-is = { $head }، { $is }
lane-is-pinned = مثبت
lane-is-collapsed = مطوي
lane-no-place = لم يذكر مكان
lane-no-participant = لم يذكر مشارك
lane-all = كل الأحداث
lane-others = أسماء أخرى · { $count }
lane-others-documents = وثائق أخرى · { $count }
lane-rest = بقية الأسماء · { $count }، أكثر من أن ترسم واحدًا واحدًا
lane-rest-documents = بقية الوثائق · { $count }، أكثر من أن ترسم واحدة واحدة
lane-menu = أوامر هذا المسار
lane-up = نقل إلى أعلى
lane-down = نقل إلى أسفل
lane-pin = تثبيت في الأعلى
lane-unpin = إلغاء التثبيت
lane-collapse = طي
lane-expand = بسط
lane-hide = إخفاء
lanes-hidden = { FORM($count) ->
    [zero] لا مسارات مخفية
    [one] مسار مخفي واحد
    [two] مساران مخفيان
    [few] { $count } مسارات مخفية
    [many] { $count } مسارًا مخفيًا
   *[other] { $count } مسار مخفي
}
lanes-show-hidden = { FORM($count) ->
    [zero] لا مسارات مخفية
    [one] إظهار المسار المخفي
    [two] إظهار المسارين المخفيين
    [few] إظهار { $count } مسارات مخفية
    [many] إظهار { $count } مسارًا مخفيًا
   *[other] إظهار { $count } مسار مخفي
}
modality-actual = وقع أو يقع
modality-scheduled = مقرر
modality-proposed = مقترح
modality-predicted = متوقع
modality-negated = منفي
colors-heading = دلالة الألوان: { $by }
colors-many = أحداث مصادر أو أنواع مختلفة معًا
colors-months = أشهر مختلفة معًا، أو بداية غير معروفة
colors-repeat = المصادر أكثر من الألوان، فمنها ما يتشابه لونه

## Tray of events without a date

tray-heading = بلا تاريخ · { $count }
tray-empty = كل الأحداث مؤرخة
tray-open = إظهار الكل
tray-close = سطر واحد

## Sources

sources-heading = المصادر
sources-column-count = أحداث
sources-column-hint = عدد أحداث كل مصدر: المؤرخ منها وما ينتظر تاريخًا
sources-show = إظهار { $name }
sources-only = إظهار هذا المصدر وحده
sources-only-name = إظهار { $name } وحده
sources-all = كل المصادر
sources-expand = وثائق { $name }
sources-count = { FORM($count) ->
    [zero] لا عبارات زمنية
    [one] عبارة زمنية واحدة
    [two] عبارتان زمنيتان
    [few] { $count } عبارات زمنية
    [many] { $count } عبارة زمنية
   *[other] { $count } عبارة زمنية
}
sources-dates = { FORM($count) ->
    [zero] بلا تاريخ
    [one] تاريخ واحد
    [two] تاريخان
    [few] { $count } تواريخ
    [many] { $count } تاريخًا
   *[other] { $count } تاريخ
}
sources-row = { $name }، تاريخ الوثيقة: { $date }، { FORM($count) ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
sources-date-unknown = غير معروف
sources-date-unknown-why = لا يحدده النص
sources-date-entry = تاريخ الوثيقة
sources-date-entry-name = تاريخ الوثيقة: { $name }
sources-date-hint = مثلًا: 17 مارس 2023
sources-date-set = اعتماد
sources-date-clear = العودة إلى التاريخ المستنتج
sources-date-wrong = يكتب التاريخ هكذا: 17 مارس 2023 أو 17/3/2023 أو 2023-03-17
sources-date-none-such = لا يوجد يوم كهذا في التقويم
sources-evidence = أدلة تاريخ { $name }
sources-redating = يجري تأريخ الوثائق بمقارنتها
sources-dated-beside = { FORM($count) ->
    [zero] لم تؤرخ وثيقة بغيرها
    [one] وثيقة واحدة أرختها وثائق بجوارها
    [two] وثيقتان أرختهما وثائق بجوارهما
    [few] { $count } وثائق أرختها وثائق بجوارها
    [many] { $count } وثيقة أرختها وثائق بجوارها
   *[other] { $count } وثيقة أرختها وثائق بجوارها
}
sources-edits = { FORM($count) ->
    [zero] لا تعديل
    [one] تعديل واحد
    [two] تعديلان
    [few] { $count } تعديلات
    [many] { $count } تعديلًا
   *[other] { $count } تعديل
}
sources-undo = تراجع
sources-redo = إعادة
undo-of = تراجع عن: { $what }
redo-of = إعادة: { $what }
edit-date = تاريخ { $name }
edit-lane-moved = نقل المسار { $name }
edit-lane-pinned = تثبيت المسار { $name }
edit-lane-unpinned = إلغاء تثبيت المسار { $name }
edit-lane-collapsed = طي المسار { $name }
edit-lane-expanded = بسط المسار { $name }
edit-lane-hidden = إخفاء المسار { $name }
sources-empty = لم تقرأ وثيقة بعد
sources-hidden = لا وثيقة ظاهرة هنا

## What an edit moved

moved-heading = { FORM($count) ->
    [zero] لم تتحرك عبارة
    [one] تحركت عبارة واحدة
    [two] تحركت عبارتان
    [few] تحركت { $count } عبارات
    [many] تحركت { $count } عبارة
   *[other] تحركت { $count } عبارة
}
moved-change = { $before } › { $after }
moved-more = { FORM($count) ->
    [zero] لا مزيد
    [one] وعبارة أخرى
    [two] وعبارتان أخريان
    [few] و{ $count } عبارات أخرى
    [many] و{ $count } عبارة أخرى
   *[other] و{ $count } عبارة أخرى
}

## What a document time rests on

basis-given = محدد
basis-metadata = من بيانات الملف
basis-filename = من اسم الملف
basis-dateline = من ترويسة الخبر
basis-inferred = مستنتج
basis-corpus = من وثيقة أخرى
basis-unknown = لا يحدده النص

## How far a document time can be relied on

trust-sure = مؤكد
trust-likely = مرجح
trust-doubtful = مشكوك فيه
trust-unknown = غير معروف

## Shapes

shapes-heading = مفتاح الأشكال
shapes-day = يوم محدد
shapes-range = مدة مذكورة
shapes-inferred = مستنتج
shapes-vague = تقريبي
shapes-open = قبل / بعد
shapes-scheduled = مقرر أو متوقع
shapes-conflict = تعارض بين المصادر
shapes-unknown = غير معروف
shapes-crowd = أحداث كثيرة متقاربة
shapes-more = أحداث لم يتسع لها المكان
shapes-folded = زمن خال مطوي
shapes-found = فيه كلمات البحث
shapes-times = تاريخ الوثيقة
shapes-time-given = محدد
shapes-time-inferred = مستنتج من نصها
shapes-time-corpus = من وثائق أخرى
shapes-time-unknown = غير معروف

## Filter

filter-open = تصفية
filter-open-name = تصفية: اختيار ما يخفى
filter-clear = إظهار الكل
filter-shown = الظاهر { $shown } من { $all }
filter-hides = { FORM($count) ->
    [zero] لا شيء مخفي
    [one] حدث مخفي
    [two] حدثان مخفيان
    [few] { $count } أحداث مخفية
    [many] { $count } حدثًا مخفيًا
   *[other] { $count } حدث مخفي
}
filter-hits-only = النتائج وحدها
filter-hits-only-name = إخفاء ما ليس فيه كلمات البحث
filter-query = البحث: { $query }
filter-no-date = بلا تاريخ · { $count }
filter-doubtful-date = مشكوك فيه · { $count }
filter-dates = الوثائق التي تاريخها { $dates } وحدها
filter-and = {" "}أو{" "}
filter-sources = { FORM($count) ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
filter-documents = { FORM($count) ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $count } وثائق
    [many] { $count } وثيقة
   *[other] { $count } وثيقة
}
filter-remove-dates = إظهار الوثائق مهما كان تاريخها
filter-starred = ذوات النجمة وحدها
filter-remove-starred = إظهار ما ليست له نجمة أيضًا
filter-remove = إظهار { $name } من جديد
filter-remove-query = مسح البحث
filter-facet = { $name }، { FORM($count) ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
filter-hide = إخفاء: { $name }
filter-show = إظهار: { $name }

facets-certainty = اليقين
facets-unit = الدقة
facets-modality = صيغة الخبر
facets-type = العبارة
facet-certainty-exact = تواريخ محددة
facet-certainty-inferred = تواريخ مستنتجة
facet-certainty-vague = تواريخ تقريبية
facet-unit-hour = ساعات
facet-unit-day = أيام
facet-unit-week = أسابيع
facet-unit-month = أشهر
facet-unit-season = فصول وأرباع
facet-unit-year = سنوات
facet-unit-decade = عقود وقرون
facet-unit-vague = بلا وحدة
facet-modality-actual = واقع
facet-modality-scheduled = مقرر
facet-modality-proposed = مقترح
facet-modality-predicted = متوقع
facet-modality-negated = منفي
facet-type-date = تواريخ
facet-type-time = أوقات من اليوم
facet-type-duration = مدد
facet-type-set = متكرر

## Problems

problems-heading = { FORM($count) ->
    [zero] قرئت كل الملفات
    [one] ملف واحد لم يقرأ
    [two] ملفان لم يقرآ
    [few] { $count } ملفات لم تقرأ
    [many] { $count } ملفًا لم يقرأ
   *[other] { $count } ملف لم يقرأ
}
problems-manifests = { FORM($count) ->
    [zero] لا خلل في القوائم
    [one] خلل واحد في القوائم
    [two] خللان في القوائم
    [few] { $count } أوجه خلل في القوائم
    [many] { $count } وجه خلل في القوائم
   *[other] { $count } وجه خلل في القوائم
}
problems-encodings = { FORM($count) ->
    [zero] لا ترميز مقدر
    [one] ترميز وثيقة واحدة مقدر
    [two] ترميز وثيقتين مقدر
    [few] ترميز { $count } وثائق مقدر
    [many] ترميز { $count } وثيقة مقدر
   *[other] ترميز { $count } وثيقة مقدر
}
problems-not-utf8 = ليس نصًا بترميز UTF-8: أول بايت خاطئ عند { $offset }
problems-not-utf16 = ليس نصًا بترميز UTF-16: أول بايت خاطئ عند { $offset }
problems-not-declared = ليس بترميز { $charset } الذي تذكره الصفحة: أول بايت خاطئ عند { $offset }
problems-manifest-open-array = ينتهي الملف قبل إغلاق المصفوفة
problems-row-no-name = لا يسمي يوما: المتوقع كلمات عربية، والموجود { $found }
problems-row-name-again = السطر { $first } أعطى الاسم نفسه يوما من قبل: { $name }
problems-row-backwards = اليوم الأخير { $last } يسبق الأول { $first }
problems-more-days = أكثر من { $limit } يوما مسمى؛ ترك الباقي
problems-month-first = العمود { $column }: الشهر يأتي أولا، كما يظهر من السطر { $row }
problems-row-other-order = العمود { $column }: ترتيب اليوم والشهر يخالف أكثر السطور، والموجود { $found }
problems-manifest-utf32 = ترميزه UTF-32 ولا يقرأ في بيان الملفات، احفظه بترميز UTF-8
problems-assumed = قرئ بترميز { $encoding } لأنه ليس UTF-8
problems-binary = ليس نصًا: فيه بايتات صفرية أولها عند { $offset }
problems-not-utf32 = ليس UTF-32: أول حرف خاطئ عند البايت { $offset }
problems-unclosed = لا نص يظهر: العنصر <{ $element }> لم يُغلق، وكل ما بعده داخله
problems-empty = الملف فارغ
problems-broken-link = الرابط لا يشير إلى شيء
problems-not-found = لا ملف ولا مجلد بهذا الاسم
problems-vanished = كان الملف موجودًا ثم اختفى
problems-pipe-silent = لم يصل شيء من هذا الأنبوب، ومدة الانتظار بالثواني: { $count }
problems-pipe-empty = لم يعط الأنبوب نصًا، ولا يقرأ الأنبوب إلا مرة واحدة
problems-pipe-again = ذكر هذا الأنبوب من قبل، ولا يقرأ الأنبوب إلا مرة واحدة
problems-cancelled = ألغيت القراءة
problems-not-a-file = ليس ملفًا ولا مجلدًا
problems-no-documents = لا وثائق يقرؤها خط هنا
problems-other-files = { FORM($count) ->
    [zero] ولا ملف آخر فيه
    [one] وفيه ملف واحد من نوع آخر
    [two] وفيه ملفان من نوع آخر
    [few] وفيه { $count } ملفات من أنواع أخرى
    [many] وفيه { $count } ملفًا من أنواع أخرى
   *[other] وفيه { $count } ملف من أنواع أخرى
}
problems-too-long = أطول من الحد الأقصى
problems-damaged = ليس ملف { $format } سليمًا: { $reason }
problems-cut-short = ملف { $format } مبتور أو تالف؛ قُرئ ما قبل ذلك الموضع
problems-circle = الرابط يدور في حلقة فلم يُتبع
problems-leads-out = الرابط يخرج من المجلد المفتوح إلى { $target }؛ وقُرئ ما هناك
problems-more-lead-out = { FORM($count) ->
    [one] رابط آخر يخرج من المجلد المفتوح؛ وقُرئ ما هناك
    [two] رابطان آخران يخرجان من المجلد المفتوح؛ وقُرئ ما هناك
    [few] { $count } روابط أخرى تخرج من المجلد المفتوح؛ وقُرئ ما هناك
    [many] { $count } رابطًا آخر تخرج من المجلد المفتوح؛ وقُرئ ما هناك
   *[other] { $count } رابط آخر تخرج من المجلد المفتوح؛ وقُرئ ما هناك
}
problems-of-system = ملف من ملفات النظام وليس وثيقة
problems-project = مشروع من خط: افتحه وحده، ففيه مصادره
problems-own = كتبه خط نفسه، فلا يقرأ كوثيقة
problems-denied = أذوناته لا تسمح بقراءته
problems-links = { FORM($count) ->
    [one] رابط واحد إلى موضع آخر
    [two] رابطان إلى مواضع أخرى
    [few] { $count } روابط إلى مواضع أخرى
    [many] { $count } رابطًا إلى مواضع أخرى
   *[other] { $count } رابط إلى مواضع أخرى
}
problems-no-text = لا نص فيه
problems-pictures = صفحاته { $count } صور بلا نص، تحتاج إلى تعرف ضوئي على الحروف
problems-no-letters = لا تُعرف حروفه: خطوطه لا تقول ما هي
problems-locked = محمي بكلمة مرور
problems-no-text-column = لا عمود في الجدول يحوي نصوصًا
problems-unpacks = حجمه بعد فك الضغط أكبر من { $limit } ميغابايت، وهو أكثر ما يُقرأ
problems-too-much-text = فيه أكثر من { $limit } ميغابايت من النص؛ ولا يُقرأ ما زاد
problems-too-many-parts = فيه أكثر من { $limit } وثيقة؛ ولا يُقرأ ما زاد
problems-more-faults = { FORM($count) ->
    [one] تعذرت قراءة وثيقة أخرى فيه
    [two] تعذرت قراءة وثيقتين أخريين فيه
    [few] تعذرت قراءة { $count } وثائق أخرى فيه
   *[other] تعذرت قراءة { $count } وثيقة أخرى فيه
}
problems-too-deep = أرشيفات متداخلة أعمق من { $limit }
problems-too-slow = طالت قراءته أكثر من { $seconds } ثوان فأُوقفت
problems-broke-down = تعطل قارئه أو احتاج أكثر من { $limit } ميغابايت من الذاكرة
problems-io = تعذرت القراءة: { $reason }
problems-fault = أوقف خلل في خط قراءة هذا الملف: { $reason }
unread-heading = ما لم يُقرأ
unread-chip = { FORM($count) ->
    [one] ملف لم يُقرأ
    [two] ملفان لم يُقرآ
    [few] { $count } ملفات لم تُقرأ
    [many] { $count } ملفًا لم يُقرأ
   *[other] { $count } ملف لم يُقرأ
}
unread-open = عرضه جدولًا
unread-again = قراءة المجلد من جديد
unread-copy = نسخ القائمة
unread-path = المسار
unread-kind = النوع
unread-encoding = الترميز
unread-reason = السبب
unread-remedy = ما العمل
remedy-encoding = احفظه بترميز UTF-8 ثم أعد القراءة
remedy-ocr = مرره على برنامج تعرف ضوئي (OCR) ثم أعد القراءة
remedy-unlock = احفظ نسخة بلا كلمة مرور
remedy-save-anew = افتحه في برنامجه واحفظه من جديد
remedy-read-again = أعد القراءة حين يكون متاحًا
remedy-split = قسمه إلى ملفات أصغر
remedy-column = سم عمود النصوص «text» أو «النص»
remedy-convert = حول الملفات إلى نوع يقرؤه خط
remedy-manifest = صحح السطر المذكور في بيان الملفات
problems-row = السطر { $row }: { $reason }
problems-more-rows = { FORM($count) ->
    [one] في سطر آخر خلل
    [two] في سطرين آخرين خلل
    [few] في { $count } أسطر أخرى خلل
    [many] في { $count } سطرًا آخر خلل
   *[other] في { $count } سطر آخر خلل
}
problems-no-file-column = لا عمود يسمي الملفات، مثل «file» أو «الملف»
problems-unknown-columns = أعمدة لا يعرفها خط فتركها: { $names }
problems-row-no-file = لا يسمي ملفًا
problems-row-not-there = لا وثيقة بهذا الاسم في المجلد: { $file }
problems-row-ambiguous = وثائق عدة قد تكون المقصودة بالاسم { $file }
problems-row-again = السطر { $first } عن الملف نفسه: { $file }
problems-row-no-date = { $column }: { $found } ليس تاريخًا مثل 2015-08-06
problems-row-not-one-day = { $column }: { $found } ليس يومًا واحدًا
problems-row-not-utf8 = { $column }: ليس نصًا بترميز UTF-8
problems-row-not-text = { $column }: لا نص فيه
problems-row-same-column = العمود { $column } مثل { $first } وهو المأخوذ به
problems-row-too-many-cells = خاناته { $found } والمتوقع { $expected }
problems-row-open-quote = علامة اقتباس فتحت ولم تغلق
problems-row-too-long = أطول من الحد الأقصى للسطر
problems-row-json = ليس كائن JSON: { $reason }

## Reader

reader-heading = النص
reader-position = الجملة { $number } من { $total }
reader-previous = السابق
reader-next = التالي
reader-previous-event = الحدث السابق في الوثيقة
reader-next-event = الحدث التالي في الوثيقة
reader-empty = اختر حدثًا ليظهر نصه هنا
reader-copy = نسخ
menu-copy-sentence = نسخ الجملة
menu-copy-cited = نسخ الجملة مع مصدرها
menu-copy-line = نسخ الحدث سطرًا
menu-copy-table = نسخ أحداث هذه الأيام جدولًا
menu-copy-citation = نسخ بيانات الوثيقة
menu-open-file = فتح الملف
menu-show-in-folder = إظهاره في مجلده
copy-page = ص { $page }
copy-between = {"، "}
copy-days = التاريخ
copy-event = الحدث
copy-source = المصدر
copy-sentence = الجملة
notice-not-opened = تعذر فتح { $path }: { $reason }

## Happenings

happenings-heading = الأحداث
happenings-shared = { FORM($count) ->
    [one] حدث واحد ترويه عدة مصادر
    [two] حدثان ترويهما عدة مصادر
    [few] { $count } أحداث ترويها عدة مصادر
    [many] { $count } حدثًا ترويها عدة مصادر
   *[other] { $count } حدث ترويها عدة مصادر
}
happenings-single = { FORM($count) ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
happenings-order = الترتيب: { $order }
happenings-by-sources = الأكثر مصادر
happenings-by-time = بالزمن
happenings-by-conflict = المتعارض أولًا
happenings-by-copies = الأكثر نقلًا
happenings-of-one = يرويه مصدر واحد
happenings-none-shared = لا أحداث مشتركة: كل حدث يرويه مصدر واحد
happenings-row = { $name }
    { $date }
    { FORM($count) ->
    [one] يرويه { $sources }
    [two] يرويه مصدران: { $sources }
    [few] ترويه { $count } مصادر: { $sources }
    [many] يرويه { $count } مصدرًا: { $sources }
   *[other] يرويه { $count } مصدر: { $sources }
}
happenings-copies = { FORM($count) ->
    [one] نقلته وثيقة واحدة نقلًا
    [two] نقلته وثيقتان نقلًا
    [few] نقلته { $count } وثائق نقلًا
    [many] نقلته { $count } وثيقة نقلًا
   *[other] نقلته { $count } وثيقة نقلًا
}
happenings-conflict = المصادر متعارضة في اليوم
happenings-figures = { $what }: { $values }
day-cell = { $days }: { $name }{ FORM($count) ->
    [zero] {""}
    [one] ، وحدث آخر
    [two] ، وحدثان آخران
    [few] ، و{ $count } أحداث أخرى
    [many] ، و{ $count } حدثًا آخر
   *[other] ، و{ $count } حدث آخر
}
day-reaching = ممتد { $days }: { $name }
day-close = إغلاق قائمة اليوم
day-nothing = لا حدث يبدأ هنا
timeline-scale = مقياس واحد لكل المسارات
timeline-scale-own = مقياس لكل مسار
scale-heading = مقياس الأعمدة
timeline-scale-peak = أعلى عمود { $count }
happenings-published = نُشر { $day }
happenings-legend-day = يوم محدد
happenings-legend-days = مدة
happenings-legend-inferred = مستنتج
happenings-legend-scheduled = مقرر
happenings-legend-told = رواه
happenings-legend-silent = لم يروه
happenings-legend-copied = نقل
happenings-legend-conflict = تعارض
happenings-waiting = تجري مقارنة الوثائق لمعرفة ما ترويه معًا…
happenings-empty = لا أحداث في هذه الوثائق
happenings-hidden = لا أحداث ضمن ما يظهر
happenings-not-found = لا حدث ترد فيه هذه الكلمات

## Events around the playhead

around-heading = حول { $day }
around-range = أحداث { $day }
around-empty = لا أحداث حول هذا اليوم
around-show = حول المؤشر
around-item = { $source }، { $date }: { $sentence }

## Why this date

details-heading = لماذا هذا التاريخ: { $date }؟
details-heading-unplaced = لماذا لا تاريخ هنا؟
details-correct = تصحيح تاريخ الوثيقة
details-this-event = هذا الحدث
details-document-day = يوم الوثيقة
details-more = التفاصيل
details-less = إخفاء التفاصيل
day-chosen = { $day }: اليوم المختار
day-possible = { $day }: ممكن
day-ruled-out = { $day }: مستبعد
details-all-evidence = كل أدلة تاريخ الوثيقة
details-empty = اختر حدثًا لترى كيف حسب تاريخه
details-words = «{ $words }»
details-document-time = تاريخ الوثيقة: { $date }
details-document-time-unknown = تاريخ الوثيقة غير معروف
details-unplaced = العبارة وحدها لا تكفي لتعيين يوم
details-evidence = { FORM($count) ->
    [zero] { $basis }
    [one] { $basis } من دليل واحد
    [two] { $basis } من دليلين
    [few] { $basis } من { $count } أدلة
    [many] { $basis } من { $count } دليلًا
   *[other] { $basis } من { $count } دليل
}
told-agree = { FORM($count) ->
    [one] ترويه وثيقة أخرى
    [two] ترويه وثيقتان أخريان
    [few] ترويه { $count } وثائق أخرى
    [many] ترويه { $count } وثيقة أخرى
   *[other] ترويه { $count } وثيقة أخرى
}
told-conflict = { FORM($count) ->
    [one] وثيقة أخرى تذكر تاريخًا آخر
    [two] ترويه وثيقتان أخريان بتواريخ متعارضة
    [few] ترويه { $count } وثائق أخرى بتواريخ متعارضة
    [many] ترويه { $count } وثيقة أخرى بتواريخ متعارضة
   *[other] ترويه { $count } وثيقة أخرى بتواريخ متعارضة
}
told-single = { FORM($count) ->
    [one] يرويه المصدر نفسه مرة أخرى
    [two] يرويه المصدر نفسه مرتين أخريين
    [few] يرويه المصدر نفسه { $count } مرات أخرى
    [many] يرويه المصدر نفسه { $count } مرة أخرى
   *[other] يرويه المصدر نفسه { $count } مرة أخرى
}
told-other = { $date }
told-first = { $date } · أول من رواه
told-undated = بلا تاريخ
told-fewer = إظهار أقل
told-more = { FORM($count) ->
    [one] ووثيقة أخرى
    [two] ووثيقتان أخريان
    [few] و{ $count } وثائق أخرى
    [many] و{ $count } وثيقة أخرى
   *[other] و{ $count } وثيقة أخرى
}
details-interval = المدة
details-hijri = هجري
details-value = القيمة
details-certainty = الدرجة
details-confidence = الثقة
details-basis = الأساس
details-percent = { $number }%
details-file = الملف
details-encoding = الترميز
details-encoding-assumed = { $encoding } تقديرًا
details-notice = ملاحظة
details-note = ملاحظتك: { $note }
notice-cut = قُطع { $what } بعد { $limit } حرف
notice-left-out = تُرك { $what }: طوله { $found } بايت والحد الأقصى { $limit }
notice-more-dates = معه أكثر من { $limit } تاريخ، فتُركت
notice-wrong-bytes = { FORM($count) ->
    [one] بايت خاطئ واحد قُرئ �: ليس حرفًا في ترميزه
    [two] بايتان خاطئان قُرئا �: ليسا حرفين في ترميزه
    [few] { $count } بايتات خاطئة قُرئت �: ليست حروفًا في ترميزه
    [many] { $count } بايتًا خاطئًا قُرئت �: ليست حروفًا في ترميزه
   *[other] { $count } بايت خاطئ قُرئت �: ليست حروفًا في ترميزه
}
notice-mixed-encodings = { FORM($count) ->
    [one] سطر واحد بترميز { $encoding } بين أسطر أخرى بترميز UTF-8
    [two] سطران بترميز { $encoding } بين أسطر أخرى بترميز UTF-8
    [few] { $count } أسطر بترميز { $encoding } بين أسطر أخرى بترميز UTF-8
    [many] { $count } سطرًا بترميز { $encoding } بين أسطر أخرى بترميز UTF-8
   *[other] { $count } سطر بترميز { $encoding } بين أسطر أخرى بترميز UTF-8
}
notice-mended = حُوّلت حروفه خطأ من قبل فأُصلحت
notice-more-cells = في سطر أكثر من { $limit } خلية، وتُرك ما زاد
notice-unclosed = العنصر <{ $element }> لم يُغلق؛ وقُرئ ما بعده نصًا
notice-pictures = صفحات بلا نص، هي صور تحتاج إلى تعرف ضوئي على الحروف ({ $count }): { $pages }
notice-heavy-pages = صفحات مثقلة أو تالفة لم تُقرأ ({ $count }): { $pages }
notice-unreadable-pages = صفحات لا تُعرف حروفها ({ $count }): { $pages }
notice-title = العنوان
notice-url = عنوان الويب
notice-source = اسم المصدر
notice-separator = {"، "}
place-published = عمود «تاريخ النشر»
place-modified = عمود «تاريخ التعديل»
place-crawled = عمود «تاريخ الحفظ»
place-tag = وسم الصفحة «{ $name }»

certainty-exact = محدد
certainty-inferred = مستنتج
certainty-vague = تقريبي

mention-basis-text = كلمات النص
mention-basis-dct = تاريخ الوثيقة
mention-basis-mention = عبارة سابقة
mention-basis-calendar = تحويل التقويم
mention-basis-history = حدث مؤرخ معروف باسمه
mention-basis-user = يوم سميته
mention-basis-none = لا أساس يكفي

## When a document was written

evidence-heading = متى كتبت هذه الوثيقة؟
evidence-close = إغلاق
evidence-none = لا دليل على يوم الكتابة
evidence-for = { FORM($count) ->
    [zero] لا دليل
    [one] يؤيده دليل واحد
    [two] يؤيده دليلان
    [few] تؤيده { $count } أدلة
    [many] يؤيده { $count } دليلًا
   *[other] يؤيده { $count } دليل
}
evidence-against = { FORM($count) ->
    [zero] لا شيء يخالفه
    [one] يخالفه دليل واحد
    [two] يخالفه دليلان
    [few] تخالفه { $count } أدلة
    [many] يخالفه { $count } دليلًا
   *[other] يخالفه { $count } دليل
}

## Coverage

coverage-more = { FORM($count) ->
    [zero] لا مزيد
    [one] وجملة أخرى
    [two] وجملتان أخريان
    [few] و{ $count } جمل أخرى
    [many] و{ $count } جملة أخرى
   *[other] و{ $count } جملة أخرى
}
coverage-tellers-all = كل الأحداث
coverage-tellers-documents = عدة وثائق
coverage-tellers-sources = عدة مصادر
coverage-tellers-conflicts = المتعارض فقط
coverage-agreement = الاتفاق
coverage-agreement-first = الاتفاق وأول من نشر
coverage-first-line = الأول: { $first }
coverage-no-conflicts = لا تعارض فيما يظهر
coverage-no-copies = لا نقل فيما يظهر
groups-heading = مجموعات المصادر
groups-new = مجموعة جديدة
groups-make = إنشاء
groups-name = اسم المجموعة
groups-rename = تسمية
groups-delete = حذف المجموعة، وتبقى مصادرها
groups-collapse = { $name }: طي في عمود واحد
groups-state = حكومية
groups-private = خاصة
groups-agency = وكالات
groups-party = حزبية
coverage-heading = التغطية: من ذكر ماذا ومتى
coverage-what = القصة والحدث
coverage-none = لا أحداث ضمن ما يظهر
coverage-none-of-several = لا حدث ترويه عدة مصادر ضمن ما يظهر
coverage-none-disagree = لا مصدر يعارض غيره ضمن ما يظهر
coverage-tellers-copied = المنقول
coverage-order = الترتيب
coverage-order-sources = المصادر
coverage-order-time = الزمن
coverage-order-conflict = التعارض
coverage-order-copies = النقل
coverage-first = أول من نشر
coverage-first-unknown = يوم النشر غير معروف
coverage-first-mentioned = ذُكر عرضًا فقط
coverage-first-tie = { FORM($count) ->
    [two] مصدران معًا
    [few] { $count } مصادر معًا
    [many] { $count } مصدرًا معًا
   *[other] { $count } مصدر معًا
}
coverage-first-same-day = { $day }، بلا ساعة
coverage-first-unsure = { $day }، على الأرجح
coverage-source-count = { FORM($count) ->
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
coverage-conflicts = { FORM($count) ->
    [one] حدث متعارض
    [two] حدثان متعارضان
    [few] { $count } أحداث متعارضة
    [many] { $count } حدثًا متعارضًا
   *[other] { $count } حدث متعارض
}
coverage-dated-by = يذكر اليوم { $some } من { $all }
coverage-copied-by = نقله { $some } من { $all }
coverage-figure = { $values } { $what }
coverage-days = اليوم { $days }
coverage-or = { $one } أو { $other }
figure-dead = قتلى
figure-wounded = جرحى
coverage-then = { $one } ثم { $other }
coverage-written-unsure = نُشر { $day } على الأرجح
coverage-written = نُشر { $day }
coverage-cell-copied = نص منقول
coverage-cell-shared = نص واحد عند مصادر في اليوم نفسه، ولا يُعرف من نقل
coverage-cell-background = يذكره عرضًا
coverage-shared-with = نص واحد عند { $some }
coverage-shared-by = نص واحد عند { $some } من { $all }
coverage-cell-apart = يخالف أكثر المصادر
coverage-cell-absent = { $source }: لا وثائق في هذه الأيام
coverage-cell-silent = { $source }: لم يذكره، وله وثائق في هذه الأيام
coverage-cell-elsewhere = { $source }: لعله ذكره في سطر آخر
coverage-legend-told = ذكره
coverage-legend-copied = نص مشترك
coverage-legend-first = أول من نشر
coverage-legend-tie = تعادل
coverage-legend-silent = لم يذكره
coverage-legend-elsewhere = ربما في صف آخر
coverage-legend-absent = لا وثائق
coverage-legend-conflict = تعارض
coverage-column-page = صفحة المصدر
coverage-column-back = نقل العمود إلى اليمين
coverage-column-on = نقل العمود إلى اليسار
coverage-column-hide = إخفاء المصدر
coverage-column-only = إظهار هذا المصدر وحده
coverage-columns-all = إظهار كل المصادر
coverage-more-happenings = { FORM($count) ->
    [one] وحدث آخر في هذه القصة
    [two] وحدثان آخران في هذه القصة
    [few] و{ $count } أحداث أخرى في هذه القصة
    [many] و{ $count } حدثًا آخر في هذه القصة
   *[other] و{ $count } حدث آخر في هذه القصة
}
coverage-compare = مقارنة النصين
coverage-compare-all = مقارنة { $count } نصوص
coverage-compare-first = مقارنة بأقدم نص من مصدر آخر
coverage-clear-chosen = إلغاء الاختيار
coverage-open-text = فتح النص
coverage-published-together = أول من نشر، مع غيره
coverage-published-first-unsure = أول من نشر على الأرجح
coverage-published-first = أول من نشر
coverage-published-later = { FORM($count) ->
    [one] بعد الأول بيوم
    [two] بعد الأول بيومين
    [few] بعد الأول بـ{ $count } أيام
    [many] بعد الأول بـ{ $count } يومًا
   *[other] بعد الأول بـ{ $count } يوم
}
source-told = أحداث رواها مع غيره
source-own = بنصه
source-copied = نقلًا
source-first = كان أول من نشرها
source-tied = نشرها أولًا مع غيره
source-late = نشرها بعد غيره
source-over-time = وثائق المصدر في الزمن
source-alone = { FORM($count) ->
    [zero] لا حدث رواه وحده
    [one] حدث واحد رواه وحده
    [two] حدثان رواهما وحده
    [few] { $count } أحداث رواها وحده
    [many] { $count } حدثًا رواها وحده
   *[other] { $count } حدث رواها وحده
}
source-untold = { FORM($count) ->
    [zero] لم يسكت عن حدث مشترك
    [one] حدث مشترك واحد لم يروه
    [two] حدثان مشتركان لم يروهما
    [few] { $count } أحداث مشتركة لم يروها
    [many] { $count } حدثًا مشتركًا لم يروها
   *[other] { $count } حدث مشترك لم يروها
}
compare-page = مقارنة مصدرين
compare-absent = لم تذكره { $source }
compare-names = الأسماء تختلف
compare-words = الصياغة تختلف
compare-nothing = نص واحد
compare-only = في { $source } وحده
compare-days-apart = اليوم: لكل مصدر يوم آخر
compare-days-unknown = اليوم: لا يذكره المصدران معًا
compare-days-agree = اليوم: المصدران متوافقان
link-heading = لماذا عُدّا الحدث نفسه؟ { $strength }
link-strong = ربط قوي
link-likely = ربط مرجح
link-weak = ربط ضعيف
link-documents = الوثائق متشابهة بنسبة { $percent }%
link-sentences = الجمل متشابهة بنسبة { $percent }%
link-copies = جمل منقولة بعضها عن بعض: { $some } من { $all }
link-headlines = عناوين: { $some } من { $all }
link-words = كلمات نادرة مشتركة: { $words }
link-numbers = أرقام مشتركة: { $numbers }
link-events = نوع الحدث والأسماء والأيام متوافقة
link-vetoes = ضده: { $some } من { $all } من أزواج الجمل لا تتفق وحدها
coverage-happening = { $event }، { $date }: { $agreement }
coverage-telling = { $source }: { $date }{ FORM($count) ->
    [zero] {""}
    [one] {""}
    [two] ، في جملتين
    [few] ، في { $count } جمل
    [many] ، في { $count } جملة
   *[other] ، في { $count } جملة
}
coverage-sources-before = { FORM($count) ->
    [zero] لا مصادر قبل هذه
    [one] مصدر واحد قبل هذه
    [two] مصدران قبل هذه
    [few] { $count } مصادر قبل هذه
    [many] { $count } مصدرًا قبل هذه
   *[other] { $count } مصدر قبل هذه
}
coverage-sources-behind = { FORM($count) ->
    [zero] لا مصادر أخرى
    [one] مصدر آخر
    [two] مصدران آخران
    [few] { $count } مصادر أخرى
    [many] { $count } مصدرًا آخر
   *[other] { $count } مصدر آخر
}
agreement-agree = متفق
agreement-undated = بلا يوم مذكور
agreement-one-dated = مصدر واحد يذكر اليوم
agreement-other-precision = متوافق، بدقة مختلفة
agreement-copied = نص منقول واحد
agreement-copied-undated = نص منقول واحد، بلا يوم
agreement-single = مصدر واحد
agreement-single-undated = مصدر واحد، بلا تاريخ
agreement-disagree = المصادر متعارضة
agreement-planned-then-happened = مقرر ثم وقع
agreement-no-conflict = لا تعارض

## What can be done, by name

group-move = الحركة في الزمن
group-find = من حدث إلى حدث
group-lanes = المسارات والألوان
group-window = النافذة
group-open = الفتح والإغلاق

act-zoom-in = تقريب
act-zoom-out = إبعاد
act-pan-left = إزاحة المدى إلى اليسار
act-pan-right = إزاحة المدى إلى اليمين
act-step-left = خطوة إلى اليسار
act-step-right = خطوة إلى اليمين
act-leap-left = عشر خطوات إلى اليسار
act-leap-right = عشر خطوات إلى اليمين
act-fit-selection = ملء العرض بالحدث المختار، ثم بكل الزمن
act-fit-all = عرض كل الزمن
act-play = تشغيل المؤشر أو إيقافه
act-faster = تشغيل أسرع
act-slower = تشغيل أبطأ
act-clear-range = إلغاء المدة المختارة
act-go-to = الذهاب إلى تاريخ…
act-next-event = الحدث التالي
act-previous-event = الحدث السابق
act-first-event = أول حدث
act-last-event = آخر حدث
act-search = البحث
act-hits-only = النتائج وحدها أو بين غيرها
act-filter = تصفية الأحداث
act-show-all = إظهار كل ما أخفي
act-starred = إظهار ذوات النجمة وحدها أو الكل
act-dossiers = إظهار الملفات
act-lanes-next = تبديل ما تجمعه المسارات
act-lane-up = نقل المسار المختار إلى أعلى
act-lane-down = نقل المسار المختار إلى أسفل
act-lane-pin = تثبيت المسار المختار أو إلغاء تثبيته
act-lane-collapse = طي المسار المختار أو بسطه
act-lane-hide = إخفاء المسار المختار
act-lanes-show-hidden = إظهار المسارات المخفية
act-lanes-open-others = بسط المسارات ذات الحدث الواحد
act-lanes-gather = جمع المسارات ذات الحدث الواحد
act-lanes-by-source = مسار لكل مصدر
act-lanes-by-document = مسار لكل وثيقة
act-lanes-by-place = مسار لكل مكان
act-lanes-by-participant = مسار لكل مشارك
act-lanes-by-nothing = مسار واحد لكل الأحداث
act-color-next = تبديل دلالة الألوان
act-color-by-source = لون لكل مصدر
act-color-by-certainty = لون لكل درجة وثوق
act-color-by-modality = لون لما وقع وآخر لما يتوقع
act-color-by-month = لون لكل شهر
act-palette = كل الأوامر
act-help = كل المفاتيح
act-reader-or-coverage = النص أو التغطية
act-sources = اللوحة الجانبية
act-happenings = الأحداث أو المصادر
act-details = لوحة «لماذا هذا التاريخ»
act-light = مظهر فاتح
act-system-shade = مظهر كمظهر النظام
act-dark = مظهر داكن
act-arabic = الواجهة بالعربية
act-english = الواجهة بالإنجليزية
act-next-hit = النتيجة التالية للبحث
act-previous-hit = النتيجة السابقة للبحث
act-views = المشاهد المحفوظة…
act-settings = الإعدادات…
act-larger = خط أكبر
act-smaller = خط أصغر
act-usual-size = خط بحجمه المعتاد
act-turn-axis = عكس اتجاه الزمن
act-french = الواجهة بالفرنسية
act-undo = تراجع عن آخر تعديل
act-redo = إعادة آخر تعديل ألغي
act-escape = تراجع خطوة: إغلاق أو إلغاء اختيار
act-open = فتح مجلد…
act-sample = فتح المثال المرفق
act-close = إغلاق المجلد

key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-up = أعلى
key-down = أسفل
key-space = مسافة
key-escape = Esc
key-enter = Enter
key-home = Home
key-end = End
key-left = يسار
key-right = يمين
key-plus = +
key-minus = −
key-period = .
key-comma = ،

## Sheets over the window

sheet-close = إغلاق
menu-name = القائمة
palette-name = كل الأوامر
palette-hint = اكتب ما تريد أن تفعل…
palette-nothing = لا أمر بهذا الاسم
palette-folder = فتح { $path }
palette-source = المصدر: { $name }
palette-happening = الحدث: { $name }
palette-day = الذهاب إلى { $day }
help-heading = كل المفاتيح

## Go to a date

goto-heading = الذهاب إلى تاريخ
goto-name = التاريخ
goto-hint = مثلًا: 17 مارس 2023 أو 17/3/2023 أو رمضان 1444
goto-go = اذهب
goto-wrong-empty = اكتب تاريخًا، مثل 17 مارس 2023 أو 2023-03-17 أو 25 شعبان 1444
goto-wrong-month = لا شهر اسمه «{ $name }». اكتب اسم الشهر أو رقمه، مثل 17 مارس 2023 أو 17/3/2023
goto-wrong-month-number = لا شهر برقم { $number }: الشهور من 1 إلى 12، واليوم يكتب قبل الشهر، مثل 17/3/2023
goto-wrong-day = ليس في { $month } يوم { $day }: آخر أيامه { $days }
goto-wrong-no-year = السنة ناقصة. اكتبها بأرقامها كلها، مثل 17 مارس 2023
goto-wrong-year = السنة خارج التقويم: السنوات إلى 9999
goto-wrong-one-end = كلا الطرفين مطلوب، مثل 2011-01-25..2011-02-11
goto-wrong-shape = هذا لا يقرأ تاريخًا. اكتب مثلًا 17 مارس 2023 أو 17/3/2023 أو 2023-03-17 أو 25 شعبان 1444

## Search

search-count = { $number } من { $total }
search-hits = { FORM($count) ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
search-next = النتيجة التالية
search-results = النتائج
search-nothing = لا جملة ترد فيها هذه الكلمات
search-previous = النتيجة السابقة

## Settings

settings-heading = الإعدادات
settings-months = أسماء الشهور بالعربية
months-egypt = مصر والخليج: يناير
months-levant = الشام والعراق: كانون الثاني
months-maghreb = الجزائر وتونس: جانفي
months-morocco = المغرب: غشت
settings-digits = الأرقام بالعربية
digits-western = 123
digits-arabic = ١٢٣
settings-week = أول الأسبوع
settings-axis = اتجاه الزمن
axis-natural = كاتجاه القراءة
axis-right-to-left = من اليمين إلى اليسار
axis-left-to-right = من اليسار إلى اليمين
settings-calendars = التقويم على المسطرة
calendars-both = ميلادي وهجري
calendars-gregorian = ميلادي
calendars-hijri = هجري
settings-text-size = حجم الخط
settings-percent = { $number }%
settings-larger = أكبر
settings-smaller = أصغر
settings-history = التأريخ بأحداث معروفة (حروب ومعاهدات وكوارث)
settings-still = بلا حركة

## Saved views

views-heading = مشاهد محفوظة
views-hint = سم المشهد الحالي لتحفظه
views-name = اسم المشهد
views-save = حفظ
views-empty = لم يحفظ مشهد بعد. يحفظ المشهد المدة الظاهرة وما أخفي وكلمات البحث
views-entry = المشهد: { $name }
views-rename = تغيير الاسم
views-rename-name = تغيير الاسم: { $name }
views-delete = حذف
views-delete-name = حذف المشهد { $name }

# What the user adds.
own-source = منك
notice-project = تعذر فتح المشروع كما هو: { $reason }
corrections-open = تصحيح وملاحظة وجمع …
corrections-close = إغلاق
corrections-days = أيامه
corrections-set = ضبط
corrections-event-title = اسمه
corrections-note = ملاحظة
corrections-dossier = ملف
dossiers-heading = الملفات
dossiers-empty = لم تُجمع أحداث في ملف بعد: تُضاف من «تصحيح وملاحظة وجمع» عند الحدث، أو من القائمة بالزر الأيمن
dossiers-up = إلى أعلى
dossiers-down = إلى أسفل
dossiers-drop = إخراج من الملف
dossiers-move = نقل إلى { $name }
dossiers-by-time = ترتيب بالزمن
dossiers-rename = تغيير الاسم
dossiers-name = اسم الملف
dossiers-name-taken = اكتب اسمًا ليس لملف آخر
dossiers-give = تصدير الملف…
dossiers-gone = لم يعد موجودًا في الوثائق
corrections-collect = جمع
corrections-own-title = حدث لا ترويه وثيقة
corrections-own-days = أيامه
corrections-next = التالي
corrections-add = إضافة
corrections-star = نجمة
corrections-unstar = إزالة النجمة
corrections-agreed = متفق عليه
corrections-disputed = مختلف فيه
corrections-unsure = غير مؤكد
corrections-delete = هذه الكلمات ليست تاريخًا
corrections-own-delete = حذف هذا الحدث
corrections-said = كان البرنامج قد قال { $said }.
corrections-back = التراجع عن هذا التصحيح
corrections-aside = { FORM($count) ->
    [one] تعديل واحد منحى، لأن نصه تغير أو ليس هنا.
    [two] تعديلان منحيان، لأن نصيهما تغيرا أو ليسا هنا.
    [few] { $count } تعديلات منحاة، لأن نصوصها تغيرت أو ليست هنا.
   *[other] { $count } تعديلًا منحى، لأن نصوصها تغيرت أو ليست هنا.
}
edit-days = أيام حدث
edit-deleted = إلغاء تاريخ
edit-title = اسم حدث
edit-status = حال حدث
edit-document = معلومات وثيقة
edit-same = ما هو حدث واحد
edit-name = اسم
edit-named-day = يوم مسمى
edit-own = حدث منك
edit-star = نجمة
edit-note = ملاحظة
edit-dossier = ملف
edit-groups = مجموعات المصادر
edit-taken-back = التراجع عن تعديل

# What leaves the window: the sheet «تصدير».
give-button = تصدير
act-give = تصدير أو تقرير…
give-heading = تصدير
give-what = ماذا
give-everything = كل الأحداث المؤرخة
give-shown = الظاهر الآن
give-dossier = ملف { $name }
give-format = الصيغة
give-title = عنوان الصفحة
give-summary = خلاصة في رأس الصفحة
give-optional = اختياري
give-page = تقرير يحمل أدلته (HTML)
give-edtf = الأيام وحدها (EDTF)
give-preparing = يجري إعداد المعاينة…
give-events = { FORM($count) ->
    [zero] لا حدث فيه
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
give-page-size = { FORM($count) ->
    [zero] لا حدث فيه
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
} و{ FORM($quotations) ->
    [zero] لا اقتباس
    [one] اقتباس واحد
    [two] اقتباسان
    [few] { $quotations } اقتباسات
    [many] { $quotations } اقتباسًا
   *[other] { $quotations } اقتباس
}، في صفحة واحدة بحجم { $kilobytes } ك.ب تُفتح بلا شبكة؛ ويتحقق منها الأمر khatt verify.
give-file = اسم الملف
give-browse = اختيار…
give-write = حفظ
give-replace = استبداله
give-writing = يجري الحفظ…
give-written = حُفظ في { $path }
give-open = فتح الملف
give-exists = يوجد ملف بهذا الاسم: { $path }
give-is-folder = هذا مجلد، فليكن الاسم اسم ملف فيه: { $path }
give-no-folder = لا يوجد هذا المجلد: { $path }
give-is-read = هذا الملف وثيقة من وثائق المجلد أو بيان مصادره أو المشروع نفسه، ولا يُكتب فوقه؛ يلزم اسم آخر: { $path }
give-failed = تعذر الحفظ ({ $reason })، ولم يتغير شيء: { $path }
corrections-words = الكلمات المحددة: { $words }
corrections-name-days = اسم لهذه الأيام في كل الوثائق
corrections-document-title = عنوان الوثيقة
corrections-document-source = مصدر الوثيقة
link-user = أنت قلت إنه الحدث نفسه، أو إنه حدث آخر
menu-same = هو الحدث المحدد نفسه
menu-not-same = ليس الحدث المحدد نفسه
menu-collect = إضافة إلى ملف { $name }
compare-not-same = ليسا الحدث نفسه

# A picture of the timeline.
picture-exact = محدد في النص
picture-inferred = مستنتج
picture-rough = تقريبي
picture-expected = مقرر أو متوقع
picture-earlier = { FORM($count) ->
    [one] حدث واحد قبل ذلك
    [two] حدثان قبل ذلك
    [few] { $count } أحداث قبل ذلك
    [many] { $count } حدثًا قبل ذلك
   *[other] { $count } حدث قبل ذلك
}
picture-later = { FORM($count) ->
    [one] حدث واحد بعد ذلك
    [two] حدثان بعد ذلك
    [few] { $count } أحداث بعد ذلك
    [many] { $count } حدثًا بعد ذلك
   *[other] { $count } حدث بعد ذلك
}
give-ground = الخلفية
give-transparent = بلا خلفية

# Events that others wrote.
act-import = استيراد أحداث من ملف…
act-save-as = حفظ باسم مشروع…
act-about = عن خطّ
act-groups = مجموعات المصادر…
edit-import = استيراد { FORM($count) ->
    [one] حدث واحد
    [two] حدثين
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
import-done = أُخذ من الملف { FORM($taken) ->
    [zero] لا شيء
    [one] حدث واحد
    [two] حدثان
    [few] { $taken } أحداث
    [many] { $taken } حدثًا
   *[other] { $taken } حدث
}؛ كان منها هنا من قبل: { $there }، ولم يُقرأ: { $left }
import-heading = استيراد أحداث من ملف
import-hint = لا نافذة في هذا النظام لاختيار الملفات: اكتب مسار ملف CSV أو JSON أو iCalendar أو TimelineJS
import-take = استيراد
save-as-heading = حفظ باسم مشروع
save-as-hint = يحفظ المشروع ما صححته ولاحظته وجمعته، لا الوثائق نفسها
save-as-save = حفظ
about-heading = عن خطّ
about-version = خطّ، الإصدار { $version }
about-licence = الترخيص: MIT أو Apache-2.0، كما تشاء
about-fonts = الخطوط، بترخيص SIL OFL 1.1
about-crates = المكتبات: { $count }
import-failed = لم يُؤخذ شيء من { $path }: { $reason }
import-unreadable = تعذرت قراءة الملف
import-too-large = الملف أكبر من أن يكون قائمة أحداث
import-unknown = ليس ملف iCalendar ولا JSON من التصدير أو من TimelineJS ولا جدولًا له عناوين أعمدة
import-no-columns = لا يسمي صفه الأول عمودًا للعنوان وعمودًا للتاريخ
lane-merge = الاسم نفسه كالمسار المختار
lane-hide-name = إخفاء هذا الاسم دائمًا
