// SPDX-License-Identifier: MIT
#include "ui/settings.h"

#include <initializer_list>
#include <utility>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

// The settings file spells choices by name, so that another order of an enumeration does not change them.
// The first is the default.
template <class Enum>
using Choices = std::initializer_list<std::pair<Enum, const char*>>;

constexpr Choices<Appearance::Choice> themes = {{Appearance::Choice::system, "system"},
                                                {Appearance::Choice::light, "light"},
                                                {Appearance::Choice::dark, "dark"}};
constexpr Choices<HeatMode> heatModes = {{HeatMode::spofs, "spofs"},
                                         {HeatMode::criticality, "criticality"},
                                         {HeatMode::birnbaum, "birnbaum"},
                                         {HeatMode::none, "none"}};

template <class Enum>
Enum choiceNamed(const QString& name, const Choices<Enum>& choices) {
    for (const auto& [choice, itsName] : choices)
        if (name == QLatin1StringView(itsName)) return choice;
    return choices.begin()->first;
}

template <class Enum>
QString nameOfChoice(Enum wanted, const Choices<Enum>& choices) {
    for (const auto& [choice, name] : choices)
        if (choice == wanted) return QString::fromLatin1(name);
    return {};
}

} // namespace

Settings::Settings(QObject* parent) : QObject(parent) {}

Settings::Settings(const QString& path, QObject* parent)
    : QObject(parent), m_settings(path, QSettings::IniFormat) {}

QByteArray Settings::windowGeometry() const { return m_settings.value(u"window/geometry"_s).toByteArray(); }

void Settings::setWindowGeometry(const QByteArray& geometry) {
    m_settings.setValue(u"window/geometry"_s, geometry);
}

QByteArray Settings::windowState(int layoutVersion) const {
    if (m_settings.value(u"window/layoutVersion"_s).toInt() != layoutVersion) return {};
    return m_settings.value(u"window/state"_s).toByteArray();
}

void Settings::setWindowState(const QByteArray& state, int layoutVersion) {
    m_settings.setValue(u"window/state"_s, state);
    m_settings.setValue(u"window/layoutVersion"_s, layoutVersion);
}

Appearance::Choice Settings::theme() const {
    return choiceNamed(m_settings.value(u"look/theme"_s).toString(), themes);
}
void Settings::setTheme(Appearance::Choice choice) { set(u"look/theme"_s, nameOfChoice(choice, themes)); }

bool Settings::isColourBlindSafe() const { return flag(u"look/colourBlindSafe"_s, false); }
void Settings::setColourBlindSafe(bool isSafe) { set(u"look/colourBlindSafe"_s, isSafe); }
ColourSet Settings::colourSet() const { return isColourBlindSafe() ? ColourSet::safe : ColourSet::usual; }

QString Settings::language() const { return m_settings.value(u"look/language"_s).toString(); }
void Settings::setLanguage(const QString& language) { set(u"look/language"_s, language); }

bool Settings::snapsToGrid() const { return flag(u"canvas/snapToGrid"_s, true); }
void Settings::setSnapsToGrid(bool snaps) { set(u"canvas/snapToGrid"_s, snaps); }

bool Settings::showsGuides() const { return flag(u"canvas/guides"_s, true); }
void Settings::setShowsGuides(bool shows) { set(u"canvas/guides"_s, shows); }

bool Settings::showsMinimap() const { return flag(u"canvas/minimap"_s, true); }
void Settings::setShowsMinimap(bool shows) { set(u"canvas/minimap"_s, shows); }

HeatMode Settings::heatMode() const {
    return choiceNamed(m_settings.value(u"canvas/heat"_s).toString(), heatModes);
}
void Settings::setHeatMode(HeatMode mode) { set(u"canvas/heat"_s, nameOfChoice(mode, heatModes)); }

QStringList Settings::recentFiles() const {
    QStringList paths = m_settings.value(u"files/recent"_s).toStringList();
    paths.removeAll(QString());
    paths.removeDuplicates();
    return paths.mid(0, maximumRecentFiles);
}

void Settings::setRecentFiles(const QStringList& paths) {
    QStringList kept = paths;
    kept.removeAll(QString());
    kept.removeDuplicates();
    set(u"files/recent"_s, QStringList(kept.mid(0, maximumRecentFiles)));
}

void Settings::set(const QString& key, const QVariant& value) {
    if (m_settings.contains(key) && m_settings.value(key) == value) return;
    m_settings.setValue(key, value);
    Q_EMIT changed();
}

bool Settings::flag(const QString& key, bool usual) const {
    // QVariant takes any word but "false" and "0" for true; a damaged entry is to read as the default.
    const QString text = m_settings.value(key).toString();
    return text == "true"_L1 || text == "1"_L1 || (text != "false"_L1 && text != "0"_L1 && usual);
}

} // namespace faultline
