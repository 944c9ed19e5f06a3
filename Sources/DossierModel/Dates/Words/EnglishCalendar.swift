/// The English names of months, for phrases and messages.
enum EnglishCalendar {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// The name of a month, 1 to 12: 3 is `March`.
  static func month(_ number: Int) -> String {
    months.indices.contains(number - 1) ? months[number - 1] : "month \(number)"
  }
}
