import ArgumentParser

/// `chancery date`: what dates mean.
struct ReadDates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date",
    abstract: "Tell what dates mean: their days, in words, how finely they are known.",
    discussion: """
      Dates are EDTF (ISO 8601-2). With --phrases words and other notations are read too, English and Vietnamese. Each line \
      of standard input is a date where “-” stands for them. The status is 0 when all are dates, else 1.

        chancery date 2025-03-10 199X "2004?-06-~11" "{1960,1961-12}"
        chancery date --phrases "late 1990s" "October 1–November 10, 1790" "cuối tháng 3 năm 2025"
        chancery date --json - < dates.txt
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("Dates; “-” for the lines of standard input.", valueName: "text"))
  var texts: [String] = []

  @Flag(name: .long, help: "Read words and other notations too, and name the rule.")
  var phrases = false

  @Flag(name: .long, help: "Print JSON, an object a line.")
  var json = false

  /// The dates, without the first `--`, after which nothing is an option.
  private var dates: [String] {
    guard let end = texts.firstIndex(of: "--") else { return texts }
    return Array(texts[..<end] + texts[(end + 1)...])
  }

  func validate() throws {
    guard !dates.isEmpty else { throw ValidationError("give a date, or - for the lines of standard input") }
    // A date before the year 0 begins like an option, and no option begins with a digit or a bracket.
    if let option = texts.prefix(while: { $0 != "--" }).first(where: {
      $0.hasPrefix("--") || $0.count == 2 && $0.hasPrefix("-")
    }) {
      throw ValidationError("unknown option “\(option)”")
    }
  }

  func run() throws {
    var answers = DateAnswers(readsPhrases: phrases, asJSON: json)
    for text in dates {
      if text == "-" {
        try readLines(into: &answers)
      } else {
        answers.add(Array(text.utf8)[...])
      }
    }
    answers.flush()
    guard answers.areAllDates else { throw ExitStatus.foundErrors.code }
  }

  private func readLines(into answers: inout DateAnswers) throws {
    do {
      try StandardInput.forEachLine { answers.add($0) }
    } catch Files.Failure.unreadable(let name, let reason) {
      answers.flush()
      Terminal.tell("Error: cannot read \(name): \(reason)")
      throw ExitStatus.ioFailed.code
    }
  }
}
