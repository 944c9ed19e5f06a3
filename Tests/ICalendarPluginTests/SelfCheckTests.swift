import DossierModel
import PluginKit
import TestSupport
import Testing

@testable import ICalendarPlugin

/// What reading back finds in calendars that were broken on purpose; one bad line loses the file in many programs.
@Suite struct SelfCheckTests {
  /// A change to the lines of a good calendar, where the fault is then found, and what is said of it.
  struct Mutation: CustomTestStringConvertible, Sendable {
    let name: String
    let words: String
    let change: @Sendable (inout [String]) -> Int
    var testDescription: String { name }
  }

  private static func line(_ prefix: String, in lines: [String]) -> Int {
    lines.firstIndex { $0.hasPrefix(prefix) } ?? -1
  }

  private static let mutations: [Mutation] = [
    Mutation(name: "a broken fold", words: "neither a property") {
      let index = line(" ", in: $0)
      $0[index].removeFirst(while: " ")
      return index
    },
    Mutation(name: "no DTSTAMP", words: "DTSTAMP is missing") {
      let index = line("DTSTAMP", in: $0)
      $0.remove(at: index)
      return line("END:VEVENT", in: $0)
    },
    Mutation(name: "a frequency that there is not", words: "FREQ=YEARLYX") {
      replace("RRULE:", "RRULE:FREQ=YEARLYX", &$0)
    },
    Mutation(name: "a month that there is not", words: "BYMONTH=13") {
      replace("RRULE:", "RRULE:FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=13", &$0)
    },
    Mutation(name: "UNTIL with a time", words: "UNTIL") {
      replace("RRULE:", "RRULE:FREQ=YEARLY;UNTIL=20351231T000000Z", &$0)
    },
    Mutation(name: "30 February", words: "a day or a moment") {
      replace("DTSTART;VALUE=DATE:", "DTSTART;VALUE=DATE:20250230", &$0)
    },
    Mutation(name: "a year as a date", words: "a day or a moment") {
      replace("DTSTART;VALUE=DATE:", "DTSTART;VALUE=DATE:1995", &$0)
    },
    Mutation(name: "an end on the first day", words: "not after its beginning") {
      let start = $0[line("DTSTART;VALUE=DATE:", in: $0)].dropFirst("DTSTART".utf8.count)
      return replace("DTEND;VALUE=DATE:", "DTEND\(start)", &$0)
    },
    Mutation(name: "a line of 76 octets", words: "76 octets") {
      let index = line("SUMMARY", in: $0)
      $0[index] += String(repeating: "x", count: 76 - $0[index].utf8.count)
      return index
    },
    Mutation(name: "a control character", words: "a byte that no calendar may hold") {
      let index = line("SUMMARY", in: $0)
      $0[index] += "\u{7}"
      return index
    },
    Mutation(name: "a beginning that is nearly as usual", words: "neither a property") {
      let index = line("SEQUENCE", in: $0)
      $0[index] = "SEQUENCE 0"
      return index
    },
    Mutation(name: "a moment that there is not", words: "20250310T250000Z") {
      replace("DTSTAMP", "DTSTAMP:20250310T250000Z", &$0)
    },
    Mutation(name: "two states", words: "twice") {
      let index = line("STATUS", in: $0)
      $0.insert($0[index], at: index)
      return index + 1
    },
    Mutation(name: "two UIDs", words: "twice") {
      let index = line("UID", in: $0)
      $0.insert($0[index], at: index)
      return index + 1
    },
    Mutation(name: "a UID of another kind", words: "“7@example.org”") {
      replace("UID:", "UID:7@example.org", &$0)
    },
    Mutation(name: "a status that there is not", words: "a STATUS") {
      replace("STATUS:", "STATUS:PERHAPS", &$0)
    },
    Mutation(name: "a trigger that is no duration", words: "no duration") {
      replace("TRIGGER:", "TRIGGER:-P1D15H", &$0)
    },
    Mutation(name: "an alarm that does not end", words: "another word") {
      let index = line("END:VALARM", in: $0)
      $0.remove(at: index)
      return index
    },
    Mutation(name: "an entry that does not end", words: "begins where none may") {
      let index = line("END:VEVENT", in: $0)
      $0.remove(at: index)
      return index
    },
  ]

  private static func replace(_ prefix: String, _ text: String, _ lines: inout [String]) -> Int {
    let index = line(prefix, in: lines)
    lines[index] = text
    return index
  }

  @Test(arguments: mutations)
  func `each fault is found, in its line`(mutation: Mutation) throws {
    var lines = try Self.calendar.text.components
    let place = mutation.change(&lines)
    let proof = Self.proof(lines.joined(separator: "\r\n") + "\r\n")
    let fault = try #require(proof.fault)
    #expect(fault.line == place + 1)
    #expect(fault.reason.contains(mutation.words), "\(fault.reason)")
  }

  @Test func `a good calendar has no fault, and all its lines are counted`() throws {
    let calendar = try Self.calendar
    #expect(Self.proof(calendar.text) == Proof(lineCount: calendar.text.components.count))
    #expect(calendar.text.components.contains { $0.hasPrefix(" ") })
  }

  @Test(arguments: [
    ("SUMMARY:a\nEND:VEVENT\r\n", "CRLF"), ("X-A:b", "does not end in CRLF"), (" x\r\n", "continues nothing"),
  ])
  func `lines that end or begin wrongly`(text: String, words: String) {
    #expect(Self.proof(text).fault?.reason.contains(words) == true)
  }

  @Test(arguments: [
    ("20250310", 20_250_310), ("20240229", 20_240_229), ("99991231", 99_991_231), ("00010101", 10_101),
    ("20250310T235960Z", 20_250_310_235_960),
  ])
  func `days and moments are numbers in their order`(text: String, number: Int) {
    #expect(Self.value(text)?.number == number)
  }

  @Test(arguments: [
    "20250229", "20250431", "20251301", "20250001", "20250100", "00000101", "2025031", "2025031x", "2025/310",
    "202503:0", "20250310T240000Z", "20250310T006000Z", "20250310T000061Z", "20250310T0a0000Z",
    "20250310 000000Z", "20250310T000000z",
  ])
  func `what is no day and no moment has no number`(text: String) { #expect(Self.value(text) == nil) }

  private static func value(_ text: String) -> CalendarValue? {
    Array(text.utf8).withUnsafeBytes { CalendarValue($0, 0, $0.count, isDay: $0.count < 16) }
  }

  @Test func `no fold cuts a character, or stands behind half an escape`() {
    var bytes = Array("X-A:\u{1EC7}".utf8)
    bytes.insert(contentsOf: "\r\n ".utf8, at: bytes.count - 1)
    #expect(
      Self.proof(bytes + Array("\r\n".utf8)).fault
        == .init(line: 2, reason: "a fold in the middle of a character"))
    #expect(Self.proof("X-A:b\\\r\n ;c\r\n").fault?.line == 2)
    #expect(Self.proof("X-A:b\\\\\r\n ;c\r\n").fault == nil)
  }

  @Test func `nothing is published in which a fault is found, and the line counts from the first`()
    async throws
  {
    let context = ExportContext(
      dossier: .test(), language: "en", asOf: CivilDate(dayNumber: 20_157), generator: "Chancery 0.1.0")
    let folder = TestFolder()
    let output = Output(path: folder.path("broken.ics"))
    let run = try BrokenWriter().beginRows(context, output)
    try await run.consume(EventBatch(of: [.test("a", "A", on: "2025-03-10")]))
    let reason = "line 3: neither a property nor a line that goes on"
    await #expect(throws: ExportError.verificationFailed(path: output.path, reason: reason)) {
      try await run.consume(EventBatch(of: [.test("bad", "B", on: "2025-03-10")]))
    }
    output.discard()
    #expect(folder.names == [])
  }

  /// Writes a line an event, and a broken one for the event that is called so.
  private struct BrokenWriter: RowWriter {
    func header(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
      buffer.put(literal: "BEGIN:VCALENDAR\r\n")
    }
    func row(
      _ event: EventView, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
    ) {
      buffer.put(event.id.string == "bad" ? "a broken fold\r\n" : "X-A:b\r\n")
    }
    func proof(of bytes: UnsafeBufferPointer<UInt8>) -> Proof? { CalendarCheck.proof(of: bytes) }
  }

  private static func proof(_ text: String) -> Proof { proof(Array(text.utf8)) }
  private static func proof(_ bytes: [UInt8]) -> Proof {
    bytes.withUnsafeBufferPointer { CalendarCheck.proof(of: $0) }
  }

  private static var calendar: Calendar {
    get throws {
      try Calendar(
        [
          .test("accession", "Viet Nam’s accession to ASEAN", on: "1995-07-28", commemorate: true) {
            $0.description = LocalizedText(String(repeating: "Nó đã được; ký kết, “tại” Hà Nội. ", count: 20))
          }
        ], options: [("anniversaries", "recurring"), ("alarm", "14d@09:00")])
    }
  }
}

extension String {
  /// Takes blanks away from the front.
  fileprivate mutating func removeFirst(while blank: Character) { self = String(drop { $0 == blank }) }

  /// The lines, without CRLF.
  fileprivate var components: [String] {
    utf8.split(separator: 10).map { String(decoding: $0.last == 13 ? $0.dropLast() : $0, as: UTF8.self) }
  }
}
