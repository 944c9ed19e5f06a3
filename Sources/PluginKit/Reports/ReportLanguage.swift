/// The language that a report is asked for in: `en`, `vi-VN`; empty for that of the export.
package struct ReportLanguage: OptionValue {
  /// The tag; empty where none is given.
  package let tag: String

  /// That of the export.
  package init() { tag = "" }

  /// A language tag of BCP 47.
  package init?(optionText: String) {
    let subtags = optionText.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = subtags.allSatisfy { subtag in
      (1...8).contains(subtag.count)
        && subtag.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
    }
    guard optionText.isEmpty || (isTag && optionText.utf8.count >= 2) else { return nil }
    tag = optionText
  }

  /// The tag.
  package var optionText: String { tag }
  /// `a language like en or vi`.
  package static var expected: String { "a language like en or vi" }
}
