// SPDX-License-Identifier: MIT
#ifndef CASUS_OUTPUT_NETWORK_DRAWING_H
#define CASUS_OUTPUT_NETWORK_DRAWING_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace casus::detail {

// Who acts upon whom, as a picture. Texts are plain and on one line; an address
// is what to link to, empty for nothing.

struct NetworkNode {
  std::string name = {}, code = {}, address = {};
};

struct NetworkArrow {
  std::size_t source = 0;  ///< positions among the nodes, not the same
  std::size_t target = 0;
  std::uint8_t quad = 0;
  bool is_actual = true;     ///< else it is dashed
  int thickness = 1;         ///< 1 to 5
  std::string label = {};    ///< on the arrow, if there is room
  std::string title = {};    ///< in full
  std::string address = {};  ///< of the label
};

struct Network {
  std::string description = {};
  std::vector<NetworkNode> nodes = {};
  std::vector<NetworkArrow> arrows = {};
};

/// The picture as an <svg> for a page with html_style(). The same network gives
/// the same bytes.
std::string draw(const Network&);
/// The same as a file of its own, with its style and a ground.
std::string draw_alone(const Network&);

}  // namespace casus::detail

#endif
