import DossierModel

/// What is said of one date: what it means, or why it is none.
struct DateAnswer {
  /// What a text turned out to be.
  enum Meaning {
    /// A date; with the phrase that it was read from, where words are read.
    case date(EDTFDate, DatePhrase?)
    /// No date, with the reason; the two dates that it may mean, where it may mean two.
    case refused(String, suggestion: String?, readings: [DatePhrase.Reading])
  }

  /// The text; what is not UTF-8 in it is shown as U+FFFD.
  let input: String
  let meaning: Meaning

  init(_ bytes: ArraySlice<UInt8>, readsPhrases: Bool) {
    guard let input = String(validating: bytes, as: UTF8.self) else {
      input = String(decoding: bytes, as: UTF8.self)
      meaning = .refused("found bytes that are not UTF-8, expected text", suggestion: nil, readings: [])
      return
    }
    self.input = input
    var readings: [DatePhrase.Reading] = []
    if readsPhrases {
      do throws(DatePhrase.Refusal) {
        let phrase = try DatePhrase(input)
        meaning = .date(phrase.date, phrase)
        return
      } catch {
        if case .ambiguous(let one, let other) = error { readings = [one, other] }
      }
    }
    do throws(EDTFError) {
      meaning = .date(try EDTFDate(input), nil)
    } catch {
      meaning = .refused(error.description, suggestion: error.suggestion, readings: readings)
    }
  }

  /// Writes it as one JSON object; days before the year 1 and after 9999 as `-0275-01-01` and `210001-01-01`.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("input", input)
      switch meaning {
      case .date(let date, let phrase):
        json.field("valid", true)
        write(date, to: &json)
        if let phrase { write(phrase, to: &json) }
      case .refused(let error, let suggestion, let readings):
        json.field("valid", false)
        json.field("error", error)
        json.field("suggestion", suggestion)
        guard !readings.isEmpty else { return }
        json.field("readings") { $0.array(readings) { Self.write($1, to: &$0) } }
      }
    }
  }

  private func write(_ date: EDTFDate, to json: inout JSONWriter) {
    json.field("edtf", date.description)
    json.field("level", date.level)
    json.field("precision", date.precision.rawValue)
    json.field("earliest", date.earliest?.description)
    json.field("latest", date.latest?.description)
    json.field("latestStart", date.latestStart?.description)
    json.field("earliestEnd", date.earliestEnd?.description)
    json.field("uncertain", date.isUncertain)
    json.field("approximate", date.isApproximate)
    json.field("weekday", date.exactDay?.weekday.name)
  }

  private func write(_ phrase: DatePhrase, to json: inout JSONWriter) {
    json.field("rule", phrase.rule.rawValue)
    if let alternative = phrase.alternative { json.field("alternative") { Self.write(alternative, to: &$0) } }
    if let leftOut = phrase.leftOut { json.field("leftOut", leftOut) }
  }

  private static func write(_ reading: DatePhrase.Reading, to json: inout JSONWriter) {
    json.object { json in
      json.field("edtf", reading.date.description)
      json.field("condition", reading.condition)
    }
  }

  /// What a person is told; nothing of what is no date.
  var text: String? {
    guard case .date(let date, let phrase) = meaning else { return nil }
    let weekday = date.exactDay.map { ", a \($0.weekday.name)" } ?? ""
    var rows = [
      ["  in words", date.phrase(language: "en") + weekday],
      ["", date.phrase(language: "vi")],
      ["  days", days(of: date)],
      ["  known to", "\(date.precision.rawValue) (EDTF level \(date.level))"],
    ]
    if let phrase, phrase.rule != .edtf {
      rows.append(["  read as", "\(phrase.rule.rawValue)\(phrase.leftOut.map { ", without “\($0)”" } ?? "")"])
      if let other = phrase.alternative { rows.append(["  or", "\(other.date) if \(other.condition)"]) }
    }
    let heading = date.description == input ? input : "\(input) = \(date)"
    return heading + "\n" + FormatListing.aligned(rows)
  }

  private func days(of date: EDTFDate) -> String {
    if let day = date.exactDay { return day.description }
    let first = date.earliest?.description ?? "no first day"
    return "\(first) to \(date.latest?.description ?? "no last day")"
  }

  /// What a person is told of what is no date.
  var complaint: String? {
    guard case .refused(let error, _, _) = meaning else { return nil }
    return error
  }
}
