// SPDX-License-Identifier: MIT
// A view into an article that is gone at the end of the line.
#include "casus/article.h"

casus::Article make() {
  return casus::Article::from_utf8("Ja.").value();
}

#ifdef CASUS_MISUSE
std::string_view view = make().slice({0, 2});
#else
const casus::Article article = make();
std::string_view view = article.slice({0, 2});
#endif
