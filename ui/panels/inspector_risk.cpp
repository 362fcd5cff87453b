// SPDX-License-Identifier: MIT
#include "ui/panels/inspector_risk.h"

#include "ui/panels/button_field.h"
#include "ui/panels/choice_field.h"
#include "ui/panels/kind_words.h"
#include "ui/panels/link_field.h"
#include "ui/panels/risk_membership.h"

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

RiskPage::RiskPage(Workspace& workspace, QWidget* parent)
    : InspectorPage(workspace, parent), m_risks(workspace.document) {
    const auto isOne = [this] { return m_risks.isOne(); };
    TextBinding name;
    name.read = [this] { return m_risks.common([](const SharedRisk& r) { return shownText(r.name); }); };
    name.write = [this](const QString& text) {
        return m_risks.edit(tr("Rename %1"), [&](SharedRisk& r) { r.name = text.trimmed().toStdString(); });
    };
    name.placeholder = [this] { return m_risks.isOne() ? shownText(m_risks.first().id.text()) : QString(); };
    auto* nameField = new TextField(
        {"name", tr("Name"), tr("What they have in common: a release, a power feed, a certificate.")},
        std::move(name));
    nameField->setApplies(isOne);
    addName(nameField);

    addSection(tr("How often it strikes"));
    addFailure();
    addMembers();
    addJoin();
    addSection(tr("Other"));
    add(new ButtonField(
        {"delete", {}, tr("Removes the shared risk; its members stay and are independent of it again.")},
        tr("Delete shared risk"), u"action-delete"_s, [this] {
            const System& system = m_workspace.document.system();
            const QString text = tr("Delete %1").arg(subjectOf(system, m_risks.ids()));
            const auto done = m_workspace.document.edit({Remove{m_risks.ids()}}, text);
            return done ? QString() : complaintOf(done.error());
        }));
    TextBinding notes;
    notes.read = [this] { return m_risks.common([](const SharedRisk& r) { return shownText(r.notes); }); };
    notes.write = [this](const QString& text) {
        return m_risks.edit(tr("Edit notes of %1"), [&](SharedRisk& r) { r.notes = text.toStdString(); });
    };
    notes.placeholder = [] { return tr("Anything worth knowing, as Markdown"); };
    add(new NotesField({"notes", tr("Notes"), tr("For people: it changes no result. Markdown.")},
                       std::move(notes)))
        ->setApplies(isOne);
}

InspectorPage::Title RiskPage::title() const {
    if (m_risks.isEmpty()) return {};
    return {u"shared-risk"_s, m_workspace.appearance.theme().warning,
            subjectOf(m_workspace.document.system(), m_risks.ids()),
            tr("Shared risk · when it strikes, all its members are down at once")};
}

void RiskPage::addMembers() {
    const auto isOne = [this] { return m_risks.isOne(); };
    addSection(tr("Members"))->setApplies(isOne);
    LinkBinding binding;
    binding.read = [this] {
        std::vector<Link> links;
        if (!m_risks.isOne()) return links;
        const Lookup lookup(m_workspace.document.system());
        for (const ElementId& id : m_risks.first().members) {
            const Component* part = lookup.component(ComponentId(id.text()));
            const Domain* domain = part ? nullptr : lookup.domain(DomainId(id.text()));
            if (part)
                links.push_back({id, shownText(part->label()), {}, wordsOf(part->kind).icon});
            else if (domain)
                links.push_back({id, shownText(domain->label()), {}, wordsOf(domain->kind).icon});
        }
        return links;
    };
    binding.open = [this](const ElementId& id) { m_workspace.selection.reveal({id}); };
    binding.remove = [this](const ElementId& id) {
        return removeFromRisk(m_workspace.document, m_risks.first().id, {id});
    };
    binding.openTip = tr("Goes to “%1”.");
    binding.removeTip = tr("Takes “%1” off: this risk no longer takes it down.");
    binding.empty = tr("No members yet, so it takes nothing down. Add those that share it.");
    add(new LinkField({"members", {}, {}}, std::move(binding)))->setApplies(isOne);
}

void RiskPage::addJoin() {
    ChoiceBinding binding;
    binding.choices = [this] {
        std::vector<Choice> choices;
        if (!m_risks.isOne()) return choices;
        const System& system = m_workspace.document.system();
        const auto& members = m_risks.first().members;
        const auto add = [&](const auto& element) {
            if (std::ranges::count(members, ElementId(element.id)) > 0) return;
            const KindWords words = wordsOf(element.kind);
            choices.push_back(
                {shownText(element.id.text()), shownText(element.label()), words.icon, 0, words.title});
        };
        std::ranges::for_each(system.domains, add);
        for (const Component& part : system.components)
            if (part.kind != ComponentKind::client) add(part);
        return choices;
    };
    binding.read = [] { return QString(); };
    binding.write = [this](const QString& key) {
        return addToRisk(m_workspace.document, m_risks.first().id, {ElementId(key.toStdString())});
    };
    binding.placeholder = tr("Add a member…");
    auto* field = add(new ChoiceField(
        {"member-add", {}, tr("This risk takes the new member down as well, together with the others.")},
        std::move(binding)));
    field->setAccessibleLabel(tr("Add a member"));
    field->setApplies([this] { return m_risks.isOne(); });
}

} // namespace faultline
