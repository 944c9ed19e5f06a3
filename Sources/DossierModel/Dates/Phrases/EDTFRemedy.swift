/// What the writer of an unreadable date probably meant; every suggestion has been read and found right.
struct EDTFRemedy {
  let advice: String
  let suggestion: String

  init?(for text: String) {
    guard text.utf8.count <= 80 else { return nil }
    let trimmed = text.trimmed
    for candidate in [trimmed, trimmed.inCapitals] where candidate != text && Self.reads(candidate) {
      self.init(suggestion: candidate)
      return
    }
    for rewrite in EDTFRewrites.all {
      guard let candidate = rewrite(trimmed.inCapitals) ?? rewrite(trimmed), Self.reads(candidate) else {
        continue
      }
      self.init(suggestion: candidate, other: EDTFRewrites.otherMeaning(of: trimmed))
      return
    }
    return nil
  }

  private init(suggestion: String, other: (text: String, condition: String)? = nil) {
    self.suggestion = suggestion
    guard let other, Self.reads(other.text), other.text != suggestion else {
      advice = "write \(suggestion)"
      return
    }
    advice = "write \(suggestion), or \(other.text) if \(other.condition)"
  }

  private static func reads(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var parser = EDTFParser(bytes)
      return (try? parser.date()) != nil
    }
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    return String(rest.prefix(rest.count - rest.reversed().prefix(while: \.isWhitespace).count))
  }

  /// The text with the signs of EDTF in capitals, `u` of old drafts as `X`, and plain hyphens.
  fileprivate var inCapitals: String {
    String(
      map { character -> Character in
        switch character {
        case "x", "u", "U": "X"
        case "y": "Y"
        case "t": "T"
        case "z": "Z"
        case "–", "—", "‐", "‑", "−": "-"
        default: character
        }
      })
  }
}
