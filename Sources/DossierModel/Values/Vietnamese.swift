/// Whether a tag asks for Vietnamese, the second language that Chancery speaks: `vi`, `vi-VN` (RFC 5646), and `vi_VN`, as
/// systems write it.
package func isVietnamese(_ language: String) -> Bool {
  language.hasPrefix("vi") && (language == "vi" || language.hasPrefix("vi-") || language.hasPrefix("vi_"))
}
