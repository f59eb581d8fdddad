policy = Marchés publics dans l’Union européenne : motifs d’exclusion (directive 2014/24/UE)

-review = Exercez contre la décision le recours que prévoit le droit national ; celui-ci en fixe le délai.

## Textes

instrument-directive = Directive 2014/24/UE sur la passation des marchés publics
instrument-c-124-17 = Cour de justice de l’Union européenne, affaire C-124/17, Vossloh Laeis
instrument-c-199-15 = Cour de justice de l’Union européenne, affaire C-199/15, Ciclat (sous la directive antérieure)

cite-directive-18-2 = Directive 2014/24/UE, art. 18, par. 2
cite-directive-41 = Directive 2014/24/UE, art. 41
cite-directive-57 = Directive 2014/24/UE, art. 57
cite-directive-57-1 = Directive 2014/24/UE, art. 57, par. 1
cite-directive-57-1-a = Directive 2014/24/UE, art. 57, par. 1, point a)
cite-directive-57-1-b = Directive 2014/24/UE, art. 57, par. 1, point b)
cite-directive-57-1-c = Directive 2014/24/UE, art. 57, par. 1, point c)
cite-directive-57-1-d = Directive 2014/24/UE, art. 57, par. 1, point d)
cite-directive-57-1-e = Directive 2014/24/UE, art. 57, par. 1, point e)
cite-directive-57-1-f = Directive 2014/24/UE, art. 57, par. 1, point f)
cite-directive-57-1-2 = Directive 2014/24/UE, art. 57, par. 1, deuxième alinéa
cite-directive-57-2-1 = Directive 2014/24/UE, art. 57, par. 2, premier alinéa
cite-directive-57-2-2 = Directive 2014/24/UE, art. 57, par. 2, deuxième alinéa
cite-directive-57-2-3 = Directive 2014/24/UE, art. 57, par. 2, troisième alinéa
cite-directive-57-3-1 = Directive 2014/24/UE, art. 57, par. 3, premier alinéa
cite-directive-57-3-2 = Directive 2014/24/UE, art. 57, par. 3, deuxième alinéa
cite-directive-57-4 = Directive 2014/24/UE, art. 57, par. 4
cite-directive-57-4-a = Directive 2014/24/UE, art. 57, par. 4, point a)
cite-directive-57-4-b = Directive 2014/24/UE, art. 57, par. 4, point b)
cite-directive-57-4-c = Directive 2014/24/UE, art. 57, par. 4, point c)
cite-directive-57-4-d = Directive 2014/24/UE, art. 57, par. 4, point d)
cite-directive-57-4-e = Directive 2014/24/UE, art. 57, par. 4, point e)
cite-directive-57-4-f = Directive 2014/24/UE, art. 57, par. 4, point f)
cite-directive-57-4-g = Directive 2014/24/UE, art. 57, par. 4, point g)
cite-directive-57-4-h = Directive 2014/24/UE, art. 57, par. 4, point h)
cite-directive-57-4-i = Directive 2014/24/UE, art. 57, par. 4, point i)
cite-directive-57-4-last = Directive 2014/24/UE, art. 57, par. 4, dernier alinéa
cite-directive-57-6 = Directive 2014/24/UE, art. 57, par. 6
cite-directive-57-6-4 = Directive 2014/24/UE, art. 57, par. 6, sur l’exclusion par jugement définitif
cite-directive-57-7 = Directive 2014/24/UE, art. 57, par. 7
cite-directive-63-1-2 = Directive 2014/24/UE, art. 63, par. 1, sur le remplacement d’une entité
cite-directive-71-6-b = Directive 2014/24/UE, art. 71, par. 6, point b)
cite-directive-73-b = Directive 2014/24/UE, art. 73, point b)
cite-c-124-17-judgment = Affaire C-124/17, Vossloh Laeis
cite-c-199-15-judgment = Affaire C-199/15, Ciclat

## Éléments de phrases

period = { $until-known ->
    [1] { $set ->
        [1] La période d’exclusion que fixe la décision prend fin le { $until }.
       *[0] L’exclusion la plus longue que permet la directive prend fin le { $until } ; le droit national peut en fixer une plus courte.
    }
   *[0] { $set ->
        [1] La fin de la période d’exclusion que fixe la décision n’est pas indiquée.
       *[0] On ne peut dire quand prend fin l’exclusion la plus longue que permet la directive.
    }
}
uncleaned = { $cleaning ->
    [1] {" "}Des mesures correctrices figurent au dossier, mais une condition n’est pas remplie ou les preuves ont été jugées insuffisantes ; l’autorité motive sa décision.
    [2] {" "}Les mesures correctrices ne peuvent être invoquées tant qu’un jugement définitif exclut des marchés.
   *[0] {""}
}
leave = { $required ->
    [1] Le droit national impose l’exclusion si le motif est établi.
   *[0] L’autorité peut exclure si le motif est établi et si l’exclusion est proportionnée.
}
shown-ground = { $ground-known ->
    [1] { $ground }
   *[0] motif non indiqué
}
sum = { $amount-known ->
    [1] , { $amount }
   *[0] {""}
}
clean = Prouvez des mesures correctrices : indemnité versée ou promise, faits clarifiés en collaborant activement avec les autorités, mesures concrètes techniques, organisationnelles et en matière de personnel
again = { $until-known ->
    [1] présentez une nouvelle offre après le { $until }
   *[0] présentez une nouvelle offre quand la période sera terminée
}
clean-or-wait = { clean } ; ou { again } ; ou faites annuler la décision et produisez la nouvelle.
pay = Payez ce qui est dû, y compris, le cas échéant, les intérêts ou amendes, ou concluez un accord contraignant en vue de payer, au plus tard à la date limite de remise des offres si le droit national l’exige ; ou faites annuler la décision ou rectifier l’inscription.

## Condamnations par jugement définitif : art. 57, par. 1

rule-criminal-organisation = { $operator } a fait l’objet d’une condamnation par jugement définitif ({ $record }) pour participation à une organisation criminelle et doit être exclu. { period }{ uncleaned }
    .title = Condamnation : organisation criminelle
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-corruption = { $operator } a fait l’objet d’une condamnation par jugement définitif ({ $record }) pour corruption et doit être exclu. { period }{ uncleaned }
    .title = Condamnation : corruption
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-fraud = { $operator } a fait l’objet d’une condamnation par jugement définitif ({ $record }) pour fraude et doit être exclu. { period }{ uncleaned }
    .title = Condamnation : fraude
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-terrorist-offences = { $operator } a fait l’objet d’une condamnation par jugement définitif ({ $record }) pour infractions terroristes ou liées aux activités terroristes et doit être exclu. { period }{ uncleaned }
    .title = Condamnation : infractions terroristes
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-money-laundering = { $operator } a fait l’objet d’une condamnation par jugement définitif ({ $record }) pour blanchiment de capitaux ou financement du terrorisme et doit être exclu. { period }{ uncleaned }
    .title = Condamnation : blanchiment ou financement du terrorisme
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-human-trafficking = { $operator } a fait l’objet d’une condamnation par jugement définitif ({ $record }) pour travail des enfants ou autre forme de traite des êtres humains et doit être exclu. { period }{ uncleaned }
    .title = Condamnation : travail des enfants ou traite des êtres humains
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-convicted-person = { $party }, qui est ou peut être membre de l’organe administratif, de gestion ou de surveillance de { $operator } ou doté d’un pouvoir de représentation, de décision ou de contrôle en son sein, a fait l’objet d’une condamnation par jugement définitif ({ $record } ; { shown-ground }). { $operator } doit être exclu. { period }{ uncleaned }
    .title = Condamnation d’une personne derrière l’opérateur
    .remedy = { clean-or-wait } Parmi les mesures en matière de personnel, mettez fin aux pouvoirs de la personne ; si elle n’en a aucun, prouvez-le.
    .appeal = { -review }
rule-conviction-ground-unclear = { $operator } a été condamné ({ $record }) ; le dossier ne dit pas, dans les termes de la directive, pour quelle infraction. Pour une infraction de l’art. 57, par. 1, l’exclusion est obligatoire. { period }{ uncleaned }
    .title = Condamnation pour une infraction non indiquée
    .remedy = Produisez le jugement ; s’il porte sur une infraction de l’art. 57, par. 1 : { clean-or-wait }
    .appeal = { -review }

## Impôts et cotisations sociales : art. 57, par. 2

rule-unpaid-dues-decision = { $operator } n’a pas payé des impôts ou des cotisations de sécurité sociale, ou pas à temps ({ $record }{ sum }), ce qu’établit une décision ayant, ou pouvant avoir, un effet définitif et contraignant. Il doit être exclu jusqu’à ce qu’il paie ou conclue un accord contraignant (le droit national dit si cela compte après la date limite de remise des offres) ; aucune durée maximale n’est fixée, et les mesures correctrices ne s’appliquent pas.
    .title = Impôts ou cotisations impayés, par décision définitive
    .remedy = { pay }
    .appeal = { -review }
rule-unpaid-dues-required = { $operator } n’a pas payé des impôts ou des cotisations de sécurité sociale, ou pas à temps ({ $record }{ sum }), ce qui est démontré autrement que par une décision définitive et contraignante ; le droit national impose aussi l’exclusion dans ce cas. Elle cesse quand il paie ou conclut un accord contraignant ; le droit national dit si cela compte après la date limite de remise des offres.
    .title = Impôts ou cotisations impayés, exclusion imposée par le droit national
    .remedy = { pay }
    .appeal = { -review }
rule-unpaid-dues-other-means = D’après le dossier, { $operator } n’a pas payé des impôts ou des cotisations de sécurité sociale ({ $record }{ sum }) ; aucune décision définitive et contraignante ne l’établit. L’autorité peut exclure si elle démontre le manquement par tout moyen approprié.
    .title = Impôts ou cotisations impayés, démontrés autrement
    .remedy = { pay }
    .appeal = { -review }

## Motifs de l’art. 57, par. 4

rule-obligations-breach = Une violation du droit environnemental, social ou du travail figure au dossier de { $operator } ({ $record } ; { shown-ground }). { leave } { period }{ uncleaned }
    .title = Droit environnemental, social et du travail
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-insolvency-required = { $operator } est en faillite, insolvable ou dans une situation analogue ({ $record }), et le droit national impose l’exclusion pour cela.
    .title = Insolvabilité, exclusion imposée par le droit national
    .remedy = Prouvez que la procédure est close, ou faites rectifier l’inscription ; si le droit national épargne l’opérateur capable d’exécuter le marché, prouvez que vous l’êtes. { clean }.
    .appeal = { -review }
rule-insolvency = D’après le dossier, { $operator } est en faillite, insolvable ou dans une situation analogue ({ $record }). L’autorité peut l’exclure ; le droit national peut épargner l’opérateur qui sera en mesure d’exécuter le marché.
    .title = Insolvabilité
    .remedy = Prouvez que la procédure est close ou que vous serez en mesure d’exécuter le marché ; ou faites rectifier l’inscription. { clean }.
    .appeal = { -review }
rule-professional-misconduct = Une faute professionnelle figure au dossier de { $operator } ({ $record }). Elle compte si elle est grave et remet en cause l’intégrité de l’opérateur. { leave } { period }{ uncleaned }
    .title = Faute professionnelle grave
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-offence-without-conviction = Au dossier de { $operator } figure ({ $record } ; { shown-ground }) une infraction sans condamnation par jugement définitif. L’exclusion selon l’art. 57, par. 1, en suppose une ; il s’agit tout au plus d’une faute professionnelle grave. { leave } { period }{ uncleaned }
    .title = Infraction sans condamnation définitive
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-distortion-of-competition = Un accord visant à fausser la concurrence figure au dossier de { $operator } ({ $record }). Des éléments suffisamment plausibles suffisent. { leave } { period } Si une autorité a sanctionné le comportement, le délai court de sa décision ; pour le comportement qui s’est poursuivi après elle, il court de la fin de celui-ci.{ uncleaned }
    .title = Accords faussant la concurrence
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-conflict-of-interest = Un conflit d’intérêts figure au dossier de { $operator } ({ $record }). Il n’exclut que si aucune mesure moins intrusive n’y remédie. { leave } { period }{ uncleaned }
    .title = Conflit d’intérêts
    .remedy = Proposez des mesures qui remédient au conflit ; ou prouvez qu’il n’y en a pas. { clean-or-wait }
    .appeal = { -review }
rule-prior-involvement = { $operator } a participé à la préparation de la procédure ({ $record }). Cela n’exclut que si aucune mesure moins intrusive ne remédie à la distorsion de la concurrence, et seulement après que l’opérateur a pu prouver qu’il n’y en a pas. { leave } { period }{ uncleaned }
    .title = Participation préalable
    .remedy = Prouvez que votre participation ne peut fausser la concurrence, ou proposez des mesures qui y remédient. { clean-or-wait }
    .appeal = { -review }
rule-deficient-performance = Des défaillances dans l’exécution d’un marché antérieur figurent au dossier de { $operator } ({ $record }). Elles comptent si elles étaient importantes ou persistantes, touchaient une obligation essentielle et ont donné lieu à une résiliation, à des dommages et intérêts ou à une sanction comparable. { leave } { period }{ uncleaned }
    .title = Défaillances dans un marché antérieur
    .remedy = Prouvez qu’une condition n’est pas remplie. { clean-or-wait }
    .appeal = { -review }
rule-misrepresentation = De fausses déclarations, des informations cachées ou des documents non produits figurent au dossier de { $operator } ({ $record }). Ils comptent s’ils sont graves. { leave } { period }{ uncleaned }
    .title = Fausses déclarations graves
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-undue-influence = Au dossier de { $operator } figure une tentative d’influer indûment sur l’autorité ou d’obtenir des informations confidentielles, ou des informations trompeuses données par négligence ({ $record }). { leave } { period }{ uncleaned }
    .title = Influence indue ou informations trompeuses
    .remedy = { clean-or-wait }
    .appeal = { -review }
rule-national-ground = Un motif d’exclusion du droit national que la directive ne nomme pas figure au dossier de { $operator } ({ $record }). S’il exclut, et pour combien de temps, c’est au droit national de le dire.
    .title = Motif du droit national
    .remedy = Produisez la décision ; ou faites-la annuler ; ou présentez une nouvelle offre quand le droit national n’exclura plus pour ce motif.
    .appeal = { -review }
rule-ground-unclear = Une décision ou une procédure figure au dossier de { $operator } ({ $record }) ; le dossier ne dit pas pour quel motif. { period }{ uncleaned }
    .title = Décision pour un motif non indiqué
    .remedy = Produisez la décision. { clean-or-wait }
    .appeal = { -review }
rule-excluded-by-judgment = { $operator } est exclu des marchés publics par un jugement définitif ({ $record }). { $until-known ->
    [1] L’exclusion prend fin le { $until }.
   *[0] Sa fin n’est pas indiquée.
} Les mesures correctrices ne peuvent être invoquées pendant cette période là où le jugement produit ses effets.
    .title = Exclu par jugement définitif
    .remedy = { $until-known ->
        [1] Présentez une nouvelle offre après le { $until }
       *[0] Présentez une nouvelle offre quand l’exclusion sera terminée
    } ; ou faites réformer le jugement et produisez le nouveau.
    .appeal = { -review }
rule-excluded-by-authority = { $operator } est exclu des marchés publics par une autorité, ou par un jugement qui n’est pas définitif ({ $record }). { $until-known ->
    [1] L’exclusion prend fin le { $until }.
   *[0] Sa fin n’est pas indiquée.
} Si elle lie cette procédure, c’est au droit national de le dire.{ uncleaned }
    .title = Exclu par décision d’une autorité
    .remedy = { $until-known ->
        [1] Présentez une nouvelle offre après le { $until }
       *[0] Présentez une nouvelle offre quand l’exclusion sera terminée
    } ; ou faites annuler la décision. { clean }.
    .appeal = { -review }

## Entités, sous-traitants, marchés en cours

is-compulsory = dans une situation pour laquelle l’exclusion est obligatoire ({ $record }, concernant { $party } ; { shown-ground })
may-be-excluded = d’après le dossier, dans une situation pour laquelle l’exclusion n’est pas obligatoire ({ $record }, concernant { $party } ; { shown-ground })
replace-entity = { $operator }, aux capacités duquel l’offre a recours, se trouve { is-compulsory }. L’autorité exige que le soumissionnaire le remplace.{ uncleaned }
replace-subcontractor = { $operator }, sous-traitant, se trouve { is-compulsory }. Dès que la vérification l’a montré, l’autorité exige son remplacement.{ uncleaned }
may-replace-entity = { $operator }, aux capacités duquel l’offre a recours, se trouve, { may-be-excluded }. { $required ->
    [1] Si le motif est établi, le droit national oblige l’autorité à exiger son remplacement.
   *[0] Si le motif est établi, l’autorité peut exiger son remplacement.
}{ uncleaned }
may-replace-subcontractor = { $operator }, sous-traitant, se trouve, { may-be-excluded }. Si le motif est établi, l’autorité peut exiger son remplacement, ou y être obligée.{ uncleaned }
other-entity = Remplacez { $operator } par une autre entité.
other-subcontractor = Remplacez { $operator } par un autre sous-traitant.
or-clean = Ou prouvez des mesures correctrices ; ou attendez la fin de la période ; ou faites annuler la décision.
or-pay = Ou qu’il paie ce qui est dû, y compris, le cas échéant, les intérêts ou amendes, ou conclue un accord contraignant en vue de payer ; ou faites annuler la décision ou rectifier l’inscription.
or-solvent = Ou prouvez que la procédure est close, ou des mesures correctrices ; ou faites rectifier l’inscription.
or-wait = Ou attendez la fin de l’exclusion ; ou faites réformer le jugement.

rule-replace-relied-on = { replace-entity }
    .title = Entité à remplacer
    .remedy = { other-entity } { or-clean }
    .appeal = { -review }
rule-replace-relied-on-dues-decision = { replace-entity }
    .title = Entité : impôts ou cotisations impayés, par décision définitive
    .remedy = { other-entity } { or-pay }
    .appeal = { -review }
rule-replace-relied-on-dues-required = { replace-entity }
    .title = Entité : impôts ou cotisations impayés, exclusion imposée par le droit national
    .remedy = { other-entity } { or-pay }
    .appeal = { -review }
rule-replace-relied-on-insolvent = { replace-entity }
    .title = Entité : insolvabilité, exclusion imposée par le droit national
    .remedy = { other-entity } { or-solvent }
    .appeal = { -review }
rule-replace-relied-on-excluded = { $operator }, aux capacités duquel l’offre a recours, est exclu des marchés publics par un jugement définitif ({ $record }). L’autorité exige que le soumissionnaire le remplace.
    .title = Entité : exclue par jugement définitif
    .remedy = { other-entity } { or-wait }
    .appeal = { -review }
rule-relied-on-dues = { may-replace-entity }
    .title = Entité : impôts ou cotisations impayés, démontrés autrement
    .remedy = { other-entity } { or-pay }
    .appeal = { -review }
rule-relied-on-ground = { may-replace-entity }
    .title = Entité : autres motifs
    .remedy = { other-entity } Ou prouvez que le motif n’est pas établi, ou des mesures correctrices ; ou faites annuler la décision.
    .appeal = { -review }
rule-relied-on-selection = { $operator }, aux capacités duquel l’offre a recours, ne remplit pas un critère de sélection applicable ({ $record }). L’autorité exige que le soumissionnaire le remplace.
    .title = Entité : critère de sélection
    .remedy = Remplacez { $operator } par une entité qui remplit le critère ; ou prouvez qu’il le remplit.
    .appeal = { -review }
rule-replace-subcontractor = { replace-subcontractor }
    .title = Sous-traitant à remplacer
    .remedy = { other-subcontractor } { or-clean }
    .appeal = { -review }
rule-replace-subcontractor-dues-decision = { replace-subcontractor }
    .title = Sous-traitant : impôts ou cotisations impayés, par décision définitive
    .remedy = { other-subcontractor } { or-pay }
    .appeal = { -review }
rule-replace-subcontractor-dues-required = { replace-subcontractor }
    .title = Sous-traitant : impôts ou cotisations impayés, exclusion imposée par le droit national
    .remedy = { other-subcontractor } { or-pay }
    .appeal = { -review }
rule-replace-subcontractor-insolvent = { replace-subcontractor }
    .title = Sous-traitant : insolvabilité, exclusion imposée par le droit national
    .remedy = { other-subcontractor } { or-solvent }
    .appeal = { -review }
rule-replace-subcontractor-excluded = { $operator }, sous-traitant, est exclu des marchés publics par un jugement définitif ({ $record }). Dès que la vérification l’a montré, l’autorité exige son remplacement.
    .title = Sous-traitant : exclu par jugement définitif
    .remedy = { other-subcontractor } { or-wait }
    .appeal = { -review }
rule-subcontractor-dues = { may-replace-subcontractor }
    .title = Sous-traitant : impôts ou cotisations impayés, démontrés autrement
    .remedy = { other-subcontractor } { or-pay }
    .appeal = { -review }
rule-subcontractor-ground = { may-replace-subcontractor }
    .title = Sous-traitant : autres motifs
    .remedy = { other-subcontractor } Ou prouvez que le motif n’est pas établi, ou des mesures correctrices ; ou faites annuler la décision.
    .appeal = { -review }
rule-termination = Le marché est en cours, et une condamnation qui touche { $operator } figure au dossier ({ $record }, concernant { $party } ; { shown-ground }). S’il se trouvait dans cette situation lors de l’attribution et aurait dû être exclu, l’autorité peut résilier le marché comme le prévoit le droit national.
    .title = Marché en cours : résiliation
    .remedy = Prouvez que la condamnation n’était pas définitive lors de l’attribution, ou que des mesures correctrices avaient été admises ; ou faites réformer le jugement.
    .appeal = { -review }

## Inscriptions qui ne comptent pas

rule-set-aside = Une inscription concernant { $party } ({ $record }) ne compte pas : elle a été { $how ->
    [2] annulée ou réformée
   *[1] retirée
} le { $day }.
    .title = Inscription qui n’existe plus
rule-stayed = L’effet d’une inscription concernant { $party } ({ $record }) est suspendu à partir du { $from }{ $until-known ->
    [1] {" "}jusqu’au { $until }
   *[0] {""}
}. Elle ne compte pas tant que dure la suspension.
    .title = Inscription dont l’effet est suspendu
rule-not-extended = Une inscription concernant { $party } ({ $record }) ne compte pas contre { $operator } : seule la condamnation d’une personne dotée de pouvoirs pour une infraction de l’art. 57, par. 1, s’étend à l’opérateur.
    .title = Inscription d’une personne qui ne s’étend pas à l’opérateur
rule-running-contract = Une inscription concernant { $party } ({ $record }) n’atteint pas le marché déjà en cours : la directive ne prévoit la résiliation que si une situation de l’art. 57, par. 1, existait lors de l’attribution.
    .title = Inscription qui n’atteint pas le marché en cours
rule-period-over = Une inscription concernant { $party } ({ $record }) n’exclut plus : { $set ->
    [1] la période que fixe la décision est terminée
   *[0] la durée maximale que permet la directive est écoulée
}{ $until-known ->
    [1] {" "}(dernier jour : { $until })
   *[0] {""}
}.
    .title = Période terminée
rule-period-to-come = Une inscription concernant { $party } ({ $record }) n’exclut pas encore : la période que fixe la décision commence le { $from }{ $until-known ->
    [1] {" "}et prend fin le { $until }
   *[0] {""}
}.
    .title = Période qui n’a pas commencé
rule-dues-settled = Les impôts ou cotisations de { $party } ({ $record }) n’excluent plus : { $how ->
    [2] un accord contraignant en vue de payer a été conclu
    [3] plus rien n’est dû
   *[1] ils ont été payés
}{ $day-known ->
    [1] {" "}le { $day }
   *[0] {""}
}.
    .title = Impôts ou cotisations régularisés
rule-dues-disproportionate = Les impôts ou cotisations impayés de { $party } ({ $record }{ $amount-known ->
    [1] , { $amount }
   *[0] {""}
}) n’excluent pas selon la dérogation du droit national : { $why ->
    [2] le montant exact a été communiqué trop tard pour payer avant l’expiration du délai
   *[1] seuls des montants minimes sont impayés
}.
    .title = Exclusion manifestement disproportionnée
rule-public-interest = Une inscription concernant { $party } ({ $record }) exclurait ; une raison impérieuse d’intérêt public a été reconnue, et le droit national permet pour cette raison de déroger à l’exclusion.
    .title = Dérogation d’intérêt public
rule-ground-not-applied = Une inscription concernant { $party } ({ $record }) porte sur un motif que l’autorité peut appliquer, et que l’avis de ce marché n’applique pas.
    .title = Motif que ce marché n’applique pas
rule-condition-not-met = Une inscription concernant { $party } ({ $record }) n’exclut pas : { $why ->
    [1] des mesures moins intrusives y remédient
    [2] il est prouvé que la participation ne peut fausser la concurrence
    [3] la défaillance ne touchait pas une obligation essentielle
    [4] les défaillances n’étaient ni importantes ni persistantes
    [5] elles n’ont donné lieu ni à une résiliation, ni à des dommages et intérêts, ni à une sanction comparable
   *[6] l’opérateur sera en mesure d’exécuter le marché, et le droit national l’épargne
}.
    .title = Condition du motif non remplie
rule-self-cleaned = Une inscription concernant { $party } ({ $record }) n’exclut pas : les preuves des mesures correctrices ({ $evidence }) ont été jugées suffisantes.
    .title = Mesures correctrices admises

## Codes

code-eu-ground-crime-org = participation à une organisation criminelle
code-eu-ground-corruption = corruption
code-eu-ground-fraud = fraude
code-eu-ground-terr-offence = infractions terroristes
code-eu-ground-finan-laund = blanchiment de capitaux ou financement du terrorisme
code-eu-ground-human-traffic = travail des enfants ou traite des êtres humains
code-eu-ground-tax-pay = paiement des impôts
code-eu-ground-socsec-pay = paiement des cotisations de sécurité sociale
code-eu-ground-envir-law = droit environnemental
code-eu-ground-socsec-law = droit social
code-eu-ground-labour-law = droit du travail
code-eu-ground-bankruptcy = faillite
code-eu-ground-insolvency = insolvabilité
code-eu-ground-cred-arran = concordat préventif
code-eu-ground-bankr-nat = situation analogue à la faillite selon le droit national
code-eu-ground-liq-admin = biens administrés par un liquidateur ou un tribunal
code-eu-ground-susp-act = activités commerciales suspendues
code-eu-ground-prof-misconduct = faute professionnelle grave
code-eu-ground-distorsion = accords visant à fausser la concurrence
code-eu-ground-partic-confl = conflit d’intérêts
code-eu-ground-prep-confl = participation à la préparation de la procédure
code-eu-ground-sanction = résiliation, dommages et intérêts ou sanction comparable
code-eu-ground-misrepresent = fausses déclarations graves
code-eu-ground-misinterpr = fausses déclarations graves
code-eu-ground-undue-influence = influence indue ou informations trompeuses
code-eu-ground-nati-ground = motif du droit national
code-eu-ground-selection-criterion = critère de sélection non rempli
code-eu-authority-court = juridiction
code-eu-fact-grounds-listed = si l’avis énumère tous les motifs qu’il applique
code-eu-fact-awarded-on = jour de l’attribution
code-eu-fact-has-powers = pouvoir de représentation, de décision ou de contrôle
code-eu-fact-effective-here = si le jugement produit ses effets dans cet État membre
code-eu-fact-arranged-on = jour de l’accord contraignant
code-eu-fact-amount-due = montant dû
code-eu-fact-told-too-late = si le montant a été communiqué trop tard
code-eu-fact-able-to-perform = si l’opérateur peut exécuter le marché
code-eu-fact-less-intrusive-remedy = si des mesures moins intrusives y remédient
code-eu-fact-distortion-disproved = si la distorsion est réfutée
code-eu-fact-substantive-requirement = si une obligation essentielle est touchée
code-eu-fact-significant-or-persistent = si les défaillances sont importantes ou persistantes
code-eu-fact-led-to-sanction = si elles ont donné lieu à une sanction
code-eu-fact-compensated = si une indemnité a été versée ou promise
code-eu-fact-clarified = si les faits ont été clarifiés
code-eu-fact-measures-taken = si des mesures concrètes ont été prises
code-eu-fact-held-sufficient = si les preuves ont été jugées suffisantes

## Paramètres

parameter-conviction-maximum = Exclusion la plus longue après une condamnation par jugement définitif, si aucun jugement ne fixe la période
parameter-event-maximum = Exclusion la plus longue après l’événement concerné, pour les motifs de l’art. 57, par. 4
parameter-penalised-from = À partir de quand elle court si une autorité a sanctionné le comportement
parameter-dues-mode = Impôts ou cotisations impayés, démontrés autrement que par une décision définitive et contraignante : si le droit national permet ou impose l’exclusion
parameter-obligations-mode = Droit environnemental, social et du travail, art. 57, par. 4, point a) : si le droit national permet ou impose l’exclusion
parameter-insolvency-mode = Insolvabilité, art. 57, par. 4, point b) : si le droit national permet ou impose l’exclusion
parameter-misconduct-mode = Faute professionnelle grave, art. 57, par. 4, point c) : si le droit national permet ou impose l’exclusion
parameter-distortion-mode = Accords faussant la concurrence, art. 57, par. 4, point d) : si le droit national permet ou impose l’exclusion
parameter-conflict-mode = Conflit d’intérêts, art. 57, par. 4, point e) : si le droit national permet ou impose l’exclusion
parameter-involvement-mode = Participation préalable, art. 57, par. 4, point f) : si le droit national permet ou impose l’exclusion
parameter-deficiency-mode = Défaillances dans un marché antérieur, art. 57, par. 4, point g) : si le droit national permet ou impose l’exclusion
parameter-misrepresentation-mode = Fausses déclarations, art. 57, par. 4, point h) : si le droit national permet ou impose l’exclusion
parameter-influence-mode = Influence indue, art. 57, par. 4, point i) : si le droit national permet ou impose l’exclusion
parameter-able-insolvent = Si le droit national épargne l’opérateur insolvable qui sera en mesure d’exécuter le marché
parameter-public-interest = Si le droit national permet à une raison impérieuse d’intérêt public de déroger à l’art. 57, par. 1 et 2
parameter-minor-amount = Jusqu’à ce montant, les impôts ou cotisations impayés sont minimes et n’excluent pas ; aucun si zéro
parameter-minor-share = Au-dessous de cette part du montant dû, en centièmes de pour cent, ils sont minimes aussi ; aucune si zéro
parameter-told-too-late = Si le droit national déroge quand le montant exact a été communiqué trop tard pour payer avant l’expiration du délai
parameter-late-payment = Effet d’un paiement ou d’un accord contraignant après la date limite des offres
parameter-entity-mode = Entité aux capacités de laquelle l’offre a recours, si l’exclusion n’est pas obligatoire : si le droit national permet ou impose d’exiger son remplacement
parameter-long-insolvency = Traitement de l’opérateur encore insolvable après la durée maximale pour les motifs de l’art. 57, par. 4

## Questions

question-which-offence = Pour quelle infraction la condamnation a-t-elle été prononcée ? Est-ce l’une de celles de l’art. 57, par. 1 : organisation criminelle, corruption, fraude, infractions terroristes, blanchiment ou financement du terrorisme, travail des enfants ou traite des êtres humains ? Sinon, révèle-t-elle une faute professionnelle grave, et cette procédure exclut-elle pour cela ?
question-which-ground = Pour quel motif la décision a-t-elle été prise ? Est-ce l’un de ceux pour lesquels cette procédure exclut ?
question-powers-in-operator = La personne est-elle membre de l’organe administratif, de gestion ou de surveillance de l’opérateur, ou y dispose-t-elle, elle-même ou par d’autres, d’un pouvoir de représentation, de décision ou de contrôle ?
question-succession = La partie est-elle, en droit ou en fait, la continuation de celle que vise l’inscription, de sorte que celle-ci compte pour elle ?
question-period-set-by-judgment = Le jugement ou la décision fixe-t-il une période d’exclusion des marchés, et quand prend-elle fin ?
question-release-ends-exclusion = La levée, par exemple une réhabilitation, met-elle fin à l’exclusion selon le droit national ?
question-judgment-effective-here = Le jugement qui exclut des marchés produit-il ses effets dans l’État membre de cette procédure ?
question-exclusion-binds-here = L’exclusion que prononce la décision lie-t-elle cette autorité selon le droit national ? Sinon, ce sur quoi elle repose révèle-t-il un motif pour lequel cette procédure exclut ?
question-public-interest-derogation = Le droit national prévoit-il une dérogation pour des raisons impérieuses d’intérêt public, telles que la santé publique ou la protection de l’environnement, et s’agit-il d’un tel cas exceptionnel ?
question-amount-told-too-late = Le droit national prévoit-il une dérogation quand le montant exact a été communiqué trop tard pour payer, ou prendre d’autres mesures, avant l’expiration du délai ?
question-paid-after-deadline = Le droit national admet-il un paiement ou un accord contraignant après la date limite des offres, ou l’opérateur devait-il être en règle à cette date ?
question-unpaid-in-all = Quels impôts et cotisations impayés de l’opérateur sont établis, à combien s’élèvent-ils ensemble, et s’agit-il de montants minimes selon le droit national ?
question-amount-due-unknown = Quel montant était dû en tout, dont le montant inscrit est impayé ?
question-still-owed = Quelque chose est-il encore dû, alors que l’inscription dit que le délai est expiré ou que le montant est nul ?
question-unpaid-dues = L’autorité peut-elle démontrer par un moyen approprié que des impôts ou cotisations sont impayés, et exclut-elle pour cela dans cette procédure ?
question-ground-applied = L’avis ou l’invitation de cette procédure applique-t-il ce motif d’exclusion, ou le droit national l’impose-t-il ? Si oui, ses conditions sont-elles remplies et l’exclusion est-elle proportionnée ?
question-self-cleaning-complete = La partie a-t-elle prouvé chaque condition des mesures correctrices : indemnité versée ou promise, faits clarifiés par une collaboration active, mesures concrètes techniques, organisationnelles et en matière de personnel ?
question-self-cleaning-sufficient = Les preuves des mesures correctrices sont-elles suffisantes, compte tenu de la gravité et des circonstances de l’infraction ou de la faute ? Sinon, pour quels motifs ?
question-self-cleaning-evidence = Les preuves des mesures correctrices au dossier portent-elles sur cette partie et sur ce motif, concernent-elles cette procédure, et correspondent-elles à ce que dit leur source aujourd’hui ?
question-obligations-violated = L’autorité peut-elle démontrer par un moyen approprié que des obligations de l’art. 18, par. 2, ont été violées, et l’exclusion y est-elle proportionnée ?
question-insolvent = L’opérateur est-il toujours dans cette situation, et sera-t-il néanmoins en mesure d’exécuter le marché ?
question-grave-misconduct = La faute professionnelle est-elle grave, remet-elle en cause l’intégrité de l’opérateur, et l’exclusion est-elle proportionnée ?
question-offence-shown = Une condamnation par jugement définitif est-elle intervenue depuis ? Sinon, l’autorité peut-elle démontrer une faute professionnelle grave par un moyen approprié, et cette procédure exclut-elle pour cela ?
question-plausible-indications = Existe-t-il des éléments suffisamment plausibles pour conclure que l’opérateur a conclu des accords visant à fausser la concurrence, et l’exclusion est-elle proportionnée ?
question-conflict-remedied = Existe-t-il un conflit d’intérêts auquel aucune mesure moins intrusive ne peut effectivement remédier ?
question-involvement-remedied = La participation préalable fausse-t-elle la concurrence d’une manière à laquelle aucune mesure moins intrusive ne peut remédier, et l’opérateur a-t-il pu prouver le contraire ?
question-deficiencies-qualify = Y a-t-il eu des défaillances importantes ou persistantes dans une obligation essentielle d’un marché public, d’un marché d’une entité adjudicatrice ou d’une concession antérieurs, et ont-elles donné lieu à une résiliation, à des dommages et intérêts ou à une sanction comparable ?
question-serious-misrepresentation = Les fausses déclarations étaient-elles graves, ou des informations ont-elles été cachées ou des documents non produits, de sorte que l’exclusion est proportionnée ?
question-undue-influence-shown = L’opérateur a-t-il entrepris d’influer indûment sur l’autorité ou d’obtenir des informations confidentielles, ou a-t-il fourni par négligence des informations trompeuses susceptibles d’avoir une influence déterminante ?
question-national-ground-applies = Le droit national exclut-il pour ce motif, et s’applique-t-il à cette procédure ?
question-replacement-demanded = Le motif est-il établi, et l’autorité exige-t-elle le remplacement de cette entité ou de ce sous-traitant ?
question-annulment-reversed = Après l’annulation de la décision, un recours a été tranché : la décision a-t-elle été rétablie, et existe-t-elle encore ?
question-situation-at-award = Quand le marché a-t-il été attribué, et le titulaire se trouvait-il ce jour-là dans une situation de l’art. 57, par. 1 ?
question-termination = Le titulaire aurait-il dû être exclu lors de l’attribution, et l’autorité use-t-elle de sa possibilité de résilier le marché ?

reason-other-law = La procédure n’est pas régie par le droit d’un État membre de l’Union européenne.
