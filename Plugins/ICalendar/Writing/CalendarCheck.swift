import Glibc
import PluginKit

/// Reads a calendar back as it was written, before anybody sees it: one bad line loses the whole file in Thunderbird.
///
/// Every line is looked at once: its end, its length, its folds, its name; and of the lines on which programs stumble,
/// the value. Of each entry, whether it has what it must have. It knows the properties that Chancery writes and no
/// others, so it is strict.
/// ```swift
/// CalendarCheck.proof(of: bytes).fault  // 12: DTSTAMP is missing
/// ```
struct CalendarCheck {
  let memory: UnsafeRawBufferPointer
  var lineCount = 0
  private var fault: Proof.Fault?
  var component: Component?
  /// What the component has so far.
  var seen: Property = []
  var firstLine = 0
  var start: CalendarValue?
  var isInAlarm = false
  var alarmSeen: Property = []

  enum Component { case event, journal }

  /// Properties of which a component has one, or one at most.
  struct Property: OptionSet {
    let rawValue: UInt16
    static let uid = Property(rawValue: 1)
    static let stamp = Property(rawValue: 2)
    static let start = Property(rawValue: 4)
    static let end = Property(rawValue: 8)
    static let rule = Property(rawValue: 16)
    static let sequence = Property(rawValue: 32)
    static let summary = Property(rawValue: 64)
    static let status = Property(rawValue: 128)
    static let description = Property(rawValue: 256)
    static let trigger = Property(rawValue: 512)
    static let action = Property(rawValue: 1_024)
  }

  /// What reading a stretch of a calendar shows; entries stand whole in it.
  static func proof(of bytes: UnsafeBufferPointer<UInt8>) -> Proof {
    var check = CalendarCheck(memory: UnsafeRawBufferPointer(bytes))
    check.readLines()
    return Proof(lineCount: check.lineCount, fault: check.fault)
  }

  private init(memory: UnsafeRawBufferPointer) { self.memory = memory }

  private mutating func readLines() {
    var index = 0
    while index < memory.count, fault == nil {
      if let next = readUsualLines(from: index) {
        index = next
        continue
      }
      let end = endOfLine(from: index)
      lineCount &+= 1
      guard end &+ 1 < memory.count, has("\r\n", at: end) else {
        return find(
          end < memory.count
            ? "a byte that no calendar may hold, or a line end that is not CRLF"
            : "the last line does not end in CRLF")
      }
      if end &- index > ContentLines.width { find("a line of \(end - index) octets, where 75 are the most") }
      if memory[index] == 0x20 {
        readFold(index, end)
      } else {
        read(index, end)
      }
      index = end &+ 2
    }
    if component != nil || isInAlarm { find("the calendar ends inside an entry") }
  }

  mutating func find(_ reason: String) {
    if fault == nil { fault = Proof.Fault(line: lineCount, reason: reason) }
  }

  /// The place of the first byte that is a control character other than TAB, from a place on.
  @inline(__always)
  private func endOfLine(from start: Int) -> Int {
    var index = start
    while index &+ 16 <= memory.count {
      let found = (SixteenBytes(memory, at: index) .< .all(0x20)).bits
      if found == 0 {
        index &+= 16
        continue
      }
      let place = index &+ found.trailingZeroBitCount
      if memory[place] != 0x09 { return place }
      index = place &+ 1
    }
    while index < memory.count, memory[index] >= 0x20 || memory[index] == 0x09 { index &+= 1 }
    return index
  }

  /// A line that goes on: behind a line, in front of a whole character, and not between a backslash and its partner.
  private mutating func readFold(_ index: Int, _ end: Int) {
    guard lineCount > 1, end > index + 1 else { return find("a fold that continues nothing") }
    if memory[index + 1] & 0xC0 == 0x80 { return find("a fold in the middle of a character") }
    var before = index - 3
    while before >= 0, memory[before] == UInt8(ascii: "\\") { before -= 1 }
    if (index - 3 - before) & 1 == 1 { find("a fold between a backslash and its partner") }
  }

  /// A line that begins a property or a component.
  private mutating func read(_ index: Int, _ end: Int) {
    guard end - index >= 10 else { return readOther(index, end) }
    // The first eight bytes tell most lines apart.
    switch PropertyName(rawValue: memory.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian) {
    case .stamp: read(.stamp, CalendarValue.isMoment, index + 8, end)
    case .startDay, .startMoment: readTimes(.start, index + 7, end)
    case .endDay: readTimes(.end, index + 5, end)
    case .summary: see(.summary)
    case .description where end - index > 11 && memory[index + 11] == Self.colon: see(.description)
    case .location where memory[index + 8] == Self.colon: break
    case .categories where end - index > 10 && memory[index + 10] == Self.colon: break
    case .transparent, .opaque: break
    case .chancery where end - index > 10 && memory[index + 10] == UInt8(ascii: "-"): break
    case .beginEvent: begin(index + 6, end)
    case .endOfEvent: self.end(index + 4, end)
    case .sequence where memory[index + 8] == Self.colon:
      read(.sequence, CalendarValue.isNumber, index + 9, end)
    case .confirmed, .tentative: readStatus(index + 7, end)
    case .webAddress: break
    default: readOther(index, end)
    }
  }

  private static let colon = UInt8(ascii: ":")

  /// A line that is rarer, or whose first eight bytes do not tell what it is.
  private mutating func readOther(_ index: Int, _ end: Int) {
    if starts(index, end, "UID:") {
      read(.uid, CalendarValue.isUUID, index + 4, end)
    } else if starts(index, end, "X-") {
      if !hasName(index, end) { find("neither a property nor a line that goes on") }
    } else if starts(index, end, "BEGIN:") {
      begin(index + 6, end)
    } else if starts(index, end, "END:") {
      self.end(index + 4, end)
    } else if starts(index, end, "SEQUENCE:") {
      read(.sequence, CalendarValue.isNumber, index + 9, end)
    } else if starts(index, end, "DTEND") {
      readTimes(.end, index + 5, end)
    } else if starts(index, end, "DTSTART") {
      readTimes(.start, index + 7, end)
    } else if starts(index, end, "STATUS:") {
      readStatus(index + 7, end)
    } else if starts(index, end, "RRULE:") {
      readRule(index + 6, end)
    } else if starts(index, end, "TRIGGER:") {
      see(.trigger)
      let value = String(decoding: memory[index + 8..<end], as: UTF8.self)
      if Duration(value) == nil { find("“\(value)” is no duration for TRIGGER") }
    } else if starts(index, end, "ACTION:DISPLAY") {
      see(.action)
    } else if starts(index, end, "SUMMARY:") {
      see(.summary)
    } else if starts(index, end, "DESCRIPTION:") {
      see(.description)
    } else if !hasName(index, end) {
      find("neither a property nor a line that goes on")
    }
  }

  /// Whether a line begins with letters, digits and hyphens, and a colon or a parameter behind them.
  private func hasName(_ index: Int, _ end: Int) -> Bool {
    var place = index
    while place < end, Self.isNameByte(memory[place]) { place += 1 }
    return place > index && place < end && (memory[place] == 0x3A || memory[place] == 0x3B)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || byte == 0x2D || 0x30...0x39 ~= byte
  }

  @inline(__always)
  func starts(_ index: Int, _ end: Int, _ word: StaticString) -> Bool {
    end &- index >= word.utf8CodeUnitCount && has(word, at: index)
  }

  /// Whether a word stands at a place from which on there are as many bytes.
  @inline(__always)
  func has(_ word: StaticString, at index: Int) -> Bool {
    guard let bytes = memory.baseAddress else { return false }
    return memcmp(bytes + index, word.utf8Start, word.utf8CodeUnitCount) == 0
  }
}

/// The first eight bytes of common lines, as a number of which the first byte is the lowest.
private enum PropertyName: UInt64 {
  /// `DTSTAMP:`
  case stamp = 0x3A50_4D41_5453_5444
  /// `DTSTART;`
  case startDay = 0x3B54_5241_5453_5444
  /// `DTSTART:`
  case startMoment = 0x3A54_5241_5453_5444
  /// `DTEND;VA`
  case endDay = 0x4156_3B44_4E45_5444
  /// `SUMMARY:`
  case summary = 0x3A59_5241_4D4D_5553
  /// `DESCRIPT`
  case description = 0x5450_4952_4353_4544
  /// `LOCATION`
  case location = 0x4E4F_4954_4143_4F4C
  /// `CATEGORI`
  case categories = 0x4952_4F47_4554_4143
  /// `TRANSP:T`
  case transparent = 0x543A_5053_4E41_5254
  /// `TRANSP:O`
  case opaque = 0x4F3A_5053_4E41_5254
  /// `STATUS:C`
  case confirmed = 0x433A_5355_5441_5453
  /// `STATUS:T`
  case tentative = 0x543A_5355_5441_5453
  /// `X-CHANCE`
  case chancery = 0x4543_4E41_4843_2D58
  /// `END:VEVE`
  case endOfEvent = 0x4556_4556_3A44_4E45
  /// `BEGIN:VE`
  case beginEvent = 0x4556_3A4E_4947_4542
  /// `URL:http`
  case webAddress = 0x7074_7468_3A4C_5255
  /// `SEQUENCE`
  case sequence = 0x4543_4E45_5551_4553
}
