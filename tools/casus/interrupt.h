// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_INTERRUPT_H
#define CASUS_TOOLS_INTERRUPT_H

#include <csignal>

namespace casus::tool {

/// From now on the first SIGINT is remembered, so that what is begun can be
/// finished; the second one ends the program as ever.
void catch_interrupt() noexcept;
bool interrupted() noexcept;

/// Waits until there is something to read, or its end. False if it was
/// interrupted before. For the thread that catches the signal.
bool wait_for_input(int descriptor) noexcept;

/// Threads that are begun while this lives leave SIGINT to the others.
class LeaveInterrupt {
 public:
  LeaveInterrupt() noexcept;
  ~LeaveInterrupt();
  LeaveInterrupt(const LeaveInterrupt&) = delete;
  LeaveInterrupt& operator=(const LeaveInterrupt&) = delete;
  const sigset_t& before() const noexcept { return before_; }

 private:
  sigset_t before_;
};

}  // namespace casus::tool

#endif
