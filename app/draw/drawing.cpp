// SPDX-License-Identifier: MIT
#include "app/cli/drawing.h"

#include "ui/render/picture_export.h"

#include <QGuiApplication>

#include <cstdio>

namespace faultline::cli {

namespace {

void leaveOut(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qUtf8Printable(qFormatLogMessage(type, context, text)));
}

/// Fonts need an application; none of it is seen, so no display is asked for. It lives as long as the
/// process: what it holds may be in use by what ends later.
void startPainting() {
    static int count = 1;
    static char name[] = "faultline-draw";
    static char* arguments[] = {name, nullptr};
    if (qApp != nullptr) return;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // That a session has no runtime folder is no concern of a picture.
    const auto usual = qInstallMessageHandler(leaveOut);
    new QGuiApplication(count, arguments);
    qInstallMessageHandler(usual);
}

template <class Value>
Value named(const std::string& name, std::initializer_list<std::pair<const char*, Value>> values) {
    for (const auto& [known, value] : values)
        if (name == known) return value;
    return values.begin()->second; // the parser lets no other name through
}

HeatMode heatMode(const std::string& name) {
    return named<HeatMode>(name, {{"none", HeatMode::none},
                                  {"spofs", HeatMode::spofs},
                                  {"criticality", HeatMode::criticality},
                                  {"birnbaum", HeatMode::birnbaum}});
}

} // namespace

bool canDraw(Context& /*context*/) { return true; }

Result<std::string> drawPicture(const Design& design, const Report& report, const PictureWish& wish) {
    startPainting();
    PictureOptions options;
    options.format = named<PictureFormat>(
        wish.format, {{"png", PictureFormat::png}, {"svg", PictureFormat::svg}, {"pdf", PictureFormat::pdf}});
    options.scheme = named<Scheme>(
        wish.theme, {{"light", Scheme::light}, {"dark", Scheme::dark}, {"print", Scheme::print}});
    options.overlay = heatMode(wish.overlay);
    options.scale = wish.scale;
    options.isTransparent = wish.isTransparent;
    options.hasLegend = wish.hasLegend;
    for (const std::string& id : wish.only) options.only.insert(ElementId(id));
    options.title = QString::fromStdString(wish.title);
    const auto bytes = PictureSheet(design, &report, options).bytes();
    if (!bytes) return bytes.error();
    return bytes->toStdString();
}

} // namespace faultline::cli
