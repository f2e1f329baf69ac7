// The names of a pack in all languages, glossary.yaml, against the exhibits' texts: who writes 龙泉
// in Chinese writes Longquan in English, in every exhibit. content/FORMAT.md tells the rule to
// editors.
#pragma once
#include "content/build/source_reader.h"

namespace content {

// Reads glossary.yaml where there is one, and notes entries that lack a language and exhibits that
// name a thing in their first language but not, by the glossary's word, in another one. Reads what
// the readers have put into the source: call it last.
void check_glossary(SourceReader& reader);

} // namespace content
