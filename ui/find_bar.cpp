// SPDX-License-Identifier: MIT
#include "ui/find_bar.h"

#include "core/io/words.h"
#include "core/model/lookup.h"
#include "ui/render/kind_titles.h"

#include <QCoreApplication>

#include <unordered_map>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString line(const std::string& utf8) { return QString::fromStdString(shown(utf8)); }

/// Collects the entries; knows the names of what is referred to, so that a large design costs one pass.
class Collector {
    Q_DECLARE_TR_FUNCTIONS(Find)

public:
    explicit Collector(Workspace& workspace) : m_workspace(workspace), m_system(workspace.document.system()) {
        for (const Domain& domain : m_system.domains) m_names[domain.id] = line(domain.label());
        for (const Component& component : m_system.components)
            m_names[component.id] = line(component.label());
    }

    std::vector<SearchEntry> all() {
        for (const Component& component : m_system.components) addPart(component);
        for (const Domain& domain : m_system.domains) {
            add(domain.id, line(domain.label()), nounOf(domain.kind), domain.notes,
                u"domain-"_s + text(nameOf(domain.kind)));
        }
        for (const SharedRisk& risk : m_system.sharedRisks)
            add(risk.id, line(risk.label()), tr("shared risk"), risk.notes, u"shared-risk"_s);
        for (const Connection& connection : m_system.connections) {
            const bool isRequest = connection.kind == ConnectionKind::request;
            add(connection.id, m_names[connection.from] + u" → "_s + m_names[connection.to],
                isRequest ? tr("request") : tr("replication"), {},
                u"connection-"_s + text(nameOf(connection.kind)));
        }
        return std::move(m_entries);
    }

    std::vector<SearchEntry> some(const std::vector<ComponentId>& parts,
                                  const std::function<void(const ComponentId&)>& chosen) {
        const Lookup lookup(m_system);
        for (const ComponentId& id : parts) {
            addPart(*lookup.component(id));
            m_entries.back().run = [workspace = &m_workspace, chosen, id] {
                workspace->selection.highlight({});
                chosen(id);
            };
        }
        return std::move(m_entries);
    }

private:
    void addPart(const Component& component) {
        const QString kind = nounOf(component.kind);
        add(component.id, line(component.label()),
            component.domain ? tr("%1 in %2").arg(kind, m_names[*component.domain]) : kind, component.notes,
            u"kind-"_s + text(nameOf(component.kind)));
    }

    void add(const ElementId& id, const QString& title, const QString& detail, const std::string& notes,
             const QString& icon) {
        SearchEntry entry;
        entry.title = title;
        entry.detail = detail;
        entry.keywords = line(id.text()) + u' ' + QString::fromStdString(notes);
        entry.icon = icon;
        entry.run = [workspace = &m_workspace, id] {
            workspace->selection.highlight({});
            workspace->selection.reveal({id});
        };
        entry.show = [workspace = &m_workspace, id] { workspace->selection.highlight({id}); };
        m_entries.push_back(std::move(entry));
    }

    Workspace& m_workspace;
    const System& m_system;
    std::unordered_map<ElementId, QString> m_names;
    std::vector<SearchEntry> m_entries;
};

} // namespace

std::vector<SearchEntry> findEntries(Workspace& workspace) { return Collector(workspace).all(); }

std::vector<SearchEntry> partEntries(Workspace& workspace, const std::vector<ComponentId>& parts,
                                     const std::function<void(const ComponentId&)>& chosen) {
    return Collector(workspace).some(parts, chosen);
}

} // namespace faultline
