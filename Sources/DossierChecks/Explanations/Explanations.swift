import PluginKit

/// The list of all codes that a dossier can give, those of the reader too, and what each means.
///
/// A rule's explanation stands in the rule's own file; those of the reader's codes in the files beside this one.
public enum Explanations {
  /// All explanations, by code.
  public static let all: [Explanation] =
    (syntax + dates + references + records + vocabulary + importing + calendars + findings)
    .sorted { key(of: $0.code) < key(of: $1.code) }

  /// The explanation of a code.
  public static func of(_ code: String) -> Explanation? { all.first { $0.code == code } }

  /// The code that another word was probably meant to be.
  ///
  /// A code whose number is right is nearer than any other: `N0506` is near `W0506`.
  public static func nearest(to word: String) -> String? {
    all.map(\.code).first { $0.dropFirst() == word.dropFirst() }
      ?? nearestWord(to: word, among: all.map(\.code))
  }

  /// Codes stand by number: a letter tells how much a finding matters, not what it is about.
  private static func key(of code: String) -> (Substring, String) { (code.dropFirst(), code) }
}
