policy = Government procurement in China: who may take part

-query = Query the result in writing with the purchaser or its agency; if the answer does not satisfy, complain to the finance department that supervises it.
-query-refusal = Against being refused: query it in writing with the purchaser or its agency, and, if the answer does not satisfy, complain to the finance department that supervises it.
-court = is contested by administrative reconsideration or in court.
-procurement-list = list of serious illegal and dishonest acts in government procurement

## Legal instruments

instrument-gpl = Government Procurement Law of the People's Republic of China
instrument-gpl-regs = Regulations on the Implementation of the Government Procurement Law
instrument-caiku-2022-3 = Ministry of Finance notice Caiku [2022] 3 on "large fines"
instrument-caiku-2016-125 = Ministry of Finance notice Caiku [2016] 125 on searching and using credit records
instrument-caiku-2015-150 = Ministry of Finance notice Caiku [2015] 150
instrument-caibanku-2014-526 = General Office of the Ministry of Finance notice Caibanku [2014] 526 on the list of serious illegal and dishonest acts
instrument-ndrc-order-36 = National Development and Reform Commission Order 36 on credit repair, in force from 1 April 2026
instrument-punishments-2021 = National basic list of punishments for dishonesty, edition of 2021
instrument-samr-order-44 = State Administration for Market Regulation Order 44 on lists of serious illegality and dishonesty
instrument-samr-order-45 = State Administration for Market Regulation Order 45 on publishing administrative penalties
instrument-tendering-law = Tendering and Bidding Law of the People's Republic of China
instrument-tendering-regs = Regulations on the Implementation of the Tendering and Bidding Law

cite-gpl-22-1 = Government Procurement Law art. 22(1)
cite-gpl-22-1-2 = Government Procurement Law art. 22(1)(2)
cite-gpl-22-1-4 = Government Procurement Law art. 22(1)(4)
cite-gpl-22-1-5 = Government Procurement Law art. 22(1)(5)
cite-gpl-24 = Government Procurement Law art. 24
cite-gpl-77-1 = Government Procurement Law art. 77(1)
cite-gpl-77-2 = Government Procurement Law art. 77(2)
cite-gpl-regs-18-1 = Implementing Regulations art. 18(1)
cite-gpl-regs-19-1 = Implementing Regulations art. 19(1)
cite-gpl-regs-19-2 = Implementing Regulations art. 19(2)
cite-gpl-regs-22 = Implementing Regulations art. 22
cite-gpl-regs-72-1 = Implementing Regulations art. 72(1)
cite-gpl-regs-72-1-5 = Implementing Regulations art. 72(1)(5)
cite-gpl-regs-72-2 = Implementing Regulations art. 72(2)
cite-gpl-regs-73 = Implementing Regulations art. 73
cite-caiku-2022-3-1 = Caiku [2022] 3
cite-caiku-2016-125-2-1 = Caiku [2016] 125, on the use of credit records
cite-caiku-2016-125-2-2 = Caiku [2016] 125, on searching credit records and keeping the evidence
cite-caiku-2016-125-2-3 = Caiku [2016] 125, on consortia
cite-caiku-2015-150-1 = Caiku [2015] 150, bans are in force nationwide
cite-caibanku-2014-526-2 = Caibanku [2014] 526 art. 2
cite-ndrc-order-36-conditions = NDRC Order 36, on the conditions of credit repair and the shortest times of publication
cite-punishments-2021-tendering = National list of punishments 2021, on projects that must be tendered by law
cite-samr-order-44-2 = SAMR Order 44 art. 2
cite-samr-order-45-14-3 = SAMR Order 45 art. 14(3)
cite-tendering-law-53 = Tendering and Bidding Law art. 53
cite-tendering-law-54 = Tendering and Bidding Law art. 54
cite-tendering-law-60 = Tendering and Bidding Law art. 60
cite-tendering-regs-67 = Tendering Regulations art. 67
cite-tendering-regs-68 = Tendering Regulations art. 68

## Parts of sentences

dated = { $decided-known ->
    [1] { $from ->
        [1] in effect from { $decided }
        [2] published on { $decided }
       *[0] of { $decided }
    }
   *[0] date not stated
}
look-back = { $years ->
    [1] the year
   *[other] the { $years } years
}
in-time = { $decided-known ->
    [1] lies within { look-back } before the bid
   *[0] may lie within { look-back } before the bid
}
counts = { $counts ->
    [0] Its credit was repaired, and as the parameter on that is set it does not count.
   *[1] { $until-known ->
        [1] It counts until { $until }.
       *[0] Until when it counts cannot be told.
    }
}
large-counts = { $counts ->
    [0] { counts }
   *[1] { $until-known ->
        [1] A large fine of that day counts until { $until }.
       *[0] Until when it would count cannot be told.
    }
}
would-count = { $until-known ->
    [1] It would count until { $until }
   *[0] It would count
}
ends = { $until-known ->
    [1] until { $until }
   *[0] without a stated end
}
entry-ends = { $until-known ->
    [1] It ends on { $until }.
   *[0] No end is stated.
}
again = { $until-known ->
    [1] Bid again after { $until }
   *[0] Bid again when it no longer counts
}

## Major illegal records: Law art. 22(1)(5), Regulations art. 19(1)

rule-criminal-penalty = A conviction for illegal business activity ({ $record }, { dated }) { in-time }. { counts }
    .title = Criminal penalty
    .remedy = { again }; or have the judgment reversed and submit the new judgment.
    .appeal = { -query } A final judgment itself is contested by petition for retrial.

rule-suspension-of-business = An order to suspend production or business ({ $record }, { dated }) { in-time }. { counts }
    .title = Order to suspend business
    .remedy = { again }; or have the penalty revoked or annulled and submit the decision.
    .appeal = { -query } The penalty itself { -court }

rule-revoked-licence = The revocation of a permit or licence ({ $record }, { dated }) { in-time }. { counts }
    .title = Revoked permit or licence
    .remedy = { again }; or have the penalty revoked or annulled and submit the decision.
    .appeal = { -query } The penalty itself { -court }

rule-large-fine = { $amount-known ->
    [1] A fine, recorded as { $amount }
   *[0] A fine of an amount that is not stated
} ({ $record }, { dated }), { in-time }; a fine is large from { $figure }, unless a higher figure has been set for the sector. { large-counts }
    .title = Large fine
    .remedy = { again }; or have the penalty revoked or annulled and submit the decision; or show that a law, an administrative regulation or a department of the State Council has set a higher figure for the sector.
    .appeal = { -query } The penalty itself { -court }

rule-bid-before-figure = { $amount-known ->
    [1] A fine, recorded as { $amount }
   *[0] A fine of an amount that is not stated
} ({ $record }, { dated }), { in-time }; bids closed before the Ministry of Finance had set a figure for large fines. { would-count } if it was a large one.
    .title = Fine before there was a figure
    .remedy = { again }; or show that the fine was not a large one under the rules then in force; or have it revoked or annulled and submit the decision.
    .appeal = { -query } The penalty itself { -court }

rule-comparable-penalty = A penalty that the Regulations do not name ({ $record }, { dated }) { in-time }. { would-count } if it is as grave as those that they name.
    .title = Penalty that may be as grave
    .remedy = Explain to the purchaser what was imposed and why it is less grave than a suspension of business, a revoked licence or a large fine.
    .appeal = { -query } The penalty itself { -court }

rule-penalty-not-stated = A penalty ({ $record }, { dated }) { in-time }, and the case does not state what it imposed. { would-count } if it is a suspension of business, a revoked licence or a large fine.
    .title = Penalty of unknown content
    .remedy = Submit the penalty decision.
    .appeal = { -query }

rule-conviction-not-final = A conviction ({ $record }, { dated }) { in-time } and is not final. It does not count while it is open to appeal; when it becomes final, it does.
    .title = Conviction under appeal

rule-penalty-after-deadline = A penalty or judgment ({ $record }, { dated }) came after bids closed and before the decision on this bid. Where it costs the bidder its qualification, the bidder must report that before the award. { $until-known ->
    [1] If it is one that excludes, it counts for later bids until { $until }.
   *[0] If it is one that excludes, it counts for later bids.
}
    .title = Penalty after the bid deadline
    .remedy = Notify the purchaser or agency at once whether the qualification has changed, and submit the decision; have it annulled if it is wrong.
    .appeal = { -query }

rule-arisen-during-contract = What excludes, or may exclude, from later bids ({ $record }) arose after bids closed; the contract has been awarded, and the decision is about an option or a change of it.
    .title = Arisen while the contract runs
    .remedy = Submit the decision; have it annulled or corrected if it is wrong.
    .appeal = { -query }

rule-commercial-credit = { $kind ->
    [1] A breach of a contract
    [2] Bad performance of a contract
   *[3] Insolvency
} is on file ({ $record }{ $from-known ->
    [1] , of { $from }
   *[0] {""}
}). A supplier must have good commercial credit; the law does not say which records speak against it.{ $until-known ->
    [1] {" "}It bears on that until { $until }.
   *[0] {""}
}
    .title = Commercial credit
    .remedy = Explain what happened and how it was made good; have the record corrected if it is wrong{ $until-known ->
    [1] ; or bid again after { $until }.
   *[0] .
}
    .appeal = { -query }

rule-taxes-and-social-security = Taxes or social security contributions are recorded as unpaid ({ $record }{ $amount-known ->
    [1] , { $amount }
   *[0] {""}
}).
    .title = Record of paying taxes and social security
    .remedy = Pay, and submit the proof of payment; have the record corrected if it is wrong.
    .appeal = { -query }

## Bans for a term

rule-art-77-ban = A ban from government procurement for { $ground } ({ $record }) runs { ends }.
    .title = Ban under art. 77 of the Law
    .remedy = { again }; or have the ban revoked or annulled and submit the decision.
    .appeal = The ban itself { -court } { -query-refusal }

rule-art-72-ban = A ban from government procurement for { $ground } ({ $record }) runs { ends }.
    .title = Ban under art. 72 of the Regulations
    .remedy = { again }; or have the ban revoked or annulled and submit the decision.
    .appeal = The ban itself { -court } { -query-refusal }

rule-counterfeit-goods-ban = A ban from government procurement for supplying counterfeit or inferior goods ({ $record }) runs { ends }.
    .title = Ban for counterfeit or inferior goods
    .remedy = { again }; or have the ban revoked or annulled and submit the decision.
    .appeal = The ban itself { -court } { -query-refusal }

rule-fabricated-complaint-ban = A ban from government procurement for a complaint that was fabricated or rests on unlawful evidence ({ $record }) runs { ends }.
    .title = Ban for a fabricated complaint
    .remedy = { again }; or have the ban revoked or annulled and submit the decision.
    .appeal = The ban itself { -court } { -query-refusal }

rule-term-ban = A ban from government procurement for a term ({ $record }) runs { ends }.
    .title = Ban whose term has not expired
    .remedy = { again }; or have the ban revoked or annulled and submit the decision.
    .appeal = The ban itself { -court } { -query-refusal }

rule-limited-ban = A ban from government procurement ({ $record }) runs { ends } and limits itself to other tenders than this one.
    .title = Ban limited to other tenders
    .remedy = Submit the decision; { $until-known ->
    [1] or bid again after { $until }
   *[0] or bid again when the ban has ended
}; or have it revoked or annulled.
    .appeal = The ban itself { -court } { -query-refusal }

rule-ban-not-recorded = A penalty for { $ground } ({ $record }{ $decided-known ->
    [1] , of { $decided }
   *[0] , date not stated
}) is on file without a ban. Where a finance department punishes on that ground, the law joins a ban of { $shortest } to { $longest } years{ $until-known ->
    [1] , which could run until { $until }
   *[0] {""}
}; neither the record nor a search of the { -procurement-list } shows whether one was imposed.
    .title = Penalty without the ban that belongs to it
    .remedy = Submit the penalty decision, or the result of a search of the list made after it{ $until-known ->
    [1] ; or bid again after { $until }
   *[0] {""}
}; or have the penalty revoked or annulled.
    .appeal = { -query } The penalty itself { -court }

rule-award-void = A decision ({ $record }) is for an act that makes the award void where it was done in this procurement: false materials, discrediting other suppliers, collusion, bribery, negotiating while bids are open, or not reporting a change of qualification.{ $here ->
    [1] {" "}The case says that it was done in this procurement.
   *[0] {""}
}
    .title = Award void
    .remedy = Submit the decision, which shows in which procurement the act was done; or have it revoked or annulled.
    .appeal = { -query } The decision itself { -court }

rule-ban-ended = { $ended-known ->
    [1] The last day of a ban for a term ({ $record }) is { $ended }, before the day on which bids close.
   *[0] Of a ban for a term ({ $record }) no end is stated; the longest term that the law allows, { $longest } years, is over before the day on which bids close.
} Once the term has expired, the bidder may take part.
    .title = Ban that has ended

rule-ban-lifted = A ban for a term ({ $record }) was lifted on { $lifted }, before its term was over. It no longer excludes.
    .title = Ban that was lifted

rule-collusion-tendering-ban = A ban for collusion or bribery from projects that must be tendered by law ({ $record }) runs { ends }. It is not a ban from government procurement as a whole: it holds where the project must be tendered under the Tendering and Bidding Law.
    .title = Ban under the Tendering Law for collusion or bribery
    .remedy = Show that the project need not be tendered under the Tendering and Bidding Law; or { $until-known ->
    [1] bid again after { $until }
   *[0] bid again when the ban has ended
}; or have the ban revoked or annulled.
    .appeal = The ban itself { -court } { -query-refusal }

rule-falsification-tendering-ban = A ban for falsification from projects that must be tendered by law ({ $record }) runs { ends }. It is not a ban from government procurement as a whole: it holds where the project must be tendered under the Tendering and Bidding Law.
    .title = Ban under the Tendering Law for falsification
    .remedy = Show that the project need not be tendered under the Tendering and Bidding Law; or { $until-known ->
    [1] bid again after { $until }
   *[0] bid again when the ban has ended
}; or have the ban revoked or annulled.
    .appeal = The ban itself { -court } { -query-refusal }

rule-non-performance-tendering-ban = A ban for not performing a contract won by tender, from projects that must be tendered by law ({ $record }), runs { ends }. It is not a ban from government procurement as a whole: it holds where the project must be tendered under the Tendering and Bidding Law.
    .title = Ban under the Tendering Law for not performing
    .remedy = Show that the project need not be tendered under the Tendering and Bidding Law; or { $until-known ->
    [1] bid again after { $until }
   *[0] bid again when the ban has ended
}; or have the ban revoked or annulled.
    .appeal = The ban itself { -court } { -query-refusal }

rule-tendering-ban = A ban from projects that must be tendered by law ({ $record }) runs { ends }, on a ground that the case does not state. It is not a ban from government procurement as a whole: it holds where the project must be tendered under the Tendering and Bidding Law.
    .title = Ban under the Tendering Law
    .remedy = Show that the project need not be tendered under the Tendering and Bidding Law; or { $until-known ->
    [1] bid again after { $until }
   *[0] bid again when the ban has ended
}; or have the ban revoked or annulled.
    .appeal = The ban itself { -court } { -query-refusal }

## Lists

rule-wage-arrears-list = An entry on the list of those in arrears with wages ({ $record }). { entry-ends } Whoever is on it is kept from projects that must be tendered by law.
    .title = Arrears of wages
    .remedy = Pay the wages and apply to be taken off the list; have the entry corrected if it is wrong; or show that the project need not be tendered under the Tendering and Bidding Law.
    .appeal = Object to the authority that made the entry. { -query-refusal }

rule-dishonest-judgment-debtor = An entry on the list of dishonest persons subject to enforcement ({ $record }). { entry-ends } Whoever is on that list is refused.
    .title = Dishonest judgment debtor
    .remedy = Perform the judgment and apply to the court to be taken off the list; have the entry corrected if it is wrong.
    .appeal = Object to the court that entered the name. { -query-refusal }

rule-tax-dishonest = An entry among the parties dishonest in major tax violations ({ $record }). { entry-ends } Whoever is among them is refused.
    .title = Major tax violation
    .remedy = Pay taxes, late fees and fines and apply to the tax authority for credit repair; have the entry corrected if it is wrong.
    .appeal = Object to the tax authority that made the entry. { -query-refusal }

rule-procurement-list-ban = An entry on the { -procurement-list } ({ $record }) rests on a ban that runs { ends }. Whoever is on that list is refused.
    .title = Procurement list: ban
    .remedy = { again }; or have the ban revoked or annulled and the entry deleted; have the entry corrected if it is wrong.
    .appeal = Object to the finance department that made the entry. The ban itself { -court } { -query-refusal }

rule-procurement-list-fine = An entry on the { -procurement-list } ({ $record }) states a fine{ $amount-known ->
    [1] , recorded as { $amount },
   *[0] {" "}of an amount that is not stated
} and no ban. Fines by finance departments are entered there from { $figure }. { entry-ends }
    .title = Procurement list: fine without a ban
    .remedy = { again }; ask the purchaser in time which clause the tender's documents hold; have the entry corrected, or the fine revoked or annulled, if it is wrong.
    .appeal = Object to the finance department that made the entry. The fine itself { -court } { -query-refusal }

rule-finance-fine = A fine without a ban{ $amount-known ->
    [1] , recorded as { $amount }
   *[0] {", "}of an amount that is not stated
} ({ $record }), is on file. A fine of { $figure } or more by a finance department is to be entered on the { -procurement-list }{ $until-known ->
    [1] , in general until { $until }
   *[0] {""}
}; the case shows no entry for it.
    .title = Fine that is to be on the procurement list
    .remedy = Search the list and submit the dated result; { $until-known ->
    [1] or bid again after { $until }
   *[0] or bid again when such an entry would have ended
}; or have the fine revoked or annulled.
    .appeal = { -query } The fine itself { -court }

rule-procurement-list-entry = An entry on the { -procurement-list } ({ $record }){ $basis ->
    [1] {" "}states a fine of { $amount }, below the { $figure } from which fines are entered there, and no ban.
    [2] {" "}states another measure than a fine or a ban.
   *[0] , and the case does not state on what it rests.
} { entry-ends }
    .title = Procurement list: on another basis
    .remedy = Submit the decision behind the entry; have the entry corrected, or deleted if its term has ended.
    .appeal = Object to the finance department that made the entry. { -query-refusal }

rule-market-supervision-list = An entry on the market supervision list of serious illegality and dishonesty ({ $record }). { entry-ends } That is not one of the three lists that exclude. It presupposes a heavier penalty, which need not be one that excludes: a fine of the heavier band, whatever its amount, suffices.{ $consent ->
    [1] {" "}A listing by a city or county needs the consent of the department one level above.
   *[0] {""}
}
    .title = Market supervision list
    .remedy = Submit the penalty decision behind the listing; apply for credit repair and removal when the conditions are met{ $earliest-known ->
    [1] , as far as is known not before { $earliest }
   *[0] {""}
}.
    .appeal = Object to the market supervision department that made the entry. { -query-refusal }

rule-repaired-too-early = The credit of a record ({ $record }) was repaired on { $repaired }{ $fault ->
    [1] , before the shortest time of publication was over ({ $earliest }).
    [4] { $earliest-known ->
        [1] , before { $earliest }, the end of the shortest time of publication of serious dishonesty; that of general dishonesty is shorter, and minor dishonesty has none. How grave it is, the case does not state.
       *[0] ; from when its publication counts, the case does not state.
    }
    [3] , while market supervision publishes such a penalty to the end ({ $earliest }).
   *[2] , before the duty was performed ({ $performed }).
} So it is in doubt whether the repair stands; if it does not, the record counts.
    .title = Credit repaired too early
    .remedy = Submit the decision on repair; have the dates corrected if they are wrong{ $fault ->
    [1] ; or have credit repaired again from { $earliest } on.
    [4] ; or show how grave the dishonesty is and from when its publication counts.
    [3] .
   *[2] ; or have credit repaired again now that the duty is performed.
}
    .appeal = Object to the keeper of the record. { -query-refusal }

rule-unclear-listing = An entry on a list ({ $record }), of which the case does not say clearly which it is. { entry-ends } Three lists exclude: dishonest judgment debtors, major tax violations, and serious illegal acts in government procurement.
    .title = Entry on an unclear list
    .remedy = Submit the entry as its keeper publishes it; have it corrected if it is wrong.
    .appeal = Object to the keeper of the list. { -query-refusal }

rule-entry-before-rules = An entry on a list ({ $record }). { entry-ends } When the tender was noticed, the rules were not yet in force that say what an entry on this list does.
    .title = Entry before the rules on lists
    .remedy = Submit what the entry rests on; have it corrected if it is wrong.
    .appeal = Object to the keeper of the list. { -query-refusal }

rule-list-searches = { $fault ->
    [1] The search of a list for { $party } was read on { $read }: before this tender was noticed, or longer ago than it allows.
    [2] The search of a list for { $party } was read on { $read }: after the day of the decision.
    [3] The search of a list for { $party }, read on { $read }, was by name only: it does not show that nothing is listed under its credit code.
   *[0] The case does not show that all three lists were searched for { $party }.
}
    .title = Search of the lists
    .remedy = The purchaser or agency searches Credit China and the China Government Procurement site, and files the dated result.
    .appeal = { -query }

## Records about tied parties

tied = { $tie ->
    [1] which is the same firm as a member of this bid
    [2] a branch of a member of this bid
    [3] of which a member of this bid is a branch
    [5] which is one firm with a member of this bid through others: branches, head offices or other names
   *[4] whose business a member of this bid took over
}

rule-tied-penalty = A penalty or judgment ({ $record }) that excludes, or may exclude, its own party is about { $party }, { tied }.
    .title = Penalty of a tied party
    .remedy = Explain how the two are tied, and whether the decision binds the party that bids.
    .appeal = { -query }

rule-tied-ban = A ban ({ $record }) is about { $party }, { tied }. It runs { ends }.
    .title = Ban of a tied party
    .remedy = Explain how the two are tied, and whether the ban binds the party that bids.
    .appeal = { -query }

rule-tied-listing = An entry on a list ({ $record }) is about { $party }, { tied }. { entry-ends }
    .title = Entry of a tied party
    .remedy = Explain how the two are tied, and whether the entry concerns the party that bids.
    .appeal = { -query }

rule-tied-debt = Taxes or contributions recorded as unpaid ({ $record }) are those of { $party }, { tied }.
    .title = Debt of a tied party
    .remedy = Pay and submit the proof; or explain how the two are tied, and who owes.
    .appeal = { -query }

## Decisions that do not stand

undone = { $event ->
    [1] was withdrawn by the authority that made it on { $since }
   *[2] was annulled or reversed on { $since }
}

rule-set-aside = A penalty or judgment ({ $record }) { undone }. It does not count.
    .title = Decision that does not stand

rule-ban-set-aside = A ban ({ $record }) { undone }. It does not count.
    .title = Ban that does not stand

rule-entry-removed = An entry on a list ({ $record }) { undone }. The entry does not count.
    .title = Entry that does not stand

rule-stayed = The effect of a decision ({ $record }) has been stayed since { $since }, { $until-known ->
    [1] until { $until }. After that it has effect again.
   *[0] and no end of the stay is stated. When the stay ends, it has effect again.
}
    .title = Decision whose effect is stayed
    .remedy = Submit the decision that stays it.
    .appeal = { -query }

## The bid

rule-same-person-in-charge = Two bidders for the same contract are recorded with the same person in charge.
    .title = Same person in charge
    .remedy = Only one of the two may bid: before bids close, withdraw the other; have the register corrected if it is wrong.
    .appeal = { -query }

rule-holding-or-managing = Two bidders for the same contract are tied by control, holding or management. Where one directly holds the controlling share in the other, or manages it, the two may not bid for one contract.
    .title = Direct holding or management
    .remedy = Only one of the two may bid: before bids close, withdraw the other; have the register corrected if it is wrong.
    .appeal = { -query }

rule-member-bids-separately = A member of a consortium also bids alone or in another consortium for the same contract.
    .title = Consortium member bids separately
    .remedy = Before bids close, withdraw one of the two bids; have the record corrected if the firms are not the same.
    .appeal = { -query }

rule-one-firm-bids-twice = One firm is recorded in two bids for the same contract: in this one and in a competing one, under another name or through a branch. Suppliers that have one person in charge, or of which one manages the other, may not both bid for one contract; the article speaks of different suppliers.
    .title = One firm in two bids
    .remedy = Before bids close, withdraw one of the two bids; have the record corrected if the two are not one firm.
    .appeal = { -query }

rule-consortium-member = { $party } is a member of the consortium, and every member must meet the conditions that the law sets for suppliers.
    .title = Consortium member
    .remedy = While bids are still open: form the consortium without this member. After that: bid in later procedures, with this member when its record no longer counts.
    .appeal = { -query }

rule-consortium-member-by-law = { $party } is a member of the consortium, and every member must meet the conditions that the law sets for suppliers.
    .title = Consortium member
    .remedy = While bids are still open: form the consortium without this member. After that: bid in later procedures, with this member when its record no longer counts.
    .appeal = { -query }

## Parameters

parameter-look-back = Years before the bid in which a major illegal record counts
parameter-counted-from = Date of a penalty from which they are counted
parameter-large-fine-from = Amount from which a fine is large
parameter-figure-included = Whether exactly that amount is large
parameter-fine-before-figure = Fines decided before the figure came into force
parameter-repaired-penalty = What credit repair does to a penalty that counts
parameter-shortest-ban = Shortest ban under art. 77
parameter-longest-ban = Longest ban under art. 77
parameter-listed-fine-from = Amount from which a fine by a finance department is entered on the procurement list
parameter-entry-published-for = Years for which such an entry is published
parameter-fine-only-entry = What an entry does that rests on a fine alone
parameter-unsearched-lists = What it does that the case shows the search of some of the three lists and not of all; a search that is too old or of a later day refers in any case, and no search at all is only noted, for a finding that refers must rest on a record
parameter-market-listing-for = Years for which a market supervision listing runs
parameter-market-removal-after = Years after which such a listing can be taken off early
parameter-three-lists = Whether the notice on using credit records is in force for the tender
parameter-repaired-ban = What credit repair does to a ban from procurement or from tendering whose term still runs
parameter-general-repair-after = Months for which a record of general dishonesty is published at least before repair
parameter-serious-repair-after = Years for which a record of serious dishonesty is published at least before repair
parameter-market-publication-for = Years for which market supervision publishes a penalty whose publication does not end early
parameter-credit-look-back = Years before the bid in which a breach or bad performance of a contract bears on commercial credit
parameter-stayed-decision = What a decision does whose effect is stayed
parameter-shortest-tendering-ban = Shortest ban from projects that must be tendered
parameter-longest-collusion-ban = Longest such ban for collusion or bribery
parameter-longest-falsification-ban = Longest such ban for falsification

## Codes

code-cn-list-dishonest-judgment-debtor = list of dishonest persons subject to enforcement
code-cn-list-tax-dishonest = parties dishonest in major tax violations
code-cn-list-procurement-dishonest = { -procurement-list }
code-cn-list-market-supervision-dishonest = market supervision list of serious illegality and dishonesty
code-cn-list-wage-arrears = list of those in arrears with wages of migrant workers
code-cn-authority-market-supervision = a market supervision department
code-cn-authority-finance = a finance department
code-cn-ground-false-materials = false materials to win a bid (Law art. 77(1)(1))
code-cn-ground-smearing = discrediting or squeezing out other suppliers by improper means (Law art. 77(1)(2))
code-cn-ground-collusion = collusion with the purchaser, other suppliers or the agency (Law art. 77(1)(3))
code-cn-ground-bribery = bribes or other improper benefits (Law art. 77(1)(4))
code-cn-ground-negotiating-during-bidding = negotiating with the purchaser while bids are open (Law art. 77(1)(5))
code-cn-ground-refusing-inspection = refusing inspection or giving the supervisors false information (Law art. 77(1)(6))
code-cn-ground-bribing-evaluators = bribing members of the evaluation committee (Regulations art. 72(1)(1))
code-cn-ground-refusing-to-sign = refusing to sign the contract after the award (Regulations art. 72(1)(2))
code-cn-ground-contract-not-as-tendered = a contract not as the tender documents have it (Regulations art. 72(1)(3))
code-cn-ground-assigning-contract = assigning the contract to another (Regulations art. 72(1)(4))
code-cn-ground-counterfeit-or-inferior-goods = supplying counterfeit or inferior goods (Regulations art. 72(1)(5))
code-cn-ground-changing-contract = changing, suspending or ending the contract without leave (Regulations art. 72(1)(6))
code-cn-ground-qualification-change-not-reported = not reporting a change of qualification during evaluation (Regulations art. 72(2))
code-cn-ground-fabricated-complaint = a complaint that was fabricated or rests on unlawful evidence (Regulations art. 73)
code-cn-ground-bidding-in-anothers-name = bidding in another’s name (Tendering Law art. 54)
code-cn-ground-tendered-contract-not-performed = serious failure to perform a contract won by tender (Tendering Law art. 60)
code-cn-fact-sector-large-fine-from = figure for large fines of the sector
code-cn-fact-not-in-business-activity = not imposed for business activity
code-cn-fact-in-this-procurement = the act punished was done in this procurement
code-cn-fact-dishonesty-grade = how grave the dishonesty is: 1 minor, 2 general, 3 serious
code-cn-fact-dishonesty-gravity = how grave the dishonesty is, by its other name
code-cn-fact-same-event-number = number of the event that a record reports
code-cn-fact-must-be-tendered = the project must be tendered under the Tendering and Bidding Law

## Questions

question-repair-undoes-penalty = Credit was repaired: publication and sharing stop. Does the decision on repair also lift the penalty for art. 22 of the Government Procurement Law, or does the fact that it was imposed still count?
question-repair-ends-ban = Credit was repaired while the term of the ban still runs. Does the decision on repair also end the ban, or does it run to the end of its term?
question-fine-beside-ended-ban = The same decision imposed a ban that has expired or was lifted, so that Regulations art. 19(2) lets the bidder take part. Does its fine still count as a large fine?
question-fine-before-figure = The fine was decided before 8 February 2022, when the national figure came into force. Was it a large fine under the rules then in force?
question-bid-before-figure = Bids closed before 8 February 2022, when the national figure came into force. Was this a large fine under the rules then in force?
question-fine-share = The decision also confiscates, and the record gives one amount. How much of it is the fine?
question-sector-figure-unclear = The case names a figure for the sector, but not as an amount in yuan. Which amount in yuan has a law, an administrative regulation or a department of the State Council set, and is it higher than the general figure?
question-in-business-activity = Was the penalty imposed for business activity? What the case says of it is neither yes nor no.
question-what-was-imposed = What did the decision impose? The record does not state it fully. A suspension of business, a revoked permit or licence, or a large fine excludes.
question-penalty-as-grave = Is this penalty as grave as a suspension of business, a revoked licence or a large fine, so that it is a major illegal record?
question-ban-term-beyond-law = { $longest-known ->
    [1] The recorded term is not one that the law allows ({ $shortest } to { $longest } years). What does the decision itself say?
   *[0] The recorded term is not one that the law allows. What does the decision itself say?
}
question-ban-basis = The ban was not imposed by a finance department. On which law or administrative regulation does it rest, and does that law reach this tender?
question-ban-limited-by-itself = The decision limits the ban to other tenders than this one, while the Ministry of Finance has such bans in force nationwide. Does it bind here?
question-record-limited-by-itself = The record is limited to other tenders than this one, while art. 22 of the Government Procurement Law asks for the record of the supplier, whatever it offers. Does it count here?
question-ban-not-in-law = Regulations art. 72(2) sets a fine, an entry on the list and a void award for not reporting a change of qualification, and no ban. On which provision does the ban rest?
question-ban-not-recorded = Did the decision also ban the supplier from government procurement, and until when?
question-award-void = Was the act that the decision punishes done in this procurement, and is it one that makes the award void?
question-tendering-law-applies = Must this project be tendered under the Tendering and Bidding Law, so that the ban applies to it?
question-wage-arrears-exclude = Must this project be tendered by law, and does the entry keep the bidder from it?
question-fine-only-entry = The entry rests on a fine alone. The notice says that whoever is on the list is refused; the usual tender clause refuses only those whom a finance department has banned. Which applies to this tender?
question-fine-to-be-listed = Is the fine entered on the list, and does an entry for a fine alone exclude from this tender? The notice says that whoever is on the list is refused; the usual tender clause refuses only those whom a finance department has banned.
question-entry-basis = On which decision does the entry rest, and does it impose a ban that still runs?
question-entry-still-listed = The entry was still read on its list after the years for which it is made were over. Does it still stand there, and until when?
question-which-list = On which list does the entry stand? The case names none, or one that is not known.
question-deadline-not-stated = On which day did bids close? The case does not state it, and the record counts on some of the days that come into question, from the notice to the day of the decision, and not on others.
question-cut-off-not-stated = As of which day do the tender's documents have credit records count? The entry stands on the list on some of the days that come into question and not on others: from the day on which bids closed to the day of the decision.
question-entry-withdrawn = The entry was withdrawn from its list. Was it wrong from the start, was the decision behind it withdrawn too, or was only its time over?
question-entry-before-rules = Does what the entry rests on mean that a condition of art. 22(1) of the Government Procurement Law is not met?
question-listing-meets-art-19 = Is the penalty behind the listing one of those in Regulations art. 19(1), imposed within the years that count?
question-repaired-too-early = Was the credit rightly repaired: was the shortest time of publication over, was every duty performed, and is the penalty one that can be repaired? If not, the record counts.
question-how-grave = How grave is the dishonesty: minor, general or serious? The shortest time of publication before credit can be repaired depends on that. If the repair came too early, the record counts.
question-good-commercial-credit = Does the bidder still have good commercial credit despite this record?
question-good-tax-record = Does the bidder still have a good record of paying taxes and social security contributions?
question-qualification-lost = Has the bidder lost its qualification during the procedure, and has it notified the purchaser?
question-reaches-running-contract = Does what arose after bids closed reach this option or change of the running contract?
question-stayed-decision-counts = Does the decision count while its effect is stayed?
question-direct-holding = Does the one bidder hold the controlling share in the other directly, or manage it? Control through others is not what the article names.
question-one-firm-two-bids = Are the two bids those of one firm, and were both made? A firm and its branch, or one firm under two names, are not two suppliers that compete.
question-tied-record-counts = Does the record about the tied party count for the party that bids?
question-lists-not-searched = What do the lists show for this tender that were not searched, or not within the time that counts?

## Reasons for not being applicable

reason-other-law = The tender is not governed by the law of China.
reason-emergency = Emergency procurement after a serious natural disaster or other force majeure: the Government Procurement Law does not apply (art. 85).
reason-national-security = Procurement that concerns national security or State secrets: the Government Procurement Law does not apply (art. 85).
