import DossierModel

/// What stands above the graph: what it is about, what it shows, and what it leaves out.
struct Heading {
  let options: GraphvizOptions
  let words: Words

  func lines(_ graph: Graph, _ dossier: Dossier, actorsLeft: Int, pairsLeft: Int) -> [String] {
    let title = dossier.header.title.text(in: words.language)
    let name = wrapped(title.isEmpty ? dossier.header.id : title, width: 90, lines: 2).split(separator: "\n")
    var lines = name.map(String.init) + [subject(graph)]
    if actorsLeft > 0, case .strongest(let limit) = options.top {
      lines.append(
        words(
          "\(limit) actors with the strongest ties; \(actorsLeft) others are left out",
          "\(limit) chủ thể có quan hệ mạnh nhất; bỏ \(actorsLeft) chủ thể khác"))
    }
    if pairsLeft > 0 {
      lines.append(
        words(
          "each actor's \(Strongest.tiesKept) strongest ties; \(pairsLeft) others are left out",
          "\(Strongest.tiesKept) quan hệ mạnh nhất của mỗi chủ thể; bỏ \(pairsLeft) quan hệ khác"))
    }
    return lines
  }

  private func subject(_ graph: Graph) -> String {
    let isEmpty = graph.nodes.isEmpty
    switch options.mode {
    case .relationships:
      guard let day = options.asOf.day else {
        return isEmpty
          ? words("no relation to draw", "không có quan hệ")
          : words("Relations, at all times", "Quan hệ, mọi thời")
      }
      let phrase = (try? EDTFDate(day.description))?.phrase(language: words.language) ?? day.description
      return isEmpty
        ? words("no relation holds on \(phrase)", "không có quan hệ vào \(phrase)")
        : words("Relations as of \(phrase)", "Quan hệ tính đến \(phrase)")
    case .participation:
      return isEmpty
        ? words("no event to draw", "không có sự kiện")
        : words("Who took part in what", "Ai tham gia sự kiện nào")
    case .coparticipation:
      return isEmpty ? words("nobody meets", "không ai gặp nhau") : words("Who meets whom", "Ai gặp ai")
    }
  }
}
