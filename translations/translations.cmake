# SPDX-FileCopyrightText: 2026 JiaXin contributors
# SPDX-License-Identifier: Apache-2.0
#
# cmake -DLUPDATE=… -DROOT=… -DROOTS="domain;app;ui" -DTS=… [-DCOPY=…] -DMODE=update|check -P translations.cmake
#   update  brings TS up to date and drops strings that are gone
#   check   does the same to COPY and fails when TS was not complete and current
set(folders "")
foreach(folder IN LISTS ROOTS)
    if(EXISTS ${ROOT}/${folder})
        list(APPEND folders ${ROOT}/${folder})
    endif()
endforeach()

# Without the include path contexts would lose their namespace and never match at run time.
# label() of domain/field.h is translated like QT_TRANSLATE_NOOP.
set(options -silent -I ${ROOT} -locations none -tr-function-alias QT_TRANSLATE_NOOP+=label
    -source-language en -target-language zh_CN
    -disable-heuristic sametext -disable-heuristic similartext -disable-heuristic number)

if(MODE STREQUAL "update")
    execute_process(COMMAND ${LUPDATE} ${options} -no-obsolete ${folders} -ts ${TS} COMMAND_ERROR_IS_FATAL ANY)
    return()
endif()

configure_file(${TS} ${COPY} COPYONLY)
execute_process(COMMAND ${LUPDATE} ${options} ${folders} -ts ${COPY} COMMAND_ERROR_IS_FATAL ANY)
file(READ ${COPY} text)
# Brackets and semicolons would be taken as CMake lists.
string(REPLACE ";" "," text "${text}")
string(REPLACE "[" "(" text "${text}")
string(REPLACE "]" ")" text "${text}")
string(REGEX MATCHALL "<message[ >]" messages "${text}")
list(LENGTH messages count)
if(count LESS 20)
    message(FATAL_ERROR "only ${count} strings were found: lupdate did not see the sources")
endif()
string(REGEX MATCHALL "<source>[^<]*</source>[ \n]*<translation type=\"(unfinished|vanished|obsolete)\"" open "${text}")
foreach(kind unfinished vanished obsolete)
    string(REGEX MATCHALL "type=\"${kind}\"" found "${text}")
    list(LENGTH found number)
    if(number GREATER 0)
        list(JOIN open "\n" lines)
        message(FATAL_ERROR "${number} of ${count} strings are ${kind}; run the build target update_translations and translate:\n${lines}")
    endif()
endforeach()
if(text MATCHES "<translation></translation>")
    message(FATAL_ERROR "an empty translation is marked as finished")
endif()
message(STATUS "${count} strings, all translated")
