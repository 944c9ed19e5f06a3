/// A letter of another script that looks like a Latin one: the Cyrillic “а” like “a”.
package struct LookAlike {
  /// The letter.
  package let letter: Unicode.Scalar
  /// The Latin letter that it looks like.
  package let latin: Unicode.Scalar
  /// The script that it belongs to: `Cyrillic`.
  package let script: String

  /// What there is to tell of it: `“а” is a Cyrillic letter (U+0430) that looks like “a”`.
  package var sentence: String {
    let digits = String(letter.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "“\(letter)” is a \(script) letter (\(code)) that looks like “\(latin)”"
  }

  /// The first such letter of a text.
  package static func first(in text: String) -> LookAlike? {
    for scalar in text.unicodeScalars {
      if let found = of(scalar) { return found }
    }
    return nil
  }

  /// What a letter looks like, if it is of another script.
  package static func of(_ letter: Unicode.Scalar) -> LookAlike? {
    switch letter.value {
    case 0x370..<0x400:
      latin(of: letter, among: greek).map { LookAlike(letter: letter, latin: $0, script: "Greek") }
    case 0x400..<0x530:
      latin(of: letter, among: cyrillic).map { LookAlike(letter: letter, latin: $0, script: "Cyrillic") }
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      Unicode.Scalar(letter.value - 0xFEE0).map { LookAlike(letter: letter, latin: $0, script: "full-width") }
    default: nil
    }
  }

  private static func latin(of letter: Unicode.Scalar, among pairs: [(Unicode.Scalar, Unicode.Scalar)])
    -> Unicode.Scalar?
  {
    pairs.first { $0.0 == letter }?.1
  }

  private static let cyrillic: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("а", "a"), ("е", "e"), ("о", "o"), ("р", "p"), ("с", "c"), ("у", "y"), ("х", "x"), ("і", "i"),
    ("ј", "j"), ("ѕ", "s"),
    ("һ", "h"), ("ԁ", "d"), ("ԛ", "q"), ("ԝ", "w"), ("А", "A"), ("В", "B"), ("Е", "E"), ("К", "K"),
    ("М", "M"), ("Н", "H"),
    ("О", "O"), ("Р", "P"), ("С", "C"), ("Т", "T"), ("Х", "X"), ("І", "I"), ("Ј", "J"), ("Ѕ", "S"),
  ]

  private static let greek: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("ο", "o"), ("α", "a"), ("ν", "v"), ("ι", "i"), ("ρ", "p"), ("υ", "u"), ("Α", "A"), ("Β", "B"),
    ("Ε", "E"), ("Ζ", "Z"),
    ("Η", "H"), ("Ι", "I"), ("Κ", "K"), ("Μ", "M"), ("Ν", "N"), ("Ο", "O"), ("Ρ", "P"), ("Τ", "T"),
    ("Υ", "Y"), ("Χ", "X"),
  ]
}
