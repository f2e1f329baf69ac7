// Points, sizes and rectangles in whatever unit the caller says: pixels, design units or
// millimetres.
#pragma once

namespace base {

struct Point {
    float x = 0.0F;
    float y = 0.0F;

    friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend constexpr Point operator*(Point a, float s) { return {a.x * s, a.y * s}; }
    friend constexpr bool operator==(Point a, Point b) = default;
};

struct Size {
    float w = 0.0F;
    float h = 0.0F;
    friend constexpr bool operator==(Size a, Size b) = default;
};

struct Rect {
    float x = 0.0F;
    float y = 0.0F;
    float w = 0.0F;
    float h = 0.0F;

    [[nodiscard]] constexpr float right() const { return x + w; }
    [[nodiscard]] constexpr float bottom() const { return y + h; }
    [[nodiscard]] constexpr Point centre() const { return {x + w / 2, y + h / 2}; }
    [[nodiscard]] constexpr bool contains(Point p) const
    {
        return p.x >= x && p.y >= y && p.x < right() && p.y < bottom();
    }
    [[nodiscard]] constexpr Rect grown(float by) const
    {
        return {x - by, y - by, w + 2 * by, h + 2 * by};
    }
    [[nodiscard]] constexpr Rect moved(Point by) const { return {x + by.x, y + by.y, w, h}; }
    friend constexpr bool operator==(Rect a, Rect b) = default;
};

} // namespace base
