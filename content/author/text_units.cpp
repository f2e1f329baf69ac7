#include "content/author/text_units.h"

#include "content/author/interface_texts.h"
#include "content/author/page_texts.h"
#include "content/author/yaml_texts.h"
#include "content/catalogue/names.h"
#include "platform/base/file.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace content {
namespace {

constexpr std::size_t kMaxBytesOfFile = 1U << 20;

bool is_there(const std::filesystem::path& file)
{
    std::error_code ignored;
    return !file.empty() && std::filesystem::exists(file, ignored);
}

bool is_page_key(std::string_view key)
{
    return key == "title" || key == "subtitle" || key.starts_with("story.") ||
           key.starts_with("step.");
}

class Rows {
public:
    void add(const SourceText& text, const std::filesystem::path& file)
    {
        const auto [its, fresh] = m_index.emplace(text.key, m_rows.size());
        if (fresh) {
            m_rows.emplace_back();
            m_rows.back().key = text.key;
        }
        TextRow& row = m_rows[its->second];
        row.text.get(text.language) = text.text;
        if (text.text.empty())
            return;
        row.line.at(static_cast<std::size_t>(text.language)) = text.line;
        row.file.at(static_cast<std::size_t>(text.language)) = file;
    }
    std::vector<TextRow> take() { return std::move(m_rows); }

private:
    std::vector<TextRow> m_rows;
    std::map<std::string, std::size_t> m_index;
};

std::optional<std::string>
read_file(const SourceFolder& folder, const std::filesystem::path& file, Faults& faults)
{
    return read_source_text(folder, file, kMaxBytesOfFile, faults);
}

void note_broken(const Faults& found, Faults& faults)
{
    if (found.any_broken())
        for (const Fault& fault : found.sorted())
            if (fault.kind == FaultKind::broken)
                faults.add(fault.place, fault.what, fault.todo);
}

// The changes of one file, with their places among all changes.
struct FileChanges {
    std::vector<TextChange> changes;
    std::vector<std::size_t> index;
};

std::filesystem::path file_of(const TextUnit& unit, const TextChange& change)
{
    if (!unit.interface.empty())
        return unit.interface / fmt::format("{}.po", short_tag(change.language));
    if (!unit.pages.empty() && is_page_key(change.key))
        return unit.pages / fmt::format("{}.md", short_tag(change.language));
    return unit.yaml;
}

base::Result<std::string> changed_text(const TextUnit& unit,
                                       const std::filesystem::path& file,
                                       std::string_view text,
                                       std::span<const TextChange> changes)
{
    const Language language = changes.front().language;
    if (file == unit.yaml)
        return change_yaml_texts(text, changes);
    if (file.extension() == ".po")
        return change_interface_texts(text, language, changes);
    return change_page_texts(text, language, changes);
}

// All changes of a file at once; where that fails, one by one to find those that are to blame.
void change_file(const TextUnit& unit,
                 const std::filesystem::path& file,
                 const FileChanges& changes,
                 UnitChange& result)
{
    std::string text;
    if (is_there(file)) {
        base::Result<std::string> read = base::read_text_file(file, kMaxBytesOfFile);
        if (!read) {
            result.refused.push_back({changes.index.front(), read.error().what});
            return;
        }
        text = std::move(*read);
    }
    base::Result<std::string> changed = changed_text(unit, file, text, changes.changes);
    if (changed) {
        result.files.push_back({file, std::move(*changed)});
        return;
    }
    const std::size_t before = result.refused.size();
    if (!text.empty())
        for (std::size_t i = 0; i < changes.changes.size(); ++i)
            if (const auto one = changed_text(unit, file, text, {&changes.changes[i], 1}); !one)
                result.refused.push_back({changes.index[i], one.error().what});
    if (result.refused.size() == before)
        result.refused.push_back({changes.index.front(), changed.error().what});
}

} // namespace

std::optional<TextUnit> text_unit(const SourceFolder& folder, std::string_view name)
{
    const std::filesystem::path& root = folder.root;
    TextUnit unit{std::string(name), {}, {}, {}};
    if (name == "pack.yaml" || name == "glance.yaml")
        unit.yaml = root / name;
    else if (name == "cities.yaml")
        unit.yaml = root / "map" / "cities.yaml";
    else if (name == "ui.po")
        unit.interface = root / "ui";
    if (!unit.yaml.empty() || !unit.interface.empty())
        return is_there(unit.yaml) || is_there(unit.interface) ? std::optional(unit) : std::nullopt;
    const std::size_t slash = name.find('/');
    const std::string_view hall = name.substr(0, slash);
    if (!is_id(hall))
        return std::nullopt;
    unit.pages = root / "halls" / hall;
    unit.yaml = unit.pages / "hall.yaml";
    if (slash != std::string_view::npos) {
        const std::string_view exhibit = name.substr(slash + 1);
        if (!is_id(exhibit))
            return std::nullopt;
        unit.pages /= exhibit;
        unit.yaml = unit.pages / "exhibit.yaml";
    }
    return is_there(unit.yaml) ? std::optional(unit) : std::nullopt;
}

std::vector<TextUnit> text_units(const SourceFolder& folder)
{
    std::vector<TextUnit> units;
    const auto add = [&](const std::string& name) {
        if (auto unit = text_unit(folder, name))
            units.push_back(std::move(*unit));
    };
    for (const char* name : {"pack.yaml", "ui.po", "glance.yaml", "cities.yaml"})
        add(name);
    for (const auto& hall : folder.folders(folder.root / "halls")) {
        const std::string id = hall.filename().string();
        add(id);
        for (const auto& exhibit : folder.folders(hall))
            add(fmt::format("{}/{}", id, exhibit.filename().string()));
    }
    return units;
}

std::vector<TextRow>
read_text_unit(const SourceFolder& folder, const TextUnit& unit, Faults& faults)
{
    Rows rows;
    Faults found;
    for (const Language language : folder.languages) {
        if (!unit.pages.empty()) {
            const auto file = unit.pages / fmt::format("{}.md", short_tag(language));
            const auto text = is_there(file) ? read_file(folder, file, found) : std::nullopt;
            for (const SourceText& one :
                 text ? read_page_texts(*text, folder.place(file), language, found)
                      : std::vector<SourceText>{})
                rows.add(one, file);
        }
        if (!unit.interface.empty()) {
            const auto file = unit.interface / fmt::format("{}.po", short_tag(language));
            const auto text = is_there(file) ? read_file(folder, file, found) : std::nullopt;
            for (const SourceText& one :
                 text ? read_interface_texts(*text, folder.place(file), language, found)
                      : std::vector<SourceText>{})
                rows.add(one, file);
        }
    }
    if (!unit.yaml.empty())
        if (const auto text = read_file(folder, unit.yaml, found))
            for (const SourceText& one :
                 read_yaml_texts(*text, folder.place(unit.yaml), folder.languages, found))
                rows.add(one, unit.yaml);
    note_broken(found, faults);
    return rows.take();
}

UnitChange change_text_unit(const TextUnit& unit, const std::vector<TextChange>& changes)
{
    std::map<std::filesystem::path, FileChanges> by_file;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        FileChanges& file = by_file[file_of(unit, changes[i])];
        file.changes.push_back(changes[i]);
        file.index.push_back(i);
    }
    UnitChange result;
    for (const auto& [file, its] : by_file)
        change_file(unit, file, its, result);
    return result;
}

} // namespace content
