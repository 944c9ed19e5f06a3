/// Whether an address may be followed from a picture or a page: `http`, `https` and `mailto` are, and nothing else is.
///
/// `isFollowable("javascript:alert(1)")` is false.
package func isFollowable(_ address: String) -> Bool {
  let lowercased = address.prefix(8).lowercased()
  return ["http://", "https://", "mailto:"].contains(where: lowercased.hasPrefix)
}
