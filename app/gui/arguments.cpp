// SPDX-License-Identifier: MIT
#include "app/gui/arguments.h"

#include "core/base/version.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

QString helpText() {
    return u"usage: faultline [FILE…]\n"
           "Draw distributed systems and see live how available they are.\n\n"
           "  FILE        designs to open (.faultline), each in a window of its own; none: the start page\n"
           "  --help      this text\n"
           "  --version   the version\n\n"
           "faultline-cli answers the same questions without a window.\n"
           "exit: 0 fine, 1 no display, 2 the call is wrong\n"_s;
}

QString versionLine() {
    return u"faultline "_s +
           QString::fromUtf8(versionText.data(), static_cast<qsizetype>(versionText.size())) + u'\n';
}

QCommandLineOption hidden(const QString& name, const QString& value, const QString& usual = {}) {
    QCommandLineOption option(name, {}, value, usual);
    option.setFlags(QCommandLineOption::HiddenFromHelp);
    return option;
}

std::optional<QSize> sizeFrom(const QString& text) {
    const auto match = QRegularExpression(u"^([1-9]\\d{1,4})x([1-9]\\d{1,4})$"_s).match(text);
    if (!match.hasMatch()) return {};
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

} // namespace

ParsedArguments parseArguments(const QStringList& all) {
    QCommandLineParser parser;
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s});
    const QCommandLineOption version(QStringList{u"v"_s, u"version"_s});
    const auto screenshot = hidden(u"screenshot"_s, u"png"_s);
    const auto gallery = hidden(u"gallery"_s, u"folder"_s);
    const auto colours = hidden(u"colours"_s, u"colours"_s, u"usual"_s);
    const auto language = hidden(u"language"_s, u"language"_s, u"en"_s);
    const auto size = hidden(u"size"_s, u"size"_s, u"1280x800"_s);
    const auto theme = hidden(u"theme"_s, u"theme"_s, u"light"_s);
    const auto panel = hidden(u"panel"_s, u"panel"_s);
    const auto select = hidden(u"select"_s, u"id"_s);
    parser.addOptions({help, version, screenshot, gallery, size, theme, colours, language, panel, select});
    ParsedArguments parsed;
    if (!parser.parse(all)) {
        parsed.mistake = parser.errorText();
        return parsed;
    }
    if (parser.isSet(help)) parsed.arguments.answer = helpText();
    if (parser.isSet(version)) parsed.arguments.answer = versionLine();
    parsed.arguments.files = parser.positionalArguments();
    const bool isGallery = parser.isSet(gallery);
    if (!parser.isSet(screenshot) && !isGallery) return parsed;
    const auto wanted = sizeFrom(parser.value(size));
    if (!wanted) {
        parsed.mistake = u"--size takes WIDTHxHEIGHT in pixels, not \"%1\""_s.arg(parser.value(size));
        return parsed;
    }
    parsed.arguments.screenshot = Screenshot{parser.value(isGallery ? gallery : screenshot),
                                             isGallery,
                                             *wanted,
                                             parser.value(theme) == u"dark"_s,
                                             parser.value(colours) == u"safe"_s,
                                             parser.value(language),
                                             parser.value(panel),
                                             parser.value(select)};
    return parsed;
}

} // namespace faultline
