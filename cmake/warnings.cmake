# One target carries the warnings; CI turns them into errors with CMAKE_COMPILE_WARNING_AS_ERROR.
add_library(faultline_warnings INTERFACE)
target_compile_options(faultline_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Wold-style-cast
    -Woverloaded-virtual -Wcast-align -Wimplicit-fallthrough)
