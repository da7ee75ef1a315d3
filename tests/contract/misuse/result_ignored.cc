// SPDX-License-Identifier: MIT
// A failure cannot be dropped on the floor.
#include "casus/article.h"

void read() {
#ifdef CASUS_MISUSE
  casus::Article::from_utf8("Ja.");
#else
  const auto article = casus::Article::from_utf8("Ja.");
#endif
}
