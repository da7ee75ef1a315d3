// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_ORDERED_WORK_H
#define CASUS_TOOLS_ORDERED_WORK_H

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "casus/answer.h"
#include "casus/line_reader.h"

namespace casus::tool {

/// Answers lines on several threads and hands the answers on in the order of
/// the lines. Holds a bounded number of lines and bytes: add() waits.
class OrderedWork {
 public:
  /// Called on one thread, in order. `more` says that the next answer is ready
  /// too; false from it stops the work.
  using Deliver = std::function<bool(const Answer&, bool more)>;

  /// `make` gives each thread its own answerer.
  OrderedWork(unsigned threads, const std::function<Answerer()>& make, Deliver deliver);
  ~OrderedWork();
  OrderedWork(const OrderedWork&) = delete;
  OrderedWork& operator=(const OrderedWork&) = delete;

  /// False if the work was stopped: nobody reads the answers any more.
  bool add(Line);
  /// Waits until every line is answered and delivered. Called once, at the end.
  void finish();

 private:
  struct Job {
    Line line = {};
    Answer answer = {};
    std::size_t bytes = 0;
    bool is_done = false;
  };
  void work(Answerer answerer);
  void deliver_all();

  static constexpr std::size_t max_bytes = 128u << 20;
  const std::size_t max_jobs_;
  const Deliver deliver_;
  std::mutex mutex_;
  std::condition_variable room_, todo_, ready_;
  std::deque<std::shared_ptr<Job>> waiting_;  ///< not begun
  std::deque<std::shared_ptr<Job>> ordered_;  ///< not delivered
  std::size_t bytes_ = 0;                     ///< of the lines not delivered
  bool ended_ = false;
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace casus::tool

#endif
