// SPDX-License-Identifier: MIT
#include "ui/recent_files.h"

#include "ui/settings.h"

#include <QDir>
#include <QFileInfo>

namespace faultline {

using namespace Qt::StringLiterals;

RecentFiles::RecentFiles(Settings& settings, QObject* parent)
    : QObject(parent), m_settings(settings), m_existing(settings.recentFiles()) {
    m_disk.setMaxThreadCount(1);
    refresh();
}

RecentFiles::~RecentFiles() { m_disk.clear(); }

QStringList RecentFiles::all() const { return m_settings.recentFiles(); }

void RecentFiles::add(const QString& path) {
    const QString file = QFileInfo(path).absoluteFilePath();
    QStringList paths = all();
    paths.removeAll(file);
    paths.prepend(file);
    m_existing.removeAll(file);
    m_existing.prepend(file); // it has just been read or written
    set(paths);
}

void RecentFiles::remove(const QString& path) {
    QStringList paths = all();
    if (paths.removeAll(path) == 0) return;
    set(paths);
}

void RecentFiles::clear() { set({}); }

void RecentFiles::set(const QStringList& paths) {
    m_settings.setRecentFiles(paths);
    const QStringList kept = all();
    m_existing.removeIf([&](const QString& path) { return !kept.contains(path); });
    Q_EMIT changed();
}

void RecentFiles::refresh() {
    m_disk.start([this, paths = all()] {
        QStringList found;
        for (const QString& path : paths)
            if (QFileInfo(path).isFile()) found.append(path);
        const auto took = [this, paths, found] {
            if (paths != all() || found == m_existing) return; // of yesterday, or no news
            m_existing = found;
            Q_EMIT changed();
        };
        QMetaObject::invokeMethod(this, took, Qt::QueuedConnection);
    });
}

QStringList shownNames(const QStringList& paths) {
    QStringList plain;
    for (const QString& path : paths) plain.append(QFileInfo(path).completeBaseName());
    QStringList names;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const bool isAlone = plain.count(plain[i]) == 1;
        names.append(isAlone ? plain[i] : plain[i] + u" — "_s + QFileInfo(paths[i]).absoluteDir().dirName());
    }
    return names;
}

} // namespace faultline
