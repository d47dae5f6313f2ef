"""Whom to call about what: the press contacts of many releases as CSV.

contacts_to_csv.py FILE... > contacts.csv
"""

import csv
import pathlib
import sys

import pressparse


def main(files: list[str]) -> None:
    paths = [pathlib.Path(file) for file in files]
    texts = (path.read_bytes() for path in paths)
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["file", "date", "name", "organization", "phone", "email"])
    # parse_each reads the generator piece by piece and parses on all cores.
    for path, release in zip(paths, pressparse.parse_each(texts)):
        for contact in release.contacts:
            table.writerow(
                [
                    path.name,
                    release.date.value[:10] if release.date else "",
                    contact.name or "",
                    contact.organization or "",
                    next((phone.e164 for phone in contact.phones if phone.kind != "fax"), ""),
                    contact.emails[0].value if contact.emails else "",
                ]
            )


if __name__ == "__main__":
    main(sys.argv[1:])
