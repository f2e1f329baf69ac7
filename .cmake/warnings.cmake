# Every warning is an error in our own code; third-party headers are SYSTEM and silent.
add_library(warnings INTERFACE)
target_compile_options(warnings INTERFACE
    -Werror -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wswitch-enum -Wformat=2 -Wmissing-declarations -Wcast-align)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(warnings INTERFACE -Wnull-dereference -Wduplicated-cond -Wlogical-op -Wuseless-cast)
endif()
if(PAVILION_SANITIZE)
    add_compile_options(-fsanitize=${PAVILION_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${PAVILION_SANITIZE})
endif()
