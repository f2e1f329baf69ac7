// gettext's PO reader leaks a little of every file it reads; a build reads four and ends. Only
// LeakSanitizer asks for this.
extern "C" const char*
__lsan_default_suppressions(); // NOLINT(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)

const char*
__lsan_default_suppressions() // NOLINT(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)
{
    return "leak:libgettextpo";
}
