// SPDX-License-Identifier: MIT
#include "casus/ordered_work.h"

#include <utility>

#include "casus/interrupt.h"

namespace casus::tool {

OrderedWork::OrderedWork(unsigned threads, const std::function<Answerer()>& make, Deliver deliver)
    : max_jobs_(std::size_t{threads} * 8), deliver_(std::move(deliver)) {
  const LeaveInterrupt to_the_reader;
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this, make] { work(make()); });
  threads_.emplace_back([this] { deliver_all(); });
}

OrderedWork::~OrderedWork() {
  finish();
}

bool OrderedWork::add(Line line) {
  const auto job = std::make_shared<Job>();
  job->bytes = line.text.size();
  job->line = std::move(line);
  std::unique_lock lock(mutex_);
  // A line that is larger than all there is room for goes alone.
  room_.wait(lock, [&] {
    return stopped_ || ordered_.empty() || (ordered_.size() < max_jobs_ && bytes_ + job->bytes <= max_bytes);
  });
  if (stopped_) return false;
  bytes_ += job->bytes;
  waiting_.push_back(job);
  ordered_.push_back(job);
  todo_.notify_one();
  return true;
}

void OrderedWork::finish() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  todo_.notify_all();
  ready_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void OrderedWork::work(Answerer answerer) {
  std::unique_lock lock(mutex_);
  for (;;) {
    todo_.wait(lock, [&] { return ended_ || stopped_ || !waiting_.empty(); });
    if (stopped_ || waiting_.empty()) return;
    const std::shared_ptr<Job> job = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    job->answer = answerer.answer(job->line);
    job->line = {};
    lock.lock();
    job->is_done = true;
    if (ordered_.front() == job) ready_.notify_one();
  }
}

void OrderedWork::deliver_all() {
  std::unique_lock lock(mutex_);
  for (;;) {
    ready_.wait(lock, [&] { return ordered_.empty() ? ended_ : ordered_.front()->is_done; });
    if (ordered_.empty()) return;
    const std::shared_ptr<Job> job = std::move(ordered_.front());
    ordered_.pop_front();
    const bool more = !ordered_.empty() && ordered_.front()->is_done;
    lock.unlock();
    const bool go_on = deliver_(job->answer, more);
    lock.lock();
    bytes_ -= job->bytes;
    room_.notify_one();
    if (!go_on) {
      stopped_ = true;
      room_.notify_all();
      todo_.notify_all();
      return;
    }
  }
}

}  // namespace casus::tool
