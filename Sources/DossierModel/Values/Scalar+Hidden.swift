extension Unicode.Scalar {
  /// Whether nobody sees it, and it does something to the text around it: a control, or a mark that turns the direction.
  ///
  /// U+0007, U+0085 and U+202E are hidden.
  @inlinable
  package var isHidden: Bool { isControl || turnsDirection }

  /// Whether it is a control character, line breaks and tabs among them.
  @inlinable
  package var isControl: Bool { value < 0x20 || 0x7F...0x9F ~= value }

  /// Whether it turns the direction of the text around it, which makes “exe.txt” of “txt.exe”.
  @inlinable
  package var turnsDirection: Bool { 0x202A...0x202E ~= value || 0x2066...0x2069 ~= value }

  /// What stands for it in a message, which is a line: a mark in place of what is hidden or would end the line.
  @inlinable
  package var inMessage: Unicode.Scalar { isHidden || 0x2028...0x2029 ~= value ? "\u{FFFD}" : self }
}
