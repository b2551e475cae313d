### The interface's own words in English. Every other file here has the same messages with the same arguments.
###
### What comes from the data (summaries, labels, names, quotes) is not here: it is shown as the data has it.
### Of Fluent, a message is text, arguments ({ $count }), texts in quotation marks ({" "}) that keep spaces at an end,
### and selections over the number in an argument, by number or by [one]. An argument of words stands where a name or
### a date goes; its comment says which.

## The language itself

# As the attribute `lang` has it.
language = en
# ltr or rtl.
direction = ltr
# The digits zero to nine.
digits = 0123456789

## Dates, at the precision that a source gives. Formatting itself needs what is above and these, in this order

month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
# $month: the message above. $year: its number.
date-month = { $month } { $year }
# $day: its number.
date-day = { $day } { $month } { $year }

## Numbers

# The numbers that [one] stands for.
ones = 1

## Punctuation between parts that are shown on separate lines and read out as one sentence

comma = {", "}
semicolon = {"; "}
colon = {": "}
stop = {". "}

## When something was said

# A date or words of the data, alone.
itself = { $what }
date-inferred = { $date } (inferred)
# $printed: the source's own words for the time.
date-not-given = date not given (“{ $printed }”)
undated = undated

## How a date was found

# $inferred: from what, in the data's words.
date-said = The source says “{ $printed }”. { $inferred }
# Followed by the message above, or by how the date was inferred, in the data's words.
date-how = Date:{" "}
# $from: from what, in the data's words.
year-inferred = Year inferred: { $from }
no-single-election = The sources tie this to no single election.
how-dated = How it was dated

## Columns

column-outcome = Preferred outcome
column-tactics = Tactics
column-confidence = Confidence

## Whose voice

standing-community = US intelligence community
standing-minority = Minority view
standing-earlier-warning = Earlier warning
standing-official = US officials
standing-lawmaker = Member of Congress
standing-company = Private company
standing-press = Other news organisation
standing-article = The article’s own voice
standing-accused = The accused government

## What kind of statement

aspect-preference = Preference
aspect-motive = Motive
aspect-aim = Aim
aspect-method = Method
aspect-authority = Who was behind it
aspect-restraint = What they did not do
aspect-considered = Considered or watched for
aspect-extent = Extent
aspect-basis = Basis
aspect-denial = Denial
aspect-assurance = Promise not to interfere
aspect-background = Background

## Directions of a preference

direction-favours = For
direction-opposes = Against
direction-neither = Neither
direction-favours-meaning = the actor was assessed to want the candidate named to win
direction-opposes-meaning = the actor was assessed to want the candidate named to lose
direction-neither-meaning = the actor was assessed to see no outcome worth acting for

## Confidence levels and likelihood words: two scales

level-high = High confidence
level-moderate = Moderate confidence
level-low = Low confidence
level-meaning = a confidence level that a source prints for one judgement: how well founded it is
# Two words of the sources, as they print them.
likelihood-sample = “probably”, “likely”
likelihood-meaning = a likelihood word that a source prints: how likely the thing is. It is a different scale and is never converted to a confidence level
likelihood-of-judgement = Likelihood word on this judgement:{" "}
# Follows a level. $judgement: the data's words.
level-of-judgement = , stated for this judgement: { $judgement }
level-not-stated = Confidence level: not stated

## Disagreements

kind-minority-view = Minority view
kind-earlier-warning = Earlier warning, later assessment
kind-contradiction = Contradiction
kind-sits-uneasily = Sits uneasily together
kind-paraphrase-shift = Wording shifts
kind-dating-slip = Dating slip
# $kind: one of these.
kind-within-one-article = { $kind } (within one article)

## Groups of findings

group-community = What US intelligence was reported to assess
group-dissent = Minority views and earlier warnings
group-others = Other voices
group-answer = The accused government’s answer
group-context = Context
group-differences = Where the sources differ
# $group: one of the names above. $count: how many entries are in it.
group-with-count = { $group } ({ $count })

## Flags in cell summaries

flag-minority-view = minority view
flag-contradiction = articles contradict each other
flag-self-contradiction = the article contradicts itself
flag-denied = denied
flag-assured = promised not to interfere
flag-minority-view-meaning = someone inside the intelligence community dissented; open the cell to see who
flag-contradiction-meaning = two articles cannot both be right as they stand
flag-self-contradiction-meaning = an article says two things that cannot both be right as they stand
flag-denied-meaning = the government accused denies it for this election; general denials are in the detail
flag-assured-meaning = the government accused promised not to interfere

## Cell summaries

silent = Not mentioned in these articles
# The same in a list of actors.
silent-briefly = Not mentioned
silent-meaning = not the same as no activity: open the cell for the reason
not-reported-outcome = No preference reported
not-reported-tactics = No tactics reported
not-reported-meaning = the articles say something about this actor and election, but not this; open the cell to see it
not-stated = Not stated
not-stated-meaning = there are judgements, but the sources print no confidence level and no likelihood word for them
on-the-evidence = About the evidence
more = and { $count } more
# Read out before the text of a cell summary. $actor: its name. $year: a number.
place = { $actor }, { $year }
# The same for what belongs to no single actor.
general-actors = Foreign actors in general

## The matrix

actor = Actor
caption = Reported assessments by actor and election. Each cell opens the quotes behind it.
election-shown = Election shown
# $date: a date.
as-of =
    Based on { $sources ->
        [one] { $sources } news article
       *[other] { $sources } news articles
    }, last checked { $date }.
# Lists: $actors of names, $years of numbers, $columns of names of columns.
selection = Shown here is a selection: { $actors }; { $years }; { $columns }.

## An open cell

# $actor: its name. $year: a number. $column: the name of a column.
detail-title = { $actor }, { $year }: { $column }
copy-this-cell = Copy cell
close = Close
# Read out after “Close”, not shown.
close-what = {" "}this detail
silence-note = Silence is not an assessment: it does not mean that there was no activity.
support =
    { $quotes ->
        [one] { $quotes } quote
       *[other] { $quotes } quotes
    } in { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }; { $community } of them behind what US intelligence assessed.
# Two or more articles of those counted before. $document: the title of an official document.
retold = { $articles } of the articles retell one document or briefing: { $document }.
# $labels: a list of the data's labels.
unstated = No confidence level or likelihood word is printed for: { $labels }.
# Follows the name of a voice. $speaker, $venue: the data's words. A date follows.
speaker-and-venue = {" "}{ $speaker }, { $venue },{" "}
venue-only = {" "}{ $venue },{" "}

## A quote

words-before = Words before:{" "}
words-after = Words after:{" "}
# Who says the words of a quote. $speaker: the data's words.
voice-direct = { $speaker }
voice-reported = { $speaker }, paraphrased by the article
voice-article = The article’s own words
copy-quote = Copy quote
copy-this-finding = Copy finding
# Read out after these two, not shown.
copy-quote-with = {" "}with citation
copy-finding-with = {" "}with its quotes
# $source: the data's short name of it. $finding: the data's words for it. $actor: its name. $year: a number. $column: the name of a column.
copied = Copied: quote from “{ $source }”, with citation.
copied-finding = Copied: finding “{ $finding }”, with sources.
copied-cell = Copied: { $actor } { $year }, { $column }, with sources.
copy-refused = The browser refused to copy. Quote from “{ $source }” is selected: copy it with your keyboard or menu.
copy-refused-finding = The browser refused to copy. Finding “{ $finding }” is selected: copy it with your keyboard or menu.
copy-refused-cell = The browser refused to copy. { $actor } { $year }, { $column } is selected: copy it with your keyboard or menu.

## Views

view = View
view-elections = Overview
view-changes = What changed
view-differences = Disagreements and denials
# The same where there is little room.
view-differences-briefly = Disagreements
view-times = When it was said
# Opens the views that follow.
view-more = More
all-actors = All actors

## What changed. Only a source can say that something is as it was, so no sentence may claim more

changes-why = Select an entry to read both years. Not being mentioned does not mean that something began or ended.
# $before, $after: years. The messages that follow stand under it.
change-years = { $before } → { $after }
change-unchanged = “Unchanged”, says a source
change-changed = “Changed”, says a source
change-mixed = “Unchanged” in one matter, “changed” in another, say sources
# $before: a year.
change-new = New, not mentioned for { $before }
change-dropped = Not mentioned any more
# The same where the sources mention both years, but report this for one of them only.
change-newly-reported = New, not reported for { $before }
change-no-longer-reported = Not reported any more
# The same of a confidence level or a likelihood word.
change-newly-stated = New, not stated for { $before }
change-no-longer-stated = Not stated any more
change-no-source = Mentioned for neither year
change-not-compared = Reported for both, not compared
change-not-stated = Not stated for either year
change-not-reported = Not reported for either year
# $before, $after: years.
change-unchanged-meaning = For { $after } a source itself says that this is as it was in { $before }.
change-changed-meaning = For { $after } a source itself says that this is not as it was in { $before }.
change-mixed-meaning = For { $after } sources say of one matter that it is as in { $before }, of another that it is not.
change-new-meaning = The sources speak of { $after } and say nothing of { $before }. That is not the same as nothing having happened.
change-dropped-meaning = The sources speak of { $before } and say nothing of { $after }. That is not the same as it having ended.
change-no-source-meaning = These articles mention neither year.
change-not-compared-meaning = The sources report this for both years, and none compares them.
# Of how surely: judgements are there, and what qualifies them is printed for one year only, or for none.
change-newly-stated-meaning = For { $after } the sources print a confidence level or a likelihood word for a judgement; for the judgements of { $before } they do not.
change-no-longer-stated-meaning = For { $before } the sources print a confidence level or a likelihood word for a judgement; for the judgements of { $after } they do not.
# Of what an actor wanted or did: the sources speak of both years, and report this for one only, or for none.
change-newly-reported-meaning = The sources report this for { $after } and not for { $before }; the cell of { $before } has what they do say.
change-no-longer-reported-meaning = The sources report this for { $before } and not for { $after }; the cell of { $after } has what they do say.
change-not-reported-meaning = The sources report this for neither year; the cells have what they do say.
change-not-stated-meaning = There are judgements, but the sources print a confidence level or a likelihood word for neither year.
change-disputed = The sources word this differently:

## Disagreements and denials, when it was said

# $kind: one of the kinds of disagreements. $count: how many there are.
differences-of-kind = { $kind } ({ $count })
answers = Who denied or promised what
answers-why = What the accused said, as these articles report it. That no answer is reported does not mean that there was none.
answers-none = These sources report no answer.
times-key = Above the line: what was said. Below it: articles published. A filled mark is a day, an outlined one a month or a year.
statement = { $speaker }, { $venue }
publication = Published: “{ $source }”

## Search, filters, downloads

tools = Search, filter, download
search = Search summaries and quotes
facet-actors = Actors
facet-elections = Elections
facet-columns = Columns
facet-standings = Whose voice
facet-levels = Stated confidence
facet-likelihoods = Likelihood word
facet-sources = Articles
facet-disputes = Disagreements
only-disputed = Only where sources disagree
found-nothing = Nothing matches.
# $findings, $cells: what is left. $all: of how many findings.
found =
    { $findings } of { $all ->
        [one] { $all } finding
       *[other] { $all } findings
    } match, in { $cells ->
        [one] { $cells } cell
       *[other] { $cells } cells
    }.
# The same for a list. $left: how many entries are left. $all: of how many.
found-entries =
    { $left } of { $all ->
        [one] { $all } entry
       *[other] { $all } entries
    } match.
show-everything = Show everything
format = Copy as
format-plain = Plain text
format-markdown = Markdown
format-html = HTML
format-citation = Citation of a quote
take-csv = Download as CSV
take-json = Download as JSON
share = Share this view
# $file: a name. $count: how many findings are in it.
saved =
    { $file }: { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    }.
shared = Link to this view copied.
# $reason: what the browser says of it.
failed = This did not work: { $reason }

## Under the matrix

how-to-read = How to read it
general = About foreign actors in general
general-why = The sources say this of foreign actors in general or of a report as a whole, so it belongs to no cell.
general-count =
    { $count ->
        [one] { $count } finding with its quotes
       *[other] { $count } findings with their quotes
    }
sources = Sources
method = How it was checked
method-none = This data set does not say how it was made and checked.
corrections = Corrections
# $date: a date. $version: three numbers. What was corrected follows, in the data's words.
correction = { $date }, version { $version }:{" "}
# $version: three numbers. $licence: the data's words.
data-version = Data version { $version }. { $licence }
no-publisher = The text names no publisher
# Follow the name of a publisher. $date: as the source prints it.
date-printed = . Date printed: { $date }.
# What we know of the date follows, and then a full stop.
no-date-printed = . No date printed;{" "}
fingerprint = Fingerprint of the text checked
document = Official document this article reports on (our match):{" "}
# Follows the document's title. $issuer: the data's words. $date: a date.
document-issue = , { $issuer }, { $date }

## What is copied, a line each. No invisible marks may be in it.

# $actor, $election: the data's words. $column: the name of a column.
copy-heading = { $actor }, { $election }: { $column }
# $speaker, $venue: the data's words. $when: a date or what is known of one.
copy-speaker = — { $speaker }, { $venue }, { $when }.
# The same where the article paraphrases the speaker.
copy-speaker-reported = — { $speaker }, { $venue }, { $when }; paraphrased by the article.
# The same of words that somebody else says than the speaker of the finding.
copy-other = — { $speaker }.
copy-other-reported = — { $speaker }, paraphrased by the article.
copy-article = — The article’s own words.
# $standing: the name of a voice.
copy-voice = { $standing }: { $speaker }, { $venue }, { $when }.
# $author, $publisher: as printed, or the messages below. $title: as printed.
copy-source = Quoted from: { $author }, “{ $title }”, { $publisher }, { $when }.
copy-reference = { $author }, “{ $title }”, { $publisher }, { $when }.
author-not-named = author not named in the text
publisher-not-named = publisher not named in the text
# Titles of documents follow, each with its issuer and date.
copy-reports = Reports on:{" "}
copy-access = The data gives no web address for this article; the text that was coded has the SHA-256 fingerprint { $fingerprint }.
copy-likelihood = Likelihood word, as printed: { $word }.
# $level: the name of a confidence level. $judgement: the data's words.
copy-level = { $level }, stated for: { $judgement }.
copy-note = Note: { $note }
# $summary: what sources or findings differ in.
copy-disputed = In dispute: { $summary }
# One side of it. $words, $speaker, $source: the data's words.
copy-side = “{ $words }” ({ $speaker }; { $source })
copy-side-reported = “{ $words }” ({ $speaker }, paraphrased by the article; { $source })
copy-side-article = “{ $words }” (the article’s own words; { $source })
copy-no-claim = Not being mentioned does not mean that nothing happened.
# $finding: its id.
copy-finding = Finding { $finding }
# Between this and a full stop stands the address of a cell.
copy-cell = {", "}
# $title, $licence: the data's words. $version: three numbers.
copy-data = { $title }, data version { $version }. { $licence }
