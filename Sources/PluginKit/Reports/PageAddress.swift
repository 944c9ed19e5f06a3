/// An address that can be followed: of a page or of a mailbox, and nothing that runs.
///
/// `PageAddress("javascript:alert(1)")` is nil.
package struct PageAddress {
  /// The address, with signs that no address may hold written as `%22`.
  package let text: String

  /// The address that a text is, if it can be followed.
  package init?(_ address: String) {
    guard isFollowable(address),
      !address.unicodeScalars.contains(where: { $0.value < 0x21 || $0.value == 0x7F })
    else { return nil }
    text = address.unicodeScalars.contains(where: Self.forbidden.contains) ? Self.escaped(address) : address
  }

  private static let forbidden = Set("\"<>\\^`{|}".unicodeScalars)

  private static func escaped(_ address: String) -> String {
    var text = ""
    for scalar in address.unicodeScalars {
      if forbidden.contains(scalar) {
        text += "%" + String(scalar.value, radix: 16, uppercase: true)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
