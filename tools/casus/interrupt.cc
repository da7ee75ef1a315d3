// SPDX-License-Identifier: MIT
#include "casus/interrupt.h"

#include <cerrno>

#include <poll.h>
#include <pthread.h>

namespace casus::tool {
namespace {

volatile std::sig_atomic_t was_interrupted = 0;

extern "C" void remember(int) {
  was_interrupted = 1;
}

}  // namespace

void catch_interrupt() noexcept {
  struct sigaction action = {};
  action.sa_handler = remember;
  // A write goes on where it was; a wait for input ends all the same.
  action.sa_flags = static_cast<int>(static_cast<unsigned>(SA_RESTART) | static_cast<unsigned>(SA_RESETHAND));
  sigaction(SIGINT, &action, nullptr);
}

bool interrupted() noexcept {
  return was_interrupted != 0;
}

LeaveInterrupt::LeaveInterrupt() noexcept {
  sigset_t interrupt;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  pthread_sigmask(SIG_BLOCK, &interrupt, &before_);
}

LeaveInterrupt::~LeaveInterrupt() {
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool wait_for_input(int descriptor) noexcept {
  // The signal is let in only while waiting: none comes between the look at
  // the flag and the wait.
  const LeaveInterrupt held;
  pollfd input = {descriptor, POLLIN, 0};
  while (!interrupted()) {
    if (ppoll(&input, 1, nullptr, &held.before()) >= 0 || errno != EINTR) return !interrupted();
  }
  return false;
}

}  // namespace casus::tool
