### واژه‌های رابط کاربری به فارسی. پیام‌ها و آرگومان‌ها همان‌هایی است که در en.ftl آمده و توضیح داده شده است.

## The language itself

language = fa
direction = rtl
digits = ۰۱۲۳۴۵۶۷۸۹
ones = 0 1

## Punctuation

comma = {"، "}
semicolon = {"؛ "}
colon = {": "}
stop = {". "}

## Dates. Of the sources' own calendar, because it is theirs.

month =
    { $month ->
        [1] ژانویهٔ
        [2] فوریهٔ
        [3] مارس
        [4] آوریل
        [5] مهٔ
        [6] ژوئن
        [7] ژوئیهٔ
        [8] اوت
        [9] سپتامبر
        [10] اکتبر
        [11] نوامبر
       *[12] دسامبر
    }
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
itself = { $what }
date-inferred = { $date } (استنباط‌شده)
date-not-given = تاریخ داده نشده («{ $printed }»)
undated = بدون تاریخ

## How a date was found

date-said = منبع می‌گوید «{ $printed }». { $inferred }
date-how = تاریخ:{" "}
year-inferred = سال استنباط‌شده: { $from }
no-single-election = منابع این را به یک انتخابات معین نسبت نمی‌دهند.
how-dated = تاریخ چگونه تعیین شد

## Columns

column-outcome = نتیجهٔ مطلوب
column-tactics = تاکتیک‌ها
column-confidence = اطمینان

## Whose voice

standing-community = جامعهٔ اطلاعاتی ایالات متحده
standing-minority = دیدگاه اقلیت
standing-earlier-warning = هشدار پیشین
standing-official = مقام‌های ایالات متحده
standing-lawmaker = عضو کنگره
standing-company = شرکت خصوصی
standing-press = رسانهٔ خبری دیگر
standing-article = سخن خود مقاله
standing-accused = دولت متهم

## What kind of statement

aspect-preference = ترجیح
aspect-motive = انگیزه
aspect-aim = هدف
aspect-method = روش
aspect-authority = چه کسی پشت آن بود
aspect-restraint = آنچه انجام ندادند
aspect-considered = بررسی‌شده یا زیر نظر
aspect-extent = دامنه
aspect-basis = مبنا
aspect-denial = تکذیب
aspect-assurance = قول عدم مداخله
aspect-background = پیش‌زمینه

## Directions of a preference

direction-favours = موافق
direction-opposes = مخالف
direction-neither = هیچ‌کدام
direction-favours-meaning = ارزیابی این بود که بازیگر می‌خواست نامزد نام‌برده پیروز شود
direction-opposes-meaning = ارزیابی این بود که بازیگر می‌خواست نامزد نام‌برده شکست بخورد
direction-neither-meaning = ارزیابی این بود که بازیگر هیچ نتیجه‌ای را شایستهٔ اقدام نمی‌دید

## Confidence levels and likelihood words

level-high = اطمینان بالا
level-moderate = اطمینان متوسط
level-low = اطمینان پایین
level-meaning = سطح اطمینانی که منبع برای یک داوری معین آورده است: این‌که آن داوری تا چه اندازه مستند است
likelihood-sample = “probably”، “likely”
likelihood-meaning = واژهٔ احتمالی که منبع آورده است: این‌که موضوع تا چه اندازه محتمل است. این مقیاس دیگری است و هرگز به سطح اطمینان تبدیل نمی‌شود
likelihood-of-judgement = واژهٔ احتمال در این داوری:{" "}
level-of-judgement = ، بیان‌شده برای این داوری: { $judgement }
level-not-stated = سطح اطمینان: بیان نشده

## Disagreements

kind-minority-view = دیدگاه اقلیت
kind-earlier-warning = هشدار پیشین، ارزیابی بعدی
kind-contradiction = تناقض
kind-sits-uneasily = به‌سختی با هم سازگار
kind-paraphrase-shift = تغییر در عبارت‌پردازی
kind-dating-slip = لغزش در تاریخ
kind-within-one-article = { $kind } (درون یک مقاله)

## Groups of findings

group-community = آنچه گزارش شده که دستگاه اطلاعاتی ایالات متحده ارزیابی کرده است
group-dissent = دیدگاه‌های اقلیت و هشدارهای پیشین
group-others = صداهای دیگر
group-answer = پاسخ دولت متهم
group-context = زمینه
group-differences = جایی که منابع با هم تفاوت دارند
group-with-count = { $group } ({ $count })

## Flags in cell summaries

flag-minority-view = دیدگاه اقلیت
flag-contradiction = مقاله‌ها با هم تناقض دارند
flag-self-contradiction = مقاله با خودش تناقض دارد
flag-denied = تکذیب‌شده
flag-assured = قول عدم مداخله داده است
flag-minority-view-meaning = کسی در درون جامعهٔ اطلاعاتی نظر مخالف داده است؛ خانه را باز کنید تا ببینید چه کسی
flag-contradiction-meaning = دو مقاله چنان‌که هستند نمی‌توانند هر دو درست باشند
flag-self-contradiction-meaning = یک مقاله دو چیز می‌گوید که چنان‌که هستند نمی‌توانند هر دو درست باشند
flag-denied-meaning = دولت متهم آن را برای این انتخابات تکذیب می‌کند؛ تکذیب‌های کلی در جزئیات است
flag-assured-meaning = دولت متهم قول داده است که مداخله نکند

## Cell summaries

silent = در این مقاله‌ها به آن اشاره نشده است
silent-briefly = بدون اشاره
silent-meaning = به معنای نبود فعالیت نیست: برای دیدن دلیل، خانه را باز کنید
not-reported-outcome = ترجیحی گزارش نشده
not-reported-tactics = روشی گزارش نشده
not-reported-meaning = مقاله‌ها دربارهٔ این بازیگر و این انتخابات چیزی می‌گویند، اما نه این را؛ برای دیدن آن خانه را باز کنید
not-stated = بیان نشده
not-stated-meaning = داوری‌هایی هست، اما منابع برای آن‌ها نه سطح اطمینان آورده‌اند و نه واژهٔ احتمال
on-the-evidence = دربارهٔ شواهد
more = و { $count } مورد دیگر
place = { $actor }، { $year }
general-actors = بازیگران خارجی به‌طور کلی

## The matrix

actor = بازیگر
caption = ارزیابی‌های گزارش‌شده بر پایهٔ بازیگر و انتخابات. هر خانه نقل‌قول‌های پشتوانهٔ خود را باز می‌کند.
election-shown = انتخابات نمایش‌داده‌شده
as-of = بر پایهٔ { $sources } مقالهٔ خبری، آخرین بررسی: { $date }.
selection = آنچه اینجا نشان داده می‌شود گزیده‌ای است: { $actors }؛ { $years }؛ { $columns }.

## An open cell

detail-title = { $actor }، { $year }: { $column }
copy-this-cell = رونوشت خانه
close = بستن
close-what = {" "}این جزئیات
silence-note = سکوت ارزیابی نیست: به این معنا نیست که فعالیتی در کار نبوده است.
support = { $quotes } نقل‌قول در { $articles } مقاله؛ { $community } تا از آن‌ها دربارهٔ داوری‌های اطلاعاتی آمریکاست.
retold = { $articles } مقاله از این‌ها یک سند یا نشست خبری واحد را بازگو می‌کنند: { $document }.
unstated = هیچ سطح اطمینان یا واژهٔ احتمالی برای این موارد نیامده است: { $labels }.
speaker-and-venue = {" "}{ $speaker }، { $venue }،{" "}
venue-only = {" "}{ $venue }،{" "}

## A quote

words-before = واژه‌های پیش از آن:{" "}
words-after = واژه‌های پس از آن:{" "}
voice-direct = { $speaker }
voice-reported = { $speaker }، به بیان مقاله
voice-article = سخن خود مقاله
copy-quote = رونوشت نقل‌قول
copy-this-finding = رونوشت یافته
copy-quote-with = {" "}همراه با ارجاع
copy-finding-with = {" "}همراه با نقل‌قول‌ها
copied = رونوشت شد: نقل‌قول از «{ $source }»، همراه با ارجاع.
copied-finding = رونوشت شد: یافتهٔ «{ $finding }»، همراه با منابع.
copied-cell = رونوشت شد: { $actor }، { $year }، { $column }، همراه با منابع.
copy-refused = مرورگر از رونوشت‌برداری خودداری کرد. نقل‌قول از «{ $source }» انتخاب شده است: آن را با صفحه‌کلید یا منو رونوشت بردارید.
copy-refused-finding = مرورگر از رونوشت‌برداری خودداری کرد. یافتهٔ «{ $finding }» انتخاب شده است: آن را با صفحه‌کلید یا منو رونوشت بردارید.
copy-refused-cell = مرورگر از رونوشت‌برداری خودداری کرد. { $actor }، { $year }، { $column } انتخاب شده است: آن را با صفحه‌کلید یا منو رونوشت بردارید.


## Views

view = نما
view-elections = نمای کلی
view-changes = چه چیزی تغییر کرد
view-differences = اختلاف‌ها و تکذیب‌ها
view-differences-briefly = اختلاف‌ها
view-times = چه زمانی گفته شد
view-more = بیشتر
all-actors = همهٔ بازیگران

## What changed. The arrow points to where the later year stands.

changes-why = برای خواندن هر دو سال یک مورد را انتخاب کنید. نبود اشاره به معنای آغاز یا پایان چیزی نیست.
change-years = { $before } ← { $after }
change-unchanged = «بدون تغییر»، به گفتهٔ یک منبع
change-changed = «تغییریافته»، به گفتهٔ یک منبع
change-mixed = «بدون تغییر» در یک موضوع، «تغییریافته» در موضوعی دیگر، به گفتهٔ منابع
change-new = تازه، بدون اشاره برای { $before }
change-dropped = دیگر به آن اشاره نشده است
change-newly-reported = تازه، گزارش‌نشده برای { $before }
change-no-longer-reported = دیگر گزارش نشده است
change-newly-stated = تازه، بیان‌نشده برای { $before }
change-no-longer-stated = دیگر بیان نشده است
change-no-source = بدون اشاره در هر دو سال
change-not-compared = گزارش‌شده برای هر دو، بدون مقایسه
change-not-stated = بیان‌نشده برای هر دو سال
change-not-reported = گزارش‌نشده برای هر دو سال
change-unchanged-meaning = دربارهٔ { $after } خود یک منبع می‌گوید که این همان‌گونه است که در { $before } بود.
change-changed-meaning = دربارهٔ { $after } خود یک منبع می‌گوید که این آن‌گونه نیست که در { $before } بود.
change-mixed-meaning = دربارهٔ { $after } منابع از یک موضوع می‌گویند که همان‌گونه است که در { $before } بود، و از موضوعی دیگر که چنین نیست.
change-new-meaning = منابع از { $after } سخن می‌گویند و از { $before } چیزی نمی‌گویند. این به آن معنا نیست که چیزی رخ نداده است.
change-dropped-meaning = منابع از { $before } سخن می‌گویند و از { $after } چیزی نمی‌گویند. این به آن معنا نیست که پایان یافته است.
change-no-source-meaning = این مقاله‌ها به هیچ‌یک از دو سال اشاره نمی‌کنند.
change-not-compared-meaning = منابع این را برای هر دو سال گزارش می‌کنند و هیچ‌کدام آن‌ها را مقایسه نمی‌کند.
change-newly-stated-meaning = منابع برای داوری‌ای از { $after } سطح اطمینان یا واژهٔ احتمال می‌آورند؛ برای داوری‌های { $before } نمی‌آورند.
change-no-longer-stated-meaning = منابع برای داوری‌ای از { $before } سطح اطمینان یا واژهٔ احتمال می‌آورند؛ برای داوری‌های { $after } نمی‌آورند.
change-newly-reported-meaning = منابع این را برای { $after } گزارش می‌کنند و برای { $before } نه؛ آنچه دربارهٔ { $before } می‌گویند در خانهٔ آن است.
change-no-longer-reported-meaning = منابع این را برای { $before } گزارش می‌کنند و برای { $after } نه؛ آنچه دربارهٔ { $after } می‌گویند در خانهٔ آن است.
change-not-reported-meaning = منابع این را برای هیچ‌یک از دو سال گزارش نمی‌کنند؛ آنچه می‌گویند در خانه‌هاست.
change-not-stated-meaning = داوری‌هایی هست، اما منابع برای هیچ‌یک از دو سال سطح اطمینان یا واژهٔ احتمالی نیاورده‌اند.
change-disputed = منابع این را به شکل‌های متفاوتی بیان می‌کنند:

## Disagreements and denials, when it was said

differences-of-kind = { $kind } ({ $count })
answers = چه کسی چه چیزی را تکذیب کرد یا وعده داد
answers-why = آنچه متهمان گفته‌اند، آن‌گونه که این مقاله‌ها گزارش کرده‌اند. گزارش نشدن پاسخ به معنای نبودن آن نیست.
answers-none = این منابع پاسخی گزارش نکرده‌اند.
times-key = بالای خط: آنچه گفته شده است. پایین خط: مقاله‌های منتشرشده. نشان توپر یک روز است و نشان توخالی یک ماه یا یک سال.
statement = { $speaker }، { $venue }
publication = انتشار: «{ $source }»

## Search, filters, downloads

tools = جست‌وجو، پالایش، بارگیری
search = جست‌وجو در خلاصه‌ها و نقل‌قول‌ها
facet-actors = بازیگران
facet-elections = انتخابات
facet-columns = ستون‌ها
facet-standings = از زبان چه کسی
facet-levels = اطمینان بیان‌شده
facet-likelihoods = واژهٔ احتمال
facet-sources = مقاله‌ها
facet-disputes = اختلاف‌ها
only-disputed = تنها جایی که منابع اختلاف دارند
found-nothing = چیزی یافت نشد.
found = { $findings } یافته از { $all } یافته مطابقت دارد، در { $cells } خانه.
found-entries = { $left } مورد از { $all } مورد مطابقت دارد.
show-everything = نمایش همه
format = قالب رونوشت
format-plain = متن ساده
format-markdown = Markdown
format-html = HTML
format-citation = ارجاع یک نقل‌قول
take-csv = دریافت به‌صورت CSV
take-json = دریافت به‌صورت JSON
share = هم‌رسانی این نما
saved = فایل { $file }: { $count } یافته.
shared = پیوند این نما رونوشت شد.
failed = این کار انجام نشد: { $reason }

## Under the matrix

how-to-read = راهنمای خواندن
general = دربارهٔ بازیگران خارجی به‌طور کلی
general-why = منابع این را دربارهٔ بازیگران خارجی به‌طور کلی یا دربارهٔ یک گزارش در کل آن می‌گویند؛ از این رو در هیچ خانه‌ای نیامده است.
general-count = { $count } یافته همراه با نقل‌قول‌ها
sources = منابع
method = چگونه بررسی شد
method-none = این مجموعهٔ داده نمی‌گوید چگونه ساخته و بررسی شده است.
corrections = اصلاحات
correction = { $date }، نسخهٔ { $version }:{" "}
data-version = نسخهٔ داده‌ها { $version }. { $licence }
no-publisher = متن ناشری را نام نمی‌برد
date-printed = . تاریخ چاپ‌شده: { $date }.
no-date-printed = . تاریخی چاپ نشده؛{" "}
fingerprint = اثر انگشت متن بررسی‌شده
document = سند رسمی که این مقاله گزارش می‌کند (تطبیق از ما):{" "}
document-issue = ، صادرکننده: { $issuer }؛ تاریخ: { $date }

## What is copied. Each line that has words of ours begins in Persian and has Persian between English and a date, so that
## it reads in order wherever it is pasted, without invisible marks.

copy-heading = بازیگر: { $actor }؛ انتخابات: { $election }؛ { $column }
copy-speaker = گوینده: { $speaker }, { $venue }؛ تاریخ: { $when }.
copy-speaker-reported = گوینده: { $speaker }, { $venue }؛ تاریخ: { $when }؛ به بیان مقاله.
copy-other = گوینده: { $speaker }.
copy-other-reported = گوینده: { $speaker }؛ به بیان مقاله.
copy-article = گوینده: خود مقاله.
copy-voice = { $standing }: { $speaker }, { $venue }؛ تاریخ: { $when }.
copy-source = نقل از: «{ $title }»؛ نویسنده: { $author }؛ ناشر: { $publisher }؛ تاریخ: { $when }.
copy-reference = عنوان: «{ $title }»؛ نویسنده: { $author }؛ ناشر: { $publisher }؛ تاریخ: { $when }.
author-not-named = در متن نام برده نشده
publisher-not-named = در متن نام برده نشده
copy-reports = گزارشی دربارهٔ:{" "}
copy-access = داده‌ها برای این مقاله نشانی وب ندارند؛ اثر انگشت SHA-256 متنی که کدگذاری شده است: { $fingerprint }.
copy-likelihood = واژهٔ احتمال، چنان‌که چاپ شده: { $word }.
copy-level = { $level }، بیان‌شده برای: { $judgement }.
copy-note = یادداشت: { $note }
copy-disputed = محل اختلاف: { $summary }
copy-side = نقل‌قول: «{ $words }» ({ $speaker }؛ { $source })
copy-side-reported = نقل‌قول: «{ $words }» ({ $speaker }، به بیان مقاله؛ { $source })
copy-side-article = نقل‌قول: «{ $words }» (سخن خود مقاله؛ { $source })
copy-no-claim = اشاره نشدن به این معنا نیست که چیزی رخ نداده است.
copy-finding = یافتهٔ { $finding }
copy-cell = {"، در خانهٔ "}
copy-data = مجموعه‌داده: { $title }؛ نسخهٔ داده‌ها { $version }. پروانه: { $licence }
