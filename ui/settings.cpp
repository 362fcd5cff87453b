// SPDX-License-Identifier: MIT
#include "ui/settings.h"

#include <array>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

// The settings file spells choices by name, so that a later order of the enumerations does not change them.
constexpr std::array themeNames = {"system", "light", "dark"};
constexpr std::array heatNames = {"spofs", "criticality", "birnbaum", "none"};

template <class Enum, std::size_t size>
Enum choiceNamed(const QString& name, const std::array<const char*, size>& names) {
    for (std::size_t i = 0; i < size; ++i)
        if (name == QLatin1StringView(names[i])) return static_cast<Enum>(i);
    return {};
}

template <class Enum, std::size_t size>
QString nameOfChoice(Enum choice, const std::array<const char*, size>& names) {
    return QString::fromLatin1(names.at(static_cast<std::size_t>(choice)));
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
    return choiceNamed<Appearance::Choice>(m_settings.value(u"look/theme"_s).toString(), themeNames);
}
void Settings::setTheme(Appearance::Choice choice) { set(u"look/theme"_s, nameOfChoice(choice, themeNames)); }

bool Settings::isColourBlindSafe() const { return flag(u"look/colourBlindSafe"_s, false); }
void Settings::setColourBlindSafe(bool isSafe) { set(u"look/colourBlindSafe"_s, isSafe); }

QString Settings::language() const { return m_settings.value(u"look/language"_s).toString(); }
void Settings::setLanguage(const QString& language) { set(u"look/language"_s, language); }

bool Settings::snapsToGrid() const { return flag(u"canvas/snapToGrid"_s, true); }
void Settings::setSnapsToGrid(bool snaps) { set(u"canvas/snapToGrid"_s, snaps); }

bool Settings::showsGuides() const { return flag(u"canvas/guides"_s, true); }
void Settings::setShowsGuides(bool shows) { set(u"canvas/guides"_s, shows); }

bool Settings::showsMinimap() const { return flag(u"canvas/minimap"_s, true); }
void Settings::setShowsMinimap(bool shows) { set(u"canvas/minimap"_s, shows); }

HeatMode Settings::heatMode() const {
    return choiceNamed<HeatMode>(m_settings.value(u"canvas/heat"_s).toString(), heatNames);
}
void Settings::setHeatMode(HeatMode mode) { set(u"canvas/heat"_s, nameOfChoice(mode, heatNames)); }

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
