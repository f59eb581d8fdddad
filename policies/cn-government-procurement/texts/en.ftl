policy = Government procurement in China: who may take part

-query = Query the result in writing with the purchaser or its agency; if the answer does not satisfy, complain to the finance department that supervises it.

## Legal instruments

instrument-gpl = Government Procurement Law of the People's Republic of China
instrument-gpl-regs = Regulations on the Implementation of the Government Procurement Law
instrument-caiku-2022-3 = Ministry of Finance notice Caiku [2022] 3 on "large fines"
instrument-caiku-2016-125 = Ministry of Finance notice Caiku [2016] 125 on searching and using credit records
instrument-caiku-2015-150 = Ministry of Finance notice Caiku [2015] 150
instrument-caibanku-2014-526 = General Office of the Ministry of Finance notice Caibanku [2014] 526 on the list of serious illegal and dishonest acts
instrument-samr-order-44 = State Administration for Market Regulation Order 44 on lists of serious illegality and dishonesty
instrument-tendering-law = Tendering and Bidding Law of the People's Republic of China

cite-gpl-22-1 = Government Procurement Law art. 22(1)
cite-gpl-22-1-4 = Government Procurement Law art. 22(1)(4)
cite-gpl-22-1-5 = Government Procurement Law art. 22(1)(5)
cite-gpl-24 = Government Procurement Law art. 24
cite-gpl-77-1 = Government Procurement Law art. 77(1)
cite-gpl-regs-7-1 = Implementing Regulations art. 7(1)
cite-gpl-regs-18-1 = Implementing Regulations art. 18(1)
cite-gpl-regs-19-1 = Implementing Regulations art. 19(1)
cite-gpl-regs-19-2 = Implementing Regulations art. 19(2)
cite-gpl-regs-22 = Implementing Regulations art. 22
cite-gpl-regs-72-1 = Implementing Regulations art. 72(1)
cite-gpl-regs-72-2 = Implementing Regulations art. 72(2)
cite-gpl-regs-73 = Implementing Regulations art. 73
cite-caiku-2022-3-1 = Caiku [2022] 3
cite-caiku-2016-125-2-1 = Caiku [2016] 125, on the use of credit records
cite-caiku-2016-125-2-2 = Caiku [2016] 125, on searching credit records and keeping the evidence
cite-caiku-2016-125-2-3 = Caiku [2016] 125, on consortia
cite-caiku-2015-150-1 = Caiku [2015] 150, bans are in force nationwide
cite-caibanku-2014-526-2 = Caibanku [2014] 526 art. 2
cite-samr-order-44-2 = SAMR Order 44 art. 2
cite-tendering-law-53 = Tendering and Bidding Law art. 53
cite-tendering-law-54 = Tendering and Bidding Law art. 54

## Major illegal records: Law art. 22(1)(5), Regulations art. 19(1)

rule-criminal-penalty = A criminal penalty for illegal business activity ({ $record }, of { $decided }) lies within the three years before the bid; it counts until { $until }.
    .title = Criminal penalty within three years
    .remedy = Bid again after { $until }, or have the judgment reversed and submit the new judgment.
    .appeal = { -query } The judgment itself is contested before the courts.

rule-suspension-of-business = An order to suspend production or business ({ $record }, of { $decided }) lies within the three years before the bid; it counts until { $until }.
    .title = Order to suspend business within three years
    .remedy = Bid again after { $until }, or have the penalty revoked or annulled and submit the decision.
    .appeal = { -query } The penalty itself is contested by administrative reconsideration or in court.

rule-revoked-licence = The revocation of a permit or licence ({ $record }, of { $decided }) lies within the three years before the bid; it counts until { $until }.
    .title = Revoked permit or licence within three years
    .remedy = Bid again after { $until }, or have the penalty revoked or annulled and submit the decision.
    .appeal = { -query } The penalty itself is contested by administrative reconsideration or in court.

rule-large-fine = A fine of { $amount } ({ $record }, of { $decided }) lies within the three years before the bid; a fine is large from { $figure }. It counts until { $until }.
    .title = Large fine within three years
    .remedy = Bid again after { $until }; or have the penalty revoked or annulled and submit the decision; or show that a law, an administrative regulation or a department of the State Council has set a higher figure for the sector.
    .appeal = { -query } The penalty itself is contested by administrative reconsideration or in court.

rule-comparable-penalty = A penalty that the Regulations do not name ({ $record }, of { $decided }) lies within the three years before the bid; it would count until { $until } if it is as grave as those that they name.
    .title = Penalty that may be as grave
    .remedy = Explain to the purchaser what was imposed and why it is less grave than a suspension of business, a revoked licence or a large fine.
    .appeal = { -query }

rule-penalty-not-stated = A penalty ({ $record }, of { $decided }) lies within the three years before the bid, and the case does not state what it imposed; it would count until { $until } if it is a suspension of business, a revoked licence or a large fine.
    .title = Penalty of unknown content
    .remedy = Submit the penalty decision.
    .appeal = { -query }

rule-penalty-after-deadline = A penalty that excludes ({ $record }, of { $decided }) was imposed after the bid deadline and before the award; it counts for later bids until { $until }.
    .title = Penalty after the bid deadline
    .remedy = Notify the purchaser or agency at once that the qualification has changed; have the penalty annulled if it is wrong.
    .appeal = { -query }

rule-taxes-and-social-security = Taxes or social security contributions are recorded as unpaid ({ $record }, { $amount }).
    .title = Record of paying taxes and social security
    .remedy = Pay, and submit the proof of payment; have the record corrected if it is wrong.
    .appeal = { -query }

## Bans for a term

rule-art-77-ban = A ban from government procurement under art. 77 ({ $record }) runs until { $until }; it binds nationwide.
    .title = Ban from government procurement
    .remedy = Bid again after { $until }, or have the ban revoked or annulled and submit the decision.
    .appeal = The ban is contested by administrative reconsideration or in court.

rule-term-ban = A ban from government procurement for a term ({ $record }) has not expired; it runs until { $until }.
    .title = Ban whose term has not expired
    .remedy = Bid again after { $until }, or have the ban revoked or annulled and submit the decision.
    .appeal = The ban is contested by administrative reconsideration or in court.

rule-ban-ended = A ban for a term ({ $record }) ended on { $ended }; once the term has expired, the bidder may take part.
    .title = Ban that has ended

rule-tendering-ban = A ban from projects that must be tendered by law ({ $record }) runs until { $until }; it is not a ban from government procurement as a whole, but holds for works, and for goods and services that belong to them, where they must be tendered.
    .title = Ban under the Tendering Law
    .remedy = Show that the project need not be tendered under the Tendering and Bidding Law, or bid again after { $until }.
    .appeal = The ban is contested by administrative reconsideration or in court.

## Lists

rule-dishonest-judgment-debtor = The party is on the list of dishonest persons subject to enforcement ({ $record }; end: { $until }); who is on it is refused.
    .title = Dishonest judgment debtor
    .remedy = Perform the judgment and apply to the court to be taken off the list; have the entry corrected if it is wrong.
    .appeal = Object to the court that entered the name.

rule-tax-dishonest = The party is on the list of parties dishonest in major tax violations ({ $record }; end: { $until }); who is on it is refused.
    .title = Major tax violation
    .remedy = Pay taxes, late fees and fines and apply to the tax authority for credit repair; have the entry corrected if it is wrong.
    .appeal = Object to the tax authority that made the entry.

rule-procurement-list-fine = A finance department imposed a fine of { $amount } ({ $record }); from { $figure } such a fine is to be entered on the list of serious illegal and dishonest acts in government procurement, until { $until }.
    .title = Procurement list: fine without a ban
    .remedy = Show that the decision imposes no ban, or bid again after { $until }; have the entry corrected if it is wrong.
    .appeal = Object to the finance department that made the entry.

rule-procurement-list-entry = The party is on the list of serious illegal and dishonest acts in government procurement ({ $record }; end: { $until }), and the case does not state on what the entry rests.
    .title = Procurement list: basis not stated
    .remedy = Submit the decision behind the entry; have the entry corrected or deleted if its term has ended.
    .appeal = Object to the finance department that made the entry.

rule-market-supervision-list = The party is on the market supervision list of serious illegality and dishonesty ({ $record }; end: { $until }); that is not one of the three lists that exclude.
    .title = Market supervision list
    .remedy = Submit the penalty decision behind the listing; apply for credit repair and removal when the conditions are met.
    .appeal = Object to the market supervision department that made the entry.

rule-tied-party = A record that would exclude ({ $record }) is about { $party }, which is the same firm as a member of this bid, its branch or its predecessor.
    .title = Record about a tied party
    .remedy = Explain how the two are tied, and whether the decision binds the party that bids.
    .appeal = { -query }

rule-set-aside = A decision ({ $record }) was revoked or annulled, or its effect is stayed, since { $since }; while that is so it does not count.
    .title = Decision that does not stand

rule-list-searches = The case does not show that all three lists were searched for { $party } and recently enough.
    .title = Search of the lists
    .remedy = The purchaser or agency searches Credit China and the China Government Procurement site, and files the dated result.
    .appeal = { -query }

## The bid

rule-same-person-in-charge = Two bidders for the same contract have the same person in charge.
    .title = Same person in charge
    .remedy = Only one of the two may bid: withdraw the other; correct the register if it is wrong.
    .appeal = { -query }

rule-holding-or-managing = Of two bidders for the same contract, one directly holds a controlling share in the other or manages it.
    .title = Direct holding or management
    .remedy = Only one of the two may bid: withdraw the other; correct the register if it is wrong.
    .appeal = { -query }

rule-member-bids-separately = A member of the consortium also bids alone or in another consortium for the same contract.
    .title = Consortium member bids separately
    .remedy = Withdraw the separate bid.
    .appeal = { -query }

rule-consortium-member = { $party } is a member of the consortium, and every member must meet the conditions that the law sets for suppliers.
    .title = Consortium member
    .remedy = Form the consortium without this member before the deadline, or bid when the member's record no longer counts.
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
parameter-unsearched-lists = What it does that a recent search of the three lists is not shown
parameter-market-listing-for = Years for which a market supervision listing runs

## Questions

question-repair-undoes-penalty = Credit was repaired: publication and sharing stop. Does the decision on repair also lift the penalty for art. 22, or does the fact that it was imposed still count?
question-fine-beside-ended-ban = The same decision imposed a ban whose term has expired, so that Regulations art. 19(2) lets the bidder take part. Does its fine still count as a large fine?
question-fine-before-figure = The fine was decided before 8 February 2022, when the national figure came into force. Was it a large fine under the rules then in force?
question-what-was-imposed = What did the decision impose? The record does not state it. A suspension of business, a revoked permit or licence, or a large fine excludes.
question-penalty-as-grave = Is this penalty as grave as a suspension of business, a revoked licence or a large fine, so that it is a major illegal record?
question-ban-term-beyond-law = The recorded term is shorter or longer than art. 77 allows (one to three years). What does the decision itself say?
question-ban-basis = The ban was not imposed by a finance department. On which law or administrative regulation does it rest, and does that law reach this tender?
question-ban-limited-by-itself = The decision limits the ban to other tenders than this one, while the Ministry of Finance has such bans in force nationwide. Does it bind here?
question-tendering-law-applies = Must this project be tendered under the Tendering and Bidding Law, so that the ban applies to it?
question-fine-only-entry = The entry rests on a fine alone. The notice says that whoever is on the list is refused; the usual tender clause refuses only those whom a finance department has banned. Which applies to this tender?
question-entry-basis = On which decision does the entry rest, and does a ban that it imposes still run?
question-listing-meets-art-19 = Is the penalty behind the listing one of those in Regulations art. 19(1), imposed within the three years?
question-good-tax-record = Does the bidder still have a good record of paying taxes and social security contributions?
question-qualification-lost = Has the bidder lost its qualification during the procedure, and has it notified the purchaser?
question-direct-holding = Does the one bidder hold the controlling share in the other directly, or manage it? Control through others is not what the article names.
question-tied-record-counts = Does the record about the tied party count for the party that bids?
question-lists-not-searched = What do the lists show that were not searched, or not searched recently enough?

## Reasons for not being applicable

reason-other-law = The tender is not governed by the law of China.
reason-emergency = Emergency procurement after a serious natural disaster or other force majeure: the Government Procurement Law does not apply (art. 85).
reason-national-security = Procurement that concerns national security or State secrets: the Government Procurement Law does not apply (art. 85).
