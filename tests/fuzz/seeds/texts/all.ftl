# comment
-brand = Act
policy = Law of { -brand }
rule-a = { $record } of { $decided }, { $months ->
    [one] one month
    [2] two months
   *[other] { $months } months { $until-known ->
        [1] until { $until }
       *[0] without a known end
    }
} { "quoted \" \u00e9" } { policy-two.name } { 12.50 }
    .title = Title { rule-b }
    .remedy =
        On a line
          of its own
policy-two =
    .name = only an attribute
rule-b = b
