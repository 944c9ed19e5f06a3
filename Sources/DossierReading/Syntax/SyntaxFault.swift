/// What makes a text unreadable, and at which byte.
struct SyntaxFault: Error {
  let code: String
  let offset: Int
  let message: String
  let help: String?
  /// Another byte that has to do with it: where the open bracket stands.
  let related: (offset: Int, message: String)?

  init(
    _ code: String, at offset: Int, _ message: String, help: String? = nil,
    related: (offset: Int, message: String)? = nil
  ) {
    self.code = code
    self.offset = offset
    self.message = message
    self.help = help
    self.related = related
  }
}
