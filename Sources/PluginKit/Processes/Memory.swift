import CMemory
import Glibc

/// How the program keeps memory that it does not need now.
package enum Memory {
  /// Has all threads share one store of free memory, and large tables go back to the system when they are let go.
  ///
  /// Left to itself the C library keeps what it once had, for each thread apart, and takes ever larger blocks from there: a
  /// million events take some four megabytes more. Batches stay below the bounds, so that none waits for the system.
  package static func prepare() {
    mallopt(M_ARENA_MAX, 1)
    mallopt(M_MMAP_THRESHOLD, 512 * 1_024)
    mallopt(M_TRIM_THRESHOLD, 16 * 1_024 * 1_024)
  }

  /// Gives back what is free now, and the code that has run: before the events pass, what reading the command line and all
  /// other records took.
  ///
  /// The system keeps the program's file in its cache, and maps again what is used: three megabytes of thirteen.
  package static func giveBack() {
    malloc_trim(0)
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let (start, end) = (Int(bitPattern: start_of_code()), Int(bitPattern: end_of_code()))
    let whole = (start + page - 1) / page * page..<max(start + page - 1, end) / page * page
    guard let code = UnsafeMutableRawPointer(bitPattern: whole.lowerBound), !whole.isEmpty else { return }
    madvise(code, whole.count, MADV_DONTNEED)
  }
}
