// SPDX-License-Identifier: MIT
#pragma once
// A system with more in it than is drawn: what a second gateway, a stand-by copy or a second region would be.

#include "core/model/design.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace faultline {

/// Copies of parts that stand in for them: what called the original calls the copy too, and the copy calls
/// what the original called. A copy of data is a replica that takes over by itself. Copies are as likely to
/// fail as their originals and belong to the same shared risks, but for one that may be named.
class AddedParts {
public:
    /// The system must be valid (`checkSystem`); it stays as it is.
    explicit AddedParts(const System& system) : m_system(system) {}

    /// A risk that copies stay out of.
    void stayOutOf(int sharedRisk) { m_avoided = sharedRisk; }
    /// Copies of what lies in `domain`, at any depth, stand in `other` in place of it.
    void moveTo(int domain, int other) { m_placeOf[domain] = other; }
    /// The same with a second domain of the same kind, in the same place and as likely to fail.
    void moveToSecond(int domain);
    /// Adds a copy of each of these components, clients excepted. To be called once.
    void copy(const std::set<int>& components);

    /// The system with all that was added; what it had before keeps its place in every list.
    [[nodiscard]] const System& system() const { return m_system; }

private:
    [[nodiscard]] int indexOf(const ComponentId& id) const;
    [[nodiscard]] std::string freeId(const std::string& like) const;
    [[nodiscard]] std::string freeName(const std::string& like) const;
    /// Where a copy of what lies there stands; makes inner domains of a moved one as they are needed.
    [[nodiscard]] std::optional<DomainId> placeFor(const std::optional<DomainId>& original);
    [[nodiscard]] int secondOf(int domain, std::optional<DomainId> parent);
    void addCopy(int component);
    void addRequests(const Connection& request);
    void addReplication(int component);
    void joinRisks(const ElementId& original, const ElementId& copy);

    System m_system;
    std::optional<int> m_avoided;
    std::map<int, int> m_placeOf; ///< domain to domain
    std::map<int, int> m_copyOf;  ///< component to component
};

} // namespace faultline
