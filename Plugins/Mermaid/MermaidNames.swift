/// The names of nodes in a flowchart: `n_viet_nam`, with a number where two would be alike.
///
/// A letter and `_` before it keep it from being a word of Mermaid, as `end` is.
struct MermaidNames {
  private var names: [String: String] = [:]

  init(_ ids: [String]) {
    var taken: Set<String> = []
    for id in ids where names[id] == nil {
      let plain = id.unicodeScalars.map { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
          ? String(scalar) : "_"
      }.joined()
      var name = "n_" + plain
      var number = 2
      while !taken.insert(name).inserted {
        name = "n_\(plain)_\(number)"
        number += 1
      }
      names[id] = name
    }
  }

  subscript(id: String) -> String { names[id] ?? "n_" }
}
