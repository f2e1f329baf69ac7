#include "kiosk/app/sheet.h"

#include "kiosk/app/all_screens.h"
#include "platform/gpu/image_decode.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <iostream>

namespace kiosk {

namespace {

constexpr std::size_t kCellsPerSheet = 63;
constexpr std::size_t kColumns = 7;
constexpr int kGap = 8; // px

class Sheet {
public:
    Sheet(std::size_t cells, base::Size cell)
        : m_columns(static_cast<int>(std::min(cells, kColumns)))
        , m_width(static_cast<int>(cell.w))
        , m_height(static_cast<int>(cell.h))
    {
        const int rows = static_cast<int>((cells + kColumns - 1) / kColumns);
        m_pixels.width = m_columns * (m_width + kGap) + kGap;
        m_pixels.height = rows * (m_height + kGap) + kGap;
        m_pixels.rgba.assign(static_cast<std::size_t>(m_pixels.width) *
                                 static_cast<std::size_t>(m_pixels.height) * 4,
                             0xFF);
    }

    void put(std::size_t index, const platform::Pixels& cell)
    {
        const int column = static_cast<int>(index) % m_columns;
        const int row = static_cast<int>(index) / m_columns;
        const int left = kGap + column * (m_width + kGap);
        const int top = kGap + row * (m_height + kGap);
        const auto line = static_cast<std::size_t>(std::min(m_width, cell.width)) * 4;
        for (int y = 0; y < std::min(m_height, cell.height); ++y)
            std::memcpy(&m_pixels.rgba[offset(m_pixels.width, left, top + y)],
                        &cell.rgba[offset(cell.width, 0, y)],
                        line);
    }

    [[nodiscard]] const platform::Pixels& pixels() const { return m_pixels; }

private:
    static std::size_t offset(int width, int x, int y)
    {
        return 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                    static_cast<std::size_t>(x));
    }

    int m_columns;
    int m_width;
    int m_height;
    platform::Pixels m_pixels;
};

base::Status draw_sheet(App& app,
                        std::span<const content::Card> cards,
                        content::Language language,
                        const std::filesystem::path& file)
{
    const base::Size cell{app.layout().to_px(app.layout().size.w),
                          app.layout().to_px(app.layout().size.h)};
    Sheet sheet(cards.size(), cell);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        app.stage(standing_at(exhibit_place(cards[i]), {language, TextSize::normal, Theme::paper}));
        TRY_SET(const platform::Pixels picture, app.staged_picture(App::Words::drawn));
        sheet.put(i, picture);
    }
    TRY(platform::write_png(file, sheet.pixels()));
    std::cout << fmt::format("{}: {} exhibits\n", file.string(), cards.size()) << std::flush;
    return {};
}

base::Status draw_all(App& app, const std::filesystem::path& folder)
{
    for (const content::Hall& hall : app.catalogue().halls())
        for (const content::Language language : app.catalogue().info().languages) {
            const auto cards = app.catalogue().cards(hall.id, {});
            for (std::size_t first = 0; first < cards.size(); first += kCellsPerSheet) {
                const std::size_t number = first / kCellsPerSheet + 1;
                const std::string name = fmt::format("{}-{}{}.png",
                                                     hall.id,
                                                     content::short_tag(language),
                                                     number == 1 ? "" : fmt::format("-{}", number));
                TRY(draw_sheet(app,
                               cards.subspan(first, std::min(kCellsPerSheet, cards.size() - first)),
                               language,
                               folder / name));
            }
        }
    return {};
}

} // namespace

ExitCode draw_sheets(App& app, const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const base::Status drawn = draw_all(app, folder);
    if (!drawn)
        std::cerr << fmt::format("pavilion-kiosk: {}\n", drawn.error().what);
    return drawn ? ExitCode::done : ExitCode::failed;
}

} // namespace kiosk
