// SPDX-License-Identifier: MIT
#include "ui/canvas/failure_preview.h"

#include "core/analysis/state.h"
#include "core/io/words.h"

#include <QCoreApplication>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t mostNames = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FailurePreview)
};

QString names(const System& system, const std::vector<int>& components) {
    return QString::fromStdString(abridged(labelsOf(system, components), mostNames));
}

} // namespace

FailureConsequence consequenceOf(const System& system, EventRef event) {
    const Topology topology(system);
    const Stores stores = findStores(topology);
    const Requirements requirements(topology, stores);
    const BasicEvents events(topology);
    // What is down by its own figures stays down, as in the analysis.
    std::set<EventRef> failed{event};
    for (const BasicEvent& other : events.all())
        if (other.unavailability >= 1.0) failed.insert(other.ref);
    const ServiceState state(topology, stores, requirements, Path::overall, failed);

    FailureConsequence consequence{event, false, false, {}, {}};
    const auto isUp = state.isSystemUp();
    consequence.isKnown = isUp.has_value();
    consequence.isSystemDown = isUp == false;
    for (const int component : state.components()) {
        const bool isNamed = event == EventRef{EventType::component, component};
        if (isNamed || state.isServed(component) != false) continue;
        const bool isClient = topology.component(component).kind == ComponentKind::client;
        (isClient ? consequence.unservedClients : consequence.unservedParts).push_back(component);
    }
    return consequence;
}

QString consequenceText(const System& system, const FailureConsequence& consequence) {
    if (!consequence.isKnown) return Words::tr("Nothing depends on it yet: no client is connected.");
    if (!consequence.isSystemDown && consequence.unservedClients.empty())
        return consequence.unservedParts.empty()
                   ? Words::tr("If this fails, everybody is still served.")
                   : Words::tr("If this fails, everybody is still served, without %1.")
                         .arg(names(system, consequence.unservedParts));
    const QString who =
        consequence.unservedClients.empty()
            ? Words::tr("nobody is served")
            : Words::tr("%1 cannot be served").arg(names(system, consequence.unservedClients));
    return consequence.isSystemDown ? Words::tr("If this fails, %1: the system is down.").arg(who)
                                    : Words::tr("If this fails, %1; the system still counts as up.").arg(who);
}

FailurePreview::FailurePreview(QObject* parent) : QObject(parent) {
    connect(&m_watcher, &QFutureWatcher<QString>::finished, this, [this] {
        if (m_isWanted && m_watcher.future().resultCount() > 0) Q_EMIT answered(m_watcher.result());
    });
}

void FailurePreview::ask(std::shared_ptr<const System> system, EventRef event) {
    m_isWanted = true;
    auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, system = std::move(system), event] {
        promise->addResult(consequenceText(*system, consequenceOf(*system, event)));
        promise->finish();
    });
}

void FailurePreview::forget() { m_isWanted = false; }

} // namespace faultline
