policy = Example Procurement Act: who may take part

## The law

instrument-act = Example Procurement Act
cite-act-7-1 = Act art. 7(1)

## Rules

rule-large-fine = { $amount-known ->
    [1] A fine, recorded as { $amount }
   *[0] A fine of an amount that is not stated
} ({ $record }, decided { $decided-known ->
    [1] on { $decided }
   *[0] on a day that is not stated
}), bars from { $from } for { $years } years.{ $until-known ->
    [1] {" "}It counts until { $until }.
   *[0] {""}
}
    .title = Large fine
    .remedy = Bid again after the last day on which it counts; or have the penalty overturned and submit the decision.
    .appeal = Ask for administrative reconsideration of the penalty.

## Parameters

parameter-fine-from = Amount from which a fine bars
parameter-look-back = Years before the bid deadline in which it counts

## Reasons for not governing a tender

reason-other-law = The tender is governed by the law of another country.
