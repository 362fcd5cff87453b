// SPDX-License-Identifier: MIT
#include "ui/panels/inspector_component.h"

#include "ui/error_text.h"
#include "ui/panels/choice_field.h"
#include "ui/panels/domain_choices.h"
#include "ui/panels/kind_words.h"
#include "ui/panels/quantity_spelling.h"
#include "ui/panels/quantity_text.h"
#include "ui/panels/risk_membership.h"

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

std::vector<Choice> kindChoices() {
    std::vector<Choice> choices;
    for (const std::string_view name : namesOf<ComponentKind>) {
        const KindWords words = wordsOf(*valueNamed<ComponentKind>(name));
        choices.push_back({words.kind, words.title, words.icon, 0, words.meaning});
    }
    return choices;
}

} // namespace

ComponentPage::ComponentPage(Workspace& workspace, QWidget* parent)
    : InspectorPage(workspace, parent), m_parts(workspace.document) {
    addIdentity();
    const auto fails = [this] { return anyFails(); };
    SectionField* failure = addSection(tr("Failure"));
    failure->setApplies([this, fails, failure] {
        const bool isStack = m_parts.any([](const Component& part) { return part.isStack(); });
        failure->setTitle(isStack ? tr("Failure of each instance") : tr("Failure"));
        return fails();
    });
    addFailure()->setApplies(fails);
    addStack();
    addStandby();
    addNeeds();
    addRiskFields(*this, workspace);
    addRest();
}

InspectorPage::Title ComponentPage::title() const {
    const Theme& theme = m_workspace.appearance.theme();
    if (m_parts.isEmpty()) return {};
    const auto kind = m_parts.common([](const Component& part) { return part.kind; });
    Title title;
    title.icon = kind ? wordsOf(*kind).icon : u"stack"_s;
    title.color = kind ? theme.kindColor(*kind) : theme.textMuted;
    title.text = subjectOf(m_workspace.document.system(), m_parts.ids());
    title.caption = kind ? wordsOf(*kind).title : tr("of several kinds");
    if (kind == ComponentKind::client) title.caption += tr(" · never fails, it is who is served");
    return title;
}

void ComponentPage::addIdentity() {
    TextBinding name;
    name.read = [this] { return m_parts.common([](const Component& p) { return shownText(p.name); }); };
    name.write = [this](const QString& text) {
        return m_parts.edit(tr("Rename %1"), [&](Component& p) { p.name = text.trimmed().toStdString(); });
    };
    name.placeholder = [this] { return m_parts.isOne() ? shownText(m_parts.first().id.text()) : QString(); };
    auto* nameField =
        new TextField({"name", tr("Name"),
                       tr("What it is called. Nodes whose names differ only in a number stand in "
                          "for each other: “Node 1” and “Node 2”.")},
                      std::move(name));
    nameField->setApplies([this] { return m_parts.isOne(); });
    addName(nameField);

    ChoiceBinding kind;
    kind.choices = kindChoices;
    kind.read = [this] { return m_parts.common([](const Component& p) { return wordsOf(p.kind).kind; }); };
    kind.write = [this](const QString& key) {
        const auto to = valueNamed<ComponentKind>(key.toStdString());
        return m_parts.edit(tr("Change kind of %1"), [&](Component& p) { p.kind = *to; });
    };
    add(new ChoiceField(
        {"kind", tr("Kind"),
         tr("Decides who can stand in for it and which figure is assumed where none is given.")},
        std::move(kind)));

    ChoiceBinding domain;
    domain.choices = [this] { return domainChoices(m_workspace.document.system()); };
    domain.read = [this] {
        return m_parts.common(
            [](const Component& p) { return p.domain ? shownText(p.domain->text()) : QString(); });
    };
    domain.write = [this](const QString& key) {
        return m_parts.edit(tr("Move %1 to another domain"), [&](Component& p) {
            p.domain = key.isEmpty() ? std::nullopt : std::optional(DomainId(key.toStdString()));
        });
    };
    add(new ChoiceField(
        {"domain", tr("Lies in"), tr("The domain around it. When that domain fails, this is down as well.")},
        std::move(domain)));
}

void ComponentPage::addRest() {
    addSection(tr("Other"));
    TextBinding cost;
    cost.read = [this] {
        return m_parts.common(
            [](const Component& p) { return p.monthlyCost ? exactText(p.monthlyCost->value()) : QString(); });
    };
    cost.write = [this](const QString& text) -> QString {
        std::optional<MonthlyCost> amount;
        if (!text.trimmed().isEmpty()) {
            const Result<double> value = numberFrom(text);
            if (!value) return sentenceOf(withExamples(value.error(), tr("Type 120 or 99.5.")));
            const Result<MonthlyCost> checked = MonthlyCost::from(*value);
            if (!checked) return tr("A cost is 0 or more; it is %1.").arg(text.trimmed());
            amount = *checked;
        }
        return m_parts.edit(tr("Set cost of %1"), [amount](Component& p) { p.monthlyCost = amount; });
    };
    cost.placeholder = [] { return tr("none given"); };
    add(new TextField({"cost", tr("Cost a month"),
                       tr("What it costs a month in your currency, all its instances together. It changes no "
                          "availability, but the total shows what safety costs.")},
                      std::move(cost)));
    TextBinding notes;
    notes.read = [this] { return m_parts.common([](const Component& p) { return shownText(p.notes); }); };
    notes.write = [this](const QString& text) {
        return m_parts.edit(tr("Edit notes of %1"), [&](Component& p) { p.notes = text.toStdString(); });
    };
    notes.placeholder = [] { return tr("Anything worth knowing, as Markdown"); };
    add(new NotesField({"notes", tr("Notes"), tr("For people: it changes no result. Markdown.")},
                       std::move(notes)))
        ->setApplies([this] { return m_parts.isOne(); });
}

} // namespace faultline
