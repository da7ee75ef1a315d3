// SPDX-License-Identifier: MIT
// An extractor cannot change what the stages before it found.
#include "casus/extractor.h"

void look(const casus::EntityLayer& in) {
#ifdef CASUS_MISUSE
  in.found.entities.clear();
#else
  (void)in.found.entities.size();
#endif
}
