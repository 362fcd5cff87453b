// SPDX-License-Identifier: MIT
#pragma once
// Drawing a connection from a part, and taking hold of the end of one.

#include "core/base/result.h"
#include "core/model/connection.h"
#include "ui/canvas/draft_item.h"
#include "ui/canvas/gesture.h"

#include <functional>

namespace faultline {

/// What a connect gesture leaves to others when it ends.
struct ConnectEnds {
    /// A connection was made: its kind may be offered for a change.
    std::function<void(const ConnectionId& id, const QPointF& at)> made;
    /// Let go over nothing: a part to create there may be offered.
    std::function<void(const ComponentId& from, ConnectionKind kind, const QPointF& at)> droppedOnEmpty;
};

/// A line follows the mouse from the handle of a part; the part under the mouse lights up when the rules
/// allow the connection, and says why when not. R or Alt draws replication.
class ConnectGesture : public Gesture {
public:
    ConnectGesture(Stage stage, ComponentId from, const QPointF& handle, ConnectEnds ends);

    void move(const Pointer& pointer) override;
    void finish(const Pointer& pointer) override;
    void cancel() override;
    [[nodiscard]] QString hint() const override;

private:
    [[nodiscard]] ConnectionKind kindFor(const Pointer& pointer) const;

    Stage m_stage;
    ComponentId m_from;
    QPointF m_handle;
    ConnectEnds m_ends;
    DraftItem m_line;
};

/// Takes one end of a connection to another part. Let go over nothing, it stays where it was.
class ReconnectGesture : public Gesture {
public:
    ReconnectGesture(Stage stage, ConnectionId connection, bool isTarget);

    void move(const Pointer& pointer) override;
    void finish(const Pointer& pointer) override;
    void cancel() override;
    [[nodiscard]] QString hint() const override;

private:
    [[nodiscard]] Connection reconnected(const ElementId& part) const;

    Stage m_stage;
    ConnectionId m_connection;
    bool m_isTarget;
    DraftItem m_line;
};

/// Why a connection is not allowed, in the user's words.
[[nodiscard]] QString refusalText(const Error& error);

} // namespace faultline
