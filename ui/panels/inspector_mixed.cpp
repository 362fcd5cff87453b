// SPDX-License-Identifier: MIT
#include "ui/panels/inspector_mixed.h"

#include "core/model/lookup.h"
#include "ui/panels/kind_words.h"
#include "ui/panels/link_field.h"
#include "ui/panels/risk_membership.h"
#include "ui/panels/targets.h"

#include <algorithm>
#include <map>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

/// Of the things of one type: what they all are, else several.
QString iconOf(const Lookup& lookup, EventType type, const std::vector<ElementId>& ids) {
    switch (type) {
    case EventType::component: {
        const auto kindOf = [&lookup](const ElementId& id) {
            return lookup.component(ComponentId(id.text()))->kind;
        };
        const ComponentKind first = kindOf(ids.front());
        const bool isOneKind =
            std::ranges::all_of(ids, [&](const ElementId& id) { return kindOf(id) == first; });
        return isOneKind ? wordsOf(first).icon : u"stack"_s;
    }
    case EventType::connection: return u"connection-request"_s;
    case EventType::domain: return u"action-domain"_s;
    default: return u"shared-risk"_s;
    }
}

} // namespace

MixedPage::MixedPage(Workspace& workspace, QWidget* parent) : InspectorPage(workspace, parent) {
    LinkBinding types;
    types.read = [this] {
        const System& system = m_workspace.document.system();
        const Lookup lookup(system);
        std::map<EventType, std::vector<ElementId>> byType;
        for (const ElementId& id : ids())
            if (const auto found = lookup.find(id.text())) byType[found->type].push_back(id);
        std::vector<Link> links;
        for (const auto& [type, members] : byType)
            links.push_back(
                {members.front(), subjectOf(system, members), {}, iconOf(lookup, type, members), false});
        return links;
    };
    types.open = [this](const ElementId& id) { m_workspace.selection.set(idsLike(id)); };
    types.openTip = tr("Keeps only %1 selected, to edit all that they have.");
    add(new LinkField({"types", {}, {}}, std::move(types)));
    const auto fails = [this] { return !failureSubjects(m_workspace.document.system(), ids()).empty(); };
    addSection(tr("Failure of each"))->setApplies(fails);
    addFailure()->setApplies(fails);
    addRiskFields(*this, workspace);
}

InspectorPage::Title MixedPage::title() const {
    return {u"action-select"_s, m_workspace.appearance.theme().textMuted,
            subjectOf(m_workspace.document.system(), ids()), tr("What is set here is set for all of them")};
}

std::vector<ElementId> MixedPage::idsLike(const ElementId& first) const {
    const Lookup lookup(m_workspace.document.system());
    const auto wanted = lookup.find(first.text());
    std::vector<ElementId> alike;
    for (const ElementId& id : ids())
        if (const auto found = lookup.find(id.text()); found && wanted && found->type == wanted->type)
            alike.push_back(id);
    return alike;
}

} // namespace faultline
