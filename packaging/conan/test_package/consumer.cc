// SPDX-License-Identifier: MIT
// Ends well if the package has a library with its tables and models.
#include <casus/casus.h>

int main() {
  const auto pipeline = casus::Pipeline::standard();
  if (!pipeline) return 1;
  const auto article = casus::Article::from_utf8("\"We will not negotiate,\" said Kremlin spokesman Dmitry Peskov.");
  return pipeline->run(*article).claims.size() == 1 ? 0 : 2;
}
