// SPDX-License-Identifier: MIT
#pragma once
// The way of one link round the parts, as if it were alone: few bends and short.

#include "ui/render/router_obstacles.h"
#include "ui/render/router_shapes.h"

#include <QPolygonF>

#include <cstdint>
#include <vector>

namespace faultline {

/// A way found, and all it depends on.
struct FoundRoute {
    QPolygonF path;         ///< from outline to outline, right angles only
    QRectF window;          ///< parts that do not touch it do not matter
    double clearance = 0.0; ///< kept from all parts but the two ends; negative: some are crossed
};

/// Finds ways: a simple shape where one is free, else A* over the lines along the parts in a window around
/// both ends; wider when that fails, then with less clearance, and across parts at the last. A pure
/// function of the parts in FoundRoute::window; an object only keeps its working memory between calls.
class RouteSearch {
public:
    static constexpr double clearance = 10.0;     ///< from parts, where there is room
    static constexpr double tightClearance = 3.0; ///< where there is not

    /// `from` and `to` are different parts. `alongX`: lines of this neighbourhood run along x rather than y.
    [[nodiscard]] FoundRoute find(const ObstacleIndex& obstacles, int from, int to, bool alongX);

private:
    struct Box {
        double left, top, right, bottom;
    };
    struct Step {
        float total; ///< cost so far and an estimate of what remains
        float cost;  ///< so far
        std::uint32_t state;
    };
    struct State {
        std::uint32_t round = 0; ///< of the search that wrote it
        std::uint32_t before = 0;
        float cost = 0.0F;
    };
    struct Terminal {
        std::uint32_t state;
        float cost;
        QPointF port;
    };

    bool trySimple(const ObstacleIndex& obstacles, int from, int to, FoundRoute& found) const;
    bool tryWindow(const ObstacleIndex& obstacles, int from, int to, double margin, double grow,
                   FoundRoute& found);
    void cross(const ObstacleIndex& obstacles, int from, int to, FoundRoute& found) const;

    void layLines(const ObstacleIndex& obstacles, int from, int to, double grow);
    void blockLines();
    void findTerminals(const ObstacleIndex& obstacles, int at, int other, double grow,
                       std::vector<Terminal>& terminals) const;
    [[nodiscard]] std::uint32_t run();
    void expand(const Step& step);
    void reach(std::uint32_t state, float cost, std::uint32_t before);
    [[nodiscard]] float remaining(std::uint32_t state) const;
    [[nodiscard]] QPointF pointOf(std::uint32_t state) const;
    [[nodiscard]] QPolygonF trace(std::uint32_t goal) const;

    bool m_alongX = true;
    QRectF m_window;
    Box m_target{};
    float m_greed = 1.0F; ///< weight of the estimate: above 1 long ways are found sooner, a little longer

    std::vector<int> m_near;
    std::vector<Box> m_boxes; ///< the parts in the window, grown
    std::vector<double> m_xs; ///< the lines of the window, ascending
    std::vector<double> m_ys;
    std::vector<double> m_keepXs, m_keepYs; ///< of them, those at the ends
    std::vector<std::uint8_t> m_blocked;    ///< per crossing: bit 0 to the right, bit 1 downwards
    std::vector<State> m_states;            ///< two per crossing: moving along x, moving along y
    std::vector<Step> m_heap;
    std::vector<Terminal> m_starts;
    std::vector<Terminal> m_goals;
    std::uint32_t m_round = 0;
};

} // namespace faultline
