// SPDX-License-Identifier: MIT
#include "ui/render/legend.h"

#include "core/model/catalogue.h"
#include "ui/render/blend.h"
#include "ui/render/drawn_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

constexpr TextStyle wordStyle{type_scale::caption, QFont::Normal};
constexpr double rowHeight = 24.0;
constexpr double entryGap = 20.0;
constexpr double sampleGap = 8.0;
constexpr double lineSample = 44.0;
constexpr double badgeSide = 16.0;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Legend)
};

QRectF square(const QRectF& rect) {
    return {rect.center().x() - badgeSide / 2.0, rect.center().y() - badgeSide / 2.0, badgeSide, badgeSide};
}

auto line(ConnectionKind kind, bool isOptional) {
    return [kind, isOptional](QPainter& painter, const QRectF& rect, const Theme& theme) {
        ConnectionLook look;
        look.kind = kind;
        look.optional = isOptional;
        const double y = rect.center().y();
        look.path = QPolygonF({QPointF(rect.left(), y), QPointF(rect.right(), y)});
        paintConnectionLine(painter, look, theme, 1.0);
    };
}

bool hasRequest(const System& system, bool isOptional) {
    return std::ranges::any_of(system.connections, [isOptional](const Connection& connection) {
        return connection.kind == ConnectionKind::request && connection.optional == isOptional;
    });
}

/// A shared risk is drawn as a badge, without a ring.
bool hasRingedSpof(const Report& report) {
    return std::ranges::any_of(
        report.spofs, [](const SpofResult& spof) { return spof.event.type != EventType::sharedRisk; });
}

} // namespace

Legend::Legend(const System& system, const Report* report, HeatMode heat) {
    addConnections(system);
    addParts(system, heat != HeatMode::none && report && hasRingedSpof(*report));
    if (report && report->overall) addHeat(heat);
    addRisks(system);
}

void Legend::addConnections(const System& system) {
    if (hasRequest(system, false))
        m_entries.push_back({Words::tr("request"), lineSample, line(ConnectionKind::request, false)});
    if (hasRequest(system, true))
        m_entries.push_back({Words::tr("optional request"), lineSample, line(ConnectionKind::request, true)});
    if (std::ranges::any_of(system.connections, [](const Connection& connection) {
            return connection.kind == ConnectionKind::replication;
        }))
        m_entries.push_back(
            {Words::tr("replication to a replica"), lineSample, line(ConnectionKind::replication, false)});
}

void Legend::addParts(const System& system, bool hasSpofs) {
    if (hasSpofs)
        m_entries.push_back({Words::tr("single point of failure"), badgeSide,
                             [](QPainter& painter, const QRectF& rect, const Theme& theme) {
                                 paintSpofBadge(painter, square(rect), theme);
                             }});
    if (std::ranges::any_of(system.components, isAssumed)) {
        const QString sample = u"P 0.01"_s;
        m_entries.push_back({Words::tr("assumed figure"), textWidth(sample, wordStyle),
                             [sample](QPainter& painter, const QRectF& rect, const Theme& theme) {
                                 painter.setPen(theme.textMuted);
                                 paintLines(painter, rect, {sample}, wordStyle, Qt::AlignLeft);
                                 painter.setPen(QPen(theme.textMuted, 1.0, Qt::DotLine));
                                 const double y = rect.center().y() + lineHeight(wordStyle) / 2.0;
                                 painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
                             }});
    }
}

void Legend::addHeat(HeatMode heat) {
    if (heat != HeatMode::criticality && heat != HeatMode::birnbaum) return;
    const QString text = heat == HeatMode::criticality ? Words::tr("criticality, from 0 to 100 %")
                                                       : Words::tr("Birnbaum importance, from 0 to 1");
    m_entries.push_back(
        {text, 2.0 * lineSample, [](QPainter& painter, const QRectF& rect, const Theme& theme) {
             constexpr int steps = 8;
             const double width = rect.width() / steps;
             painter.setPen(Qt::NoPen);
             for (int i = 0; i < steps; ++i) {
                 const double share = static_cast<double>(i) / (steps - 1);
                 painter.setBrush(heatGround(share, theme.raised, theme));
                 painter.drawRect(QRectF(rect.left() + i * width, rect.center().y() - 6.0, width, 12.0));
             }
             painter.setBrush(Qt::NoBrush);
             painter.setPen(QPen(theme.outline, 1.0));
             painter.drawRect(QRectF(rect.left(), rect.center().y() - 6.0, rect.width(), 12.0));
         }});
}

void Legend::addRisks(const System& system) {
    for (std::size_t i = 0; i < system.sharedRisks.size(); ++i) {
        const RiskBadge badge{static_cast<int>(i)};
        m_entries.push_back({QString::fromStdString(system.sharedRisks[i].label()).simplified(), badgeSide,
                             [badge](QPainter& painter, const QRectF& rect, const Theme& theme) {
                                 paintRiskBadge(painter, square(rect), badge, theme);
                             }});
    }
}

std::pair<std::vector<QRectF>, double> Legend::arranged(double width) const {
    std::vector<QRectF> places;
    double x = 0.0;
    double y = 0.0;
    for (const Entry& entry : m_entries) {
        const double wanted = entry.sampleWidth + sampleGap + textWidth(entry.text, wordStyle);
        const double taken = std::min(wanted, width);
        if (x > 0.0 && x + taken > width) {
            x = 0.0;
            y += rowHeight;
        }
        places.emplace_back(x, y, taken, rowHeight);
        x += taken + entryGap;
    }
    return {places, m_entries.empty() ? 0.0 : y + rowHeight};
}

double Legend::height(double width) const { return arranged(width).second; }

void Legend::paint(QPainter& painter, const QPointF& corner, double width, const Theme& theme) const {
    const auto [places, height] = arranged(width);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        const QRectF place = places[i].translated(corner);
        painter.save();
        entry.sample(painter, QRectF(place.topLeft(), QSizeF(entry.sampleWidth, place.height())), theme);
        painter.restore();
        const QRectF words = place.adjusted(entry.sampleWidth + sampleGap, 0, 0, 0);
        painter.setPen(theme.textMuted);
        // a hair more than was measured, so that rounding does not leave out a letter
        paintLines(painter, words, fittedLines(entry.text, wordStyle, words.width() + 1.0, 1), wordStyle,
                   Qt::AlignLeft);
    }
    painter.restore();
}

} // namespace faultline
