import Glibc

/// Numbers with decimals, as XML has them.
enum Decimals {
  /// The number with 16 digits at the most, as Excel writes it. `0.1 + 0.2` -> "0.3"
  static func text(of number: Double) -> [UInt8] {
    var text = [CChar](repeating: 0, count: 32)
    let length = CLocale.speaking {
      withVaList([number]) { vsnprintf(&text, text.count, "%.16G", $0) }
    }
    return text.prefix(Int(length)).map { UInt8(bitPattern: $0) }
  }
}

/// The locale in which numbers have a point, whatever the process speaks.
enum CLocale {
  /// Without a base, the parts not asked for are "C" as well.
  nonisolated(unsafe) private static let locale = newlocale(1 << LC_NUMERIC, "C", nil)

  /// Has the thread speak "C" meanwhile.
  static func speaking<Result>(_ body: () -> Result) -> Result {
    let before = uselocale(locale)
    defer { uselocale(before) }
    return body()
  }
}
