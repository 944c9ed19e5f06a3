/// An answer about dates that are not fully known.
///
/// A treaty of `1995` was certainly signed in the decade `199X`, possibly in `1995-07`, certainly not in `1996`.
public enum Certainty: String, Sendable, Hashable, CaseIterable {
  /// Whatever the dates mean in detail.
  case certainly
  /// For some of what the dates may mean.
  case possibly
  /// For nothing that the dates may mean.
  case certainlyNot
}
