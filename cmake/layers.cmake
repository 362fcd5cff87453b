# The doors between the rooms: see check_layers.cmake, which every build runs.
add_custom_target(faultline_layers ALL
    COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR} -P ${CMAKE_SOURCE_DIR}/cmake/check_layers.cmake
    COMMENT "Checking that no include points up a layer" VERBATIM)
