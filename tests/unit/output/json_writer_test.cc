// SPDX-License-Identifier: MIT
#include "output/json_writer.h"

#include <limits>
#include <string>

#include "support/catch.h"

namespace {

using casus::detail::JsonWriter;

template <typename Write>
std::string written(Write write) {
  std::string out;
  JsonWriter json(out);
  write(json);
  return out;
}

TEST_CASE("strings are escaped so that they stay on their line") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"", R"("")"},
      {"Moskou", R"("Moskou")"},
      {"\"stop\" \\ /", R"("\"stop\" \\ /")"},
      {"a\b\f\n\r\tb", R"("a\b\f\n\r\tb")"},
      {std::string("\0\x01\x1f\x7f", 4), R"("\u0000\u0001\u001f\u007f")"},
      {"\u2028\u2029", R"("\u2028\u2029")"},
      {"\u2027\u202a\u20ac", "\"\u2027\u202a\u20ac\""},
      {"Erdo\u011fan \U0001F600", "\"Erdo\u011fan \U0001F600\""},
      {"</script>", R"("</script>")"},
  }));
  CHECK(written([&value = text](JsonWriter& json) { json.string(value); }) == expected);
}

TEST_CASE("what is not UTF-8 becomes U+FFFD, byte by byte") {
  CHECK(written([](JsonWriter& json) { json.string("a\xFF\xE2\x80"); }) == "\"a\uFFFD\uFFFD\uFFFD\"");
}

TEST_CASE("numbers are as short as they can be and still read back the same") {
  CHECK(written([](JsonWriter& json) { json.number(0.9F); }) == "0.9");
  CHECK(written([](JsonWriter& json) { json.number(1.0F); }) == "1");
  CHECK(written([](JsonWriter& json) { json.number(0.1); }) == "0.1");
  CHECK(written([](JsonWriter& json) { json.number(-9.5); }) == "-9.5");
  CHECK(written([](JsonWriter& json) { json.number(64.1e9); }) == "64100000000");
  CHECK(written([](JsonWriter& json) { json.number(1e300); }) == "1e+300");
  CHECK(written([](JsonWriter& json) { json.number(0.1 + 0.2); }) == "0.30000000000000004");
  CHECK(written([](JsonWriter& json) { json.integer(18446744073709551615u); }) == "18446744073709551615");
}

TEST_CASE("JSON has no infinity, so it is null") {
  CHECK(written([](JsonWriter& json) { json.number(std::numeric_limits<double>::infinity()); }) == "null");
  CHECK(written([](JsonWriter& json) { json.number(std::numeric_limits<float>::quiet_NaN()); }) == "null");
}

TEST_CASE("commas stand between values and nowhere else") {
  const std::string out = written([](JsonWriter& json) {
    json.begin_object();
    json.key("a"), json.begin_list(), json.integer(1), json.null(), json.begin_list(), json.end_list(), json.end_list();
    json.key("b"), json.begin_object(), json.key("c"), json.boolean(true), json.key("d"), json.boolean(false);
    json.end_object();
    json.key("e"), json.begin_object(), json.end_object();
    json.end_object();
  });
  CHECK(out == R"({"a":[1,null,[]],"b":{"c":true,"d":false},"e":{}})");
}

}  // namespace
