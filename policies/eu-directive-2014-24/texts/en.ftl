policy = Public procurement in the European Union: grounds for exclusion (Directive 2014/24/EU)

-review = Use the review procedure that national law provides against the decision; national law sets how long there is to do it.

## Legal instruments

instrument-directive = Directive 2014/24/EU on public procurement
instrument-c-124-17 = Court of Justice of the European Union, case C-124/17, Vossloh Laeis
instrument-c-199-15 = Court of Justice of the European Union, case C-199/15, Ciclat (on the earlier directive)

cite-directive-18-2 = Directive 2014/24/EU art. 18(2)
cite-directive-41 = Directive 2014/24/EU art. 41
cite-directive-57 = Directive 2014/24/EU art. 57
cite-directive-57-1 = Directive 2014/24/EU art. 57(1)
cite-directive-57-1-a = Directive 2014/24/EU art. 57(1)(a)
cite-directive-57-1-b = Directive 2014/24/EU art. 57(1)(b)
cite-directive-57-1-c = Directive 2014/24/EU art. 57(1)(c)
cite-directive-57-1-d = Directive 2014/24/EU art. 57(1)(d)
cite-directive-57-1-e = Directive 2014/24/EU art. 57(1)(e)
cite-directive-57-1-f = Directive 2014/24/EU art. 57(1)(f)
cite-directive-57-1-2 = Directive 2014/24/EU art. 57(1), second subparagraph
cite-directive-57-2-1 = Directive 2014/24/EU art. 57(2), first subparagraph
cite-directive-57-2-2 = Directive 2014/24/EU art. 57(2), second subparagraph
cite-directive-57-2-3 = Directive 2014/24/EU art. 57(2), third subparagraph
cite-directive-57-3-1 = Directive 2014/24/EU art. 57(3), first subparagraph
cite-directive-57-3-2 = Directive 2014/24/EU art. 57(3), second subparagraph
cite-directive-57-4 = Directive 2014/24/EU art. 57(4)
cite-directive-57-4-a = Directive 2014/24/EU art. 57(4)(a)
cite-directive-57-4-b = Directive 2014/24/EU art. 57(4)(b)
cite-directive-57-4-c = Directive 2014/24/EU art. 57(4)(c)
cite-directive-57-4-d = Directive 2014/24/EU art. 57(4)(d)
cite-directive-57-4-e = Directive 2014/24/EU art. 57(4)(e)
cite-directive-57-4-f = Directive 2014/24/EU art. 57(4)(f)
cite-directive-57-4-g = Directive 2014/24/EU art. 57(4)(g)
cite-directive-57-4-h = Directive 2014/24/EU art. 57(4)(h)
cite-directive-57-4-i = Directive 2014/24/EU art. 57(4)(i)
cite-directive-57-4-last = Directive 2014/24/EU art. 57(4), last subparagraph
cite-directive-57-6 = Directive 2014/24/EU art. 57(6)
cite-directive-57-6-4 = Directive 2014/24/EU art. 57(6), on operators excluded by final judgment
cite-directive-57-7 = Directive 2014/24/EU art. 57(7)
cite-directive-63-1-2 = Directive 2014/24/EU art. 63(1), on replacing an entity
cite-directive-71-6-b = Directive 2014/24/EU art. 71(6)(b)
cite-directive-73-b = Directive 2014/24/EU art. 73(b)
cite-c-124-17-judgment = Case C-124/17, Vossloh Laeis
cite-c-199-15-judgment = Case C-199/15, Ciclat

## Parts of sentences

period = { $until-known ->
    [1] { $set ->
        [1] The period of exclusion that the decision sets ends on { $until }.
       *[0] The longest exclusion that the Directive allows ends on { $until }; national law may set a shorter one.
    }
   *[0] { $set ->
        [1] No end of the period of exclusion that the decision sets is stated.
       *[0] When the longest exclusion that the Directive allows ends cannot be told.
    }
}
uncleaned = { $cleaning ->
    [1] {" "}Self-cleaning is on file, but a condition is not met or the evidence was held insufficient; the authority states its reasons.
    [2] {" "}Self-cleaning is not available while a final judgment excludes from procurement.
   *[0] {""}
}
leave = { $required ->
    [1] National law requires exclusion where the ground is established.
   *[0] The authority may exclude where the ground is established and exclusion is proportionate.
}
shown-ground = { $ground-known ->
    [1] { $ground }
   *[0] a ground that is not stated
}
sum = { $amount-known ->
    [1] , { $amount }
   *[0] {""}
}
clean = Show self-cleaning: compensation paid or undertaken, facts clarified by actively collaborating with the authorities, and concrete technical, organisational and personnel measures
again = { $until-known ->
    [1] bid again after { $until }
   *[0] bid again when the period is over
}
clean-or-wait = { clean }; or { again }; or have the decision annulled and submit the new one.
pay = Pay what is due, with interest or fines where they apply, or enter into a binding arrangement to pay, by the bid deadline where national law asks for that; or have the decision annulled or the record corrected.

## Convictions by final judgment: art. 57(1)

rule-criminal-organisation = { $operator } was convicted by final judgment ({ $record }) for participation in a criminal organisation, and is to be excluded. { period }{ uncleaned }
    .title = Conviction: criminal organisation
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-corruption = { $operator } was convicted by final judgment ({ $record }) for corruption, and is to be excluded. { period }{ uncleaned }
    .title = Conviction: corruption
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-fraud = { $operator } was convicted by final judgment ({ $record }) for fraud, and is to be excluded. { period }{ uncleaned }
    .title = Conviction: fraud
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-terrorist-offences = { $operator } was convicted by final judgment ({ $record }) for terrorist offences or offences linked to terrorist activities, and is to be excluded. { period }{ uncleaned }
    .title = Conviction: terrorist offences
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-money-laundering = { $operator } was convicted by final judgment ({ $record }) for money laundering or terrorist financing, and is to be excluded. { period }{ uncleaned }
    .title = Conviction: money laundering or terrorist financing
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-human-trafficking = { $operator } was convicted by final judgment ({ $record }) for child labour or another form of trafficking in human beings, and is to be excluded. { period }{ uncleaned }
    .title = Conviction: child labour or trafficking in human beings
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-convicted-person = { $party }, who is, or may be, a member of the administrative, management or supervisory body of { $operator } or somebody with powers of representation, decision or control in it, was convicted by final judgment ({ $record }; { shown-ground }). { $operator } is to be excluded. { period }{ uncleaned }
    .title = Conviction of a person behind the operator
    .remedy = { clean-or-wait } Among the personnel measures, end the person’s powers; if the person has none, show it.
    .appeal = { -review }
rule-conviction-ground-unclear = { $operator } was convicted ({ $record }); the case does not say for which offence in the words of the Directive. For an offence of art. 57(1) exclusion is compulsory. { period }{ uncleaned }
    .title = Conviction for an offence that is not stated
    .remedy = Submit the judgment; where it is for an offence of art. 57(1): { clean-or-wait }
    .appeal = { -review }

## Taxes and social security contributions: art. 57(2)

rule-unpaid-dues-decision = { $operator } has not paid taxes or social security contributions, or not in time ({ $record }{ sum }), as a decision establishes that has, or may have, final and binding effect. It is to be excluded until it pays or enters into a binding arrangement (whether that counts after the bid deadline is for national law); no longest period is set, and self-cleaning does not apply.
    .title = Unpaid taxes or contributions, by final decision
    .remedy = { pay }
    .appeal = { -review }
rule-unpaid-dues-required = { $operator } has not paid taxes or social security contributions, or not in time ({ $record }{ sum }), shown otherwise than by a final and binding decision; national law requires exclusion for that too. It ends when it pays or enters into a binding arrangement; whether that counts after the bid deadline is for national law.
    .title = Unpaid taxes or contributions, excluded by national law
    .remedy = { pay }
    .appeal = { -review }
rule-unpaid-dues-other-means = { $operator } has, by what is on record ({ $record }{ sum }), not paid taxes or social security contributions; no final and binding decision establishes it. The authority may exclude if it can show the breach by any appropriate means.
    .title = Unpaid taxes or contributions, shown otherwise
    .remedy = { pay }
    .appeal = { -review }

## Grounds of art. 57(4)

rule-obligations-breach = On record about { $operator } is a violation of environmental, social or labour law ({ $record }; { shown-ground }). { leave } { period }{ uncleaned }
    .title = Environmental, social or labour law
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-insolvency-required = { $operator } is bankrupt, insolvent or in a like situation ({ $record }), and national law requires exclusion for that.
    .title = Insolvency, excluded by national law
    .remedy = Show that the proceedings are closed, or have the record corrected; where national law spares an operator that can perform the contract, show that you can. { clean }.
    .appeal = { -review }
rule-insolvency = { $operator } is, by what is on record, bankrupt, insolvent or in a like situation ({ $record }). The authority may exclude it; national law may spare an operator that will be able to perform the contract.
    .title = Insolvency
    .remedy = Show that the proceedings are closed, or that you will be able to perform the contract; or have the record corrected. { clean }.
    .appeal = { -review }
rule-professional-misconduct = On record about { $operator } is professional misconduct ({ $record }). It counts if it is grave and makes the operator’s integrity questionable. { leave } { period }{ uncleaned }
    .title = Grave professional misconduct
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-offence-without-conviction = On record about { $operator } is { shown-ground } ({ $record }), without a conviction by final judgment. Exclusion under art. 57(1) needs one; at most it is grave professional misconduct. { leave } { period }{ uncleaned }
    .title = Offence without a final conviction
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-distortion-of-competition = On record about { $operator } is an agreement aimed at distorting competition ({ $record }). Sufficiently plausible indications are enough. { leave } { period } Where an authority has penalised the conduct, it counts from that decision; conduct that went on after it counts from its own end.{ uncleaned }
    .title = Agreements distorting competition
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-conflict-of-interest = On record about { $operator } is a conflict of interest ({ $record }). It excludes only where no less intrusive measure remedies it. { leave } { period }{ uncleaned }
    .title = Conflict of interest
    .remedy = Propose measures that remedy the conflict; or show that there is none. { clean-or-wait }
    .appeal = { -review }
rule-prior-involvement = { $operator } was involved in preparing the procedure ({ $record }). It excludes only where no less intrusive measure remedies the distortion of competition, and only after the operator had the chance to show that there is none. { leave } { period }{ uncleaned }
    .title = Prior involvement
    .remedy = Show that your involvement cannot distort competition, or propose measures that remedy it. { clean-or-wait }
    .appeal = { -review }
rule-deficient-performance = On record about { $operator } is deficient performance of an earlier contract ({ $record }). It counts if the deficiencies in a substantive requirement were significant or persistent and led to early termination, damages or a comparable sanction. { leave } { period }{ uncleaned }
    .title = Deficient performance of an earlier contract
    .remedy = Show that a condition is not met. { clean-or-wait }
    .appeal = { -review }
rule-misrepresentation = On record about { $operator } is misrepresentation, information withheld, or documents not supplied ({ $record }). It counts if it was serious. { leave } { period }{ uncleaned }
    .title = Serious misrepresentation
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-undue-influence = On record about { $operator } is an attempt to unduly influence the authority, to obtain confidential information, or misleading information given negligently ({ $record }). { leave } { period }{ uncleaned }
    .title = Undue influence or misleading information
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-national-ground = On record about { $operator } is a ground of exclusion of national law that the Directive does not name ({ $record }). Whether and how long it excludes is for national law to say.
    .title = Ground of national law
    .remedy = Submit the decision; or have it annulled; or bid again when national law no longer excludes for it.
    .appeal = { -review }
rule-ground-unclear = On record about { $operator } is a decision or proceeding ({ $record }) of which the case does not say on which ground it was made. { period }{ uncleaned }
    .title = Decision on a ground that is not stated
    .remedy = Submit the decision. { clean-or-wait }
    .appeal = { -review }
rule-excluded-by-judgment = { $operator } is excluded from procurement by a final judgment ({ $record }). { $until-known ->
    [1] The exclusion ends on { $until }.
   *[0] No end of it is stated.
} Self-cleaning is not available during that period where the judgment is effective.
    .title = Excluded by final judgment
    .remedy = { $until-known ->
        [1] Bid again after { $until }
       *[0] Bid again when the exclusion is over
    }; or have the judgment reversed and submit the new one.
    .appeal = { -review }
rule-excluded-by-authority = { $operator } is excluded from procurement by an authority, or by a judgment that is not final ({ $record }). { $until-known ->
    [1] The exclusion ends on { $until }.
   *[0] No end of it is stated.
} Whether it binds this tender is for national law to say.{ uncleaned }
    .title = Excluded by decision of an authority
    .remedy = { $until-known ->
        [1] Bid again after { $until }
       *[0] Bid again when the exclusion is over
    }; or have the decision annulled. { clean }.
    .appeal = { -review }

## Entities relied on, subcontractors, running contracts

is-compulsory = in a situation for which exclusion is compulsory ({ $record }, about { $party }; { shown-ground })
may-be-excluded = by what is on record, in a situation for which exclusion is not compulsory ({ $record }, about { $party }; { shown-ground })
replace-entity = { $operator }, on whose capacity the bid relies, is { is-compulsory }. The authority requires the bidder to replace it.{ uncleaned }
replace-subcontractor = { $operator }, a subcontractor, is { is-compulsory }. Once verification has shown that, the authority requires that it be replaced.{ uncleaned }
may-replace-entity = { $operator }, on whose capacity the bid relies, is, { may-be-excluded }. { $required ->
    [1] Where the ground is established, national law obliges the authority to require that it be replaced.
   *[0] Where the ground is established, the authority may require that it be replaced.
}{ uncleaned }
may-replace-subcontractor = { $operator }, a subcontractor, is, { may-be-excluded }. Where the ground is established, the authority may require that it be replaced, or be required to.{ uncleaned }
other-entity = Replace { $operator } with another entity.
other-subcontractor = Replace { $operator } with another subcontractor.
or-clean = Or show self-cleaning; or wait until the period is over; or have the decision annulled.
or-pay = Or let it pay what is due, with interest or fines where they apply, or enter into a binding arrangement to pay; or have the decision annulled or the record corrected.
or-solvent = Or show that the proceedings are closed, or self-cleaning; or have the record corrected.
or-wait = Or wait until the exclusion is over; or have the judgment reversed.

rule-replace-relied-on = { replace-entity }
    .title = Entity relied on: to be replaced
    .remedy = { other-entity } { or-clean }
    .appeal = { -review }
rule-replace-relied-on-dues-decision = { replace-entity }
    .title = Entity relied on: unpaid taxes or contributions, by final decision
    .remedy = { other-entity } { or-pay }
    .appeal = { -review }
rule-replace-relied-on-dues-required = { replace-entity }
    .title = Entity relied on: unpaid taxes or contributions, excluded by national law
    .remedy = { other-entity } { or-pay }
    .appeal = { -review }
rule-replace-relied-on-insolvent = { replace-entity }
    .title = Entity relied on: insolvency, excluded by national law
    .remedy = { other-entity } { or-solvent }
    .appeal = { -review }
rule-replace-relied-on-excluded = { $operator }, on whose capacity the bid relies, is excluded from procurement by a final judgment ({ $record }). The authority requires the bidder to replace it.
    .title = Entity relied on: excluded by final judgment
    .remedy = { other-entity } { or-wait }
    .appeal = { -review }
rule-relied-on-dues = { may-replace-entity }
    .title = Entity relied on: unpaid taxes or contributions, shown otherwise
    .remedy = { other-entity } { or-pay }
    .appeal = { -review }
rule-relied-on-ground = { may-replace-entity }
    .title = Entity relied on: other grounds
    .remedy = { other-entity } Or show that the ground is not established, or self-cleaning; or have the decision annulled.
    .appeal = { -review }
rule-relied-on-selection = { $operator }, on whose capacity the bid relies, does not meet a relevant selection criterion ({ $record }). The authority requires the bidder to replace it.
    .title = Entity relied on: selection criterion
    .remedy = Replace { $operator } with an entity that meets the criterion; or show that it does.
    .appeal = { -review }
rule-replace-subcontractor = { replace-subcontractor }
    .title = Subcontractor: to be replaced
    .remedy = { other-subcontractor } { or-clean }
    .appeal = { -review }
rule-replace-subcontractor-dues-decision = { replace-subcontractor }
    .title = Subcontractor: unpaid taxes or contributions, by final decision
    .remedy = { other-subcontractor } { or-pay }
    .appeal = { -review }
rule-replace-subcontractor-dues-required = { replace-subcontractor }
    .title = Subcontractor: unpaid taxes or contributions, excluded by national law
    .remedy = { other-subcontractor } { or-pay }
    .appeal = { -review }
rule-replace-subcontractor-insolvent = { replace-subcontractor }
    .title = Subcontractor: insolvency, excluded by national law
    .remedy = { other-subcontractor } { or-solvent }
    .appeal = { -review }
rule-replace-subcontractor-excluded = { $operator }, a subcontractor, is excluded from procurement by a final judgment ({ $record }). Once verification has shown that, the authority requires that it be replaced.
    .title = Subcontractor: excluded by final judgment
    .remedy = { other-subcontractor } { or-wait }
    .appeal = { -review }
rule-subcontractor-dues = { may-replace-subcontractor }
    .title = Subcontractor: unpaid taxes or contributions, shown otherwise
    .remedy = { other-subcontractor } { or-pay }
    .appeal = { -review }
rule-subcontractor-ground = { may-replace-subcontractor }
    .title = Subcontractor: other grounds
    .remedy = { other-subcontractor } Or show that the ground is not established, or self-cleaning; or have the decision annulled.
    .appeal = { -review }
rule-termination = The contract runs, and a conviction is on record that bears on { $operator } ({ $record }, about { $party }; { shown-ground }). Where it was in that situation when the contract was awarded and should have been excluded, the authority may terminate the contract as national law provides.
    .title = Running contract: termination
    .remedy = Show that the conviction was not final at the award, or that self-cleaning had been accepted by then; or have the judgment reversed.
    .appeal = { -review }

## Records that do not count

rule-set-aside = A record about { $party } ({ $record }) does not count: it was { $how ->
    [2] annulled or reversed
   *[1] withdrawn
} on { $day }.
    .title = Record that does not stand
rule-stayed = The effect of a record about { $party } ({ $record }) is stayed from { $from }{ $until-known ->
    [1] {" "}to { $until }
   *[0] {""}
}. It does not count while the stay lasts.
    .title = Record whose effect is stayed
rule-not-extended = A record about { $party } ({ $record }) does not count against { $operator }: only a conviction for an offence of art. 57(1) of a person with powers in an operator extends to it.
    .title = Record of a person that does not extend to the operator
rule-running-contract = A record about { $party } ({ $record }) does not reach the contract that already runs: the Directive provides for termination only where a situation of art. 57(1) existed at the award.
    .title = Record that does not reach the running contract
rule-period-over = A record about { $party } ({ $record }) no longer excludes: { $set ->
    [1] the period that the decision sets is over
   *[0] the longest period that the Directive allows is over
}{ $until-known ->
    [1] {" "}(last day: { $until })
   *[0] {""}
}.
    .title = Period that is over
rule-period-to-come = A record about { $party } ({ $record }) does not exclude yet: the period that the decision sets begins on { $from }{ $until-known ->
    [1] {" "}and ends on { $until }
   *[0] {""}
}.
    .title = Period that has not begun
rule-dues-settled = Taxes or contributions of { $party } ({ $record }) no longer exclude: { $how ->
    [2] a binding arrangement to pay was made
    [3] nothing is owed any more
   *[1] they were paid
}{ $day-known ->
    [1] {" "}on { $day }
   *[0] {""}
}.
    .title = Taxes or contributions settled
rule-dues-disproportionate = Unpaid taxes or contributions of { $party } ({ $record }{ $amount-known ->
    [1] , { $amount }
   *[0] {""}
}) do not exclude under the derogation of national law: { $why ->
    [2] the exact amount was told too late to pay before the deadline
   *[1] only minor amounts are unpaid
}.
    .title = Exclusion clearly disproportionate
rule-public-interest = A record about { $party } ({ $record }) would exclude; an overriding reason relating to the public interest was granted, and national law lets it derogate.
    .title = Derogation in the public interest
rule-ground-not-applied = A record about { $party } ({ $record }) is on a ground that the authority may apply, and that the notice of this tender does not apply.
    .title = Ground that this tender does not apply
rule-condition-not-met = A record about { $party } ({ $record }) does not exclude: { $why ->
    [1] less intrusive measures remedy it
    [2] it was shown that the involvement cannot distort competition
    [3] the deficiency was not in a substantive requirement
    [4] the deficiencies were neither significant nor persistent
    [5] they led to no early termination, damages or comparable sanction
   *[6] the operator will be able to perform the contract, and national law spares it
}.
    .title = Condition of the ground not met
rule-self-cleaned = A record about { $party } ({ $record }) does not exclude: the evidence of self-cleaning ({ $evidence }) was held sufficient.
    .title = Self-cleaning accepted

## Codes

code-eu-ground-crime-org = participation in a criminal organisation
code-eu-ground-corruption = corruption
code-eu-ground-fraud = fraud
code-eu-ground-terr-offence = terrorist offences
code-eu-ground-finan-laund = money laundering or terrorist financing
code-eu-ground-human-traffic = child labour or trafficking in human beings
code-eu-ground-tax-pay = payment of taxes
code-eu-ground-socsec-pay = payment of social security contributions
code-eu-ground-envir-law = environmental law
code-eu-ground-socsec-law = social law
code-eu-ground-labour-law = labour law
code-eu-ground-bankruptcy = bankruptcy
code-eu-ground-insolvency = insolvency
code-eu-ground-cred-arran = arrangement with creditors
code-eu-ground-bankr-nat = a situation like bankruptcy under national law
code-eu-ground-liq-admin = assets administered by a liquidator or the court
code-eu-ground-susp-act = business activities suspended
code-eu-ground-prof-misconduct = grave professional misconduct
code-eu-ground-distorsion = agreements aimed at distorting competition
code-eu-ground-partic-confl = conflict of interest
code-eu-ground-prep-confl = involvement in preparing the procedure
code-eu-ground-sanction = early termination, damages or a comparable sanction
code-eu-ground-misrepresent = serious misrepresentation
code-eu-ground-misinterpr = serious misrepresentation
code-eu-ground-undue-influence = undue influence or misleading information
code-eu-ground-nati-ground = a ground of national law
code-eu-ground-selection-criterion = a selection criterion that is not met
code-eu-authority-court = court
code-eu-fact-grounds-listed = whether the notice lists every ground that it applies
code-eu-fact-awarded-on = day of the award
code-eu-fact-has-powers = powers of representation, decision or control
code-eu-fact-effective-here = whether the judgment is effective in this Member State
code-eu-fact-arranged-on = day of the binding arrangement
code-eu-fact-amount-due = amount due
code-eu-fact-told-too-late = whether the amount was told too late
code-eu-fact-able-to-perform = whether the operator can perform the contract
code-eu-fact-less-intrusive-remedy = whether less intrusive measures remedy it
code-eu-fact-distortion-disproved = whether distortion was disproved
code-eu-fact-substantive-requirement = whether a substantive requirement is concerned
code-eu-fact-significant-or-persistent = whether the deficiencies were significant or persistent
code-eu-fact-led-to-sanction = whether they led to a sanction
code-eu-fact-compensated = whether compensation was paid or undertaken
code-eu-fact-clarified = whether the facts were clarified
code-eu-fact-measures-taken = whether concrete measures were taken
code-eu-fact-held-sufficient = whether the evidence was held sufficient

## Parameters

parameter-conviction-maximum = Longest exclusion after a conviction by final judgment, where no judgment sets the period
parameter-event-maximum = Longest exclusion after the relevant event for the grounds of art. 57(4)
parameter-penalised-from = From when that runs where an authority penalised the conduct
parameter-dues-mode = Unpaid taxes or contributions shown otherwise than by a final and binding decision: whether national law lets or makes authorities exclude
parameter-obligations-mode = Environmental, social and labour law, art. 57(4)(a): whether national law lets or makes authorities exclude
parameter-insolvency-mode = Insolvency, art. 57(4)(b): whether national law lets or makes authorities exclude
parameter-misconduct-mode = Grave professional misconduct, art. 57(4)(c): whether national law lets or makes authorities exclude
parameter-distortion-mode = Agreements distorting competition, art. 57(4)(d): whether national law lets or makes authorities exclude
parameter-conflict-mode = Conflict of interest, art. 57(4)(e): whether national law lets or makes authorities exclude
parameter-involvement-mode = Prior involvement, art. 57(4)(f): whether national law lets or makes authorities exclude
parameter-deficiency-mode = Deficient performance, art. 57(4)(g): whether national law lets or makes authorities exclude
parameter-misrepresentation-mode = Misrepresentation, art. 57(4)(h): whether national law lets or makes authorities exclude
parameter-influence-mode = Undue influence, art. 57(4)(i): whether national law lets or makes authorities exclude
parameter-able-insolvent = Whether national law spares an insolvent operator that will be able to perform the contract
parameter-public-interest = Whether national law lets an overriding reason relating to the public interest derogate from art. 57(1) and (2)
parameter-minor-amount = Up to this amount, unpaid taxes or contributions are minor and do not exclude; none if zero
parameter-minor-share = Below this share of the amount due, in hundredths of a percent, they are minor too; none if zero
parameter-told-too-late = Whether national law derogates where the exact amount was told too late to pay before the deadline
parameter-late-payment = What payment or a binding arrangement after the bid deadline does
parameter-entity-mode = Entity relied on, where exclusion is not compulsory: whether national law lets or makes authorities require its replacement
parameter-long-insolvency = How an operator is treated that is still insolvent after the longest period for the grounds of art. 57(4)

## Questions

question-which-offence = For which offence was the conviction? Is it one of art. 57(1): criminal organisation, corruption, fraud, terrorist offences, money laundering or terrorist financing, child labour or trafficking in human beings? If not, does it show grave professional misconduct, and does this tender exclude for that?
question-which-ground = On which ground was the decision made? Is it one for which this tender excludes?
question-powers-in-operator = Is the person a member of the administrative, management or supervisory body of the operator, or has it, itself or through others, powers of representation, decision or control in it?
question-succession = Is the party, in law or in substance, the continuation of the one that the record is about, so that the record counts for it?
question-period-set-by-judgment = Does the judgment or decision set a period of exclusion from procurement, and when does it end?
question-release-ends-exclusion = Does the release, for example a rehabilitation, end the exclusion under national law?
question-judgment-effective-here = Is the judgment that excludes from procurement effective in the Member State of this tender?
question-exclusion-binds-here = Does the exclusion that the decision imposes bind this authority under national law? If not, does what it rests on show a ground for which this tender excludes?
question-public-interest-derogation = Does national law provide for a derogation for overriding reasons relating to the public interest, such as public health or the protection of the environment, and is this such an exceptional case?
question-amount-told-too-late = Does national law provide for a derogation where the exact amount was told too late to pay, or to take other measures, before the deadline?
question-paid-after-deadline = Does national law accept payment or a binding arrangement after the bid deadline, or must the operator have been in order when bids closed?
question-unpaid-in-all = Which unpaid taxes and contributions of the operator are established, what do they come to together, and are they minor amounts by what national law says?
question-amount-due-unknown = What was due in all, of which the amount on record is unpaid?
question-still-owed = Is anything still owed, although the record says that it has run out or that it comes to nothing?
question-unpaid-dues = Can the authority show by appropriate means that taxes or contributions are unpaid, and does it exclude for that in this tender?
question-ground-applied = Does the notice or invitation of this tender apply this ground of exclusion, or does national law require it? If so, are its conditions met, and is exclusion proportionate?
question-self-cleaning-complete = Has the party proved each condition of self-cleaning: compensation paid or undertaken, facts clarified by active collaboration, concrete technical, organisational and personnel measures?
question-self-cleaning-sufficient = Is the evidence of self-cleaning sufficient, given the gravity and the circumstances of the offence or misconduct? If not, for which reasons?
question-self-cleaning-evidence = Is the evidence of self-cleaning on file about this party and this ground, does it concern this tender, and is it what its source says today?
question-obligations-violated = Can the authority show by appropriate means that obligations of art. 18(2) were violated, and is exclusion proportionate to that?
question-insolvent = Is the operator still in that situation, and will it nevertheless be able to perform the contract?
question-grave-misconduct = Is the professional misconduct grave, does it make the operator’s integrity questionable, and is exclusion proportionate?
question-offence-shown = Has there been a conviction by final judgment meanwhile? If not, can the authority show grave professional misconduct by appropriate means, and does this tender exclude for that?
question-plausible-indications = Are there sufficiently plausible indications that the operator has entered into agreements aimed at distorting competition, and is exclusion proportionate?
question-conflict-remedied = Is there a conflict of interest that cannot be effectively remedied by other, less intrusive measures?
question-involvement-remedied = Does the prior involvement distort competition in a way that no less intrusive measure can remedy, and has the operator had the chance to show that it does not?
question-deficiencies-qualify = Were there significant or persistent deficiencies in a substantive requirement of an earlier public, concession or utility contract, and did they lead to early termination, damages or a comparable sanction?
question-serious-misrepresentation = Was the misrepresentation serious, or was information withheld or could documents not be supplied, so that exclusion is proportionate?
question-undue-influence-shown = Did the operator undertake to unduly influence the authority or to obtain confidential information, or did it negligently give misleading information that may materially influence decisions?
question-national-ground-applies = Does national law exclude for this ground, and does it apply to this tender?
question-replacement-demanded = Is the ground established, and does the authority require that this entity or subcontractor be replaced?
question-annulment-reversed = After the decision was annulled, an appeal was decided: was the decision restored, and does it stand?
question-situation-at-award = When was the contract awarded, and was the contractor in a situation of art. 57(1) on that day?
question-termination = Should the contractor have been excluded when the contract was awarded, and does the authority use its possibility to terminate the contract?

reason-other-law = The tender is not governed by the law of a Member State of the European Union.
