/// A text that may exist in several languages.
///
/// `To Lam` alone has no stated language; `{en: To Lam, vi: Tô Lâm}` has two.
public struct LocalizedText: Sendable, Hashable {
  /// One language's wording; the language is empty where the source of the text does not state it.
  public struct Wording: Sendable, Hashable {
    /// A language tag of BCP 47: `en`, `vi`; empty when not stated.
    public let language: String
    /// The text.
    public let text: String

    /// A text in a language.
    public init(language: String, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// The wordings, in the order in which they were written.
  public let wordings: [Wording]

  /// A text whose language is not stated.
  public init(_ text: String) { wordings = [Wording(language: "", text: text)] }

  /// A text in several languages.
  public init(_ wordings: [Wording]) { self.wordings = wordings }

  /// The text in this language; else the one without a language; else English; else the first.
  ///
  /// A wording that says nothing is passed over: of `{en: "", vi: Tô Lâm}` there is the Vietnamese one.
  public func text(in language: String) -> String {
    if wordings.count == 1 { return wordings[0].text }
    func given(_ isWanted: (Wording) -> Bool) -> String? {
      wordings.first { !$0.text.isEmpty && isWanted($0) }?.text
    }
    return given { $0.language == language } ?? given { $0.language.isEmpty } ?? given { $0.language == "en" }
      ?? given { _ in true } ?? ""
  }
}

extension LocalizedText: ExpressibleByStringLiteral {
  /// A text whose language is not stated.
  public init(stringLiteral text: String) { self.init(text) }
}

extension LocalizedText: FieldValue {
  /// A scalar, or a mapping from language to text.
  public init?(reading node: NodeView) {
    if node.isScalar {
      self.init(node.string)
    } else if node.kind == .mapping {
      self.init(node.pairs.map { Wording(language: $0.key.string, text: $0.value.string) })
    } else {
      return nil
    }
  }

  /// Appends a JSON string, or an object from language to text.
  public func appendJSON(to bytes: inout [UInt8]) {
    if let only = wordings.first, wordings.count == 1, only.language.isEmpty {
      bytes.appendJSONText(only.text)
      return
    }
    bytes.append(UInt8(ascii: "{"))
    for (index, wording) in wordings.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.appendJSONText(wording.language)
      bytes.append(UInt8(ascii: ":"))
      bytes.appendJSONText(wording.text)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}
