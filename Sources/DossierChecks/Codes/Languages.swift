/// The languages of ISO 639-1, by which most language tags begin.
enum Languages {
  /// Whether a tag of BCP 47 has the right form, and begins with a language that there is.
  static func isTag(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first?.lowercased() else { return false }
    let isWellFormed = parts.allSatisfy {
      (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    }
    guard isWellFormed else { return false }
    if language == "x" || language == "i" { return parts.count > 1 }
    guard language.utf8.allSatisfy(isLetter) else { return false }
    return language.utf8.count == 2 ? twoLetters.contains(language) : language.utf8.count == 3
  }

  /// The tag that was probably meant: `vi` for `vn`, `en-GB` for `en_GB`, `en` for `English`.
  static func tag(meantBy tag: String) -> String? {
    let joined = tag.replacing("_", with: "-")
    if isTag(joined), joined != tag { return joined }
    return meant[tag.lowercased()]
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static let meant = [
    "vn": "vi", "jp": "ja", "cn": "zh", "kr": "ko", "cz": "cs", "dk": "da", "gr": "el", "ua": "uk",
    "ir": "fa",
    "mm": "my", "kh": "km", "ph": "fil", "in": "id", "iw": "he", "ji": "yi", "sh": "sr-Latn", "al": "sq",
    "english": "en", "vietnamese": "vi", "french": "fr", "german": "de", "spanish": "es", "chinese": "zh",
    "indonesian": "id", "malay": "ms", "thai": "th", "lao": "lo", "khmer": "km", "burmese": "my",
    "japanese": "ja", "korean": "ko", "russian": "ru", "arabic": "ar", "portuguese": "pt", "italian": "it",
    "dutch": "nl",
  ]

  static let twoLetters = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg
    ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn
    no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta
    te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
