import Glibc

/// Where the program speaks: data on standard output, messages on standard error.
enum Terminal {
  /// Prints a line of data.
  ///
  /// A reader that has closed the pipe ends the program quietly.
  static func print(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  /// Prints lines of data.
  static func print(bytes: [UInt8]) { write(bytes[...], to: STDOUT_FILENO) }

  /// Prints data that ends its last line itself.
  static func put(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Prints a message.
  static func tell(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// Whether messages may be coloured: standard error is a terminal, and nothing asks for plain text.
  static let hasColour: Bool = {
    let noColour = getenv("NO_COLOR").map { String(cString: $0) } ?? ""
    let kind = getenv("TERM").map { String(cString: $0) } ?? ""
    return noColour.isEmpty && kind != "dumb" && isatty(STDERR_FILENO) == 1
  }()

  /// Whether data would be shown to a person.
  static var showsData: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How many letters a line of data has: as many as the terminal shows, else 100.
  static let lineWidth: Int = {
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? min(max(Int(size.ws_col), 60), 240) : 100
  }()

  private static func cannotWrite(to descriptor: Int32) {
    guard descriptor == STDOUT_FILENO else { return }
    tell("chancery: cannot write standard output: \(String(cString: strerror(errno)))")
    exit(ExitStatus.ioFailed.rawValue)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8)[...], to: descriptor)
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) {
    var bytes = bytes
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EPIPE && descriptor == STDOUT_FILENO { exit(ExitStatus.done.rawValue) }
      guard count > 0 else { return cannotWrite(to: descriptor) }
      bytes = bytes.dropFirst(count)
    }
  }
}
