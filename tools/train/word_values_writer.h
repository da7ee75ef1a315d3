// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_WORD_VALUES_WRITER_H
#define CASUS_TRAIN_WORD_VALUES_WRITER_H

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "casus/result.h"

namespace casus::train {

/// The bytes of a detail::WordValues. Values of 0 are left out.
std::vector<std::byte> write_word_values(const std::map<std::uint64_t, std::uint16_t>& values);

/// Reads word clusters, lines of a word, a tab and up to sixteen characters 0
/// and 1, into values for section "clusters".
Result<std::map<std::uint64_t, std::uint16_t>> read_clusters(const std::string& path);

}  // namespace casus::train

#endif
