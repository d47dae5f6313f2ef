"""pandas: pandas_frame.py IN.jsonl, with "id" and "text" in each line; prints a press contact for each release."""

import sys

import pandas
import pressparse

texts = pandas.read_json(sys.argv[1], lines=True)
releases = pressparse.parse_many(texts["text"], ids=texts["id"]).to_pandas()
contacts = releases[["source", "contacts"]].explode("contacts").dropna()
for column in ("name", "organization"):
    contacts[column] = contacts["contacts"].map(lambda contact: contact[column])
print(contacts.drop(columns="contacts").to_csv(index=False), end="")
