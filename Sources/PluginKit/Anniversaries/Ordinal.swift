/// Ordinal numbers as they are written: `1st`, `22nd`, `113th`.
public enum Ordinal {
  /// The ordinal in English.
  public static func english(_ number: Int) -> String {
    let lastTwo = abs(number % 100)
    let ending =
      switch lastTwo % 10 {
      case _ where (11...13).contains(lastTwo): "th"
      case 1: "st"
      case 2: "nd"
      case 3: "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }
}
