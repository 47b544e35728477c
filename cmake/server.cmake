# SPDX-FileCopyrightText: 2026 JiaXin contributors
# SPDX-License-Identifier: Apache-2.0
#
# What the provincial server needs besides the client's libraries. Who builds the client alone need not have it.

find_path(BOOST_INCLUDE_DIR boost/beast/version.hpp)
pkg_check_modules(LIBPQ IMPORTED_TARGET libpq)
pkg_check_modules(SIMDJSON IMPORTED_TARGET simdjson)
find_package(Threads REQUIRED)
set(server_possible OFF)
if(BOOST_INCLUDE_DIR AND LIBPQ_FOUND AND SIMDJSON_FOUND)
    file(STRINGS ${BOOST_INCLUDE_DIR}/boost/version.hpp boost_version REGEX "#define BOOST_VERSION [0-9]+")
    if(boost_version MATCHES "BOOST_VERSION ([0-9]+)" AND CMAKE_MATCH_1 GREATER_EQUAL 108100)
        set(server_possible ON)
    endif()
endif()
if(NOT server_possible)
    message(STATUS "No server: it needs Boost 1.81, libpq and simdjson")
endif()
set(JIAXIN_SERVER ${server_possible})
