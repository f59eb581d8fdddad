policy = The Quality Improvement Action in China: records of quality and government procurement

-query = Query the result in writing with the purchaser or its agency; if the answer does not satisfy, complain to the finance department that supervises it.
-query-refusal = Against being refused: query it in writing with the purchaser or its agency, and, if the answer does not satisfy, complain to the finance department that supervises it.
-court = is contested by administrative reconsideration or in court.
-retrial = A final judgment itself is contested by petition for retrial.
-keeper = Object to the authority that keeps the record, and tell the purchaser that you have.

## Legal instruments

instrument-guiding-opinions = Guiding Opinions of the Central Committee of the Communist Party of China and the State Council on Carrying Out the Quality Improvement Action, 5 September 2017 (policy)
instrument-gpl = Government Procurement Law of the People's Republic of China
instrument-gpl-regs = Regulations on the Implementation of the Government Procurement Law
instrument-caiku-2016-125 = Ministry of Finance notice Caiku [2016] 125 on searching and using credit records
instrument-national-list = National basic list of punishments for dishonesty, edition of 2024
instrument-samr-order-44 = State Administration for Market Regulation Order 44 on lists of serious illegality and dishonesty

cite-guiding-opinions-5 = Guiding Opinions on the Quality Improvement Action, section 5 (as an English summary numbers it)
cite-guiding-opinions-16 = Guiding Opinions on the Quality Improvement Action, section 16
cite-guiding-opinions-19 = Guiding Opinions on the Quality Improvement Action, section 19 (as an English summary numbers it)
cite-guiding-opinions-24 = Guiding Opinions on the Quality Improvement Action, section 24 (as an English summary numbers it)
cite-gpl-22-1-5 = Government Procurement Law art. 22(1)(5)
cite-gpl-77-1 = Government Procurement Law art. 77(1)
cite-gpl-regs-19-1 = Implementing Regulations art. 19(1)
cite-gpl-regs-19-2 = Implementing Regulations art. 19(2)
cite-gpl-regs-72-1-5 = Implementing Regulations art. 72(1)(5)
cite-caiku-2016-125-2-1 = Caiku [2016] 125, on the use of credit records by the rule in the tender's documents
cite-national-list-preface = National basic list of punishments for dishonesty, preface: punishments rest on laws, regulations and central policy
cite-samr-order-44-2 = SAMR Order 44 art. 2

## Parts of sentences

of-day = { $begun-known ->
    [1] of { $begun }
   *[0] of a day that is not stated
}
happened-on = { $happened-known ->
    [1] of { $happened }
   *[0] of a day that is not stated
}
reported = { $reports ->
    [1] {""}
   *[other] {" "}{ $reports } records report it; it counts once.
}
until-when = { $until-known ->
    [1] until { $until }
   *[0] without a stated end
}
counts-until = { $until-known ->
    [1] It counts until { $until }.
   *[0] No end is stated.
}
published-until = { $until-known ->
    [1] It is published and used until { $until } at most.
   *[0] Until when it is published is not known.
}
repair-when = { $repair ->
    [1] Apply to the authority that made the decision for credit repair, which ends publication and use and is possible from { $repairable }, once all duties are performed
    [2] Credit repair is not possible before the publication ends, because of what was imposed
    [3] Have the judgment reversed on retrial and submit the new one; or wait until its publication ends
   *[0] Apply to the authority that made the decision for credit repair, which ends publication and use, once all duties are performed and the shortest period of publication is over
}
or-annulled = { $judgment ->
    [1] {""}
   *[0] ; or have the penalty revoked or annulled and submit the decision
}
itself = { $judgment ->
    [1] { -retrial }
   *[0] The penalty itself { -court }
}
penalty-or-judgment = { $judgment ->
    [1] judgment
   *[0] penalty
}
on-ground = { $ground-known ->
    [1] for { $ground }
   *[0] on a ground that is not stated
}
again = { $until-known ->
    [1] Bid again after { $until }
   *[0] Bid again when it no longer counts
}
counts-until-done = { $until-known ->
    [1] It counts until { $until }, or until it is carried out.
   *[0] It counts until it is carried out.
}
recall-by = { $origin ->
    [1] that an authority ordered
    [2] that the firm began itself
   *[0] of which the case does not say who began it
}
says-result = { $result ->
    [1] says that a certificate is suspended
    [2] says that a certificate was withdrawn
    [3] says that a standard is not met
    [4] is a certificate that is no longer valid, and no other one that is valid is on file
   *[0] does not say what it found
}

## Counterfeit or inferior goods

rule-counterfeit-goods = A ban from government procurement ({ $record }) runs { until-when }. Supplying counterfeit or inferior goods under a government contract is punished with such a ban.
    .title = Ban for counterfeit or inferior goods
    .remedy = { again }; or have the ban revoked or annulled and submit the decision. Credit repair stops the publication; whether it also ends the ban is not settled.
    .appeal = The ban itself { -court } { -query-refusal }

rule-counterfeit-goods-undecided = A record ({ $record }, { happened-on }) is, or may be, about counterfeit or inferior goods, and the case does not show whether a finance department has imposed a ban for them.{ reported } { counts-until }
    .title = Counterfeit or inferior goods, not decided
    .remedy = Submit the decision of the finance department, or show that there is none; have the record corrected if it is wrong.
    .appeal = { -keeper } { -query }

## Penalties

rule-quality-penalty = A { penalty-or-judgment } { on-ground } ({ $record }, { of-day }) is on record.{ reported } { published-until } { $basis ->
    [1] It names a law or administrative regulation for limiting participation, which as the parameters are set does not count here;
    [2] It names an entry of the national basic list of punishments for limiting participation, which as the parameters are set does not count here;
    [3] It names a memorandum on joint punishment for limiting participation: a memorandum alone is none of the bases that count;
   *[0] No limit on participation is stated that rests on it;
} whether it excludes is decided under art. 22(1)(5) of the Government Procurement Law.
    .title = Misconduct in the field of quality
    .remedy = { repair-when }{ or-annulled }.
    .appeal = { -query } { itself }

rule-quality-penalty-limited = A { penalty-or-judgment } { on-ground } ({ $record }, { of-day }) limits participation in what it covers { $basis ->
    [1] under a law or administrative regulation that it names
    [2] under an entry of the national basic list of punishments
    [3] under a memorandum on joint punishment
   *[0] on a basis that the record does not state
}.{ reported } { published-until }
    .title = Joint punishment for misconduct in the field of quality
    .remedy = { repair-when }{ or-annulled }.
    .appeal = { -query } { itself }

rule-quality-penalty-by-documents = A { penalty-or-judgment } { on-ground } ({ $record }, { of-day }) stands, and the tender's documents state what they provide for such records.{ reported } { published-until }
    .title = Misconduct in the field of quality: what the tender's documents provide
    .remedy = { repair-when }{ or-annulled }.
    .appeal = { -query } { itself }

rule-information-security = A { penalty-or-judgment } { on-ground } ({ $record }, { of-day }) concerns, or may concern, a smartphone, wearable device or audiovisual product of what is bought here.{ reported } { published-until } The case names no law by which it limits participation.
    .title = Information security and privacy of products
    .remedy = Submit the decision and show what has been put right. { repair-when }{ or-annulled }.
    .appeal = { -query } { itself }

rule-information-security-limited = A { penalty-or-judgment } { on-ground } ({ $record }, { of-day }) concerns, or may concern, a smartphone, wearable device or audiovisual product and limits participation in what it covers { $basis ->
    [1] under a law or administrative regulation that it names
    [2] under an entry of the national basic list of punishments
    [3] under a memorandum on joint punishment
   *[0] on a basis that the record does not state
}.{ reported } { published-until }
    .title = Limit for information security and privacy of products
    .remedy = { repair-when }{ or-annulled }.
    .appeal = { -query } { itself }

## Recalls

rule-open-recall = A recall of a defective product ({ $record }, { of-day }), { recall-by }, is not recorded as carried out.{ reported } { counts-until-done } No law was found that limits participation for a recall alone.
    .title = Recall that is not completed
    .remedy = Carry out the recall and have that recorded; have the record corrected if it is wrong.
    .appeal = { -keeper }

rule-open-recall-limited = A recall of a defective product ({ $record }, { of-day }), { recall-by }, is not recorded as carried out, and the tender's documents state what they provide for such records.{ reported } { counts-until-done }
    .title = Recall that is not completed: what the tender's documents provide
    .remedy = Carry out the recall and submit proof that it is completed; have the record corrected if it is wrong.
    .appeal = { -query } { -keeper }

## Sampling

rule-failed-sampling = A product failed a quality supervision sampling ({ $record }, { happened-on }), and no follow-up that it passed is on record.{ reported } { counts-until } No law was found that limits participation for one failed sampling alone.
    .title = Failed sampling
    .remedy = Put the product right and have the follow-up recorded that it passed; ask for a second test, or have the record corrected, if it is wrong.
    .appeal = { -keeper }

rule-failed-sampling-limited = A product failed a quality supervision sampling ({ $record }, { happened-on }), no follow-up that it passed is on record, and the tender's documents state what they provide for such records.{ reported } { counts-until }
    .title = Failed sampling: what the tender's documents provide
    .remedy = Submit the result of the follow-up that the product passed; ask for a second test, or have the record corrected, if it is wrong.
    .appeal = { -query } { -keeper }

rule-sampling-failed-again = Products of { $party } failed quality supervision sampling again: { $times ->
    [1] in what is, or may be, the follow-up ({ $record })
   *[other] { $times } times ({ $record } and others)
}. { counts-until } Where an order to suspend business or a revoked licence follows, that is a major illegal record.
    .title = Failed sampling again
    .remedy = Submit what the authority decided after the failure, and the result of the last follow-up.
    .appeal = { -query } { -keeper }

## Standards

rule-certificate-not-valid = A record on compliance with standards ({ $record }) { says-result }.{ reported } { counts-until } No law was found that limits participation for that alone.
    .title = Certificate or standard
    .remedy = Have the certificate restored, or the standard evaluated again; have the record corrected if it is wrong.
    .appeal = { -keeper }

rule-certificate-limited = A record on compliance with standards ({ $record }) { says-result }, and the tender's documents state what they provide for such records.{ reported } { counts-until }
    .title = Certificate or standard: what the tender's documents provide
    .remedy = Submit proof that the certificate was restored or that the standard is met; have the record corrected if it is wrong.
    .appeal = { -query } { -keeper }

rule-certificate-required = A record on compliance with standards ({ $record }) { says-result }; the tender's documents demand, or may demand, a valid certificate.{ reported }{ $result ->
    [4] {""}
   *[other] {" "}{ counts-until }
}
    .title = Certificate that the tender demands
    .remedy = Submit a certificate that is valid for what you offer.
    .appeal = { -query } { -keeper }

rule-certificate-valid = A record on compliance with standards ({ $record }) says that a certificate is valid { $until-known ->
    [1] until { $until }
   *[0] and states no end
}.
    .title = Valid certificate

## Listing

rule-market-supervision-listing = An entry on the market supervision list of serious illegality and dishonesty ({ $record }). { counts-until } The list is none of those that exclude; at most it is weighed.
    .title = Market supervision list and joint punishment
    .remedy = Submit the decision behind the listing; apply for credit repair and removal when the conditions are met.
    .appeal = Object to the market supervision department that made the entry. { -query }

## Tied parties

tied = { $tie ->
    [1] which is the same firm as a member of this bid
    [2] a branch of a member of this bid
    [3] of which a member of this bid is a branch
    [5] which is one firm with a member of this bid through others: branches, head offices or other names
   *[4] whose business a member of this bid took over
}

rule-tied-record = A record of quality ({ $record }) that would matter here, or may, if it were about a member of this bid is about { $party }, { tied }. { counts-until }
    .title = Record of a tied party
    .remedy = Explain how the two are tied, and whether the record concerns the party that bids and what it offers.
    .appeal = { -query } { -keeper }

## Notes

rule-reference-factor = A level of quality, a level of standards or a brand value ({ $record }) is a factor for reference in an enterprise's credit rating. It neither admits nor excludes.
    .title = Reference factor

how-over = { $how ->
    [1] was withdrawn by the authority that made it{ on-that-day }
    [2] was annulled or reversed{ on-that-day }
    [3] is stayed{ since-that-day }{ $until-known ->
        [1] , until { $until }
       *[0] {""}
    }
    [4] is one for which credit was repaired{ on-that-day }
    [5] is settled{ since-that-day }
   *[6] is over; its last day was { $on-known ->
        [1] { $on }
       *[0] not later than the longest term of the law
    }
}
on-that-day = { $on-known ->
    [1] {" "}on { $on }
   *[0] {""}
}
since-that-day = { $on-known ->
    [1] {" "}since { $on }
   *[0] {""}
}

rule-no-longer-counts = A record of quality ({ $record }) { how-over }. It does not count.
    .title = Record that does not count

rule-counterfeit-ban-over = A ban for counterfeit or inferior goods ({ $record }) { how-over }. It does not exclude.
    .title = Ban that does not exclude

## Parameters

parameter-basis-law = Whether a limit counts that a decision sets under a law or administrative regulation which it names
parameter-basis-national-list = Whether a limit counts that a decision sets under an entry of the national basic list of punishments
parameter-basis-memorandum = Whether a limit counts that a decision sets under a memorandum on joint punishment alone
parameter-basis-documents = Whether limits count that the tender's documents state for records of poor quality
parameter-penalty-without-basis = What a penalty for poor quality does where no limit is stated
parameter-security-without-basis = What a violation of information security or privacy does where no limit is stated
parameter-product-without-basis = What an open recall, a failed sampling or a certificate that is not valid does where no limit is stated
parameter-voluntary-recall = What a recall does that the firm began itself
parameter-extra-bid-security = Extra bid security that the tender's documents demand, as a share of the contract value
parameter-repeat-count = Failed samplings from which a failure is repeated
parameter-failure-counts-for = Years for which a failed sampling counts
parameter-breach-counts-for = Years for which a breach counts on which no finance department has decided
parameter-minor-longest = Months for which minor dishonesty is published at most
parameter-general-shortest = Months for which general dishonesty is published at least
parameter-general-longest = Years for which general dishonesty is published at most
parameter-serious-shortest = Years for which serious dishonesty is published at least
parameter-serious-longest = Years for which serious dishonesty is published at most
parameter-periods-count-from = From what these periods count
parameter-market-published-for = Years for which market supervision publishes a penalty, before NDRC Order 36
parameter-market-warning-published-for = Months for which market supervision publishes a warning or criticism alone, before NDRC Order 36
parameter-low-fine-up-to = Amount up to which a fine is low, so that its publication ends as early as that of criticism; 0: no figure is known
parameter-market-repair-after = Months after which market supervision may end the publication early
parameter-market-repair-after-for-food = Months after which it may do so for food, drugs and special equipment
parameter-market-listing-for = Years for which a market supervision listing runs
parameter-shortest-ban = Shortest ban under art. 77
parameter-longest-ban = Longest ban under art. 77
parameter-repaired-ban = What credit repair does to a ban whose term still runs

## Codes

code-cn-list-procurement-dishonest = list of serious illegal and dishonest acts in government procurement
code-cn-list-market-supervision-dishonest = market supervision list of serious illegality and dishonesty
code-cn-authority-finance = a finance department
code-cn-authority-market-supervision = a market supervision department
code-cn-ground-counterfeit-or-inferior-goods = supplying counterfeit or inferior goods
code-cn-ground-product-quality = a violation of the law on product quality
code-cn-ground-project-quality = a violation of the law on the quality of works or services
code-cn-ground-compulsory-standard = a compulsory standard that is not met
code-cn-ground-certification-misuse = misuse of a certificate or mark
code-cn-ground-information-security = a violation of the law on information security
code-cn-ground-privacy-protection = a violation of the law on the protection of privacy
code-cn-ground-ordered-recall = a recall that an authority ordered
code-cn-ground-voluntary-recall = a recall that the firm began itself
code-cn-ground-sampling-failed = a failed sampling of product quality supervision
code-cn-ground-follow-up-sampling-failed = a failed follow-up of such a sampling
code-cn-ground-certificate-valid = a valid certificate or mark
code-cn-ground-certificate-suspended = a suspended certificate or mark
code-cn-ground-certificate-withdrawn = a withdrawn certificate or mark
code-cn-ground-standard-not-met = a standard that is not met
code-cn-fact-same-event-number = number of the event that a record reports
code-cn-fact-objection-pending = the party has objected to the record
code-cn-fact-limited-under-law = the decision limits participation under a law or administrative regulation that it names
code-cn-fact-limited-under-national-list = the decision limits participation under an entry of the national basic list of punishments
code-cn-fact-limited-under-memorandum = the decision limits participation under a memorandum on joint punishment alone
code-cn-fact-section-5-product = the decision concerns smartphones, wearable devices or new audiovisual products
code-cn-fact-dishonesty-gravity = how grave the dishonesty is: 1 minor, 2 general, 3 serious
code-cn-fact-dishonesty-grade = how grave the dishonesty is, by its other name
code-cn-fact-not-corrected = what is punished was not corrected
code-cn-fact-food-drugs-or-special-equipment = the penalty concerns food, drugs or special equipment
code-cn-fact-documents-enhanced-inspection = the tender's documents provide for enhanced inspection where records of poor quality stand
code-cn-fact-documents-extra-bid-security = the tender's documents demand extra bid security where records of poor quality stand
code-cn-fact-documents-monitoring = the tender's documents provide for monitoring where records of poor quality stand
code-cn-fact-documents-exclude-categories = the tender's documents exclude the categories concerned where records of poor quality stand
code-cn-fact-certificate-required = the tender's documents demand a valid certificate

## Questions

question-which-basis = By which law, administrative regulation or listed measure does this record limit participation in this tender? The Guiding Opinions are policy and no basis for that. Without one the record changes nothing.
question-basis-allows = Does the basis that is named allow participation in this tender to be limited? Its text was not found, or does not say so clearly.
question-exclusion-basis = By which law or administrative regulation may the tender's documents exclude the categories concerned? By themselves they may not add a measure to those that the law knows.
question-objection-open = The party has objected to the record, and no answer is recorded. Is the record right?
question-section-5-product = Does the decision concern a smartphone, a wearable device or a new audiovisual product, and one of the kind that is bought here?
question-how-grave = How grave was the dishonesty: minor, general or serious? On that depends how long the decision is published, and from when its credit can be repaired.
question-repaired-too-early = Was the credit rightly repaired: was the shortest time of publication over, was all put right and performed, and can credit be repaired for what was imposed? If not, the decision counts.
question-publication-beyond-law = The recorded end of the publication is later than the law allows. Was what is punished not corrected, or is the recorded day wrong?
question-cut-off-not-stated = As of which day do the tender's documents have records count? The record came after the first of the days that come into question, from the day on which bids closed to the day of the decision.
question-deadline-not-stated = On which day did bids close? The case does not state it, and the record counts on some of the days that come into question, from the notice to the day of the decision, and not on others.
question-tied-record-counts = Does the record about the tied party count for the party that bids?
question-what-followed-failure = Has an order to suspend business or a revoked licence followed the repeated failure, and are these failures distinct? If neither an order nor a revocation followed, the failure excludes nobody.
question-valid-certificate = Does the bidder hold a certificate that is valid for what it offers?
question-finance-decision = Were the goods supplied under a government contract, and has a finance department decided that they were counterfeit or inferior? Only its ban excludes.
question-listing-counts = What weight does the listing have in this tender? The article on its consequences was not read; as far as is known the listing is to be considered and does not exclude.
question-unclear-fact = What do the tender's documents or the decision say? The case states neither a yes nor a no.
question-repair-ends-ban = Credit was repaired while the term of the ban still runs. Does the decision on repair also end the ban, or does it run to the end of its term?
question-ban-term-beyond-law = The recorded term is not one that the law allows. What does the decision itself say?
question-ban-basis = The ban was not imposed by a finance department. On which law or administrative regulation does it rest, and does that law reach this tender?
question-ban-limited-by-itself = The decision limits the ban to other tenders than this one, while the Ministry of Finance has such bans in force nationwide. Does it bind here?
question-entry-withdrawn = The entry was withdrawn from its list. Was the ban behind it withdrawn too?
question-reaches-running-contract = Does what arose after bids closed reach this option or change of the running contract?

## Reasons for not being applicable

reason-other-law = The tender is not governed by the law of China.
reason-emergency = Emergency procurement after a serious natural disaster or other force majeure: the Government Procurement Law does not apply (art. 85).
reason-national-security = Procurement that concerns national security or State secrets: the Government Procurement Law does not apply (art. 85).
reason-before-guiding-opinions = The tender was noticed before the Guiding Opinions were issued, on 5 September 2017.
