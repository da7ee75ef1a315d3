// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_WORD_PARTS_H
#define CASUS_SYNTAX_WORD_PARTS_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "casus/text.h"
#include "text/token_rules.h"

namespace casus::detail {

/// Which tokens of a language are several syntactic words, and where they part
/// (LANGUAGE/word_parts): "can't" is ca + n't, "cannot" can + not. Parts are
/// pieces of the token as it stands. Immutable.
class WordParts {
 public:
  /// A language without the table has no such tokens.
  static Result<WordParts> make(const Seeds&, Language);

  /// Calls `use(span)` for each word of a token of valid UTF-8 text, in their order.
  template <typename Use>
  void for_each_word(std::string_view text, const Token& token, Use use) const {
    std::uint32_t begin = token.span.begin;
    if (const Form* form = form_of(text, token)) {
      for (std::size_t i = 0; i + 1 < form->parts.size(); ++i) {
        const std::uint32_t end = end_of_part(text, token, *form, i, begin);
        use(Span{begin, end});
        begin = end;
      }
    }
    use(Span{begin, token.span.end});
  }

 private:
  /// Parts in small letters, with straight apostrophes. Of an ending the first
  /// part is what of it stays with the stem: "" of 's, "s" of s'.
  struct Form {
    std::vector<std::string> parts = {};
    bool is_ending = false;
  };
  const Form* form_of(std::string_view text, const Token&) const noexcept;
  static std::uint32_t end_of_part(std::string_view text, const Token&, const Form&, std::size_t part,
                                   std::uint32_t begin) noexcept;

  std::vector<Form> endings_ = {};
  std::vector<Form> whole_ = {};
  WordFlags places_ = {};  ///< of the hash of a whole form: its place in whole_, and 1
};

}  // namespace casus::detail

#endif
