// SPDX-License-Identifier: MIT
#include "ui/panels/inspector_domain.h"

#include "ui/panels/choice_field.h"
#include "ui/panels/domain_choices.h"
#include "ui/panels/kind_words.h"
#include "ui/panels/link_field.h"
#include "ui/panels/risk_membership.h"

#include <set>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto allInside = "inside";

} // namespace

DomainPage::DomainPage(Workspace& workspace, QWidget* parent)
    : InspectorPage(workspace, parent), m_domains(workspace.document) {
    addIdentity();
    addContents();
    const auto maySomeFail = [this] {
        return m_domains.common([](const Domain& d) { return d.isGroup(); }) != true;
    };
    addSection(tr("Failure of the whole place"))->setApplies(maySomeFail);
    addFailure()->setApplies(maySomeFail);
    addRiskFields(*this, workspace);
    addSection(tr("Other"))->setApplies([this] { return m_domains.isOne(); });
    TextBinding notes;
    notes.read = [this] { return m_domains.common([](const Domain& d) { return shownText(d.notes); }); };
    notes.write = [this](const QString& text) {
        return m_domains.edit(tr("Edit notes of %1"), [&](Domain& d) { d.notes = text.toStdString(); });
    };
    notes.placeholder = [] { return tr("Anything worth knowing, as Markdown"); };
    add(new NotesField({"notes", tr("Notes"), tr("For people: it changes no result. Markdown.")},
                       std::move(notes)))
        ->setApplies([this] { return m_domains.isOne(); });
}

InspectorPage::Title DomainPage::title() const {
    if (m_domains.isEmpty()) return {};
    const auto kind = m_domains.common([](const Domain& d) { return d.kind; });
    Title title;
    title.icon = kind ? wordsOf(*kind).icon : u"action-domain"_s;
    title.color = m_workspace.appearance.theme().domainText;
    title.text = subjectOf(m_workspace.document.system(), m_domains.ids());
    title.caption = kind == DomainKind::group ? tr("Group · a frame in the drawing that never fails")
                                              : tr("%1 · when it fails, everything inside is down")
                                                    .arg(kind ? wordsOf(*kind).title : tr("Domain"));
    return title;
}

void DomainPage::addIdentity() {
    TextBinding name;
    name.read = [this] { return m_domains.common([](const Domain& d) { return shownText(d.name); }); };
    name.write = [this](const QString& text) {
        return m_domains.edit(tr("Rename %1"), [&](Domain& d) { d.name = text.trimmed().toStdString(); });
    };
    name.placeholder = [this] {
        return m_domains.isOne() ? shownText(m_domains.first().id.text()) : QString();
    };
    auto* nameField =
        new TextField({"name", tr("Name"), tr("What it is called. It changes no result.")}, std::move(name));
    nameField->setApplies([this] { return m_domains.isOne(); });
    addName(nameField);

    ChoiceBinding kind;
    kind.choices = [] {
        std::vector<Choice> choices;
        for (const std::string_view each : namesOf<DomainKind>) {
            const KindWords words = wordsOf(*valueNamed<DomainKind>(each));
            choices.push_back({words.kind, words.title, words.icon, 0, words.meaning});
        }
        return choices;
    };
    kind.read = [this] { return m_domains.common([](const Domain& d) { return wordsOf(d.kind).kind; }); };
    kind.write = [this](const QString& key) {
        const auto to = valueNamed<DomainKind>(key.toStdString());
        return m_domains.edit(tr("Change kind of %1"), [&](Domain& d) { d.kind = *to; });
    };
    add(new ChoiceField(
        {"kind", tr("Kind"),
         tr("What sort of place it is. A group never fails; otherwise it changes no result.")},
        std::move(kind)));

    ChoiceBinding parent;
    parent.choices = [this] { return domainChoices(m_workspace.document.system(), m_domains.ids()); };
    parent.read = [this] {
        return m_domains.common(
            [](const Domain& d) { return d.parent ? shownText(d.parent->text()) : QString(); });
    };
    parent.write = [this](const QString& key) {
        return m_domains.edit(tr("Move %1 to another domain"), [&](Domain& d) {
            d.parent = key.isEmpty() ? std::nullopt : std::optional(DomainId(key.toStdString()));
        });
    };
    add(new ChoiceField(
        {"domain", tr("Lies in"),
         tr("The domain around it. When that one fails, this and everything in it is down as well; a group "
            "never fails.")},
        std::move(parent)));
}

std::vector<ElementId> DomainPage::contents() const {
    const System& system = m_workspace.document.system();
    std::set<std::string> places;
    for (const ElementId& id : m_domains.ids()) places.insert(id.text());
    std::vector<ElementId> inside;
    // Each round goes one level deeper; nesting is shallow.
    for (bool grew = true; grew;) {
        grew = false;
        for (const Domain& domain : system.domains)
            if (domain.parent && places.contains(domain.parent->text()) &&
                places.insert(domain.id.text()).second) {
                inside.push_back(domain.id);
                grew = true;
            }
    }
    for (const Component& part : system.components)
        if (part.domain && places.contains(part.domain->text())) inside.push_back(part.id);
    return inside;
}

void DomainPage::addContents() {
    LinkBinding binding;
    binding.read = [this] {
        const std::vector<ElementId> inside = contents();
        std::vector<Link> links;
        if (inside.empty()) return links;
        const QString text = inside.size() == 1 ? labelOf(m_workspace.document.system(), inside.front())
                                                : subjectOf(m_workspace.document.system(), inside);
        links.push_back(
            {ElementId(std::string(allInside)), tr("%1 inside").arg(text), {}, u"action-select"_s, false});
        return links;
    };
    binding.open = [this](const ElementId&) { m_workspace.selection.reveal(contents()); };
    binding.openTip = tr("Selects what lies in it: %1.");
    binding.empty = tr("Nothing is inside yet. Drag parts into it on the canvas.");
    add(new LinkField({"contents", {}, {}}, std::move(binding)));
}

} // namespace faultline
