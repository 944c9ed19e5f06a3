"""Chance that falls the same way on every machine and in every version of Python."""

import random
from bisect import bisect
from itertools import accumulate

SEED = 19670808


class Chance:
    """Draws from `Random.random`, the one source whose numbers Python promises to keep; no float is rounded."""

    def __init__(self, name):
        self._random = random.Random()
        self._first = (SEED + sum(ord(letter) << 8 * place for place, letter in enumerate(name))) << 32
        self.restart(0)

    def restart(self, number):
        """Begins the draws of item `number`, which are the same whatever was drawn before."""
        self._random.seed(self._first + number)
        self.draw = self._random.random

    def below(self, limit):
        """A whole number from 0 to `limit` - 1."""
        return int(self.draw() * limit)

    def one(self, choices):
        """One of a sequence."""
        return choices[int(self.draw() * len(choices))]


class Ranks:
    """The numbers 0 to `count` - 1, each as frequent as one in its rank (Zipf)."""

    def __init__(self, count):
        self._shares = list(accumulate(10**9 // (rank + 1) for rank in range(count)))

    def one(self, chance):
        return bisect(self._shares, chance.below(self._shares[-1]))


def weighted(**shares):
    """A list in which each word stands as often as its share says."""
    return [word for word, share in shares.items() for _ in range(share)]
