# mandate_floor(NAME [CORE|OUTER] SOURCES … [BULK …] [TESTS …] [USES …] [LIBRARIES …])
#
# One object library a floor, `mandate_<name>`, with an explicit list of files, and where tests are built one
# test program `<name>_test` from the files beside the code. USES names the floors that it may include. CORE
# floors build without exceptions: no input or output, no thread, no clock (tests/core_symbols.sh proves it).
# OUTER floors (pages, texts, screens) are not worth the time that optimising them takes, and no fuzzer reaches them.
# `LIBRARIES` are from Debian. BULK names those of the SOURCES that run over every byte or row of large files, and are worth
# -O3: GCC 12 takes many at a time only there.

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

# mandate_common_headers(NAME LIBRARIES … OPTIONS … HEADERS …): the headers that nearly every source includes, read once
# for all targets with the same options. Only where sources are built many at a time: the preset `debug` builds each file
# by itself, and so finds one that does not include what it uses.
function(mandate_common_headers NAME)
  cmake_parse_arguments(COMMON "" "" "LIBRARIES;OPTIONS;HEADERS" ${ARGN})
  if(CMAKE_UNITY_BUILD AND NOT CMAKE_CXX_CLANG_TIDY)
    set(source ${CMAKE_BINARY_DIR}/${NAME}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "")
    add_library(${NAME} OBJECT ${source})
    target_link_libraries(${NAME} PRIVATE mandate_warnings ${COMMON_LIBRARIES})
    target_compile_options(${NAME} PRIVATE ${COMMON_OPTIONS})
    target_precompile_headers(${NAME} PRIVATE ${COMMON_HEADERS})
  endif()
endfunction()

function(mandate_use_common_headers TARGET NAME)
  if(TARGET ${NAME})
    target_precompile_headers(${TARGET} REUSE_FROM ${NAME})
  endif()
endfunction()

set(MANDATE_STANDARD_HEADERS
  <algorithm> <array> <bit> <charconv> <cstdint> <expected> <functional> <iterator> <limits> <map> <memory> <numeric>
  <optional> <ranges> <set> <span> <string> <string_view> <tuple> <unordered_map> <utility> <variant> <vector>)
mandate_common_headers(mandate_core_headers OPTIONS -fno-exceptions HEADERS ${MANDATE_STANDARD_HEADERS})
mandate_common_headers(mandate_upper_headers
  LIBRARIES fmt::fmt
  HEADERS ${MANDATE_STANDARD_HEADERS} <fmt/format.h>)
set(MANDATE_OUTER_OPTIONS $<$<CONFIG:Release>:-O1> $<$<CXX_COMPILER_ID:Clang>:-fno-sanitize=fuzzer-no-link>)
mandate_common_headers(mandate_outer_headers
  LIBRARIES fmt::fmt
  OPTIONS ${MANDATE_OUTER_OPTIONS}
  HEADERS ${MANDATE_STANDARD_HEADERS} <fmt/format.h>)

function(mandate_floor NAME)
  cmake_parse_arguments(FLOOR "CORE;OUTER" "" "SOURCES;BULK;TESTS;USES;LIBRARIES" ${ARGN})
  set(target mandate_${NAME})
  add_library(${target} OBJECT ${FLOOR_SOURCES})
  target_link_libraries(${target} PUBLIC mandate_warnings ${FLOOR_LIBRARIES})
  foreach(used IN LISTS FLOOR_USES)
    target_link_libraries(${target} PUBLIC mandate_${used})
  endforeach()
  set_source_files_properties(${FLOOR_BULK} PROPERTIES
    COMPILE_OPTIONS "$<$<CONFIG:Release>:-O3>" SKIP_PRECOMPILE_HEADERS ON)
  if(FLOOR_CORE)
    target_compile_options(${target} PRIVATE -fno-exceptions)
    mandate_use_common_headers(${target} mandate_core_headers)
    set_property(GLOBAL APPEND PROPERTY MANDATE_CORE_FLOORS ${target})
  elseif(FLOOR_OUTER)
    target_compile_options(${target} PRIVATE ${MANDATE_OUTER_OPTIONS})
    mandate_use_common_headers(${target} mandate_outer_headers)
  else()
    mandate_use_common_headers(${target} mandate_upper_headers)
  endif()
  set_property(GLOBAL APPEND PROPERTY MANDATE_FLOORS ${target})
  if(MANDATE_TESTS AND MANDATE_UNIT_TESTS AND FLOOR_TESTS)
    mandate_test(${NAME}_test SOURCES ${FLOOR_TESTS} USES ${NAME} ${FLOOR_USES})
  endif()
endfunction()

# The floors under test are built as the preset says. In the tests themselves optimising, UBSan and the fuzzers' coverage only
# cost time: more than half of what compiling them takes.
set(MANDATE_TEST_OPTIONS -O0 -fno-sanitize=undefined
  $<$<CXX_COMPILER_ID:Clang>:-fno-sanitize=fuzzer-no-link>)
if(MANDATE_TESTS)
  mandate_common_headers(mandate_test_headers
    LIBRARIES GTest::gtest fmt::fmt
    OPTIONS ${MANDATE_TEST_OPTIONS}
    HEADERS ${MANDATE_STANDARD_HEADERS} <fstream> <filesystem> <gtest/gtest.h> <rapidcheck.h> <rapidcheck/gtest.h>)
endif()

# Of tests only what finds mistakes is asked, not style; and the analyzer follows the paths through each EXPECT, where the
# sanitizers run all of them.
function(mandate_tidy_as_test TARGET)
  if(CMAKE_CXX_CLANG_TIDY)
    string(REPLACE "--checks=" "--checks=-clang-analyzer-*,-modernize-*,-readability-*,-misc-*,-cert-*,-cppcoreguidelines-*,"
      tidy "${CMAKE_CXX_CLANG_TIDY}")
    set_target_properties(${TARGET} PROPERTIES CXX_CLANG_TIDY "${tidy}")
  endif()
endfunction()

# They begin first, so that no core waits for one of them at the end.
set(MANDATE_LONG_TESTS publication_test store_test io_test fault_test golden_test)

# mandate_test(NAME SOURCES … USES floors … [LIBRARIES …]): a GoogleTest program, run by CTest as one test.
# Objects of object libraries do not travel through other object libraries, so USES names every floor.
function(mandate_test NAME)
  cmake_parse_arguments(TEST "" "" "SOURCES;USES;LIBRARIES" ${ARGN})
  add_executable(${NAME} ${TEST_SOURCES})
  list(REMOVE_DUPLICATES TEST_USES)
  foreach(used IN LISTS TEST_USES)
    target_link_libraries(${NAME} PRIVATE mandate_${used})
  endforeach()
  target_link_libraries(${NAME} PRIVATE GTest::gtest_main rapidcheck fmt::fmt ${TEST_LIBRARIES})
  target_compile_definitions(${NAME} PRIVATE MANDATE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_include_directories(${NAME} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_options(${NAME} PRIVATE ${MANDATE_TEST_OPTIONS})
  mandate_use_common_headers(${NAME} mandate_test_headers)
  mandate_tidy_as_test(${NAME})
  add_test(NAME ${NAME} COMMAND ${NAME} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  if(NAME IN_LIST MANDATE_LONG_TESTS)
    set_tests_properties(${NAME} PROPERTIES COST 100)
  endif()
endfunction()
