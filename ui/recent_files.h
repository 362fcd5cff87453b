// SPDX-License-Identifier: MIT
#pragma once
// The files that were open lately, for the menu and the start page.

#include <QObject>
#include <QStringList>
#include <QThreadPool>

namespace faultline {

class Settings;

/// Remembers files in the settings and knows which of them are still there. One an application; lives on the
/// GUI thread, looks at the disk on another.
class RecentFiles : public QObject {
    Q_OBJECT
public:
    /// The settings must outlive this.
    explicit RecentFiles(Settings& settings, QObject* parent = nullptr);
    ~RecentFiles() override;

    /// All remembered, newest first, absolute; at most `Settings::maximumRecentFiles`.
    [[nodiscard]] QStringList all() const;
    /// Those that were there when `refresh` looked last; before its first answer all.
    [[nodiscard]] const QStringList& existing() const { return m_existing; }
    /// Puts a file first.
    void add(const QString& path);
    void remove(const QString& path);
    void clear();
    /// Looks anew; `changed` follows where something differs.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void set(const QStringList& paths);

    Settings& m_settings;
    QStringList m_existing;
    QThreadPool m_disk; ///< last: it ends before what its work refers to
};

/// What to call each of these files for people: its name without the ending, with its folder where two have
/// the same.
[[nodiscard]] QStringList shownNames(const QStringList& paths);

} // namespace faultline
