cmake_minimum_required(VERSION 3.24)
# The library prints nothing, ends nothing, and leaves locale, environment and
# threads alone; linking it runs no code before main().
set(bad "")
file(GLOB_RECURSE files "${ROOT}/lib/*.h" "${ROOT}/lib/*.cc")
foreach(file IN LISTS files)
  file(STRINGS "${file}" lines
       REGEX "std::(cout|cerr|clog|puts|printf|fprintf)|fmt::print|(^|[^_a-z:.])(printf|puts|exit|abort|quick_exit|getenv|setlocale|signal) ?\\(|locale::global|std::(j?thread|async)|<iostream>")
  foreach(line IN LISTS lines)
    if(NOT line MATCHES "^ *//")
      string(APPEND bad "${file}: ${line}\n")
    endif()
  endforeach()
endforeach()

execute_process(COMMAND ${NM} "${LIBRARY}" OUTPUT_VARIABLE symbols ERROR_QUIET COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "_GLOBAL__(sub_)?I_[A-Za-z0-9_.]+" constructors "${symbols}")
foreach(constructor IN LISTS constructors)
  string(APPEND bad "static constructor: ${constructor}\n")
endforeach()
if(bad)
  message(FATAL_ERROR "a library is silent and harmless:\n${bad}")
endif()
