// SPDX-License-Identifier: MIT
// Lines that end at frames: which of the members they mean.
#include "core/io/import/interpreting.h"

#include <algorithm>
#include <fmt/core.h>

namespace faultline {

namespace {

using Parts = std::vector<std::size_t>;

/// "a, b and 3 more"
std::string named(const Interpreting& state, const Parts& parts) {
    constexpr std::size_t most = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, parts.size()); ++i)
        text += (i > 0 ? ", " : "") + fmt::format("“{}”", nameFrom(state.label(parts[i]), {}));
    if (parts.size() > most) text += fmt::format(" and {} more", parts.size() - most);
    return text;
}

class Planner {
public:
    explicit Planner(Interpreting& state) : m_state(state), m_isCalled(state.parts.size(), false) {
        // Who is called by a member of the same innermost frame is no entry of it.
        for (const SketchEdge& edge : state.sketch.edges) {
            if (edge.from.of != SketchEnd::Of::node || edge.to.of != SketchEnd::Of::node) continue;
            const bool isBack = edge.heads == SketchEdge::Heads::atFrom;
            m_calls.emplace_back(isBack ? edge.to.index : edge.from.index,
                                 isBack ? edge.from.index : edge.to.index);
        }
    }

    void plan(const SketchEdge& edge) {
        const bool isBack = edge.heads == SketchEdge::Heads::atFrom;
        const Parts from = partsAt(edge.from, isBack);
        const Parts to = partsAt(edge.to, !isBack);
        if (from.empty() || to.empty()) {
            m_state.remark(SketchRemark::Kind::skipped, edge.line,
                           "A line ends at a frame that holds nothing, so it is left out");
            return;
        }
        std::size_t kept = 0;
        for (const std::size_t a : from)
            for (const std::size_t b : to) kept += add(a, b, edge);
        const bool isWide =
            edge.from.of == SketchEnd::Of::container || edge.to.of == SketchEnd::Of::container;
        if (kept == 0 && !m_isFull)
            m_state.remark(SketchRemark::Kind::skipped, edge.line,
                           fmt::format("The line from “{}” to itself is left out",
                                       nameFrom(m_state.label(from.front()), {})));
        else if (isWide && from.size() + to.size() > 2)
            m_state.remark(SketchRemark::Kind::note, edge.line,
                           fmt::format("A line at a frame is taken to join {} and {}", named(m_state, from),
                                       named(m_state, to)));
    }

private:
    bool add(std::size_t from, std::size_t to, const SketchEdge& edge) {
        if (from == to || m_isFull) return false;
        if (m_state.lines.size() >= Sketch::maximumEdges) {
            m_isFull = true;
            m_state.remark(SketchRemark::Kind::skipped, edge.line,
                           fmt::format("More than {} connections: from here on lines are left out",
                                       Sketch::maximumEdges));
            return false;
        }
        m_state.lines.push_back({from, to, &edge});
        return true;
    }

    [[nodiscard]] Parts partsAt(const SketchEnd& end, bool isTarget) {
        if (end.of == SketchEnd::Of::node) return {end.index};
        if (m_state.partOfContainer[end.index]) return {*m_state.partOfContainer[end.index]};
        // Many lines may end at one frame.
        auto& known = (isTarget ? m_entries : m_callers)[end.index];
        if (!known) {
            const Parts inside = membersOf(end.index);
            known = isTarget ? entriesOf(inside) : callersOf(inside);
        }
        return *known;
    }

    [[nodiscard]] Parts membersOf(std::size_t container) const {
        Parts members;
        for (std::size_t part = 0; part < m_state.parts.size(); ++part)
            for (auto at = m_state.parts[part].container; at; at = m_state.sketch.containers[*at].parent)
                if (*at == container) {
                    members.push_back(part);
                    break;
                }
        return members;
    }

    template <class Wanted>
    [[nodiscard]] Parts those(const Parts& parts, Wanted wanted) const {
        Parts some;
        std::ranges::copy_if(parts, std::back_inserter(some), wanted);
        return some;
    }

    /// Gateways if there are some, else whoever no other member calls.
    [[nodiscard]] Parts entriesOf(const Parts& members) {
        const auto isKind = [this](ComponentKind kind) {
            return [this, kind](std::size_t part) { return m_state.kind(part) == kind; };
        };
        for (const ComponentKind kind : {ComponentKind::dns, ComponentKind::cdn, ComponentKind::gateway})
            if (Parts found = uncalled(those(members, isKind(kind)), members); !found.empty()) return found;
        return uncalled(those(members,
                              [this](std::size_t part) {
                                  return m_state.kind(part) != ComponentKind::client ||
                                         m_state.parts.size() == 1;
                              }),
                        members);
    }

    /// Of some members those that no member calls; all of them where they call each other.
    [[nodiscard]] Parts uncalled(const Parts& some, const Parts& members) {
        for (const std::size_t part : members) m_isCalled[part] = false;
        std::vector<bool> isMember(m_state.parts.size(), false);
        for (const std::size_t part : members) isMember[part] = true;
        for (const auto& [from, to] : m_calls)
            if (isMember[from] && isMember[to] && from != to) m_isCalled[to] = true;
        Parts entries = those(some, [this](std::size_t part) { return !m_isCalled[part]; });
        return entries.empty() ? some : entries;
    }

    /// Nodes if there are some, else whoever may call, else all.
    [[nodiscard]] Parts callersOf(const Parts& members) const {
        Parts nodes = those(members, [this](std::size_t part) {
            const ComponentKind kind = m_state.kind(part);
            return kind == ComponentKind::node || kind == ComponentKind::client ||
                   kind == ComponentKind::coordinator;
        });
        if (!nodes.empty()) return nodes;
        Parts callers = those(members, [this](std::size_t part) { return !isStateful(m_state.kind(part)); });
        return callers.empty() ? members : callers;
    }

    Interpreting& m_state;
    std::vector<std::pair<std::size_t, std::size_t>> m_calls;
    std::vector<bool> m_isCalled;
    std::map<std::size_t, std::optional<Parts>> m_entries; ///< by container
    std::map<std::size_t, std::optional<Parts>> m_callers;
    bool m_isFull = false;
};

} // namespace

void planLines(Interpreting& state) {
    Planner planner(state);
    for (const SketchEdge& edge : state.sketch.edges) planner.plan(edge);
}

} // namespace faultline
