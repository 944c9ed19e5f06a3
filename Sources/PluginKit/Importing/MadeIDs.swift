import DossierModel

/// Ids for records that come without one: `visit-to-jakarta-2025-03-10`, made from what they are called and from their date.
struct MadeIDs {
  private var taken: Set<String> = []
  /// The last number that was put behind each id.
  private var last: [String: Int] = [:]

  mutating func take(_ id: String) { taken.insert(id) }

  /// An id for a record; it begins with the words of its title, name, goal or gist, and of a relation with its ends.
  ///
  /// What is known elsewhere by a name of its own, as an entry of a calendar by its UID, keeps its id when its date is
  /// corrected: `dinner-9f3c21aa`.
  mutating func make(for record: ImportedRecord, knownAs name: String? = nil) -> String {
    if record.kind == .relation {
      let words = ["from", "kind", "to"].compactMap { record[$0]?.string }.joined(separator: " ")
      return make(from: words, date: nil, record.kind)
    }
    let fields = ["title", "name", "description", "goal", "gist", "property", "kind"]
    let words = fields.lazy.compactMap { record[$0]?.words }.first { !$0.isEmpty } ?? ""
    if let name {
      return unique(Slug(words, or: record.kind.rawValue).text + "-" + Slug.number(of: name))
    }
    return make(from: words, date: record["date"]?.string, record.kind)
  }

  /// An id that is not taken; the second one from the same words ends in `-2`.
  mutating func make(from words: String, date: String?, _ kind: RecordKind) -> String {
    let day = date.flatMap { EDTFDate(reading: $0) }.flatMap { date in
      date.exactDay?.description ?? date.earliest.map { String($0.year) }
    }
    let slug = Slug(words, or: kind.rawValue).text
    return unique(day.map { slug + "-" + $0.drop { $0 == "-" } } ?? slug)
  }

  private mutating func unique(_ stem: String) -> String {
    guard !taken.insert(stem).inserted else { return stem }
    var number = last[stem] ?? 1
    repeat { number += 1 } while !taken.insert("\(stem)-\(number)").inserted
    last[stem] = number
    return "\(stem)-\(number)"
  }
}

extension ImportedValue {
  /// The words of a text, in the first of its languages.
  fileprivate var words: String? {
    switch self {
    case .scalar(let text, _): text
    case .mapping(let wordings, _): wordings.first?.value.string
    case .list: nil
    }
  }
}

/// Words as they can stand in an id: `to-lam` for `Tô Lâm`.
public struct Slug: Sendable, Hashable {
  /// The words, of letters a–z and digits with hyphens between them.
  public let text: String

  /// How long it is at most.
  private static let longest = 60

  /// The words without accents and signs; where nothing is left of them, `word` with a number that they give, and of
  /// signs alone `word`.
  public init(_ words: String, or word: String) {
    var letters = ""
    for scalar in words.unicodeScalars {
      let plain = Self.plain(scalar)
      if plain == "-" {
        if !letters.isEmpty, !letters.hasSuffix("-") { letters += "-" }
      } else {
        letters += plain
      }
    }
    if letters.utf8.count > Self.longest {
      let cut = letters.prefix(Self.longest + 1)
      letters = String(cut[..<(cut.lastIndex(of: "-") ?? cut.index(before: cut.endIndex))])
    }
    while letters.hasSuffix("-") { letters.removeLast() }
    let hasLetters = words.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    text = !letters.isEmpty ? letters : hasLetters ? "\(word)-\(Self.number(of: words))" : word
  }

  /// What stands for a character: a letter or digit, a hyphen for what parts words, nothing for an accent.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "A"..."Z": return scalar.properties.lowercaseMapping
    case "'", "’": return ""
    case "ß": return "ss"
    case "æ", "Æ": return "ae"
    case "œ", "Œ": return "oe"
    default: break
    }
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    // The name of a Latin letter tells which it is: LATIN SMALL LETTER O WITH CIRCUMFLEX AND ACUTE.
    guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return "-" }
    let parts = name.split(separator: " ")
    guard parts.count > 4, parts[2] == "LETTER", parts[4] == "WITH", parts[3].count == 1 else { return "-" }
    return parts[3].lowercased()
  }

  /// A number that only the words decide (FNV-1a), in eight digits of base 16.
  fileprivate static func number(of words: String) -> String {
    let hash = words.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
