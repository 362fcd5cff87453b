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

/// What Qt itself says in our windows. Its own translations are another package, which need not be there.
[[maybe_unused]] constexpr const char* wordsOfQt[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Undo"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Redo"),
    QT_TRANSLATE_NOOP("QLineEdit", "Cu&t"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Copy"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Paste"),
    QT_TRANSLATE_NOOP("QLineEdit", "Delete"),
    QT_TRANSLATE_NOOP("QLineEdit", "Select All"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Undo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Redo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Cu&t"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Copy"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Copy &Link Location"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Paste"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Delete"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Select All"),
    QT_TRANSLATE_NOOP("QAbstractSpinBox", "&Select All"),
    QT_TRANSLATE_NOOP("QAbstractSpinBox", "&Step up"),
    QT_TRANSLATE_NOOP("QAbstractSpinBox", "Step &down")};

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
