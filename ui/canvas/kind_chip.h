// SPDX-License-Identifier: MIT
#pragma once
// After a connection is drawn: request or replication, as two buttons beside it for a moment.

#include "core/base/id.h"

#include <QFrame>
#include <QTimer>

class QToolButton;

namespace faultline {

class CanvasScene;
class CanvasView;

/// Offers to change the kind of the connection just made. It goes by itself, with the next press or Esc, or
/// with the connection.
class KindChip : public QFrame {
    Q_OBJECT
public:
    /// Both must outlive this; it lies over the view's viewport.
    KindChip(CanvasScene& scene, CanvasView& view);

    /// Comes up near a point of the canvas, if both kinds are allowed there.
    void offer(const ConnectionId& connection, const QPointF& at);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(bool isReplication);
    void restyle();

    CanvasScene& m_scene;
    CanvasView& m_view;
    ConnectionId m_connection;
    QToolButton* m_request;
    QToolButton* m_replication;
    QTimer m_timer;
};

} // namespace faultline
