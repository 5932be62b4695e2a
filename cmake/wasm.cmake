# For WebAssembly: clang-19, wasi-libc, libc++-19. Objects are made by custom commands, for one CMake project has one compiler.
# The same sources give the same bytes wherever they are built: no path, date or name of a function is in them.
find_program(WASM_COMPILER clang++-19 REQUIRED)

set(wasm_flags --target=wasm32-wasi -Os -DNDEBUG -fno-exceptions -fno-rtti -Wall -Wextra -Werror
  -Wno-missing-field-initializers -Wno-missing-designated-field-initializers
  -DFMT_HEADER_ONLY -DBOOST_NO_EXCEPTIONS -DBOOST_SYSTEM_DISABLE_THREADS
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}=. -ffile-prefix-map=${CMAKE_BINARY_DIR}=. -isystem system
  -I${CMAKE_SOURCE_DIR}/src/wasm/libraries -I${CMAKE_SOURCE_DIR}/src)

# mandate_wasm_headers(library…): makes header libraries of the system visible, and nothing else of it: the rest of its
# headers is another target's.
function(mandate_wasm_headers)
  file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/system)
  foreach(library IN LISTS ARGN)
    file(CREATE_LINK /usr/include/${library} ${CMAKE_CURRENT_BINARY_DIR}/system/${library} SYMBOLIC)
  endforeach()
endfunction()

# mandate_wasm_unit(NAME file…): one object from several files of C++, as unity builds are made: NAME.o of the current build
# folder. Commands name no absolute path where they need none, so that ccache knows them again in every build folder.
function(mandate_wasm_unit NAME)
  set(includes)
  foreach(file IN LISTS ARGN)
    string(APPEND includes "#include \"${file}\"\n")
  endforeach()
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${NAME}.cpp CONTENT "${includes}" @ONLY)
  add_custom_command(
    OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${NAME}.o
    COMMAND ${CMAKE_CXX_COMPILER_LAUNCHER} ${WASM_COMPILER} ${wasm_flags} -std=c++23 -stdlib=libc++
      -MD -MF ${NAME}.d -MT ${NAME}.o -c ${NAME}.cpp -o ${NAME}.o
    DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/${NAME}.cpp
    DEPFILE ${CMAKE_CURRENT_BINARY_DIR}/${NAME}.d
    WORKING_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}
    COMMENT "Compiling ${NAME} for WebAssembly"
    VERBATIM)
endfunction()

# mandate_floor_files(VARIABLE floor…): every source of these floors.
function(mandate_floor_files VARIABLE)
  set(files)
  foreach(floor IN LISTS ARGN)
    get_target_property(sources mandate_${floor} SOURCES)
    get_target_property(folder mandate_${floor} SOURCE_DIR)
    list(TRANSFORM sources PREPEND ${folder}/)
    list(APPEND files ${sources})
  endforeach()
  set(${VARIABLE} ${files} PARENT_SCOPE)
endfunction()

# mandate_wasm_module(NAME unit…): NAME.wasm from the objects of these units; a library that is entered by its exports.
function(mandate_wasm_module NAME)
  set(objects ${ARGN})
  list(TRANSFORM objects APPEND .o)
  set(outputs ${objects})
  list(TRANSFORM outputs PREPEND ${CMAKE_CURRENT_BINARY_DIR}/)
  add_custom_command(
    OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${NAME}.wasm
    COMMAND ${WASM_COMPILER} --target=wasm32-wasi -mexec-model=reactor -stdlib=libc++ ${objects} -o ${NAME}.wasm
      -Wl,--strip-all -Wl,--gc-sections -Wl,-z,stack-size=1048576
    DEPENDS ${outputs}
    WORKING_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}
    COMMENT "Linking ${NAME}.wasm"
    VERBATIM)
endfunction()
