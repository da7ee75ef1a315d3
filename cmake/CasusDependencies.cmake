# The three libraries casus is built on. A target that the parent project
# already has takes precedence; then an installed package; then, only if
# CASUS_FETCH_DEPS says so, a download.
include(FetchContent)

macro(casus_require_target target package)
  if(NOT TARGET ${target})
    find_package(${package} ${ARGN} QUIET)
  endif()
endmacro()

casus_require_target(re2::re2 re2)
casus_require_target(fmt::fmt fmt)
casus_require_target(Boost::locale Boost COMPONENTS locale)
