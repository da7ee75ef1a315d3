// SPDX-License-Identifier: MIT
// Any bytes as a web page: refused with a reason, or read to a text that an
// article can be made of, the same one each time.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "page/charset.h"
#include "page/page.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace casus;
  static const tool::PageReader reader = tool::PageReader::make(Seeds::embedded().value()).value();
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  tool::is_page(bytes);
  const tool::Page page = reader.read(bytes);
  if (page.text.empty() != !page.problem.empty()) std::abort();
  if (page.text.find('\0') != std::string::npos) std::abort();
  ArticleInfo info;
  page.add_to(info);
  if (!Article::from_utf8(page.text, info)) std::abort();
  const tool::Page again = reader.read(bytes);
  if (again.text != page.text || again.published != page.published || again.url != page.url) std::abort();
  return 0;
}
