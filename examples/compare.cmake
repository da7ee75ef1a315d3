# cmake -DPROGRAM=... -DNAME=path/NN_name -P compare.cmake: runs an example and
# compares what it prints with NAME.expected.
set(input)
if(EXISTS "${NAME}.input")
  set(input INPUT_FILE "${NAME}.input")
endif()
execute_process(COMMAND "${PROGRAM}" ${input} OUTPUT_VARIABLE printed RESULT_VARIABLE status)
file(READ "${NAME}.expected" expected)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} ended with ${status}")
endif()
if(NOT printed STREQUAL expected)
  message(FATAL_ERROR "--- expected (${NAME}.expected)\n${expected}--- printed\n${printed}")
endif()
