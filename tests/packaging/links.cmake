# SPDX-License-Identifier: MIT
# Fails when a program links a library that may only be had under the GPL, directly or through another:
# cmake -DBINARY=<program> -P links.cmake, or -DLISTING=<what ldd printed> in place of the program.
cmake_minimum_required(VERSION 3.22)

if(LISTING)
    file(READ "${LISTING}" listing)
else()
    find_program(LDD ldd)
    if(NOT LDD)
        message("Skipped: no ldd here to ask what ${BINARY} links")
        return()
    endif()
    execute_process(COMMAND ${LDD} "${BINARY}" OUTPUT_VARIABLE listing ERROR_VARIABLE error RESULT_VARIABLE result)
    if(NOT result EQUAL 0 AND NOT "${listing}${error}" MATCHES "not a dynamic executable|statically linked")
        message(FATAL_ERROR "ldd ${BINARY} failed: ${listing}${error}")
    endif()
endif()

# Qt's modules that have no LGPL edition (doc.qt.io/qt-6/licensing.html), and GPL libraries often met.
set(qt_gpl "Charts|DataVisualization|Graphs|VirtualKeyboard|NetworkAuth|HttpServer|Quick3D[A-Za-z]*|QuickTimeline")
string(APPEND qt_gpl "|Bodymovin|Lottie|Mqtt|Coap|OpcUa[A-Za-z]*|WaylandCompositor|QmlCompiler|Insight")
set(gpl_library "lib(Qt[0-9]*(${qt_gpl})|readline|gsl|gslcblas|fftw3[a-z_]*|poppler|CGAL|glpk|history)\\.so[.0-9]*")

string(REGEX MATCHALL "${gpl_library}" found "${listing}")
list(REMOVE_DUPLICATES found)
if(found)
    list(TRANSFORM found APPEND " (GPL-3.0 only)" REGEX "libQt")
    list(TRANSFORM found APPEND " (GPL)" REGEX "[0-9o]$")
    list(JOIN found ", " text)
    message(FATAL_ERROR "core, io and faultline-cli are MIT all the way down, and this links ${text}.")
endif()
if(NOT listing MATCHES "libc\\.|not a dynamic executable|statically linked|ld-")
    message(FATAL_ERROR "This is no listing of libraries, so it proves nothing:\n${listing}")
endif()
