// SPDX-License-Identifier: MIT
#include "app/gui/arguments.h"
#include "app/gui/gallery.h"
#include "app/gui/screenshot.h"
#include "core/base/version.h"
#include "ui/language.h"
#include "ui/main_windows.h"
#include "ui/recent_files.h"
#include "ui/settings.h"
#include "ui/style.h"

#include <QApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;
using namespace faultline;

namespace {

constexpr int noDisplay = 1;
constexpr int wrongCall = 2;

const char* const noDisplayText =
    "faultline: there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY leads to one).\n"
    "faultline-cli gives the same answers without a window: faultline-cli analyze FILE\n";

/// Where no platform is named, a window needs X11 or Wayland; Qt would say so by aborting.
bool mayHaveDisplay() {
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

/// A display that is named and does not answer makes Qt abort; the user gets a sentence instead of a core.
void refuseQuietly(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (type != QtFatalMsg) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(qFormatLogMessage(type, context, text)));
        return;
    }
    std::fputs(noDisplayText, stderr);
    std::_Exit(noDisplay);
}

std::unique_ptr<QApplication> makeApplication(int& argc, char** argv) {
    const auto usual = qInstallMessageHandler(refuseQuietly);
    auto application = std::make_unique<QApplication>(argc, argv);
    qInstallMessageHandler(usual);
    QApplication::setApplicationName(u"faultline"_s);
    QApplication::setApplicationDisplayName(u"Faultline"_s);
    QApplication::setOrganizationName(u"faultline"_s);
    QApplication::setApplicationVersion(
        QString::fromUtf8(versionText.data(), static_cast<qsizetype>(versionText.size())));
    QApplication::setDesktopFileName(u"faultline"_s);
    return application;
}

int run(QApplication& application, const Arguments& arguments) {
    // A picture must not depend on what this user has chosen, nor change it.
    QTemporaryDir folder;
    Settings own;
    Settings passing(folder.filePath(u"settings.ini"_s));
    Settings& settings = arguments.screenshot ? passing : own;
    if (arguments.screenshot) {
        settings.setTheme(arguments.screenshot->isDark ? Appearance::Choice::dark
                                                       : Appearance::Choice::light);
        settings.setColourBlindSafe(arguments.screenshot->isColourBlindSafe);
        settings.setLanguage(arguments.screenshot->language);
    }
    installLanguage(application, settings.language());
    RecentFiles recentFiles(settings);
    Appearance appearance;
    const bool isDark = isDesktopDark();
    appearance.choose(settings.theme(), settings.colourSet(), isDark);
    applyStyle(application, appearance);
    MainWindows windows({appearance, settings, recentFiles}, isDark);
    // Whatever else may still be shown then, a menu or a floating panel, does not keep the program.
    QObject::connect(&windows, &MainWindows::allClosed, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    windows.start(arguments.files);
    if (arguments.screenshot && arguments.screenshot->isGallery)
        takeGallery(*windows.windows().front(), *arguments.screenshot);
    else if (arguments.screenshot)
        takeScreenshot(*windows.windows().front(), *arguments.screenshot);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    QStringList words;
    for (int i = 0; i < argc; ++i) words.append(QString::fromLocal8Bit(argv[i]));
    auto parsed = parseArguments(words);
    // Qt takes options of its own ("-platform"), which must not be refused here before it has seen them.
    const bool mayBeQts = parsed.mistake.size() > 0 && words.contains(u"-platform"_s);
    if (!parsed.mistake.isEmpty() && !mayBeQts) {
        std::fprintf(stderr, "faultline: %s\nfaultline --help tells more.\n", qUtf8Printable(parsed.mistake));
        return wrongCall;
    }
    if (parsed.arguments.answer) {
        std::fputs(qUtf8Printable(*parsed.arguments.answer), stdout);
        return 0;
    }
    if (parsed.arguments.screenshot && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!mayHaveDisplay() && !mayBeQts) {
        std::fputs(noDisplayText, stderr);
        return noDisplay;
    }
    const auto application = makeApplication(argc, argv);
    if (mayBeQts) parsed = parseArguments(QApplication::arguments());
    return run(*application, parsed.arguments);
}
