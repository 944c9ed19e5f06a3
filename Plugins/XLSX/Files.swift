import Glibc

/// Asks the system whether files can be written, before the library tries and speaks on stderr.
enum Files {
  /// Creates the file, empty, or says why that cannot be.
  static func tryCreating(_ path: String) throws(WorkbookError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .cannotCreate(path: path, reason: lastReason()) }
    defer { _ = Glibc.close(file) }
    // The library goes back in the file to fill in lengths.
    guard lseek(file, 0, SEEK_CUR) >= 0 else { throw .cannotCreate(path: path, reason: lastReason()) }
  }

  static func tryTemporaryFolder(_ path: String) throws(WorkbookError) {
    var information = stat()
    guard stat(path, &information) == 0, access(path, W_OK | X_OK) == 0 else {
      throw .cannotUseTemporaryFolder(path: path, reason: lastReason())
    }
    guard information.st_mode & S_IFMT == S_IFDIR else {
      throw .cannotUseTemporaryFolder(path: path, reason: "it is not a folder")
    }
  }

  private static func lastReason() -> String {
    String(cString: strerror(errno))
  }
}
