import DossierModel

extension Duration {
  /// The time as it stands in a message: `1 second`, `0.5 seconds`.
  package var inWords: String {
    let seconds = self / .seconds(1)
    return "\(seconds.plainText) \(seconds == 1 ? "second" : "seconds")"
  }
}
