# SPDX-License-Identifier: MIT
# The headers of a library, and that each compiles by itself.

# Gives `target` its public headers. One with a .cpp of its own name is included there before all else
# (check_layers.cmake sees to it), so that building the library shows that it needs no other; only those without one
# are compiled once more, by all_verify_interface_header_sets.
function(faultline_headers target)
    foreach(header IN LISTS ARGN)
        string(REGEX REPLACE "\\.h$" ".cpp" source "${header}")
        if(EXISTS "${source}")
            list(APPEND shown "${header}")
        else()
            list(APPEND alone "${header}")
        endif()
    endforeach()
    target_sources(${target} PUBLIC
        FILE_SET HEADERS BASE_DIRS "${CMAKE_SOURCE_DIR}" FILES ${shown}
        FILE_SET alone TYPE HEADERS BASE_DIRS "${CMAKE_SOURCE_DIR}" FILES ${alone})
    set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON INTERFACE_HEADER_SETS_TO_VERIFY alone)
endfunction()
