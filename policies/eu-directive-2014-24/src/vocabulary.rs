//! The codes, questions and reasons of this policy.
//!
//! A ground is `eu.ground.` with the code that the ESPD and eForms (BT-67) give it. As a fact about the tender the same
//! code says whether the notice applies that ground: `{ "code": "eu.ground.bankruptcy", "value": true }`.

use probity_guest::{codes, questions, reasons};

codes! {
    /// Participation in a criminal organisation: art. 57(1)(a).
    CRIME_ORG = "eu.ground.crime-org";
    /// Corruption: art. 57(1)(b).
    CORRUPTION = "eu.ground.corruption";
    /// Fraud: art. 57(1)(c).
    FRAUD = "eu.ground.fraud";
    /// Terrorist offences: art. 57(1)(d).
    TERR_OFFENCE = "eu.ground.terr-offence";
    /// Money laundering or terrorist financing: art. 57(1)(e).
    FINAN_LAUND = "eu.ground.finan-laund";
    /// Child labour and trafficking in human beings: art. 57(1)(f).
    HUMAN_TRAFFIC = "eu.ground.human-traffic";
    /// Payment of taxes: art. 57(2).
    TAX_PAY = "eu.ground.tax-pay";
    /// Payment of social security contributions: art. 57(2).
    SOCSEC_PAY = "eu.ground.socsec-pay";
    /// Obligations of environmental law: art. 57(4)(a).
    ENVIR_LAW = "eu.ground.envir-law";
    /// Obligations of social law: art. 57(4)(a).
    SOCSEC_LAW = "eu.ground.socsec-law";
    /// Obligations of labour law: art. 57(4)(a).
    LABOUR_LAW = "eu.ground.labour-law";
    /// Bankruptcy: art. 57(4)(b).
    BANKRUPTCY = "eu.ground.bankruptcy";
    /// Insolvency: art. 57(4)(b).
    INSOLVENCY = "eu.ground.insolvency";
    /// Arrangement with creditors: art. 57(4)(b).
    CRED_ARRAN = "eu.ground.cred-arran";
    /// Analogous situation under national law: art. 57(4)(b).
    BANKR_NAT = "eu.ground.bankr-nat";
    /// Assets administered by a liquidator or by the court: art. 57(4)(b).
    LIQ_ADMIN = "eu.ground.liq-admin";
    /// Business activities suspended: art. 57(4)(b).
    SUSP_ACT = "eu.ground.susp-act";
    /// Grave professional misconduct: art. 57(4)(c).
    PROF_MISCONDUCT = "eu.ground.prof-misconduct";
    /// Agreements aimed at distorting competition: art. 57(4)(d).
    DISTORSION = "eu.ground.distorsion";
    /// Conflict of interest: art. 57(4)(e).
    PARTIC_CONFL = "eu.ground.partic-confl";
    /// Prior involvement in the preparation of the procedure: art. 57(4)(f).
    PREP_CONFL = "eu.ground.prep-confl";
    /// Deficiencies in a prior contract that led to a sanction: art. 57(4)(g).
    SANCTION = "eu.ground.sanction";
    /// Serious misrepresentation: art. 57(4)(h).
    MISREPRESENT = "eu.ground.misrepresent";
    /// The same, by the older code.
    MISINTERPR = "eu.ground.misinterpr";
    /// Undue influence, confidential or misleading information: art. 57(4)(i). The code lists have no code for it alone.
    UNDUE_INFLUENCE = "eu.ground.undue-influence";
    /// A ground of national law only.
    NATI_GROUND = "eu.ground.nati-ground";
    /// A selection criterion that a relied-on entity does not meet: art. 63(1). No ground of exclusion, so not of the
    /// code lists.
    SELECTION_CRITERION = "eu.ground.selection-criterion";

    /// A court.
    COURT = "eu.authority.court";

    /// About the tender: the notice lists every ground that it applies, so that one it does not name is not applied.
    GROUNDS_LISTED = "eu.fact.grounds-listed";
    /// About the tender: the day on which the contract was awarded.
    AWARDED_ON = "eu.fact.awarded-on";
    /// About a party: it has powers of representation, decision or control in the party that it belongs to.
    HAS_POWERS = "eu.fact.has-powers";
    /// About a judgment that excludes from procurement: it is effective in the Member State of the tender.
    EFFECTIVE_HERE = "eu.fact.effective-here";
    /// About a debt: the day on which a binding arrangement to pay was made; yes where the day is not known.
    ARRANGED_ON = "eu.fact.arranged-on";
    /// About a debt: the amount that was due in all.
    AMOUNT_DUE = "eu.fact.amount-due";
    /// About a debt: the exact amount was told too late to pay before the deadline.
    TOLD_TOO_LATE = "eu.fact.told-too-late";
    /// About an insolvency: the operator will be able to perform the contract.
    ABLE_TO_PERFORM = "eu.fact.able-to-perform";
    /// About a conflict of interest or a prior involvement: less intrusive measures remedy it.
    LESS_INTRUSIVE = "eu.fact.less-intrusive-remedy";
    /// About a prior involvement: it was shown that it cannot distort competition.
    DISPROVED = "eu.fact.distortion-disproved";
    /// About a deficient performance: of a substantive requirement.
    SUBSTANTIVE = "eu.fact.substantive-requirement";
    /// About a deficient performance: significant or persistent.
    SIGNIFICANT = "eu.fact.significant-or-persistent";
    /// About a deficient performance: it led to early termination, damages or a comparable sanction.
    LED_TO_SANCTION = "eu.fact.led-to-sanction";
    /// About self-cleaning: compensation paid, or undertaken to be paid.
    COMPENSATED = "eu.fact.compensated";
    /// About self-cleaning: facts clarified by actively collaborating with the investigating authorities.
    CLARIFIED = "eu.fact.clarified";
    /// About self-cleaning: concrete technical, organisational and personnel measures taken.
    MEASURES_TAKEN = "eu.fact.measures-taken";
    /// About self-cleaning: the contracting authority, or who decides by national law, held the evidence sufficient.
    SUFFICIENT = "eu.fact.held-sufficient";
}

questions! {
    /// For which offence was the conviction?
    WHICH_OFFENCE = "which-offence";
    /// On which ground, if any of the Directive, was the decision made?
    WHICH_GROUND = "which-ground";
    /// Has the person powers of representation, decision or control?
    POWERS = "powers-in-operator";
    /// Does what is on record about the predecessor count for the party?
    SUCCESSION = "succession";
    /// Does the judgment set a period of exclusion from procurement?
    PERIOD_SET = "period-set-by-judgment";
    /// Does a release end the exclusion?
    RELEASE_ENDS = "release-ends-exclusion";
    /// Is the judgment that excludes effective in the Member State of the tender?
    EFFECTIVE = "judgment-effective-here";
    /// Does the exclusion that an authority imposed bind this tender?
    BINDS = "exclusion-binds-here";
    /// Does national law let public interest derogate, and is this such a case?
    DEROGATION = "public-interest-derogation";
    /// Does national law derogate where the amount was told too late?
    TOO_LATE = "amount-told-too-late";
    /// Does national law accept payment after the deadline?
    PAID_LATE = "paid-after-deadline";
    /// Which unpaid taxes and contributions are established, and what do they come to?
    UNPAID_IN_ALL = "unpaid-in-all";
    /// What was due in all?
    DUE_IN_ALL = "amount-due-unknown";
    /// Is the debt still owed?
    STILL_OWED = "still-owed";
    /// Are the taxes or contributions unpaid, and does the tender exclude for that?
    UNPAID = "unpaid-dues";
    /// Does the notice apply the ground?
    APPLIED = "ground-applied";
    /// Has the party met each condition of self-cleaning?
    CLEANING_COMPLETE = "self-cleaning-complete";
    /// Is the evidence of self-cleaning sufficient?
    CLEANING_SUFFICIENT = "self-cleaning-sufficient";
    /// Is the evidence of self-cleaning about this party, ground and tender, and up to date?
    WHICH_EVIDENCE = "self-cleaning-evidence";
    /// Was art. 18(2) violated, and is exclusion proportionate?
    VIOLATED = "obligations-violated";
    /// Is the operator still insolvent, and can it perform?
    INSOLVENT = "insolvent";
    /// Is the misconduct grave, and integrity questionable?
    GRAVE = "grave-misconduct";
    /// Is there a final conviction by now, or else grave misconduct?
    OFFENCE_SHOWN = "offence-shown";
    /// Are the indications sufficiently plausible?
    PLAUSIBLE = "plausible-indications";
    /// Can the conflict be remedied by less intrusive measures?
    CONFLICT = "conflict-remedied";
    /// Can the distortion be remedied by less intrusive measures, and was the operator heard?
    INVOLVEMENT = "involvement-remedied";
    /// Were the deficiencies such as art. 57(4)(g) describes?
    DEFICIENT = "deficiencies-qualify";
    /// Was the misrepresentation serious?
    SERIOUS = "serious-misrepresentation";
    /// Did it undertake to influence, or mislead negligently?
    INFLUENCE = "undue-influence-shown";
    /// What does national law say of its own ground?
    NATIONAL = "national-ground-applies";
    /// Does the authority exclude for the entity's or subcontractor's ground?
    REPLACE = "replacement-demanded";
    /// Did a later decision on appeal restore the decision that was annulled?
    RESTORED = "annulment-reversed";
    /// Did the situation exist when the contract was awarded?
    AT_AWARD = "situation-at-award";
    /// Is the contract terminated?
    TERMINATE = "termination";
}

reasons! {
    /// The tender is not governed by the law of a Member State.
    OTHER_LAW = "other-law";
}
