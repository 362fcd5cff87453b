// SPDX-License-Identifier: MIT
#pragma once
// Finds the elements of the open document by id, and what belongs to them, in constant time: a frame of a
// drag must not walk through thousands of elements.

#include "core/model/change_set.h"
#include "core/model/design.h"

#include <unordered_map>
#include <vector>

namespace faultline {

class Document;

/// Look-ups in a document as it is now. Whoever owns it calls `update` after each change, before it asks.
class ElementIndex {
public:
    /// The document must outlive this.
    explicit ElementIndex(const Document& document);

    /// Linear where elements came or went, else constant.
    void update(const ChangeSet& changes);
    /// For a design that is another one altogether. Linear.
    void rebuild();

    /// Null where the id names no such thing. Valid until the next change.
    [[nodiscard]] const Component* component(const ElementId& id) const;
    [[nodiscard]] const Connection* connection(const ElementId& id) const;
    [[nodiscard]] const Domain* domain(const ElementId& id) const;
    /// Nothing where the id names nothing.
    [[nodiscard]] std::optional<EventType> typeOf(const ElementId& id) const;
    /// The name of a component or domain; of others and of nothing the id.
    [[nodiscard]] const std::string& labelOf(const ElementId& id) const;

    /// The components and domains directly inside a domain, in the order of the file.
    [[nodiscard]] const std::vector<ElementId>& contentOf(const DomainId& id) const;
    /// The connections that begin or end at a component, in the order of the file.
    [[nodiscard]] const std::vector<ElementId>& connectionsAt(const ComponentId& id) const;
    /// The domain directly around a component or domain.
    [[nodiscard]] std::optional<DomainId> parentOf(const ElementId& id) const;
    /// All domains around a component or domain, innermost first.
    [[nodiscard]] std::vector<DomainId> domainsAround(const ElementId& id) const;
    /// Components and domains inside a domain at any depth.
    [[nodiscard]] std::vector<ElementId> allInside(const DomainId& id) const;

private:
    struct Place {
        EventType type;
        std::size_t at;
    };
    using Lists = std::unordered_map<ElementId, std::vector<ElementId>>;

    template <class T>
    [[nodiscard]] const T* found(const ElementId& id, EventType type) const;
    void relate() const;

    const Document& m_document;
    std::unordered_map<ElementId, Place> m_places;
    mutable Lists m_content;     ///< by domain
    mutable Lists m_connections; ///< by component
    mutable bool m_isRelated = false;
};

} // namespace faultline
