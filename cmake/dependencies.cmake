# SPDX-License-Identifier: MIT
# Finds what Faultline builds on. README.md says why each is here; packaging/packages names the packages.
# Debian and Ubuntu ship a CMake config with each of these. RapidJSON's names no target and CLI11 is built
# without a config elsewhere, so for these two the headers alone are enough.

find_package(fmt REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(pugixml REQUIRED)
find_package(ZLIB REQUIRED)

# Makes an imported target of a header-only library whose config, if any, brought none.
function(faultline_header_only target header)
    if(TARGET ${target})
        return()
    endif()
    string(MAKE_C_IDENTIFIER "FAULTLINE_${target}_INCLUDE_DIR" directory)
    find_path(${directory} ${header} REQUIRED)
    mark_as_advanced(${directory})
    add_library(${target} INTERFACE IMPORTED GLOBAL)
    target_include_directories(${target} INTERFACE "${${directory}}")
endfunction()

# libyaml brings a pkg-config file at most.
find_path(FAULTLINE_YAML_INCLUDE_DIR yaml.h REQUIRED)
find_library(FAULTLINE_YAML_LIBRARY yaml REQUIRED)
mark_as_advanced(FAULTLINE_YAML_INCLUDE_DIR FAULTLINE_YAML_LIBRARY)
add_library(yaml::yaml UNKNOWN IMPORTED GLOBAL)
set_target_properties(yaml::yaml PROPERTIES IMPORTED_LOCATION "${FAULTLINE_YAML_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${FAULTLINE_YAML_INCLUDE_DIR}")

find_package(CLI11 QUIET)
faultline_header_only(CLI11::CLI11 CLI/CLI.hpp)
faultline_header_only(RapidJSON::RapidJSON rapidjson/reader.h)

# Graphviz ships pkg-config files only, and none for its engines: those lie in a folder of their own, which a
# program that links one must know at run time, where it is built and where it is installed.
find_path(FAULTLINE_GRAPHVIZ_INCLUDE_DIR graphviz/gvc.h REQUIRED)
mark_as_advanced(FAULTLINE_GRAPHVIZ_INCLUDE_DIR)
foreach(library cgraph cdt gvc gvplugin_dot_layout)
    find_library(FAULTLINE_${library}_LIBRARY ${library} PATH_SUFFIXES graphviz REQUIRED)
    mark_as_advanced(FAULTLINE_${library}_LIBRARY)
endforeach()
set(CMAKE_INSTALL_RPATH_USE_LINK_PATH ON)
# Reads and writes DOT.
add_library(Graphviz::cgraph INTERFACE IMPORTED GLOBAL)
target_include_directories(Graphviz::cgraph INTERFACE "${FAULTLINE_GRAPHVIZ_INCLUDE_DIR}")
target_link_libraries(Graphviz::cgraph INTERFACE ${FAULTLINE_cgraph_LIBRARY} ${FAULTLINE_cdt_LIBRARY})
# Lays out with the dot engine.
add_library(Graphviz::dot INTERFACE IMPORTED GLOBAL)
target_link_libraries(Graphviz::dot INTERFACE Graphviz::cgraph ${FAULTLINE_gvc_LIBRARY}
    ${FAULTLINE_gvplugin_dot_layout_LIBRARY})

if(FAULTLINE_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Svg Widgets PrintSupport Charts)
    find_package(qpdf 11 REQUIRED)
endif()
