# The questions that the SDK asks by itself where a fact that a rule needs is missing.
question-amount-unknown = Quel montant a été fixé ? L’inscription ne l’indique pas, et la règle en dépend.
question-currency-differs = Le montant est dans une autre monnaie que le chiffre du texte : que vaut-il dans la monnaie du texte ?
question-date-unknown = Quel jour s’est produit l’événement à partir duquel la règle compte ? L’inscription ne l’indique pas.
question-end-unknown = Jusqu’à quand court-elle ? L’inscription n’indique ni une fin ni l’absence de fin.
question-finality-unknown = La décision est-elle définitive ? L’inscription ne le dit pas, et la règle l’exige.
question-match-unconfirmed = L’inscription concerne-t-elle cette partie ? Elle n’a été trouvée que par le nom.
question-source-stale = L’inscription est-elle encore telle que sa source la montre aujourd’hui ? Elle a été lue il y a trop longtemps pour ce marché.
question-scope-unknown = L’inscription, d’après ses propres limites, concerne-t-elle ce marché ? Le dossier n’indique pas ce qu’il faut pour le dire.
question-ground-unknown = Pour quel motif la décision a-t-elle été prise ? L’inscription ne l’indique pas.
question-authority-unknown = Quelle autorité a pris la décision ? L’inscription ne l’indique pas.
question-figure-unknown = Quel chiffre de la loi s’applique à ce dossier ? La règle n’en connaît aucun qui fût en vigueur à sa date.
question-tie-unknown = Existe-t-il un lien entre les deux parties, et existait-il le jour qui compte ? Le dossier ne l’indique pas.
