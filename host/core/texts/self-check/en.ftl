# The words of the bidder's self-check: its page, its form, its questions at a terminal.

language-name = English
languages = Language
self-check = Self-check: may you bid?
self-check-report = Report of a self-check
self-check-intro = Find out whether you may bid, why not, until when, and what you can do about it: from the very policy modules by which the portal decides.
self-check-private = Everything is worked out on your own device. Nothing that you enter is sent anywhere.
self-check-no-advice = Not legal advice, and no decision: the portal decides by what is on record when it does.

## Beginning

begin = Begin
begin-file = A case file that you have
begin-file-hint = JSON, as you saved it here or as a portal gave it to you. You can also drop it on this page.
begin-example = Or look at an example first:
begin-empty = An empty form
begin-form = Or answer the questions below. What you do not know, leave empty.
example-case-fine = A large fine (China)
example-case-subcontractor = A subcontractor with a conviction (European Union)
example-case-conviction = A conviction for bribery (United Kingdom)
answers = What you entered – open it to change it
changed-since = Something was changed: check again.
other-day = This is what holds for { $day }, not for today, { $today }: what has come on record since then does not count.
entered = Entered: { $records ->
    [0] no record
    [one] one record
   *[other] { $records } records
}, { $searches ->
    [0] and no list that was searched
    [one] and one list that was searched
   *[other] and { $searches } lists that were searched
}. Whatever else is on record counts as well.
remove-party = Remove { $what } and what is on record about it
status-empty = The form is empty.
status-added = Added.
status-removed = Removed.
bad-day = A day from { $day } on.
bad-amount = Digits with a point at most, such as 2000000.00: half-width, without commas, signs or words.
button-check = Check
button-print = Print
button-report = Save the report
button-case = Save the case file
status-faults = Something has to be put right first.
heading-faults = To be put right first
heading-undecided = No answer
no-case-file = `{ $name }` cannot be read as a case file:
unanswered = This has to be answered.
required = required
choose = – choose –
more-fields = More
remove = Remove { $what }
alone = alone:
identifier-right = The check digits are right.

## What is said

heading-why = Why
heading-then = If this had happened
heading-alternatives = What would change it
alternatives-hint = Each tried out by itself, as if it happened on the day of the decision.
alternative = If { $supposed }: { $outcome }
switches-hint = Switch on what could happen, also several together, and see what it would come to.
switches-legend = Suppose that
switch-repaired = { $record } is repaired: its keeper ends its publication and use
switch-overturned = { $record } is overturned, on appeal or in court
switch-on = On this day
switch-on-hint = The day on which it happens, and on which the decision is asked for; for a tender like this one, where this one has closed by then.
timeline-drawing = Drawing of the timeline
no-timeline = It could not be worked out what becomes of it in time.
label-ways = Ways to end it:
inapplicable = { $policy }: { $reason }
heading-modules = The modules that decided
heading-modules-page = The modules of this page
modules-compare = The portal decides the same if it uses the same modules and sets the same in them. Compare these digests (SHA-256 of the module’s file) with those on the portal’s own self-check page, in its decision, at `/v1/policies` of its service for whoever may read there, or that `sha256sum` or `probity policy inspect` shows for the file that it publishes.
case-digest = Digest of the case: { $digest }
undecided-none-governs = None of the modules here governs a tender in `{ $jurisdiction }`.
undecided-not-in-force = No version of { $policy } that is here is in force on { $notice }, the day of the notice.
undecided-no-such-policy = The module is not there.
undecided-stopped = The module { $policy } gave no answer: { $problem }.
undecided-fault = The module { $policy } gave an answer that does not stand: { $problem }.

## Parts of the form

part-tender = The tender
    .hint = Both days stand in the notice.
part-bidder = You, the bidder
    .hint = Names and identifiers stay with you and in your file; no module sees them.
part-parties = Others in or behind the bid
    .hint = Consortium members, subcontractors, firms on whose capacity you rely, those who control you, your directors, and others of your group.
part-records = What is on record
    .hint = Penalties, convictions, listings, bans, recalls, failed sampling … about you and about the others. Also what you did about it, such as self-cleaning.
part-searches = Lists that were searched and held nothing
    .hint = Some rules ask for evidence that nothing is on a list. Add the lists in which you have looked.
part-relations = Ties
    .hint = Who controls whom, and where two have the same person in charge.
part-facts = Facts
    .hint = What some rules ask besides, by name. A question in the answer tells you which.
add-parties = Add a party
add-records = Add a record
add-searches = Add a list
add-all-searches = I looked in all these lists today and found nothing
add-relations = Add a tie
add-facts = Add a fact
add-identifier = Add an identifier

## Questions

field-as-of = The decision is asked for on
    .hint = Usually today.
field-tender-jurisdiction = Whose law governs the tender
field-tender-funding = Who finances it
    .hint = Where nobody from outside does, choose none.
field-tender-notice-date = Day of the notice
    .hint = When the tender was published, or the invitation sent.
field-tender-bid-deadline = Last day for bids
field-tender-stage = Stage
field-tender-contract-kind = What is bought
field-tender-value-amount = Value of the contract
field-tender-id = Number of the tender
field-tender-title = Title of the tender
field-tender-authority-level = Level of the purchaser
field-tender-cut-off-date = Day as of which records count
    .hint = Only where the tender’s documents name one.
field-tender-categories = Categories
    .hint = One a line, such as cpv:33100000.
field-parties-name = Name
field-parties-kind = What kind of person
field-parties-country = Country
    .hint = Two letters, such as CN, DE, GB, US.
field-parties-role = Role
field-parties-tier = Tier
    .hint = 1 for a direct subcontractor.
field-parties-of = Belongs to
    .hint = The bidder, if left open.
field-parties-from = Since
field-parties-until = Until
field-identifier-scheme = Kind of identifier
field-identifier-id = Identifier
field-records-kind = What it is
field-records-party = About whom
field-records-list = List
field-records-ground = Ground
field-records-measures = What was imposed
field-records-amount-amount = Amount
field-records-finality = Is it final?
field-records-number = Number of the decision
    .hint = As it stands in the document.
field-records-authority-name = Who decided or keeps it
field-records-authority-code = What kind of authority
field-records-authority-level = Level of the authority
field-records-source-retrieved-at = Read on
    .hint = The day on which you read it, or looked.
field-records-source-url = Where it is published
field-records-matched-by = How sure it is that it is about this party
field-relations-subject = Who
field-relations-kind = What ties them
field-relations-object = Whom
field-relations-from = Since
field-relations-until = Until
field-facts-code = Fact
field-facts-about = About
    .hint = The tender as a whole, if left open.
field-facts-value = What is so
    .hint = yes or no, a number, a day such as 2026-01-31, or an amount such as CNY 5000000.00
field-currency = Currency
example-amount = Digits with a point, such as 2000000.00
example-currency = Three letters, such as CNY, EUR, GBP, USD.
funding-world-bank = World Bank
scheme-cn-uscc = Unified social credit code (China)
scheme-us-uei = Unique entity id (United States)
scheme-vat-de = VAT number (Germany)
scheme-xi-lei = Legal entity identifier (LEI)
example-cn-uscc = 18 characters, such as 914403001922038216
example-us-uei = 12 characters
example-vat-de = 9 digits, such as 136695976
example-xi-lei = 20 characters, such as 5493001KJTIIGC8Y1R12

## Words of a case

stage-publish = being prepared or published
stage-bid = bids are being made
stage-evaluate = bids are being evaluated
stage-award = being awarded
stage-option = an option or a change of a running contract
contract-kind-goods = goods
contract-kind-services = services
contract-kind-works = works
party-kind-legal-person = legal person
party-kind-natural-person = natural person
party-kind-branch = branch
party-kind-public-body = public body
level-national = national
level-province = province or state
level-city = city
level-local = county or local
level-international = international
finality-final = yes
finality-not-final = no, it can be appealed or is under appeal
matched-by-identifier = by an identifier
matched-by-confirmed = somebody confirmed it
matched-by-name = by name alone
relation-kind-controls = controls
relation-kind-same-person-in-charge = has the same person in charge as
relation-kind-holds-or-manages = directly holds a controlling share in or manages
relation-kind-branch-of = is a branch of
relation-kind-same-firm = is the same firm as
event-conduct-from = First day of the conduct
event-conduct-to = Last day of the conduct
event-decided = Decided on
event-effective = In effect from
event-published = Published on
event-publication-end = Publication ended on
event-known-to-authority = Known to the purchaser since
event-expires = Last day on which it runs
event-indefinite = It has no end
event-earliest-release = Release possible from
event-released = Released on
event-revoked = Withdrawn by the authority on
event-overturned = Overturned on
event-stayed-from = Stayed from
event-stayed-until = Last day of the stay
event-appeal-filed = Appeal filed on
event-appeal-decided = Appeal decided on
event-repaired = Repaired on
event-performed = Performed or paid on
event-notified = Notified on

## Countries

country-at = Austria
country-be = Belgium
country-bg = Bulgaria
country-cn = China
country-cy = Cyprus
country-cz = Czechia
country-de = Germany
country-dk = Denmark
country-ee = Estonia
country-es = Spain
country-fi = Finland
country-fr = France
country-gb = United Kingdom
country-gr = Greece
country-hr = Croatia
country-hu = Hungary
country-ie = Ireland
country-it = Italy
country-lt = Lithuania
country-lu = Luxembourg
country-lv = Latvia
country-mt = Malta
country-nl = Netherlands
country-pl = Poland
country-pt = Portugal
country-ro = Romania
country-se = Sweden
country-si = Slovenia
country-sk = Slovakia
country-us = United States

## At a terminal

ask-none = Enter leaves it open.
ask-keep = Enter keeps { $value }.
ask-choice = A number from 1 to { $count }.
ask-several = Numbers, with spaces between.
ask-day = A day such as 2026-01-31.
ask-yes = y or n
ask-another = { $add }? (y/n)
ask-more = Answer the rarer questions too? (y/n)
ask-no-choice = Please answer with one of the numbers.
ask-save-to = Save the case as
ask-saved = Saved: { $file }
ask-ended = The answers ended before everything was asked, so that nothing was decided; what was answered is saved.
ask-mend = Some answers do not fit together:
