# The questions that the SDK asks by itself where a fact that a rule needs is missing.
question-amount-unknown = What amount was imposed? The record does not state it, and the rule turns on it.
question-currency-differs = The amount is in another currency than the figure in law: what is it worth in the currency of the law?
question-date-unknown = On which day did the event happen from which the rule counts? The record does not state it.
question-end-unknown = Until when does it run? The record states neither an end nor that it has none.
question-finality-unknown = Is the decision final? The record does not say, and the rule requires it.
question-match-unconfirmed = Is the record about this party? It was found by name alone.
question-source-stale = Does the record still stand as its source shows it today? It was last read too long ago for this tender.
question-scope-unknown = Does the record, by its own limits, concern this tender? The case does not state what is needed to tell.
question-ground-unknown = On what ground was the decision made? The record does not state it.
question-authority-unknown = Which authority made the decision? The record does not state it.
question-figure-unknown = Which figure of the law applies to this case? The policy knows none that was in force on its date.
question-tie-unknown = Is there a tie between the two parties, and did it exist on the day that matters? The case does not state it.
