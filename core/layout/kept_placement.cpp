// SPDX-License-Identifier: MIT
#include "core/layout/kept_placement.h"

#include "core/layout/placed_rects.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// What moves as one: a part, or a domain in which nothing has its place yet.
struct Unit {
    int domain = -1;        ///< itself; -1: a part
    int parent = -1;        ///< the domain around it
    std::vector<int> parts; ///< itself, or all inside
    std::vector<int> domains;
};

class Keeper {
public:
    Keeper(const Topology& topology, BoxPlacement fresh, const Layout& kept, const LayoutOptions& options)
        : m_topology(topology), m_options(options), m_fresh(fresh), m_now(std::move(fresh)),
          m_hasPart(m_now.parts.size()), m_hasDomain(m_now.domains.size()) {
        for (std::size_t part = 0; part < m_hasPart.size(); ++part) {
            const auto found = kept.positions.find(topology.system.components[part].id);
            m_hasPart[part] = found != kept.positions.end();
            if (m_hasPart[part]) m_now.parts[part] = found->second;
        }
        for (std::size_t domain = 0; domain < m_hasDomain.size(); ++domain) {
            const auto found = kept.rects.find(topology.system.domains[domain].id);
            m_hasDomain[domain] = found != kept.rects.end();
            if (m_hasDomain[domain]) m_now.domains[domain] = found->second;
        }
    }

    BoxPlacement place() {
        const auto isSet = [](bool has) { return has; };
        if (std::none_of(m_hasPart.begin(), m_hasPart.end(), isSet) &&
            std::none_of(m_hasDomain.begin(), m_hasDomain.end(), isSet))
            return std::move(m_now);
        drawAroundKept();
        std::vector<Unit> units = newUnits();
        while (!units.empty() && !m_options.stop.stop_requested()) {
            const auto near = std::find_if(units.begin(), units.end(),
                                           [&](const Unit& unit) { return !neighbours(unit).empty(); });
            const auto next = near == units.end() ? units.begin() : near;
            place(*next);
            units.erase(next);
        }
        return std::move(m_now);
    }

private:
    [[nodiscard]] Rect partRect(const BoxPlacement& placement, int part) const {
        const Point& corner = placement.parts[at(part)];
        return {corner.x, corner.y, m_options.partWidth, m_options.partHeight};
    }

    [[nodiscard]] bool isInside(int domain, int outer) const {
        for (; domain >= 0; domain = m_topology.parentOf[at(domain)])
            if (domain == outer) return true;
        return false;
    }

    /// New domains around what has its place.
    void drawAroundKept() {
        std::vector<Rect> content(m_hasDomain.size());
        const auto add = [&](int domain, Rect rect) {
            for (; domain >= 0 && !m_hasDomain[at(domain)]; domain = m_topology.parentOf[at(domain)]) {
                content[at(domain)] = around(content[at(domain)], rect);
                rect = domainAround(content[at(domain)], m_options);
            }
        };
        for (std::size_t part = 0; part < m_hasPart.size(); ++part)
            if (m_hasPart[part]) add(m_topology.domainOf[part], partRect(m_now, static_cast<int>(part)));
        const std::vector<bool> wasKept = m_hasDomain;
        for (std::size_t domain = 0; domain < wasKept.size(); ++domain)
            if (wasKept[domain]) add(m_topology.parentOf[domain], m_now.domains[domain]);
        for (std::size_t domain = 0; domain < wasKept.size(); ++domain) {
            if (wasKept[domain] || content[domain] == Rect{}) continue;
            m_hasDomain[domain] = true;
            m_now.domains[domain] = domainAround(content[domain], m_options);
        }
    }

    [[nodiscard]] std::vector<Unit> newUnits() const {
        std::vector<Unit> units;
        std::vector<int> unitOf(m_hasDomain.size(), -1);
        // The outermost domain without a place that encloses a thing; all such have nothing kept inside.
        const auto outermost = [&](int domain) {
            int result = -1;
            for (; domain >= 0 && !m_hasDomain[at(domain)]; domain = m_topology.parentOf[at(domain)])
                result = domain;
            return result;
        };
        const auto unitAround = [&](int domain) -> Unit& {
            if (unitOf[at(domain)] < 0) {
                unitOf[at(domain)] = static_cast<int>(units.size());
                units.push_back({domain, m_topology.parentOf[at(domain)], {}, {}});
            }
            return units[at(unitOf[at(domain)])];
        };
        for (int domain = 0; domain < static_cast<int>(m_hasDomain.size()); ++domain)
            if (const int outer = outermost(domain); outer >= 0) unitAround(outer).domains.push_back(domain);
        for (int part = 0; part < m_topology.componentCount(); ++part) {
            if (m_hasPart[at(part)]) continue;
            const int outer = outermost(m_topology.domainOf[at(part)]);
            if (outer >= 0)
                unitAround(outer).parts.push_back(part);
            else
                units.push_back({-1, m_topology.domainOf[at(part)], {part}, {}});
        }
        return units;
    }

    /// The parts with a place that a unit talks to.
    [[nodiscard]] std::vector<int> neighbours(const Unit& unit) const {
        std::vector<int> result;
        const auto isOf = [&](int part) {
            return std::find(unit.parts.begin(), unit.parts.end(), part) != unit.parts.end();
        };
        for (std::size_t connection = 0; connection < m_topology.from.size(); ++connection) {
            const int from = m_topology.from[connection];
            const int to = m_topology.to[connection];
            if (m_hasPart[at(to)] && isOf(from)) result.push_back(to);
            if (m_hasPart[at(from)] && isOf(to)) result.push_back(from);
        }
        return result;
    }

    /// Those to keep near to: neighbours, else what is in the same domain, else everything.
    [[nodiscard]] std::vector<int> anchors(const Unit& unit) const {
        std::vector<int> result = neighbours(unit);
        for (int part = 0; result.empty() && unit.parent >= 0 && part < m_topology.componentCount(); ++part)
            if (m_hasPart[at(part)] && m_topology.domainOf[at(part)] == unit.parent) result.push_back(part);
        if (!result.empty() || unit.parent >= 0) return result;
        for (int part = 0; part < m_topology.componentCount(); ++part)
            if (m_hasPart[at(part)]) result.push_back(part);
        return result;
    }

    [[nodiscard]] Rect freshRect(const Unit& unit) const {
        return unit.domain >= 0 ? m_fresh.domains[at(unit.domain)] : partRect(m_fresh, unit.parts.front());
    }

    /// Where the unit stands beside its anchors in the fresh drawing.
    [[nodiscard]] Rect wantedRect(const Unit& unit) const {
        const Rect rect = freshRect(unit);
        Point shift;
        const std::vector<int> near = anchors(unit);
        for (const int part : near) {
            shift.x += m_now.parts[at(part)].x - m_fresh.parts[at(part)].x;
            shift.y += m_now.parts[at(part)].y - m_fresh.parts[at(part)].y;
        }
        if (near.empty() && unit.parent >= 0) {
            shift.x = m_now.domains[at(unit.parent)].x - m_fresh.domains[at(unit.parent)].x;
            shift.y = m_now.domains[at(unit.parent)].y - m_fresh.domains[at(unit.parent)].y;
        }
        const auto count = static_cast<double>(std::max<std::size_t>(near.size(), 1));
        return {onGrid(rect.x + shift.x / count, m_options.gridStep),
                onGrid(rect.y + shift.y / count, m_options.gridStep), rect.width, rect.height};
    }

    /// Whether the unit may stand there among what has its place.
    [[nodiscard]] bool isFree(const Unit& unit, const Rect& rect) const {
        for (std::size_t part = 0; part < m_hasPart.size(); ++part)
            if (m_hasPart[part] && isNear(rect, partRect(m_now, static_cast<int>(part)), m_options.domainGap))
                return false;
        for (std::size_t domain = 0; domain < m_hasDomain.size(); ++domain)
            if (m_hasDomain[domain] && !isInside(unit.parent, static_cast<int>(domain)) &&
                isNear(rect, m_now.domains[domain], m_options.domainGap))
                return false;
        return true;
    }

    /// A domain's rectangle once it holds that as well.
    [[nodiscard]] Rect grown(int domain, const Rect& content) const {
        const Rect needed = domainAround(content, m_options);
        // A minimum size is not for what is added to a domain that has its size.
        const double right =
            upToGrid(content.x + content.width + m_options.domainPadding, m_options.gridStep);
        const double bottom =
            upToGrid(content.y + content.height + m_options.domainPadding, m_options.gridStep);
        return around(m_now.domains[at(domain)], {needed.x, needed.y, right - needed.x, bottom - needed.y});
    }

    /// Whether growing covers something foreign that the domain did not cover before.
    [[nodiscard]] bool coversMore(int domain, const Rect& larger) const {
        const Rect& before = m_now.domains[at(domain)];
        const auto isNew = [&](const Rect& other) {
            return isNear(larger, other, 0.0) && !isNear(before, other, 0.0);
        };
        for (int part = 0; part < m_topology.componentCount(); ++part)
            if (m_hasPart[at(part)] && !isInside(m_topology.domainOf[at(part)], domain) &&
                isNew(partRect(m_now, part)))
                return true;
        for (int other = 0; other < static_cast<int>(m_hasDomain.size()); ++other)
            if (m_hasDomain[at(other)] && !isInside(other, domain) && !isInside(domain, other) &&
                isNew(m_now.domains[at(other)]))
                return true;
        return false;
    }

    enum class Growth { none, free, any };

    [[nodiscard]] bool fits(const Unit& unit, const Rect& rect, Growth growth) const {
        if (!isFree(unit, rect)) return false;
        Rect inside = rect;
        for (int domain = unit.parent; domain >= 0; domain = m_topology.parentOf[at(domain)]) {
            const Rect larger = grown(domain, inside);
            if (larger == m_now.domains[at(domain)]) break;
            if (growth == Growth::none) return false;
            if (growth == Growth::free && coversMore(domain, larger)) return false;
            inside = larger;
        }
        return true;
    }

    /// The nearest spot that fits, ring by ring; false where none is within reach.
    [[nodiscard]] bool findSpot(const Unit& unit, Rect& rect, Growth growth) const {
        constexpr int reach = 160;
        const double step = 2 * m_options.gridStep;
        for (int ring = 0; ring <= reach; ++ring) {
            if (m_options.stop.stop_requested()) return false;
            double nearest = -1.0;
            Rect best;
            const auto tryAt = [&](int x, int y) {
                const double distance = std::hypot(x, y);
                if (nearest >= 0.0 && distance >= nearest) return;
                const Rect there = moved(rect, x * step, y * step);
                if (!fits(unit, there, growth)) return;
                nearest = distance;
                best = there;
            };
            for (int along = -ring; along <= ring; ++along) {
                tryAt(along, ring);
                tryAt(along, -ring);
                tryAt(ring, along);
                tryAt(-ring, along);
            }
            if (nearest < 0.0) continue;
            rect = best;
            return true;
        }
        return false;
    }

    void place(const Unit& unit) {
        Rect rect = wantedRect(unit);
        const bool isFound = (unit.parent >= 0 && findSpot(unit, rect, Growth::none)) ||
                             findSpot(unit, rect, Growth::free) || findSpot(unit, rect, Growth::any);
        if (!isFound) rect.x = rightOfAll();
        settle(unit, rect);
    }

    [[nodiscard]] double rightOfAll() const {
        double right = 0.0;
        for (int part = 0; part < m_topology.componentCount(); ++part)
            if (m_hasPart[at(part)]) right = std::max(right, m_now.parts[at(part)].x + m_options.partWidth);
        for (std::size_t domain = 0; domain < m_hasDomain.size(); ++domain)
            if (m_hasDomain[domain])
                right = std::max(right, m_now.domains[domain].x + m_now.domains[domain].width);
        return upToGrid(right + m_options.layerGap, m_options.gridStep);
    }

    void settle(const Unit& unit, const Rect& rect) {
        const Rect from = freshRect(unit);
        for (const int part : unit.parts) {
            m_now.parts[at(part)] = {m_fresh.parts[at(part)].x + rect.x - from.x,
                                     m_fresh.parts[at(part)].y + rect.y - from.y};
            m_hasPart[at(part)] = true;
        }
        for (const int domain : unit.domains) {
            m_now.domains[at(domain)] = moved(m_fresh.domains[at(domain)], rect.x - from.x, rect.y - from.y);
            m_hasDomain[at(domain)] = true;
        }
        Rect inside = rect;
        for (int domain = unit.parent; domain >= 0; domain = m_topology.parentOf[at(domain)])
            inside = m_now.domains[at(domain)] = grown(domain, inside);
    }

    const Topology& m_topology;
    const LayoutOptions& m_options;
    BoxPlacement m_fresh;
    BoxPlacement m_now;
    std::vector<bool> m_hasPart; ///< has its place
    std::vector<bool> m_hasDomain;
};

} // namespace

BoxPlacement withKept(const Topology& topology, BoxPlacement fresh, const Layout& kept,
                      const LayoutOptions& options) {
    Keeper keeper(topology, std::move(fresh), kept, options);
    return keeper.place();
}

} // namespace faultline
