// SPDX-License-Identifier: MIT
#include "ui/render/router_crossings.h"

namespace faultline {

namespace {

constexpr double nearly = 0.5; // coordinates that differ by less are one

double along(QPointF point, bool vertical) { return vertical ? point.y() : point.x(); }
double across(QPointF point, bool vertical) { return vertical ? point.x() : point.y(); }
int signOf(double value) { return (value > 0) - (value < 0); }

// One piece of a path, followed one way.
struct Walker {
    const QPolygonF& path;
    int segment;
    int step; // +1 towards the path's end

    Walker(const QPolygonF& walked, int start, bool vertical, int direction)
        : path(walked), segment(start),
          step(signOf(along(walked[start + 1], vertical) - along(walked[start], vertical)) == direction
                   ? 1
                   : -1) {}
    [[nodiscard]] QPointF end() const { return path[step > 0 ? segment + 1 : segment]; }
    [[nodiscard]] bool isLast() const { return step > 0 ? segment + 2 >= path.size() : segment == 0; }
    // Which way it turns at the end: the sign of the coordinate across.
    [[nodiscard]] int turn(bool vertical) const {
        const QPointF next = path[step > 0 ? segment + 2 : segment - 1];
        return signOf(across(next, vertical) - across(end(), vertical));
    }
};

// Follows two lines that run together until they part: +1 where `a` must be at the greater coordinate across
// not to cross `b` there, -1 for the lesser, 0 where it does not matter.
int partingOrder(Walker a, Walker b, bool vertical, int direction) {
    int result = 1; // the order at the parting, carried back round the corners in between
    for (;;) {
        const double ahead = (along(a.end(), vertical) - along(b.end(), vertical)) * direction;
        if (ahead < -nearly) return a.isLast() ? 0 : result * a.turn(vertical);
        if (ahead > nearly) return b.isLast() ? 0 : -result * b.turn(vertical);
        if (a.isLast() || b.isLast()) return 0;
        const int turnA = a.turn(vertical), turnB = b.turn(vertical);
        if (turnA != turnB) return result * signOf(turnA - turnB);
        if (turnA == 0) return 0;
        // The one that turns later goes round the outside of the corner.
        result *= -turnA * direction;
        direction = turnA;
        vertical = !vertical;
        a.segment += a.step;
        b.segment += b.step;
    }
}

} // namespace

int orderByCrossings(const QPolygonF& first, int firstPiece, const QPolygonF& second, int secondPiece,
                     bool vertical) {
    int votes = 0;
    for (const int direction : {1, -1})
        votes += partingOrder(Walker(first, firstPiece, vertical, direction),
                              Walker(second, secondPiece, vertical, direction), vertical, direction);
    return votes;
}

} // namespace faultline
