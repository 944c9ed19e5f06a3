import PluginKit

/// Why a cell has its text but not its link.
enum LinkProblem: Sendable, Hashable {
  case scheme
  case tooLong
  case tooMany
  case unknownSheet(String)
}

extension LinkProblem: CustomStringConvertible {
  var description: String {
    switch self {
    case .scheme: "only http, https and mailto addresses become links"
    case .tooLong: "an address holds \(LinkGuards.longest) characters"
    case .tooMany: "a sheet holds \(LinkGuards.mostPerSheet) links"
    case .unknownSheet(let name): "there is no sheet \"\(name)\""
    }
  }
}

/// The rules for addresses behind cells.
enum LinkGuards {
  /// Excel's limit for an address.
  static let longest = 2_079
  /// Excel's limit for a sheet.
  ///
  /// The library's own check lets one more through.
  static let mostPerSheet = 65_530

  /// The address as it may be written, or why it may not.
  ///
  /// Characters that an address cannot hold are percent-encoded, and so is the colon of `internal:`
  /// and `external:`: the library takes those words for orders, wherever they stand.
  static func address(_ url: String) -> Result<String, Refusal> {
    guard isFollowable(url) else { return .failure(Refusal(problem: .scheme)) }
    let safe = defusing(encoding(url))
    guard safe.utf16.count <= longest else { return .failure(Refusal(problem: .tooLong)) }
    return .success(safe)
  }

  /// Whether an address may be written as it is.
  ///
  /// Nearly all may, so this is the hot path.
  static func isClean(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    guard url.count <= longest, url.starts(with: "https://".utf8) || url.starts(with: "http://".utf8) else {
      return false
    }
    // Behind the scheme a colon may belong to `internal:`, and a percent sign to no escape.
    return url.dropFirst("https:".utf8.count).allSatisfy { !mayNeedCare[Int($0)] }
  }

  private static let mayNeedCare: [Bool] = (0...255).map { (byte: UInt8) in
    mustEncode(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "%")
  }

  struct Refusal: Error, Equatable {
    var problem: LinkProblem
  }

  private static func encoding(_ url: String) -> String {
    let bytes = Array(url.utf8)
    var encoded: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if mustEncode(byte) || (byte == UInt8(ascii: "%") && !isEscape(bytes[index...])) {
        encoded.append(contentsOf: percent(byte).utf8)
      } else {
        encoded.append(byte)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.dropFirst().prefix(2)
    return digits.count == 2 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }

  private static func mustEncode(_ byte: UInt8) -> Bool {
    if byte <= 0x20 || byte == 0x7F { return true }
    return #""<>[]`^{}|\"#.utf8.contains(byte)
  }

  private static func percent(_ byte: UInt8) -> String {
    let hex = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "%0\(hex)" : "%\(hex)"
  }

  private static func defusing(_ url: String) -> String {
    var bytes = Array(url.utf8)
    for word in ["internal:", "external:"] {
      let pattern = Array(word.utf8)
      var index = 0
      while index + pattern.count <= bytes.count {
        if bytes[index..<index + pattern.count].elementsEqual(pattern) {
          bytes.replaceSubrange(index + pattern.count - 1..<index + pattern.count, with: "%3A".utf8)
        }
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
