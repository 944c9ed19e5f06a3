import DossierModel

/// Turns a JSON document into JSON Lines as its bytes come, so that it need not be held in memory.
///
/// `{"actors":[{"id":"a"}],"events":[…]}` becomes `{"type":"actor","id":"a"}` and a line for each event. Between the
/// records it is as strict as JSON is; what stands in a record is copied, for those who read the lines. Whatever else
/// stands there (a section of another name, given twice or no list) makes the document strange, and is for the
/// ``DossierReader`` to tell.
public struct JSONSections {
  /// What may come next between the records.
  private enum Place {
    case start, name, nameOrEnd, colon, value, nameEnd, null
    case element, elementOrEnd, elementEnd
    case record, end
  }

  private var place = Place.start
  /// Of a name or of `null`, what has come of it.
  private var word: [UInt8] = []
  private var kind = RecordKind.event
  private var seen: Set<RecordKind> = []
  private var isInList = false
  /// In a record: how many brackets are open, whether a text is, and whether a backslash stands before the next byte.
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  private var isEmpty = true

  /// Sections of which nothing has come yet.
  public init() {}

  /// Whether the document ended where it should.
  public var isComplete: Bool { if case .end = place { true } else { false } }

  /// Appends the lines that the next bytes come to; false for a document that is strange.
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, to lines: inout [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      if case .record = place {
        index = copyRecord(bytes, from: index, to: &lines)
      } else {
        guard take(bytes[index], &lines) else { return false }
        index += 1
      }
    }
    return true
  }

  /// Takes a byte that stands between the records.
  private mutating func take(_ byte: UInt8, _ lines: inout [UInt8]) -> Bool {
    if case .nameEnd = place { return takeInName(byte) }
    if case .null = place { return takeInNull(byte) }
    if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { return true }
    switch (place, byte) {
    case (.start, UInt8(ascii: "{")): place = .nameOrEnd
    case (.name, UInt8(ascii: "\"")), (.nameOrEnd, UInt8(ascii: "\"")):
      word = []
      place = .nameEnd
    case (.nameOrEnd, UInt8(ascii: "}")): place = .end
    case (.colon, UInt8(ascii: ":")): place = .value
    case (.value, UInt8(ascii: "n")):
      word = [byte]
      place = .null
    case (.value, UInt8(ascii: "[")) where kind != .dossier:
      isInList = true
      place = .elementOrEnd
    case (.value, UInt8(ascii: "{")) where kind == .dossier: begin(&lines)
    case (.element, UInt8(ascii: "{")), (.elementOrEnd, UInt8(ascii: "{")): begin(&lines)
    case (.elementOrEnd, UInt8(ascii: "]")), (.elementEnd, UInt8(ascii: "]")):
      guard isInList else { return false }
      isInList = false
      place = .elementEnd
    case (.elementEnd, UInt8(ascii: ",")): place = isInList ? .element : .name
    case (.elementEnd, UInt8(ascii: "}")) where !isInList: place = .end
    default: return false
    }
    return true
  }

  private mutating func takeInName(_ byte: UInt8) -> Bool {
    guard byte == UInt8(ascii: "\"") else {
      word.append(byte)
      return word.count < 32
    }
    guard let kind = RecordKind(section: String(decoding: word, as: UTF8.self)), seen.insert(kind).inserted
    else { return false }
    self.kind = kind
    place = .colon
    return true
  }

  private mutating func takeInNull(_ byte: UInt8) -> Bool {
    word.append(byte)
    if word.count == 4 { place = .elementEnd }
    return Array("null".utf8).starts(with: word)
  }

  private mutating func begin(_ lines: inout [UInt8]) {
    lines.append(contentsOf: #"{"type":""#.utf8)
    lines.append(contentsOf: kind.rawValue.utf8)
    lines.append(UInt8(ascii: "\""))
    (depth, isInText, isEscaped, isEmpty) = (1, false, false, true)
    place = .record
  }

  /// Copies a record up to its end, or to that of the bytes, on one line; hands back where that is.
  private mutating func copyRecord(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to lines: inout [UInt8]
  ) -> Int {
    var copied = start
    var index = start
    while index < bytes.count, depth > 0 {
      let byte = bytes[index]
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        } else {
          // A control character stays, and is found to be wrong.
          index = max(index + 1, JSONTextStop(in: bytes, from: index, to: bytes.count).position)
          continue
        }
      } else if byte <= 0x20 {
        if byte == 0x0A || byte == 0x0D {
          lines.append(contentsOf: bytes[copied..<index])
          lines.append(0x20)
          copied = index + 1
        }
      } else {
        if isEmpty {
          isEmpty = false
          if byte != UInt8(ascii: "}") { lines.append(UInt8(ascii: ",")) }
        }
        switch byte {
        case UInt8(ascii: "\""): isInText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
      }
      index += 1
    }
    lines.append(contentsOf: bytes[copied..<index])
    if depth == 0 {
      lines.append(0x0A)
      place = .elementEnd
    }
    return index
  }
}
