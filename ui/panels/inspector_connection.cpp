// SPDX-License-Identifier: MIT
#include "ui/panels/inspector_connection.h"

#include "core/model/rules.h"
#include "ui/error_text.h"
#include "ui/panels/choice_field.h"
#include "ui/panels/kind_words.h"
#include "ui/panels/link_field.h"
#include "ui/panels/quantity_text.h"
#include "ui/render/icons.h"

#include <QPushButton>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

template <class Enum>
QString spelling(Enum value) {
    const std::string_view name = nameOf(value);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

ConnectionPage::ConnectionPage(Workspace& workspace, QWidget* parent)
    : InspectorPage(workspace, parent), m_connections(workspace.document) {
    addDirection();
    addRequest();
    addReplication();
    addFailover();
    addSection(tr("Failure of the connection itself"));
    addFailure();
}

InspectorPage::Title ConnectionPage::title() const {
    if (m_connections.isEmpty()) return {};
    const auto kind = m_connections.common([](const Connection& c) { return c.kind; });
    Title title;
    title.color = m_workspace.appearance.theme().line;
    title.icon = kind == ConnectionKind::replication ? u"connection-replication"_s : u"connection-request"_s;
    title.text = subjectOf(m_workspace.document.system(), m_connections.ids());
    title.caption = !kind ? tr("Requests and replication")
                    : kind == ConnectionKind::request
                        ? tr("Request: the first needs the second")
                        : tr("Replication: data flows from the first to the second");
    return title;
}

bool ConnectionPage::any(ConnectionKind kind) const {
    return m_connections.any([kind](const Connection& c) { return c.kind == kind; });
}

bool ConnectionPage::anyPromotes() const {
    return m_connections.any([](const Connection& c) {
        return c.kind == ConnectionKind::replication && c.failover != FailoverKind::none;
    });
}

void ConnectionPage::addDirection() {
    LinkBinding ends;
    ends.read = [this] {
        std::vector<Link> links;
        if (!m_connections.isOne()) return links;
        const System& system = m_workspace.document.system();
        const Connection& connection = m_connections.first();
        const bool isRequest = connection.kind == ConnectionKind::request;
        const auto add = [&](const ComponentId& id, const QString& note) {
            if (const Component* part = faultline::find<Component>(system, id))
                links.push_back({id, shownText(part->label()), note, wordsOf(part->kind).icon});
        };
        add(connection.from, isRequest ? tr("caller") : tr("source"));
        add(connection.to, isRequest ? tr("target") : tr("copy"));
        return links;
    };
    ends.open = [this](const ElementId& id) { m_workspace.selection.reveal({id}); };
    ends.openTip = tr("Goes to “%1”.");
    add(new LinkField({"ends", {}, {}}, std::move(ends)))->setApplies([this] {
        return m_connections.isOne();
    });
    add(new SwapField(m_workspace.document, m_connections));

    ChoiceBinding kind;
    kind.choices = [] {
        return std::vector<Choice>{{u"request"_s, tr("Request"), u"connection-request"_s, 0, {}},
                                   {u"replication"_s, tr("Replication"), u"connection-replication"_s, 0, {}}};
    };
    kind.read = [this] { return m_connections.common([](const Connection& c) { return spelling(c.kind); }); };
    kind.write = [this](const QString& key) {
        const ConnectionKind to = *valueNamed<ConnectionKind>(key.toStdString());
        return m_connections.edit(tr("Change kind of %1"), [to](Connection& c) { c = c.asKind(to); });
    };
    add(new ChoiceField(
        {"kind", tr("Kind"),
         tr("A request makes the caller need the target. Replication makes a copy that can stand in.")},
        std::move(kind)));
}

void ConnectionPage::addRequest() {
    const auto isRequest = [this] { return any(ConnectionKind::request); };
    ChoiceBinding access;
    access.choices = [] {
        return std::vector<Choice>{{u"readWrite"_s, tr("Reads and writes"), {}, 0, {}},
                                   {u"read"_s, tr("Only reads"), {}, 0, {}},
                                   {u"write"_s, tr("Only writes"), {}, 0, {}}};
    };
    access.read = [this] {
        return m_connections.common([](const Connection& c) { return spelling(c.access); });
    };
    access.write = [this](const QString& key) {
        const Access to = *valueNamed<Access>(key.toStdString());
        return m_connections.edit(tr("Set access of %1"), [to](Connection& c) {
            if (c.kind == ConnectionKind::request) c.access = to;
        });
    };
    add(new ChoiceField(
            {"access", tr("Access"),
             tr("A read is served by any copy, a write only by a primary or its successor. It means "
                "something only into caches, queues, databases, storage and external services.")},
            std::move(access)))
        ->setApplies(isRequest);

    CheckBinding optional;
    optional.read = [this] { return m_connections.common([](const Connection& c) { return c.optional; }); };
    optional.write = [this](bool isOptional) {
        return m_connections.edit(tr("Set whether %1 may be missed"), [isOptional](Connection& c) {
            if (c.kind == ConnectionKind::request) c.optional = isOptional;
        });
    };
    add(new CheckField({"optional", tr("Optional"),
                        tr("The caller works without the answer, as with a cache or telemetry: the target's "
                           "failures then cost no availability here.")},
                       tr("May be missed"), std::move(optional)))
        ->setApplies(isRequest);
}

void ConnectionPage::addReplication() {
    const auto isReplication = [this] { return any(ConnectionKind::replication); };
    ChoiceBinding mode;
    mode.choices = [] {
        return std::vector<Choice>{{u"async"_s, tr("Asynchronous"), {}, 0, {}},
                                   {u"sync"_s, tr("Synchronous"), {}, 0, {}}};
    };
    mode.read = [this] { return m_connections.common([](const Connection& c) { return spelling(c.mode); }); };
    mode.write = [this](const QString& key) {
        const ReplicationMode to = *valueNamed<ReplicationMode>(key.toStdString());
        return m_connections.edit(tr("Set mode of %1"), [to](Connection& c) {
            if (c.kind == ConnectionKind::replication) c.mode = to;
        });
    };
    add(new ChoiceField(
            {"mode", tr("Mode"),
             tr("Whether the source waits for the copy. It tells people what a failover may lose; the "
                "availability does not depend on it.")},
            std::move(mode)))
        ->setApplies(isReplication);

    ChoiceBinding failover;
    failover.choices = [] {
        return std::vector<Choice>{
            {u"automatic"_s, tr("Automatic"), {}, 0, {}},
            {u"manual"_s, tr("Manual"), {}, 0, tr("Somebody does it, in an hour if not said otherwise.")},
            {u"none"_s, tr("Never takes over"), {}, 0, {}}};
    };
    failover.read = [this] {
        return m_connections.common([](const Connection& c) { return spelling(c.failover); });
    };
    failover.write = [this](const QString& key) {
        const FailoverKind to = *valueNamed<FailoverKind>(key.toStdString());
        return m_connections.edit(tr("Set failover of %1"), [to](Connection& c) {
            if (c.kind == ConnectionKind::replication) c.failover = to;
        });
    };
    add(new ChoiceField(
            {"failover", tr("Failover"),
             tr("Whether the copy takes writes over when its source is down. Without it, writes stop.")},
            std::move(failover)))
        ->setApplies(isReplication);
}

void ConnectionPage::addFailover() {
    const auto promotes = [this] { return anyPromotes(); };
    TextBinding coverage;
    coverage.read = [this] {
        return m_connections.common(
            [](const Connection& c) { return c.coverage ? exactText(c.coverage->value()) : QString(); });
    };
    coverage.write = [this](const QString& text) -> QString {
        std::optional<Probability> share;
        if (!text.trimmed().isEmpty()) {
            const Result<double> value = probabilityFrom(text);
            if (!value) return sentenceOf(value.error());
            share = *Probability::from(*value);
        }
        return m_connections.edit(tr("Set coverage of %1"), [share](Connection& c) {
            if (c.kind == ConnectionKind::replication) c.coverage = share;
        });
    };
    coverage.placeholder = [] { return tr("1, always"); };
    add(new TextField(
            {"coverage", tr("Coverage"),
             tr("How likely the failover works at all. What is missing to 1 becomes outages until the "
                "source is repaired. Type 0.99 or 99 %; empty: 1.")},
            std::move(coverage)))
        ->setApplies(promotes);

    TextBinding seconds;
    seconds.read = [this] {
        return m_connections.common([](const Connection& c) {
            return c.seconds ? timeText(c.seconds->value() / 3600.0) : QString();
        });
    };
    seconds.write = [this](const QString& text) -> QString {
        std::optional<Seconds> time;
        if (!text.trimmed().isEmpty()) {
            const Result<double> hours = hoursFrom(text, TimeUnit::second);
            if (!hours) return sentenceOf(hours.error());
            time = *Seconds::from(*hours * 3600.0);
        }
        return m_connections.edit(tr("Set failover time of %1"), [time](Connection& c) {
            if (c.kind == ConnectionKind::replication) c.seconds = time;
        });
    };
    seconds.placeholder = [this] {
        return m_connections.isEmpty() ? QString()
                                       : timeText(m_connections.first().failoverSeconds() / 3600.0);
    };
    add(new TextField(
            {"seconds", tr("Takes over in"),
             tr("How long the failover takes: an outage of that length each time the source fails. A bare "
                "number is in seconds; empty: at once if automatic, 1 h if manual.")},
            std::move(seconds)))
        ->setApplies(promotes);
}

SwapField::SwapField(Document& document, Targets<Connection>& connections, QWidget* parent)
    : Field({"swap", {}, {}}, LabelPlace::above, parent), m_document(document), m_connections(connections),
      m_button(new QPushButton(tr("Turn round"), this)) {
    setEditor(m_button);
    setAccessibleLabel(tr("Turn round"));
    connect(m_button, &QPushButton::clicked, this, [this] {
        complain(m_connections.edit(tr("Turn %1 round"), [](Connection& c) { std::swap(c.from, c.to); }));
    });
}

void SwapField::setTheme(const Theme& theme) {
    Field::setTheme(theme);
    m_button->setIcon(icon(u"action-refresh"_s, theme.textMuted, theme.outline));
}

QString SwapField::obstacle() const {
    for (const Connection* connection : m_connections.all()) {
        Connection turned = *connection;
        std::swap(turned.from, turned.to);
        if (const auto can = canConnect(m_document.system(), turned); !can) {
            if (can.error().code == "request-into-client")
                return tr("It cannot be turned round: nobody can request a client.");
            return complaintOf(can.error());
        }
    }
    return {};
}

void SwapField::refresh() {
    const QString why = obstacle();
    m_button->setEnabled(why.isEmpty());
    m_button->setToolTip(why.isEmpty() ? tr("Swaps the two ends: who needs whom, or where data flows.")
                                       : why);
}

} // namespace faultline
