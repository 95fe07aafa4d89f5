"""Asks `minzheng serve` what a household gets, and why: the standard library is enough.

python3 client.py http://127.0.0.1:8080
"""

import json
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen


def ask(url, path, question, language="zh"):
    """What the service answers; a refusal (problem+json) as a ValueError that says what is wrong and how to mend it."""
    request = Request(url + path, json.dumps(question).encode(), {"content-type": "application/json", "accept-language": language})
    try:
        with urlopen(request) as response:
            return json.load(response)
    except HTTPError as error:
        problems = json.load(error)["problems"]
        raise ValueError("\n".join(one["message"][language] + one["remedy"][language] for one in problems)) from None


def main(url):
    facts = {
        "area": "urban",
        "members": [{"relation": "applicant", "birth": "1980-05-01", "wage": 300_00}],
        "savings": 0,
        "homes": 1,
        "car": False,
        "propertyMeetsLocalRule": True,
    }
    question = {"program": "dibao", "place": "500112", "date": "2024-06-01", "facts": facts}
    explained = ask(url, "/v1/explain", question)
    print(f"每月 {explained['answer']['values']['monthlyBenefit'] / 100:.2f} 元")
    print(explained["text"])
    try:
        ask(url, "/v1/assess", {**question, "facts": {**facts, "savngs": 1}})
    except ValueError as refused:
        print(refused)


if __name__ == "__main__":
    main(sys.argv[1])
