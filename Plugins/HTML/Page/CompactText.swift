extension String {
  /// The text without the blanks that begin its lines, without comments, line breaks and the last semicolons of
  /// blocks: for a style, or a script whose lines end where a break is not needed.
  var compact: String {
    split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty && !$0.hasPrefix("//") }
      .joined().replacing(";}", with: "}")
  }

  /// A script with one capital in place of each of the first 26 names, and two in place of the others: `found.size`
  /// becomes `A.size`.
  ///
  /// Texts in quotes and what stands behind a full stop are no names.
  func shortening(_ names: [String]) -> String {
    let capitals = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
    let letters = capitals + capitals.flatMap { first in capitals.map { first + $0 } }
    let short = Dictionary(uniqueKeysWithValues: zip(names.map { $0[...] }, letters))
    var script = ""
    var rest = self[...]
    var isQuoted = false
    while let first = rest.first {
      let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      if !isQuoted, script.last != "." || script.hasSuffix("..."), let letters = short[word] {
        script += letters
      } else {
        script += word.isEmpty ? rest.prefix(1) : word
        if first == "\"" { isQuoted.toggle() }
      }
      rest = rest.dropFirst(max(word.count, 1))
    }
    return script
  }
}
