import Foundation
import TestSupport
import Testing

/// What is damaged or impossible in a calendar costs that property alone; it is told with its line and column.
struct CalendarDamageTests {
  /// The records but the header, as JSON, the codes that were told, each with line and column, and the messages.
  private func read(_ calendar: Data) -> (records: [String], told: [String], errors: String, status: Int32) {
    let folder = TestFolder()
    folder.write(calendar, to: "diary.ics")
    let run = chancery(["import", "ics", "diary.ics"], in: folder)
    let told = run.errors.matches(of: /diary\.ics:(\d+:\d+): \w+\[([EWN]\d{4})\]/).map { "\($0.1) \($0.2)" }
    let records = run.lines.filter { !$0.isEmpty && !$0.contains(#""type":"dossier""#) }
    return (records, told, run.errors, run.status)
  }

  /// A calendar with one entry of some lines, and a whole one behind it.
  private func calendar(_ lines: String, zone: String = "") -> Data {
    let entry = { (lines: String, uid: Int) in
      "BEGIN:VEVENT\r\nUID:\(uid)\r\nSUMMARY:A\r\n\(lines)\r\nEND:VEVENT\r\n"
    }
    let other = entry("DTSTART;VALUE=DATE:20260310", 2)
    return Data("BEGIN:VCALENDAR\r\n\(zone)\(entry(lines, 1))\(other)END:VCALENDAR\r\n".utf8)
  }

  @Test(arguments: [
    ("DTSTART:99991231T000000Z\r\nDURATION:P400D", "9999-12-31T00:00:00Z", ["6:10 W0802"]),
    ("DTSTART;VALUE=DATE:20250310\r\nDTEND;VALUE=DATE:20250301", "2025-03-10", ["6:18 W0802"]),
    ("DTSTART;VALUE=DATE:20250310\r\nDTEND;VALUE=DATE:20250310", "2025-03-10", []),
    (
      "DTSTART;VALUE=DATE:20250310\r\nDTEND;VALUE=DATE:20250331\r\nDURATION:P1D", "2025-03-10/2025-03-30",
      ["7:10 W0802"]
    ),
    ("DTSTART:20250310T090000Z\r\nDTEND:20250310T080000Z", "2025-03-10T09:00:00Z", ["6:7 W0802"]),
    (
      "X-CHANCERY-ID:a\r\nX-CHANCERY-EDTF:2025-13\r\nDTSTART;VALUE=DATE:20250310", "2025-03-10",
      ["6:17 W0802"]
    ),
    ("X-CHANCERY-ID:Bad Id\r\nDTSTART;VALUE=DATE:20250310", "2025-03-10", ["5:15 W0802"]),
    ("LOCATION:x\r\nLOCATION:x\r\nLOCATION:y\r\nDTSTART;VALUE=DATE:20250310", "2025-03-10", ["7:10 W0802"]),
    ("SUMMARY:B\r\nDTSTART;VALUE=DATE:20250310", "2025-03-10", ["5:9 W0802"]),
  ])
  func `what cannot be costs that alone`(lines: String, date: String, told expected: [String]) {
    let (records, told, errors, status) = read(calendar(lines))
    #expect(status == 0)
    #expect(told == expected, "\(errors)")
    #expect(records.count == 2)
    #expect(records.first?.contains(#""title":"A","date":"\#(date)""#) == true, "\(records)")
  }

  @Test func `a day that there is not leaves its words, and an offset that there is not no zone`() {
    let (records, told, _, status) = read(calendar("DTSTART;VALUE=DATE:20250231"))
    #expect(status == 0)
    #expect(told == ["5:20 W0802"])
    #expect(records.first?.contains(#""dateText":"20250231""#) == true)
    #expect(records.first?.contains(#""date":"#) == false)
    let zone = { (name: String, to: String) in
      "BEGIN:VTIMEZONE\r\nTZID:\(name)\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETTO:\(to)\r\n"
        + "END:STANDARD\r\nEND:VTIMEZONE\r\n"
    }
    let bad = read(calendar("DTSTART;TZID=Z1:20250310T090000", zone: zone("Z1", "+9999")))
    #expect(bad.told == ["6:12 W0802", "12:17 W0806"])
    #expect(bad.records.first?.contains(#""date":"2025-03-10T09:00:00""#) == true)
    // An end on another clock is compared in UTC.
    let lines = "DTSTART;TZID=Z1:20250310T090000\r\nDTEND:20250310T080000Z"
    let good = read(calendar(lines, zone: zone("Z1", "+0700")))
    #expect(good.told == [])
    #expect(good.records.first?.contains(#""2025-03-10T09:00:00+07:00/2025-03-10T08:00:00Z""#) == true)
  }

  @Test(arguments: [
    ("FREQ=YEARLY;COUNT=1", false, false), ("FREQ=YEARLY;UNTIL=20260301", false, false),
    ("FREQ=YEARLY;COUNT=5", true, true), ("FREQ=YEARLY;UNTIL=20300310", true, true),
    ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10", true, false), ("FREQ=YEARLY;INTERVAL=1;WKST=MO", true, false),
    ("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1", false, true), ("FREQ=YEARLY;BYMONTHDAY=10", false, true),
    ("FREQ=YEARLY;COUNT=x", false, true), ("FREQ=YEARLYX", false, true),
  ])
  func `a series is kept where it returns every year, and told where it ends or does otherwise`(
    rule: String, isKept: Bool, isTold: Bool
  ) {
    let (records, told, errors, _) = read(calendar("DTSTART;VALUE=DATE:20250310\r\nRRULE:\(rule)"))
    #expect(records.first?.contains(#""commemorate":true"#) == isKept)
    #expect(told == (isTold ? ["6:7 W0803"] : []), "\(errors)")
  }

  @Test(arguments: [
    #"{"type":"event"\,"id":"a"#, #"{"type":"event"\,"id":"a"\,"kind":"x"\,"title":"T"\,"date":"2025-13"}"#,
    #"["a"]"#,
  ])
  func `a damaged record is told, and its entry read from its other lines`(record: String) {
    let lines = "X-CHANCERY-ID:a\r\nX-CHANCERY-EDTF:2025-03\r\nX-CHANCERY-RECORD:\(record)"
    let (records, told, errors, status) = read(calendar(lines))
    #expect(status == 0)
    #expect(told == ["7:19 W0809"], "\(errors)")
    #expect(records.first?.contains(#""id":"a","kind":"event","title":"A","date":"2025-03""#) == true)
  }

  @Test func `what refers to a record whose line is damaged is left out and told, and all else is whole`() {
    let folder = TestFolder()
    let options = ["-q", "-O", "ics.records=yes", "-O", "ics.undated=journal"]
    _ = chancery(
      ["export"] + Example.aseanSecretariat.inputs + ["-o", "a.ics", "-o", "a.jsonl"] + options, in: folder)
    let text = folder.text("a.ics") ?? ""
    let actor = #"X-CHANCERY-RECORD:{"type":"actor"\,"id":"asean""#
    #expect(text.contains(actor))
    folder.write(text.replacing(actor, with: actor.dropLast(1)), to: "b.ics")
    let run = chancery(["import", "ics", "b.ics", "-o", "b.jsonl"], in: folder)
    #expect(run.status == 0, "\(run.errors.prefix(2_000))")
    #expect(run.errors.contains("warning[W0809] the record in this line is damaged; it is left out"))
    #expect(run.errors.contains("“asean” is not in this calendar"))
    let (before, after) = (folder.text("a.jsonl")?.split(separator: "\n") ?? [], folder.text("b.jsonl") ?? "")
    let others = before.filter { $0.hasPrefix(#"{"type":"event""#) && !$0.contains("asean\"") }
    #expect(others.count > 5)
    #expect(others.allSatisfy { after.contains($0) })
    #expect(after.matches(of: /"type":"event"/).count == before.count { $0.hasPrefix(#"{"type":"event""#) })
  }

  @Test func `two entries of one id are two events, and the second is told`() {
    let record = #"X-CHANCERY-RECORD:{"type":"event"\,"id":"a"\,"kind":"visit"\,"title":"A"}"#
    let own = "X-CHANCERY-ID:a\r\nDTSTART;VALUE=DATE:20250310\r\n\(record)"
    let (records, told, _, status) = read(
      calendar("\(own)\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:B\r\n\(own)"))
    #expect(status == 0)
    #expect(told == ["11:15 W0802"])
    #expect(records.count == 3)
    let second = #""id":"b-2025-03-10","kind":"event","title":"B""#
    #expect(records.contains { $0.contains(second) }, "\(records)")
  }

  @Test func `folds within letters are taken out first; what is no UTF-8 then is refused`() {
    let title = Array("Cuộc gặp cấp cao 🇻🇳".utf8)
    let folded = title.map { [$0] }.joined(separator: Array("\r\n ".utf8))
    let (records, told, errors, _) = read(
      calendar("DTSTART;VALUE=DATE:20250310\r\nLOCATION:")
        .replacingLast("LOCATION:", with: Array("LOCATION:".utf8) + folded))
    #expect(told == [], "\(errors)")
    #expect(records.first?.contains(#""place":{"name":"Cuộc gặp cấp cao 🇻🇳"}"#) == true, "\(records)")
    let latin = calendar("LOCATION:").replacingLast("LOCATION:", with: Array("LOCATION:Caf".utf8) + [0xE9])
    let refused = read(latin)
    #expect(refused.status == 65)
    #expect(refused.told == ["5:13 E0103"])
    #expect(refused.errors.contains("help: calendars are UTF-8"))
    let wide = read(Data([0xFF, 0xFE, 0x42, 0x00]))
    #expect(wide.told == ["1:1 E0103"])
    #expect(wide.errors.contains("this is UTF-16"))
  }

  @Test func `a calendar that is cut short is an error, and NUL is taken out`() {
    let whole = calendar("DTSTART;VALUE=DATE:20250310\r\nLOCATION:a\u{0}b")
    let (records, told, _, _) = read(whole)
    #expect(told == ["6:11 W0802"])
    #expect(records.first?.contains(#""place":{"name":"ab"}"#) == true)
    let cut = read(whole.dropLast(20))
    #expect(cut.status == 65)
    #expect(cut.told.first == "1:1 E0808")
    #expect(cut.errors.contains("cut short"))
  }

  @Test func `an entry that has lost its end ends where the next begins`() {
    let lost =
      "DTSTART;VALUE=DATE:20250310\r\nBEGIN:VALARM\r\nBEGIN:VEVENT\r\nSUMMARY:B\r\nDTSTART;VALUE=DATE:20250401"
    let (records, told, errors, status) = read(calendar(lost))
    #expect(status == 0)
    #expect(records.count == 3, "\(records)")
    #expect(told == ["2:1 W0801", "6:1 N0804", "6:1 W0801"], "\(errors)")
  }

  @Test func `what is no calendar is refused once, and a name of a component is told clean`() {
    let (_, told, _, status) = read(Data(String(repeating: "no line\r\n", count: 100).utf8))
    #expect(status == 65)
    #expect(told == ["1:1 E0808"])
    let name = "X\rY\u{1B}" + String(repeating: "Z", count: 100)
    let (_, cleaned, errors, _) = read(
      calendar("DTSTART;VALUE=DATE:20250310\r\nBEGIN:\(name)\r\nEND:\(name)"))
    #expect(cleaned.count == 1)
    #expect(errors.contains("no field for X?Y?\(String(repeating: "Z", count: 36))…,"), "\(errors)")
  }

  @Test func `a set of days is read with its commas escaped`() {
    let own = "X-CHANCERY-ID:a\r\nX-CHANCERY-DATE:{1995-03-10\\,1995-03-12}"
    let (records, told, errors, _) = read(calendar("DTSTART;VALUE=DATE:19950310\r\n\(own)"))
    #expect(told == [], "\(errors)")
    #expect(records.first?.contains(#""date":"{1995-03-10,1995-03-12}""#) == true, "\(records)")
  }

  @Test func `the address tells people of one name apart`() {
    let people = ["An:mailto:a@x.org", "An:mailto:b@x.org", "Ann:MAILTO:A@x.org", "An:invalid:nomail"]
      .map { "ATTENDEE;CN=\($0)" }.joined(separator: "\r\n")
    let (records, _, errors, _) = read(calendar("DTSTART;VALUE=DATE:20250310\r\n\(people)"))
    let actors = records.filter { $0.contains(#""type":"actor""#) }
    #expect(actors.count == 2, "\(records) \(errors)")
    let roles = records.last { $0.contains("participants") }?.matches(of: /"actor":"([^"]*)"/).map {
      String($0.1)
    }
    #expect(roles == ["an", "an-2", "an", "an"], "\(records)")
  }

  @Test func `carets in parameters are resolved`() {
    let people = "ATTENDEE;CN=The ^'Big^' One ^^ ^x^:mailto:a@b.c"
    let (records, _, _, _) = read(calendar("DTSTART;VALUE=DATE:20250310\r\n\(people)"))
    #expect(records.first?.contains(#""name":"The \"Big\" One ^ ^x^""#) == true, "\(records)")
  }
}

extension Data {
  /// The bytes with others in the place of some text.
  fileprivate func replacingLast(_ text: String, with bytes: [UInt8]) -> Data {
    guard let range = range(of: Data(text.utf8), options: .backwards) else { return self }
    return self[..<range.lowerBound] + bytes + self[range.upperBound...]
  }
}
