"""What counts as private: the types of spans, and how sensitive each makes a text."""

from __future__ import annotations

import msgspec

from suffice.core.labels import Label


class Kind(msgspec.Struct, frozen=True):
    """A type of span, one line about it, and the label that its presence alone gives a text."""

    name: str
    about: str
    label: Label


_P, _I, _C, _S = Label.PUBLIC, Label.INTERNAL, Label.CONFIDENTIAL, Label.SECRET

KINDS: tuple[Kind, ...] = (
    Kind("PERSON", "a person's name, whole or in part", _C),
    Kind("TITLE", "a form of address before a name: Mr, Dr, Frau", _I),
    Kind("JOB", "what somebody works as", _I),
    Kind("ADDRESS", "street, house number, flat, post-office box", _C),
    Kind("POSTCODE", "a postal code", _I),
    Kind("PLACE", "a town, region, country or named site", _I),
    Kind("ORGANISATION", "a company, authority, school, hospital or association", _I),
    Kind("NATIONALITY", "nationality, ethnicity, religion or political group", _I),
    Kind("AGE", "a person's age", _I),
    Kind("DATE", "a date or a point in time", _P),
    Kind("DATE_OF_BIRTH", "a date said to be somebody's birth", _C),
    Kind("EMAIL", "an e-mail address", _C),
    Kind("PHONE", "a telephone or fax number", _C),
    Kind("USERNAME", "an account's or a chat's user name", _C),
    Kind("URL", "a web address or domain", _I),
    Kind("IP", "an IPv4 or IPv6 address", _C),
    Kind("MAC", "a network card's address", _C),
    Kind("GEO", "a pair of coordinates", _C),
    Kind("LICENCE_PLATE", "a vehicle's plate or identification number", _C),
    Kind("NATIONAL_ID", "a person's number: social security, identity card, health insurance", _S),
    Kind("TAX_ID", "a tax or company registration number", _C),
    Kind("PASSPORT", "a passport's or driving licence's number", _S),
    Kind("IBAN", "an international bank account number", _S),
    Kind("CARD", "a payment card's number", _S),
    Kind("ACCOUNT", "a bank account, sort code or BIC", _S),
    Kind("ID", "a customer, case, order or employee number", _I),
    Kind("SECRET", "a key, token or password", _S),
    Kind("MEDICAL", "an illness, a medicine or a finding", _S),
    Kind("TERM", "a word of the owner's own list", _C),
    Kind("MARKING_INTERNAL", "a marking such as 'internal use only'", _I),
    Kind("MARKING", "a marking such as 'confidential'", _C),
    Kind("MARKING_SECRET", "a marking such as 'strictly confidential' or 'top secret'", _S),
)

BY_NAME: dict[str, Kind] = {kind.name: kind for kind in KINDS}
