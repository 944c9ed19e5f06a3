import ArgumentParser
import DossierModel
import Glibc

/// Dates from the command line, and the one place that looks at the clock.
enum Dates {
  /// A date of the command line as EDTF.
  static func edtf(_ text: String, option: String) throws -> EDTFDate {
    do throws(EDTFError) {
      return try EDTFDate(text)
    } catch {
      let help = error.help.map { "; \($0)" } ?? ""
      throw ValidationError("\(option) \(error.demand)\(help)")
    }
  }

  /// A day of the command line: `2025-03-10`.
  static func day(_ text: String, option: String) throws -> CivilDate {
    guard let day = try edtf(text, option: option).exactDay else {
      throw ValidationError("\(option) must be a day like 2025-03-10, not \(text)")
    }
    return day
  }

  /// The day as of which to work: what is asked for, else the dossier's, else `SOURCE_DATE_EPOCH`, else today.
  static func asOf(_ given: String?, header: DossierHeader?) throws -> (day: CivilDate, isToday: Bool) {
    if let given { return (try day(given, option: "--as-of"), false) }
    if let day = header?.asOf?.latest { return (day, false) }
    if let text = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }) {
      guard let seconds = Int(text), seconds >= 0, seconds < 253_402_300_800 else {
        Terminal.tell("Error: SOURCE_DATE_EPOCH must be a number of seconds since 1970, not “\(text)”")
        throw ExitStatus.usage.code
      }
      return (CivilDate(dayNumber: seconds / 86_400), false)
    }
    return (CivilDate(dayNumber: Glibc.time(nil) / 86_400), true)
  }
}
