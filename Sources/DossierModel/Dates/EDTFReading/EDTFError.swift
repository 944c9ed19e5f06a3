/// Why a text is not a date that Chancery reads, in words for the person who wrote it.
///
/// For `"1990s"`: found `"1990s"`, expected a date like 2025-03-10, help "write 199X", suggestion `199X`.
public struct EDTFError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What the text says: `day 30 in "2025-02-30"`.
  public let found: String

  /// What belongs there, with an example: `a day that exists, like 2025-03-10`.
  public let expected: String

  /// What to do about it, when that is known: `February 2025 has 28 days`.
  public let help: String?

  /// Readable EDTF text to put instead, when there is one: `199X`.
  public let suggestion: String?

  /// Where the trouble starts, in UTF-8 bytes from the start of the text.
  public let offset: Int

  /// What is wrong, behind the name of what holds the text: `must be a date like 2025-03-10, not "1990s"`.
  package var demand: String { "must be \(expected), not \(found)" }

  /// All of it in one line.
  public var description: String {
    let sentence = "found \(found), expected \(expected)"
    return help.map { "\(sentence); \($0)" } ?? sentence
  }
}
