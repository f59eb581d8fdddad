policy = US Federal Acquisition Regulation, subpart 9.4: debarment, suspension and ineligibility

-sam = System for Award Management
-official = suspending and debarring official
-appeal = The contractor can turn to the { -official } of the agency that made the exclusion. The sources at hand give no period for it. The Government Accountability Office does not review the exclusion itself (B-408308.14, 2014, as reported).
-answer = Within 30 days after receipt of the notice, the contractor may submit information and argument in opposition to the { -official } of the agency that gave it. The Government Accountability Office does not review the exclusion itself (B-408308.14, 2014, as reported).
-clearing = The contractor can ask the { -official } to decide that exclusion is not necessary. The sources at hand give no period for it.
-end = Wait until the exclusion ends; or have the { -official } terminate or reduce it and supply the notice; or have the entry corrected if it is wrong or about somebody else.

## Legal instruments

instrument-far = Federal Acquisition Regulation
instrument-far-case-2024-001 = FAR Case 2024-001, adjustment of acquisition thresholds for inflation (FAC 2025-06, 90 FR 41872, effective 1 October 2025)
instrument-fac-2025-03 = Federal Acquisition Circular 2025-03 (FAR Case 2019-015, 17 January 2025)
instrument-sam-exclusions = { -sam }, exclusions
instrument-gao-b-408308-14 = Government Accountability Office, Aria Target Logistics Services, B-408308.14 (2014)
instrument-far-overhaul = FAR overhaul, part 9

cite-far-9-104-1 = FAR 9.104-1, general standards of responsibility
cite-far-9-104-5-a-2 = FAR 9.104-5(a)(2), notice to the official of delinquent taxes
cite-far-9-104-5-b-3 = FAR 9.104-5(b)(3), no award to a corporation with delinquent taxes or a felony conviction
cite-far-9-405-a = FAR 9.405(a), no award to a listed contractor
cite-far-9-405-b = FAR 9.405(b), contractors declared ineligible by statute or regulation
cite-far-9-405-e-1 = FAR 9.405(e)(1), check after bids are opened or proposals received
cite-far-9-405-e-2 = FAR 9.405(e)(2), bids from listed contractors are rejected
cite-far-9-405-e-3 = FAR 9.405(e)(3), proposals from listed contractors
cite-far-9-405-e-4 = FAR 9.405(e)(4), check immediately before award
cite-far-9-405-1-a = FAR 9.405-1(a), continuation of current contracts
cite-far-9-405-2-a = FAR 9.405-2(a), no consent to subcontracts with excluded contractors
cite-far-9-405-2-b = FAR 9.405-2(b), restrictions on subcontracting
cite-far-9-406-1-b = FAR 9.406-1(b), divisions, commodities and affiliates
cite-far-9-406-2-b-1-v = FAR 9.406-2(b)(1)(v), delinquent federal taxes
cite-far-9-406-4 = FAR 9.406-4, period of debarment
cite-far-9-406-5 = FAR 9.406-5, imputation of conduct
cite-far-9-407-1-c = FAR 9.407-1(c), divisions, commodities and affiliates
cite-far-9-407-4-b = FAR 9.407-4(b), period of suspension
cite-far-52-209-11-a-1 = FAR 52.209-11(a)(1), unpaid federal tax liability
cite-far-52-209-11-a-2 = FAR 52.209-11(a)(2), felony within the preceding 24 months
cite-far-52-209-6-b = FAR 52.209-6(b), subcontracting with excluded parties
cite-far-case-2024-001-9-405-2-b = FAR Case 2024-001, threshold of FAR 9.405-2(b) from 1 October 2025
cite-fac-2025-03-9-405-1-a = FAC 2025-03, voluntary exclusions in FAR 9.405-1(a) from 17 January 2025
cite-sam-exclusions-exclusion-type = { -sam }, exclusion types and classifications
cite-gao-b-408308-14-listed = B-408308.14: a listed contractor is rejected; no compelling reason need be looked for first
cite-far-overhaul-part-9 = FAR overhaul, part 9 (the list of subpart 9.4 was not read to the end)

## Parts of sentences

what = { $what ->
    [1] a debarment
    [2] a suspension
    [3] a proposal for debarment
    [4] a suspension or proposal for debarment (proceedings pending)
    [5] a voluntary exclusion
    [6] an entry by statute (prohibition or restriction)
   *[0] an exclusion whose type is not told
}
cause = { $cause-known ->
    [1] ; cause: { $cause }
   *[0] {""}
}
from = { $from-known ->
    [1] from { $from }
   *[0] first day not stated
}
until = { $until-known ->
    [1] last day: { $until }
   *[0] no last day stated
}
term = { from }; { until }
dated = { $on-known ->
    [1] of { $on }
   *[0] of a day that is not stated
}
limit = { $limit-known ->
    [1] {" "}Without legal proceedings it must end after { $limit }.
   *[0] {""}
}
amount = { $amount-known ->
    [1] { $amount }
   *[0] amount not stated
}
proposed = { $party } is proposed as a subcontractor ({ amount }{ $awarded-known ->
    [1] , award of the subcontract: { $awarded }
   *[0] {""}
})
repaired = { $repaired-known ->
    [1] {" "}It has been put right since { $repaired }, and is noted only.
   *[0] {""}
}
tied = { $tie ->
    [1] { $member } is the same firm as { $party }
    [2] { $member } is a division or branch of { $party }
    [3] { $party } is a division or branch of { $member }
   *[4] { $member } and { $party } are divisions or branches of one firm
}
by-name = { $named ->
    [1] {" "}(if the record is about it: it was found by name alone)
   *[0] {""}
}
subject = { $party }{ by-name }
who = { subject }{ $tie ->
    [1] , the same firm as { $member },
    [2] , of which { $member } is a division or branch,
    [3] , a division or branch of { $member },
    [4] , like { $member } a division or branch of one firm,
    [5] , to which { $member } is, or was, tied,
   *[0] {""}
}
its = { $tie ->
    [1] { $excluded }, the same firm,
    [2] { $excluded }, of which it is a division or branch,
    [3] { $excluded }, its division or branch,
    [4] { $excluded }, another division or branch of its firm,
    [5] { $excluded }, to which it is, or was, tied,
   *[0] It
}{ by-name }
in-all = { $total-known ->
    [1] ; { $total } with others of the same taxpayer
   *[0] {""}
}

## Exclusions: 9.405(a)

rule-debarred = { subject } is debarred ({ $record }; { term }{ cause }). A contractor that is debarred is not awarded contracts by any federal agency, unless the agency head finds a compelling reason.
    .title = Debarred
    .remedy = Wait until the debarment ends; or ask the { -official } to reduce it, for new evidence, reversal of the conviction or judgment, a bona fide change of ownership or management, elimination of other causes, or another reason, and supply the decision; or have the entry corrected if it is wrong or about somebody else.
    .appeal = { -appeal }

rule-suspended = { subject } is suspended ({ $record }; { term }{ cause }). A contractor that is suspended is not awarded contracts by any federal agency, unless the agency head finds a compelling reason.{ limit }
    .title = Suspended
    .remedy = { -end }
    .appeal = { -answer }

rule-suspension-must-end = { subject } is recorded under { what } ({ $record }; { term }), and no legal proceedings were initiated in time{ $limit-known ->
    [1] , that is by { $limit }
   *[0] {""}
}. Such a suspension must be terminated. While it still stands on the list, the { -official } of the agency that made it says whether it is in force.
    .title = Suspension beyond its time
    .remedy = Have the { -official } terminate the suspension and the entry, and supply the notice; or supply what shows that legal proceedings were initiated in time.
    .appeal = { -appeal }

rule-proposed-for-debarment = { subject } is proposed for debarment ({ $record }; { term }{ cause }). A contractor that is proposed for debarment is not awarded contracts by any federal agency, unless the agency head finds a compelling reason; nobody is bound to look for one first.
    .title = Proposed for debarment
    .remedy = { -end }
    .appeal = { -answer }

rule-proceedings-pending = { subject } is listed as ineligible with proceedings pending ({ $record }; { term }{ cause }): it is suspended or proposed for debarment, and is not awarded contracts by any federal agency, unless the agency head finds a compelling reason.{ $limit-known ->
    [1] {" "}If it is a suspension, it must end after { $limit } without legal proceedings.
   *[0] {""}
}
    .title = Ineligible, proceedings pending
    .remedy = { -end }
    .appeal = { -answer }

rule-voluntarily-excluded = { subject } is voluntarily excluded ({ $record }; { term }). Federal Acquisition Circular 2025-03 added voluntary exclusions to those that stop an award. The circular took effect on 17 January 2025; that the day of the tender’s notice decides, and what holds of options and subcontracts under contracts noticed before, is not confirmed.
    .title = Voluntarily excluded
    .remedy = { -end }
    .appeal = { -appeal }

rule-declared-ineligible = { subject } is declared ineligible by a statute ({ $record }; { term }{ cause }). Such an entry stops an award, and an option or other new work, under the conditions and for the period of that statute, and no compelling reason lifts it.
    .title = Declared ineligible by statute
    .remedy = Show that the statute does not reach this award or option; or wait until the entry ends; or have the agency that made it terminate or correct it.
    .appeal = { -appeal }

rule-unclear-exclusion = On file about { subject } is an exclusion ({ $record }; { term }{ cause }) of which the case does not tell the type, or whether it stands on the list of the { -sam }.
    .title = Exclusion of an unclear type
    .remedy = Supply the entry with its exclusion type; or have the record corrected.
    .appeal = The contractor can turn to the keeper of the list, or to the agency that made the entry. The sources at hand give no period.

rule-joint-venture-member = { subject }, a member of the joint venture, is the subject of { what } ({ $record }; { term }{ cause }). An award to the joint venture would be one to its members, and an excluded contractor is not awarded contracts; the sources at hand do not say so expressly of joint ventures.
    .title = Excluded member of the joint venture
    .remedy = Bid without this member, where the procedure still permits it; or wait until the exclusion ends or is terminated.
    .appeal = { -appeal }

rule-option-or-new-work = { subject } is the subject of { what } ({ $record }; { term }{ cause }). No option is exercised, and no other new work is added, for an excluded contractor, unless the agency head finds a compelling reason.
    .title = No option and no new work
    .remedy = { -end }
    .appeal = { -appeal }

rule-excluded-when-received = { who } { $closed-known ->
    [1] was the subject of { what } ({ $record }; { term }{ cause }) when bids closed on { $closed }
   *[0] was the subject of { what } ({ $record }; { term }{ cause }), and the case does not say when bids closed
}. Since then the exclusion, or the tie to who is excluded, has ended, or the exclusion is stayed. A bid that a listed contractor made in answer to an invitation for bids is rejected, unless the agency head finds a compelling reason; a proposal or quotation the contracting officer may consider, but need not.
    .title = Excluded when bids closed
    .remedy = Ask the contracting officer to consider the proposal; bids made after the exclusion ended are free of it.
    .appeal = { -appeal }

## Whom it reaches: 9.406-1(b), 9.406-5

rule-same-contractor = { tied }, and { subject } is the subject of { what } ({ $record }; { term }). An exclusion covers all divisions of the contractor, unless the decision limits it.
    .title = Same contractor as an excluded one
    .remedy = Supply the decision if it limits the exclusion to other divisions or commodities; show that the parties are not one contractor; or wait until the exclusion ends or is terminated.
    .appeal = { -appeal }

rule-named-affiliate = { subject }, to which { $member } is, or was, tied, is the subject of { what } ({ $record }; { term }). { $tie ->
    [1] The decision names { $member } as an affiliate and notified it, so that the exclusion covers it too.
    [0] The decision does not name { $member }, so that the exclusion does not cover it.
   *[-1] An exclusion covers affiliates only if the decision names them and they were notified; the case does not say whether it does.
}
    .title = Affiliate of an excluded contractor
    .remedy = Supply the decision, which shows whether it names the firm; or wait until the exclusion ends or is terminated.
    .appeal = { -appeal }

rule-imputed-conduct = { subject }, to whom { $member } is, or was, tied, is the subject of { what } ({ $record }; { term }). { $tie ->
    [1] The decision imputes the conduct to { $member }, so that the exclusion covers it too.
    [0] The decision does not impute the conduct to { $member }, so that the exclusion does not cover it.
   *[-1] Conduct is imputed between an individual and a firm only if the decision says so; the case does not say whether it does.
}
    .title = Imputed conduct
    .remedy = Supply the decision, which shows whether it imputes the conduct; or wait until the exclusion ends or is terminated.
    .appeal = { -appeal }

rule-relied-on-entity = The bid relies on the capacity of { $party }. { its } is the subject of { what } ({ $record }; { term }{ cause }). The sources at hand do not speak of such entities.
    .title = Excluded entity relied on
    .remedy = Rely on another entity, or show that it takes no part in the contract; or wait until the exclusion ends or is terminated.
    .appeal = { -appeal }

## Subcontracts: 9.405-2, 52.209-6(b)

rule-subcontractor-declared-ineligible = { proposed }. { its } is declared ineligible by a statute ({ $record }; { term }). Under the conditions and for the period of that statute such a party is excluded from subcontracts too, whatever their amount; no compelling reason lifts it.
    .title = Subcontractor declared ineligible by statute
    .remedy = Name another subcontractor; or show that the statute does not reach this subcontract; or wait until the entry ends or is terminated.
    .appeal = { -appeal }

rule-subcontractor = { proposed }. { its } is the subject of { what } ({ $record }; { term }). { $consent ->
    [1] The subcontract needs the Government’s consent: whatever its amount, the contracting officer does not consent to one with such a party, unless the agency head states the compelling reasons in writing.{" "}
   *[0] {""}
}Without a compelling reason, of which the contracting officer has notice, no subcontract { $threshold-known ->
    [1] above { $threshold }
   *[0] above the threshold on the day of its award
}, other than for commercially available off-the-shelf items, is entered into with a party that is debarred, suspended, proposed for debarment or voluntarily excluded; in contracts for commercial products this holds for the first tier only.
    .title = Excluded subcontractor
    .remedy = Name another subcontractor; or supply what shows that the subcontract is not covered, or that there is a compelling reason and the contracting officer has notice; or wait until the exclusion ends or is terminated.
    .appeal = { -appeal }

rule-subcontract-permitted = { $party } is proposed as a subcontractor. { its } is the subject of { what } ({ $record }; { until }). The subcontract is not prohibited: { $why ->
    [1] its amount, { amount }, is not above the threshold{ $threshold-known ->
        [1] {" "}of { $threshold }
       *[0] {""}
    }. It does not need the Government’s consent.
    [2] it is for commercially available off-the-shelf items. It does not need the Government’s consent.
    [3] the contract is for commercial products, and the subcontract is not of the first tier. It does not need the Government’s consent.
    [4] there is a compelling reason, of which the contracting officer has notice.
    [5] the decision does not name the subcontractor as an affiliate, nor impute the conduct to it.
   *[6] voluntary exclusions stop subcontracts from 17 January 2025 on.
}
    .title = Subcontract that is not prohibited

## Responsibility: 9.104-1, 9.104-5(b)

rule-delinquent-taxes = { who } has taxes on record that are, or may be, delinquent federal taxes ({ $record }; { amount }{ $above-known ->
    [1] ; above { $above } they are also a cause for debarment
   *[0] {""}
}). No award is made to a corporation with such taxes until the { -official } has decided that exclusion is not necessary.
    .title = Delinquent federal taxes
    .remedy = Pay, or agree on instalments and keep to them, and supply the evidence; or supply the decision of the { -official }.
    .appeal = { -clearing }

rule-tax-cause-for-debarment = { who } has taxes on record that are, or may be, delinquent federal taxes ({ $record }; { amount }{ in-all }). { $above-known ->
    [1] Above { $above } they
   *[0] Above an amount that is not known they
} together are a cause for debarment, and the official who starts it is told before the award.
    .title = Delinquent taxes, a cause for debarment
    .remedy = Pay, or agree on instalments and keep to them, and supply the evidence; or supply the decision of the { -official }.

rule-federal-felony = { who } has a conviction on record ({ $record }; { $decided-known ->
    [1] of { $decided }
   *[0] of a day that is not stated
}) that is, or may be, for a felony under federal law. No award is made to a corporation with such a conviction{ $until-known ->
    [1] {" "}until { $until }
   *[0] {""}
}, unless the { -official } has decided before that exclusion is not necessary.
    .title = Felony under federal law
    .remedy = Supply the decision of the { -official }; or the judgment that reverses the conviction.
    .appeal = { -clearing }

rule-performance-record = On record about the performance of { who } is { $record }, { dated }. Whether its performance record is satisfactory the contracting officer determines.{ repaired }
    .title = Performance record
    .remedy = Supply what shows how the deficiencies were put right, and later performance; or have the record corrected.

rule-integrity-record = On record about the integrity of { who } is { $record }, { dated }. Whether its record of integrity and business ethics is satisfactory the contracting officer determines.{ repaired }
    .title = Record of integrity and business ethics
    .remedy = Supply what shows that the firm is responsible today; or the decision that annuls or corrects the record.

rule-sam-check = { $lack ->
    [1] The { -sam } was last searched for { $party } on { $read }: after bids were opened, but not immediately before the award.
    [2] The { -sam } was searched for { $party } on { $read } by name alone.
    [3] The { -sam } was last searched for { $party } on { $read }. Whether bids had been opened then the case does not say.
    [4] The { -sam } was last searched for { $party } on { $read }, before bids were opened.
    [5] The { -sam } was last searched for { $party } on { $read }, longer ago than the tender permits.
    [6] The { -sam } was searched for { $party } after the day of the decision.
   *[-1] The case shows no search of the { -sam } for { $party }. That nothing is on file does not show that it is not listed.
} The contracting officer checks it after bids are opened, and again immediately before award.
    .title = Check of the { -sam }
    .remedy = Search the { -sam } for every member of the bid by its identifier, on the day that the rule asks for, and add the result to the case.

## Notes

rule-compelling-reason = { who } is, or was when bids closed, the subject of { what } ({ $record }; { term }{ cause }). It does not stop this award: the agency head has determined in writing that there is a compelling reason.
    .title = Compelling reason determined

rule-existing-contract = { who } is the subject of { what } ({ $record }; { until }). The work of a contract that existed when the exclusion began may be continued, unless the agency head directs otherwise.
    .title = Existing contract may continue

rule-taxes-not-delinquent = Taxes of { who } are on record ({ $record }; { amount }{ in-all }). They do not stop the award: { $why ->
    [1] they were paid or abated.
    [2] they are paid under an instalment agreement that is kept, and so are not delinquent.
    [3] the liability is not finally determined.
    [4] the assessment was withdrawn or annulled, or its collection is stayed.
    [5] they are not federal taxes.
   *[6] the party is no corporation, and together they are not above { $above-known ->
        [1] { $above }
       *[0] the amount of a cause for debarment
    }.
}
    .title = Taxes that stop no award

rule-exclusion-not-necessary = About { $record } of { who } the { -official } has decided that exclusion is not necessary{ $on-known ->
    [1] {" "}({ $on })
   *[0] {""}
}. It does not stop the award.
    .title = Exclusion found not necessary

rule-investigation = { who } is under investigation ({ $record }). That alone is no finding about its responsibility.
    .title = Investigation pending

rule-no-performance-history = { $party } has no relevant performance history. That is neutral: it is not determined to be responsible or not for that reason alone.
    .title = No performance history

rule-unusual-term = The debarment of { subject } ({ $record }; { term }) has a term that is { $limit ->
    [1] longer than a debarment generally is ({ $years } years)
    [2] longer than the longest on the drug-free workplace rules ({ $years } years)
    [3] longer than one on immigration is without extension ({ $years ->
        [one] one year
       *[other] { $years } years
    })
   *[4] shorter than the shortest on arms control ({ $years } years, the suspension before it included)
}. It stands until the debarring official changes it.
    .title = Unusual term of debarment

rule-exclusion-ended = An exclusion of { subject } is over ({ $record }; { $released-known ->
    [1] terminated on { $released }
   *[0] { until }
}).
    .title = Exclusion over

rule-exclusion-lifted = An exclusion of { subject } is on file but does not stand ({ $record }): { $how ->
    [1] it was withdrawn on { $since }.
    [2] it was overturned on { $since }.
   *[3] it is stayed since { $since }, { $until-known ->
        [1] up to and including { $until }; after that it takes effect again.
       *[0] without a stated end; it takes effect again when the stay ends.
    }
}
    .title = Exclusion that does not stand

rule-exclusion-upcoming = An exclusion of { subject } begins on { $from } ({ $record }). From that day on it stops an award.
    .title = Exclusion not yet begun

rule-exclusion-limited = An exclusion of { subject } ({ $record }) is limited by its own decision { $divisions ->
    [1] to divisions that take no part in this bid.
   *[0] to commodities or contracts that this tender is not about.
}
    .title = Exclusion limited to others

rule-overhaul-deviation = The agency acts under its deviation for the overhaul of the FAR. The deviations were not read: the findings cite the FAR, and whether the deviation says the same must be looked up.
    .title = FAR overhaul deviation

## Parameters

parameter-acquisition-not-stated = What holds of an acquisition of which the case does not say whether it is a federal one
parameter-suspension-without-proceedings = Months from the notice after which a suspension must end without legal proceedings
parameter-longest-suspension = Months from the notice after which a suspension must end without legal proceedings where a prosecutor requested its extension
parameter-usual-debarment = Years that a debarment generally does not exceed
parameter-longest-drug-free-debarment = Years that a debarment on the drug-free workplace rules does not exceed
parameter-immigration-debarment = Years that a debarment on immigration has, unless it is extended
parameter-shortest-arms-control-debarment = Years that a debarment on arms control has at least, the suspension before it included
parameter-longer-debarment = What a debarment does that is longer than the regulation has it
parameter-voluntary-exclusion = What a voluntary exclusion does, by the day of the tender's notice
parameter-voluntary-exclusion-older-contract = What a voluntary exclusion does at least for an option, and for a subcontract awarded from 17 January 2025 on, also under a contract noticed before
parameter-subcontract-above-until-september-2025 = Amount above which a subcontract awarded before 1 October 2025 with an excluded party is prohibited
parameter-subcontract-above = Amount above which a subcontract awarded from 1 October 2025 on with an excluded party is prohibited
parameter-delinquent-tax-above = Amount above which delinquent federal taxes are a cause for debarment
parameter-felony-look-back = Months after a conviction for a federal felony in which it stops an award
parameter-award-search-within = Days before the award within which its search of the { -sam } is made
parameter-insufficient-search = What a search of the { -sam } does that is of a wrong day or by name alone; no search at all is only noted, for a finding that refers must rest on a record

## Codes

code-us-list-sam = exclusions in the { -sam }
code-us-list-sam-proceedings-pending = { -sam }, Ineligible (Proceedings Pending)
code-us-list-sam-proceedings-completed = { -sam }, Ineligible (Proceedings Completed)
code-us-list-sam-prohibition-restriction = { -sam }, Prohibition/Restriction
code-us-list-sam-voluntary-exclusion = { -sam }, Voluntary Exclusion
code-us-authority-internal-revenue-service = Internal Revenue Service
code-us-ground-fraud = fraud (9.406-2(a))
code-us-ground-antitrust = breach of antitrust law (9.406-2(a))
code-us-ground-theft = theft (9.406-2(a))
code-us-ground-bribery = bribery (9.406-2(a))
code-us-ground-false-made-in-america = false “Made in America” inscription (9.406-2(a))
code-us-ground-serious-breach = serious breach of a government contract (9.406-2(b)(1))
code-us-ground-history-of-poor-performance = history of poor performance (9.406-2(b)(1))
code-us-ground-drug-free-workplace = breach of the drug-free workplace rules (9.406-2(b)(1))
code-us-ground-delinquent-taxes = delinquent federal taxes (9.406-2(b)(1)(v))
code-us-ground-non-disclosure = failure to disclose (9.406-2(b)(1))
code-us-ground-arms-control = arms control (9.406-2(b)(1)(vii))
code-us-ground-immigration = immigration (9.406-2(b)(2))
code-us-ground-other-serious-cause = another cause so serious that it affects present responsibility
code-us-fact-federal-acquisition = the FAR applies to the tender
code-us-fact-far-overhaul-deviation = the agency acts under its deviation for the FAR overhaul
code-us-fact-commercial-products = the contract is for commercial products
code-us-fact-subcontract-amount = amount of the subcontract
code-us-fact-subcontract-awarded-on = day on which the subcontract is awarded
code-us-fact-off-the-shelf-item = the subcontract is for commercially available off-the-shelf items
code-us-fact-subcontract-compelling-reason = there is a compelling reason for the subcontract, and the contracting officer has notice
code-us-fact-subcontract-needs-consent = the subcontract is subject to the Government’s consent
code-us-fact-no-performance-history = no relevant performance history
code-us-fact-extends-to-bidder = the decision names the bidder or imputes the conduct to it, and notified it
code-us-fact-extends-to-subcontractor = the decision names the subcontractor or imputes the conduct to it, and notified it
code-us-fact-limited-to-other-divisions = the decision is limited to divisions that take no part
code-us-fact-statute-bars-award = the statute bars this award
code-us-fact-legal-proceedings-initiated = legal proceedings were initiated, or the day on which they were
code-us-fact-extension-requested-by-prosecutor = a prosecutor requested the extension of the suspension
code-us-fact-suspended-since = first day of the suspension before the debarment
code-us-fact-exclusion-found-unnecessary = the { -official } found exclusion not necessary, or the day on which that was found
code-us-fact-instalment-agreement-kept = paid under an instalment agreement that is kept
code-us-fact-federal-felony = a felony under federal law
code-us-fact-classified-individual = classification Individual
code-us-fact-classified-firm = classification Firm
code-us-fact-classified-vessel = classification Vessel
code-us-fact-classified-special-entity = classification Special Entity Designation

## Questions

question-far-applies = Is this a federal acquisition, to which the FAR applies? The case does not say. A state or a city buys under its own law.
question-which-exclusion = Which exclusion is it, and does it stand on the list of the { -sam }? The case names no list, or one that is not known, or a type that does not fit the record.
question-statute-bars-award = Does the statute under which the entry was made bar this award or subcontract?
question-voluntary-exclusion-counts = Does a voluntary exclusion stop an award, option or subcontract under this tender?
question-proceedings-initiated = Were legal proceedings initiated within the time, or did a prosecutor request the extension of the suspension? Without that it must end.
question-suspension-notice-date = On which day was the notice of suspension given? Its time runs from that day.
question-suspension-still-in-force = The time of the suspension is over and no legal proceedings were initiated. Has the { -official } terminated it, or on what does it still rest?
question-entry-still-listed = A later search of the { -sam } did not find the entry, or it was taken down. Does it still stand: under another name, or was it terminated?
question-classification-differs = The classification of the entry, individual or firm, is not that of the party. Is the entry about this party?
question-vessel-entry = The entry is about a vessel. Does it concern this party and this contract?
question-term-beyond-limits = The recorded term is longer than the regulation has it. What does the decision say?
question-extends-to-bidder = Does the decision name the bidder as an affiliate, or impute the conduct to it, and was it notified?
question-extends-to-subcontractor = Does the decision name the subcontractor as an affiliate, or impute the conduct to it, and was it notified?
question-determination-covers-exclusion = Does the agency head’s determination of a compelling reason cover this exclusion? It was made before the exclusion began, or the case does not say when that was.
question-exclusion-of-a-division = The entry is about a division or branch. Is only the division excluded, or the contractor?
question-relied-on-entity-part = What part would the excluded entity have in the contract, and may it have it?
question-subcontract-amount-unknown = What is the amount of the subcontract? The rule holds above a threshold.
question-subcontract-off-the-shelf = Is the subcontract for commercially available off-the-shelf items? The rule does not hold for those.
question-subcontract-tier = Of which tier is the subcontract, and is the contract for commercial products? For those the rule holds for the first tier only.
question-subcontract-award-date = On which day was, or will, the subcontract be awarded? The exclusion must be in force on that day; and the threshold, which changed on 1 October 2025, is the one of that day.
question-subcontract-consent = Does the subcontract need the Government’s consent? That is not given with an excluded party, whatever the amount (9.405-2(a)).
question-determination-covers-subcontract = Does the agency head’s determination of a compelling reason cover this subcontract, and has the contracting officer notice of it?
question-official-has-decided = Has the { -official } decided that exclusion is not necessary? Until then no award is made.
question-felony-under-federal-law = Is the conviction for a felony under federal law?
question-federal-tax = Is it a federal tax? The record does not tell.
question-instalment-agreement = Are the taxes paid under an instalment agreement that is kept? Then they are not delinquent.
question-corporation = Is the party a corporation? The rule speaks of corporations.
question-tax-of-nothing = The record states no amount, or one of nothing. Are taxes owed?
question-tax-sum = What do the delinquent federal taxes of this taxpayer come to? Not every amount is stated in US dollars.
question-tax-cause-for-debarment = Has the official who starts debarments been told of the delinquent taxes, and is the party responsible all the same?
question-when-bids-closed = On which day were bids received? The exclusion has ended, or is stayed, since the notice of the tender, and may have been in force on that day.
question-received-while-excluded = Was this a bid in answer to an invitation for bids, which is rejected, or a proposal or quotation, and does the contracting officer consider it now that the exclusion has ended?
question-award-rule-reaches-option = The rule speaks of awards. Does it reach this option or change of a running contract?
question-performance-satisfactory = With this on record, is the performance record satisfactory?
question-integrity-satisfactory = With this on record, is the record of integrity and business ethics satisfactory?
question-sam-not-searched = What does the { -sam } show about this member on the day that the rule asks for?

## Reasons for not being applicable

reason-other-law = The tender is not governed by the law of the United States.
reason-not-federal = The tender is not a federal acquisition, so that the Federal Acquisition Regulation does not apply.
