policy = Procurement Act 2023 (United Kingdom)

instrument-act = Procurement Act 2023

cite-act-26-to-28 = Procurement Act 2023 s. 26 to 28: duty or power to disregard the supplier
cite-act-28 = Procurement Act 2023 s. 28: associated persons and intended sub-contractors; check against the debarment list; reasonable chance to replace
cite-act-30 = Procurement Act 2023 s. 30: incomplete or misleading information about connected persons
cite-act-57-1 = Procurement Act 2023 s. 57(1): excluded supplier, also through an associated person
cite-act-57-1-a = Procurement Act 2023 s. 57(1)(a): a mandatory ground applies, and the circumstances are continuing or likely to occur again
cite-act-57-1-a-ii = Procurement Act 2023 s. 57(1)(a)(ii): continuing or likely to occur again
cite-act-57-1-b = Procurement Act 2023 s. 57(1)(b): on the debarment list on a mandatory ground
cite-act-57-3 = Procurement Act 2023 s. 57(3): an entry on Schedule 6 para. 35 counts only for the contracts that it names
cite-act-57-4 = Procurement Act 2023 s. 57(4): for a private utility, an excluded supplier is an excludable one
cite-act-57-excludable = Procurement Act 2023 s. 57, excludable supplier, also through an associated person
cite-act-57-excludable-ground = Procurement Act 2023 s. 57, excludable supplier, limb (a): a discretionary ground applies, and the circumstances are continuing or likely to occur again
cite-act-57-excludable-list = Procurement Act 2023 s. 57, excludable supplier, limb (b): on the debarment list on a discretionary ground
cite-act-58 = Procurement Act 2023 s. 58: what to consider about recurrence, self-cleaning, hearing the supplier
cite-act-59 = Procurement Act 2023 s. 59: notice of an exclusion
cite-act-62-4 = Procurement Act 2023 s. 62(4): what an entry shows: the ground, whether it is mandatory or discretionary, the contracts under para. 35, the expected end
cite-act-62-5 = Procurement Act 2023 s. 62(5): notice before an entry
cite-act-62-6 = Procurement Act 2023 s. 62(6): standstill, in working days that begin with the day of the notice
cite-act-62-7 = Procurement Act 2023 s. 62(7): no entry while proceedings are pending
cite-act-62-8-d = Procurement Act 2023 s. 62(8)(d): the expected end can be revised
cite-act-62-10 = Procurement Act 2023 s. 62(10): an entry must be removed once its ground no longer holds
cite-act-62-11 = Procurement Act 2023 s. 62(11): the list is published
cite-act-62-to-65 = Procurement Act 2023 s. 62 to 65: removal can be applied for at any time
cite-act-63 = Procurement Act 2023 s. 63: proceedings against an entry, interim relief
cite-act-65 = Procurement Act 2023 s. 65: appeal within 30 days, for a material mistake of law
cite-act-sch-6-35 = Procurement Act 2023 Sch. 6 para. 35: threat to national security
cite-act-sch-6-35-3 = Procurement Act 2023 Sch. 6 para. 35(3): this mandatory ground serves debarment only
cite-act-sch-6-41-2 = Procurement Act 2023 Sch. 6 para. 41(2): recipients of cartel immunity
cite-act-sch-6-44 = Procurement Act 2023 Sch. 6 para. 44: events that are ignored
cite-act-sch-6-44-1 = Procurement Act 2023 Sch. 6 para. 44(1): events before the period that ends with the determination are ignored
cite-act-sch-6-44-4 = Procurement Act 2023 Sch. 6 para. 44(4): for these grounds events before 24 February 2022 are ignored
cite-act-sch-7-7-2 = Procurement Act 2023 Sch. 7 para. 7(2): recipients of cartel immunity
cite-act-sch-7-15 = Procurement Act 2023 Sch. 7 para. 15: events that are ignored
cite-act-sch-7-15-1 = Procurement Act 2023 Sch. 7 para. 15(1): events known before the period that ends with the determination are ignored
cite-act-sch-7-15-2 = Procurement Act 2023 Sch. 7 para. 15(2): for the grounds of para. 15(3) also those known before the shorter period that ends with the determination
cite-act-sch-7-15-3 = Procurement Act 2023 Sch. 7 para. 15(3): insolvency, competition, misconduct, breach, improper conduct
cite-act-sch-7-15-4 = Procurement Act 2023 Sch. 7 para. 15(4): labour, environment, poor performance, national security: events before commencement are ignored

# What several rules say in the same words.
of-ground = { $ground-known ->
        [1] { $ground }
       *[0] a ground that is not stated
    }
on = { $on-known ->
        [1] { $on }
       *[0] not stated
    }
counts-until = { $until-known ->
        [1] The event is taken into account in determinations up to and including { $until }; after that it is ignored.
       *[0] When the event will be too old cannot be told from the record.
    }
recurs = { $recurs ->
        [1] A person has found that the circumstances are continuing or likely to occur again.
       *[0] What is open about it is asked below.
    }
mandatory-text = On file about { $party } is { $record }, on { of-ground } (day of the event: { on }). { recurs } Whoever a mandatory ground applies to in such circumstances is an excluded supplier, and must be disregarded. { counts-until } An exclusion is notified to the supplier (s. 59).
discretionary-text = On file about { $party } is { $record }, on { of-ground } (known to the decision-maker, or to be known: { on }). If the circumstances are continuing or likely to occur again, the supplier is excludable: the authority may disregard it, and a person decides. Events known for { $years } years or longer are ignored. { counts-until } An exclusion is notified to the supplier (s. 59).
hear = Show the authority that the circumstances are not continuing and not likely to occur again: that they were taken seriously, which steps were taken, what is committed to, and how much time has passed (s. 58). The authority must hear the supplier, and can ask only for proportionate evidence.
ground-appeal = The supplier can make representations to the authority before it decides (s. 58). The sources at hand describe no further review of the authority’s own decision, and no period for it.
entry-text = { $party } is on the debarment list ({ $record }; ground: { of-ground }; entered: { $from-known ->
        [1] { $from }
       *[0] day not stated
    }; expected end: { $expected-known ->
        [1] { $expected }
       *[0] not stated
    }).
entry-effect = While the entry is on the list nobody asks whether the circumstances will occur again, and the expected end, which can be revised, does not end it.
entry-remedy = Apply for removal, which can be done at any time; the entry must be removed once the ground no longer makes the supplier excluded or excludable (s. 62(10)). Where it has been removed, supply the notice or the list as it is read today.
entry-appeal = Proceedings in the standstill before the entry is made (s. 63); afterwards an appeal within 30 days, for a material mistake of law only (s. 65).
what = { $source ->
        [1] An entry on the debarment list is on file ({ $record }; ground: { of-ground }).
        [2] A record of incomplete or misleading information about connected persons is on file ({ $record }).
       *[0] A record of an event is on file ({ $record }; ground: { of-ground }).{ $until-known ->
            [1] {" "}It is taken into account up to and including { $until }.
           *[0] {""}
        }
    }
chance = { $passed ->
        [1] The supplier was given a reasonable chance to replace it and did not do so in time.
       *[0] The supplier must first be given a reasonable chance to replace it (s. 28).
    }
replace-remedy = Replace { $party } with somebody to whom no ground applies, within the time that the authority sets; or { $source ->
        [1] show that the entry was removed.
        [2] have the information completed or corrected, or have the record corrected if it is wrong.
       *[0] show that the circumstances are not continuing and not likely to occur again (s. 58).
    }
replace-appeal = The supplier can make representations to the authority before it decides (s. 58). Against an entry on the debarment list, the person on it can appeal within 30 days, for a material mistake of law only (s. 65).

rule-mandatory-ground = { mandatory-text }
    .title = Excluded: mandatory ground
    .remedy = { hear }
    .appeal = { ground-appeal }
rule-mandatory-ground-since-2022 = { mandatory-text } For this ground events before 24 February 2022 are ignored, however recent the determination.
    .title = Excluded: mandatory ground, not before 24 February 2022
    .remedy = { hear }
    .appeal = { ground-appeal }
rule-mandatory-ground-since-commencement = { mandatory-text } For this ground events before 24 February 2025 are ignored.
    .title = Excluded: mandatory ground, not before commencement
    .remedy = { hear }
    .appeal = { ground-appeal }
rule-mandatory-competition-ground = { mandatory-text } For this ground events before 24 February 2022 are ignored, and so is a recipient of cartel immunity.
    .title = Excluded: mandatory ground on competition
    .remedy = { hear } Where the supplier received cartel immunity, supply the decision.
    .appeal = { ground-appeal }
rule-other-mandatory-ground = { mandatory-text } For some grounds of Schedule 6 events before 24 February 2022, or before 24 February 2025, are ignored: which one this is decides.
    .title = Excluded: another mandatory ground
    .remedy = { hear }
    .appeal = { ground-appeal }
rule-discretionary-ground = { discretionary-text }
    .title = Excludable: discretionary ground, with the shorter look-back
    .remedy = { hear }
    .appeal = { ground-appeal }
rule-discretionary-ground-since-commencement = { discretionary-text } For this ground events before 24 February 2025 are ignored.
    .title = Excludable: discretionary ground, not before commencement
    .remedy = { hear }
    .appeal = { ground-appeal }
rule-unclear-ground = On file about { $party } is { $record } (day: { on }). The record does not say, in words known here, on which ground of Schedule 6 or 7 it rests, or whether it rests on one.{ $until-known ->
        [1] {" "}After { $until } it is ignored on any ground.
       *[0] {""}
    }
    .title = Ground not stated
    .remedy = Supply the decision, so that the ground can be read; have the record corrected if it is wrong.
    .appeal = { ground-appeal }
rule-debarred = { entry-text } It is there on a mandatory ground: the supplier is an excluded one, and must be disregarded. { entry-effect }
    .title = Excluded: on the debarment list on a mandatory ground
    .remedy = { entry-remedy }
    .appeal = { entry-appeal }
rule-debarred-national-security = { entry-text } It is there on the mandatory ground of national security, which counts only for the contracts that the entry names; this contract is one of them, unless that is asked below. { entry-effect }
    .title = Excluded: on the debarment list on national security, for contracts like this one
    .remedy = { entry-remedy }
    .appeal = { entry-appeal }
rule-debarred-discretionary = { entry-text } It is there on a discretionary ground: the supplier is excludable, the authority may disregard it, and a person decides. { entry-effect }
    .title = Excludable: on the debarment list on a discretionary ground
    .remedy = { entry-remedy }
    .appeal = { entry-appeal }
rule-unclear-entry = On file about { $party } is an entry ({ $record }; entered: { $from-known ->
        [1] { $from }
       *[0] day not stated
    }; expected end: { $expected-known ->
        [1] { $expected }
       *[0] not stated
    }) that may be one on the debarment list. On which ground, or on which list, it stands the record does not say ({ of-ground }); a mandatory ground excludes, a discretionary one does not by itself, and national security counts only for the contracts named.
    .title = Entry that cannot be placed
    .remedy = Supply the entry as the list shows it; have the record corrected if it is wrong.
    .appeal = { entry-appeal }
rule-proposed-entry = A decision to enter { $party } on the debarment list is on file ({ $record }; ground: { of-ground }; notice: { $notice-known ->
        [1] { $notice }
       *[0] day not stated
    }). It has no effect before the entry is made, which is not before the standstill is over{ $standstill-known ->
        [1] {" "}({ $standstill } or later, since bank holidays are not counted here)
       *[0] {""}
    }{ $filed-known ->
        [1] , nor while the proceedings of { $filed } are pending
       *[0] {""}
    }. { $alone ->
        [1] The mandatory ground of national security serves debarment only: the authority cannot itself rely on it.
       *[0] The authority still has to see for itself whether the ground applies.
    }
    .title = Entry on the debarment list decided and not yet made
    .remedy = { hear }
    .appeal = Proceedings in the standstill before the entry is made (s. 63).
rule-incomplete-information = { $party } gave incomplete or misleading information about connected persons ({ $record }; found: { $on-known ->
        [1] { $on }
       *[0] day not stated
    }). Whoever does is treated as excluded.
    .title = Excluded: incomplete or misleading information about connected persons
    .remedy = Complete or correct the information, or show that it was complete and correct.
    .appeal = { ground-appeal }
rule-associated-person = The supplier relies on { $party }, an associated person. { what } By it the supplier is an excluded one. { chance }
    .title = Associated person that excludes the supplier
    .remedy = { replace-remedy }
    .appeal = { replace-appeal }
rule-consortium-member = { $party } is a member of the consortium. { what } By it the supplier is an excluded one, if a member is an associated person of the others; the sources at hand do not speak of consortia. { chance }
    .title = Consortium member that excludes the supplier
    .remedy = { replace-remedy }
    .appeal = { replace-appeal }
rule-intended-subcontractor = { $party } is an intended sub-contractor. { what } A supplier that intends to sub-contract to an excluded one is to be treated as excluded. { chance }
    .title = Intended sub-contractor that excludes the supplier
    .remedy = { replace-remedy }
    .appeal = { replace-appeal }
rule-excludable-associated-person = The supplier relies on { $party }, an associated person. { what } By it the supplier is an excludable one: the authority may disregard it, and a person decides. { chance }
    .title = Associated person that makes the supplier excludable
    .remedy = { replace-remedy }
    .appeal = { replace-appeal }
rule-excludable-consortium-member = { $party } is a member of the consortium. { what } By it the supplier is an excludable one, if a member is an associated person of the others; the sources at hand do not speak of consortia. A person decides. { chance }
    .title = Consortium member that makes the supplier excludable
    .remedy = { replace-remedy }
    .appeal = { replace-appeal }
rule-excludable-subcontractor = { $party } is an intended sub-contractor. { what } A supplier that intends to sub-contract to an excludable one is excludable: the authority may disregard it, and a person decides. { chance }
    .title = Intended sub-contractor that makes the supplier excludable
    .remedy = { replace-remedy }
    .appeal = { replace-appeal }
rule-connected-person = { $party } is, or may be, a connected person: one with significant control, a director or shadow director, a parent or subsidiary, a predecessor, an equivalent of these, or one with significant influence either way. { what } { $source ->
        [1] The listing of a connected person is not that of the supplier; the ground behind it may still apply.
        [2] Whether it counts for the supplier is asked below.
       *[0] Whether this { $mandatory ->
            [1] mandatory
           *[0] discretionary or unstated
        } ground applies to a supplier through a connected person depends on the words of the ground, which the sources at hand do not give.
    }
    .title = Record about a connected person
    .remedy = { hear } Or show that the person is not a connected person.
    .appeal = { ground-appeal }
rule-list-search = { $fault ->
        [1] A search of the debarment list for { $party } was made on { $read }, which is too long ago for this tender; no other shows what the list holds.
        [2] A search of the debarment list for { $party } was made on { $read }, after the day of the decision; no other shows what the list holds.
        [3] A search of the debarment list for { $party }, on { $read }, was for a name that may not be its only one; no other shows what the list holds.
       *[0] The case shows no search of the debarment list for { $party }. That nothing is on file does not show that nothing is on the list.
    }
    .title = Search of the debarment list
    .remedy = Search the list for the supplier, its associated persons and its intended sub-contractors, and add the result with the day of the search to the case.
rule-outside-look-back = On file about { $party } is { $record }, on { of-ground } (day that counts: { on }). It is ignored: { $why ->
        [2] for this ground events before 24 February 2022 are.
        [3] for this ground events before 24 February 2025, when the Act came into force, are.
       *[1] it lies before the { $years ->
            [one] year
           *[other] { $years } years
        } that end with the day of the determination.
    }
    .title = Event too long ago
rule-not-continuing = On file about { $party } is { $record }, on { of-ground }. A person has found that the circumstances are neither continuing nor likely to occur again, so that it does not exclude.
    .title = Not continuing nor likely to occur again
rule-self-cleaned = On file about { $party } is { $record }, on { of-ground }. The authority accepted the self-cleaning, so that the circumstances are neither continuing nor likely to occur again, and it does not exclude.
    .title = Self-cleaning accepted
rule-cartel-immunity = On file about { $party } is { $record }, on { of-ground }. A recipient of cartel immunity falls outside the ground.
    .title = Cartel immunity
rule-debarment-only = On file about { $party } is { $record }, on { of-ground }. This mandatory ground serves debarment only: the authority cannot itself rely on it.
    .title = National security: for debarment only
rule-investigation = On file about { $party } is { $record }, into { of-ground }. It has decided nothing yet.
    .title = Investigation pending
rule-set-aside = On file about { $party } is { $record }, on { of-ground }. It was withdrawn, annulled or reversed, and does not count.
    .title = Decision that does not stand
rule-stayed = On file about { $party } is { $record }, whose effect is stayed since { $from }, { $until-known ->
        [1] up to and including { $until }; after that it takes effect again.
       *[0] without a stated end; it takes effect again when the stay ends.
    }
    .title = Decision or entry that is stayed
rule-entry-removed = { $party } was on the debarment list ({ $record }). { $how ->
        [1] The entry was withdrawn
        [2] The entry was annulled
        [3] The entry was removed
       *[4] The entry was published for the last time
    } { $on-known ->
        [1] on { $on }.
       *[0] on a day that is not stated.
    }
    .title = Entry removed
rule-entry-for-other-contracts = { $party } is on the debarment list on the mandatory ground of national security ({ $record }), for contracts of which this is not one.
    .title = Entry that names other contracts
rule-expected-end-passed = The end that was expected of the entry of { $party } has passed ({ $record }; expected: { $expected }), and the list as read on { $read } still shows it. It stays in effect until it is removed.
    .title = Expected end passed, entry still on the list
rule-earlier-information = Incomplete or misleading information about connected persons was given by { $party } before this tender was noticed ({ $record }; found: { on }). S. 30 is about the information given in this procurement.
    .title = Information given in an earlier procurement
rule-exclusion-notice = { $party } was excluded on { $excluded }. The exclusion is to be notified by { $last }{ $late ->
        [1] : that day has passed.
       *[0] .
    }
    .title = Notice of the exclusion

parameter-mandatory-look-back = How far back from the determination Schedule 6 looks for events
parameter-discretionary-look-back = How far back from the determination Schedule 7 looks for events, by when they were known
parameter-shorter-look-back = The same for insolvency, competition, misconduct, breach and improper conduct
parameter-notice-of-exclusion = Within how many days an exclusion is to be notified
parameter-standstill-working-days = How many working days, beginning with the day of the notice, pass before an entry on the debarment list can be made
parameter-bank-holidays-in-standstill = How many bank holidays a standstill may hold, which are not counted here
parameter-connected-person = Whether a mandatory ground that applies to a connected person excludes the supplier or has a person decide
parameter-open-to-appeal = What a decision does that is stated to be open to appeal
parameter-stayed-decision = What a decision or entry does whose effect is stayed
parameter-useless-search = What a search of the debarment list does that is too old, was made after the day of the decision, or by name alone

question-disregard-excludable = Does the authority disregard this excludable supplier? Has it heard the supplier, and given it a reasonable chance to replace whom it can replace?
question-continuing-or-likely-to-recur = Are the circumstances continuing, or likely to occur again? Consider how seriously they were taken, the steps taken, the commitments made, the time that has passed and whatever else bears on it (s. 58); hear the supplier first, and ask only for proportionate evidence.
question-self-cleaning = Does the authority accept the self-cleaning, so that the circumstances are not continuing and not likely to occur again? What is on file leaves it open or does not agree; if it is not accepted, give the reasons.
question-which-ground = On which ground of Schedule 6 or 7 does this rest, if on any, and is the record of a kind that shows it?
question-cut-off-of-the-ground = Which ground of Schedule 6 is it, and are events before 24 February 2022, or before 24 February 2025, ignored for it?
question-when-known = When did the decision-maker know of the event, or when would a reasonably well-informed one have known? The period counts from there.
question-event-before-commencement = Did the event happen before 24 February 2025, when the Act came into force? Then it is ignored wholly for this ground.
question-cartel-immunity = Is the supplier a recipient of cartel immunity for this infringement? Then it falls outside the ground.
question-decision-under-appeal = The decision is open to appeal or appealed. Does the ground require a final one?
question-stayed-decision-counts = Does the decision or entry count while its effect is stayed?
question-contract-named-in-entry = Is this contract one of those, or of the kind, that the entry names? The mandatory ground of national security counts for no other.
question-entry-still-on-list = Is the entry still on the list? Its expected end has passed since the list was read, or a later reading did not find it, or a repair is on file. None of these ends it by itself.
question-entry-blocked = Could the entry be made when it was? It was, or may have been, made in the standstill, in which bank holidays do not count, or while proceedings begun in it were pending.
question-which-list = On which list does this entry stand? If it is the debarment list, the supplier is excluded or excludable by it.
question-ground-behind-proposed-entry = The entry is not made. Does the ground behind it apply to the supplier by itself, within the time that the Act looks back, and are the circumstances continuing or likely to occur again?
question-private-utility-disregards = The authority is a private utility, for which an excluded supplier is excludable only. Does it disregard this one?
question-connected-person-counts = Is this a connected person of the supplier, does the ground reach a supplier through a connected person, and are the circumstances continuing or likely to occur again?
question-information-completed = The information has been completed or corrected. Was it done in time, so that the supplier is not to be treated as excluded?
question-list-search = What does the debarment list hold about this party on the day of the decision? Search it by all its names.

reason-other-law = The tender is not governed by the law of the United Kingdom.

code-uk-list-debarment = the debarment list
code-uk-ground-sch6-bribery = bribery (Sch. 6)
code-uk-ground-sch6-theft = theft (Sch. 6)
code-uk-ground-sch6-manslaughter = manslaughter (Sch. 6)
code-uk-ground-sch6-fraud = fraud (Sch. 6)
code-uk-ground-sch6-tax = tax (Sch. 6)
code-uk-ground-sch6-labour = labour (Sch. 6)
code-uk-ground-sch6-competition = competition (Sch. 6)
code-uk-ground-sch6-national-security = national security (Sch. 6 para. 35)
code-uk-ground-sch6-other = another mandatory ground (Sch. 6)
code-uk-ground-sch7-labour = labour (Sch. 7 para. 1 to 3)
code-uk-ground-sch7-environment = environment (Sch. 7 para. 4)
code-uk-ground-sch7-insolvency = insolvency (Sch. 7 para. 5 and 6)
code-uk-ground-sch7-competition = competition (Sch. 7 para. 7 to 10)
code-uk-ground-sch7-misconduct = misconduct (Sch. 7 para. 11)
code-uk-ground-sch7-breach = breach of contract (Sch. 7 para. 12(1) and (2))
code-uk-ground-sch7-poor-performance = poor performance (Sch. 7 para. 12(3))
code-uk-ground-sch7-para-12-4-breach = para. 12(4) of Sch. 7, about breach
code-uk-ground-sch7-para-12-4-other = para. 12(4) of Sch. 7, not about breach
code-uk-ground-sch7-improper-conduct = improper conduct (Sch. 7 para. 13)
code-uk-ground-sch7-national-security = national security (Sch. 7 para. 14)
code-uk-ground-section-30-information = incomplete or misleading information about connected persons (s. 30)
code-uk-fact-continuing-or-likely-to-recur = continuing or likely to occur again, as a person found
code-uk-fact-self-cleaning-accepted = self-cleaning accepted by the contracting authority
code-uk-fact-should-have-known-on = day on which a reasonably well-informed decision-maker would have known
code-uk-fact-cartel-immunity = recipient of cartel immunity
code-uk-fact-contract-named-in-entry = contract named in the entry
code-uk-fact-private-utility = the contracting authority is a private utility
code-uk-fact-not-replaced-in-time = not replaced in the time given
code-uk-fact-excluded-on = day of the exclusion
