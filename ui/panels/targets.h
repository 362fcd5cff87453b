// SPDX-License-Identifier: MIT
#pragma once
// The selected elements of one type, read as one and edited as one.

#include "core/model/lookup.h"
#include "ui/document.h"

#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace faultline {

/// "Gateway 1", "Node 1 → Database", "3 components", "5 things": what an edit of these is about.
[[nodiscard]] QString subjectOf(const System& system, const std::vector<ElementId>& ids);
/// The name of one element, a connection by its ends.
[[nodiscard]] QString labelOf(const System& system, const ElementId& id);
/// Why an edit was refused, for the user.
[[nodiscard]] QString complaintOf(const Error& error);

/// UTF-8 to Qt's text and back.
[[nodiscard]] inline QString shownText(const std::string& text) { return QString::fromStdString(text); }

/// Pointers hold until the document changes; `resolve` renews them.
template <class T>
class Targets {
public:
    explicit Targets(Document& document) : m_document(document) {}

    /// Looks the ids up; those of other types and those that are gone are passed over.
    void resolve(const std::vector<ElementId>& ids) {
        const Lookup lookup(m_document.system());
        const auto& list = elementsOf<T>(m_document.system());
        m_ids.clear();
        m_all.clear();
        for (const ElementId& id : ids) {
            const auto found = lookup.find(id.text());
            if (!found || found->at >= list.size() || list[found->at].id.text() != id.text()) continue;
            m_ids.push_back(id);
            m_all.push_back(&list[found->at]);
        }
    }
    [[nodiscard]] const std::vector<ElementId>& ids() const { return m_ids; }
    [[nodiscard]] const std::vector<const T*>& all() const { return m_all; }
    [[nodiscard]] bool isOne() const { return m_all.size() == 1; }
    [[nodiscard]] bool isEmpty() const { return m_all.empty(); }
    [[nodiscard]] const T& first() const { return *m_all.front(); }

    /// What `read` says of all of them; nothing where they differ or there are none.
    template <class Read>
    [[nodiscard]] auto common(Read read) const {
        using Value = std::decay_t<decltype(read(first()))>;
        if (m_all.empty()) return std::optional<Value>();
        const Value value = read(first());
        for (const T* element : m_all)
            if (!(read(*element) == value)) return std::optional<Value>();
        return std::optional<Value>(value);
    }

    template <class Holds>
    [[nodiscard]] bool any(Holds holds) const {
        return std::any_of(m_all.begin(), m_all.end(), [&](const T* element) { return holds(*element); });
    }

    /// Changes copies of all of them by `write` and puts them into the document as one step. `text` names the
    /// step, with %1 for what it is about. What is wrong, or empty.
    template <class Write>
    QString edit(const QString& text, Write write, MergeKey merge = {}) {
        Patch patch;
        auto& replaced = listOf(patch).replaced;
        for (const T* element : m_all) {
            replaced.push_back(*element);
            write(replaced.back());
        }
        const QString subject = subjectOf(m_document.system(), m_ids);
        const Result<void> done = m_document.edit({std::move(patch)}, text.arg(subject), merge);
        return done ? QString() : complaintOf(done.error());
    }

private:
    static ListPatch<T>& listOf(Patch& patch) {
        if constexpr (std::is_same_v<T, Component>)
            return patch.components;
        else if constexpr (std::is_same_v<T, Connection>)
            return patch.connections;
        else if constexpr (std::is_same_v<T, Domain>)
            return patch.domains;
        else
            return patch.sharedRisks;
    }

    Document& m_document;
    std::vector<ElementId> m_ids;
    std::vector<const T*> m_all;
};

} // namespace faultline
