import DossierModel

extension NumberedTexts {
  /// The names of actors as they stand in a list, in a language.
  ///
  /// One that needs quotes, or would where nothing follows in brackets, is left to whoever writes it.
  init(listedNamesOf actors: [Actor], in language: String) {
    self.init(of: actors) { actor in
      var name = actor.displayName(in: language)
      return name.withUTF8 { name in
        ListItem.needsQuotes(name) || name.last == UInt8(ascii: ")") ? nil : Array(name)
      }
    }
  }
}
