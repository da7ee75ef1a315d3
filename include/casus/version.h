// SPDX-License-Identifier: MIT
#ifndef CASUS_VERSION_H
#define CASUS_VERSION_H

// The version, stated once: CMake reads it from here.
#define CASUS_VERSION_MAJOR 0
#define CASUS_VERSION_MINOR 1
#define CASUS_VERSION_PATCH 0
#define CASUS_VERSION "0.1.0"

// A view returned by a member function lives as long as the object it was
// asked of; Clang then warns about the ones that would dangle.
#if defined(__clang__)
#define CASUS_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define CASUS_LIFETIMEBOUND
#endif

/// Everything public. `v0` is part of every symbol's name, so that two
/// incompatible versions in one program fail to link instead of crashing.
namespace casus::inline v0 {}

#endif
