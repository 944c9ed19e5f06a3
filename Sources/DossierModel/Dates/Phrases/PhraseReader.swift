/// The grammar of dates in words: one date, a date before, after or until which, two with a word between, or a list.
///
/// Every rule steps over the tokens that it understands, or back to where it began. Where a text may mean two dates, the
/// reader takes the one that ``Choice`` says and notes the question, and the text is read again with the other answer.
struct PhraseReader {
  /// How to take what may be taken in two ways.
  struct Choice {
    /// Whether `3/4/2025` is the 4th of March.
    var monthIsFirst = false
    /// Whether the `1900s` are ten years.
    var hundredsAreDecade = false
  }

  /// What could have been taken in another way.
  struct Questions: OptionSet {
    let rawValue: Int

    static let dayOrder = Self(rawValue: 1)
    /// The `1900s`, which are more often the century.
    static let hundreds = Self(rawValue: 2)
    /// The `early 1900s`, which are as often the decade.
    static let partOfHundreds = Self(rawValue: 4)
  }

  /// Which orders the dates in numbers of a text show: `28/2` can only have the day first.
  struct Order: OptionSet {
    let rawValue: Int

    static let dayFirst = Self(rawValue: 1)
    static let monthFirst = Self(rawValue: 2)
  }

  /// What a text says.
  struct Outcome {
    let text: String
    let rule: DatePhrase.Rule
    /// The dates that it is made of.
    let dates: [PhraseDate]
  }

  private let tokens: ArraySlice<PhraseToken>
  let choice: Choice
  var at: Int
  var questions: Questions = []
  var order: Order = []
  /// The dates that were read, by where they begin: one form after the other begins with the same date.
  var known: [Int: Known] = [:]

  /// What was read at a place, or that no date stands there, and how the reader came away from it.
  struct Known {
    let before: (questions: Questions, order: Order)
    let date: PhraseDate?
    let after: (at: Int, questions: Questions, order: Order)
  }

  init(_ tokens: ArraySlice<PhraseToken>, _ choice: Choice) {
    self.tokens = tokens
    self.choice = choice
    at = tokens.startIndex
  }

  /// Reads all tokens, in one of the forms that a date has.
  mutating func outcome() -> Outcome? {
    skipFillers()
    return all { $0.relation() } ?? all { $0.between() } ?? all { $0.range() } ?? all { $0.withSuffix() }
      ?? all { $0.list() } ?? all { $0.single() }
  }

  private mutating func all(_ form: (inout Self) -> Outcome?) -> Outcome? {
    attempt { reader in
      guard let outcome = form(&reader) else { return nil }
      _ = reader.take(".")
      return reader.at == reader.tokens.endIndex ? outcome : nil
    }
  }

  private mutating func single() -> Outcome? {
    guard let date = date() else { return nil }
    return Outcome(text: date.text, rule: date.rule, dates: [date])
  }

  // MARK: - Tokens

  /// Steps back, and forgets what was asked, where a form does not fit.
  mutating func attempt<Result>(_ form: (inout Self) -> Result?) -> Result? {
    let (start, asked, shown) = (at, questions, order)
    if let result = form(&self) { return result }
    (at, questions, order) = (start, asked, shown)
    return nil
  }

  func kind(_ distance: Int = 0) -> PhraseToken.Kind? {
    tokens.indices.contains(at + distance) ? tokens[at + distance].kind : nil
  }

  func word(_ distance: Int = 0) -> String? {
    guard case .word(let word) = kind(distance) else { return nil }
    return word
  }

  mutating func take(_ sign: Character) -> Bool {
    guard kind() == .sign(sign) else { return false }
    at += 1
    return true
  }

  /// Steps over one of these signs, if it comes next.
  mutating func take(anyOf signs: String) -> Character? {
    guard case .sign(let sign) = kind(), signs.contains(sign) else { return nil }
    at += 1
    return sign
  }

  mutating func take(word: String) -> Bool {
    guard self.word() == word else { return false }
    at += 1
    return true
  }

  /// Steps over the first of these sequences of words that comes next.
  mutating func take(words: @autoclosure () -> [[String]]) -> Bool {
    guard let next = word() else { return false }
    // A text of ASCII alone is equal byte by byte; others may be composed in two ways.
    let isPlain = next.utf8.allSatisfy { $0 < 0x80 }
    for sequence in words() {
      guard isPlain ? sequence[0].utf8.elementsEqual(next.utf8) : sequence[0] == next,
        sequence.indices.dropFirst().allSatisfy({ word($0) == sequence[$0] })
      else { continue }
      at += sequence.count
      return true
    }
    return false
  }

  /// The value of the next word in a table.
  mutating func take<Value>(_ table: [String: Value]) -> Value? {
    guard let value = word().flatMap({ table[$0] }) else { return nil }
    at += 1
    return value
  }

  mutating func skipFillers() {
    while let next = word(), PhraseWords.fillers.contains(next) { at += 1 }
  }
}
