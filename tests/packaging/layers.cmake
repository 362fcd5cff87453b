# SPDX-License-Identifier: MIT
# Tests the layer check on small source trees: cmake -DCHECK=<check_layers.cmake> -DWORK=<dir> -P layers.cmake
cmake_minimum_required(VERSION 3.22)

# Lays a tree with one file that has the given #include line and runs the check on it.
function(run_check file line result_out output_out)
    file(REMOVE_RECURSE "${WORK}")
    file(WRITE "${WORK}/core/base/result.h" "#include <string>\n")
    file(WRITE "${WORK}/${file}" "#pragma once\n${line}\n")
    execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${WORK} -P ${CHECK}
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    set(${result_out} "${result}" PARENT_SCOPE)
    set(${output_out} "${output}" PARENT_SCOPE)
endfunction()

function(expect_refusal file line)
    run_check("${file}" "${line}" result output)
    if(result EQUAL 0 OR NOT output MATCHES "Includes that point up a layer" OR NOT output MATCHES "${file}")
        message(SEND_ERROR "${file}: ${line}\n  should be refused by name; exit ${result}, said: ${output}")
    endif()
endfunction()

function(expect_pass file line)
    run_check("${file}" "${line}" result output)
    if(NOT result EQUAL 0)
        message(SEND_ERROR "${file}: ${line}\n  should pass; exit ${result}, said: ${output}")
    endif()
endfunction()

expect_pass("core/base/a.h" "#include \"core/base/b.h\"")
expect_pass("core/model/a.h" "#include \"core/base/b.h\"")
expect_pass("core/analysis/a.cpp" "#include <queue>")
expect_pass("core/analysis/a.cpp" "#include <Eigen/Dense>")
expect_pass("core/advice/a.cpp" "#include \"core/analysis/analyze.h\"")
expect_pass("core/model/a.cpp" "#include \"catalogue_data.inc\"")
expect_pass("app/cli/main.cpp" "#include \"core/io/design_file.h\"")
expect_pass("app/cli/main.cpp" "#include \"ui/render/painter.h\"")

expect_refusal("core/base/a.h" "#include \"core/model/b.h\"")
expect_refusal("core/model/a.cpp" "#include \"core/analysis/b.h\"")
expect_refusal("core/model/a.cpp" "#include \"core/io/b.h\"")
expect_refusal("core/analysis/a.h" "#include <core/io/b.h>")
expect_refusal("core/analysis/deep/a.h" "  #  include \"core/simulation/b.h\"")
expect_refusal("core/simulation/a.h" "#include \"core/advice/b.h\"")
expect_refusal("core/io/a.cpp" "#include \"ui/render/painter.h\"")
expect_refusal("core/io/a.cpp" "#include \"app/cli/options.h\"")
expect_refusal("core/model/a.cpp" "#include \"tests/support/b.h\"")
expect_refusal("core/model/a.cpp" "#include \"../analysis/b.h\"")
expect_refusal("core/analysis/a.cpp" "#include <QString>")
expect_refusal("core/analysis/a.cpp" "#include <QtCore/qstring.h>")
expect_refusal("app/cli/main.cpp" "#include \"ui/main_window.h\"")
expect_refusal("app/cli/main.cpp" "#include \"ui/canvas/scene.h\"")

# The tree has core/base/result.h: its source shows that it needs nothing before it.
expect_pass("core/base/result.cpp" "#include \"core/base/result.h\"\n#include <string>")
expect_pass("core/model/result.cpp" "#include <string>\n#include \"core/base/result.h\"")
expect_refusal("core/base/result.cpp" "#include <string>\n#include \"core/base/result.h\"")
expect_refusal("core/base/result.cpp" "#include \"core/base/a.h\"\n#include \"core/base/result.h\"")

# A wrong path must not read as a clean tree.
execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${WORK}/nowhere -P ${CHECK}
    RESULT_VARIABLE result OUTPUT_QUIET ERROR_QUIET)
if(result EQUAL 0)
    message(SEND_ERROR "A ROOT without sources should be refused")
endif()
