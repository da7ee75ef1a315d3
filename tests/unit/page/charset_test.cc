// SPDX-License-Identifier: MIT
#include "page/charset.h"

#include <string>

#include "support/catch.h"

using namespace casus::tool;

namespace {

std::string decoded(std::string bytes) {
  const Decoded page = decode_page(std::move(bytes));
  CHECK(page.problem.empty());
  return page.text;
}

std::string with_charset(const std::string& name, const std::string& text) {
  return "<meta charset=" + name + ">" + text;
}

}  // namespace

TEST_CASE("a page begins with its doctype or its first tag") {
  CHECK(is_page("<!DOCTYPE html>\n<p>"));
  CHECK(is_page("<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">"));
  CHECK(is_page("\xEF\xBB\xBF\r\n <html lang=\"nl\">"));
  CHECK(is_page("<?xml version=\"1.0\" encoding=\"utf-8\"?><!-- saved --><HTML>"));
  CHECK(is_page(std::string_view("\xFF\xFE<\0!\0", 6)));
}

TEST_CASE("text that mentions HTML is no page") {
  CHECK_FALSE(is_page(""));
  CHECK_FALSE(is_page("<p>Poetin sprak dinsdag.</p>"));
  CHECK_FALSE(is_page("The tag <html> begins a page."));
  CHECK_FALSE(is_page("<htmlx>"));
  CHECK_FALSE(is_page("<html"));
  CHECK_FALSE(is_page("<!doctype svg>"));
  CHECK_FALSE(is_page("<!-- <html>"));
}

TEST_CASE("a byte order mark decides") {
  CHECK(decoded("\xEF\xBB\xBF<meta charset=iso-8859-1>\xC3\xAB") == "<meta charset=iso-8859-1>\xC3\xAB");
  CHECK(decoded(std::string("\xFF\xFE<\0p\0>\0\xEB\0", 10)) == "<p>\xC3\xAB");
  CHECK(decoded(std::string("\xFE\xFF\0<\0p\0>\0\xEB", 10)) == "<p>\xC3\xAB");
}

TEST_CASE("the page says its character set, in any of the ways of pages") {
  CHECK(decoded(with_charset("ISO-8859-1", "\xEB \x93")).ends_with("\xC3\xAB \xE2\x80\x9C"));  // as browsers read it
  CHECK(decoded(with_charset("'windows-1250'", "\xF9")).ends_with("\xC5\xAF"));
  CHECK(decoded(with_charset("\"koi8-r\"", "\xD0")).ends_with("\xD0\xBF"));
  CHECK(decoded(with_charset("shift_jis", "\x82\xA0")).ends_with("\xE3\x81\x82"));
  CHECK(decoded("<META http-equiv=Content-Type content=\"text/html; charset=iso-8859-15\">\xA4")
            .ends_with("\xE2\x82\xAC"));
  CHECK(decoded("<?xml version='1.0' encoding='iso-8859-1'?><html>\xEB").ends_with("\xC3\xAB"));
  CHECK(decoded("<!-- <meta charset=koi8-r> --><meta charset=utf-8>\xC3\xAB").ends_with("\xC3\xAB"));
  CHECK(decoded(with_charset("utf-16", "\xC3\xAB")).ends_with("\xC3\xAB"));
}

TEST_CASE("a page that says nothing is UTF-8 if it can be") {
  CHECK(decoded("<p>\xC3\xAB") == "<p>\xC3\xAB");
  CHECK(decoded("<p>\xEB en \x80") == "<p>\xC3\xAB en \xE2\x82\xAC");
}

TEST_CASE("what is no character becomes U+FFFD, and zeros go") {
  CHECK(decoded(with_charset("utf-8", "a\xC3(b\xFF")) == with_charset("utf-8", "a\xEF\xBF\xBD(b\xEF\xBF\xBD"));
  CHECK(decoded(std::string("<p>\0x", 5)) == "<p>x");
}

TEST_CASE("controls are what windows-1252 has in their place") {
  CHECK(without_controls("\xC2\x91x\xC2\x92 \xC2\x80 \xC2\x81\xC2\xA0\xC3\x91\xC2") ==
        "\xE2\x80\x98x\xE2\x80\x99 \xE2\x82\xAC \xC2\xA0\xC3\x91\xC2");
}

TEST_CASE("a character set that is none is named") {
  CHECK(decode_page(with_charset("klingon-8", "x")).problem ==
        "says that it is in the character set 'klingon-8', which is not known");
  CHECK(decode_page(with_charset("../../etc/passwd", "x")).problem ==
        "says that it is in the character set '..', which is not known");
}
