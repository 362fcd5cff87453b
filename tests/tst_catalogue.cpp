// SPDX-License-Identifier: MIT
#include "core/model/catalogue.h"

#include <QtTest>

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace faultline;

namespace {

QString text(std::string_view view) { return QString::fromUtf8(view.data(), static_cast<int>(view.size())); }

QJsonArray entriesOfFile() {
    QFile file(QStringLiteral(FAULTLINE_SOURCE_DIR "/resources/catalogue.json"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("entries")).toArray();
}

Component componentOf(ComponentKind kind) {
    Component made;
    made.id = ComponentId("x");
    made.kind = kind;
    return made;
}

} // namespace

class TestCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsEntry() {
        QCOMPARE(catalogue().size(), namesOf<ComponentKind>.size());
        for (std::size_t i = 0; i < catalogue().size(); ++i) {
            const auto kind = static_cast<ComponentKind>(i);
            QVERIFY2(catalogueEntry(kind).kind == kind, namesOf<ComponentKind>[i].data());
        }
    }

    void everyEntryHasASourceOrIsMarked() {
        for (const CatalogueEntry& entry : catalogue()) {
            const std::string kind(nameOf(entry.kind));
            QVERIFY2(!entry.title.empty(), kind.c_str());
            QVERIFY2(!entry.reason.empty(), (kind + ": no reason in words").c_str());
            QVERIFY2(entry.assumption || !entry.source.name.empty(),
                     (kind + ": neither source nor mark").c_str());
            if (entry.source.name.empty()) continue;
            const QUrl url(text(entry.source.url), QUrl::StrictMode);
            QVERIFY2(url.isValid() && url.scheme() == QLatin1String("https"), kind.c_str());
            QVERIFY2(QDate::fromString(text(entry.source.seen), Qt::ISODate).isValid(), kind.c_str());
            QVERIFY2(!entry.source.quote.empty(), (kind + ": the source is not quoted").c_str());
        }
    }

    /// A sourced promise of a % is the probability 1 - a: the quote must contain that very percentage.
    void sourcedFiguresStandInTheirQuotes() {
        int sourced = 0;
        for (const CatalogueEntry& entry : catalogue()) {
            if (entry.assumption) continue;
            ++sourced;
            const QString percentage =
                QString::number(100.0 * (1.0 - entry.failure.unavailability()), 'g', 6);
            const QString padded = percentage.section(QLatin1Char('.'), 1).size() < 2
                                       ? percentage + QLatin1Char('0')
                                       : percentage;
            const QString quote = text(entry.source.quote);
            QVERIFY2(quote.contains(percentage + QLatin1Char('%')) ||
                         quote.contains(padded + QLatin1Char('%')),
                     qPrintable(QStringLiteral("%1%: %2").arg(percentage, quote)));
        }
        QVERIFY(sourced >= 7);
    }

    void fileAndTableAgree() {
        const QJsonArray entries = entriesOfFile();
        QCOMPARE(static_cast<std::size_t>(entries.size()), catalogue().size());
        for (int i = 0; i < entries.size(); ++i) {
            const QJsonObject inFile = entries[i].toObject();
            const QJsonObject source = inFile.value(QStringLiteral("source")).toObject();
            const CatalogueEntry& entry = catalogue()[static_cast<std::size_t>(i)];
            QCOMPARE(inFile.value(QStringLiteral("kind")).toString(), text(nameOf(entry.kind)));
            QCOMPARE(inFile.value(QStringLiteral("title")).toString(), text(entry.title));
            QCOMPARE(inFile.value(QStringLiteral("assumption")).toBool(), entry.assumption);
            QCOMPARE(inFile.value(QStringLiteral("reason")).toString(), text(entry.reason));
            QCOMPARE(source.value(QStringLiteral("name")).toString(), text(entry.source.name));
            QCOMPARE(source.value(QStringLiteral("url")).toString(), text(entry.source.url));
            QCOMPARE(source.value(QStringLiteral("quote")).toString(), text(entry.source.quote));
            const QJsonObject failure = inFile.value(QStringLiteral("failure")).toObject();
            QCOMPARE(failure.keys(), QStringList(QStringLiteral("probability")));
            // Not QCOMPARE, which compares doubles fuzzily.
            QVERIFY(failure.value(QStringLiteral("probability")).toDouble() == entry.failure.figure());
        }
    }

    void figuresAreUsable() {
        for (const CatalogueEntry& entry : catalogue()) {
            QVERIFY2(!entry.failure.mttr(), "an entry with a repair time would override the design's");
            QVERIFY(entry.failure.form() == Failure::Form::probability);
            if (entry.kind == ComponentKind::client)
                QVERIFY(entry.failure.unavailability() == 0.0);
            else
                QVERIFY(entry.failure.unavailability() > 0.0 && entry.failure.unavailability() <= 0.01);
        }
    }

    void ownFigureBeforeTheCatalogues() {
        Component node = componentOf(ComponentKind::node);
        QVERIFY(isAssumed(node));
        QVERIFY(unavailabilityOf(node) == catalogueEntry(ComponentKind::node).failure.unavailability());
        node.failure = Failure::fromMeanTimes(*Hours::from(99.0), *Hours::from(1.0));
        QVERIFY(!isAssumed(node));
        QVERIFY(unavailabilityOf(node) == 0.01);
        node.failure = Failure::fromProbability(*Probability::from(0.0));
        QVERIFY(unavailabilityOf(node) == 0.0);
    }

    void clientsNeverFail() {
        Component client = componentOf(ComponentKind::client);
        QVERIFY(!isAssumed(client));
        QVERIFY(unavailabilityOf(client) == 0.0);
        client.failure = Failure::fromProbability(*Probability::from(0.5));
        QVERIFY(unavailabilityOf(client) == 0.0);
    }

    void repairTimes() {
        DesignProperties properties;
        Component node = componentOf(ComponentKind::node);
        QVERIFY(mttrOf(node, properties).value() == 4.0);
        properties.mttr = Hours::from(8.0).value();
        QVERIFY(mttrOf(node, properties).value() == 8.0);
        node.failure = Failure::fromProbability(*Probability::from(0.1));
        QVERIFY(mttrOf(node, properties).value() == 8.0);
        node.failure = Failure::fromProbability(*Probability::from(0.1), *Hours::from(0.5));
        QVERIFY(mttrOf(node, properties).value() == 0.5);
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
