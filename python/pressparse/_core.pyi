# Written by python/tools/generate_stubs.py; do not edit.
from collections.abc import Sequence
from typing import Any, Literal

__version__: str

class Error(ValueError):
    """Misuse: an unknown option, an unreadable pack, an input over the limit. `code` names it; no text ever raises it."""

    code: str

class Located:
    """A piece of the text and where it stands."""

    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None  # type: ignore[assignment]
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Date(Located):
    """A calendar date."""

    @property
    def value(self) -> str:
        """ISO 8601: 2023-11-21, 2023-11, --11-21 (no year), 2023-11-21/2023-11-23 (a range), 2023-11-21T10:00+01:00 (with a time)."""
    @property
    def role(self) -> Literal["release", "embargo", "event", "mention"]:
        """What the date is for."""
    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    @property
    def inferred(self) -> list[str]:
        """Parts of value that are not written here, such as 'year'."""
    @property
    def ambiguous(self) -> bool:
        """True when day and month could be swapped and nothing settles it."""
    @property
    def alternatives(self) -> list[str]:
        """The other readings of an ambiguous date, in the form of value."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Place(Located):
    """A place in the dateline."""

    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    @property
    def region(self) -> str | None:
        """State, province or country as written after the place, or None."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Wire(Located):
    """The stamp of a wire service."""

    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    @property
    def service(self) -> str:
        """The wire service's canonical name."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Dateline(Located):
    """Where and when: the words before the body's first sentence."""

    @property
    def places(self) -> list[Place]:
        """The places, in order."""
    @property
    def date(self) -> Date | None:
        """The date, or None."""
    @property
    def wire(self) -> Wire | None:
        """The wire's stamp, or None."""
    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Timing(Located):
    """When the release may be published."""

    @property
    def kind(self) -> Literal["immediate", "embargo"]:
        """Whether it may be published at once or is under embargo."""
    @property
    def until(self) -> str | None:
        """End of the embargo in ISO 8601; None when it has no time (bound to an event)."""
    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Ticker(Located):
    """A stock symbol with its exchange."""

    @property
    def exchange(self) -> str:
        """The exchange in upper case, such as NASDAQ."""
    @property
    def symbol(self) -> str:
        """The symbol."""
    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Party:
    """A person or an organisation, once for each release."""

    @property
    def id(self) -> str:
        """Stable within the record: p1, o1, ..."""
    @property
    def kind(self) -> Literal["person", "organization"]:
        """Person or organisation."""
    @property
    def name(self) -> str:
        """The fullest form in the text, without honorifics."""
    @property
    def aliases(self) -> list[str]:
        """The other forms in the text."""
    @property
    def role(self) -> Literal["issuer", "partner", "speaker", "contact", "mention"]:
        """The most telling part that it plays in the release."""
    @property
    def title(self) -> str | None:
        """Job title or office as written, or None."""
    @property
    def affiliation(self) -> str | None:
        """The organisation that the text connects the person with, or None."""
    @property
    def tickers(self) -> list[Ticker]:
        """Its stock symbols."""
    @property
    def mentions(self) -> list[Located]:
        """Every place where it is named."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None  # type: ignore[assignment]
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Speaker(Located):
    """Who says a quotation; text is the mention as written, such as 'she'."""

    @property
    def name(self) -> str | None:
        """The resolved full name, the nameless speaker as written, or None."""
    @property
    def title(self) -> str | None:
        """Job title or office as written, or None."""
    @property
    def affiliation(self) -> str | None:
        """The organisation that the text connects the person with, or None."""
    @property
    def party(self) -> str | None:
        """The id of the speaker in Release.parties, or None."""
    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Quote(Located):
    """Direct speech in quotation marks. start and end stand inside the outer marks; text is the segments joined."""

    @property
    def kind(self) -> Literal["direct", "partial"]:
        """Whole sentences, or a piece inside a reporting sentence."""
    @property
    def segments(self) -> list[Located]:
        """The pieces between which the attribution stands; one for an uncut quotation."""
    @property
    def speaker(self) -> Speaker | None:
        """Who says it, or None where the text leaves it open."""
    @property
    def cue(self) -> Located | None:
        """The reporting word, such as 'said', or None."""
    @property
    def text(self) -> str:
        """The words without the outer marks, segments joined by a space."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Phone(Located):
    """A phone or fax number."""

    @property
    def e164(self) -> str | None:
        """The number as +442079460128; None for short codes and numbers without a country."""
    @property
    def kind(self) -> Literal["phone", "mobile", "fax"]:
        """What the line is, where a label or the number says so."""
    @property
    def extension(self) -> str | None:
        """Digits of the extension, or None."""
    @property
    def region(self) -> str | None:
        """ISO 3166 country of the number, or None."""
    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Email(Located):
    """An e-mail address."""

    @property
    def value(self) -> str:
        """The plain form: 'name [at] firm.example' gives name@firm.example."""
    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Link(Located):
    """A web address."""

    @property
    def url(self) -> str:
        """Absolute, with its scheme."""
    @property
    def host(self) -> str:
        """Lower case, punycode for international names."""
    @property
    def kind(self) -> Literal["web", "social", "document", "image", "other"]:
        """What the link leads to, as far as it shows."""
    @property
    def label(self) -> str | None:
        """The words that introduce the link, or None."""
    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Address(Located):
    """A postal address."""

    @property
    def street(self) -> str | None:
        """Street and number, or None."""
    @property
    def postal_code(self) -> str | None:
        """Postal code, or None."""
    @property
    def city(self) -> str | None:
        """City, or None."""
    @property
    def region(self) -> str | None:
        """State or province, or None."""
    @property
    def country(self) -> str | None:
        """Country as written, or None."""
    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Contact(Located):
    """Whom to contact: a person, or a desk where no person is named. text is the whole entry."""

    @property
    def name(self) -> str | None:
        """The person's name, or None."""
    @property
    def title(self) -> str | None:
        """Job title or office as written, or None."""
    @property
    def organization(self) -> str | None:
        """The organisation, or None."""
    @property
    def department(self) -> str | None:
        """The department or desk, or None."""
    @property
    def role(self) -> Literal["press", "investor", "agency", "general"]:
        """Whom the contact serves."""
    @property
    def phones(self) -> list[Phone]:
        """Its numbers."""
    @property
    def emails(self) -> list[Email]:
        """Its addresses."""
    @property
    def address(self) -> Address | None:
        """Its postal address, or None."""
    @property
    def urls(self) -> list[Link]:
        """Its links."""
    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Boilerplate(Located):
    """A paragraph that describes an organisation in general. text stands after the heading."""

    @property
    def organization(self) -> str | None:
        """The organisation described, or None."""
    @property
    def heading(self) -> str | None:
        """The heading as written, or None."""
    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Caption(Located):
    """The caption of a photo or video."""

    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    @property
    def credit(self) -> str | None:
        """Photographer or owner, or None."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Zone:
    """A stretch of the input. The zones of a release follow each other without gap or overlap."""

    @property
    def kind(self) -> Literal["masthead", "headline", "subheadline", "dateline", "body", "quote", "caption", "contact", "links", "boilerplate", "legal", "end_mark", "noise", "blank"]:
        """What stands there."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None  # type: ignore[assignment]
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Note:
    """A doubt about the text as a whole, such as bytes that are not UTF-8."""

    @property
    def code(self) -> str:
        """Stable dotted name, such as encoding.invalid_utf8."""
    @property
    def message(self) -> str:
        """What was found, in words."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None  # type: ignore[assignment]
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Finding:
    """Something that lint found."""

    @property
    def code(self) -> str:
        """Stable dotted name of the check, such as 'contact.missing'."""
    @property
    def severity(self) -> Literal["error", "warning", "info"]:
        """error: it should not go out like this; warning: look at it; info: it could be better."""
    @property
    def message(self) -> str:
        """What is wrong and what to do."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def line(self) -> int:
        """Where, from 1."""
    @property
    def column(self) -> int:
        """Where in the line, from 1, in characters."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None  # type: ignore[assignment]
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Release:
    """A press release's record. Offsets are code points when a str was parsed, bytes when a bytes object was."""

    @property
    def source(self) -> str | None:
        """The name that the caller gave, or None."""
    @property
    def schema(self) -> str:
        """The form of the record."""
    @property
    def language(self) -> str | None:
        """BCP 47 primary tag such as 'en', or None."""
    @property
    def headline(self) -> Located | None:
        """The headline, its text on one line, or None."""
    @property
    def subheadlines(self) -> list[Located]:
        """Lines under the headline, and kickers over it."""
    @property
    def dateline(self) -> Dateline | None:
        """The dateline, or None."""
    @property
    def date(self) -> Date | None:
        """The release date, or None where the text shows none."""
    @property
    def dates(self) -> list[Date]:
        """Every calendar date."""
    @property
    def timing(self) -> Timing | None:
        """Embargo or immediate release, or None."""
    @property
    def reference(self) -> Located | None:
        """Release or case number, or None."""
    @property
    def parties(self) -> list[Party]:
        """People and organisations, each once."""
    @property
    def quotes(self) -> list[Quote]:
        """Direct speech with its speakers."""
    @property
    def contacts(self) -> list[Contact]:
        """Whom to contact."""
    @property
    def phones(self) -> list[Phone]:
        """Every phone and fax number."""
    @property
    def emails(self) -> list[Email]:
        """Every e-mail address."""
    @property
    def links(self) -> list[Link]:
        """Every web address."""
    @property
    def addresses(self) -> list[Address]:
        """Every postal address."""
    @property
    def boilerplates(self) -> list[Boilerplate]:
        """Paragraphs about an organisation."""
    @property
    def captions(self) -> list[Caption]:
        """Photo and video captions."""
    @property
    def end_mark(self) -> Located | None:
        """###, -30-, ENDS ..., or None."""
    @property
    def zones(self) -> list[Zone]:
        """A partition of the whole input, in order."""
    @property
    def notes(self) -> list[Note]:
        """Doubts about the text."""
    @property
    def people(self) -> list[Party]:
        """The people among parties."""
    @property
    def organizations(self) -> list[Party]:
        """The organisations among parties."""
    @property
    def issuers(self) -> list[Party]:
        """The parties that issue the release."""
    @property
    def input(self) -> str | bytes:
        """The str or bytes that the offsets point into."""
    def to_json(self) -> str:
        """The record as one line of JSON. Offsets are code points, also when bytes were parsed."""
    def lint(self, *, ignore: Sequence[str] = ()) -> list[Finding]:
        """What should not go out like this, in the order of the text. ignore: codes that are left out."""
    def to_html(self) -> str:
        """A whole HTML page: the text with its values marked, and a table of them. Needs nothing from elsewhere; all text is escaped."""
    def to_ninjs(self, *, uri: str | None = None) -> str:
        """One line of JSON after IPTC ninjs 3.1. uri names the item; without it source is taken if it is a URI, else a urn:uuid made of the text."""
    def to_json_ld(self, *, uri: str | None = None) -> str:
        """One line of JSON-LD with a schema.org NewsArticle; uri as for to_ninjs."""
    def _repr_html_(self) -> str: ...
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None  # type: ignore[assignment]
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Explained:
    """A value of the record with the rule that found it."""

    @property
    def field(self) -> str:
        """The record's key, such as 'quotes'."""
    @property
    def path(self) -> str:
        """The value's place in the record, such as 'quotes[0].speaker'."""
    @property
    def value(self) -> str:
        """What was found."""
    @property
    def detail(self) -> str:
        """What stands beside it; may be empty."""
    @property
    def description(self) -> str:
        """One sentence on what the rule looks for."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def rule(self) -> str:
        """Stable dotted name of the rule that found it."""
    @property
    def confidence(self) -> float:
        """The rule's precision on the gold releases, in (0, 1]."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None  # type: ignore[assignment]
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Rejected:
    """A candidate that did not become a value."""

    @property
    def field(self) -> str:
        """The record's key that it was looked at for, such as 'phones' or 'quotes.speaker'."""
    @property
    def text(self) -> str:
        """As written: input[start:end]."""
    @property
    def start(self) -> int:
        """Offset of the first character: code points of a str, bytes of a bytes object."""
    @property
    def end(self) -> int:
        """Offset one past the last character, in the unit of start."""
    @property
    def reason(self) -> str:
        """Why it was left out."""
    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None  # type: ignore[assignment]
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

class Explanation:
    """Why a record is as it is: the rule behind each value, and what was looked at and left out."""

    @property
    def release(self) -> Release:
        """The release, as parse gives it."""
    @property
    def values(self) -> list[Explained]:
        """Every value with the rule that found it, in the order of the record."""
    @property
    def rejected(self) -> list[Rejected]:
        """The candidates that did not become values, by field and place."""
    def to_text(self, *, field: str | None = None, columns: int = 80) -> str:
        """The same for people. field: one key of the record, such as 'quotes'."""
    def to_json(self, *, field: str | None = None) -> str:
        """The same as one line of JSON. Offsets are code points, also when bytes were explained."""

class BatchSchema:
    """The Arrow schema of every batch: pyarrow.schema(pressparse.arrow_schema())."""

    def __arrow_c_schema__(self) -> Any: ...

class Batch:
    """Many releases as Arrow columns: pyarrow, polars, pandas and duckdb take it as it is. Offsets are code points."""

    def __len__(self) -> int: ...
    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...
    def __arrow_c_schema__(self) -> Any: ...
    def to_arrow(self) -> Any:
        """A pyarrow.Table."""
    def to_polars(self) -> Any:
        """A polars.DataFrame."""
    def to_pandas(self) -> Any:
        """A pandas.DataFrame, through pyarrow."""

def arrow_schema() -> BatchSchema:
    """The Arrow schema of every batch, whatever its content."""

def spark_ddl() -> str:
    """The same schema as Spark's DDL, for mapInArrow."""

class Parser:
    """Parses releases with fixed options. Immutable: share it between threads, pickle it to other processes."""

    def __init__(
        self,
        *,
        language: str | None = None,
        region: str | None = None,
        reference_date: str | None = None,
        encoding: str | None = None,
        packs: Sequence[str] = (),
        max_input: int = ...,
    ) -> None: ...
    def parse(self, text: str | bytes | bytearray | memoryview, *, source: str | None = None) -> Release:
        """Parses one release. Offsets are code points of a str, bytes of anything else."""
    def explain(self, text: str | bytes | bytearray | memoryview, *, source: str | None = None) -> Explanation:
        """The same as parse, and with it the rule behind each value and the candidates that were left out. Takes more time and memory."""
    def _parse_list(self, texts: Sequence[str | bytes | bytearray | memoryview | None], threads: int) -> list[Release]: ...
    def _parse_batch(
        self, texts: Sequence[str | bytes | bytearray | memoryview | None], ids: Sequence[str | None], threads: int
    ) -> Batch: ...
    @property
    def language(self) -> str | None:
        """BCP 47 primary tag, or None to detect it."""
    @property
    def region(self) -> str | None:
        """ISO 3166 country of numbers and dates without one, or None."""
    @property
    def reference_date(self) -> str | None:
        """Day that settles missing years, or None."""
    @property
    def encoding(self) -> str | None:
        """Character set of bytes input, or None for UTF-8."""
    @property
    def packs(self) -> tuple[str, ...]:
        """Texts of the caller's language packs."""
    @property
    def max_input(self) -> int:
        """Bytes; a longer input is an Error."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

def run_command(arguments: Sequence[str], parquet: Any) -> int:
    """Runs the command line and gives its exit status."""

def _describe_classes() -> list[tuple[str, str, list[tuple[str, str, str]]]]: ...
