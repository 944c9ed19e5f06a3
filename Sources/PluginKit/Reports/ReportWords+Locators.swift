extension ReportWords {
  /// Where in a source, as citations have it: `para. 26` for `paragraph 26`, `pp. 3–4` for `pages 3-4`.
  ///
  /// In Vietnamese it is `đoạn 26`, `trang 3–4`, as far as all its words are known; else it stays as it is.
  func locator(_ locator: String) -> String {
    switch self {
    case .english: english(locator)
    case .vietnamese: vietnamese(locator)
    }
  }

  private func english(_ locator: String) -> String {
    let short = ["paragraph": "para.", "paragraphs": "paras.", "page": "p.", "pages": "pp."]
    guard let space = locator.firstIndex(of: " "), let word = short[String(locator[..<space])],
      locator[locator.index(after: space)...].first?.isWholeNumber == true
    else { return locator }
    return word + locator[space...].withRanges
  }

  private func vietnamese(_ locator: String) -> String {
    if locator == "page header" { return "đầu trang" }
    let known = [
      "paragraph": "đoạn", "paragraphs": "đoạn", "page": "trang", "pages": "trang", "headline": "tiêu đề",
      "title": "tiêu đề", "standfirst": "sapo", "caption": "chú thích ảnh", "captions": "chú thích ảnh",
      "dateline": "dòng địa danh, ngày tháng", "Article": "Điều", "and": "và",
    ]
    var words: [String] = []
    for word in locator.split(separator: " ", omittingEmptySubsequences: false) {
      if let known = known[String(word)] {
        words.append(known)
      } else if word.contains(where: \.isLetter) {
        return locator
      } else {
        words.append(String(word))
      }
    }
    return words.joined(separator: " ")[...].withRanges
  }
}

extension Substring {
  /// With a dash for a hyphen between figures: `3–4` for `3-4`.
  fileprivate var withRanges: String {
    var text = ""
    for index in indices {
      let isRange =
        self[index] == "-" && text.last?.isWholeNumber == true
        && self[self.index(after: index)...].first?.isWholeNumber == true
      text.append(isRange ? "–" : self[index])
    }
    return text
  }
}
