// SPDX-License-Identifier: MIT
#pragma once
// The edits since the file was opened, as a list: choosing one goes back or forth to it.

#include "ui/workspace.h"

#include <QWidget>

class QUndoView;

namespace faultline {

/// Shows the document's history; the step that is current is chosen, those undone are quiet, the state of the
/// file is marked. A click or Enter undoes or redoes up to that step.
class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(Workspace& workspace, QWidget* parent = nullptr);

private:
    void colour();

    Workspace& m_workspace;
    QUndoView* m_view = nullptr;
};

} // namespace faultline
