import DossierModel

/// Texts that are made once and written many times, each found by its number: the names of a dossier's actors.
///
/// They lie side by side, so that the next of thousands that come in any order is never far away.
package struct NumberedTexts: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text begins, and where the last one ends.
  private var starts: [UInt32] = [0]

  /// The texts that `make` makes of some values; where it gives nil, or there is no room, none can be lent.
  package init<Value>(of values: some Sequence<Value>, _ make: (Value) -> [UInt8]?) {
    for value in values {
      if let text = make(value), bytes.count + text.count <= UInt32.max { bytes += text }
      starts.append(UInt32(bytes.count))
    }
  }

  /// Lets the processor fetch the text with a number, which is asked for soon.
  @inline(__always)
  package func fetch(_ number: Int) { bytes.fetchAhead(at: Int(starts[number])) }

  /// Lends the text with a number; nil where there is none.
  @inline(__always)
  package func lend<Result>(_ number: Int, _ body: (LentText?) -> Result) -> Result {
    let (start, end) = (Int(starts[number]), Int(starts[number + 1]))
    return bytes.withUnsafeBufferPointer { body(LentText($0, from: start, count: end - start)) }
  }
}
