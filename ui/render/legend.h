// SPDX-License-Identifier: MIT
#pragma once
// What the signs of a picture mean, and what its shared risks are called.

#include "ui/render/design_picture.h"

#include <functional>

namespace faultline {

/// A strip of samples with words, in rows as wide as there is room. It explains only what the design and its
/// overlay can show.
class Legend {
public:
    Legend(const System& system, const Report* report, HeatMode heat);

    /// Height of the strip at a width in canvas pixels; 0 where there is nothing to explain.
    [[nodiscard]] double height(double width) const;
    /// Paints it from a corner, `width` wide.
    void paint(QPainter& painter, const QPointF& corner, double width, const Theme& theme) const;

private:
    struct Entry {
        QString text;
        double sampleWidth = 0.0;
        std::function<void(QPainter&, const QRectF&, const Theme&)> sample;
    };

    void addConnections(const System& system);
    void addParts(const System& system, bool hasSpofs);
    void addHeat(HeatMode heat);
    void addRisks(const System& system);
    /// Where each entry stands, and how high they are together.
    [[nodiscard]] std::pair<std::vector<QRectF>, double> arranged(double width) const;

    std::vector<Entry> m_entries;
};

} // namespace faultline
