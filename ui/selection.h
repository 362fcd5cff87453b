// SPDX-License-Identifier: MIT
#pragma once
// What is selected and what is pointed at: canvas and panels share it and so never need to know each other.

#include "core/base/id.h"

#include <QObject>

#include <vector>

namespace faultline {

class Document;

/// The selection of one window; ids that leave the document leave it too. Lives on the GUI thread.
class Selection : public QObject {
    Q_OBJECT
public:
    explicit Selection(Document& document, QObject* parent = nullptr);

    /// Sorted by id, without repetitions.
    [[nodiscard]] const std::vector<ElementId>& ids() const { return m_ids; }
    [[nodiscard]] bool contains(const ElementId& id) const;
    /// Replaces the selection; unknown ids are left out.
    void set(std::vector<ElementId> ids);
    void clear() { set({}); }

    /// What a panel points at: a cut set, the ids of a finding. The canvas lights these up; empty: nothing.
    [[nodiscard]] const std::vector<ElementId>& highlighted() const { return m_highlighted; }
    void highlight(std::vector<ElementId> ids);
    /// Selects these and asks the canvas to bring them into sight.
    void reveal(std::vector<ElementId> ids);

Q_SIGNALS:
    void changed();
    void highlightChanged();
    void revealRequested(const std::vector<faultline::ElementId>& ids);

private:
    [[nodiscard]] std::vector<ElementId> existing(std::vector<ElementId> ids) const;

    Document& m_document;
    std::vector<ElementId> m_ids;
    std::vector<ElementId> m_highlighted;
};

} // namespace faultline
