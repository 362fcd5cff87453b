// SPDX-License-Identifier: MIT
#include "ui/panels/risk_membership.h"

#include "core/model/lookup.h"
#include "ui/panels/choice_field.h"
#include "ui/panels/link_field.h"
#include "ui/panels/quantity_text.h"
#include "ui/panels/targets.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RiskMembership)
};

bool isMember(const SharedRisk& risk, const ElementId& id) {
    return std::ranges::count(risk.members, id) > 0;
}

QString setMembers(Document& document, const SharedRisk& risk, std::vector<ElementId> members,
                   const QString& text) {
    SharedRisk changed = risk;
    changed.members = std::move(members);
    const auto done = document.edit({Set<SharedRisk>{std::move(changed)}}, text.arg(shownText(risk.label())));
    return done ? QString() : complaintOf(done.error());
}

/// One above the highest number that a shared risk's name or id has.
int freshNumber(const System& system) {
    const Lookup lookup(system);
    for (int number = static_cast<int>(system.sharedRisks.size()) + 1;; ++number) {
        const std::string name = Words::tr("Shared risk %1").arg(number).toStdString();
        const bool isNamed =
            std::ranges::any_of(system.sharedRisks, [&](const auto& r) { return r.name == name; });
        if (!isNamed && !lookup.find("shared-risk-" + std::to_string(number))) return number;
    }
}

QString strikeText(const SharedRisk& risk) {
    const double u = risk.failure ? risk.failure->unavailability() : 0.0;
    return u > 0.0 ? Words::tr("P %1").arg(roundedText(u)) : Words::tr("never strikes");
}

std::vector<Link> risksOf(const System& system, const std::vector<ElementId>& members) {
    std::vector<Link> links;
    for (const SharedRisk& risk : system.sharedRisks) {
        const auto count = std::ranges::count_if(members, [&](const auto& id) { return isMember(risk, id); });
        if (count > 0)
            links.push_back({risk.id, shownText(risk.label()), strikeText(risk), u"shared-risk"_s,
                             count < static_cast<std::ptrdiff_t>(members.size())});
    }
    return links;
}

constexpr auto newRisk = "new";

std::vector<Choice> risksToJoin(const System& system, const std::vector<ElementId>& members) {
    std::vector<Choice> choices{
        {QString::fromLatin1(newRisk), Words::tr("A new shared risk"), u"action-plus"_s, 0, {}}};
    for (const SharedRisk& risk : system.sharedRisks)
        if (!std::ranges::all_of(members, [&](const auto& id) { return isMember(risk, id); }))
            // A risk may have the id "new".
            choices.push_back(
                {u"/"_s + shownText(risk.id.text()), shownText(risk.label()), u"shared-risk"_s, 0, {}});
    return choices;
}

} // namespace

std::vector<ElementId> possibleMembers(const System& system, const std::vector<ElementId>& ids) {
    const Lookup lookup(system);
    std::vector<ElementId> members;
    for (const ElementId& id : ids)
        if (const auto found = lookup.find(id.text());
            found && (found->type == EventType::component || found->type == EventType::domain))
            members.push_back(id);
    return members;
}

QString addToRisk(Document& document, const SharedRiskId& risk, const std::vector<ElementId>& members) {
    const SharedRisk* found = find<SharedRisk>(document.system(), risk);
    if (!found) return {};
    std::vector<ElementId> all = found->members;
    for (const ElementId& id : members)
        if (!isMember(*found, id)) all.push_back(id);
    return setMembers(document, *found, std::move(all), Words::tr("Add members to %1"));
}

QString removeFromRisk(Document& document, const SharedRiskId& risk, const std::vector<ElementId>& members) {
    const SharedRisk* found = find<SharedRisk>(document.system(), risk);
    if (!found) return {};
    std::vector<ElementId> rest = found->members;
    std::erase_if(rest, [&](const ElementId& id) { return std::ranges::count(members, id) > 0; });
    return setMembers(document, *found, std::move(rest), Words::tr("Take members off %1"));
}

std::optional<SharedRiskId> createRisk(Document& document, const std::vector<ElementId>& members) {
    // A start that moves the result at once; the user is led to the field right away.
    constexpr double start = 1e-4;
    const int number = freshNumber(document.system());
    SharedRisk risk;
    risk.id = SharedRiskId("shared-risk-" + std::to_string(number));
    risk.name = Words::tr("Shared risk %1").arg(number).toStdString();
    risk.failure = Failure::fromProbability(*Probability::from(start));
    risk.members = possibleMembers(document.system(), members);
    const SharedRiskId id = risk.id;
    if (!document.edit({Add<SharedRisk>{std::move(risk)}}, Words::tr("Add shared risk"))) return std::nullopt;
    return id;
}

void addRiskFields(InspectorPage& page, Workspace& workspace) {
    Document& document = workspace.document;
    const auto members = [&page, &document] { return possibleMembers(document.system(), page.ids()); };
    page.addSection(Words::tr("Shared risks"));
    LinkBinding list;
    list.read = [&document, members] { return risksOf(document.system(), members()); };
    list.open = [&workspace](const ElementId& id) { workspace.selection.set({id}); };
    list.remove = [&document, members](const ElementId& id) {
        return removeFromRisk(document, SharedRiskId(id.text()), members());
    };
    list.openTip = Words::tr("Shows “%1”: how likely it strikes and whom it takes down at once.");
    list.removeTip = Words::tr("Takes it off “%1”, which then no longer takes it down.");
    list.empty = Words::tr("Independent of all others. Name what several parts have in common, such as a "
                           "release or a power feed: redundancy does not help against it.");
    page.add(new LinkField({"risks", {}, {}}, std::move(list)));
    ChoiceBinding join;
    join.choices = [&document, members] { return risksToJoin(document.system(), members()); };
    join.read = [] { return QString(); };
    join.write = [&workspace, &document, members](const QString& key) -> QString {
        if (key != QLatin1StringView(newRisk))
            return addToRisk(document, SharedRiskId(key.mid(1).toStdString()), members());
        if (const auto id = createRisk(document, members())) workspace.selection.set({*id});
        return {};
    };
    join.placeholder = Words::tr("Add to a shared risk…");
    const FieldWords words{"risk-add", {}, Words::tr("Makes one cause take it down together with others.")};
    page.add(new ChoiceField(words, std::move(join)))->setAccessibleLabel(Words::tr("Add to a shared risk"));
}

} // namespace faultline
