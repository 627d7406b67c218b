# كلمات صفحة التقرير بالعربية.
# Keys begin with `report-`.

report-brand = خط زمني موثّق
report-title = ماذا حدث، ومتى، ومن رواه
report-read = قُرئت { $documents } من { $sources }{ $written ->
    [none] .
   *[other] ، كُتبت { $written }.
}
report-shared = { $count ->
    [0] لا حدث ترويه عدة مصادر.
    [one] حدث واحد ترويه عدة مصادر.
    [two] حدثان ترويهما عدة مصادر.
    [few] { $count } أحداث ترويها عدة مصادر.
   *[other] { $count } حدثًا ترويها عدة مصادر.
}
report-conflicts = { $count ->
    [0] لا تعارض في ذلك.
    [one] تتعارض في واحد منها.
    [two] تتعارض في اثنين منها.
   *[other] تتعارض في { $count } منها.
}
report-unread-count = { $count ->
    [0] قُرئت الملفات كلها.
    [one] لم يُقرأ ملف واحد.
    [two] لم يُقرأ ملفان.
    [few] لم تُقرأ { $count } ملفات.
   *[other] لم يُقرأ { $count } ملفًا.
}

report-time = الزمن
report-events = الأحداث
report-notes = الحواشي
report-unread = الحدود
report-timeline = خط زمن الأحداث؛ تنتقل الأسهم من حدث إلى آخر، ويفتحه مفتاح الإدخال
report-columns-day = العمود يوم
report-columns-month = العمود شهر
report-columns-year = العمود سنة
report-columns-decade = العمود عقد
report-earlier = قبل ذلك
report-elsewhere = خارج ذلك:{" "}
report-more-marks = +{ $count } أخرى
report-mark = { $date }: { $event }

report-single-events = يرويه مصدر واحد
report-source-count = { FORM($count) ->
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
   *[other] { $count } مصدرًا
}
report-spread = المصادر بترتيب المجلد: النقطة روته، والذرّة لها وثائق من تلك الأيام ولم تروه، والفراغ لا وثائق له منها
report-paper = على الورق أول ثلاث جمل من كل حدث، وفي الحواشي كلها؛ وتحمل علامات الزمن رقم حدثها.
report-first = أول من نشر: { $names }
report-first-together = أول من نشر معًا: { $names }
report-first-unsure = أول من نشر على الأرجح: { $names }
report-first-mentioned = لا خبر عنه هنا، إنما يُذكر عرضًا.
report-silent = لم يذكره: { $names }
report-names-more = و{ $count } غيرها
report-or = {" "}أو{" "}
report-differs-day = الأيام: { $values }
report-differs-figure = { $what }: { $values }
report-grew-figure = { $what }، زاد عددها مع الوقت: { $values }
report-then = {" "}ثم{" "}
report-undated = بلا تاريخ
report-more-sentences = { FORM($count) ->
    [one] جملة أخرى ترويه ولم تُقتبس هنا.
    [two] جملتان أخريان ترويانه ولم تُقتبسا هنا.
    [few] { $count } جمل أخرى ترويه ولم تُقتبس هنا.
   *[other] { $count } جملة أخرى ترويه ولم تُقتبس هنا.
}
report-sentences = { FORM($count) ->
    [one] جملة واحدة
    [two] جملتان
    [few] { $count } جمل
   *[other] { $count } جملة
}
report-legend = الممتلئ مذكور في النص، والمفرغ مستنتج، والباهت تقريبي، والمتقطع مقرر أو متوقع، والعريض عدة أيام، والعلامة فوقه تعارض المصادر.

report-file-hash = بصمة الملف SHA-256
report-text-hash = بصمة النص SHA-256
report-document-basis = كُتبت { $date } ({ $basis })

report-notes-hint = للنسخ: في كل حاشية المصدر والعنوان ويوم الكتابة والملف.
report-copy = نسخ الحواشي
report-copied = نُسخت

report-not-read = ما لم يُقرأ
report-all-read = قُرئت الملفات كلها.
report-inferred = ما استُنتج
report-inferred-written = { $count ->
    [0] لا يوم كتابة مستنتج.
    [one] يوم كتابة وثيقة واحدة مستنتج:
    [two] يوم كتابة وثيقتين مستنتج:
    [few] أيام كتابة { $count } وثائق مستنتجة:
   *[other] أيام كتابة { $count } وثيقة مستنتجة:
}
report-no-written = { $count ->
    [0] لكل وثيقة يوم كتابة.
    [one] وثيقة واحدة بلا يوم كتابة.
    [two] وثيقتان بلا يوم كتابة.
    [few] { $count } وثائق بلا يوم كتابة.
   *[other] { $count } وثيقة بلا يوم كتابة.
}
report-inferred-days = { $count ->
    [0] لا حدث أيامه مستنتجة.
    [one] أيام حدث واحد مستنتجة، وخطوات استنتاجها معه.
    [two] أيام حدثين مستنتجة، وخطوات استنتاجها معهما.
    [few] أيام { $count } أحداث مستنتجة، وخطوات استنتاجها مع كل منها.
   *[other] أيام { $count } حدثًا مستنتجة، وخطوات استنتاجها مع كل منها.
}
report-left-out = { $count ->
    [0] لم يُترك حدث.
    [one] تُرك حدث واحد يرويه مصدر واحد لتبقى الصفحة قصيرة، وهو في khatt export.
    [two] تُرك حدثان يروي كلًّا منهما مصدر واحد لتبقى الصفحة قصيرة، وهما في khatt export.
    [few] تُركت { $count } أحداث يروي كلًّا منها مصدر واحد لتبقى الصفحة قصيرة، وهي في khatt export.
   *[other] تُرك { $count } حدثًا يروي كلًّا منها مصدر واحد لتبقى الصفحة قصيرة، وهي في khatt export.
}
report-more-documents = { FORM($count) ->
    [one] ووثيقة أخرى
    [two] ووثيقتان أخريان
    [few] و{ $count } وثائق أخرى
   *[other] و{ $count } وثيقة أخرى
}
report-verify = للتحقق من هذه الصفحة في الوثائق:
report-page = صفحة { $page } من { $pages }
report-shared-left-out = { FORM($count) ->
    [one] تُرك حدث واحد ترويه مصادر عدة، وهو أقلها مصادر، لتبقى الصفحة قصيرة، وهو في khatt coverage.
    [two] تُرك حدثان ترويهما مصادر عدة، وهما أقلها مصادر، لتبقى الصفحة قصيرة، وهما في khatt coverage.
    [few] تُركت { $count } أحداث ترويها مصادر عدة، وهي أقلها مصادر، لتبقى الصفحة قصيرة، وهي في khatt coverage.
   *[other] تُرك { $count } حدثًا ترويه مصادر عدة، وهي أقلها مصادر، لتبقى الصفحة قصيرة، وهي في khatt coverage.
}
report-further = أحداث أخرى معلَّمة
report-further-meaning = اختارها المستخدم أو كتب عنها، وليست في صف مما سبق، وأكثرها بلا تاريخ معروف.
report-user-note = ملاحظة المستخدم:
report-own = ما أضافه المستخدم
report-own-meaning = أحداث لا ترويها وثيقة من وثائق المجلد: كُتبت باليد، ومع كل منها مصدره كما سُمّي.
