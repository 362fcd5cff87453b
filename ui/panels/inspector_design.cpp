// SPDX-License-Identifier: MIT
#include "ui/panels/inspector_design.h"

#include "ui/error_text.h"
#include "ui/panels/button_field.h"
#include "ui/panels/choice_field.h"
#include "ui/panels/link_field.h"
#include "ui/panels/quantity_text.h"
#include "ui/panels/risk_membership.h"
#include "ui/panels/targets.h"

#include <QLabel>
#include <QLocale>

namespace faultline {

using namespace Qt::StringLiterals;

DesignPage::DesignPage(Workspace& workspace, QWidget* parent) : InspectorPage(workspace, parent) {
    addProperties();
    add(new CostField(workspace.document));
    addRisks();
    addSection(tr("Other"));
    TextBinding notes;
    notes.read = [this] { return std::optional(shownText(m_workspace.document.system().properties.notes)); };
    notes.write = [this](const QString& text) {
        return edit(tr("Edit notes of the design"),
                    [&](DesignProperties& p) { p.notes = text.toStdString(); });
    };
    notes.placeholder = [] { return tr("What it is for, what was assumed, as Markdown"); };
    add(new NotesField({"notes", tr("Notes"), tr("For people: it changes no result. Markdown.")},
                       std::move(notes)));
}

InspectorPage::Title DesignPage::title() const {
    const System& system = m_workspace.document.system();
    const auto counted = [](std::size_t count, const QString& one, const QString& many) {
        return count == 1 ? one : many.arg(count);
    };
    Title title;
    title.text =
        system.properties.name.empty() ? tr("Design without a name") : shownText(system.properties.name);
    title.caption =
        system.components.empty()
            ? tr("Empty so far. Drag parts from the palette onto the canvas.")
            : tr("%1, %2, %3")
                  .arg(counted(system.components.size(), tr("1 component"), tr("%1 components")),
                       counted(system.connections.size(), tr("1 connection"), tr("%1 connections")),
                       counted(system.domains.size(), tr("1 domain"), tr("%1 domains")));
    return title;
}

QString DesignPage::edit(const QString& text, const std::function<void(DesignProperties&)>& change) {
    DesignProperties properties = m_workspace.document.system().properties;
    change(properties);
    const auto done = m_workspace.document.edit({SetProperties{std::move(properties)}}, text);
    return done ? QString() : complaintOf(done.error());
}

void DesignPage::addProperties() {
    const auto properties = [this]() -> const DesignProperties& {
        return m_workspace.document.system().properties;
    };
    TextBinding name;
    name.read = [properties] { return std::optional(shownText(properties().name)); };
    name.write = [this](const QString& text) {
        return edit(tr("Rename the design"),
                    [&](DesignProperties& p) { p.name = text.trimmed().toStdString(); });
    };
    name.placeholder = [] { return tr("without a name"); };
    addName(new TextField({"name", tr("Name"), tr("What the design is called. It changes no result.")},
                          std::move(name)));

    ChoiceBinding objective;
    objective.choices = [] {
        return std::vector<Choice>{{u"allClients"_s, tr("All clients are served"), {}, 0, {}},
                                   {u"anyClient"_s, tr("Some client is served"), {}, 0, {}}};
    };
    objective.read = [properties] {
        return std::optional(QString::fromLatin1(nameOf(properties().objective).data()));
    };
    objective.write = [this](const QString& key) {
        const Objective to = *valueNamed<Objective>(key.toStdString());
        return edit(tr("Set when the system is up"), [to](DesignProperties& p) { p.objective = to; });
    };
    add(new ChoiceField(
        {"objective", tr("It is up when"),
         tr("Whom the availability counts for. One client left unserved is an outage, or only all.")},
        std::move(objective)));

    TextBinding mttr;
    mttr.read = [properties] {
        return std::optional(properties().mttr ? timeText(properties().mttr->value()) : QString());
    };
    mttr.write = [this, properties](const QString& text) -> QString {
        std::optional<Hours> time;
        if (!text.trimmed().isEmpty()) {
            const double now = properties().mttr.value_or(Hours::defaultMttr()).value();
            const Result<double> hours = hoursFrom(text, unitShownFor(now));
            if (!hours) return sentenceOf(hours.error());
            const Result<Hours> checked = Hours::from(*hours);
            if (!checked) return tr("A repair must take longer than 0; it is %1.").arg(text.trimmed());
            time = *checked;
        }
        return edit(tr("Set the design's MTTR"), [time](DesignProperties& p) { p.mttr = time; });
    };
    mttr.placeholder = [] { return timeText(Hours::defaultMttr().value()); };
    add(new TextField(
        {"default-mttr", tr("MTTR"),
         tr("How long a repair takes where a part states nothing else. It decides how many outages there "
            "are and how long they last. Empty: 4 h.")},
        std::move(mttr)));
}

void DesignPage::addRisks() {
    addSection(tr("Shared risks"));
    LinkBinding list;
    list.read = [this] {
        std::vector<Link> links;
        for (const SharedRisk& risk : m_workspace.document.system().sharedRisks) {
            const QString members =
                risk.members.size() == 1 ? tr("1 member") : tr("%1 members").arg(risk.members.size());
            links.push_back({risk.id, shownText(risk.label()), members, u"shared-risk"_s, false});
        }
        return links;
    };
    list.open = [this](const ElementId& id) { m_workspace.selection.set({id}); };
    list.openTip = tr("Shows “%1”: how likely it strikes and whom it takes down at once.");
    list.empty =
        tr("Everything is independent so far. What several parts have in common, such as a release or a "
           "power feed, takes them down together.");
    add(new LinkField({"risks", {}, {}}, std::move(list)));
    add(new ButtonField(
        {"risk-new", {}, tr("Adds a common cause; its members lose their redundancy against it.")},
        tr("New shared risk"), u"action-plus"_s, [this] {
            const auto id = createRisk(m_workspace.document, {});
            if (id) m_workspace.selection.set({*id});
            return QString();
        }));
}

CostField::CostField(Document& document, QWidget* parent)
    : Field({"total-cost", tr("Cost a month"), tr("The sum of what the components say they cost.")},
            LabelPlace::beside, parent),
      m_document(document), m_total(new QLabel(this)) {
    setEditor(m_total);
}

void CostField::refresh() {
    double total = 0.0;
    std::size_t priced = 0;
    std::size_t all = 0;
    for (const Component& part : m_document.system().components) {
        if (part.kind != ComponentKind::client) ++all;
        if (!part.monthlyCost) continue;
        total += part.monthlyCost->value();
        ++priced;
    }
    m_total->setText(priced == 0 ? tr("none given") : QLocale::c().toString(total, 'f', 2).remove(u".00"_s));
    setHint(priced > 0 && priced < all ? tr("%1 of %2 components state a cost.").arg(priced).arg(all)
                                       : QString());
}

} // namespace faultline
