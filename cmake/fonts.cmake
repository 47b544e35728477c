# SPDX-FileCopyrightText: 2026 JiaXin contributors
# SPDX-License-Identifier: Apache-2.0
#
# The target `data` fills <build>/share/jiaxin, the same tree that is installed: fonts cut from the installed Noto CJK (see
# make_font.py; they are never committed) and the files of resources/ that are read at run time.

set(JIAXIN_DATA_DIR ${PROJECT_BINARY_DIR}/share/jiaxin)
find_program(HB_SUBSET_PROGRAM hb-subset REQUIRED)
# Debian's python3-fonttools belongs to the system's interpreter, which need not be the first one in the path.
find_program(SYSTEM_PYTHON_PROGRAM python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
find_path(NOTO_CJK_DIR NotoSansCJK-Regular.ttc
    PATHS /usr/share/fonts/opentype/noto /usr/share/fonts/noto-cjk REQUIRED NO_DEFAULT_PATH
    DOC "Folder of the Noto CJK collections (Debian: fonts-noto-cjk)")

add_custom_target(data ALL)

function(jiaxin_font kind style)
    set(source ${NOTO_CJK_DIR}/Noto${kind}CJK-${style}.ttc)
    set(output ${JIAXIN_DATA_DIR}/fonts/JiaXin${kind}-${style}.otf)
    add_custom_command(OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${JIAXIN_DATA_DIR}/fonts
        COMMAND ${SYSTEM_PYTHON_PROGRAM} ${PROJECT_SOURCE_DIR}/cmake/make_font.py --subsetter ${HB_SUBSET_PROGRAM}
                --source ${source} --face "Noto ${kind} CJK SC" --family "JiaXin ${kind}" --style ${style}
                --output ${output} ${ARGN}
        DEPENDS ${PROJECT_SOURCE_DIR}/cmake/make_font.py ${source}
        COMMENT "Cutting JiaXin ${kind} ${style}" VERBATIM)
    add_custom_target(font_${kind}_${style} DEPENDS ${output})
    add_dependencies(data font_${kind}_${style})
endfunction()

# jiaxin_data(FOLDER FILE …): files of resources/FOLDER copied to share/jiaxin/FOLDER.
function(jiaxin_data folder)
    set(outputs)
    foreach(file ${ARGN})
        set(output ${JIAXIN_DATA_DIR}/${folder}/${file})
        add_custom_command(OUTPUT ${output}
            COMMAND ${CMAKE_COMMAND} -E copy ${PROJECT_SOURCE_DIR}/resources/${folder}/${file} ${output}
            DEPENDS ${PROJECT_SOURCE_DIR}/resources/${folder}/${file} VERBATIM)
        list(APPEND outputs ${output})
    endforeach()
    add_custom_target(data_${folder} DEPENDS ${outputs})
    add_dependencies(data data_${folder})
endfunction()

jiaxin_font(Sans Regular)
jiaxin_font(Sans Bold)
# Serif faces are only printed, never shown at screen sizes, so their hints are of no use.
jiaxin_font(Serif Regular --no-hinting)
jiaxin_font(Serif Bold --no-hinting)

jiaxin_data(templates a4.svg a4_overprint.svg a4x10.svg cr80.svg cr80_overprint.svg templates.json)

install(DIRECTORY ${JIAXIN_DATA_DIR}/ DESTINATION share/jiaxin)
