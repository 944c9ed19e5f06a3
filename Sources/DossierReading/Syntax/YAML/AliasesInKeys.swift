/// Looks for names of fields that hold aliases, before the YAML is read.
///
/// Yams compares the names of a mapping by their whole content, and aliases of aliases may stand there for billions of
/// values. No dossier has such a name. Only words after `*` that an anchor of the file bears count as aliases, so that
/// `*emphasis* :` in a text is none.
struct AliasesInKeys {
  private let bytes: [UInt8]
  private let aliases: [Range<Int>]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let anchors = Set(Self.names(after: UInt8(ascii: "&"), in: bytes).map { bytes[$0] })
    aliases =
      anchors.isEmpty
      ? [] : Self.names(after: UInt8(ascii: "*"), in: bytes).filter { anchors.contains(bytes[$0]) }
  }

  /// Where the first such name stands.
  var firstOffset: Int? {
    guard !aliases.isEmpty else { return nil }
    if let alias = aliases.first(where: isKey) { return alias.lowerBound - 1 }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "?") where isExplicitKey(at: index): return index
      case UInt8(ascii: "]") where isImplicitKey(endingAt: index),
        UInt8(ascii: "}") where isImplicitKey(endingAt: index):
        return index
      default: break
      }
    }
    return nil
  }

  /// An alias with a colon behind it: `*name : value`.
  private func isKey(_ alias: Range<Int>) -> Bool { next(after: alias.upperBound) == UInt8(ascii: ":") }

  /// `? [a, b]`: a question mark where a value may begin, and something else than a text behind it.
  private func isExplicitKey(at index: Int) -> Bool {
    guard index + 1 >= bytes.count || bytes[index + 1] <= 0x20 else { return false }
    let before = bytes[..<index].last { $0 != 0x20 && $0 != 0x09 }
    guard before.map({ "\n\r-?:{,[".utf8.contains($0) }) ?? true else { return false }
    return next(after: index + 1).map { "\n\r#[{-&*!?".utf8.contains($0) } ?? true
  }

  /// `[a, b]: value`: such a name stands on one line and is no longer than 1,024 characters.
  private func isImplicitKey(endingAt index: Int) -> Bool {
    guard next(after: index + 1) == UInt8(ascii: ":") else { return false }
    let line = (bytes[..<index].lastIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? -1) + 1
    return aliases.contains { $0.lowerBound > max(line, index - 4_200) && $0.upperBound <= index }
  }

  private func next(after index: Int) -> UInt8? { bytes[index...].first { $0 != 0x20 && $0 != 0x09 } }

  /// What may be the names of anchors (`&`) or aliases (`*`).
  private static func names(after sign: UInt8, in bytes: [UInt8]) -> [Range<Int>] {
    bytes.indices.compactMap { index in
      guard bytes[index] == sign, index == 0 || " \t\n\r,{[?-:".utf8.contains(bytes[index - 1]) else {
        return nil
      }
      let name = bytes[(index + 1)...].prefix(while: isNameByte)
      return name.isEmpty ? nil : name.startIndex..<name.endIndex
    }
  }

  /// What libyaml takes for a part of a name.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
