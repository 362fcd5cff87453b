// SPDX-License-Identifier: MIT
#include "ui/panels/kind_words.h"
#include "ui/render/kind_titles.h"

#include <QCoreApplication>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(KindWords)
};

struct Text {
    QString title;
    QString meaning;
    QString key;
    QString keywords;
};

Text edgeText(ComponentKind kind) {
    switch (kind) {
    case ComponentKind::client:
        return {titleOf(kind), Words::tr("Whom the system serves. It never fails itself."), u"C"_s,
                Words::tr("user browser app customer caller")};
    case ComponentKind::dns:
        return {titleOf(kind), Words::tr("Finds the way in. Several stand in for each other."), u"D"_s,
                Words::tr("name server resolver route53")};
    case ComponentKind::cdn:
        return {titleOf(kind),
                Words::tr("Delivers content near the clients. Several stand in for each other."), u"E"_s,
                Words::tr("content delivery network edge cloudfront")};
    default:
        return {titleOf(kind),
                Words::tr("An entry point that spreads requests. Several stand in for each other."), u"G"_s,
                Words::tr("load balancer proxy ingress api router lb")};
    }
}

Text dataText(ComponentKind kind) {
    switch (kind) {
    case ComponentKind::cache:
        return {titleOf(kind),
                Words::tr("Keeps data at hand. A request that may miss it can be made optional."), u"K"_s,
                Words::tr("redis memcached memory")};
    case ComponentKind::queue:
        return {titleOf(kind),
                Words::tr("Passes messages on. Without replicas its caller needs just this one."), u"Q"_s,
                Words::tr("broker kafka rabbitmq topic stream messages")};
    case ComponentKind::database:
        return {titleOf(kind),
                Words::tr("Holds data. Another one stands in for it only where it replicates to it."), u"B"_s,
                Words::tr("sql postgres mysql store db")};
    case ComponentKind::storage:
        return {titleOf(kind), Words::tr("Holds files or objects. Only replication makes a stand-in."),
                u"S"_s, Words::tr("object file bucket s3 disk volume")};
    default:
        return {titleOf(kind),
                Words::tr("Somebody else's service: take its figure from the promise it makes."), u"X"_s,
                Words::tr("third party saas payment provider api")};
    }
}

Text textOf(ComponentKind kind) {
    if (kind == ComponentKind::node)
        return {titleOf(kind), Words::tr("Runs your program. Nodes of like names stand in for each other."),
                u"N"_s, Words::tr("server vm instance host service app container pod worker")};
    if (kind == ComponentKind::coordinator)
        return {titleOf(kind), Words::tr("Decides for others. Several stand in for each other."), u"O"_s,
                Words::tr("control plane scheduler leader zookeeper etcd consul")};
    return isStateful(kind) ? dataText(kind) : edgeText(kind);
}

Text textOf(DomainKind kind) {
    switch (kind) {
    case DomainKind::world:
        return {titleOf(kind),
                Words::tr("Everything there is. When it fails, all inside is down."),
                {},
                Words::tr("earth planet domain container")};
    case DomainKind::region:
        return {titleOf(kind), Words::tr("Data centres of one area. When it fails, all inside is down."),
                u"R"_s, Words::tr("area domain container cloud")};
    case DomainKind::datacenter:
        return {titleOf(kind),
                Words::tr("One site. When it fails, all inside is down."),
                {},
                Words::tr("datacenter site building domain container")};
    case DomainKind::zone:
        return {titleOf(kind),
                Words::tr("A part of a region that fails by itself. When it fails, all inside is down."),
                {},
                Words::tr("availability zone az domain container")};
    case DomainKind::rack:
        return {titleOf(kind),
                Words::tr("Machines on one switch and one feed. When it fails, all inside is down."),
                {},
                Words::tr("cabinet switch power domain container")};
    case DomainKind::group:
        return {titleOf(kind),
                Words::tr("A frame around what belongs together. It never fails and changes no result."),
                {},
                Words::tr("frame cluster subnet namespace team container")};
    }
    return {};
}

template <class Kind>
KindWords combined(Kind kind, QLatin1StringView iconPrefix) {
    const std::string_view name = nameOf(kind);
    const QString spelling = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    Text text = textOf(kind);
    return {spelling, text.title, text.meaning, text.key, iconPrefix + spelling, text.keywords};
}

} // namespace

KindWords wordsOf(ComponentKind kind) { return combined(kind, "kind-"_L1); }
KindWords wordsOf(DomainKind kind) { return combined(kind, "domain-"_L1); }

std::vector<KindGroup> kindGroups() {
    using enum ComponentKind;
    return {
        {Words::tr("Clients and edge"), {wordsOf(client), wordsOf(dns), wordsOf(cdn), wordsOf(gateway)}},
        {Words::tr("Compute"), {wordsOf(node), wordsOf(coordinator)}},
        {Words::tr("Data and services"),
         {wordsOf(database), wordsOf(cache), wordsOf(queue), wordsOf(storage), wordsOf(external)}},
        {Words::tr("Places"),
         {wordsOf(DomainKind::region), wordsOf(DomainKind::zone), wordsOf(DomainKind::datacenter),
          wordsOf(DomainKind::rack), wordsOf(DomainKind::world), wordsOf(DomainKind::group)}},
    };
}

} // namespace faultline
