import TestSupport
import Testing

/// Calendars of other programs, and our own, become dossiers.
struct CalendarImportTests {
  /// The records but the header, as JSON, and the codes that were told, each with its line.
  private func read(_ calendar: String) -> (records: [String], told: [String]) {
    let folder = TestFolder(["diary.ics": calendar])
    let run = chancery(["import", "ics", "diary.ics"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let told = run.errors.matches(of: /diary\.ics:(\d+):\d+: \w+\[([EWN]0[78]\d\d)\]/).map {
      "\($0.1) \($0.2)"
    }
    return (run.lines.filter { !$0.contains(#""type":"dossier""#) }, told)
  }

  private func calendar(_ lines: String, zone: String = "") -> String {
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\(zone)BEGIN:VEVENT\r\nUID:1\r\n\(lines)END:VEVENT\r\nEND:VCALENDAR\r\n"
  }

  @Test(arguments: [
    ("DTSTART;VALUE=DATE:20250309\r\nDTEND;VALUE=DATE:20250312\r\n", "2025-03-09/2025-03-11"),
    ("DTSTART;VALUE=DATE:20250309\r\nDTEND;VALUE=DATE:20250310\r\n", "2025-03-09"),
    ("DTSTART;VALUE=DATE:20250309\r\nDURATION:P3D\r\n", "2025-03-09/2025-03-11"),
    ("DTSTART:20250309T230000Z\r\nDURATION:PT1H30M\r\n", "2025-03-09T23:00:00Z/2025-03-10T00:30:00Z"),
    ("DTSTART:20250309T090000\r\n", "2025-03-09T09:00:00"),
    ("DTSTART;TZID=Jakarta:20250309T090000\r\n", "2025-03-09T09:00:00+07:00"),
    ("DTSTART;TZID=\"Berlin\":20250309T090000\r\n", "2025-03-09T09:00:00+01:00"),
    ("DTSTART;TZID=Berlin:20250330T030000\r\n", "2025-03-30T03:00:00+02:00"),
    (
      "DTSTART;TZID=Berlin:20251025T090000\r\nDTEND;TZID=Berlin:20251027T090000\r\n",
      "2025-10-25T09:00:00+02:00/2025-10-27T09:00:00+01:00"
    ),
    ("DTSTART;TZID=Etc/UTC:20250309T090000\r\n", "2025-03-09T09:00:00Z"),
  ])
  func `days, times, zones and durations`(lines: String, date: String) {
    let change = { (name: String, start: String, from: String, to: String, rule: String) in
      "BEGIN:\(name)\r\nDTSTART:\(start)\r\nTZOFFSETFROM:\(from)\r\nTZOFFSETTO:\(to)\r\n\(rule)END:\(name)\r\n"
    }
    let zones =
      "BEGIN:VTIMEZONE\r\nTZID:Jakarta\r\n" + change("STANDARD", "19700101T000000", "+0700", "+0700", "")
      + "END:VTIMEZONE\r\nBEGIN:VTIMEZONE\r\nTZID:Berlin\r\n"
      + change("DAYLIGHT", "19810329T020000", "+0100", "+0200", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n")
      + change("STANDARD", "19961027T030000", "+0200", "+0100", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n")
      + "END:VTIMEZONE\r\n"
    let (records, told) = read(calendar("SUMMARY:Talks\r\n" + lines, zone: zones))
    #expect(records.count == 1)
    #expect(records.first?.contains(#""date":"\#(date)""#) == true, "\(records)")
    #expect(told == [])
  }

  @Test func `an entry keeps its id when its date is corrected, and another of its title has one of its own`()
  {
    func ids(_ days: [String]) -> [String] {
      let entries = days.enumerated().map {
        "BEGIN:VEVENT\nUID:entry-\($0)@example.org\nSUMMARY:Dinner\nDTSTART;VALUE=DATE:\($1)\nEND:VEVENT\n"
      }
      let text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n" + entries.joined() + "END:VCALENDAR\n"
      return read(text).records.compactMap { $0.firstMatch(of: /"id":"([^"]+)"/).map { String($0.1) } }
    }
    let first = ids(["20250310", "20250310"])
    #expect(first.allSatisfy { $0.wholeMatch(of: /dinner-[0-9a-f]{8}/) != nil } && Set(first).count == 2)
    #expect(ids(["20250311", "20260310"]) == first)
  }

  @Test func `folded lines, LF alone, a byte order mark, escapes, and people`() {
    let text = """
      \u{FEFF}BEGIN:VCALENDAR
      X-WR-CALNAME:Diary
      BEGIN:VEVENT
      UID:1
      SUMMARY:A state vi
      \tsit\\, and more
      DTSTART;VALUE=DATE:20250902
      RRULE:FREQ=YEARLY
      DESCRIPTION:One\\nTwo\\; three
      LOCATION:Hà Nội
      CATEGORIES:Visit,Trade\\, and more
      STATUS:TENTATIVE
      URL:https://example.org/a
      ORGANIZER;CN=Lan:mailto:lan@example.org
      ATTENDEE;CN="Tran, Van A":mailto:a@example.org
      ATTENDEE;CUTYPE=ROOM:mailto:room@example.org
      END:VEVENT
      END:VCALENDAR

      """
    let (records, told) = read(text)
    #expect(
      records == [
        #"{"type":"actor","id":"lan","kind":"person","name":"Lan"}"#,
        #"{"type":"actor","id":"tran-van-a","kind":"person","name":"Tran, Van A"}"#,
        #"{"type":"event","id":"a-state-visit-and-more-2beb4374","kind":"visit","title":"A state visit, and more","#
          + #""date":"2025-09-02","place":{"name":"Hà Nội"},"#
          + #""participants":[{"actor":"lan","role":"organiser"},{"actor":"tran-van-a","role":"attendee"}],"#
          + #""modality":"planned","commemorate":true,"description":"One\nTwo; three","tags":["Trade, and more"],"#
          + #""sources":[{"url":"https://example.org/a"}]}"#,
      ])
    #expect(told == ["16 N0804"])
  }

  @Test(arguments: [
    ("SUMMARY:A\r\nDTSTART:1995\r\n", ["6 W0802"]), ("DTSTART;VALUE=DATE:20250309\r\n", ["3 W0802"]),
    ("SUMMARY:A\r\n", ["3 W0802"]), ("SUMMARY:A\r\nDTSTART:20250309T090000Z\r\nDTEND:1\r\n", ["7 W0802"]),
    ("SUMMARY:A\r\nDTSTART:20250309T090000Z\r\nDURATION:1H\r\n", ["7 W0802"]),
    ("SUMMARY:A\r\nDTSTART;TZID=Mars:20250309T090000\r\n", ["6 W0806"]),
    (
      "SUMMARY:A\r\nDTSTART:20250309T090000Z\r\nRRULE:FREQ=WEEKLY\r\nEXDATE:20250316T090000Z\r\n",
      ["7 W0803", "8 W0803"]
    ),
    ("SUMMARY:A\r\nDTSTART;VALUE=DATE:20250309\r\nRRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\n", ["7 W0803"]),
    ("SUMMARY:A\r\nDTSTART;VALUE=DATE:20250309\r\nSTATUS:MAYBE\r\nGEO:91;0\r\n", ["7 W0802", "8 W0802"]),
    ("SUMMARY:A\r\nDTSTART;VALUE=DATE:20250309\r\nnot a line\r\n", ["7 W0801"]),
    (
      "SUMMARY:A\r\nDTSTART;VALUE=DATE:20250309\r\nPRIORITY:5\r\nBEGIN:VALARM\r\nEND:VALARM\r\n",
      ["7 N0804", "8 N0804"]
    ),
    (
      "SUMMARY:A\r\nDTSTART;VALUE=DATE:20250309\r\nEND:VEVENT\r\nBEGIN:VTODO\r\nEND:VTODO\r\nBEGIN:VEVENT\r\nSUMMARY:B\r\nDTSTART;VALUE=DATE:20250309\r\n",
      ["8 W0805"]
    ),
    ("SUMMARY:A\r\nDTSTART;VALUE=DATE:20250309\r\nEND:VJOURNAL\r\n", ["7 W0801"]),
  ])
  func `what is not understood is told with its line, and every entry is an event all the same`(
    lines: String, told expected: [String]
  ) {
    let (records, told) = read(calendar(lines))
    #expect(told == expected)
    #expect(records.count == lines.ranges(of: "BEGIN:VEVENT").count + 1)
  }

  @Test func `components in each other are read to a depth, and what lies deeper is told once`() {
    let deep = String(repeating: "BEGIN:X\r\n", count: 100_000)
    let ends = String(repeating: "END:X\r\n", count: 100_000)
    let (records, told) = read(calendar("SUMMARY:A\r\nDTSTART;VALUE=DATE:20250309\r\n\(deep)\(ends)"))
    #expect(records.count == 1)
    #expect(told.filter { $0.hasSuffix("W0801") }.count == 1)
  }

  @Test func `what is no calendar is refused`() {
    let folder = TestFolder(["a.ics": "BEGIN:VCARD\r\nEND:VCARD\r\n"])
    let run = chancery(["import", "ics", "a.ics"], in: folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("[E0808]"))
  }

  @Test(arguments: Example.allCases)
  func `a calendar that carries its records gives the whole dossier back`(example: Example) {
    let folder = TestFolder()
    let options = ["-O", "ics.records=yes", "-O", "ics.undated=journal", "-O", "ics.anniversaries=recurring"]
    _ = chancery(["export"] + example.inputs + ["-q", "-o", "a.jsonl", "-o", "a.ics"] + options, in: folder)
    let run = chancery(["import", "ics", "a.ics", "-o", "b.jsonl"], in: folder)
    #expect(run.status == 0, "\(run.errors.prefix(2_000))")
    let (before, after) = (folder.text("a.jsonl")?.lines ?? [], folder.text("b.jsonl")?.lines ?? [])
    #expect(before.count > 30)
    #expect(before.count == after.count)
    let others = Set(before).symmetricDifference(after).sorted()
    #expect(others.isEmpty, "\(others.first?.prefix(300) ?? "")")
  }

  @Test(arguments: [
    "", "anniversaries=recurring", "title-template={years} years of {title}",
    "anniversaries=recurring|title-template={title} (remembered)", "language=vi",
    "language=vi|anniversaries=recurring",
  ])
  func `titles of what only anniversaries tell of come back, and are written again`(given: String) {
    let dossier = """
      dossier: {id: league, title: League, asOf: 2025-03-10}
      actors: [{id: a, kind: state, name: Laos}, {id: b, kind: organisation, name: Union}]
      events:
        - {id: pact, kind: signing, title: Pact (2000), date: 2000-03-20, commemorate: true}
        - {id: of, kind: signing, title: "The anniversary of all: a feast", date: 1995-05-01, commemorate: true}
      relations: [{id: member, kind: memberOf, from: a, to: b, since: 1995-06-01, commemorate: true}]

      """
    let folder = TestFolder(["a.yaml": dossier])
    let options =
      ["-q", "--as-of", "2025-03-10"]
      + (["events=no"] + given.split(separator: "|").map(String.init)).flatMap { ["-O", "ics.\($0)"] }
    #expect(chancery(["export", "a.yaml", "-o", "a.ics"] + options, in: folder).status == 0)
    let run = chancery(["import", "ics", "a.ics", "-o", "b.jsonl"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.errors.contains("W0802"), "\(run.errors)")
    let records = folder.text("b.jsonl") ?? ""
    #expect(records.contains(#""title":"Pact (2000)""#), "\(records)")
    #expect(records.contains(#""title":"The anniversary of all: a feast""#), "\(records)")
    #expect(chancery(["export", "b.jsonl", "-o", "b.ics"] + options, in: folder).status == 0)
    let titles = { (name: String) in
      (folder.text(name) ?? "").replacing("\r\n ", with: "").lines.filter { $0.hasPrefix("SUMMARY") }.sorted()
    }
    #expect(titles("a.ics").count >= 3)
    #expect(titles("a.ics") == titles("b.ics"))
  }

  @Test func `an anniversary's title that does not tell of what stands as it is, and is told`() {
    let own =
      "SUMMARY:30 years of A\r\nX-CHANCERY-ID:a\r\nX-CHANCERY-EDTF:1995-07-28\r\nX-CHANCERY-ANNIVERSARY:30\r\n"
    let (records, told) = read(calendar(own))
    #expect(told == ["5 W0802"])
    #expect(records.count == 1)
    #expect(records.first?.contains(#""title":"30 years of A""#) == true)
    let series =
      "SUMMARY:Anniversary of Pact (2000) (2000) (date uncertain)\r\nX-CHANCERY-ID:a\r\n"
      + "X-CHANCERY-EDTF:2000-07-28?\r\nX-CHANCERY-ANNIVERSARY:every\r\n"
    let (events, none) = read(calendar(series))
    #expect(none == [])
    #expect(events.first?.contains(#""title":"Pact (2000)""#) == true, "\(events)")
  }

  @Test func `without them, a calendar read and written again has the same entries`() {
    let folder = TestFolder()
    let options = ["-q", "--as-of", "2025-03-10", "-O", "ics.anniversaries=recurring"]
    _ = chancery(["export"] + Example.aseanSecretariat.inputs + ["-o", "a.ics"] + options, in: folder)
    #expect(chancery(["import", "ics", "a.ics", "-o", "b.jsonl"], in: folder).status == 0)
    #expect(chancery(["export", "b.jsonl", "-o", "b.ics"] + options, in: folder).status == 0)
    let names = [
      "UID:", "DTSTART", "DTEND", "RRULE", "SUMMARY", "CATEGORIES", "STATUS", "LOCATION", "URL", "X-CHANCERY",
    ]
    let kept = { (name: String) in
      (folder.text(name) ?? "").replacing("\r\n ", with: "").lines.filter { line in
        names.contains { line.hasPrefix($0) }
      }
    }
    #expect(kept("a.ics").count > 200)
    let others = Set(kept("a.ics")).symmetricDifference(kept("b.ics")).sorted()
    #expect(others.isEmpty, "\(others.first ?? "")")
    #expect(kept("a.ics").count == kept("b.ics").count)
  }
}

extension String {
  /// The lines that are not empty.
  fileprivate var lines: [String] { split(whereSeparator: \.isNewline).map(String.init) }
}
