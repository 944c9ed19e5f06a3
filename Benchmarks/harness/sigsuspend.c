// sigsuspend(2) for programs under Valgrind, which (as of 3.19) writes to the mask it is given: that of libdispatch is
// a constant, so that every Swift program with a concurrent `main` would crash. This one hands over a copy.
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, _NSIG / 8);
}
