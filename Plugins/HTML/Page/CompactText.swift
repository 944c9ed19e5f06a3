extension String {
  /// The text without the blanks that begin its lines, without comments and line breaks: for a style, or a script whose
  /// lines end where a break is not needed.
  var compact: String {
    split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty && !$0.hasPrefix("//") }
      .joined()
  }

  /// A script with one letter in place of each of these names: `found.size` becomes `A.size`.
  ///
  /// Texts in quotes and what stands behind a full stop are no names.
  func shortening(_ names: [String]) -> String {
    precondition(names.count <= 26, "There are 26 capital letters.")
    var short: [Substring: Character] = [:]
    for (number, name) in names.enumerated() {
      short[name[...]] = Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(number)))
    }
    var script = ""
    var rest = self[...]
    var isQuoted = false
    while let first = rest.first {
      let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      if !isQuoted, script.last != "." || script.hasSuffix("..."), let letter = short[word] {
        script.append(letter)
      } else {
        script += word.isEmpty ? rest.prefix(1) : word
        if first == "\"" { isQuoted.toggle() }
      }
      rest = rest.dropFirst(max(word.count, 1))
    }
    return script
  }
}
