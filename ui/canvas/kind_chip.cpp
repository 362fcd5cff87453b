// SPDX-License-Identifier: MIT
#include "ui/canvas/kind_chip.h"

#include "core/model/rules.h"
#include "ui/canvas/commit.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/render/icons.h"
#include "ui/workspace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

#include <chrono>

namespace faultline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

KindChip::KindChip(CanvasScene& scene, CanvasView& view)
    : QFrame(view.viewport()), m_scene(scene), m_view(view), m_request(new QToolButton(this)),
      m_replication(new QToolButton(this)) {
    setObjectName(u"canvas-kind-chip"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(2);
    m_request->setObjectName(u"canvas-kind-request"_s);
    m_request->setText(tr("Request"));
    m_request->setToolTip(tr("The caller needs an answer from the target"));
    m_replication->setObjectName(u"canvas-kind-replication"_s);
    m_replication->setText(tr("Replication"));
    m_replication->setToolTip(tr("The target keeps a copy and may take over"));
    for (QToolButton* button : {m_request, m_replication}) {
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAccessibleName(button->text());
        button->setFocusPolicy(Qt::NoFocus); // the canvas keeps the keys
        button->setCursor(Qt::ArrowCursor);
        layout->addWidget(button);
    }
    connect(m_request, &QToolButton::clicked, this, [this] { choose(false); });
    connect(m_replication, &QToolButton::clicked, this, [this] { choose(true); });
    hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(6s);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    view.viewport()->installEventFilter(this);
    view.installEventFilter(this); // has the keys
    connect(&view, &CanvasView::sightChanged, this, &QWidget::hide);
    connect(&scene.workspace().document, &Document::changed, this, [this] {
        if (!m_scene.index().connection(m_connection)) hide();
    });
    connect(&scene.workspace().appearance, &Appearance::changed, this, &KindChip::restyle);
    restyle();
}

void KindChip::restyle() {
    const Theme& theme = m_scene.theme();
    setStyleSheet(u"QFrame#canvas-kind-chip { background: %1; border: 1px solid %2; border-radius: 8px; }"
                  "QToolButton { border: none; border-radius: 5px; padding: 3px 8px; color: %3; }"
                  "QToolButton:checked { background: %4; } QToolButton:hover { background: %4; }"_s.arg(
                      theme.raised.name(), theme.outline.name(), theme.text.name(), theme.accentSoft.name()));
    const QFont font = drawingFont(type_scale::caption);
    m_request->setFont(font);
    m_replication->setFont(font);
    m_request->setIcon(icon(u"connection-request"_s, theme.text, theme.textMuted));
    m_replication->setIcon(icon(u"connection-replication"_s, theme.text, theme.textMuted));
}

void KindChip::offer(const ConnectionId& id, const QPointF& at) {
    const Connection* found = m_scene.index().connection(id);
    if (!found) return;
    Connection other = *found;
    const bool isReplication = found->kind == ConnectionKind::replication;
    other.kind = isReplication ? ConnectionKind::request : ConnectionKind::replication;
    if (!canConnect(m_scene.workspace().document.system(), other)) return;
    m_connection = id;
    m_request->setChecked(!isReplication);
    m_replication->setChecked(isReplication);
    adjustSize();
    const QRect room = m_view.viewport()->rect().adjusted(8, 8, -8, -8);
    const QPoint wanted = m_view.mapFromScene(at) + QPoint(16, 20);
    move(std::clamp(wanted.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(wanted.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    raise();
    m_timer.start();
}

void KindChip::choose(bool isReplication) {
    hide();
    const Connection* found = m_scene.index().connection(m_connection);
    if (!found) return;
    Connection connection = *found;
    connection.kind = isReplication ? ConnectionKind::replication : ConnectionKind::request;
    (void)commit(m_scene, {Set<Connection>{connection}},
                 isReplication ? tr("Make it replication") : tr("Make it a request"));
}

bool KindChip::eventFilter(QObject* watched, QEvent* event) {
    const bool isPress =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    const bool isEscape =
        event->type() == QEvent::KeyPress && static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (isPress || isEscape) hide();
    return QFrame::eventFilter(watched, event);
}

} // namespace faultline
