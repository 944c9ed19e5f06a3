/// Whether a text was saved as UTF-16, with a byte order mark or without one: `D␀a␀t␀e␀` for `Date`.
///
/// Without a mark it shows by its zeros: every Latin letter, digit and blank has one, always on the same side.
package func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
  let start = bytes.prefix(128)
  let units = start.count / 2
  guard units > 1 else { return false }
  let zeros = (0...1).map { side in start.enumerated().count { $0.offset % 2 == side && $0.element == 0 } }
  return zeros.contains(0) && zeros.contains { $0 * 2 >= units }
}
