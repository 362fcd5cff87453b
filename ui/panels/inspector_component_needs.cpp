// SPDX-License-Identifier: MIT
#include "ui/panels/inspector_component.h"

#include "core/model/requirements.h"
#include "ui/panels/choice_field.h"

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

void ComponentPage::addNeeds() {
    addSection(tr("Needs"));
    ChoiceBinding needs;
    needs.choices = []() -> std::vector<Choice> {
        return {{u"automatic"_s,
                 tr("Automatic"),
                 {},
                 0,
                 tr("Targets of like kind or name stand in for each other.")},
                {u"any"_s, tr("Any one of its targets"), {}, 0, {}},
                {u"all"_s, tr("All of its targets"), {}, 0, {}},
                {u"number"_s, tr("At least so many"), {}, 0, {}}};
    };
    static constexpr auto modes = std::to_array<std::string_view>({"automatic", "any", "all", "number"});
    needs.read = [this] {
        return m_parts.common([](const Component& p) {
            return QString::fromLatin1(modes[static_cast<std::size_t>(p.requirement.mode)].data());
        });
    };
    needs.write = [this](const QString& key) {
        const auto at = std::ranges::find(modes, key.toStdString()) - modes.begin();
        const auto mode = static_cast<Requirement::Mode>(at);
        return m_parts.edit(tr("Set what %1 needs"), [mode](Component& p) { p.requirement = {mode, 1}; });
    };
    auto* field =
        add(new ChoiceField({"requires", tr("Of its targets"),
                             tr("How many of the parts it sends requests to must answer. Fewer is safer.")},
                            std::move(needs)));
    field->setApplies([this, field] {
        field->setHint(needsText());
        return true;
    });

    CountBinding count;
    count.read = [this] { return m_parts.common([](const Component& p) { return p.requirement.count; }); };
    count.write = [this](int value, MergeKey merge) {
        return m_parts.edit(
            tr("Set what %1 needs"),
            [value](Component& p) {
                p.requirement = {Requirement::Mode::number, value};
            },
            merge);
    };
    count.most = [this] {
        return static_cast<int>(std::max<std::size_t>(1, m_workspace.document.system().connections.size()));
    };
    add(new CountField({"requires-count", tr("At least"),
                        tr("How many of its targets must answer. More than it has can never be met.")},
                       m_workspace.document, std::move(count)))
        ->setApplies([this] {
            return m_parts.any(
                [](const Component& p) { return p.requirement.mode == Requirement::Mode::number; });
        });

    TextBinding service;
    service.read = [this] { return m_parts.common([](const Component& p) { return shownText(p.service); }); };
    service.write = [this](const QString& text) {
        return m_parts.edit(tr("Set service of %1"),
                            [&](Component& p) { p.service = text.trimmed().toStdString(); });
    };
    service.placeholder = [] { return tr("by kind and name"); };
    add(new TextField(
            {"service", tr("Service"),
             tr("Parts with the same word here stand in for each other, whatever their names. Empty: kind "
                "and name decide.")},
            std::move(service)))
        ->setApplies([this] { return anyFails(); });
}

QString ComponentPage::needsText() const {
    if (!m_parts.isOne()) return {};
    const System& system = m_workspace.document.system();
    const Topology topology(system);
    const Stores stores = findStores(topology);
    const Requirements requirements(topology, stores);
    const auto caller = static_cast<int>(&m_parts.first() - system.components.data());
    constexpr std::size_t most = 6;
    QStringList groups;
    for (const RequirementGroup& group : requirements.groupsOf(caller, Path::overall)) {
        QStringList names;
        for (const GroupMember& member : group.members)
            if (names.size() < static_cast<qsizetype>(most))
                names << shownText(topology.component(member.target).label());
        QString list = names.join(tr(", "));
        if (group.members.size() > most) list += tr(" and %1 more").arg(group.members.size() - most);
        const auto size = static_cast<int>(group.members.size());
        if (group.required > size)
            groups << tr("%1 of %2, which cannot be met: %3").arg(group.required).arg(size).arg(list);
        else if (size == 1)
            groups << list;
        else if (group.required == size)
            groups << tr("all of %1").arg(list);
        else
            groups << tr("any %1 of %2").arg(group.required).arg(list);
    }
    if (groups.isEmpty()) return tr("It needs nobody: no request that counts leaves it.");
    return tr("Needs %1.").arg(groups.join(tr("; and ")));
}

} // namespace faultline
