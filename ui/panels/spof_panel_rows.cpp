// SPDX-License-Identifier: MIT
#include "ui/panels/spof_panel_rows.h"

#include "core/io/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <map>

namespace faultline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SpofRows)
};

/// Why something that holds the drawing together does not take the system down alone.
QString cutVertexText(CutVertexReason reason) {
    switch (reason) {
    case CutVertexReason::observer:
        return Words::tr("It holds the drawing together, but a client only observes: it never fails.");
    case CutVertexReason::stack:
        return Words::tr("It holds the drawing together, but it is a stack: its instances stand in for each "
                         "other.");
    case CutVertexReason::nothingNeeded: return Words::tr("Without it nobody loses service.");
    case CutVertexReason::servedOtherwise:
        return Words::tr("It cuts off clients, but the system counts as up while any client is served.");
    case CutVertexReason::singlePointOfFailure: break;
    }
    return {};
}

/// Why something that takes the system down alone is no vertex that holds the drawing together.
QString hiddenText(EventType type) {
    switch (type) {
    case EventType::domain:
        return Words::tr("A place is no vertex of the drawing: its failure takes down everything in it at "
                         "once.");
    case EventType::sharedRisk:
        return Words::tr("A common cause is no vertex of the drawing: it strikes all its members at once.");
    case EventType::connection:
    case EventType::failover: return Words::tr("A connection is no vertex of the drawing.");
    case EventType::component: break;
    }
    return Words::tr("The drawing hangs together without it, yet a client needs it.");
}

/// In one piece, wherever the sentence is broken.
QString shareWords(double share) {
    return QString::fromStdString(shareText(share)).replace(u' ', QChar(QChar::Nbsp));
}

} // namespace

std::vector<SpofRow> spofRows(const Report& report) {
    std::map<EventRef, SpofRow> rows;
    const auto row = [&rows](EventRef event) -> SpofRow& {
        SpofRow& found = rows[event];
        found.event = event;
        return found;
    };
    for (const CutVertexResult& vertex : report.cutVertices)
        row({EventType::component, vertex.component}).cutVertex = vertex.reason;
    for (const SpofResult& spof : report.spofs) {
        SpofRow& found = row(spof.event);
        found.failsAlone = true;
        found.criticality = spof.criticality;
        found.clients = spof.clients;
    }
    for (const ImportanceResult& importance : report.importance) {
        const EventRef event = report.events[importance.event].ref;
        const bool isWeak = importance.criticality.value_or(0.0) > weakCriticality;
        if (isWeak || rows.contains(event)) row(event).criticality = importance.criticality;
    }
    std::vector<SpofRow> sorted;
    for (auto& [event, found] : rows) sorted.push_back(std::move(found));
    std::ranges::stable_sort(sorted, std::greater<>{}, [](const SpofRow& r) {
        return std::pair(r.failsAlone, r.criticality.value_or(0.0));
    });
    return sorted;
}

QString reasonText(const SpofRow& row) {
    if (!row.failsAlone && row.cutVertex) {
        const QString reason = cutVertexText(*row.cutVertex);
        if (!row.isWeak()) return reason;
        return Words::tr("%1 Together with others it takes part in %2 of the downtime.")
            .arg(reason, shareWords(*row.criticality));
    }
    if (!row.failsAlone)
        return Words::tr("Never alone, but together with others it takes part in %1 of the downtime.")
            .arg(shareWords(*row.criticality));
    QStringList reasons;
    if (!row.cutVertex) reasons.append(hiddenText(row.event.type));
    if (!row.criticality || *row.criticality == 0.0)
        reasons.append(Words::tr("By its figure it never fails, so it costs no downtime."));
    else if (!row.isWeak())
        reasons.append(Words::tr("It fails too rarely to weigh much: %1 of the downtime.")
                           .arg(shareWords(*row.criticality)));
    return reasons.isEmpty() ? Words::tr("All three agree.") : reasons.join(QLatin1Char(' '));
}

} // namespace faultline
