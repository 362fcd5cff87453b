// SPDX-License-Identifier: MIT
#include "ui/panels/spof_advice.h"

#include "core/advice/remedy.h"
#include "core/io/remedy_text.h"
#include "core/io/words.h"
#include "ui/latest_job.h"
#include "ui/panels/report_ids.h"

#include <chrono>

namespace faultline {

using namespace std::chrono_literals;

namespace {

QString thenText(const Remedy& remedy) {
    if (!remedy.unavailability) return {};
    const QString then = QString::fromStdString(availabilityText(*remedy.unavailability));
    // On one line, unlike the words before it.
    return SpofAdvice::tr("Then %1.").arg(then).replace(u' ', QChar(QChar::Nbsp));
}

} // namespace

SpofAdvice::SpofAdvice(QObject* parent) : QObject(parent), m_job(std::make_unique<LatestJob>()) {
    // Longer than from one step of a drag to the next: the live answer needs the processor more.
    m_rest.setInterval(250ms);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &SpofAdvice::start);
}

SpofAdvice::~SpofAdvice() = default;

void SpofAdvice::askAbout(std::shared_ptr<const Report> report) {
    m_report = std::move(report);
    m_rest.start();
}

void SpofAdvice::forget() {
    m_rest.stop();
    m_report.reset();
    m_job->cancel();
    m_words.clear();
}

void SpofAdvice::start() {
    m_job->start(
        [this, report = std::exchange(m_report, nullptr)](const std::stop_token& stop) -> LatestJob::Done {
            auto remedies = remediesFor(*report, {}, stop);
            if (!remedies) return {};
            return [this, report, remedies = std::move(*remedies)] { take(*report, remedies); };
        });
}

void SpofAdvice::take(const Report& report, const std::vector<Remedy>& remedies) {
    m_words.clear();
    for (const Remedy& remedy : remedies)
        m_words.emplace(idOf(*report.system, remedy.event),
                        Words{QString::fromStdString(remedyText(*report.system, remedy)), thenText(remedy)});
    Q_EMIT changed();
}

const SpofAdvice::Words* SpofAdvice::about(const ElementId& spof) const {
    const auto found = m_words.find(spof);
    return found == m_words.end() ? nullptr : &found->second;
}

} // namespace faultline
