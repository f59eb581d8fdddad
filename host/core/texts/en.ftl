# The host's own words. The words of a body of law are its policy's.

## The outcome

outcome-allow = { $bidder } may take part in this tender.
outcome-allow-ungoverned = None of the policies asked governs this tender; as far as they go, { $bidder } may take part.
outcome-restrict = { $bidder } may take part in this tender only within the limits below.
outcome-refer = { $bidder } is neither admitted nor excluded: a person must answer { $questions ->
    [one] the question below
   *[other] the { $questions } questions below
} first.
outcome-bar = { $bidder } may not take part in this tender.

word-allow = ALLOW
word-note = NOTE
word-restrict = RESTRICT
word-refer = REFER
word-bar = BAR
word-warning = WARNING

as-of = As of { $day }.
as-of-until = As of { $day }; as things stand, until { $until } inclusive at the latest.
as-of-closed = As of { $day }. Bids for this tender closed on { $deadline }, and that day counts; later bids are free of it from { $free }.
as-of-past = As of { $day }; this holds for bids made until { $until } inclusive.
as-of-endless = As of { $day }; no end is known.

## Labels and headings

label-why = Why:
label-question = Question:
label-party = Party:
label-record = Record:
label-relation = Tie:
label-law = Law:
label-holds = Holds:
label-limit = Limit:
label-remedy = To do:
label-appeal = Appeal:
label-rule = Rule:

heading-questions = Questions that a person must answer
heading-questions-open = Questions that are also open
heading-inapplicable = Policies that do not apply
heading-policies = Policies
parameter-set = set by the portal: { $id } = { $value }
heading-silent = Records on which no finding rests
heading-unknown = Codes that no policy understood, so that nothing was decided on them; check their spelling
unknown-code = `{ $code }` ({ $uses })
unknown-code-near = `{ $code }` ({ $uses }); did you mean `{ $near }`?
use-funding = funding of the tender
use-list = list in { $record }
use-ground = ground in { $record }
use-authority = authority in { $record }
use-fact = fact about the tender
use-fact-of-record = fact about { $record }
use-fact-of-party = fact about party [{ $party }]
use-more = { $count ->
    [one] one more place
   *[other] { $count } more places
}
heading-warnings = Doubtful in the case
heading-case = Case

about = About: { $things }
tagged = { $text } [{ $id }]
record-read = { $record }, read { $day }
tender = tender { $tender }
rule-mandatory = { $rule } (mandatory)
rule-discretionary = { $rule } (discretionary)

certainty-verified = The publisher has read this rule in the official text.
certainty-confirmed = The publisher knows this rule from reproductions or official summaries.
certainty-secondary = The publisher knows this rule from a secondary source only.
certainty-inference = The publisher infers this rule from the text of the law.
certainty-unconfirmed = The publisher has found no text for this rule; the legal team must confirm it.

## Time

holds-from-until = { $from } to { $until }
holds-from = from { $from }; no end is known
holds-until = until { $until } inclusive
holds-endless = no end is known

period-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
period-working-days = { $count ->
    [one] 1 working day
   *[other] { $count } working days
}
period-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
period-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}

## What to do

appeal = { $route }. { $text }
appeal-within = { $route }, within { $period }. { $text }

route-administrative-reconsideration = administrative reconsideration
route-court = action in court
route-representations = representations to the authority that decides
route-query-and-complaint = query and complaint to the purchaser and the supervising department
route-objection-to-record-keeper = objection to the keeper of the record
route-petition-to-sanctioning-body = petition to the sanctioning body
route-review-body = review body or tribunal

restriction-replace-party = Replace { $parties }.
restriction-cap-value = Only up to a contract value of { $amount }.
restriction-exclude-categories = Not in the categories that the record covers; it names none.
restriction-exclude-named = Not in the categories that the record covers: { $categories }.
restriction-exclude-everything = Not in the categories that the record covers: { $categories }. That is all that this tender buys, so that nothing is left to bid for.
restriction-extra-bid-security = Extra bid security of { $share } of the contract value.
restriction-enhanced-inspection = Enhanced inspection of what is delivered.
restriction-monitoring = Monitoring of performance.
restriction-no-subcontracting = No subcontracting.

## Values

not-stated = not stated
record = { $kind } { $number }
record-by = { $kind } { $number } ({ $authority })
record-unnumbered-by = { $record } ({ $authority })
party-as = { $party } ({ $role })

record-penalty = penalty
record-conviction = conviction
record-listing = listing
record-ban = ban
record-debarment = debarment
record-suspension = suspension
record-proposed-debarment = proposed debarment
record-voluntary-exclusion = voluntary exclusion
record-conditional-non-debarment = conditional non-debarment
record-reprimand = letter of reprimand
record-contract-breach = breach of contract
record-poor-performance = poor performance
record-insolvency = insolvency
record-tax-debt = unpaid taxes
record-social-security-debt = unpaid social security contributions
record-investigation = investigation
record-recall = recall
record-failed-sampling = failed sampling
record-standards-result = standards result
record-reference-factor = reference factor
record-self-cleaning = self-cleaning
record-clean-search = search of a list that held nothing
record-other = record

role-bidder = bidder
role-consortium-member = consortium member
role-subcontractor = subcontractor
role-controller = controller
role-beneficial-owner = beneficial owner
role-director = director or manager
role-affiliate = affiliate
role-relied-on-entity = relied-on entity
role-predecessor = predecessor
role-competing-bidder = competing bidder

relation-controls = { $subject } controls { $object }
relation-same-person-in-charge = { $subject } and { $object } have the same person in charge
relation-holds-or-manages = { $subject } directly holds a controlling share in or manages { $object }
relation-branch-of = { $subject } is a branch of { $object }
relation-same-firm = { $subject } is the same firm as { $object }

## Doubtful in a case

doubt = { $problem }; expected { $expected }
doubts-more = and { $count } more, to be seen when these are settled

## Why a rule did or did not apply

compared-party-yes = it is about { $left }, whom the rule is about
compared-party-no = it is about { $left }, whom the rule is not about
compared-party-unknown = whether the rule is about { $left } is not known
compared-kind-yes = its kind is one that the rule is about: { $left }
compared-kind-no = the rule is about another kind of record
compared-kind-unknown = whether its kind is one that the rule is about is not known
compared-list-yes = its list is one that the rule is about
compared-list-no = it is of no list that the rule is about
compared-list-named-yes = its list: { $right }
compared-list-named-no = its list is not: { $right }
compared-list-unknown = whether its list is one that the rule is about is not known
compared-measure-yes = it imposes what the rule is about, such as: { $right }
compared-measure-no = it does not impose what the rule is about, such as: { $right }
compared-measure-unknown = whether it imposes what the rule is about is not known
compared-amount-yes = { $left } is { $right } or more
compared-amount-below = { $left } is less than { $right }
compared-amount-no = { $left } is not a fine of { $right } or more
compared-amount-unknown = whether { $left } is a fine of { $right } or more is not known
compared-period-yes = it counts until { $left }, and { $right } is not later
compared-period-no = it counted until { $left }, and { $right } is later
compared-period-unknown = whether it still counts on { $right } is not known
compared-period-later = it happened on { $left }, and { $right } is earlier
compared-in-force-until = it is in force on { $right }, and its last day is { $left }
compared-in-force-ended = its last day was { $left }, and { $right } is later
compared-in-force-not-yet = its first day is { $left }, and { $right } is earlier
compared-in-force-yes = it is in force on { $right }
compared-in-force-no = it is not in force on { $right }
compared-in-force-unknown = whether it is in force on { $right } is not known
compared-stands-yes = it is valid on { $right }: neither revoked nor overturned nor stayed
compared-stands-no = it is not valid on { $right }: revoked, overturned or stayed
compared-stands-unknown = whether it is valid on { $right } is not known
compared-ground-yes = it was made on a ground that the rule is about
compared-ground-no = it was made on another ground
compared-ground-stated-yes = it was made on a ground that the rule is about: { $left }
compared-ground-stated-no = it was made on a ground that the rule is not about: { $left }
compared-ground-named-yes = it was made on the ground: { $right }
compared-ground-named-no = its ground is not: { $right }
compared-ground-unknown = on which ground it was made is not known
compared-authority-yes = it was made by an authority that the rule is about
compared-authority-no = it was made by another authority
compared-authority-named-yes = it was made by: { $right }
compared-authority-named-no = it was not made by: { $right }
compared-authority-unknown = who made it is not known
compared-finality-yes = it is final
compared-finality-no = it is not final
compared-finality-unknown = whether it is final is not known
compared-scope-yes = its own scope covers this tender
compared-scope-no = its own scope does not cover this tender
compared-scope-unknown = whether its own scope covers this tender is not known
compared-fact-yes = a further condition of the rule is met
compared-fact-no = a further condition of the rule is not met
compared-fact-unknown = whether a further condition of the rule is met is not known
compared-fact-stated = stated: { $right }: { $left }
fact-yes = yes
fact-no = no
compared-fact-unstated = not stated: { $right }
compared-relation-yes = the tie between { $left } and { $right } held
compared-relation-no = the tie between { $left } and { $right } did not hold
compared-relation-unknown = whether the tie between { $left } and { $right } held is not known
compared-longer-yes = it runs longer than the period that the rule names, until { $left }
compared-longer-no = it does not run longer than the period that the rule names; its last day: { $left }
compared-longer-unknown = whether it runs longer than the period that the rule names is not known; its last day: { $left }
compared-matched-yes = it is known to be about the party
compared-matched-no = it is known to be about somebody else
compared-matched-unknown = whether it is about the party is not confirmed
compared-fresh-yes = its source was read recently enough
compared-fresh-no = its source was read too long ago
compared-fresh-unknown = when its source was read is not known
compared-equals-yes = { $left } is what the rule asks for
compared-equals-no = { $left } is not what the rule asks for, { $right }
compared-equals-unknown = whether it is what the rule asks for is not known
compared-since-yes = { $left } is not before { $right }
compared-since-no = { $left } is before { $right }
compared-since-unknown = whether it was not before { $right } is not known
compared-ended-yes = it ended on { $left }, before { $right }
compared-ended-no = it has not ended before { $right }; its last day: { $left }
compared-ended-unknown = whether it ended before { $right } is not known
word-not-applied = -
looked-at-nothing = The case holds nothing that these rules look at: { $rules }.
further-condition = a further condition of the rule is not met
looks-ended = { $names }: { $reason }
measure-fine = a fine
measure-confiscation = confiscation
measure-suspension-of-business = an order to suspend business
measure-revoked-licence = a revoked permit or licence
measure-downgraded-qualification = a downgraded qualification
measure-restriction-of-business = a restriction of business
measure-restriction-of-employment = a restriction of employment
measure-procurement-ban = a ban from procurement
measure-tendering-ban = a ban from tendering
measure-warning = a warning or public criticism
measure-conditional-release = release on conditions
measure-restitution = restitution
measure-fixed-term = a fixed term
measure-closure = an order to close down

## When it ends

heading-timeline = Timeline
timeline-key = ▼ { $day }   { $key }
timeline-span = { $title }: { $holds }
timeline-change = { $outcome } from { $day }
timeline-then = Then: { $changes }.
timeline-then-more = Then: { $changes }, and further changes.
timeline-more = And { $count } more findings, which are not drawn.
holds-from-day = from { $from }
free-now = Nothing stands against a bid on { $day }.
free-now-closed = This tender has closed. Nothing stands against a bid for one like it on { $day }.
free-from = If nothing else happens, the outcome becomes allow on { $day }.
free-later = This tender closes before that: one like it that closes on { $day } or later comes out as allow, if nothing else happens.
free-like = This tender has closed. One like it that closes on { $day } or later comes out as allow, if nothing else happens.
free-never = No date that is known brings the outcome allow by itself: something else must happen first.
free-not-for-good = It does not stay so: other outcomes follow.
free-once-read = From { $day } on it is allow as soon as the sources are read again and show nothing new.
free-unknown = So many dates are to come that the outlook ends before the outcome becomes allow.

## What if

label-now = NOW
label-then = THEN
heading-supposed = Supposed
heading-ended = No longer there
heading-begun = New
heading-stays = Stays
supposed-repaired = { $record } is repaired on { $day }
supposed-overturned = { $record } is overturned on { $day }
supposed-removed-party = { $party } leaves the bid
supposed-as-of = the decision is asked for on { $day }
supposed-like-it = the decision is asked for on { $day }, for a tender like this one where this one has closed by then

## What differs between two versions of a policy

comparison-title = { $old } → { $new }
comparison-old = Old: { $policy }, { $digest }
comparison-new = New: { $policy }, { $digest }
comparison-policy = { $name } { $version } ({ $title })
comparison-same-bytes = Nothing differs: both are the same module, byte for byte.
comparison-same-declaration = It declares and says the same, but its bytes are others, so that its code may decide otherwise: weigh it on cases, with `probity policy impact`.
comparison-same-nothing = Whom these changes affect shows on cases: weigh them with `probity policy impact`.
heading-comparison-head = The policy as a whole
heading-comparison-rules = Rules
heading-comparison-parameters = Parameters
heading-comparison-instruments = Instruments
heading-comparison-questions = Questions
heading-comparison-reasons = Reasons for not governing a case
heading-comparison-vocabulary = Vocabulary
heading-comparison-texts = Texts in { $language }
comparison-heading = { $heading }: { $count }
comparison-added = + { $thing }
comparison-removed = − { $thing }
comparison-changed = ± { $thing }
comparison-reordered = Those that are in both stand in another order.
comparison-count = { $added } added, { $removed } removed, { $changed } changed
comparison-aspect = { $aspect }: { $text }
comparison-aspect-since = { $aspect } since { $day }: { $text }
comparison-from-to = { $old } → { $new }
comparison-only-new = new: { $new }
comparison-only-old = no longer: { $old }
comparison-was = was:
comparison-is = is:
comparison-value = { $value } ({ $certainty }: { $source })
comparison-appeal-within = { $route }, within { $period }
none = none

aspect-name = Name
aspect-version = Version
aspect-publisher = Publisher
aspect-contract = Contract
aspect-languages = Languages
aspect-jurisdictions = Jurisdictions
aspect-fundings = Fundings
aspect-in-force-from = In force from
aspect-in-force-until = In force until
aspect-citations = Law
aspect-heaviest-effect = Effect at most
aspect-nature = The law
aspect-certainty = Certainty
aspect-slots = The text speaks of
aspect-remedies = To end it
aspect-appeal = Appeal
aspect-kind = Kind
aspect-unit = Unit
aspect-selected-by = Value of the day of
aspect-value = Value
aspect-address = Address

effect-is-note = note
effect-is-restrict = restrict
effect-is-refer = refer
effect-is-bar = bar
nature-is-mandatory = says “shall” (mandatory)
nature-is-discretionary = says “may” (discretionary)
certainty-is-verified = verified
certainty-is-confirmed = confirmed
certainty-is-secondary = secondary source
certainty-is-inference = inferred
certainty-is-unconfirmed = unconfirmed
selected-by-is-as-of = the decision
selected-by-is-notice = the notice
selected-by-is-deadline = the bid deadline
remedy-is-lapse = lapse of time
remedy-is-overturn = annulment or reversal
remedy-is-repair = credit repair
remedy-is-self-cleaning = self-cleaning
remedy-is-payment = payment
remedy-is-replace-party = another party
remedy-is-release = release
remedy-is-correct-record = correction of the record
remedy-is-supply-fact = supplying a fact
remedy-is-withdraw-bid = withdrawal of a bid

## Whom a change affects

impact-title = Whom the change affects
impact-before = Before
impact-after = After
impact-side = { $side }: { $policy }
impact-asked = { $name } { $version }, { $digest }
impact-no-policy = no policy answered
impact-sources = Cases read from
impact-no-decision = Weighed, not decided: each side is asked as if it were in force.
impact-recorded = As it was recorded beside real decisions.
impact-law-of = The parameters have the values of { $day } on both sides.
impact-law-own = Where a version is not in force on the notice date of a case, its parameters have no earlier values than those of its first day.
impact-set = Set: { $parameter } = { $value }, { $sides ->
    [both] before and after
    [before] before
   *[after] after
}.
impact-of-cases = { $shown } of { $cases } cases { $affected ->
    [one] is
   *[other] are
} affected.
impact-outcome = Another outcome
impact-outcome-how = { $stricter } stricter, { $milder } milder
impact-findings = Same outcome, other findings
impact-end = Same findings, another end
impact-governed = Only governed or not governed
impact-newly-governed = Newly governed
impact-no-longer-governed = No longer governed
impact-of-these = of those affected
impact-unchanged = Not affected
impact-not-known = Not decided, so not known
impact-bad = Not a case that can be read
impact-repeats = Recorded again later, left out
impact-no-cases = There was nothing to weigh.
heading-impact-counts = How many
heading-impact-matrix = Outcomes
impact-matrix-key = Rows: before. Columns: after.
impact-total = All
word-not-governed = NOT GOVERNED
word-not-decided = NOT DECIDED
heading-impact-chart = Before and after
impact-chart = { $cases }: { $before } → { $after }
impact-not-drawn = { $left } of { $cases } cases are neither drawn nor in the table: they were not decided, or could not be read.
impact-chart-key = Width stands for the number of cases; fewer than the narrowest line shows are drawn as one. What does not change is pale.
heading-impact-rules = Rules that make the difference
impact-rule = Rule
impact-come = new
impact-gone = gone
impact-changed = changed
impact-cases = cases
heading-impact-changed = Affected cases
heading-impact-not-known = Not decided
heading-impact-bad = Not read
impact-tender = tender { $tender }
impact-as-of = as of { $day }
impact-line = { $file }, line { $line }
impact-finding-come = New
impact-finding-gone = Gone
impact-finding-changed = Changed
impact-finding = { $title } [{ $records }]
impact-rule-of = { $policy }/{ $rule }
impact-from-to = { $before } → { $after }
impact-now-governed = The policy governs this case only after the change.
impact-not-governed-now = The policy governs this case only before the change.
impact-stopped = { $side }: { $message }
impact-more-changed = And { $count } more affected { $count ->
    [one] case
   *[other] cases
}.
impact-more-not-known = And { $count } more.
impact-more-bad = And { $count } more.
impact-more-faults = and { $count } more faults
impact-no-advice = Not legal advice. Nothing here is a decision on any bid.
