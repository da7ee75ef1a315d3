# Installs casus into a fresh folder and builds every example there as a project
# of its own.
cmake_minimum_required(VERSION 3.24)
function(step)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    list(JOIN ARGV " " command)
    message(FATAL_ERROR "${command}\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE "${WORK}")
step(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
string(REPLACE "," ";" examples "${EXAMPLES}")
foreach(example IN LISTS examples)
  step(${CMAKE_COMMAND} -S ${SOURCE}/${example} -B ${WORK}/${example} -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER}
       -DCMAKE_BUILD_TYPE=${CONFIG} -DCMAKE_PREFIX_PATH=${WORK}/prefix)
  step(${CMAKE_COMMAND} --build ${WORK}/${example})
  step(${CMAKE_COMMAND} -DPROGRAM=${WORK}/${example}/${example} -DNAME=${SOURCE}/${example}/${example} -P ${SOURCE}/compare.cmake)
endforeach()
