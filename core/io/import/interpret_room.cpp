// SPDX-License-Identifier: MIT
// A drawing of small signs close together, as ours: parts are cards, which need more room.
#include "core/io/import/interpreting.h"
#include "core/io/part_card.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double gap = 24.0;  ///< between two cards, so that a line can pass
constexpr double grid = 8.0;  ///< the canvas's
constexpr double most = 2.5;  ///< times as large: what lies still nearer together lies in a pile
constexpr double edge = 16.0; ///< between a frame and what is in it
constexpr double title = 36.0;
constexpr std::size_t mostPiled = 100; ///< parts that are placed anew

double onGrid(double length) { return std::round(length / grid) * grid; }

/// By how much the whole drawing has to grow so that no two cards lie over each other.
double growth(const Layout& layout) {
    double all = 1.0;
    for (auto a = layout.positions.begin(); a != layout.positions.end(); ++a)
        for (auto b = std::next(a); b != layout.positions.end(); ++b) {
            const double dx = std::abs(a->second.x - b->second.x);
            const double dy = std::abs(a->second.y - b->second.y);
            if (dx >= part_card::width || dy >= part_card::height) continue;
            const double needed = std::min((part_card::width + gap) / dx, (part_card::height + gap) / dy);
            if (needed <= most) all = std::max(all, needed);
        }
    return all;
}

void grow(Layout& layout, double by) {
    for (auto& [id, at] : layout.positions) at = {onGrid(at.x * by), onGrid(at.y * by)};
    for (auto& [id, rect] : layout.rects)
        rect = {onGrid(rect.x * by), onGrid(rect.y * by), onGrid(rect.width * by), onGrid(rect.height * by)};
}

/// What still lies over another has no place that could be kept: the layout finds one. It looks around for
/// each, so a drawing that is a heap stays one.
void clearPiles(Layout& layout) {
    std::vector<Point> kept;
    std::vector<ComponentId> piled;
    for (const auto& [id, at] : layout.positions) {
        const bool isOver = std::ranges::any_of(kept, [&at = at](const Point& other) {
            return std::abs(other.x - at.x) < part_card::width &&
                   std::abs(other.y - at.y) < part_card::height;
        });
        if (isOver)
            piled.push_back(id);
        else
            kept.push_back(at);
    }
    if (piled.size() > mostPiled) return;
    for (const ComponentId& id : piled) layout.positions.erase(id);
}

/// The frame with its edge around what is in it as well.
void hold(Rect& frame, const Rect& inside) {
    const double right = std::max(frame.x + frame.width, inside.x + inside.width + edge);
    const double bottom = std::max(frame.y + frame.height, inside.y + inside.height + edge);
    frame.x = std::min(frame.x, inside.x - edge);
    frame.y = std::min(frame.y, inside.y - title);
    frame.width = right - frame.x;
    frame.height = bottom - frame.y;
}

/// Frames were drawn around signs; now they reach around cards, the innermost first.
void holdWhatIsInside(Design& design) {
    auto& rects = design.layout.rects;
    for (const Component& part : design.system.components) {
        const auto at = design.layout.positions.find(part.id);
        const auto frame = part.domain ? rects.find(*part.domain) : rects.end();
        if (at != design.layout.positions.end() && frame != rects.end())
            hold(frame->second, {at->second.x, at->second.y, part_card::width, part_card::height});
    }
    const Lookup lookup(design.system);
    const auto depthOf = [&](const Domain* domain) {
        std::size_t depth = 0;
        for (; domain && domain->parent; ++depth) domain = lookup.domain(*domain->parent);
        return depth;
    };
    std::vector<std::pair<std::size_t, const Domain*>> inwards;
    for (const Domain& domain : design.system.domains) inwards.emplace_back(depthOf(&domain), &domain);
    std::ranges::stable_sort(inwards, std::greater(), &std::pair<std::size_t, const Domain*>::first);
    for (const auto& [depth, domain] : inwards) {
        const auto inner = rects.find(domain->id);
        const auto outer = domain->parent ? rects.find(*domain->parent) : rects.end();
        if (inner != rects.end() && outer != rects.end()) hold(outer->second, inner->second);
    }
}

} // namespace

void makeRoom(Interpreting& state) {
    if (state.own) return; // we drew it ourselves
    Design& design = state.result.design;
    if (const double by = growth(design.layout); by > 1.0) grow(design.layout, by);
    clearPiles(design.layout);
    holdWhatIsInside(design);
}

} // namespace faultline
