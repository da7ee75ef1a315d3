cmake_minimum_required(VERSION 3.24)
# The program's output for the sample articles under several environments.
file(GLOB articles "${ROOT}/seeds/articles/*.txt")
set(reference "")
foreach(environment "LC_ALL=C" "LC_ALL=tr_TR.UTF-8" "LC_ALL=nl_NL.UTF-8" "TZ=Europe/Kyiv" "TZ=America/St_Johns" "")
  execute_process(COMMAND env -i ${environment} ${PROGRAM} extract --json --published 2024-12-04 ${articles}
                  OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
  if(reference STREQUAL "")
    set(reference "${output}")
  elseif(NOT output STREQUAL reference)
    message(FATAL_ERROR "other bytes under '${environment}'")
  endif()
endforeach()
