// Ids made from titles: the names of folders where a spreadsheet gives none.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace content {

class Slugs {
public:
    Slugs();
    Slugs(const Slugs&) = delete;
    Slugs& operator=(const Slugs&) = delete;
    Slugs(Slugs&&) = delete;
    Slugs& operator=(Slugs&&) = delete;
    ~Slugs();

    // "Longjing-Tee vom Westsee" -> "longjing-tee-vom-westsee", "龙井 43" -> "long-jing-43". At
    // most 56 bytes, so that a number still fits behind; empty where nothing is left.
    [[nodiscard]] std::string make(std::string_view text) const;

    // The n-th that asks for the same slug: tea, tea-2, tea-3. Each costs the same, however many
    // are alike.
    [[nodiscard]] std::string number(const std::string& slug);

private:
    struct ToLatin;
    std::unique_ptr<ToLatin> m_latin; // costly to make
    std::map<std::string, int> m_asked;
};

} // namespace content
