import Glibc
import PluginKit

/// What happens when the user interrupts the program, or the reader of its output goes away.
enum Signals {
  private nonisolated(unsafe) static var bell: Int32 = -1

  /// Lets a closed pipe and a file that may not grow be errors of writing instead of the program's end, and lets an
  /// interruption take the temporary files away before it ends the program with 128 and the signal's number.
  ///
  /// Signals are caught, not blocked: once the main thread waits for others, libdispatch has it take all of them.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    bell = ends[1]
    for number in [SIGINT, SIGTERM, SIGHUP] { ringBell(on: number) }
    let listener = UnsafeMutableRawPointer(bitPattern: Int(ends[0]))
    var thread = pthread_t()
    pthread_create(&thread, nil, { Signals.waitForBell($0) }, listener)
    pthread_detach(thread)
  }

  /// Hands a signal on to the thread that waits for the bell.
  ///
  /// One that is ignored from the start, as in the background
  /// of a shell or under nohup, stays ignored.
  private static func ringBell(on number: Int32) {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0,
      unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        != unsafeBitCast(SIG_IGN, to: Int.self)
    else { return }
    action.__sigaction_handler.sa_handler = { number in
      let error = errno
      var byte = UInt8(truncatingIfNeeded: number)
      write(Signals.bell, &byte, 1)
      errno = error
    }
    action.sa_flags = SA_RESTART
    sigaction(number, &action, nil)
  }

  private static func waitForBell(_ listener: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    let bell = Int32(Int(bitPattern: listener))
    var number: UInt8 = 0
    while read(bell, &number, 1) < 0 && errno == EINTR {}
    // Who asks a second time does not want to wait for plugins.
    let endWork = {
      RunningChildren.endAll {
        var listened = pollfd(fd: bell, events: Int16(POLLIN), revents: 0)
        return poll(&listened, 1, 0) > 0
      }
    }
    TemporaryFiles.removeAll(after: endWork) { _exit(128 + Int32(number)) }
  }
}
