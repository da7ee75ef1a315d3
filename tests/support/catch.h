// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_CATCH_H
#define CASUS_TESTS_CATCH_H

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#endif
