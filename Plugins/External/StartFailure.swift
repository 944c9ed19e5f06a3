import Glibc

/// Why a program cannot be started, with what may help: its mode, the interpreter that its first line names.
func startFailure(of path: String, code: Int32) -> String {
  var status = stat()
  guard stat(path, &status) == 0 else { return "\(path) is not there" }
  let mode = String(status.st_mode & 0o7777, radix: 8)
  var sentence = "\(path) cannot be started: \(String(cString: strerror(code))) (mode \(mode))"
  if let interpreter = interpreter(of: path) {
    if access(interpreter, X_OK) != 0 {
      sentence += "; its first line names \(shown(interpreter)), which is not there"
    }
  } else if code == ENOEXEC {
    sentence += "; a script begins with a line like #!/usr/bin/env python3"
  }
  return sentence
}

/// The program that the first line of a script names.
private func interpreter(of path: String) -> String? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes = [UInt8](repeating: 0, count: 256)
  let count = read(descriptor, &bytes, bytes.count)
  guard count > 2, bytes.starts(with: "#!".utf8) else { return nil }
  let line = bytes[2..<count].prefix { $0 != UInt8(ascii: "\n") }
  return String(decoding: line, as: UTF8.self).split(separator: " ").first.map(String.init)
}
