// SPDX-License-Identifier: MIT
// brat's standoff: https://brat.nlplab.org/standoff.html. Offsets count code
// points, and a stretch over a line break stands in fragments, one a line.
#include "formats/brat.h"

#include <algorithm>

#include <fmt/format.h>

#include "formats/hash.h"

namespace casus::formats {
namespace {

class Annotations {
 public:
  explicit Annotations(const Record& record) : record_(record) {}

  std::string write() {
    for (const Entity& entity : record_.entities) write(entity);
    for (const Claim& claim : record_.claims) write(claim);
    for (const Event& event : record_.events) write(event);
    return out_;
  }

 private:
  /// A stretch of text; the number of its T line.
  std::size_t mark(const std::string& type, const std::vector<Span>& pieces) {
    std::string offsets;
    std::string words;
    for (const Span piece : pieces) {
      std::uint32_t at = record_.codepoints(piece).begin;
      const std::string_view text = record_.words(piece);
      for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        const auto length = static_cast<std::uint32_t>(std::count_if(
            line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
        if (length > 0) {
          offsets += fmt::format("{}{} {}", offsets.empty() ? "" : ";", at, at + length);
          words.append(words.empty() ? "" : " ").append(line);
        }
        at += length + 1;
        begin = end + 1;
      }
    }
    std::replace(words.begin(), words.end(), '\t', ' ');
    out_ += fmt::format("T{}\t{} {}\t{}\n", ++marks_, type, offsets, words);
    return marks_;
  }

  void write(const Entity& entity) {
    std::string same;
    std::vector<std::pair<Span, std::size_t>>& marks = mentions_.emplace_back();
    for (const Mention& mention : entity.mentions) {
      const std::size_t id = mark(entity.kind, {mention.at});
      marks.emplace_back(mention.at, id);
      same += fmt::format(" T{}", id);
      if (!entity.catalogue.empty()) {
        out_ += fmt::format("N{}\tReference T{} catalogue:{}\t{}\n", ++references_, id, entity.catalogue, entity.name);
      }
    }
    if (marks.size() > 1) out_ += fmt::format("*\tSame{}\n", same);
  }

  /// The mention of an entity that stands in a stretch, else its first one.
  std::string mention_of(std::size_t entity, Span near) const {
    const auto& marks = mentions_[entity];
    if (marks.empty()) return "";
    const auto found = std::find_if(marks.begin(), marks.end(), [&](const auto& mark) {
      return near.begin <= mark.first.begin && mark.first.end <= near.end;
    });
    return fmt::format("T{}", (found == marks.end() ? marks.front() : *found).second);
  }

  void write(const Claim& claim) {
    const Span all = {claim.content.front().begin, claim.content.back().end};
    const std::size_t content = mark("content", claim.content);
    const std::size_t trigger = claim.cue.empty() ? content : mark("claim", claim.cue);
    std::string line = fmt::format("E{}\t{}:T{}", ++events_, claim.cue.empty() ? "content" : "claim", trigger);
    if (trigger != content) line += fmt::format(" Content:T{}", content);
    if (claim.speaker) {
      line += " Speaker:" + mention_of(*claim.speaker, claim.speaker_span.value_or(all));
    } else if (claim.speaker_span) {
      line += fmt::format(" Speaker:T{}", mark("speaker", {*claim.speaker_span}));
    }
    if (claim.addressee) line += " Addressee:" + mention_of(*claim.addressee, claim.addressee_span.value_or(all));
    out_ += line + '\n';
    attribute("ClaimType", claim.type);
    attribute("Polarity", claim.polarity);
    attribute("Modality", claim.modality);
  }

  void write(const Event& event) {
    const Span clause = event.mentions.front().at;
    std::string line = fmt::format("E{}\tevent:T{}", ++events_, mark("event", {event.trigger}));
    const auto actors = [&](const char* role, const std::vector<std::size_t>& ids, const std::vector<Span>& spans) {
      for (std::size_t i = 0; i < ids.size(); ++i) {
        const std::string number = i == 0 ? std::string() : std::to_string(i + 1);
        line += fmt::format(" {}{}:{}", role, number, mention_of(ids[i], i < spans.size() ? spans[i] : clause));
      }
    };
    actors("Source", event.source, event.source_spans);
    actors("Target", event.target, event.target_spans);
    if (event.place) line += " Place:" + mention_of(*event.place, clause);
    out_ += line + '\n';
    attribute("Status", event.status);
    out_ += fmt::format("#{}\tAnnotatorNotes E{}\t{} {} {}\n", ++notes_, events_, event.cameo, event.plover_type,
                        event.rule);
  }

  void attribute(const char* name, const std::string& value) {
    if (!value.empty()) out_ += fmt::format("A{}\t{} E{} {}\n", ++attributes_, name, events_, value);
  }

  const Record& record_;
  std::string out_;
  std::size_t marks_ = 0, events_ = 0, attributes_ = 0, references_ = 0, notes_ = 0;
  std::vector<std::vector<std::pair<Span, std::size_t>>> mentions_;  ///< by entity: where, and which T
};

}  // namespace

std::string brat_annotations(const Record& record) {
  return Annotations(record).write();
}

std::string brat_configuration() {
  return "[entities]\ncountry\nperson\norganisation\ngovernment\nparty\narmed_group\nmedia\nplace\ngroup\nother\n"
         "content\nspeaker\n\n[relations]\nSame Arg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive\n\n"
         "[events]\nclaim Speaker?:<ENTITY>, Content?:content, Addressee?:<ENTITY>\n"
         "content Speaker?:<ENTITY>, Addressee?:<ENTITY>\n"
         "event Source*:<ENTITY>, Target*:<ENTITY>, Place?:<ENTITY>\n\n"
         "[attributes]\nClaimType Arg:<EVENT>, Value:direct|indirect|mixed\nPolarity Arg:<EVENT>, "
         "Value:positive|negative\n"
         "Modality Arg:<EVENT>, Value:asserted|possible|probable|intended|required|conditional|counterfactual|asked\n"
         "Status Arg:<EVENT>, Value:actual|ongoing|planned|threatened|demanded|conditional|hypothetical|denied|negated|"
         "historical\n";
}

std::string file_name(const std::string& key) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
  };
  std::string name;
  for (const char c : key.substr(0, 100)) name += is_plain(c) || (c >= 'A' && c <= 'Z') ? c : '_';
  // Two keys may look alike now, and some file systems do not tell capitals from small letters.
  const bool plain = key.size() <= 100 && std::all_of(key.begin(), key.end(), is_plain) && !key.starts_with('.');
  return plain ? name : fmt::format("{}-{:08x}", name.starts_with('.') ? "_" + name : name, hash(key) >> 32);
}

}  // namespace casus::formats
