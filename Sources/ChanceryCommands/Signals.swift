import Glibc
import PluginKit

/// What happens when the user interrupts the program, or the reader of its output goes away.
enum Signals {
  /// Lets a closed pipe be an error of writing instead of the program's end, and lets an interruption take the temporary
  /// files away before it ends the program with 128 and the signal's number.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    var interruptions = sigset_t()
    sigemptyset(&interruptions)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&interruptions, number) }
    // Blocked here and so in every thread that is made later; one thread waits for them.
    pthread_sigmask(SIG_BLOCK, &interruptions, nil)
    var thread = pthread_t()
    pthread_create(&thread, nil, { _ in Signals.waitForInterruption() }, nil)
    pthread_detach(thread)
  }

  private static func waitForInterruption() -> UnsafeMutableRawPointer? {
    var interruptions = sigset_t()
    sigemptyset(&interruptions)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&interruptions, number) }
    var number: Int32 = 0
    sigwait(&interruptions, &number)
    TemporaryFiles.removeAll()
    _exit(128 + number)
  }
}
