// Reads one whole exhibit by statements that stay prepared. Inside content/catalogue only.
#pragma once
#include "content/catalogue/database.h"
#include "content/catalogue/exhibit.h"

namespace content {

class ExhibitReader {
public:
    [[nodiscard]] static base::Result<ExhibitReader> prepare(const Database& database);

    // The exhibit of a card, `ordinal` being its row. Pictures and related exhibits are not checked
    // here.
    [[nodiscard]] base::Result<Exhibit> read(const Card& card, std::int64_t ordinal);

private:
    [[nodiscard]] base::Status read_texts(Exhibit& exhibit, std::int64_t ordinal);
    [[nodiscard]] base::Status read_story(Exhibit& exhibit, std::int64_t ordinal);
    [[nodiscard]] base::Status read_parts(Exhibit& exhibit, std::int64_t ordinal);
    [[nodiscard]] base::Status read_links(Exhibit& exhibit, std::int64_t ordinal);

    Statement m_texts;
    Statement m_story;
    Statement m_steps;
    Statement m_figures;
    Statement m_recognition;
    Statement m_related;
    Statement m_media;
};

} // namespace content
