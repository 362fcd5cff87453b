// SPDX-License-Identifier: MIT
#pragma once
// Ids as a format can spell them, and the design that travels along and knows which is which.

#include "core/model/design.h"

#include <functional>
#include <map>
#include <string>

namespace faultline {

/// Keeps every id that the format takes as it is and gives the others one that it does.
class DrawnIds {
public:
    using Spelling = std::function<std::string(const std::string& id)>;

    /// The spellings give the id that a component or a domain has in the format, or nothing where it cannot
    /// have one of its own.
    DrawnIds(const Design& design, const Spelling& component, const Spelling& domain);

    [[nodiscard]] const std::string& operator[](const ComponentId& id) const { return m_components.at(id); }
    [[nodiscard]] const std::string& operator[](const DomainId& id) const { return m_domains.at(id); }
    /// The design file's text; where ids are spelled otherwise, with the key `drawnIds` that names them:
    /// `restoreOwnIds` of core/io/import takes it back.
    [[nodiscard]] std::string ownData() const;

private:
    const Design& m_design;
    std::map<ComponentId, std::string> m_components;
    std::map<DomainId, std::string> m_domains;
};

} // namespace faultline
