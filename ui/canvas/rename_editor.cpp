// SPDX-License-Identifier: MIT
#include "ui/canvas/rename_editor.h"

#include "ui/canvas/commit.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/render/line_text.h"
#include "ui/workspace.h"

#include <QKeyEvent>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastWidth = 120;

}

RenameEditor::RenameEditor(CanvasScene& scene, CanvasView& view, ElementId id)
    : QLineEdit(view.viewport()), m_scene(scene), m_view(view), m_id(std::move(id)) {
    setObjectName(u"canvas-rename"_s);
    setAccessibleName(tr("Name"));
    setToolTip(tr("The name; parts named alike but for a number stand in for each other."));
    setText(QString::fromStdString(scene.index().labelOf(m_id)));
    setAlignment(scene.index().component(m_id) ? Qt::AlignCenter : Qt::AlignLeft);
    selectAll();
    place();
    show();
    setFocus();
    connect(&view, &CanvasView::sightChanged, this, &RenameEditor::place);
    connect(&scene.workspace().document, &Document::changed, this, [this](const ChangeSet& changes) {
        if (std::ranges::binary_search(changes.removed, m_id)) close(false);
    });
    connect(&scene.workspace().document, &Document::reset, this, [this] { close(false); });
}

void RenameEditor::place() {
    const QRectF shown = m_scene.placement().shownRectOf(m_id);
    QRectF name;
    if (const PartItem* part = m_scene.part(m_id))
        name = partLabelRect(shown, part->look());
    else if (const DomainItem* domain = m_scene.domain(m_id))
        name = domainLabelRect(shown, domain->look());
    const QRect onView = m_view.viewportTransform().mapRect(name).toAlignedRect();
    setFont(drawingFont(std::clamp(qRound(type_scale::body * m_view.zoom()), 11, 24), QFont::Medium));
    const int height = std::max(onView.height(), sizeHint().height());
    const int width = std::max(onView.width(), leastWidth);
    const QPoint middle = onView.center();
    // A domain's name begins at its icon, a part's stands in its middle.
    const int left = alignment().testFlag(Qt::AlignLeft) ? onView.left() : middle.x() - width / 2;
    setGeometry(left, middle.y() - height / 2, width, height);
}

void RenameEditor::setName() {
    const std::string name = oneLine(text()).trimmed().toStdString(); // pasted lines are seen as one
    const QString step = tr("Rename %1").arg(QString::fromStdString(m_scene.index().labelOf(m_id)));
    if (const Component* found = m_scene.index().component(m_id)) {
        if (name == found->label()) return;
        Component component = *found;
        component.name = name;
        (void)commit(m_scene, {Set<Component>{component}}, step);
    } else if (const Domain* known = m_scene.index().domain(m_id)) {
        if (name == known->label()) return;
        Domain domain = *known;
        domain.name = name;
        (void)commit(m_scene, {Set<Domain>{domain}}, step);
    }
}

void RenameEditor::close(bool isTaken) {
    if (m_isClosed) return;
    m_isClosed = true; // hiding takes the focus away, which closes again
    if (isTaken) setName();
    // Before it hides: a field that goes with the focus passes it on as Tab does, which walks to another
    // part.
    if (hasFocus()) m_view.setFocus();
    hide();
    Q_EMIT closed();
    deleteLater();
}

void RenameEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return close(false);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return close(true);
    QLineEdit::keyPressEvent(event);
}

void RenameEditor::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    // The field's own menu takes the focus for a moment.
    if (event->reason() != Qt::PopupFocusReason) close(true);
}

} // namespace faultline
