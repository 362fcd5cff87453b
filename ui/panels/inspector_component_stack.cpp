// SPDX-License-Identifier: MIT
#include "ui/panels/inspector_component.h"

#include "ui/error_text.h"
#include "ui/panels/choice_field.h"
#include "ui/panels/quantity_text.h"

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

QString ComponentPage::editReplicas(const QString& text, const std::function<void(Replicas&)>& change,
                                    MergeKey merge) {
    return m_parts.edit(
        text,
        [&](Component& part) {
            if (part.kind == ComponentKind::client) return;
            Replicas replicas = part.replicas.value_or(Replicas{});
            change(replicas);
            replicas.required = std::min(replicas.required, replicas.count);
            part.replicas = replicas == Replicas{} ? std::nullopt : std::optional(replicas);
        },
        merge);
}

void ComponentPage::addStack() {
    Document& document = m_workspace.document;
    const auto fails = [this] { return anyFails(); };
    const auto isStack = [this] { return anyIsStack(); };
    const auto replicas = [](const Component& p) { return p.replicas.value_or(Replicas{}); };
    addSection(tr("Stack of instances"))->setApplies(fails);

    CountBinding count;
    count.read = [this, replicas] {
        return m_parts.common([&](const Component& p) { return replicas(p).count; });
    };
    count.write = [this](int value, MergeKey merge) {
        return editReplicas(
            tr("Set instances of %1"), [value](Replicas& r) { r.count = value; }, merge);
    };
    count.most = [] { return Replicas::maximumCount; };
    auto* countField =
        add(new CountField({"count", tr("Instances"),
                            tr("How many like instances it stands for. More than are needed make it safer.")},
                           document, std::move(count)));
    countField->setApplies(fails);

    CountBinding required;
    required.read = [this, replicas] {
        return m_parts.common([&](const Component& p) { return replicas(p).required; });
    };
    required.write = [this](int value, MergeKey merge) {
        return editReplicas(
            tr("Set needed instances of %1"), [value](Replicas& r) { r.required = value; }, merge);
    };
    // The smallest stack decides, so that nothing is cut silently.
    required.most = [this, replicas] {
        int most = Replicas::maximumCount;
        for (const Component* part : m_parts.all())
            if (part->isStack()) most = std::min(most, replicas(*part).count);
        return most;
    };
    add(new CountField(
            {"required", tr("Needed"),
             tr("How many of the instances must be up. With all of them needed, each can take it down.")},
            document, std::move(required)))
        ->setApplies(isStack);

    ChoiceBinding standby;
    standby.choices = []() -> std::vector<Choice> {
        return {{u"active"_s, tr("Active: share it"), {}, 0, {}},
                {u"hot"_s, tr("Hot: run idle"), {}, 0, {}},
                {u"warm"_s, tr("Warm: half asleep"), {}, 0, {}},
                {u"cold"_s, tr("Cold: switched off"), {}, 0, {}}};
    };
    standby.read = [this, replicas] {
        return m_parts.common(
            [&](const Component& p) { return QString::fromLatin1(nameOf(replicas(p).standby).data()); });
    };
    standby.write = [this](const QString& key) {
        const StandbyMode mode = *valueNamed<StandbyMode>(key.toStdString());
        return editReplicas(tr("Set standby of %1"), [mode](Replicas& r) { r.standby = mode; });
    };
    add(new ChoiceField(
            {"standby", tr("Spares"),
             tr("What the instances beyond the needed ones do. Sleeping spares fail less, but taking "
                "over may fail or take time.")},
            std::move(standby)))
        ->setApplies(isStack);
}

void ComponentPage::addStandby() {
    const auto isStack = [this] { return anyIsStack(); };
    const auto has = [this](auto holds) {
        return m_parts.any([&](const Component& p) { return p.isStack() && holds(p.replicas->standby); });
    };
    const auto replicas = [](const Component& p) { return p.replicas.value_or(Replicas{}); };

    CountBinding crews;
    crews.read = [this, replicas]() -> std::optional<int> {
        const auto all = m_parts.common([&](const Component& p) { return replicas(p).repairCrews; });
        return all ? *all : std::nullopt;
    };
    crews.write = [this](int value, MergeKey merge) {
        return editReplicas(
            tr("Set repair crews of %1"), [value](Replicas& r) { r.repairCrews = value; }, merge);
    };
    crews.most = [] { return Replicas::maximumCount; };
    crews.stepFrom = [this, replicas]() -> std::optional<int> {
        return m_parts.isEmpty() ? 1 : replicas(m_parts.first()).count;
    };
    crews.placeholder = [this, replicas] {
        return m_parts.common([&](const Component& p) { return replicas(p).repairCrews; }) ? tr("one each")
                                                                                           : tr("Mixed");
    };
    crews.clear = [this] {
        return editReplicas(tr("Set repair crews of %1"), [](Replicas& r) { r.repairCrews.reset(); });
    };
    add(new CountField(
            {"repair-crews", tr("Repair crews"),
             tr("How many instances are repaired at the same time. Fewer make long outages likelier. "
                "Empty: one for each instance.")},
            m_workspace.document, std::move(crews)))
        ->setApplies(isStack);

    TextBinding dormancy;
    dormancy.read = [this, replicas] {
        return m_parts.common([&](const Component& p) {
            return replicas(p).dormancy ? exactText(replicas(p).dormancy->value()) : QString();
        });
    };
    dormancy.write = [this](const QString& text) -> QString {
        std::optional<Probability> factor;
        if (!text.trimmed().isEmpty()) {
            const Result<double> value = probabilityFrom(text);
            if (!value) return sentenceOf(value.error());
            factor = *Probability::from(*value);
        }
        return editReplicas(tr("Set dormancy of %1"), [factor](Replicas& r) { r.dormancy = factor; });
    };
    dormancy.placeholder = [] { return tr("0.5"); };
    add(new TextField(
            {"dormancy", tr("Dormancy"),
             tr("How often a warm spare fails, as a share of a working instance: 0 never, 1 as often. "
                "Empty: 0.5.")},
            std::move(dormancy)))
        ->setApplies([has] { return has([](StandbyMode mode) { return mode == StandbyMode::warm; }); });

    const auto switches = [has] { return has([](StandbyMode mode) { return mode != StandbyMode::active; }); };
    TextBinding coverage;
    coverage.read = [this, replicas] {
        return m_parts.common(
            [&](const Component& p) { return exactText(replicas(p).switchover.coverage.value()); });
    };
    coverage.write = [this](const QString& text) -> QString {
        const Result<double> value = probabilityFrom(text);
        if (!value) return sentenceOf(value.error());
        const Probability c = *Probability::from(*value);
        return editReplicas(tr("Set switchover coverage of %1"),
                            [c](Replicas& r) { r.switchover.coverage = c; });
    };
    add(new TextField(
            {"coverage", tr("Coverage"),
             tr("How likely a spare takes over at all. What is missing to 1 becomes outages until the "
                "repair. Type 0.99 or 99 %.")},
            std::move(coverage)))
        ->setApplies(switches);

    TextBinding seconds;
    seconds.read = [this, replicas] {
        return m_parts.common(
            [&](const Component& p) { return timeText(replicas(p).switchover.seconds.value() / 3600.0); });
    };
    seconds.write = [this](const QString& text) -> QString {
        const Result<double> hours = hoursFrom(text, TimeUnit::second);
        if (!hours) return sentenceOf(hours.error());
        const Seconds s = *Seconds::from(*hours * 3600.0);
        return editReplicas(tr("Set switchover time of %1"), [s](Replicas& r) { r.switchover.seconds = s; });
    };
    add(new TextField(
            {"seconds", tr("Takes over in"),
             tr("How long a spare needs to take over: an outage of that length at each failure. A bare "
                "number is in seconds.")},
            std::move(seconds)))
        ->setApplies(switches);
}

} // namespace faultline
