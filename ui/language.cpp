// SPDX-License-Identifier: MIT
#include "ui/language.h"

#include "core/base/phrases.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

const QString folder = u":/translations"_s;
const QString prefix = u"faultline_"_s;
const QString ours = u"faultline-translator"_s;

/// The sentences of core, which knows no Qt; empty where there are none.
Phrases phrasesOf(const QString& language) {
    QFile file(u"%1/core_%2.json"_s.arg(folder, language));
    Phrases phrases;
    if (!file.open(QFile::ReadOnly)) return phrases;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (auto each = all.begin(); each != all.end(); ++each)
        phrases.emplace(each.key().toStdString(), each.value().toString().toStdString());
    return phrases;
}

/// A child of the application, by which the next language finds it.
void install(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& from) {
    auto* translator = new QTranslator(&application);
    translator->setObjectName(ours);
    if (translator->load(locale, name, u"_"_s, from)) QCoreApplication::installTranslator(translator);
}

} // namespace

QList<std::pair<QString, QString>> languages() {
    QList<std::pair<QString, QString>> all{{u"en"_s, u"English"_s}};
    for (const QString& file : QDir(folder).entryList({prefix + u"*.qm"_s}, QDir::Files)) {
        const QString code = file.mid(prefix.size()).chopped(3);
        if (code != u"en"_s) all.append({code, QLocale(code).nativeLanguageName()});
    }
    return all;
}

void installLanguage(QCoreApplication& application, const QString& code) {
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    const QString wanted = QLocale::languageToCode(locale.language());
    const bool isSpoken = QFile::exists(u"%1/%2%3.qm"_s.arg(folder, prefix, wanted));
    // English has a translation too: of what is one or many. Where Faultline speaks English, so does Qt.
    const QString language = isSpoken ? wanted : u"en"_s;
    // One that goes takes itself out of the application's list.
    qDeleteAll(application.findChildren<QTranslator*>(ours, Qt::FindDirectChildrenOnly));
    if (language != u"en")
        install(application, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    setPhrases(phrasesOf(language));
    install(application, isSpoken ? locale : QLocale(language), u"faultline"_s, folder);
}

} // namespace faultline
