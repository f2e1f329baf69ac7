# Every warning is an error in our own code; third-party headers are SYSTEM and silent.
add_library(warnings INTERFACE)
target_compile_options(warnings INTERFACE
    -Werror -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wswitch-enum -Wformat=2 -Wmissing-declarations -Wcast-align)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(warnings INTERFACE -Wnull-dereference -Wduplicated-cond -Wlogical-op -Wuseless-cast)
endif()
# On from g++ 13, and wrong for every reference that a call returns beside a temporary argument (GCC bug 107532).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
    target_compile_options(warnings INTERFACE -Wno-dangling-reference)
endif()
# From -O2 on, g++ 12 sees these three in code of libstdc++ and stb that is right (GCC bug 105651 is one); ./test builds with -O1.
target_compile_options(warnings INTERFACE
    $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:-Wno-null-dereference>
    $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:-Wno-free-nonheap-object>
    $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:-Wno-restrict>)
if(PAVILION_SANITIZE)
    add_compile_options(-fsanitize=${PAVILION_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${PAVILION_SANITIZE})
endif()
