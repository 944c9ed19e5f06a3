import CVectors

/// How many texts ahead of its turn one is fetched that is read from a table in any order.
package let fetchLead = 8

extension Array where Element: BitwiseCopyable {
  /// Lets the processor fetch what stands at a place while it does other work; it would wait for each of thousands of
  /// places that are looked at in any order.
  @inlinable @inline(__always)
  package func fetchAhead(at place: Int) {
    withUnsafeBufferPointer { elements in
      if let start = elements.baseAddress { fetch_ahead(start + place) }
    }
  }
}
