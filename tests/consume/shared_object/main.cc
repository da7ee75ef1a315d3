// SPDX-License-Identifier: MIT
#include <iostream>
#include <string>

std::string first_claim(const std::string& text);

int main() {
  std::cout << first_claim("\"We will not negotiate,\" said Kremlin spokesman Dmitry Peskov on Monday.") << '\n';
}
