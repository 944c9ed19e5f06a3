import ArgumentParser

/// What stands before the path of a `-o`: `csv,delimiter=tab` in `csv,delimiter=tab:events.tsv`.
///
/// A value in quotes may hold commas and colons: `ics,name="Talks: a calendar":talks.ics`. A quote in it is doubled.
struct OutputPrefix {
  /// The parts between the commas, without quotes; the first is the name of a format.
  private(set) var parts = [""]
  /// What stands behind the colon.
  private(set) var path = ""

  /// What stands before the first colon that is not in quotes; nil where there is none.
  init?(_ text: String) throws(ValidationError) {
    var isQuoted = false
    var rest = text[...]
    while let letter = rest.popFirst() {
      let last = parts.count - 1
      switch letter {
      case "\"" where isQuoted && rest.first == "\"": parts[last].append(rest.removeFirst())
      case "\"" where isQuoted: isQuoted = false
      case "\"" where parts[last].hasSuffix("=") && !parts[last].dropLast().contains("="): isQuoted = true
      case "," where !isQuoted: parts.append("")
      case ":" where !isQuoted:
        path = String(rest)
        return
      default: parts[last].append(letter)
      }
    }
    guard !isQuoted else { throw ValidationError("the quote in “-o \(text)” is not closed") }
    return nil
  }

  /// The name of the format.
  var name: String { parts[0] }

  /// Refuses a path that is rather the rest of a value: of `ics,name=A: B:x.ics`, the path would be ` B:x.ics`.
  func refuseCutValue(in text: String) throws(ValidationError) {
    guard parts.count > 1, path.contains(":") || path.hasPrefix("//"),
      path.hasPrefix("//") || !["./", "../", "/"].contains(where: path.hasPrefix)
    else { return }
    throw ValidationError(
      "“-o \(text)” has more than one colon: put a value that holds one in quotes, as in "
        + "\(name),option=\"a: b\":PATH, or give it with -O; a path that holds one begins with ./")
  }
}
