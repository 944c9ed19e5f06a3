/// Which bytes of a text are special in some context, and what stands for each of them.
///
/// ```swift
/// static let text = Escaper([("\\", "\\\\"), (";", "\\;"), ("\n", "\\n")])
/// ```
public struct Escaper: Sendable {
  let isSpecial: [Bool]
  private let replacements: [[UInt8]]

  /// The special ASCII characters and what stands for each; an empty replacement leaves the character out.
  public init(_ pairs: [(special: Unicode.Scalar, replacement: String)]) {
    var isSpecial = [Bool](repeating: false, count: 256)
    var replacements = [[UInt8]](repeating: [], count: 256)
    for (special, replacement) in pairs where special.isASCII {
      isSpecial[Int(special.value)] = true
      replacements[Int(special.value)] = Array(replacement.utf8)
    }
    self.isSpecial = isSpecial
    self.replacements = replacements
  }

  func replacement(of byte: UInt8) -> [UInt8] { replacements[Int(byte)] }
}
