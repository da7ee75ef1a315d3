// SPDX-License-Identifier: MIT
#include "casus/progress.h"

#include "support/catch.h"

using casus::tool::progress_line;

TEST_CASE("how far, how fast and how long still") {
  CHECK(progress_line(1, 0, 0) == "1 article");
  CHECK(progress_line(300, 0, 2) == "300 articles, 150.0 a second");
  CHECK(progress_line(300, 0.25, 60) == "300 articles, 5.0 a second, 25%, 3:00 left");
  CHECK(progress_line(300, 0.01, 60) == "300 articles, 5.0 a second, 1%, 1:39:00 left");
  CHECK(progress_line(10, 1.5, 10) == "10 articles, 1.0 a second, 100%, 0:00 left");
}
