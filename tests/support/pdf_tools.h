// SPDX-License-Identifier: MIT
#pragma once
// A PDF as other programs read it: poppler's, which not every machine has.

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace faultline::test {

inline bool hasTools() { return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty(); }

/// What a program prints about a PDF, whose name goes where "FILE" stands.
inline QString outputAbout(const QByteArray& pdf, const QString& program, QStringList arguments) {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.pdf")));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(program, arguments.replaceInStrings(QStringLiteral("FILE"), file.fileName()));
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Words of a PDF in the order in which they are read, blanks made alike.
inline QString textOf(const QByteArray& pdf) {
    return outputAbout(pdf, QStringLiteral("pdftotext"),
                       {QStringLiteral("-layout"), QStringLiteral("FILE"), QStringLiteral("-")})
        .replace(QChar(0xA0), u' ');
}

/// Its bookmarks, and its links as those of a page.
inline QString linksOf(const QByteArray& pdf) {
    return outputAbout(
        pdf, QStringLiteral("pdftohtml"),
        {QStringLiteral("-xml"), QStringLiteral("-i"), QStringLiteral("-stdout"), QStringLiteral("FILE")});
}

/// How high the words are that begin so, in points: a little more than their type is large.
inline QList<double> heightsOf(const QByteArray& pdf, const QString& beginning) {
    static const QRegularExpression word(QStringLiteral(
        "<word xMin=\"[0-9.]+\" yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">([^<]*)<"));
    const QString boxes = outputAbout(pdf, QStringLiteral("pdftotext"),
                                      {QStringLiteral("-bbox"), QStringLiteral("FILE"), QStringLiteral("-")});
    QList<double> heights;
    for (auto found = word.globalMatch(boxes); found.hasNext();) {
        const auto match = found.next();
        if (match.captured(3).startsWith(beginning))
            heights << match.captured(2).toDouble() - match.captured(1).toDouble();
    }
    return heights;
}

} // namespace faultline::test
