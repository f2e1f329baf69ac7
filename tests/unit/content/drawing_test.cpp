// Paths, transforms and icons of SVG, the blobs they become, and the rounding of layers.
#include "content/build/icon.h"
#include "content/build/png_drawing.h"
#include "content/build/svg_path.h"
#include "content/catalogue/limits.h"
#include "content/catalogue/shapes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace content {
namespace {

using base::Point;
using testing::ElementsAre;

std::vector<Polyline> lines_of(std::string_view data, double tolerance = 0.1)
{
    const auto path = parse_svg_path(data);
    return path ? flatten(*path, {}, tolerance) : std::vector<Polyline>{};
}

TEST(SvgPath, UnderstandsAbsoluteAndRelativeLines)
{
    const auto expected = ElementsAre(Point{1, 2}, Point{4, 2}, Point{4, 6}, Point{0, 0});
    EXPECT_THAT(lines_of("M1 2H4V6L0 0").at(0).points, expected);
    EXPECT_THAT(lines_of("m1,2h3v4l-4-6").at(0).points, expected);
    EXPECT_THAT(lines_of(" M 1 2 4 2 , 4 6 0 0 ").at(0).points, expected);
    EXPECT_THAT(lines_of("M1 2L4 2 4 6 0 0z").at(0).closed, true);
}

TEST(SvgPath, ReadsNumbersWithoutSpaceBetween)
{
    EXPECT_THAT(lines_of("M.5.5L-1-1e1+2.5-3").at(0).points,
                ElementsAre(Point{0.5F, 0.5F}, Point{-1, -10}, Point{2.5F, -3}));
}

TEST(SvgPath, StartsTheNextSubpathWhereTheLastClosed)
{
    const auto lines = lines_of("M0 0H10V10Zl5 5M20 20h1");
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_THAT(lines[1].points, ElementsAre(Point{0, 0}, Point{5, 5}));
}

TEST(SvgPath, FlattensCurvesWithinTheTolerance)
{
    // A half circle of radius 100 by an arc with flags run together.
    for (const char* half : {"M0 0A100 100 0 0 1 200 0", "M0 0a100 100 0 01200 0"}) {
        const auto lines = lines_of(half, 0.25);
        ASSERT_EQ(lines.size(), 1U);
        EXPECT_GT(lines[0].points.size(), 8U);
        for (const Point p : lines[0].points) {
            EXPECT_NEAR(std::hypot(p.x - 100, p.y), 100, 0.3);
            EXPECT_LE(p.y, 0.01F);
        }
    }
}

TEST(SvgPath, ReflectsTheControlPointOfSmoothCurves)
{
    const auto smooth = lines_of("M0 0C0 10 10 10 10 0S20-10 20 0");
    const auto explicit_curves = lines_of("M0 0C0 10 10 10 10 0C10-10 20-10 20 0");
    EXPECT_EQ(smooth.at(0).points, explicit_curves.at(0).points);
    const auto quadratic = lines_of("M0 0Q5 10 10 0T20 0");
    const auto twice = lines_of("M0 0Q5 10 10 0Q15-10 20 0");
    EXPECT_EQ(quadratic.at(0).points, twice.at(0).points);
}

TEST(SvgPath, RefusesWhatIsNoPath)
{
    for (const char* data : {"L1 1",
                             "M1",
                             "M1 2X",
                             "M1 2L3",
                             "M0 0L1e9 0",
                             "M0 0A1 1 0 2 0 1 1",
                             "M0 0C1 1 2 2",
                             "M nan 0",
                             "M0 0L--1 0",
                             "hello",
                             "M0 0,,1 1"})
        EXPECT_FALSE(parse_svg_path(data).has_value()) << data;
    EXPECT_TRUE(parse_svg_path("").has_value());
}

TEST(SvgPath, RefusesEndlessPaths)
{
    std::string data = "M0 0";
    for (int i = 0; i < 60'000; ++i)
        data += "h1";
    EXPECT_FALSE(parse_svg_path(data).has_value());
}

TEST(SvgTransform, IsAppliedFromRightToLeft)
{
    const auto matrix = parse_svg_transform("translate(10, 20) rotate(90) scale(2)");
    ASSERT_TRUE(matrix.has_value());
    const auto line = flatten(*parse_svg_path("M0 0L1 0"), *matrix, 0.1);
    EXPECT_NEAR(line.at(0).points.at(1).x, 10, 0.02);
    EXPECT_NEAR(line.at(0).points.at(1).y, 22, 0.02);
    EXPECT_DOUBLE_EQ(matrix->scale(), 2);
    const auto around = parse_svg_transform("rotate(180 5 5)");
    EXPECT_NEAR(flatten(*parse_svg_path("M0 0L10 0"), *around, 0.1).at(0).points[0].x, 10, 0.02);
}

TEST(SvgTransform, RefusesWhatIsNone)
{
    for (const char* text : {"spin(3)", "scale(", "scale(1", "scale()", "rotate(1 2)", "x"})
        EXPECT_FALSE(parse_svg_transform(text).has_value()) << text;
}

TEST(Icon, BecomesStrokesAndFills)
{
    Faults faults;
    const Icon icon = read_icon(
        R"svg(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><title>Tea</title>
<g fill="none" stroke="#23221F" stroke-width="4.5"><g transform="scale(2)">
<rect x="1" y="2" width="10" height="5"/><circle cx="20" cy="20" r="5" fill="#B4301F" stroke="none"/>
<line x1="0" y1="0" x2="4" y2="4" stroke="#b4301f"/></g><polyline points="1 2 3 4 5 6"/></g></svg>)svg",
        {"icons/tea.svg", 0, {}},
        faults);
    EXPECT_TRUE(faults.empty());
    EXPECT_EQ(icon.box, 96);
    ASSERT_EQ(icon.strokes.size(), 4U);
    EXPECT_THAT(icon.strokes[0].points,
                ElementsAre(Point{2, 4}, Point{22, 4}, Point{22, 14}, Point{2, 14}, Point{2, 4}));
    EXPECT_EQ(icon.strokes[0].width, 9);
    EXPECT_FALSE(icon.strokes[0].filled || icon.strokes[0].accent);
    EXPECT_TRUE(icon.strokes[1].filled && icon.strokes[1].accent);
    EXPECT_EQ(icon.strokes[1].width, 0);
    EXPECT_TRUE(icon.strokes[2].accent && !icon.strokes[2].filled);
    EXPECT_EQ(icon.strokes[3].width, 4.5F);
}

TEST(Shapes, ComeBackAsTheyWere)
{
    const std::vector<Point> points{{0, 1}, {-2.5F, 1600}};
    EXPECT_EQ(decode_polyline(encode_polyline(points)), points);
    EXPECT_EQ(decode_polyline({}), std::vector<Point>{});
    const std::vector<IconStroke> strokes{{points, 3, false, true}, {points, 0, true, false}};
    const auto decoded = decode_strokes(encode_strokes(strokes));
    ASSERT_TRUE(decoded.has_value());
    ASSERT_EQ(decoded->size(), 2U);
    EXPECT_EQ((*decoded)[0].points, points);
    EXPECT_TRUE((*decoded)[0].accent && !(*decoded)[0].filled && (*decoded)[1].filled);
}

TEST(Shapes, AreRefusedWhenDamaged)
{
    constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
    const auto bad = [](Point p) { return encode_polyline(std::vector<Point>{p}); };
    EXPECT_FALSE(decode_polyline(bad({kNan, 0})).has_value());
    EXPECT_FALSE(decode_polyline(bad({0, 1e9F})).has_value());
    EXPECT_FALSE(decode_polyline(std::vector<std::byte>(12)).has_value());
    EXPECT_FALSE(decode_polyline(std::vector<std::byte>(8 * kMaxPolylinePoints + 8)).has_value());
    auto strokes = encode_strokes(std::vector<IconStroke>{{{{0, 0}, {1, 1}}, 3, false, false}});
    EXPECT_TRUE(decode_strokes(strokes).has_value());
    strokes.resize(strokes.size() - 4);
    EXPECT_FALSE(decode_strokes(strokes).has_value());
}

TEST(PngDrawing, RoundsOnlyWhereAnEdgeMasksIt)
{
    Image image{4, 1, {10, 10, 10, 255, 11, 11, 11, 255, 201, 201, 201, 99, 255, 0, 0, 0}};
    round_masked_detail(image);
    EXPECT_THAT(image.rgba,
                ElementsAre(10, 10, 10, 255, 16, 16, 16, 255, 208, 208, 208, 96, 0, 0, 0, 0));
}

TEST(PngDrawing, CanBeDecodedAgain)
{
    Image image{3, 2, {}};
    for (int i = 0; i < 24; ++i)
        image.rgba.push_back(static_cast<std::uint8_t>(i % 4 == 3 ? 200 : 10 * i));
    const base::Result<Image> again = decode_photograph(encode_png_drawing(image));
    ASSERT_TRUE(again.has_value()) << again.error().what;
    EXPECT_EQ(again->rgba, image.rgba);
}

} // namespace
} // namespace content
