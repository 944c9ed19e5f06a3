extension Explanations {
  static let calendars: [Explanation] = [
    Explanation(
      "W0801", "A line of a calendar is not understood",
      """
      A calendar is made of lines: a name, a colon and a value. What is too long for a line goes on in the next, which then
      begins with a blank. Components begin with BEGIN and end with END, one within the other. A line that is none is passed
      over; a component that does not end is read as far as it goes.

      Calendar programs write this rightly; mostly a file was made or mended by hand.
      """,
      wrong: .calendar("DTSTART;VALUE=DATE:20250310\nthe room is on the first floor"),
      right: .calendar("DTSTART;VALUE=DATE:20250310\nDESCRIPTION:the room is on the first floor")),
    Explanation(
      "W0802", "A value of a calendar cannot be taken",
      """
      A day that there is not, an end before the beginning, an offset that no clock has, a second title: such a value is
      passed over, and the entry comes in without it. A day that cannot be taken is kept in its words, in “dateText”.

      Set it right in the calendar, or in the dossier that was made.
      """,
      wrong: .calendar("DTSTART;VALUE=DATE:20250310\nDTEND;VALUE=DATE:20250301"),
      right: .calendar("DTSTART;VALUE=DATE:20250310\nDTEND;VALUE=DATE:20250312")),
    Explanation(
      "W0803", "A series of a calendar is not kept as it is",
      """
      What returns every year on its day is kept as an event with “commemorate”: its anniversaries go into calendars, without
      an end. Any other series is an event once, on its first day; its other days, and where a yearly series ends, are told
      and not kept.
      """,
      wrong: .calendar("DTSTART;VALUE=DATE:20250310\nRRULE:FREQ=WEEKLY"),
      right: .calendar("DTSTART;VALUE=DATE:20250310\nRRULE:FREQ=YEARLY")),
    Explanation(
      "N0804", "A dossier has no field for a line of a calendar",
      """
      Priorities, alarms, attachments and what programs add of their own have no place in a dossier. They are left out, with
      one note for each name and the number of its lines.
      """,
      wrong: .calendar("DTSTART;VALUE=DATE:20250310\nPRIORITY:5"),
      right: .calendar("DTSTART;VALUE=DATE:20250310")),
    Explanation(
      "W0805", "A part of a calendar is no event",
      """
      Events and journal entries become events. What is to be done (VTODO), and when somebody is free or busy (VFREEBUSY), is
      passed over.
      """,
      wrong: .calendar("DTSTART;VALUE=DATE:20250310\nEND:VEVENT\nBEGIN:VTODO\nEND:VTODO\nBEGIN:VEVENT"),
      right: .calendar("DTSTART;VALUE=DATE:20250310")),
    Explanation(
      "W0806", "A calendar does not say what a zone is",
      """
      A time on the clock of a zone needs the zone's description (VTIMEZONE), which tells how far that clock is ahead of UTC.
      Where it is missing, the time is kept as that of a place whose zone is not known.

      Export the calendar with its zones, or write the offset into the date: 2025-03-10T09:00:00+07:00.
      """,
      wrong: .calendar("DTSTART;TZID=Jakarta:20250310T090000"),
      right: .calendar("DTSTART:20250310T020000Z")),
    Explanation(
      "W0807", "A record refers to what the calendar does not hold",
      """
      A calendar that Chancery wrote with ics.records=yes carries the records of the dossier, but for events that it has no
      entry for. What refers to one that is not there is left out.

      An export with ics.undated=journal has an entry for every event.
      """,
      wrong: .calendar(
        """
        X-CHANCERY-ID:a
        X-CHANCERY-RECORD:{"type":"event"\\,"id":"a"\\,"kind":"visit"\\,"title":"A"\\,"date":
         "2025"\\,"partOf":"b"\\,"sources":[{"url":"https://example.org/"}]}
        """),
      right: .calendar(
        """
        X-CHANCERY-ID:a
        X-CHANCERY-RECORD:{"type":"event"\\,"id":"a"\\,"kind":"visit"\\,"title":"A"\\,"date":
         "2025"\\,"sources":[{"url":"https://example.org/"}]}
        """)),
    Explanation(
      "E0808", "The file is no whole calendar",
      """
      A calendar begins with BEGIN:VCALENDAR and ends with END:VCALENDAR. A file without the first is something else; one
      without the last was cut short, and entries may be missing.

      Get the file anew. To import what is there, write END:VCALENDAR at its end.
      """,
      wrong: Example(text: "BEGIN:VCARD\nEND:VCARD", syntax: .ics, isLatin1: false),
      right: .calendar("DTSTART;VALUE=DATE:20250310")),
    Explanation(
      "W0809", "A record that a calendar carries is damaged",
      """
      A calendar that Chancery wrote with ics.records=yes carries records as JSON, in lines called X-CHANCERY-RECORD. A program
      has cut or changed this one. An entry is then read from its other lines; a record that is no event is left out, and
      what refers to it.
      """,
      wrong: .calendar(
        "DTSTART;VALUE=DATE:20250310\nX-CHANCERY-ID:a\nX-CHANCERY-RECORD:{\"type\":\"event\"\\,\"id\":\"a"),
      right: .calendar("DTSTART;VALUE=DATE:20250310")),
  ]

  private typealias Example = Explanation.Example
}
