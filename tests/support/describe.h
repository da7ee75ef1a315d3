// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_DESCRIBE_H
#define CASUS_TESTS_DESCRIBE_H

#include <string>
#include <vector>

#include "casus/extraction.h"

namespace casus_test {

/// One line for everything that was found, in the notation of tests/corpus:
///
///     block title "Kop van het stuk"
///     entity country RUS Russia: "Rusland", "Russische"
///     time DATE 2024-12-02 "maandag"
///     quantity 64100000000 USD "$64,1 miljard"
///     quantity ~17 people killed "17 mensen"
///     claim direct say Dmitry Peskov "zei": "Nee" ... "Nooit"
///     event attack 190 actual RUS -> UKR "viel ... aan" 2022-02
std::vector<std::string> describe(const casus::Article&, const casus::Extraction&);

}  // namespace casus_test

#endif
