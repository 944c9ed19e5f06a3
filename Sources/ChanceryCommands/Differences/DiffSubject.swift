import ArgumentParser
import DossierModel

/// What is compared: the relations of two days, or two dossiers.
enum DiffSubject {
  case days(inputs: [String], CivilDate, CivilDate)
  case dossiers(old: String, new: String)

  /// Two days at the end are two days; else there must be two dossiers.
  init(_ arguments: [String]) throws {
    let dates = arguments.suffix(2).map { EDTFDate(reading: $0) }
    let days = dates.compactMap { $0?.exactDay }
    if arguments.count > 2, days.count == 2 {
      let inputs = Array(arguments.dropLast(2))
      guard inputs.count(where: { $0 == "-" }) < 2 else {
        throw ValidationError("standard input can be read only once")
      }
      self = .days(inputs: inputs, days[0], days[1])
      return
    }
    if days.count == 2 { throw ValidationError("name a dossier before the two days") }
    for (text, date) in zip(arguments.suffix(2), dates) where date != nil && !Files.exists(text) {
      throw ValidationError(
        date?.exactDay == nil
          ? "\(text) is not a day: two days are compared, like 1994-12-31 2025-03-10"
          : "one day alone is nothing to compare: give two days, like 1994-12-31 2025-03-10")
    }
    guard arguments.count == 2 else {
      throw ValidationError("give INPUT… and two days, or an old dossier and a new one")
    }
    guard arguments != ["-", "-"] else { throw ValidationError("standard input can be read only once") }
    self = .dossiers(old: arguments[0], new: arguments[1])
  }
}
