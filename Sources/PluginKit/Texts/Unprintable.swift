import DossierModel

/// What is hidden, and what XML forbids besides.
package func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isHidden || 0xFFFE...0xFFFF ~= scalar.value
}

extension String {
  /// The text without what is hidden, but for the controls of ASCII: these are an `Escaper`'s, which makes blanks of some.
  package var withoutHiddenMarks: String {
    guard unicodeScalars.contains(where: \.isHiddenMark) else { return self }
    return String(UnicodeScalarView(unicodeScalars.filter { !$0.isHiddenMark }))
  }
}

extension Unicode.Scalar {
  fileprivate var isHiddenMark: Bool { value >= 0x7F && isHidden }
}
