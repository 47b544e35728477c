# SPDX-FileCopyrightText: 2026 JiaXin contributors
# SPDX-License-Identifier: Apache-2.0
#
# OpenCV, of which we want the three libraries that find faces and nothing that reads files: imgcodecs would bring GDAL, and with
# it a second SQLite beside SQLCipher. Debian's small -dev packages have neither a .pc file nor a CMake one.

find_path(OPENCV_INCLUDE_DIR opencv2/objdetect.hpp PATH_SUFFIXES opencv4 REQUIRED)
add_library(opencv_faces INTERFACE)
target_include_directories(opencv_faces SYSTEM INTERFACE ${OPENCV_INCLUDE_DIR})
foreach(part objdetect imgproc core)
    find_library(OPENCV_${part}_LIBRARY opencv_${part} REQUIRED)
    target_link_libraries(opencv_faces INTERFACE ${OPENCV_${part}_LIBRARY})
endforeach()

# The cascade is data of the package opencv-data; only the one that we use is installed with us.
find_file(FACE_CASCADE haarcascade_frontalface_alt2.xml
    PATHS /usr/share/opencv4/haarcascades /usr/share/opencv/haarcascades REQUIRED NO_DEFAULT_PATH
    DOC "OpenCV's cascade of frontal faces (Debian: opencv-data)")
set(face_data ${JIAXIN_DATA_DIR}/faces/frontal_face.xml)
add_custom_command(OUTPUT ${face_data}
    COMMAND ${CMAKE_COMMAND} -E copy ${FACE_CASCADE} ${face_data}
    DEPENDS ${FACE_CASCADE} VERBATIM)
add_custom_target(data_faces DEPENDS ${face_data})
add_dependencies(data data_faces)
