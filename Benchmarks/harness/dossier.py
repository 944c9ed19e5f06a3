"""An invented dossier of any size: 5,000 actors, 20,000 relations, and as many events as one asks for."""

import words
from chance import Chance, Ranks
from dates import draw_date

ACTORS = 5_000
RELATIONS = 20_000
STATES = 194
HEADER = {"type": "dossier", "id": "invented", "title": "Invented events", "asOf": "2025-12-31"}


class Dossier:
    """Records as dictionaries; the same ones for the same number of events, event by event."""

    def __init__(self, event_count):
        self.actors = _actors()
        chance = Chance("dates")
        self.dates = sorted(draw_date(chance) for _ in range(event_count))
        self._chance = Chance("event")
        self._ranks = Ranks(ACTORS)

    def references(self):
        """The records that others refer to."""
        yield from self.actors
        chance = Chance("relations")
        for number in range(RELATIONS):
            # A step that no other relation of the same actor takes: no two actors are related twice.
            step = 1 + number // ACTORS * 1_249 + chance.below(1_249)
            yield {
                "type": "relation", "id": f"relation-{number:05}", "kind": chance.one(words.RELATION_KINDS),
                "from": _actor_id(number % ACTORS), "to": _actor_id((number + step) % ACTORS),
                "since": str(1946 + chance.below(80)),
            }

    def event(self, number):
        """The event that stands at this place when events stand by date, and its date."""
        chance, date = self._chance, self.dates[number]
        chance.restart(number)
        kind, (place, country) = chance.one(words.EVENT_KINDS), chance.one(words.PLACES)
        actors = self._participants()
        first, last = (self.actors[actor]["name"] for actor in (actors[0], actors[-1]))
        title = chance.one(words.TITLES).format(
            one=first, other=last, place=place, subject=chance.one(words.SUBJECTS), more=chance.one(words.SUBJECTS))
        record = {
            "type": "event", "id": f"event-{number:07}", "kind": kind, "title": title, "date": date.text,
            "place": {"name": place, "country": country},
            "participants": [{"actor": _actor_id(actor), "role": chance.one(words.ROLES)} for actor in actors],
        }
        if tags := {chance.one(words.SUBJECTS): None for _ in range(chance.below(5))}:
            record["tags"] = list(tags)
        record["sources"] = [
            {"url": f"https://{chance.one(words.HOSTS)}/{date.earliest[:4]}/{kind}-{chance.below(10**9):09}"}
            for _ in range(1 + (chance.below(5) == 0))
        ]
        if description := _description(chance):
            record["description"] = description
        return record, date

    def _participants(self):
        """One to six actors; a few take part very often."""
        count, actors = self._chance.one(words.PARTICIPANT_COUNTS), []
        while len(actors) < count:
            actor = self._ranks.one(self._chance) * 1_709 % ACTORS
            if actor not in actors:
                actors.append(actor)
        return actors


def _actor_id(number):
    return f"actor-{number:04}"


def _actors():
    chance, actors = Chance("actors"), []
    for number in range(ACTORS):
        kind = "state" if number < STATES else "organisation" if number % 5 == 0 else "person"
        actor = {
            "type": "actor", "id": _actor_id(number), "kind": kind,
            "name": {"state": "Republic of ", "organisation": "Institute of ", "person": ""}[kind] + _name(chance),
            "country": chance.one(words.PLACES)[1],
        }
        if chance.below(10) < 3:
            actor["aliases"] = [_name(chance)]
        actors.append(actor)
    return actors


def _name(chance):
    if chance.below(100) < 35:
        return " ".join(chance.one(part) for part in words.VIETNAMESE_NAMES)
    lengths = 2 + chance.below(2), 2 + chance.below(2)
    return " ".join("".join(chance.one(words.SYLLABLES) for _ in range(length)).capitalize() for length in lengths)


def _description(chance):
    """None to four sentences, with the commas, quotes and line ends that formats must escape."""
    sentences = [chance.one(words.SENTENCES) for _ in range(chance.one(words.SENTENCE_COUNTS))]
    return ("\n" if chance.below(4) == 0 else " ").join(sentences)
