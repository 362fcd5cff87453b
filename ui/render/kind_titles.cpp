// SPDX-License-Identifier: MIT
#include "ui/render/kind_titles.h"

#include <QCoreApplication>

#include <array>

namespace faultline {

namespace {

// Each form is a text of its own: not every language makes one from another by small letters or an s.
struct Forms {
    const char* title;
    const char* noun;
    const char* plural;
};

constexpr const char* context = "KindTitles";

constexpr std::array<Forms, 11> components{{
    {QT_TRANSLATE_NOOP("KindTitles", "Client"), QT_TRANSLATE_NOOP("KindTitles", "client"),
     QT_TRANSLATE_NOOP("KindTitles", "clients")},
    {QT_TRANSLATE_NOOP("KindTitles", "DNS"), QT_TRANSLATE_NOOP("KindTitles", "DNS"),
     QT_TRANSLATE_NOOP("KindTitles", "DNS servers")},
    {QT_TRANSLATE_NOOP("KindTitles", "CDN"), QT_TRANSLATE_NOOP("KindTitles", "CDN"),
     QT_TRANSLATE_NOOP("KindTitles", "CDNs")},
    {QT_TRANSLATE_NOOP("KindTitles", "Gateway"), QT_TRANSLATE_NOOP("KindTitles", "gateway"),
     QT_TRANSLATE_NOOP("KindTitles", "gateways")},
    {QT_TRANSLATE_NOOP("KindTitles", "Node"), QT_TRANSLATE_NOOP("KindTitles", "node"),
     QT_TRANSLATE_NOOP("KindTitles", "nodes")},
    {QT_TRANSLATE_NOOP("KindTitles", "Coordinator"), QT_TRANSLATE_NOOP("KindTitles", "coordinator"),
     QT_TRANSLATE_NOOP("KindTitles", "coordinators")},
    {QT_TRANSLATE_NOOP("KindTitles", "Cache"), QT_TRANSLATE_NOOP("KindTitles", "cache"),
     QT_TRANSLATE_NOOP("KindTitles", "caches")},
    {QT_TRANSLATE_NOOP("KindTitles", "Queue"), QT_TRANSLATE_NOOP("KindTitles", "queue"),
     QT_TRANSLATE_NOOP("KindTitles", "queues")},
    {QT_TRANSLATE_NOOP("KindTitles", "Database"), QT_TRANSLATE_NOOP("KindTitles", "database"),
     QT_TRANSLATE_NOOP("KindTitles", "databases")},
    {QT_TRANSLATE_NOOP("KindTitles", "Storage"), QT_TRANSLATE_NOOP("KindTitles", "storage"),
     QT_TRANSLATE_NOOP("KindTitles", "storages")},
    {QT_TRANSLATE_NOOP("KindTitles", "External service"), QT_TRANSLATE_NOOP("KindTitles", "external service"),
     QT_TRANSLATE_NOOP("KindTitles", "external services")},
}};

constexpr std::array<Forms, 6> domains{{
    {QT_TRANSLATE_NOOP("KindTitles", "World"), QT_TRANSLATE_NOOP("KindTitles", "world"), nullptr},
    {QT_TRANSLATE_NOOP("KindTitles", "Region"), QT_TRANSLATE_NOOP("KindTitles", "region"), nullptr},
    {QT_TRANSLATE_NOOP("KindTitles", "Data centre"), QT_TRANSLATE_NOOP("KindTitles", "data centre"), nullptr},
    {QT_TRANSLATE_NOOP("KindTitles", "Zone"), QT_TRANSLATE_NOOP("KindTitles", "zone"), nullptr},
    {QT_TRANSLATE_NOOP("KindTitles", "Rack"), QT_TRANSLATE_NOOP("KindTitles", "rack"), nullptr},
    {QT_TRANSLATE_NOOP("KindTitles", "Group"), QT_TRANSLATE_NOOP("KindTitles", "group"), nullptr},
}};

const Forms& formsOf(ComponentKind kind) { return components.at(static_cast<std::size_t>(kind)); }
const Forms& formsOf(DomainKind kind) { return domains.at(static_cast<std::size_t>(kind)); }

QString translated(const char* text) { return QCoreApplication::translate(context, text); }

} // namespace

QString titleOf(ComponentKind kind) { return translated(formsOf(kind).title); }
QString titleOf(DomainKind kind) { return translated(formsOf(kind).title); }
QString nounOf(ComponentKind kind) { return translated(formsOf(kind).noun); }
QString nounOf(DomainKind kind) { return translated(formsOf(kind).noun); }
QString pluralOf(ComponentKind kind) { return translated(formsOf(kind).plural); }

} // namespace faultline
