import PluginKit

// Four kinds of text stand in a DOT file, and each is read by Graphviz in its own way. Each has a type of its own, whose
// initialiser escapes; nothing else can be written as the value of an attribute.

/// A token of the DOT language, in quotes.
protocol DOTToken {
  /// The token as it stands in the file.
  var token: String { get }
}

/// The longest token, in bytes.
///
/// The lexer of Graphviz fails beyond 16,382.
let longestToken = 8_192

/// A name that programs read: of a node, an id, a class.
///
/// All that is not a letter, a digit, `.`, `_` or `-` is `%XX`.
///
/// `DOTName("a b:c").token` is `"a%20b%3Ac"`; two different texts never have one name.
struct DOTName: DOTToken {
  let token: String

  init(_ text: String) { token = "\"\(Self.encoded(text))\"" }

  /// The name of something that stands for no record: with a `+` before it, which no record's name has.
  init(ours text: String) { token = "\"+\(Self.encoded(text))\"" }

  /// Several names with spaces between them: the classes of an element.
  init(words: [String]) { token = "\"\(words.map(Self.encoded).joined(separator: " "))\"" }

  private static func encoded(_ text: String) -> String {
    if text.utf8.allSatisfy(isOfName), text.utf8.count <= longestToken / 2 { return text }
    var name = ""
    for scalar in composed(text).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || ".-_".unicodeScalars.contains(scalar)
      {
        name.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 { name += percentEncoded(byte) }
      }
    }
    let longest = longestToken / 2
    guard name.utf8.count > longest else { return name }
    // Cut names stay apart by their checksum (FNV-1a).
    let sum = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return "\(prefix(of: name, bytes: longest - 32))%\(String(sum, radix: 16))"
  }
}

/// A text that is seen: of a node, an edge, a cluster.
///
/// It is shown as it was written.
struct DOTLabel: DOTToken {
  let token: String

  /// A label; `newline` is how its lines are set: `\n` in the middle, `\l` to the left.
  init(_ text: String, newline: String = "\\n") {
    token = escaped(text, backslash: "\\\\", newline: newline)
  }
}

/// A text that is seen when the pointer rests on something.
///
/// Graphviz takes its backslashes twice.
struct DOTTooltip: DOTToken {
  let token: String

  init(_ text: String) { token = escaped(text, backslash: "\\\\\\\\", newline: "\\n") }
}

/// An address that can be followed: `http`, `https` or `mailto` and nothing else.
///
/// `DOTLink("javascript:alert(1)")` is nil.
struct DOTLink: DOTToken {
  let token: String

  init?(_ address: String) {
    guard isFollowable(address), address.utf8.count < longestToken / 3 else {
      return nil
    }
    var link = ""
    for byte in composed(address).utf8 {
      switch byte {
      case UInt8(ascii: "&"): link += "&amp;"
      case 0...32, 127...255, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
        UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "'"):
        link += percentEncoded(byte)
      default: link.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    token = "\"\(link)\""
  }
}

/// A word of ours, or a number: a shape, a colour, a width.
struct DOTWord: DOTToken {
  let token: String

  init(_ word: StaticString) { token = "\"\(word)\"" }
  init(_ number: Int) { token = "\"\(number)\"" }
  init(_ colour: Colour) { token = "\"\(colour.hex)\"" }
  init(_ font: FontName) { token = "\"\(font.name)\"" }
  /// A length in points as inches, to a thousandth: 36 are `0.500`.
  init(inchesOf points: Double) { token = "\"\(decimal(max(0, points) / 72, digits: 3))\"" }
  /// A place in points, y upwards, to two decimals.
  init(x: Double, y: Double) { token = "\"\(decimal(x, digits: 2)),\(decimal(y, digits: 2))\"" }
  /// A number with one decimal: 17 tenths are `1.7`.
  init(tenths: Int) { token = "\"\(tenths / 10).\(tenths % 10)\"" }
}

/// Whether a byte stands in a name as it is: an ASCII letter or digit, `.`, `_` or `-`.
private func isOfName(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
  default: false
  }
}

private func percentEncoded(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return byte < 16 ? "%0\(digits)" : "%\(digits)"
}

/// A number with so many digits behind the point, the same on every machine: `-12.50`.
private func decimal(_ number: Double, digits: Int) -> String {
  let unit = digits == 2 ? 100 : 1_000
  let rounded = Int((number * Double(unit)).rounded())
  let (whole, rest) = abs(rounded).quotientAndRemainder(dividingBy: unit)
  let text = String(rest)
  return (rounded < 0 ? "-" : "") + "\(whole)." + String(repeating: "0", count: digits - text.count) + text
}

private func prefix(of text: String, bytes: Int) -> String {
  var cut = ""
  for character in text {
    guard cut.utf8.count + character.utf8.count <= bytes else { break }
    cut.append(character)
  }
  return cut
}

/// A quoted text, cut between two characters where it would be too long.
private func escaped(_ text: String, backslash: String, newline: String) -> String {
  if text.utf8.allSatisfy(isPlain), text.utf8.count < longestToken - 4 { return "\"\(text)\"" }
  let text = composed(text)
  var token = "\""
  // No byte becomes more than five, so this is not too long.
  guard text.utf8.count > longestToken / 8 else {
    append(text[...], to: &token, backslash: backslash, newline: newline)
    return token + "\""
  }
  for character in text {
    var piece = ""
    append(String(character)[...], to: &piece, backslash: backslash, newline: newline)
    guard token.utf8.count + piece.utf8.count <= longestToken - 4 else {
      token += "…"
      break
    }
    token += piece
  }
  return token + "\""
}

/// Whether a byte means itself wherever it stands: of ASCII, all but controls, quotes, backslashes and ampersands.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "&"): false
  case 0x20...0x7E: true
  default: false
  }
}

/// Appends a text, with the stretches between its special characters as they are.
private func append(_ text: Substring, to token: inout String, backslash: String, newline: String) {
  var copied = text.startIndex
  for index in text.unicodeScalars.indices {
    let scalar = text.unicodeScalars[index]
    let replacement: String
    switch scalar {
    case "\\": replacement = backslash
    case "\"": replacement = "\\\""
    case "&": replacement = "&amp;"
    case "\n": replacement = newline
    case "\t": replacement = " "
    default:
      guard isUnprintable(scalar) else { continue }
      replacement = ""
    }
    token += text[copied..<index]
    token += replacement
    copied = text.unicodeScalars.index(after: index)
  }
  token += text[copied...]
}
