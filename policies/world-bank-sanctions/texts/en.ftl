policy = World Bank sanctions

instrument-list = World Bank Listing of Ineligible Firms and Individuals
instrument-sanctioning-guidelines = World Bank Group Sanctioning Guidelines
instrument-sanctions-procedure = World Bank Procedure “Sanctions Proceedings and Settlements in Bank Financed Projects” (MDCAO6.03-PROC.106)
instrument-mutual-enforcement = Agreement for Mutual Enforcement of Debarment Decisions of 9 April 2010, as explained by the African Development Bank

cite-list-ineligible-firms = World Bank Listing of Ineligible Firms, Table 1, firms ineligible to be awarded a contract financed by the World Bank
cite-list-ongoing = World Bank Listing of Ineligible Firms, Table 1, entries without an end (permanent or ongoing)
cite-list-cross-debarred = World Bank Listing of Ineligible Firms, column “Grounds” (labels since 1 January 2021), cross debarment
cite-list-temporary-suspension = World Bank Listing of Ineligible Firms, firms under temporary suspension; the sources at hand name no provision of it
cite-list-controlled-affiliate = World Bank Listing of Ineligible Firms, column “Grounds” (labels since 1 January 2021), controlled affiliate
cite-list-controlling-affiliate = World Bank Listing of Ineligible Firms, column “Grounds” (labels since 1 January 2021), controlling affiliate
cite-list-successor = World Bank Listing of Ineligible Firms, column “Grounds” (labels since 1 January 2021), successor or assign
cite-list-other-sanctions = World Bank Listing of Ineligible Firms, Table 2, other sanctions
cite-sanctioning-guidelines-base-sanction = World Bank Sanctioning Guidelines, part I, base sanction: three-year debarment with conditional release
cite-sanctioning-guidelines-range-of-sanctions = World Bank Sanctioning Guidelines, the range of sanctions
cite-sanctions-procedure-affiliates = World Bank Procedure MDCAO6.03-PROC.106, “affiliate”: controls, is controlled by, or is under common control with
cite-mutual-enforcement-conditions = Agreement for Mutual Enforcement of Debarment Decisions, conditions of recognition: one of four practices, more than one year, public, within ten years of the practice
cite-mutual-enforcement-same-terms = Agreement for Mutual Enforcement of Debarment Decisions, recognition on the same terms as the original decision
cite-mutual-enforcement-participants = Agreement for Mutual Enforcement of Debarment Decisions, participating institutions
cite-mutual-enforcement-first-hand = Agreement for Mutual Enforcement of Debarment Decisions, decisions of the participating institution itself
cite-mutual-enforcement-in-effect = Agreement for Mutual Enforcement of Debarment Decisions, signature on 9 April 2010; in effect among all five banks as of 1 July 2011
cite-mutual-enforcement-opt-out = Agreement for Mutual Enforcement of Debarment Decisions, refusal of recognition for institutional or legal reasons

# Which alternative is the case, for the rules that share it.
by-name = { $matched ->
        [0] Found by name alone; if the record is about this party:{" "}
       *[1] {""}
    }
earliest = { $earliest-known ->
        [1] ; earliest release: { $earliest }
       *[0] {""}
    }
ends = { $conditional ->
        [1] { $until-known ->
            [1] last day as stated: { $until }, which does not end it, because release depends on conditions{ earliest }
           *[0] no last day, because release depends on conditions{ earliest }
        }
        [2] last day as stated: { $until }, which does not end it if release depends on conditions, as a record says that may be about another firm{ earliest }
       *[0] { $until-known ->
            [1] last day: { $until }{ earliest }
           *[0] no last day stated{ earliest }
        }
    }
tie = { $tie ->
        [1] { $party } is the same firm as { $sanctioned }
        [2] { $party } is a branch of { $sanctioned }
        [3] { $party } is controlled by { $sanctioned }
        [4] { $party } is controlled, through others, by { $sanctioned }
        [5] { $party } controls { $sanctioned }
        [6] { $party } controls { $sanctioned } through others
        [7] { $party } took over the business of { $sanctioned }
        [8] { $party }, or a firm that it is tied to, took over the business of { $sanctioned } or of a firm tied to it
        [9] { $party } and { $sanctioned } are under common control
       *[10] { $party } is tied to { $sanctioned } in a way that may be control
    }
sanctioned = { $matched ->
        [0] if the record, found by name alone, is about it, { $sanctioned } is the subject of a sanction ({ $record }).
       *[1] { $sanctioned } is the subject of a sanction ({ $record }).
    }
tied = { $tie ->
        [0] { $matched ->
            [0] If the record, found by name alone, is about it, it is the subject of a sanction itself ({ $record }).
           *[1] It is the subject of a sanction itself ({ $record }).
        }
       *[1] { tie }; { sanctioned }
    }
reaches = { $tie ->
        [0] {""}
        [1] {" "}A sanction binds a firm under every name.
        [2] {" "}A sanction binds a firm in every branch.
        [3] {" "}Affiliates that a debarred party controls are normally included in its debarment.
        [4] {" "}Affiliates that a debarred party controls are normally included in its debarment.
        [5] {" "}A controlling affiliate is included only if it was found responsible.
        [6] {" "}A controlling affiliate is included only if it was found responsible.
        [7] {" "}A sanction may extend to successors and assigns.
        [8] {" "}A sanction may extend to successors and assigns.
       *[10] {" "}Whether the sanction extends to such an affiliate depends on the tie and on the decision.
    }

rule-debarment = { by-name }{ $party } stands on the World Bank’s list of ineligible firms ({ $record }; first day: { $from }; last day: { $until }{ earliest }). While the period runs, both days included, it may not be awarded a contract that the Bank finances.{ $earliest-known ->
        [1] {" "}The Bank may release it before the last day, but not before { $earliest }.
       *[0] {""}
    }
    .title = Debarment for a stated period
    .remedy = Wait for the last day{ $earliest-known ->
        [1] , or have the Bank release the firm from { $earliest } on and supply the notice
       *[0] {""}
    }; before that, only a changed decision of the World Bank, or a correction if the entry is wrong or about another firm, removes the firm from the list. To show that the debarment is over, supply the decision if it set a fixed term, the notice of release, or the list as read after the last day.
    .appeal = The firm can turn to the World Bank, which made the decision. The sources at hand describe neither a procedure nor a period for it.
rule-conditional-release = { by-name }{ $party } is debarred by the World Bank, and release depends on conditions ({ $record }; first day: { $from }{ earliest }{ $until-known ->
        [1] ; last day as stated: { $until }
       *[0] {""}
    }). No date ends this debarment by itself: the firm stays ineligible until the Bank releases it.
    .title = Debarment with conditional release
    .remedy = Fulfil the conditions that the decision sets, and supply the Bank’s notice of release. The Bank decides whether the conditions are met.
    .appeal = The firm can turn to the World Bank, which made the decision and decides whether the conditions are met. The sources at hand describe neither a procedure nor a period for it.
rule-indefinite-debarment = { by-name }{ $party } stands on the World Bank’s list of ineligible firms without an end ({ $record }; first day: { $from }). The list does not tell a permanent entry from one that goes on until the Bank releases the firm.
    .title = Permanent or ongoing debarment
    .remedy = Where release depends on conditions, fulfil them and supply the Bank’s notice of release. A permanent debarment ends only if the Bank changes its decision.
    .appeal = The firm can turn to the World Bank, which made the decision. The sources at hand describe neither a procedure nor a period for it.
rule-listed-cross-debarment = { by-name }{ $party } stands on the World Bank’s list of ineligible firms because the Bank recognised another development bank’s debarment ({ $record }; first day: { $from }; { ends }). The terms are those of the other bank’s decision.
    .title = Listed by cross-debarment
    .remedy = { $conditional ->
        [1] Obtain release, or a changed decision, from the bank that made the decision, and have the World Bank’s list follow it.
        [2] Show whether that record is about the firm; if it is, obtain release from the bank that made the decision, and have the World Bank’s list follow it.
       *[0] Wait for the last day, and show that the other bank’s decision set a fixed term; or obtain release or a changed decision from that bank, and have the World Bank’s list follow it.
    }
    .appeal = The firm turns to the bank that made the decision, under that bank’s own rules. The sources at hand give no period.
rule-temporary-suspension = { by-name }{ $party } is temporarily suspended by the World Bank ({ $record }; first day: { $from }; { $until-known ->
        [1] last day: { $until }
       *[0] without a stated end
    }). While suspended it may not be awarded a contract that the Bank finances.
    .title = Temporary suspension
    .remedy = Wait until the suspension ends, or have the Bank lift it and supply the notice.
    .appeal = The firm can turn to the World Bank, which made the decision. The sources at hand describe neither a procedure nor a period for it.
rule-cross-debarment = { by-name }{ $party } is debarred by another bank of the Agreement for Mutual Enforcement of Debarment Decisions ({ $record }; first day: { $from }; { ends }). The World Bank enforces such a debarment, on the same terms, if it is for fraud, corruption, collusion or coercion, exceeds one year, is public, and was decided under the Agreement within ten years of the practice.
    .title = Debarment by another development bank
    .remedy = { $conditional ->
        [0] Wait for the last day, if there is one, or obtain release or a changed decision from the bank that debarred the firm.
       *[1] Obtain release, or a changed decision, from the bank that debarred the firm: no date releases it.
    } Where a condition of the Agreement is not met, supply the decision that shows it; the firm can also show that the World Bank opted out.
    .appeal = The firm turns to the bank that made the decision, under that bank’s own rules. The sources at hand give no period.
rule-recognised-elsewhere = { by-name }{ $party } stands on another bank’s list because that bank recognised a decision of yet another one ({ $record }; first day: { $from }; { ends }). Such an entry does not cross by itself, but the decision behind it may be the World Bank’s own, or one that the World Bank enforces too; the case holds neither that decision nor a later search of the World Bank’s list.
    .title = Other bank’s entry, the decision behind it not on file
    .remedy = Supply the decision behind the entry, or a search of the World Bank’s list of ineligible firms made since the entry began.
    .appeal = The firm turns to the bank that made the decision behind the entry, under that bank’s own rules. The sources at hand give no period.
rule-consortium-member = { by-name }{ $party }, a member of the bidding consortium, is the subject of a sanction ({ $record }; first day: { $from }; { ends }). A consortium cannot be awarded a contract that one of its members may not be awarded; the sources at hand do not say so expressly.
    .title = Sanctioned consortium member
    .remedy = Bid without the sanctioned member, where the tender still allows the consortium to change, { $conditional ->
        [0] or wait until the sanction ends or the member is released.
       *[1] or wait until the member is released: no date releases it.
    }
    .appeal = The sanctioned member can turn to the bank that made the decision. The sources at hand give no period.
rule-same-firm = { tie }; { sanctioned }{ reaches }
    .title = Same firm as a sanctioned one
    .remedy = Show that it is a different legal person without that tie, or wait until the sanction ends or the firm is released.
    .appeal = The sanctioned firm can turn to the bank that made the decision. The sources at hand give no period.
rule-controlled-affiliate = { tie }; { sanctioned } Affiliates that a debarred party controls are normally included in its debarment, unless the decision or settlement leaves them out.
    .title = Controlled by a sanctioned party
    .remedy = Supply the decision or settlement if it leaves the firm out, show that the control does not exist or has ended, or wait until the controlling party’s sanction ends or it is released.
    .appeal = The firm can turn to the bank that made the decision, to show that it is not, or should not be, included. The sources at hand give no period.
rule-controlling-affiliate = { tie }; { sanctioned } A controlling affiliate is included only if it was found responsible.
    .title = Controls a sanctioned party
    .remedy = Supply the decision or settlement, which shows whether the controlling firm was found responsible.
    .appeal = Where the decision includes the firm, it can turn to the bank that made it. The sources at hand give no period.
rule-affiliate = { tie }; { sanctioned } Whether the sanction extends to such an affiliate depends on the tie and on the decision.
    .title = Affiliated with a sanctioned party
    .remedy = Supply evidence of who controls whom, and the decision or settlement that shows which affiliates it includes.
    .appeal = Where the decision includes the firm, it can turn to the bank that made it. The sources at hand give no period.
rule-successor = { tie }; { sanctioned } A sanction may extend to successors and assigns.
    .title = Successor of a sanctioned party
    .remedy = Supply the decision and the contract of the takeover, which show whether the firm is a successor or assign within the decision.
    .appeal = Where the decision includes the firm, it can turn to the bank that made it. The sources at hand give no period.
rule-subcontractor = { $party } is proposed as a subcontractor. { tied }{ reaches } Who is ineligible must have no part in a contract that the Bank finances; the sources at hand do not speak of subcontractors expressly.
    .title = Sanctioned subcontractor
    .remedy = Name another subcontractor, or do the work without one; or supply the decision that shows whether it is included.
    .appeal = The sanctioned party can turn to the bank that made the decision. The sources at hand give no period.
rule-relied-on-entity = The bid relies on the capacity of { $party }. { tied }{ reaches } Who is ineligible must have no part in a contract that the Bank finances; the sources at hand do not speak of relied-on entities expressly.
    .title = Sanctioned entity relied on
    .remedy = Rely on another entity, or show the capacity without one; or supply the decision that shows whether it is included.
    .appeal = The sanctioned party can turn to the bank that made the decision. The sources at hand give no period.
rule-release-unclear = { by-name }The last day of a debarment of { $party } has passed ({ $record }; first day: { $from }; last day: { $until }), but nothing on file says that it was for a fixed term. The World Bank’s base sanction is debarment with conditional release, which no date ends by itself. { $why ->
        [1] The list at hand was read on { $read }, on or before the last day; only afterwards does the list show a debarment that goes on as ongoing, so that this reading proves nothing about the days after: read the list again.
        [2] The terms are those of another bank’s decision, which the World Bank’s list does not show; the last day in it may stay there although the firm is not released.
        [3] It is another bank’s decision, and the record does not say whether release depends on conditions.
       *[0] The list at hand was read on { $read }; this does not settle it here.
    }
    .title = End of the debarment not shown
    .remedy = Read the list again and supply the result; or supply the decision if it set a fixed term, or the notice of release.
    .appeal = The firm can ask the bank that made the decision to confirm its release. The sources at hand give no period.
rule-unclear-record = { by-name }On file about { $party } is { $record }{ $placed ->
        [0] , without saying on which list it stands, or on one that is not known here.
       *[1] , as a kind of sanction that the list does not hold.
    }
    .title = Sanction that cannot be placed
    .remedy = Supply the decision or the entry, so that it is clear who sanctioned the firm and how; have the record corrected if it is wrong.
rule-list-search = { $lack ->
        [1] A search of the World Bank’s list of ineligible firms for { $party } was made on { $read }, longer ago than the tender permits; no other shows the list.
        [2] A search of the World Bank’s list of ineligible firms for { $party } was made on { $read }, after the day of the decision; no other shows the list.
        [3] A search of the World Bank’s list of ineligible firms for { $party }, on { $read }, was for a name that may not be its only one; no other shows the list.
       *[0] The case shows no search of the World Bank’s list of ineligible firms for { $party }. That nothing is on file does not show that nothing is on the list.
    }
    .title = Search of the World Bank’s list
    .remedy = Search the list for every member of the bid, by all its names, and add the result with the day of the search to the case.
rule-debarment-ended = { by-name }A debarment of { $party } is over ({ $record }; { $released-known ->
        [1] released on { $released }
       *[0] last day: { $until }
    }).
    .title = Debarment over
rule-suspension-ended = { by-name }A temporary suspension of { $party } is over ({ $record }; { $released-known ->
        [1] released on { $released }
       *[0] last day: { $until }
    }).
    .title = Temporary suspension over
rule-debarment-upcoming = { by-name }A debarment of { $party } has been recorded that begins later ({ $record }; first day: { $from }). { $another ->
        [1] It is another bank’s: only if the World Bank recognises it is the firm ineligible here from that day on.
       *[0] From that day on it will be ineligible.
    }
    .title = Debarment not yet begun
rule-sanction-lifted = { by-name }A sanction of { $party } is on file but does not stand today ({ $record }): { $how ->
        [1] it was withdrawn on { $from }.
        [2] it was annulled or reversed on { $from }.
       *[3] it is stayed since { $from }, { $until-known ->
            [1] up to and including { $until }; after that it takes effect again.
           *[0] without a stated end; it takes effect again when the stay ends.
        }
    }
    .title = Sanction that does not stand
rule-affiliate-carved-out = { tie }; { sanctioned } The decision or settlement leaves affiliates out, so that the sanction does not extend to { $party }.
    .title = Affiliate left out by the decision
rule-affiliate-left-eligible = { tie }; { sanctioned } The same decision left { $party } itself eligible ({ $decision }), so that the sanction does not extend to it.
    .title = Affiliate left eligible by the same decision
rule-conditional-non-debarment = { by-name }{ $party } is under conditional non-debarment ({ $record }; first day: { $from }; last day: { $until }). It stays eligible; if it does not meet the conditions, debarment may follow.
    .title = Conditional non-debarment
rule-reprimand = { by-name }{ $party } received a letter of reprimand from the World Bank ({ $record }; day: { $decided }). It stays eligible.
    .title = Letter of reprimand
rule-restitution = { by-name }{ $party } was ordered by the World Bank to make restitution ({ $record }). By itself this leaves the firm eligible.
    .title = Restitution
rule-other-bank-enforced = Another bank’s record about { $party } ({ $record }) is already enforced through the World Bank’s own list, whose entry decides.
    .title = Other bank’s debarment, already on the World Bank’s list
rule-other-bank-not-party = { by-name }{ $party } is sanctioned by the European Investment Bank ({ $record }), which is not a party to the Agreement for Mutual Enforcement of Debarment Decisions. The entry does not bar here.
    .title = Other bank that is not a party
rule-other-bank-practice = Another bank debarred { $party } for obstruction alone ({ $record }). Only fraud, corruption, collusion and coercion are recognised between the banks.
    .title = Other bank’s debarment for obstruction alone
rule-other-bank-term = Another bank’s debarment of { $party } does not exceed the minimum for recognition ({ $record }; first day: { $from }; last day: { $until }; minimum, to be exceeded: { $minimum ->
        [one] one year
       *[other] { $minimum } years
    }).
    .title = Other bank’s debarment, too short
rule-other-bank-recognition = Another bank’s entry about { $party } enforces a decision that it did not make itself ({ $record }). Such an entry does not cross again. { $why ->
        [1] A search of the World Bank’s list of ineligible firms, made since the entry began, found nothing about the firm.
        [2] The decision behind it is on file, and is judged itself.
       *[0] It rests on a decision of a national authority or another forum, which the Agreement does not cover.
    }
    .title = Other bank’s entry, not its own decision
rule-other-bank-conduct = Another bank debarred { $party } too long after the practice ({ $record }; practice ended: { $conduct }; decided: { $decided }; limit: { $window ->
        [one] one year
       *[other] { $window } years
    }).
    .title = Other bank’s debarment, too long after the practice
rule-other-bank-before-agreement = Another bank debarred { $party } before the Agreement for Mutual Enforcement of Debarment Decisions was signed ({ $record }; decided: { $decided }; signed: { $signed }).
    .title = Other bank’s debarment, before the Agreement
rule-other-bank-not-public = Another bank’s debarment of { $party } is not public today ({ $record }). Only public decisions are recognised.
    .title = Other bank’s debarment, not public
rule-other-bank-opted-out = The World Bank opted out of recognising another bank’s debarment of { $party } ({ $record }).
    .title = Other bank’s debarment, World Bank opted out

parameter-minimum-term = Another bank’s debarment is recognised only if it is longer than
parameter-recognition-window = Another bank’s debarment is recognised only if it was decided within this period of the practice
parameter-listed-end-suffices = When a last day that has passed ends a debarment of which nothing says whether release depends on conditions
parameter-unsearched-list = What a search of the World Bank’s list does that is too old, was made after the day of the decision, or by name alone
parameter-later-days-settle = A decision whose day is not stated is under the Agreement if it took effect, or the practice took place, when the Agreement was in effect among all five banks

question-released = Is the debarment over: was it for a fixed term, or has the bank released the firm? If the list at hand was read on or before the last day, it proves nothing about the days after: read it again. Is the firm still on it today, and as ongoing?
question-still-listed = The list was searched later and did not show the entry, or the entry was taken down. Does it still stand: under another name or spelling, or was the sanction ended or withdrawn?
question-controlling-affiliate-responsible = Was the controlling firm itself found responsible, or does the decision or settlement include it in another way?
question-affiliate-included = Does one of the two control the other, or does the same person control both, and does the decision or settlement extend to this affiliate, or leave it out?
question-successor-or-assign = Is the firm a successor or assign of the sanctioned party within the meaning of the decision?
question-term-of-debarment = Did the initial decision debar the firm for more than the minimum period? The dates on record do not settle it.
question-end-of-practice = When did the practice end, and was the debarment decided within the period that the Agreement sets? The record does not settle it.
question-made-public = Has the bank that debarred the firm made its decision public, and if its publication has ended, does the decision still stand?
question-agreement-in-effect = Had the Agreement taken effect between that bank and the World Bank when the decision was made, and on which day was it made?
question-which-sanction = Which sanction is this, and whose? On which list does it stand, and does it make the firm ineligible for contracts that the World Bank finances?
question-decision-behind = Whose decision does this entry enforce, and does the World Bank’s own list carry the firm? If the World Bank made that decision or enforces it, the firm is ineligible.
question-list-search = What does the World Bank’s list of ineligible firms hold about this member on the day of the decision? Search it by all names of the member.

reason-not-bank-financed = The World Bank does not finance this contract; its sanctions bind only contracts that it finances.

code-world-bank = the World Bank
code-wb-list-ineligible = the World Bank’s list of ineligible firms
code-wb-list-temporary-suspension = the World Bank’s list of temporary suspensions
code-wb-list-other-sanctions = the World Bank’s list of other sanctions
code-mdb-list-adb = the Asian Development Bank’s list
code-mdb-list-afdb = the African Development Bank’s list
code-mdb-list-ebrd = the European Bank for Reconstruction and Development’s list
code-mdb-list-idb = the Inter-American Development Bank’s list
code-mdb-list-eib = the European Investment Bank’s list
code-wb-ground-fraud = fraud
code-wb-ground-corruption = corruption
code-wb-ground-collusion = collusion
code-wb-ground-coercion = coercion
code-wb-ground-obstruction = obstruction
code-wb-ground-cross-debarment = recognition of another bank’s debarment
code-wb-ground-cross-debarment-adb = recognition of a debarment by the Asian Development Bank
code-wb-ground-cross-debarment-afdb = recognition of a debarment by the African Development Bank
code-wb-ground-cross-debarment-ebrd = recognition of a debarment by the European Bank for Reconstruction and Development
code-wb-ground-cross-debarment-idb = recognition of a debarment by the Inter-American Development Bank
code-wb-ground-controlled-affiliate = controlled by a sanctioned party
code-wb-ground-controlling-affiliate = controlling a sanctioned party
code-wb-ground-affiliate = affiliate of a sanctioned party
code-wb-ground-successor = successor or assign of a sanctioned party
code-wb-ground-settlement = terms of a settlement
code-mdb-ground-cross-debarment = recognition of a debarment by yet another bank
code-mdb-ground-other-forum = a decision of a national authority or another forum
code-wb-fact-affiliates-carved-out = the decision or settlement leaves affiliates out
code-wb-fact-opted-out = the World Bank opted out of recognising it
