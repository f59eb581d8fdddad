# What the reader of cases says of a fault, word by word as it says it: a sentence is put into another language by the
# message that it matches. In backticks a variable stands for whatever is quoted; elsewhere for a number, a word or quoted
# words, and `$sentence` for a sentence that has a message of its own. The first message that matches counts.

## Amounts of money

fault-one-decimal = `{ $amount }` has a decimal
fault-decimals = `{ $amount }` has { $count } decimals
advice-no-decimals = no decimals: { $currency } has no smaller unit
advice-decimals = at most { $count }, as many as { $currency } has
fault-amount-too-large = `{ $amount }` is too large
advice-fitting-amount = an amount whose smallest units fit into 64 bits
fault-currency = `{ $word }` is not a currency
fault-not-payable = `{ $word }` is not money that can be paid
advice-currency = an ISO 4217 code such as `CNY`
advice-capitals = `{ $word }`, in capital letters
advice-decimal = a decimal number in quotes, such as `{ $example }`
fault-signed-zero = `-0` is zero with a sign
fault-negative = `{ $amount }` is negative
advice-not-negative = an amount of zero or more
fault-json-fraction = `{ $amount }` is a JSON fraction or has an exponent, which is not kept exactly
fault-json-number = `{ $amount }` is too large for a JSON number to be kept exactly
advice-quoted-number = a number in quotes, such as `{ $example }`
fault-digits = `{ $amount }` has too many digits
advice-digits = at most { $count } digits
fault-decimal = `{ $amount }` is not an exact decimal number
advice-no-separators = digits without separators, and a point before the decimals, such as `{ $example }`
advice-written-out = all digits written out, such as `{ $example }`

## Identifiers

doubt-check-digit = the check digit of `{ $identifier }` does not seem to match the rest
doubt-shared-identifier = `{ $identifier }` is an identifier of `{ $party }` too
advice-shared-identifier = a relation `{ $kind }` between the two if they are one, else another identifier
doubt-scheme = `{ $scheme }` is not a known scheme, so no check digits of `{ $identifier }` were verified
advice-scheme = `{ $scheme }`, if that is the scheme
advice-register = the identifier as the register has it
fault-identifier-length = this identifier is too long
advice-characters = at most { $count } characters
fault-identifier-form = `{ $identifier }` is not an identifier: { $sentence }
fault-identifier = `{ $identifier }` cannot be right: { $sentence }
identifier-form = an identifier is written `{ $form }`
identifier-scheme = a scheme has only letters `a-z`, digits and hyphens
identifier-too-long = an id has at most { $count } characters
identifier-blank = the character at position { $position } is a space or cannot be seen
identifier-full-width = `{ $character }` at position { $position } is full-width; write `{ $plain }`
identifier-lower-case = `{ $character }` at position { $position } is lower case; write `{ $upper }`
identifier-character = `{ $character }` at position { $position } does not occur there in `{ $scheme }`
identifier-length = `{ $scheme }` has { $right } characters, this has { $count }
identifier-length-prefixed = `{ $scheme }` has { $right } characters with `{ $prefix }` in front, this has { $count }
identifier-check-digits = its `{ $scheme }` check digits do not match the rest: a character is wrong or two are swapped

## Between the parts of a case

fault-stated-twice = `{ $code }` is stated twice about the same thing
advice-one-statement = one statement of each fact, so that none contradicts another
fault-before-notice = `{ $day }` is before the notice of `{ $notice }`, but the stage is `{ $stage }`
advice-later-or-publish = `{ $day }` or later, or the stage `publish`
fault-closed-before-notice = bids close on `{ $day }`, before the notice of `{ $notice }`
fault-record-not-party = `{ $id }` is a record, not a party
fault-no-party = no party has the id `{ $id }`
advice-party = the id of a party in `parties`
fault-relation-not-fact = `{ $id }` is a relation, which a fact cannot be about
fault-no-party-or-record = no party or record has the id `{ $id }`
advice-about = the id of a party or record, or no `about` where the fact is about the tender
fault-id-of-another-party = the id `{ $id }` is taken by another party
fault-id-of-party = the id `{ $id }` is taken by a party
fault-id-of-another-record = the id `{ $id }` is taken by another record
fault-id-of-another-relation = the id `{ $id }` is taken by another relation
advice-id-of-relation = an id that no other relation has
advice-id-of-party-or-record = an id that no other party or record has
fault-no-bidder = no party has the role `bidder`
advice-one-bidder = exactly one bidder
fault-second-bidder = the bidder is `{ $id }` already
fault-second-bidder-unnamed = the bidder is another party already
advice-competing-bidder = exactly one bidder; another firm that bids for the contract is a `competing-bidder`
fault-bidder-belongs = the bidder belongs to nobody
advice-no-field = no such field
fault-circle = parties belong to each other in a circle: { $circle }
advice-belongs = the party that each belongs to, in the end the bidder
fault-tied-to-itself = `{ $id }` is tied to itself
advice-another-party = the id of another party than `subject`
fault-tier = a party with the role `{ $role }` has no tier
advice-tier = a tier on subcontractors only
fault-bidder-tie = the bidder has no tie, so no first or last day of one
advice-leave-out = no such field: leave it out

## Dates

doubt-day = `{ $day }` often stands for a day that is not known
advice-day = the day itself
advice-optional-day = the day itself; a day that is not known is left out
fault-years = `{ $day }` is not within the years { $first } to { $last }
advice-years = a day from `{ $first }` to `{ $last }`
advice-optional-years = a day from `{ $first }` to `{ $last }`; a day that is not known is left out
fault-day = `{ $day }` is not a calendar day
advice-calendar-day = a calendar day as `YYYY-MM-DD`
advice-no-time = a day without a time: `{ $day }`
advice-month = a month from `{ $first }` to `{ $last }`, not `{ $month }`
advice-days-of-month = a day that exists: { $month } { $year } has { $count } days
advice-events = an object from event to day, such as `{ $example }`
fault-reading = the reading of the source is not a date of the record
advice-reading = `source.retrieved_at`
fault-event = `{ $word }` is not an event that is known here
fault-no-end = `false` says nothing about the end
advice-no-end = `true`, or no such field where the record has an end
fault-once = `{ $event }` cannot happen more than once
advice-one-day = one day, not a list
fault-empty-list = this list is empty
advice-some-day = at least one day, or no such field
fault-day-twice = `{ $day }` stands here twice
advice-day-once = each day once
fault-read-before = `{ $read }` is before `{ $event }`, `{ $day }`, which cannot have been read before it happened
fault-order = `{ $day }` is before `{ $event }`, `{ $other }`
advice-later = `{ $day }` or later
fault-indefinite = a record that expires is not indefinite
advice-not-both = `expires` or `indefinite`, not both
fault-no-opening = `{ $day }` has no `{ $event }` that it belongs to
advice-openings = as many days in `{ $opens }`, each on or before its `{ $closes }`
fault-until = `{ $word }` is neither a day nor `none`
advice-until = a calendar day as `YYYY-MM-DD`, or `none`

## Texts, ids, codes

advice-text = a text
fault-control = this text holds the control character `{ $character }`
advice-no-control = a text without control characters other than tabs and line ends
fault-characters = this text has { $count } characters
fault-empty-text = this text is empty
fault-unseen-text = nothing of this text can be seen
advice-who = who took the decision
fault-empty-id = this id is empty
fault-id-character = `{ $id }` holds `{ $character }`, which an id cannot have
fault-id-spaces = `{ $id }` has spaces around it, or two in a row
advice-id = an id: a short text of characters that can be seen, with single spaces at most
fault-empty-name = this name is empty
fault-unseen-name = nothing of the name `{ $name }` can be seen
advice-name = a name, or no such field where it is not known
fault-code = `{ $code }` is not a code
advice-code = a code of lower-case letters, digits, single dots and hyphens, such as `{ $example }`
fault-category = `{ $code }` is not a category
advice-form = `{ $form }`, such as `{ $example }`
fault-url = `{ $url }` is not an address on the web
advice-url = an address that begins with `https://` or `http://`
fault-digest = `{ $digest }` is not a digest
advice-digest = `sha256:` and 64 hexadecimal digits in lower case
fault-country = `{ $word }` is not a country
advice-country = an ISO 3166-1 alpha-2 code such as `CN`

## Values and fields

fault-missing = this field is missing
fault-null = this is `null`
fault-flag = `{ $value }` is a yes or no
fault-number = `{ $value }` is a number
fault-text = `{ $value }` is a text
fault-list = this is a list
fault-object = this is an object
advice-list = a list
advice-object = an object
advice-fact = `true` or `false`, a whole number, a day, or an amount of money
fault-field = `{ $word }` is not a field that is known here
fault-word = `{ $word }` is not a word that is known here
advice-words = one of { $words }
advice-word-or = `{ $word }`, or one of { $words }
advice-word = `{ $word }`
fault-range = `{ $value }` is out of range
fault-whole = `{ $value }` is not written as a whole number
advice-range = a whole number from { $first } to { $last }
advice-within = a whole number within ±{ $most }
fault-items = this list has { $count } items
advice-most = at most { $count }

## JSON

fault-bytes = the case has { $count } bytes
advice-bytes = at most { $count } bytes
fault-utf-16 = the case is written in UTF-16
fault-not-utf-8 = the bytes at line { $line } are not UTF-8
advice-utf-8 = a file saved as UTF-8
fault-empty = the case is empty
advice-json-object = one JSON object
fault-depth = the case is nested deeper than { $count } levels at line { $line } column { $column }
advice-depth = lists and objects as the schema of a case has them
fault-values = the case has more than { $count } values
advice-fewer = fewer values
fault-field-twice = the field `{ $word }` stands here twice
advice-field-once = each field once
fault-unreadable-number = the number at line { $line } column { $column } is too large to be read
advice-whole-or-money = a whole number of at most 15 digits, or an amount of money in quotes
fault-half-character = the text at line { $line } column { $column } holds half of a character, or an escape cut short
advice-escape = four digits after `{ $escape }`, and both halves of a character that is written as two
fault-json = the case is not JSON: { $sentence } at line { $line } column { $column }
json-end-in-list = EOF while parsing a list
json-end-in-object = EOF while parsing an object
json-end-in-text = EOF while parsing a string
json-end-in-value = EOF while parsing a value
json-sign = expected `{ $sign }`
json-signs = expected `{ $sign }` or `{ $other }`
json-word = expected ident
json-value = expected value
json-escape = invalid escape
json-number = invalid number
json-control = control character (\u0000-\u001F) found while parsing a string
json-key = key must be a string
json-comma = trailing comma
json-trailing = trailing characters
advice-no-comments = no comments; `notes` is for what a reader should know
advice-value = a value, or no such field where it is not known
advice-double-quotes = double quotes
advice-no-comma = no comma after the last item or field
advice-nothing-after = one JSON object and nothing after it
advice-key = the name of a field, in double quotes
advice-number = a number without zeros in front, or a text in double quotes
advice-escapes = an escape that JSON has, such as `{ $example }`, or `{ $backslash }` for a backslash
advice-line-ends = `{ $line }` and `{ $tab }` for line ends and tabs inside a text
advice-rest = the rest of the case, which ends too early
advice-json = JSON, with `,` between fields and `:` after their names

## The program itself

fault-undecidable = this case passed every check but cannot be decided
advice-report = a report of this fault

## With another sentence in it: what comes before was not the whole

advice-or-left-out = { $sentence }, or no such field where it is not known
