// SPDX-License-Identifier: MIT
#pragma once
// Lays a design out anew, beside the GUI thread: all of it, or what is selected.

#include "core/base/result.h"
#include "core/model/design.h"

#include <QObject>
#include <QRectF>
#include <QThreadPool>

#include <stop_token>

namespace faultline {

struct Workspace;
class CanvasScene;

/// One layout at a time. What is locked stays where it is. An edit that comes before the layout is there
/// wins: the layout is dropped. Lives on the GUI thread, which waits for nothing but, at its end, the step at
/// work.
class Tidying : public QObject {
    Q_OBJECT
public:
    /// Both must outlive this.
    Tidying(Workspace& workspace, CanvasScene& scene, QObject* parent = nullptr);
    ~Tidying() override;

    /// Asks for the layout of these with all that is in them, where they are now; of everything if they are
    /// fewer than two. Becomes one step of the history.
    void start(const std::vector<ElementId>& boxes);
    [[nodiscard]] bool isAtWork() const { return m_isAtWork; }

Q_SIGNALS:
    /// The layout is drawn; `isWhole`: of the whole design.
    void done(bool isWhole);
    /// There is none, and why.
    void failed(const QString& reason);

private:
    void drop();
    void take(quint64 number, const Result<Layout>& layout, const QPointF& corner, bool isWhole);

    Workspace& m_workspace;
    CanvasScene& m_scene;
    bool m_isAtWork = false;
    quint64 m_newest = 0;
    std::stop_source m_stop;
    QThreadPool m_pool; ///< last: it ends before what its work refers to
};

} // namespace faultline
