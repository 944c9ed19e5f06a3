/// What is said of one date after another, gathered and printed by the block.
struct DateAnswers {
  /// Whether words are read too.
  let readsPhrases: Bool
  let asJSON: Bool
  /// Whether all that was asked about were dates.
  private(set) var areAllDates = true
  private var output: [UInt8] = []

  init(readsPhrases: Bool, asJSON: Bool) {
    self.readsPhrases = readsPhrases
    self.asJSON = asJSON
  }

  /// Reads a text as a date, and says what it means or why it is none.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    let answer = DateAnswer(bytes, readsPhrases: readsPhrases)
    if case .refused = answer.meaning { areAllDates = false }
    if asJSON {
      var json = JSONWriter()
      answer.write(to: &json)
      json.append(to: &output)
      output.append(UInt8(ascii: "\n"))
      if output.count > 1 << 16 { flush() }
    } else if let text = answer.text {
      Terminal.print(text)
    } else if let complaint = answer.complaint {
      Terminal.tell(complaint)
    }
  }

  /// Prints what is left.
  mutating func flush() {
    Terminal.print(bytes: output)
    output.removeAll(keepingCapacity: true)
  }
}
