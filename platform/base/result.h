// Errors as values, used everywhere: base::Result<T> is a T or an Error that says what is wrong and
// what to do. Libraries' errors (SQLite, SDL, ICU, librsvg) become an Error where they are met; we
// throw nothing ourselves.
#pragma once
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace base {

enum class ErrorCode {
    not_found,   // a file, id, place or option value that does not exist
    bad_content, // a file that can be read but is wrong: the text names file and line
    unsupported, // right in itself, but not for this version or machine (newer schema, no GL)
    refused,     // not trusted: signature, key, downgrade
    io,          // the system said no: permission, space, device
    cancelled,   // somebody asked to stop
};

struct Error {
    ErrorCode code = ErrorCode::io;
    std::string what; // one line, in English, for staff and logs; names the thing and what to do
};

template <typename T> using Result = tl::expected<T, Error>;
using Status = Result<void>;

// The failed side of a Result: `return base::fail(ErrorCode::not_found, "no such pack: x")`.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string what)
{
    return tl::unexpected<Error>(Error{code, std::move(what)});
}

} // namespace base

// Passes an error on, or goes on. Use inside braces only.
#define TRY(expression)                                                        \
    do {                                                                       \
        if (auto try_status = (expression); !try_status)                       \
            return tl::unexpected<base::Error>(std::move(try_status.error())); \
    } while (false)

#define TRY_JOIN_(a, b) a##b
#define TRY_JOIN(a, b) TRY_JOIN_(a, b)
#define TRY_SET_(temporary, declaration, expression)                      \
    auto temporary = (expression);                                        \
    if (!temporary)                                                       \
        return tl::unexpected<base::Error>(std::move(temporary.error())); \
    declaration = std::move(*temporary)

// Declares a variable from a Result, or passes the error on: TRY_SET(Bytes bytes, read_file(path)).
#define TRY_SET(declaration, expression) \
    TRY_SET_(TRY_JOIN(try_result_, __LINE__), declaration, expression)
