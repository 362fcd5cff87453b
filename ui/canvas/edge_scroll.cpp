// SPDX-License-Identifier: MIT
#include "ui/canvas/edge_scroll.h"

#include "ui/canvas/view.h"

#include <algorithm>
#include <chrono>

namespace faultline {

using namespace std::chrono_literals;

namespace {

constexpr int margin = 20;       ///< pixels of the screen that count as the edge
constexpr int fastest = 24;      ///< pixels a step
constexpr auto patience = 250ms; ///< what only passes the edge, or begins there, scrolls nothing
constexpr auto beat = 16ms;

/// How far to go along one axis, from how far the mouse is in the margin or past it.
int stepAlong(int at, int size) {
    const int before = margin - at;
    const int after = at - (size - margin);
    return before > 0 ? -std::min(fastest, 1 + before / 2) : after > 0 ? std::min(fastest, 1 + after / 2) : 0;
}

} // namespace

EdgeScroll::EdgeScroll(CanvasView& view) : m_view(view) {
    connect(&m_timer, &QTimer::timeout, this, &EdgeScroll::scroll);
}

QPoint EdgeScroll::step() const {
    const QSize size = m_view.viewport()->size();
    return {stepAlong(m_at.x(), size.width()), stepAlong(m_at.y(), size.height())};
}

void EdgeScroll::follow(const QPoint& onView) {
    m_at = onView;
    if (step().isNull())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start(patience);
}

void EdgeScroll::scroll() {
    m_timer.setInterval(beat);
    m_gone += step();
    m_view.pan(-step());
}

void EdgeScroll::stop() {
    m_timer.stop();
    m_gone = {};
}

void EdgeScroll::goBack() {
    m_view.pan(m_gone);
    stop();
}

} // namespace faultline
