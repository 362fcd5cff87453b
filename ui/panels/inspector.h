// SPDX-License-Identifier: MIT
#pragma once
// The panel that shows what is selected, field by field, and takes what the user types there.

#include "core/base/id.h"

#include <QScrollArea>

#include <array>
#include <optional>
#include <vector>

class QVBoxLayout;

#include <vector>

namespace faultline {

struct ChangeSet;
struct Workspace;
class InspectorPage;

/// Shows one thing, many things at once, or the design itself where nothing is selected. Every edit is one
/// step of the document's history; a slider or a spin is one step too. What is being typed is never replaced
/// by a change from elsewhere; Esc takes it back, Enter and leaving the field commit it.
///
/// Fields have objectNames that tests may look for: "inspector-name", "inspector-probability" … (see
/// each page). Lives on the GUI thread.
class Inspector : public QScrollArea {
    Q_OBJECT
public:
    /// The workspace must outlive this.
    explicit Inspector(Workspace& workspace, QWidget* parent = nullptr);
    ~Inspector() override;

    /// Puts the keyboard into the name of what is selected, where it has one.
    void focusName();
    /// Puts the keyboard into the first field of the failure figure.
    void focusFailure();
    /// Adds a shared risk with the selected components and domains as members and selects it; without such a
    /// selection, one without members.
    void createSharedRisk();

    [[nodiscard]] QSize sizeHint() const override;

private:
    enum class Kind { design, component, connection, domain, risk, mixed };
    static constexpr std::size_t kinds = 6;

    /// Made when it is needed first.
    [[nodiscard]] InspectorPage& page(Kind kind);
    [[nodiscard]] InspectorPage& current() { return page(*m_current); }
    [[nodiscard]] Kind kindOf(const std::vector<ElementId>& ids) const;
    void finishTyping();
    void takeSelection();
    void take(const ChangeSet& changes);
    void takeTheme();

    Workspace& m_workspace;
    QVBoxLayout* m_column = nullptr;
    std::array<InspectorPage*, kinds> m_pages{};
    std::optional<Kind> m_current;
};

} // namespace faultline
