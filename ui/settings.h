// SPDX-License-Identifier: MIT
#pragma once
// What the program remembers between runs, each with its type and its default.

#include "ui/appearance.h"
#include "ui/render/overlay.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QStringList>

namespace faultline {

/// A typed face for QSettings. One an application; what is not understood reads as the default. Lives on the
/// GUI thread; QSettings writes to disk by itself, some time later.
class Settings : public QObject {
    Q_OBJECT
public:
    static constexpr int maximumRecentFiles = 10;

    /// The user's own settings.
    explicit Settings(QObject* parent = nullptr);
    /// Settings in an INI file, for tests.
    explicit Settings(const QString& path, QObject* parent = nullptr);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    /// Docks and toolbars; empty where they were saved under another version: an old arrangement is not
    /// forced upon new docks.
    [[nodiscard]] QByteArray windowState(int layoutVersion) const;
    void setWindowState(const QByteArray& state, int layoutVersion);

    [[nodiscard]] Appearance::Choice theme() const; ///< default: system
    void setTheme(Appearance::Choice choice);
    [[nodiscard]] bool isColourBlindSafe() const; ///< default: no
    void setColourBlindSafe(bool isSafe);
    [[nodiscard]] ColourSet colourSet() const; ///< what the line above means for a theme
    [[nodiscard]] QString language() const;    ///< "de"; empty, the default: the desktop's
    void setLanguage(const QString& language);

    [[nodiscard]] bool snapsToGrid() const; ///< default: yes
    void setSnapsToGrid(bool snaps);
    [[nodiscard]] bool showsGuides() const; ///< default: yes
    void setShowsGuides(bool shows);
    [[nodiscard]] bool showsMinimap() const; ///< default: yes
    void setShowsMinimap(bool shows);
    [[nodiscard]] HeatMode heatMode() const; ///< default: single points of failure
    void setHeatMode(HeatMode mode);

    /// Newest first, without repetitions, at most `maximumRecentFiles`; see RecentFiles.
    [[nodiscard]] QStringList recentFiles() const;
    void setRecentFiles(const QStringList& paths);

Q_SIGNALS:
    /// One of the values is another now. Not for the window's geometry and state.
    void changed();

private:
    void set(const QString& key, const QVariant& value);
    [[nodiscard]] bool flag(const QString& key, bool usual) const;

    QSettings m_settings;
};

} // namespace faultline
