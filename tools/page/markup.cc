// SPDX-License-Identifier: MIT
// libxml2's parser of HTML, listened to while it reads: no tree is built. It
// looks through all open elements for each tag that closes nothing, and through
// all attributes of a tag for each of them, so both are limited, far above
// what pages have, and the page's time stays linear.
#include "page/markup.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <memory>
#include <vector>

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include "page/ascii.h"

namespace casus::tool {
namespace {

constexpr int most_open_elements = 512;
constexpr int most_attributes = 256;
constexpr std::size_t piece_bytes = 1024;

std::string_view view(const xmlChar* text) noexcept {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

class Reading {
 public:
  Reading(std::string_view page, MarkupListener& listener) : rest_(page), listener_(listener) {
    static const bool initialised = (xmlInitParser(), true);
    static_cast<void>(initialised);
    parser_.reset(htmlNewParserCtxt());
    if (!parser_) throw std::bad_alloc();
    htmlSAXHandler& events = *parser_->sax;
    events = {};
    events.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
      static_cast<Reading*>(self)->guarded([&](Reading& reading) { reading.open(name, attributes); });
    };
    events.endElement = [](void* self, const xmlChar* name) {
      static_cast<Reading*>(self)->guarded([&](Reading& reading) { reading.listener_.close(view(name)); });
    };
    events.characters = [](void* self, const xmlChar* text, int size) {
      static_cast<Reading*>(self)->guarded([&](Reading& reading) {
        reading.listener_.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
      });
    };
    events.ignorableWhitespace = events.characters;
    events.cdataBlock = events.characters;
    parser_->userData = this;
  }

  std::string read() {
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                            HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC;
    const auto more = [](void* self, char* buffer, int size) {
      return static_cast<Reading*>(self)->more(buffer, size);
    };
    htmlCtxtReadIO(parser_.get(), more, nullptr, this, nullptr, "UTF-8", options);
    if (thrown_) std::rethrow_exception(thrown_);
    return std::move(problem_);
  }

 private:
  template <typename Work>
  void guarded(Work work) noexcept {
    if (stopped_) return;
    try {
      work(*this);
    } catch (...) {  // no exception passes through C; it goes on in read()
      thrown_ = std::current_exception();
      halt();
    }
  }

  void halt() noexcept {
    stopped_ = true;
    xmlStopParser(parser_.get());
  }

  std::string at_line(std::string_view what) const {
    return fmt::format("line {}: {}", parser_->input != nullptr ? parser_->input->line : 0, what);
  }
  void stop(std::string_view what) {
    problem_ = at_line(what);
    halt();
  }

  /// Gives the parser the next bytes, in small pieces: between two of them its
  /// list of the attributes of a tag shows how many it has read.
  int more(char* buffer, int size) noexcept {
    if (!stopped_ && parser_->maxatts > 4 * most_attributes) {
      guarded([](Reading& reading) { reading.problem_ = reading.at_line(too_many_attributes()); });
      stopped_ = true;  // the parser cannot be stopped here; the page ends
    }
    if (stopped_) return 0;
    const std::size_t bytes = std::min({piece_bytes, rest_.size(), static_cast<std::size_t>(size)});
    std::memcpy(buffer, rest_.data(), bytes);
    rest_.remove_prefix(bytes);
    return static_cast<int>(bytes);
  }

  static std::string too_many_attributes() { return fmt::format("a tag has more than {} attributes", most_attributes); }

  void open(const xmlChar* name, const xmlChar** attributes) {
    if (parser_->nameNr > most_open_elements) {
      return stop(fmt::format("more than {} elements stand in one another", most_open_elements));
    }
    attributes_.clear();
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
      attributes_.push_back({view(attributes[0]), view(attributes[1])});
    }
    if (attributes_.size() > static_cast<std::size_t>(most_attributes)) return stop(too_many_attributes());
    listener_.open(view(name), attributes_);
  }

  struct Free {
    void operator()(htmlParserCtxtPtr parser) const noexcept { htmlFreeParserCtxt(parser); }
  };

  std::string_view rest_;
  MarkupListener& listener_;
  std::unique_ptr<std::remove_pointer_t<htmlParserCtxtPtr>, Free> parser_ = {};
  std::vector<Attribute> attributes_ = {};
  bool stopped_ = false;
  std::string problem_ = {};
  std::exception_ptr thrown_ = {};
};

}  // namespace

std::string_view value_of(std::span<const Attribute> attributes, std::string_view name) noexcept {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& a) { return a.name == name; });
  return found == attributes.end() ? std::string_view() : found->value;
}

std::string read_markup(std::string_view page, MarkupListener& listener) {
  return Reading(page, listener).read();
}

}  // namespace casus::tool
