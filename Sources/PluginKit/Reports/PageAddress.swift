/// An address that can be followed: of a page or of a mailbox, and nothing that runs.
///
/// `PageAddress("javascript:alert(1)")` is nil.
package struct PageAddress {
  /// The address as it is written.
  package let text: String

  /// The address that a text is, if it can be followed.
  package init?(_ address: String) {
    let start = address.prefix(8).lowercased()
    guard ["http://", "https://", "mailto:"].contains(where: start.hasPrefix),
      !address.unicodeScalars.contains(where: { $0.value < 0x21 || $0.value == 0x7F })
    else { return nil }
    text = address
  }
}
