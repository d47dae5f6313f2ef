import pathlib

import pressparse

text = pathlib.Path("examples/releases/harbour-bridge.txt").read_text(encoding="utf-8")
release = pressparse.parse(text)

if release.headline and release.date:
    print(release.date.value, release.headline.text)
for quote in release.quotes:
    speaker = quote.speaker
    print(f"“{quote.text}”", "–", (speaker and speaker.name) or "unknown")
for contact in release.contacts:
    print(contact.name, [phone.e164 for phone in contact.phones], [email.value for email in contact.emails])

quote = release.quotes[0]
assert text[quote.segments[0].start : quote.segments[0].end] == quote.segments[0].text
