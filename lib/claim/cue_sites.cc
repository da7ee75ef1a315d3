// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include "claim/candidates.h"

namespace casus::detail {
namespace {

constexpr std::uint32_t longest_sequence = 6;

class Sites {
 public:
  Sites(const SentenceTree& tree, const CueLexicon& lexicon, std::vector<CueSite>& out)
      : tree_(tree), lexicon_(lexicon), out_(out) {}

  void run() {
    const WordStretch words = tree_.words();
    lemmas_.resize(words.size());
    forms_.resize(words.size());
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      lemmas_[i - words.first] = lemma_hash(lemma(i));
      forms_[i - words.first] = read_form(i);
      here_ |= bit(hash(i));
    }
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      if (i >= taken_) take(i);
    }
    // "liet ... weten" says, and not "weten" by itself.
    std::vector<std::uint32_t> inner;
    for (const CueSite& site : out_) {
      if (site.kind != CueKind::phrase) continue;
      std::copy_if(site.words.begin(), site.words.end(), std::back_inserter(inner),
                   [&](std::uint32_t word) { return word != site.word; });
    }
    std::erase_if(out_, [&](const CueSite& site) {
      return site.words.size() == 1 && std::find(inner.begin(), inner.end(), site.word) != inner.end();
    });
  }

 private:
  std::string_view lemma(std::uint32_t i) const { return tree_.layer().lemma(tree_.word(i)); }
  std::uint64_t hash(std::uint32_t i) const { return lemmas_[i - tree_.words().first]; }

  /// Of the word as it stands, in small letters: "according" in "according to" has another lemma.
  std::uint64_t form_hash(std::uint32_t i) const { return forms_[i - tree_.words().first]; }
  std::uint64_t read_form(std::uint32_t i) const {
    std::uint64_t h = FeatureName::hash_of({});
    for (const char c : tree_.layer().text.slice(tree_.word(i).span))
      h = FeatureName::hash_of(h, c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c);
    return h;
  }

  static std::uint64_t bit(std::uint64_t hash) { return std::uint64_t{1} << (hash >> 58); }
  /// Whether all words of a phrase may be in the sentence: of most of them one is missing.
  bool may_be_here(const CueSense& sense) const {
    return std::all_of(sense.lemmas.begin(), sense.lemmas.end(),
                       [&](std::uint64_t lemma) { return (here_ & bit(lemma)) != 0; });
  }

  void take(std::uint32_t i) {
    const Upos upos = tree_.word(i).upos;
    if (upos == Upos::punct) return take_colon(i);
    if (take_sequence(i) || take_phrase(i)) return;
    const CueSense* found = nullptr;
    for (const CueSense& sense : lexicon_.words(hash(i))) {
      if (fits(sense.kind, upos)) found = &sense;
    }
    if (found == nullptr && upos == Upos::aux) found = by_form(i);
    const bool is_verb = upos == Upos::verb || (upos == Upos::aux && found != nullptr);
    if (found == nullptr && !is_verb) return;
    CueSite site{.word = i, .kind = found == nullptr ? CueKind::verb : found->kind, .sense = found, .lemma = hash(i)};
    site.words.push_back(i);
    for (const std::uint32_t c : tree_.children(i)) {
      const Relation r = tree_.relation(c);
      if (r == Relation::compound_prt || r == Relation::expl_pv) site.words.push_back(c);
    }
    finish(std::move(site));
  }

  /// "zou", which is a cue in this form alone.
  const CueSense* by_form(std::uint32_t i) const {
    for (const CueSense& sense : lexicon_.words(form_hash(i))) {
      if ((sense.frames & cue_frame::perfect) != 0) return &sense;
    }
    return nullptr;
  }

  static bool fits(CueKind kind, Upos upos) {
    switch (kind) {
      case CueKind::verb:
        return upos == Upos::verb || upos == Upos::aux;
      case CueKind::noun:
        return upos == Upos::noun;
      case CueKind::adjective:
        return upos == Upos::adj || upos == Upos::verb;
      case CueKind::preposition:
        return upos == Upos::adp || upos == Upos::adv || upos == Upos::sconj || upos == Upos::verb;
      case CueKind::adverb:
        return upos == Upos::adv || upos == Upos::adj;
      case CueKind::phrase:
        return true;
    }
    return false;
  }

  void finish(CueSite site) {
    std::sort(site.words.begin(), site.words.end());
    site.block = {site.words.front(), site.words.back() + 1};
    out_.push_back(std::move(site));
  }

  void take_colon(std::uint32_t i) {
    const Word& w = tree_.word(i);
    if (w.span.size() != 1 || tree_.layer().text.article.text()[w.span.begin] != ':') return;
    if (i == tree_.words().first || i + 1 >= tree_.words().last) return;
    CueSite site{.word = i, .is_colon = true};
    site.words.push_back(i);
    finish(std::move(site));
  }

  /// "according to", "naar eigen zeggen": the words one behind the other.
  bool take_sequence(std::uint32_t i) {
    const CueSense* longest = nullptr;
    const std::uint64_t form = form_hash(i);
    for (const std::uint64_t first : {hash(i), form}) {
      for (const std::uint32_t id : lexicon_.sequences(first)) {
        const CueSense& sense = lexicon_.sense(id);
        if (longest != nullptr && longest->lemmas.size() >= sense.lemmas.size()) continue;
        if (is_here(sense, i)) longest = &sense;
      }
      if (form == hash(i)) break;
    }
    if (longest == nullptr) return false;
    const auto size = static_cast<std::uint32_t>(longest->lemmas.size());
    const bool is_predicate = longest->kind == CueKind::adjective;
    CueSite site{.word = is_predicate ? i + size - 1 : i,
                 .kind = longest->kind,
                 .sense = longest,
                 .lemma = is_predicate ? longest->whole : hash(i)};
    for (std::uint32_t k = 0; k < size; ++k) site.words.push_back(i + k);
    taken_ = i + size;
    finish(std::move(site));
    return true;
  }

  bool is_here(const CueSense& sense, std::uint32_t i) const {
    if (i + sense.lemmas.size() > tree_.words().last || sense.lemmas.size() > longest_sequence) return false;
    for (std::uint32_t k = 0; k < sense.lemmas.size(); ++k) {
      if (hash(i + k) != sense.lemmas[k] && form_hash(i + k) != sense.lemmas[k]) return false;
    }
    return true;
  }

  /// "te kennen geven", "make clear": its words hang on each other.
  bool take_phrase(std::uint32_t i) {
    const Upos upos = tree_.word(i).upos;
    if (upos != Upos::verb && upos != Upos::noun && upos != Upos::adj) return false;
    CueSite best;
    for (const std::uint32_t id : lexicon_.phrases(hash(i))) {
      const CueSense& sense = lexicon_.sense(id);
      if (best.sense != nullptr && best.sense->lemmas.size() >= sense.lemmas.size()) continue;
      if (!may_be_here(sense)) continue;
      std::vector<std::uint32_t> words = {i};
      bool all = true;
      for (const std::uint64_t wanted : sense.lemmas) {
        if (wanted == hash(i)) continue;
        const std::uint32_t at = below(i, wanted);
        all = at != Word::no_head;
        if (!all) break;
        words.push_back(at);
      }
      if (all)
        best = {.word = i, .kind = CueKind::phrase, .sense = &sense, .lemma = hash(i), .words = std::move(words)};
    }
    if (best.sense == nullptr) return false;
    finish(std::move(best));
    return true;
  }

  /// Whether each small word stands beside another of its phrase: "called on Iran", not
  /// "called Iran on Tuesday".
  bool is_close(const std::vector<std::uint32_t>& words) const {
    return std::all_of(words.begin(), words.end(), [&](std::uint32_t i) {
      if (!tree_.is(i, Upos::adp) || tree_.relation(i) == Relation::compound_prt) return true;
      return std::any_of(words.begin(), words.end(), [&](std::uint32_t k) { return k + 1 == i || i + 1 == k; });
    });
  }

  /// The dependent of a word, or of its dependent, with that lemma.
  std::uint32_t below(std::uint32_t i, std::uint64_t wanted) const {
    for (const std::uint32_t c : tree_.children(i)) {
      if (hash(c) == wanted) return c;
    }
    for (const std::uint32_t c : tree_.children(i)) {
      for (const std::uint32_t d : tree_.children(c)) {
        if (hash(d) == wanted) return d;
      }
    }
    return Word::no_head;
  }

  const SentenceTree& tree_;
  const CueLexicon& lexicon_;
  std::vector<CueSite>& out_;
  std::vector<std::uint64_t> lemmas_ = {};  ///< hashes of the words' lemmas
  std::vector<std::uint64_t> forms_ = {};   ///< and of the words as they stand
  std::uint64_t here_ = 0;                  ///< a bit for each of the lemmas
  std::uint32_t taken_ = 0;                 ///< behind the last sequence
};

}  // namespace

void find_cues(const SentenceTree& tree, const CueLexicon& lexicon, std::vector<CueSite>& out) {
  Sites(tree, lexicon, out).run();
}

}  // namespace casus::detail
