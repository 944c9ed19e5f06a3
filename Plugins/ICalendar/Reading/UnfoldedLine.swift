import PluginKit

/// A content line put together again from where it was folded (RFC 5545 §3.1).
///
/// Some programs fold between the bytes of one letter, so folds are taken out before letters are looked at.
struct UnfoldedLine {
  /// What stands on it, without its end.
  private(set) var bytes: [UInt8]
  /// Where it begins.
  let place: ImportPlace
  /// Where it goes on after a fold: from which of its bytes, and how much further on that stands in the file than it would
  /// without.
  private var folds: [(index: Int, shift: Int)] = []

  /// Where one of its bytes stands in the file.
  func place(of index: Int) -> ImportPlace {
    place + (index + (folds.last { $0.index <= index }?.shift ?? 0))
  }

  /// Which of its bytes is the first that is not valid UTF-8; nil where all are.
  var firstInvalidUTF8: Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var parser = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var index = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar): index += scalar.count
      case .emptyInput, .error: return index
      }
    }
  }

  /// The lines of a file with CRLF or LF, folded anywhere, with a byte order mark or without; empty ones are left out.
  static func lines(of file: ImportFile, _ take: (UnfoldedLine) -> Void) {
    let bytes = file.bytes
    var current: UnfoldedLine?
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(of: 0x0A)
      var end = newline ?? bytes.count
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
      if start < end, bytes[start] == 0x20 || bytes[start] == 0x09, current != nil {
        current?.append(bytes[(start + 1)..<end], from: start + 1)
      } else {
        if let current { take(current) }
        current =
          start == end ? nil : UnfoldedLine(bytes: Array(bytes[start..<end]), place: file.place(start))
      }
      start = newline.map { $0 + 1 } ?? bytes.count
    }
    if let current { take(current) }
  }

  private init(bytes: [UInt8], place: ImportPlace) {
    self.bytes = bytes
    self.place = place
  }

  private mutating func append(_ piece: ArraySlice<UInt8>, from offset: Int) {
    folds.append((bytes.count, offset - place.offset - bytes.count))
    bytes += piece
  }

  /// Takes out NUL, which no format can carry; where the first one stands.
  mutating func removeNULs() -> ImportPlace? {
    guard let first = bytes.firstIndex(of: 0) else { return nil }
    let place = place(of: first)
    for index in folds.indices {
      let before = bytes[..<folds[index].index].count { $0 == 0 }
      folds[index] = (folds[index].index - before, folds[index].shift + before)
    }
    bytes.removeAll { $0 == 0 }
    return place
  }
}
