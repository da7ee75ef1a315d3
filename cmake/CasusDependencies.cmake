# The libraries casus is built on, for the build and for whoever finds the
# installed package (this file is installed beside casusConfig.cmake).
#
# casus_require(NAME TARGET PACKAGE [COMPONENTS ...]): a target that the parent
# project already has takes precedence, then an installed package, then, only
# if CASUS_FETCH_DEPS says so, a download pinned in CasusFetch.cmake.
macro(casus_require name target package)
  if(NOT TARGET ${target})
    find_package(${package} ${ARGN} QUIET)
  endif()
  if(NOT TARGET ${target} AND CASUS_FETCH_DEPS)
    include("${CMAKE_CURRENT_LIST_DIR}/CasusFetch.cmake")
    casus_fetch(${name})
  endif()
  if(NOT TARGET ${target})
    message(FATAL_ERROR "casus needs ${name} (target ${target}): install it (Debian: ./dev deps) or set CASUS_FETCH_DEPS=ON")
  endif()
endmacro()

casus_require(re2 re2::re2 re2)
casus_require(fmt fmt::fmt fmt)
casus_require(boost_locale Boost::locale Boost COMPONENTS locale)

# A static Boost.Locale does not name the ICU libraries it was built with.
get_target_property(casus_boost_locale_type Boost::locale TYPE)
if(casus_boost_locale_type STREQUAL "STATIC_LIBRARY" OR Boost_USE_STATIC_LIBS)
  find_package(ICU COMPONENTS i18n uc data QUIET)
  if(ICU_FOUND)
    set_property(TARGET Boost::locale APPEND PROPERTY INTERFACE_LINK_LIBRARIES ICU::i18n ICU::uc ICU::data)
  endif()
endif()
