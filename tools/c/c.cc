// SPDX-License-Identifier: MIT
// The C interface: nothing but memory and errors between casus_run() and the
// answers of `casus run`.
#include "casus/c.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <casus/casus.h>
#include <fmt/format.h>
#include <simdjson.h>

#include "casus/answer.h"
#include "casus/chosen_seeds.h"

using casus::OffsetUnit;
using casus::RecordText;
using casus::tool::Answerer;

struct casus_pipeline {
  casus::Pipeline pipeline;
  casus::tool::PageReader pages;
  OffsetUnit offsets = OffsetUnit::codepoint;
  RecordText text = RecordText::left_out;
  // Answerers keep the memory of their JSON parser: as many as there were
  // calls at one time.
  mutable std::mutex mutex = {};
  mutable std::vector<std::unique_ptr<Answerer>> idle = {};

  std::unique_ptr<Answerer> take() const {
    {
      const std::lock_guard lock(mutex);
      if (!idle.empty()) {
        auto one = std::move(idle.back());
        idle.pop_back();
        return one;
      }
    }
    return std::make_unique<Answerer>(pipeline, pages, offsets, text);
  }
  void give_back(std::unique_ptr<Answerer> one) const {
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(one));
  }
};

namespace {

struct Options {
  std::string seeds = {};
  std::string gazetteer = {};
  OffsetUnit offsets = OffsetUnit::codepoint;
  RecordText text = RecordText::left_out;
};

/// What is wrong with the options; empty if they were read.
std::string read_options(const char* json, Options& options) {
  simdjson::dom::parser parser;
  simdjson::dom::object object;
  if (parser.parse(json, std::strlen(json)).get(object) != simdjson::SUCCESS) return "the options are no JSON object";
  for (const auto field : object) {
    std::string_view word;
    bool flag = false;
    const bool is_word = field.value.get(word) == simdjson::SUCCESS;
    const bool is_flag = field.value.get(flag) == simdjson::SUCCESS;
    if (field.key == "seeds" && is_word) {
      options.seeds = word;
    } else if (field.key == "gazetteer" && is_word) {
      options.gazetteer = word;
    } else if (field.key == "text" && is_flag) {
      options.text = flag ? RecordText::included : RecordText::left_out;
    } else if (field.key == "offsets" && word == "byte") {
      options.offsets = OffsetUnit::byte;
    } else if (field.key == "offsets" && word == "utf16") {
      options.offsets = OffsetUnit::utf16;
    } else if (field.key != "offsets" || word != "codepoint") {
      return fmt::format("\"{}\" is no option, or {} no value for it", field.key, simdjson::minify(field.value));
    }
  }
  return "";
}

/// A copy for C, ended by a zero; null without memory for it.
char* copied(std::string_view text) noexcept {
  char* const out = static_cast<char*>(std::malloc(text.size() + 1));
  if (out == nullptr) return nullptr;
  std::memcpy(out, text.data(), text.size());
  out[text.size()] = '\0';
  return out;
}

/// Runs what may throw. `message` may be null.
template <typename Work>
casus_status guarded(char** message, Work work) noexcept {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    if (message != nullptr) *message = copied("out of memory");
    return CASUS_NO_MEMORY;
  } catch (const std::exception& error) {
    if (message != nullptr) *message = copied(error.what());
  } catch (...) {
    if (message != nullptr) *message = copied("an unknown error");
  }
  return CASUS_FAILED;
}

}  // namespace

const char* casus_version(void) {
  return CASUS_VERSION;
}

const char* casus_status_name(int status) {
  constexpr const char* names[] = {"ok",          "bad_argument", "bad_options", "bad_seeds",
                                   "bad_request", "no_memory",    "failed"};
  return status >= 0 && status < static_cast<int>(std::size(names)) ? names[status] : "unknown";
}

casus_status casus_pipeline_new(const char* options, casus_pipeline** pipeline, char** message) {
  if (message != nullptr) *message = nullptr;
  if (pipeline == nullptr) return CASUS_BAD_ARGUMENT;
  *pipeline = nullptr;
  return guarded(message, [&] {
    const auto fail = [&](casus_status status, const std::string& why) {
      if (message != nullptr) *message = copied(why);
      return status;
    };
    Options chosen;
    if (options != nullptr) {
      const std::string problem = read_options(options, chosen);
      if (!problem.empty()) return fail(CASUS_BAD_OPTIONS, problem);
    }
    const auto seeds = casus::tool::chosen_seeds(chosen.seeds, chosen.gazetteer);
    if (!seeds) return fail(CASUS_BAD_SEEDS, to_string(seeds.error()));
    auto made = casus::Pipeline::standard(*seeds);
    if (!made) return fail(CASUS_BAD_SEEDS, to_string(made.error()));
    auto pages = casus::tool::PageReader::make(*seeds);
    if (!pages) return fail(CASUS_BAD_SEEDS, to_string(pages.error()));
    *pipeline = new casus_pipeline{*std::move(made), *std::move(pages), chosen.offsets, chosen.text};
    return CASUS_OK;
  });
}

void casus_pipeline_free(casus_pipeline* pipeline) {
  delete pipeline;
}

casus_status casus_run(const casus_pipeline* pipeline, const char* article, size_t length, char** record,
                       size_t* record_length) {
  if (record == nullptr) return CASUS_BAD_ARGUMENT;
  *record = nullptr;
  if (record_length != nullptr) *record_length = 0;
  if (pipeline == nullptr || article == nullptr) return CASUS_BAD_ARGUMENT;
  return guarded(nullptr, [&] {
    std::unique_ptr<Answerer> answerer = pipeline->take();
    const casus::tool::Answer answer = answerer->answer({.text = std::string(article, length), .number = 1});
    pipeline->give_back(std::move(answerer));
    const std::string_view line = std::string_view(answer.record).substr(0, answer.record.size() - 1);
    *record = copied(line);
    if (*record == nullptr) return CASUS_NO_MEMORY;
    if (record_length != nullptr) *record_length = line.size();
    return answer.is_error ? CASUS_BAD_REQUEST : CASUS_OK;
  });
}

void casus_free(char* text) {
  std::free(text);
}
