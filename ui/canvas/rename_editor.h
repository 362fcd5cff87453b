// SPDX-License-Identifier: MIT
#pragma once
// The name of a part or domain, edited where it stands.

#include "core/base/id.h"

#include <QLineEdit>

namespace faultline {

class CanvasScene;
class CanvasView;

/// A field over the name. Enter or leaving it sets the name, Esc does not; an empty name gives back the id.
/// Deletes itself at the end.
class RenameEditor : public QLineEdit {
    Q_OBJECT
public:
    /// `id` must name a visible component or domain.
    RenameEditor(CanvasScene& scene, CanvasView& view, ElementId id);

Q_SIGNALS:
    /// It has ended, with a new name or without.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void place();
    void close(bool isTaken);
    void setName();

    CanvasScene& m_scene;
    CanvasView& m_view;
    ElementId m_id;
    bool m_isClosed = false;
};

} // namespace faultline
