// SPDX-License-Identifier: MIT
#pragma once
// Ways for connections: axis-parallel lines from outline to outline, round the parts and apart from each
// other.

#include <QPolygonF>
#include <QRectF>

#include <memory>
#include <stop_token>
#include <vector>

namespace faultline {

/// A line to draw: `from` and `to` are indices of parts.
struct RouterLink {
    int from = 0;
    int to = 0;
    bool operator==(const RouterLink&) const = default;
};

/// Routes all links of one drawing and keeps the answer, so that a drag step pays only for what it touches.
///
/// What holds of every route after `update`: it starts on the outline of `from` and ends on the outline of
/// `to`; its segments are axis-parallel, each turning at a right angle; it keeps out of all other parts, by
/// `clearance` where there is room; lines that share a side or a channel run side by side,
/// `preferredGap` apart where there is room and closer where there is not. Where no free way exists (parts
/// that overlap or box an end in) a route crosses what it must. A link from a part to itself is a loop at
/// its corner.
///
/// Deterministic: after `settle` the routes are a pure function of parts and links, whatever moves led
/// there. Not thread-safe.
class Router {
public:
    static constexpr double clearance = 10.0;    ///< from parts, in canvas pixels
    static constexpr double preferredGap = 10.0; ///< between parallel lines

    Router();
    ~Router();
    Router(Router&&) noexcept;
    Router& operator=(Router&&) noexcept;

    /// Replaces all parts. The links stay; where their ends are no longer parts, call `setLinks` too before
    /// the next `update`. Links between parts that stand where such stood before keep what was found.
    void setParts(std::vector<QRectF> parts);
    /// Replaces all links; every end must be an index of a part by the next `update`.
    void setLinks(std::vector<RouterLink> links);
    /// One part moved or was resized; call for several, then `update` once.
    void movePart(int part, const QRectF& rect);

    /// Brings the routes up to date: for a drag step. Reroutes the links at moved parts and those that they
    /// now block or have freed; a link that could merely be a little shorter may wait for `settle` when
    /// there are very many. Returns the links whose route is another than before, ascending.
    std::vector<int> update();
    /// The same and all that was put off: for the end of a drag, and after opening. Then the routes equal
    /// those of a fresh Router, unless a stop was requested meanwhile: then routes may be missing until the
    /// next `settle`, which goes on from there.
    std::vector<int> settle(const std::stop_token& stop = {});

    /// At least two points, also where two are one; empty before the first `update`. Valid until the next
    /// call that is not const.
    [[nodiscard]] const QPolygonF& route(int link) const;
    [[nodiscard]] int linkCount() const;
    [[nodiscard]] int partCount() const;

    /// The line between two boxes with nothing else in the drawing: for a connection while it is drawn. `to`
    /// may be empty (the mouse).
    [[nodiscard]] static QPolygonF direct(const QRectF& from, const QRectF& to);

private:
    struct Work;
    std::unique_ptr<Work> m_work;
};

} // namespace faultline
