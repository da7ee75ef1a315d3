// SPDX-License-Identifier: MIT
#ifndef CASUS_EXTRACTOR_H
#define CASUS_EXTRACTOR_H

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "casus/extraction.h"
#include "casus/syntax.h"

namespace casus::inline v0 {

// A stage reads the layer before it and adds one of its own. The parameter
// types of extract() say which; a claim extractor cannot see events, and
// nothing can be changed once it stands.

/// What a grammar adds to the text: the words of each sentence with their
/// lemmas, parts of speech, features, heads, relations and names. `sentences`
/// are those of the text, one for one; a sentence without a model for its
/// language is empty here, and all are in a pipeline without syntax, when
/// `sentences` itself is empty. An extractor works in either case.
struct SyntaxLayer {
  const TextLayer& text;                       ///< what the text stage found; outlives the layer
  std::vector<Word> words = {};                ///< of all sentences, in the order of the text
  std::vector<SyntaxSentence> sentences = {};  ///< one for each of text.sentences, or none at all
  std::string lemmas = {};                     ///< the store that Word::lemma_begin points into

  /// Whether there is nothing in it: no model, or nothing to read.
  bool empty() const noexcept { return words.empty(); }
  /// "toevoegen", of "voegde ... toe" as well; empty if no model said.
  std::string_view lemma(const Word& word) const noexcept CASUS_LIFETIMEBOUND {
    return std::string_view(lemmas).substr(word.lemma_begin, word.lemma_size);
  }
  /// The word that governs this one; null for the root.
  const Word* head_of(const Word& word) const noexcept CASUS_LIFETIMEBOUND {
    return word.head == Word::no_head ? nullptr : &words[word.head];
  }
  /// The words of a sentence of this layer, as a range.
  std::span<const Word> words_of(const SyntaxSentence& s) const noexcept CASUS_LIFETIMEBOUND {
    return std::span(words).subspan(s.first_word, s.last_word - s.first_word);
  }
  /// Calls `use(word)` for each word of the sentence that depends on the word
  /// numbered `head`, from left to right. Time is that of the sentence.
  template <typename Use>
  void for_each_dependent(const SyntaxSentence& sentence, std::uint32_t head, Use use) const {
    for (const Word& word : words_of(sentence)) {
      if (word.head == head) use(word);
    }
  }
};

/// Entities, times and quantities over the text.
struct EntityLayer {
  const SyntaxLayer& syntax;                                      ///< the words, if there is a grammar
  const Extraction& found;                                        ///< its entities, times and quantities are final
  const TextLayer& text() const noexcept { return syntax.text; }  ///< blocks, sentences and tokens
};

/// Claims over the entities.
struct ClaimLayer {
  const EntityLayer& entity;                                        ///< the layer below
  const Extraction& found;                                          ///< its claims are final as well
  const TextLayer& text() const noexcept { return entity.text(); }  ///< blocks, sentences and tokens
};

/// Where an extractor puts what it finds. A sink fills in `extractor` and
/// refuses an item with a span that is empty, out of range or inside a
/// character, or with an id that does not exist: no id comes back, and the
/// Extraction gets a Diagnostic. Valid during extract() only.
class Sink {
 public:
  /// Writes into `out`, on behalf of the extractor of that name. Keeps
  /// references to all three.
  Sink(const Article& article, std::string_view extractor, Extraction& out) noexcept
      : article_(article), extractor_(extractor), out_(out) {}
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;

  /// Adds a Diagnostic in the extractor's name.
  void note(std::string message, Span where = {});

 protected:
  bool accepts(Span) const noexcept;         ///< whether the span is a stretch of whole characters, not empty
  bool refuse(std::string_view what, Span);  ///< leaves a Diagnostic and gives false

  const Article& article_;      ///< the one that is read
  std::string_view extractor_;  ///< name of the extractor
  Extraction& out_;             ///< where things go
};
/// Takes entities, times and quantities.
class EntitySink : public Sink {
 public:
  EntitySink(const Article&, std::string_view extractor, Extraction& out);  ///< as Sink(); entities of `out` are known
  /// An entity whose catalogue id is there already gives its mentions to that
  /// one, whose id comes back.
  std::optional<EntityId> add(Entity);
  std::optional<TimeId> add(Time);          ///< empty if it was refused
  std::optional<QuantityId> add(Quantity);  ///< empty if it was refused

 private:
  std::unordered_map<std::string, EntityId> known_;  ///< by catalogue id
};
/// Takes claims.
class ClaimSink : public Sink {
 public:
  using Sink::Sink;
  std::optional<ClaimId> add(Claim);  ///< empty if it was refused
};
/// Takes events.
class EventSink : public Sink {
 public:
  using Sink::Sink;
  /// Fills in `claimed_by` as well: the claims whose content holds the trigger.
  std::optional<EventId> add(Event);
};

/// Finds actors, places, times and quantities. extract() may be called from
/// several threads at once.
class EntityExtractor {
 public:
  virtual ~EntityExtractor();
  /// Stable and dotted, "acme.vessels"; recorded with everything it finds.
  virtual std::string_view name() const noexcept = 0;
  virtual void extract(const SyntaxLayer& in, EntitySink& out) const = 0;  ///< reads one article
};

/// Finds who says what. extract() may be called from several threads at once.
class ClaimExtractor {
 public:
  virtual ~ClaimExtractor();
  virtual std::string_view name() const noexcept = 0;                     ///< as EntityExtractor::name()
  virtual void extract(const EntityLayer& in, ClaimSink& out) const = 0;  ///< reads one article
};

/// Finds who did what to whom. extract() may be called from several threads at once.
class EventExtractor {
 public:
  virtual ~EventExtractor();
  virtual std::string_view name() const noexcept = 0;                    ///< as EntityExtractor::name()
  virtual void extract(const ClaimLayer& in, EventSink& out) const = 0;  ///< reads one article
};

}  // namespace casus::inline v0

#endif
