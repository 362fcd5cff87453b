// SPDX-License-Identifier: MIT
#include "ui/panels/inspector.h"

#include "core/model/lookup.h"
#include "ui/panels/inspector_component.h"
#include "ui/panels/inspector_connection.h"
#include "ui/panels/inspector_design.h"
#include "ui/panels/inspector_domain.h"
#include "ui/panels/inspector_mixed.h"
#include "ui/panels/inspector_risk.h"
#include "ui/panels/risk_membership.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace faultline {

using namespace Qt::StringLiterals;

Inspector::Inspector(Workspace& workspace, QWidget* parent) : QScrollArea(parent), m_workspace(workspace) {
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Inspector"));
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // nothing would show that it has the keyboard; its fields do
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(272);
    auto* body = new QWidget;
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(0, 0, 0, 0);
    setWidget(body);
    connect(&workspace.selection, &Selection::changed, this, &Inspector::takeSelection);
    connect(&workspace.document, &Document::changed, this, &Inspector::take);
    connect(&workspace.document, &Document::reset, this, [this] { current().discard(); });
    connect(&workspace.appearance, &Appearance::changed, this, &Inspector::takeTheme);
    takeSelection();
}

Inspector::~Inspector() {
    // ~QWidget hides what is still shown; a field that loses the focus then would commit to a document that
    // answers to an Inspector that is no more.
    if (m_current) current().discard();
    disconnect(&m_workspace.document, nullptr, this, nullptr);
    disconnect(&m_workspace.selection, nullptr, this, nullptr);
}

QSize Inspector::sizeHint() const { return {304, 600}; }

InspectorPage& Inspector::page(Kind kind) {
    InspectorPage*& made = m_pages[static_cast<std::size_t>(kind)];
    if (made) return *made;
    switch (kind) {
    case Kind::design: made = new DesignPage(m_workspace); break;
    case Kind::component: made = new ComponentPage(m_workspace); break;
    case Kind::connection: made = new ConnectionPage(m_workspace); break;
    case Kind::domain: made = new DomainPage(m_workspace); break;
    case Kind::risk: made = new RiskPage(m_workspace); break;
    case Kind::mixed: made = new MixedPage(m_workspace); break;
    }
    made->hide();
    m_column->addWidget(made);
    made->takeTheme();
    return *made;
}

Inspector::Kind Inspector::kindOf(const std::vector<ElementId>& ids) const {
    const Lookup lookup(m_workspace.document.system());
    std::set<EventType> types;
    for (const ElementId& id : ids)
        if (const auto found = lookup.find(id.text())) types.insert(found->type);
    if (types.empty()) return Kind::design;
    if (types.size() > 1) return Kind::mixed;
    switch (*types.begin()) {
    case EventType::component: return Kind::component;
    case EventType::connection: return Kind::connection;
    case EventType::domain: return Kind::domain;
    default: return Kind::risk;
    }
}

void Inspector::finishTyping() {
    if (!m_current) return;
    const Lookup lookup(m_workspace.document.system());
    const bool areAllHere = std::ranges::all_of(
        current().ids(), [&](const ElementId& id) { return lookup.find(id.text()).has_value(); });
    // What the typing was for may be gone in the midst of an undo, which no edit may come between.
    if (areAllHere) current().commit();
    current().discard();
}

void Inspector::takeSelection() {
    finishTyping();
    const std::vector<ElementId>& ids = m_workspace.selection.ids();
    const Kind kind = kindOf(ids);
    InspectorPage& next = page(kind);
    const bool isSame = m_current == kind;
    if (!isSame && m_current) current().hide();
    m_current = kind;
    next.setIds(ids);
    next.show();
    if (!isSame) verticalScrollBar()->setValue(0);
}

void Inspector::take(const ChangeSet& changes) {
    // Dragging a part about changes nothing that is shown here.
    const bool isLayoutAlone = changes.layout && !changes.meaning && !changes.properties &&
                               changes.added.empty() && changes.removed.empty();
    if (!isLayoutAlone) current().sync();
}

void Inspector::takeTheme() {
    for (InspectorPage* each : m_pages)
        if (each) each->takeTheme();
    current().sync();
}

void Inspector::focusName() {
    if (TextField* field = current().nameField(); field && field->isVisible()) field->focus();
}

void Inspector::focusFailure() {
    if (FailureField* field = current().failureField(); field && field->isVisible()) field->focus();
}

void Inspector::createSharedRisk() {
    const auto id = createRisk(m_workspace.document, m_workspace.selection.ids());
    if (!id) return;
    m_workspace.selection.set({*id});
    focusName();
}

} // namespace faultline
