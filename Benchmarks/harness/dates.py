"""Dates of every precision that EDTF has, with what Chancery will make of them."""

from typing import NamedTuple

from chance import weighted


class Date(NamedTuple):
    """A date in EDTF, and what it means: the order of the fields is the order in which dates are listed."""

    earliest: str
    latest: str
    rank: int
    second: int
    text: str

    @property
    def precision(self):
        return PRECISIONS[self.rank]

    @property
    def names_days(self):
        """Whether it can stand in a calendar without guessing."""
        return self.precision in ("day", "time") or len(self.text) == 21


PRECISIONS = ["day", "time", "month", "season", "year", "decade", "century", "interval"]
FORMS = weighted(
    day=98, days=34, time=12, month=18, blank_day=2, season=2, year=16, about=6, perhaps=4, decade=4, century=1,
    years=2, about_years=1,
)


def draw_date(chance):
    """A date between 1946 and 2025, more often a late one."""
    form = chance.one(FORMS)
    year = 1946 + max(chance.below(80), chance.below(80))
    month, day = 1 + chance.below(12), 1 + chance.below(28)
    if form == "day":
        return _date("day", f"{year}-{month:02}-{day:02}")
    if form == "days":
        start, end = (f"{year}-{month:02}-{number:02}" for number in (day, min(28, day + 1 + chance.below(4))))
        return _date("interval", f"{start}/{end}", start, end) if start != end else _date("day", start)
    if form == "time":
        hour, minute = 7 + chance.below(12), 15 * chance.below(4)
        moment = f"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:00+07:00"
        return _date("time", moment, moment[:10], moment[:10], (hour * 60 + minute) * 60)
    if form in ("month", "blank_day"):
        return _date("month", f"{year}-{month:02}" + ("-XX" if form == "blank_day" else ""), *_months(year, month, 1))
    if form == "season":
        season = chance.below(4)
        return _date("season", f"{year}-{21 + season}", *_months(year, 3 + 3 * season, 3))
    if form == "perhaps":
        return _date("month", f"{year}-{month:02}{chance.one('?%')}", *_months(year, month, 1))
    if form in ("year", "about"):
        return _date("year", f"{year}" + ("~" if form == "about" else ""), f"{year}-01-01", f"{year}-12-31")
    if form == "decade":
        return _date("decade", f"{year // 10}X", f"{year // 10}0-01-01", f"{year // 10}9-12-31")
    if form == "century":
        return _date("century", f"{year // 100}XX", f"{year // 100}00-01-01", f"{year // 100}99-12-31")
    end, mark = year + 1 + chance.below(4), "~" if form == "about_years" else ""
    return _date("interval", f"{year}{mark}/{end}{mark}", f"{year}-01-01", f"{end}-12-31")


def _date(precision, text, earliest=None, latest=None, second=0):
    return Date(earliest or text, latest or earliest or text, PRECISIONS.index(precision), second, text)


def _months(year, first, count):
    """The first and the last day of some months; months beyond the twelfth are those of the next year."""
    last_year, last = (year, first + count - 1) if first + count <= 13 else (year + 1, first + count - 13)
    if last == 2:
        length = 29 if last_year % 4 == 0 and (last_year % 100 != 0 or last_year % 400 == 0) else 28
    else:
        length = 30 if last in (4, 6, 9, 11) else 31
    return f"{year}-{first:02}-01", f"{last_year}-{last:02}-{length}"
