# SPDX-FileCopyrightText: 2026 JiaXin contributors
# SPDX-License-Identifier: Apache-2.0
#
# Compiler settings and the two functions every folder uses.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
# What is installed without a word about it belongs to the client's package; see installer/.
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME client)
option(JIAXIN_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

# Off: a unit a source, which is quicker where single files are edited often.
option(JIAXIN_UNITY "Compile sources that use no name for two things as one" ON)
option(JIAXIN_FUZZ "Build the libFuzzer targets instead of programs and tests (clang)" OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # A precompiled header is only cacheable with these; see "Precompiled headers" in ccache's manual.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Werror=return-type
                    -Werror=switch -Werror=unused-result -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
add_compile_definitions(QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
                        QT_MESSAGELOGCONTEXT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(JIAXIN_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=address,undefined)
endif()
if(JIAXIN_SANITIZE)
    # Sanitized code is slow enough without -O0; reports name their lines all the same.
    set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
    # The null checks make comparisons of function addresses non-constant, which the field lists need (GCC bug 71962).
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined
                        -fno-sanitize=null,nonnull-attribute,returns-nonnull-attribute)
    add_link_options(-fsanitize=address,undefined)
endif()

# jiaxin_unite(TARGET LINES): compiles its sources in units of so many lines at most; see source_groups.py.
function(jiaxin_unite target lines)
    if(NOT JIAXIN_UNITY)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    list(FILTER sources EXCLUDE REGEX "^${PROJECT_BINARY_DIR}/")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/cmake/source_groups.py)
    execute_process(COMMAND python3 ${PROJECT_SOURCE_DIR}/cmake/source_groups.py ${lines} ${sources}
        WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} OUTPUT_VARIABLE groups COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCHALL "[^\n]+" groups "${groups}")
    foreach(line IN LISTS groups)
        string(REGEX MATCH "^([0-9]+) (.+)$" _ "${line}")
        set_property(SOURCE ${CMAKE_MATCH_2} PROPERTY UNITY_GROUP ${target}_${CMAKE_MATCH_1})
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    # Anonymous namespaces are private to a source all the same: no header names what is in them.
    target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
endfunction()

# jiaxin_headers(NAME LINK …): cmake/NAME.h, precompiled once for whoever says PCH NAME. Macros of further Qt modules do no harm
# as long as nothing in it asks for them.
function(jiaxin_headers name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp CONTENT "// Carries the precompiled header.\n")
    add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PUBLIC ${arg_LINK})
    target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/${name}.h)
endfunction()

# Optimising takes most of the compiler's time and gains nothing where a program waits for people (windows and commands), and less
# than nothing in tests, which run once. -Og compiles faster than -O0, whose code is four times as long.
set(JIAXIN_UNHURRIED $<$<CONFIG:Release>:-Og>)
# Units of thousands of lines fit into memory as they are: the compiler need not look for what it could give back.
add_compile_options($<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-expand=300> $<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-heapsize=1500000>)

# jiaxin_library(NAME SOURCES … LINK …): a static library of the house. LINK is its permission list.
function(jiaxin_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "PCH" "SOURCES;LINK;PRIVATE_LINK")
    add_library(${name} STATIC ${arg_SOURCES})
    target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>)
    target_link_libraries(${name} PUBLIC ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
    if(arg_PCH)
        target_precompile_headers(${name} REUSE_FROM ${arg_PCH})
    endif()
    jiaxin_unite(${name} 5000)
endfunction()

# jiaxin_program(NAME SOURCES … LINK …): a product program, in <build>/bin so that ../share/jiaxin is found as after installation.
function(jiaxin_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "PCH" "SOURCES;LINK")
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
    target_link_libraries(${name} PRIVATE ${arg_LINK})
    if(arg_PCH)
        target_precompile_headers(${name} REUSE_FROM ${arg_PCH})
    endif()
    jiaxin_unite(${name} 5000)
    add_dependencies(${name} data)
    install(TARGETS ${name} DESTINATION bin)
endfunction()

# jiaxin_test(NAME [GUI] [XVFB] [SOURCES …] LINK …): the Qt Test class in NAME.cpp, in the one program of its folder,
# tests_<folder>, and run by ctest on the offscreen platform; XVFB: on a virtual X server of its own. GUI where a library that it links brings
# Qt6::Gui or Qt6::Widgets. `ninja NAME` builds the program.
function(jiaxin_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "GUI;XVFB" "TIMEOUT" "LINK;SOURCES")
    get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
    set(program tests_${folder})
    if(NOT TARGET ${program})
        add_executable(${program})
        add_dependencies(${program} data)
        cmake_language(EVAL CODE "cmake_language(DEFER CALL jiaxin_finish_tests ${program})")
    endif()
    target_sources(${program} PRIVATE ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${program} PRIVATE ${arg_LINK})
    if(arg_GUI)
        set_property(TARGET ${program} PROPERTY GUI_TESTS ON)
    endif()
    add_custom_target(${name} DEPENDS ${program})
    set(environment "TZ=Asia/Shanghai;LC_ALL=C.UTF-8;TEST_SOURCE_DIR=${PROJECT_SOURCE_DIR};TEST_BINARY_DIR=${PROJECT_BINARY_DIR};JIAXIN_DATA=${PROJECT_BINARY_DIR}/share/jiaxin")
    if(arg_XVFB)
        add_test(NAME ${name} COMMAND ${PROJECT_SOURCE_DIR}/tests/support/with_display $<TARGET_FILE:${program}> ${name})
        # Windows wait more than they work: begun early, others work meanwhile.
        set_tests_properties(${name} PROPERTIES ENVIRONMENT "${environment}" COST 100)
    else()
        add_test(NAME ${name} COMMAND ${program} ${name})
        set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;${environment}")
    endif()
    # Without one it is the preset's, or what ./dev soak says. What takes long begins early, so as not to end long after all others.
    if(arg_TIMEOUT)
        set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} COST ${arg_TIMEOUT})
    endif()
endfunction()

# What can only be told when all the tests of a folder are known.
function(jiaxin_finish_tests program)
    get_target_property(gui ${program} GUI_TESTS)
    set(support test_support)
    if(gui)
        set(support test_support_gui)
    endif()
    target_link_libraries(${program} PRIVATE test_main ${support} Qt6::Test)
    target_precompile_headers(${program} REUSE_FROM ${support})
    jiaxin_unite(${program} 4000)
endfunction()
