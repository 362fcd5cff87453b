// SPDX-License-Identifier: MIT
#include "ui/import_choices.h"

#include "core/model/edit.h"
#include "core/model/lookup.h"
#include "ui/panels/domain_choices.h"
#include "ui/panels/kind_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

using About = ImportNote::About;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportChoices)
};

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// What a note is about; all null where it has gone.
struct Subject {
    explicit Subject(const ImportNote& note, const System& system) {
        const auto found = Lookup(system).find(note.id.text());
        if (!found) return;
        if (found->type == EventType::component) component = &system.components[found->at];
        if (found->type == EventType::domain) domain = &system.domains[found->at];
        if (found->type == EventType::connection) connection = &system.connections[found->at];
        if (found->type == EventType::sharedRisk) risk = &system.sharedRisks[found->at];
    }

    const Component* component = nullptr;
    const Domain* domain = nullptr;
    const Connection* connection = nullptr;
    const SharedRisk* risk = nullptr;
};

template <class Kind>
std::vector<Choice> kindChoices() {
    std::vector<Choice> choices;
    for (const std::string_view name : namesOf<Kind>) {
        const KindWords words = wordsOf(*valueNamed<Kind>(name));
        choices.push_back({words.kind, words.title, words.icon, 0, words.meaning});
    }
    return choices;
}

std::vector<Choice> requirementChoices(const Subject& subject) {
    if (subject.connection)
        return {{u"needed"_s, Words::tr("Needed"), {}, 0, Words::tr("The caller is not served without it")},
                {u"optional"_s, Words::tr("Optional"), {}, 0, Words::tr("The caller is served without it")}};
    std::vector<Choice> choices{
        {u"auto"_s, Words::tr("Automatic"), {}, 0, Words::tr("Those that stand in for each other: any")},
        {u"any"_s, Words::tr("Any target")},
        {u"all"_s, Words::tr("All targets")}};
    constexpr int most = 5;
    for (int k = 1; k <= most; ++k)
        choices.push_back({QString::number(k), Words::tr("%1 of its targets").arg(k)});
    return choices;
}

/// A note about replication tells the line's kind, its failover or its mode: by its value.
std::vector<Choice> lineChoices(const ImportNote& note) {
    if (valueNamed<FailoverKind>(note.value))
        return {{u"automatic"_s, Words::tr("Takes over by itself")},
                {u"manual"_s, Words::tr("Takes over by hand")},
                {u"none"_s, Words::tr("Never takes over")}};
    if (valueNamed<ReplicationMode>(note.value))
        return {{u"sync"_s, Words::tr("Synchronous")}, {u"async"_s, Words::tr("Asynchronous")}};
    return {{u"request"_s, Words::tr("Request"), u"connection-request"_s, 0,
             Words::tr("The first calls the second")},
            {u"replication"_s, Words::tr("Replication"), u"connection-replication"_s, 0,
             Words::tr("Data is copied from the first to the second")},
            {u"remove"_s, Words::tr("Leave it out")}};
}

QString requirementKey(const Subject& subject) {
    if (subject.connection) return subject.connection->optional ? u"optional"_s : u"needed"_s;
    const Requirement& requirement = subject.component->requirement;
    switch (requirement.mode) {
    case Requirement::Mode::automatic: return u"auto"_s;
    case Requirement::Mode::any: return u"any"_s;
    case Requirement::Mode::all: return u"all"_s;
    case Requirement::Mode::number: break;
    }
    return QString::number(requirement.count);
}

QString lineKey(const ImportNote& note, const Connection& connection) {
    if (valueNamed<FailoverKind>(note.value)) return text(nameOf(connection.failover));
    if (valueNamed<ReplicationMode>(note.value)) return text(nameOf(connection.mode));
    return text(nameOf(connection.kind));
}

QString labelOf(const System& system, const ComponentId& id) {
    const Component* component = find<Component>(system, id);
    return QString::fromStdString(component ? component->label() : id.text());
}

Error refusal(const QString& what) { return {"import-choice", what.toStdString(), {}}; }

Result<void> changed(Design& design, const Edit& edit) {
    if (auto applied = apply(design, edit); !applied) return applied.error();
    return {};
}

Result<void> setReplicas(Component component, const QString& typed, Design& design) {
    static const QRegularExpression form(u"^\\s*(\\d+)\\s*(?:of|/|von)\\s*(\\d+)"_s);
    const auto match = form.match(typed);
    bool isCount = false;
    const int lone = typed.trimmed().toInt(&isCount);
    if (!match.hasMatch() && !isCount)
        return refusal(Words::tr("Say how many are needed of how many: “2 of 3”."));
    Replicas replicas = component.replicas.value_or(Replicas{});
    replicas.count = isCount ? lone : match.captured(2).toInt();
    replicas.required = isCount ? std::min(replicas.required, std::max(1, lone)) : match.captured(1).toInt();
    component.replicas = replicas;
    if (replicas.count == 1 && replicas.required == 1) component.replicas.reset();
    return changed(design, {Set<Component>{component}});
}

Result<void> setFailure(Component component, const QString& typed, Design& design) {
    bool isNumber = false;
    const double value = typed.trimmed().toDouble(&isNumber);
    const auto probability = Probability::from(value);
    if (!isNumber || !probability) return refusal(Words::tr("A probability lies between 0 and 1."));
    component.failure = Failure::fromProbability(*probability);
    return changed(design, {Set<Component>{component}});
}

Result<void> setComponent(const ImportNote& note, Component component, const QString& key, Design& design) {
    const std::string value = key.toStdString();
    switch (note.about) {
    case About::kind: component.kind = valueNamed<ComponentKind>(value).value_or(component.kind); break;
    case About::replicas: return setReplicas(component, key, design);
    case About::failure: return setFailure(component, key, design);
    case About::service: component.service = value; break;
    case About::domain:
        component.domain = key.isEmpty() ? std::nullopt : std::optional(DomainId(value));
        break;
    case About::requirement: {
        using Mode = Requirement::Mode;
        component.requirement = {};
        if (key == u"any"_s) component.requirement.mode = Mode::any;
        if (key == u"all"_s) component.requirement.mode = Mode::all;
        if (const int count = key.toInt(); count > 0) component.requirement = {Mode::number, count};
        break;
    }
    default: return {};
    }
    return changed(design, {Set<Component>{component}});
}

Result<void> setConnection(const ImportNote& note, Connection connection, const QString& key,
                           Design& design) {
    const std::string value = key.toStdString();
    if (key == u"remove"_s) return changed(design, {Remove{{connection.id}}});
    switch (note.about) {
    case About::requirement: connection.optional = key == u"optional"_s; break;
    case About::access: connection.access = valueNamed<Access>(value).value_or(connection.access); break;
    case About::direction:
        if (key != QString::fromStdString(connection.to.text())) std::swap(connection.from, connection.to);
        break;
    case About::replication:
        if (const auto failover = valueNamed<FailoverKind>(value)) connection.failover = *failover;
        if (const auto mode = valueNamed<ReplicationMode>(value)) connection.mode = *mode;
        if (const auto kind = valueNamed<ConnectionKind>(value); kind && *kind != connection.kind) {
            const Connection plain;
            connection.kind = *kind;
            // What the other kind does not know goes back to its default.
            connection.access = plain.access;
            connection.optional = plain.optional;
            connection.mode = plain.mode;
            connection.failover = plain.failover;
        }
        break;
    default: return {};
    }
    return changed(design, {Set<Connection>{connection}});
}

} // namespace

std::vector<Choice> choicesFor(const ImportNote& note, const Design& design) {
    const Subject subject(note, design.system);
    switch (note.about) {
    case About::kind: return subject.component ? kindChoices<ComponentKind>() : std::vector<Choice>();
    case About::domain:
        if (subject.component) {
            std::vector<Choice> places = domainChoices(design.system);
            places.front().text = Words::tr("In no place");
            return places;
        }
        return subject.domain ? kindChoices<DomainKind>() : std::vector<Choice>();
    case About::requirement:
        return subject.component || subject.connection ? requirementChoices(subject) : std::vector<Choice>();
    case About::replication: return subject.connection ? lineChoices(note) : std::vector<Choice>();
    case About::access:
        if (!subject.connection) return {};
        return {{u"readWrite"_s, Words::tr("Reads and writes")},
                {u"read"_s, Words::tr("Reads")},
                {u"write"_s, Words::tr("Writes")}};
    case About::direction: {
        if (!subject.connection) return {};
        const auto way = [&](const ComponentId& from, const ComponentId& to) {
            return Choice{QString::fromStdString(to.text()),
                          Words::tr("%1 → %2").arg(labelOf(design.system, from), labelOf(design.system, to))};
        };
        return {way(subject.connection->from, subject.connection->to),
                way(subject.connection->to, subject.connection->from)};
    }
    case About::risk:
        if (!subject.risk) return {};
        return {{u"keep"_s, Words::tr("A shared risk")}, {u"remove"_s, Words::tr("Leave it out")}};
    case About::replicas:
    case About::service:
    case About::failure: break;
    }
    return {};
}

bool isTyped(const ImportNote& note) {
    return note.about == About::replicas || note.about == About::service || note.about == About::failure;
}

QString currentChoice(const ImportNote& note, const Design& design) {
    const Subject subject(note, design.system);
    if (const Component* component = subject.component) switch (note.about) {
        case About::kind: return text(nameOf(component->kind));
        case About::domain:
            return component->domain ? QString::fromStdString(component->domain->text()) : QString();
        case About::requirement: return requirementKey(subject);
        case About::replicas: {
            const Replicas replicas = component->replicas.value_or(Replicas{});
            return Words::tr("%1 of %2").arg(replicas.required).arg(replicas.count);
        }
        case About::service: return QString::fromStdString(component->service);
        case About::failure:
            return component->failure ? QString::number(component->failure->unavailability(), 'g', 6)
                                      : QString();
        default: return {};
        }
    if (subject.domain) return text(nameOf(subject.domain->kind));
    if (subject.risk) return u"keep"_s;
    if (const Connection* connection = subject.connection) switch (note.about) {
        case About::requirement: return requirementKey(subject);
        case About::access: return text(nameOf(connection->access));
        case About::direction: return QString::fromStdString(connection->to.text());
        case About::replication: return lineKey(note, *connection);
        default: break;
        }
    return {};
}

QString shownChoice(const ImportNote& note, const Design& design) {
    const QString key = currentChoice(note, design);
    if (isTyped(note)) {
        if (note.about == About::failure && !key.isEmpty()) return Words::tr("P = %1").arg(key);
        return key;
    }
    for (const Choice& choice : choicesFor(note, design))
        if (choice.key == key) return choice.text;
    return Lookup(design.system).find(note.id.text()) ? key : Words::tr("left out");
}

Result<void> makeChoice(const ImportNote& note, const QString& key, Design& design) {
    const Subject subject(note, design.system);
    if (subject.component) return setComponent(note, *subject.component, key, design);
    if (subject.connection) return setConnection(note, *subject.connection, key, design);
    if (subject.risk && key == u"remove"_s) return changed(design, {Remove{{subject.risk->id}}});
    if (subject.domain && note.about == About::domain) {
        Domain domain = *subject.domain;
        domain.kind = valueNamed<DomainKind>(key.toStdString()).value_or(domain.kind);
        return changed(design, {Set<Domain>{domain}});
    }
    return {};
}

} // namespace faultline
