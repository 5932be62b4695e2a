# mandate_floor(NAME [CORE] SOURCES … [BULK …] [TESTS …] [USES …] [LIBRARIES …])
#
# One object library a floor, `mandate_<name>`, with an explicit list of files, and where tests are built one
# test program `<name>_test` from the files beside the code. USES names the floors that it may include. CORE
# floors build without exceptions: no input or output, no thread, no clock (tests/core_symbols.sh proves it).
# `LIBRARIES` are from Debian. BULK names those of the SOURCES that run over every byte or row of large files: GCC 12 takes
# many at a time only at -O3.

add_library(mandate_warnings INTERFACE)
target_compile_options(mandate_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  -Wcast-align -Woverloaded-virtual -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough
  # Designated initialisers name what differs from the defaults that the struct itself states.
  -Wno-missing-field-initializers
  # GCC 12 sees overlapping copies in std::string's own concatenation (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  # Clang reports std::get_temporary_buffer, which libstdc++ 12 itself calls in std::ranges::stable_sort.
  $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>
  -Werror)
target_include_directories(mandate_warnings INTERFACE ${CMAKE_SOURCE_DIR}/src)

function(mandate_floor NAME)
  cmake_parse_arguments(FLOOR "CORE" "" "SOURCES;BULK;TESTS;USES;LIBRARIES" ${ARGN})
  set(target mandate_${NAME})
  add_library(${target} OBJECT ${FLOOR_SOURCES})
  target_link_libraries(${target} PUBLIC mandate_warnings ${FLOOR_LIBRARIES})
  foreach(used IN LISTS FLOOR_USES)
    target_link_libraries(${target} PUBLIC mandate_${used})
  endforeach()
  set_source_files_properties(${FLOOR_BULK} PROPERTIES COMPILE_OPTIONS "$<$<CONFIG:Release>:-O3>")
  if(FLOOR_CORE)
    target_compile_options(${target} PRIVATE -fno-exceptions)
    set_property(GLOBAL APPEND PROPERTY MANDATE_CORE_FLOORS ${target})
  endif()
  set_property(GLOBAL APPEND PROPERTY MANDATE_FLOORS ${target})
  if(MANDATE_TESTS AND MANDATE_UNIT_TESTS AND FLOOR_TESTS)
    mandate_test(${NAME}_test SOURCES ${FLOOR_TESTS} USES ${NAME} ${FLOOR_USES})
  endif()
endfunction()

# mandate_test(NAME SOURCES … USES floors … [LIBRARIES …]): a GoogleTest program, run by CTest as one test.
# Objects of object libraries do not travel through other object libraries, so USES names every floor.
function(mandate_test NAME)
  cmake_parse_arguments(TEST "" "" "SOURCES;USES;LIBRARIES" ${ARGN})
  add_executable(${NAME} ${TEST_SOURCES})
  list(REMOVE_DUPLICATES TEST_USES)
  foreach(used IN LISTS TEST_USES)
    target_link_libraries(${NAME} PRIVATE mandate_${used})
  endforeach()
  target_link_libraries(${NAME} PRIVATE GTest::gtest_main rapidcheck ${TEST_LIBRARIES})
  target_compile_definitions(${NAME} PRIVATE MANDATE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_include_directories(${NAME} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  # The floors under test are built as the preset says. In the tests themselves optimising and UBSan only cost time: nearly
  # half of what compiling them takes.
  target_compile_options(${NAME} PRIVATE -O0 -fno-sanitize=undefined)
  # Of tests only what finds mistakes is asked, not style; and the analyzer follows the paths through each EXPECT, where the
  # sanitizers run all of them.
  if(CMAKE_CXX_CLANG_TIDY)
    string(REPLACE "--checks=" "--checks=-clang-analyzer-*,-modernize-*,-readability-*,-misc-*,-cert-*,-cppcoreguidelines-*,"
      tidy "${CMAKE_CXX_CLANG_TIDY}")
    set_target_properties(${NAME} PROPERTIES CXX_CLANG_TIDY "${tidy}")
  endif()
  add_test(NAME ${NAME} COMMAND ${NAME} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()
