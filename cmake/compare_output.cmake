# Runs COMMAND (a list) and compares what it prints with the file EXPECTED.
execute_process(COMMAND ${COMMAND} OUTPUT_VARIABLE output ERROR_VARIABLE problems RESULT_VARIABLE status)
file(READ ${EXPECTED} expected)
if(NOT status EQUAL 0 OR NOT output STREQUAL expected)
  message(FATAL_ERROR "exit status ${status}\n${problems}\nexpected:\n${expected}\nprinted:\n${output}")
endif()
