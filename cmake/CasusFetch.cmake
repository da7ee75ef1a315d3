# Downloads for machines without packages: only reached with CASUS_FETCH_DEPS=ON.
# RE2 is pinned to its last release without Abseil; whatever is installed is
# accepted as it is. install(EXPORT) needs the fetched targets in an export set
# of their own, hence the *_INSTALL switches.
include(FetchContent)

function(casus_fetch name)
  set(BUILD_SHARED_LIBS OFF)
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
  if(name STREQUAL "re2")
    set(RE2_BUILD_TESTING OFF CACHE BOOL "" FORCE)
    set(RE2_INSTALL ON CACHE BOOL "" FORCE)
    FetchContent_Declare(re2
      URL https://github.com/google/re2/archive/refs/tags/2023-03-01.tar.gz
      URL_HASH SHA256=7a9a4824958586980926a300b4717202485c4b4115ac031822e29aa4ef207e48)
    FetchContent_MakeAvailable(re2)
  elseif(name STREQUAL "fmt")
    set(FMT_INSTALL ON CACHE BOOL "" FORCE)
    FetchContent_Declare(fmt
      URL https://github.com/fmtlib/fmt/archive/refs/tags/9.1.0.tar.gz
      URL_HASH SHA256=5dea48d1fcddc3ec571ce2058e13910a0d4a6bab4cc09a809d8b1dd1c88ae6f2)
    FetchContent_MakeAvailable(fmt)
  else()
    message(FATAL_ERROR "Boost.Locale needs ICU and is not downloaded: install Boost with its locale library")
  endif()
endfunction()
