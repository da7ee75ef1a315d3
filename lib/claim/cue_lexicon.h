// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_CUE_LEXICON_H
#define CASUS_CLAIM_CUE_LEXICON_H

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "casus/claim.h"
#include "casus/result.h"
#include "casus/seeds.h"
#include "claim/feature_name.h"
#include "flat_map.h"
#include "row_index.h"

namespace casus::detail {

enum class CueKind : std::uint8_t { verb, phrase, noun, adjective, preposition, adverb };
inline constexpr std::size_t cue_kind_count = 6;
std::string_view to_string(CueKind) noexcept;

/// In what form what is said stands with its cue.
namespace cue_frame {
inline constexpr std::uint8_t direct = 1u << 0;      ///< "...", zei X
inline constexpr std::uint8_t clause = 1u << 1;      ///< zei dat ...
inline constexpr std::uint8_t question = 1u << 2;    ///< vroeg of ...
inline constexpr std::uint8_t infinitive = 1u << 3;  ///< beloofde te ...
inline constexpr std::uint8_t object = 1u << 4;      ///< prees de rol van ...
inline constexpr std::uint8_t self = 1u << 5;        ///< naar eigen zeggen: the speaker is the subject
inline constexpr std::uint8_t perfect = 1u << 6;     ///< zou: an auxiliary that makes a perfect hearsay
}  // namespace cue_frame

/// A row of claim_cues.
struct CueSense {
  CueKind kind = CueKind::verb;
  std::uint8_t frames = 0;
  bool to_object = false;  ///< the addressee is the object
  bool persons = false;    ///< only of one person to another: to attack a rival, but not a town
  Commitment commitment = Commitment::neutral;
  FeatureName act = {};                            ///< its class
  std::span<const std::uint64_t> content_in = {};  ///< prepositions that begin what is said
  std::span<const std::uint64_t> to = {};          ///< prepositions of the addressee
  std::span<const std::uint64_t> lemmas = {};      ///< of all its words, in their order
  std::uint64_t whole = 0;                         ///< hash of the lemmas with blanks between them

  bool takes(std::uint64_t preposition) const noexcept;
  bool addresses(std::uint64_t preposition) const noexcept;
};

/// The groups of frames in which it is counted how often a lemma reports.
enum class FrameGroup : std::uint8_t { clause, infinitive, object, oblique, host };
inline constexpr std::size_t frame_group_count = 5;
std::string_view to_string(FrameGroup) noexcept;

/// The chance that a lemma reports, in thousandths, by group.
inline constexpr std::uint16_t no_weight = 0xFFFF;  ///< it was never seen so
using CueWeights = std::array<std::uint16_t, frame_group_count>;

/// The hash of a lemma.
inline std::uint64_t lemma_hash(std::string_view lemma) noexcept {
  return FeatureName::hash_of(lemma);
}

/// The words of one language that tell that something is said (claim_cues),
/// how often they do (cue_weights), and the nouns that can speak
/// (speaker_nouns). A table that is missing is empty.
class CueLexicon {
 public:
  /// In place if it was made with the library.
  static Result<CueLexicon> make(const Seeds&, Language);
  static Result<CueLexicon> compile(const Seeds&, Language);
  void write(ImageWriter&) const;
  /// False if there is none in the image.
  bool read(ImageReader&);

  Language language() const noexcept { return language_; }
  bool empty() const noexcept { return senses_.empty(); }

  /// The cues that are this word, by the hash of its lemma.
  std::span<const CueSense> words(std::uint64_t lemma) const noexcept;
  /// The phrases of several words that it may be the head of.
  std::span<const std::uint32_t> phrases(std::uint64_t lemma) const noexcept { return phrases_.find(lemma); }
  const CueSense& sense(std::uint32_t i) const noexcept { return senses_[i]; }
  /// The prepositions, adverbs and adjectives of several words that begin with it: words one behind the other.
  std::span<const std::uint32_t> sequences(std::uint64_t lemma) const noexcept { return sequences_.find(lemma); }
  /// Null if the lemma has none.
  const CueWeights* weights(std::uint64_t lemma) const noexcept { return weights_.find(lemma); }
  /// "person", "organisation", "document"; "measure" of what things accord with (volgens plan); empty if the noun is
  /// none of them. A compound is what its last part is: politiewoordvoerder.
  FeatureName speaker_class(std::string_view lemma) const noexcept;
  /// Whether a pronoun stands for people only (pronouns): he, ze, but not it.
  bool is_personal(std::uint64_t lemma) const noexcept { return personal_.find(lemma) != nullptr; }

 private:
  /// A sense as it lies in an image; lists are in hashes_, names by their numbers.
  struct FlatSense {
    std::uint64_t whole = 0;
    FlatRange content_in = {};
    FlatRange to = {};
    FlatRange lemmas = {};
    CueKind kind = CueKind::verb;
    std::uint8_t frames = 0;
    bool to_object = false;
    bool persons = false;
    Commitment commitment = Commitment::neutral;
    std::uint8_t act = 0;
    std::uint16_t unused = 0;
  };

  std::optional<Error> add_cues(const Seeds&, const std::string& folder);
  std::optional<Error> add_weights(const Seeds&, const std::string& folder);
  std::optional<Error> add_speakers(const Seeds&, const std::string& folder);
  std::optional<Error> add_pronouns(const Seeds&, const std::string& folder);
  FlatRange keep(std::span<const std::uint64_t> hashes);
  void lay_out_senses();

  Language language_ = {};
  FlatArray<std::uint64_t> hashes_;
  FlatArray<FlatSense> flat_senses_;
  std::vector<CueSense> senses_;  ///< made of those
  FlatMap<FlatRange> words_;      ///< in senses_
  RowIndex phrases_;              ///< likewise
  RowIndex sequences_;
  FlatMap<CueWeights> weights_;
  FlatMap<std::uint8_t> speakers_;  ///< numbers of their class
  FlatMap<std::uint8_t> personal_;
};

}  // namespace casus::detail

#endif
