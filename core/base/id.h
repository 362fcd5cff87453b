// SPDX-License-Identifier: MIT
#pragma once
// Ids as the design file spells them, typed so that a domain's id cannot be passed for a component's.

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace faultline {

struct AnyElement;

/// The id of one thing in a design: UTF-8 text, unique across the whole design, never empty in a valid one.
/// An id of any kind of element converts to ElementId, never back.
template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(std::string text) : m_text(std::move(text)) {}
    template <class Other>
    requires std::is_same_v<Tag, AnyElement> Id(const Id<Other>& other) : m_text(other.text()) {}

    [[nodiscard]] const std::string& text() const noexcept { return m_text; }
    [[nodiscard]] bool empty() const noexcept { return m_text.empty(); }

    auto operator<=>(const Id&) const = default;

private:
    std::string m_text;
};

using ElementId = Id<AnyElement>;
using ComponentId = Id<struct ComponentTag>;
using ConnectionId = Id<struct ConnectionTag>;
using DomainId = Id<struct DomainTag>;
using SharedRiskId = Id<struct SharedRiskTag>;

} // namespace faultline

template <class Tag>
struct std::hash<faultline::Id<Tag>> {
    std::size_t operator()(const faultline::Id<Tag>& id) const noexcept {
        return std::hash<std::string>{}(id.text());
    }
};
