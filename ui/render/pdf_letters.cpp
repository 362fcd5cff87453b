// SPDX-License-Identifier: MIT
#include "ui/render/pdf_letters.h"
#include "ui/render/qpdf.h"

#include <QRegularExpression>
#include <QString>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

/// Unicode's blocks of presentation forms: Latin, Hebrew and Arabic.
bool isShape(char16_t letter) {
    return (letter >= 0xFB00 && letter <= 0xFDFF) || (letter >= 0xFE70 && letter <= 0xFEFE);
}

} // namespace

QByteArray withPlainLetters(const QByteArray& toUnicode) {
    static const QRegularExpression lists(u"\\[[^\\]]*\\]"_s); // Qt writes what glyphs mean as lists
    static const QRegularExpression code(u"<([0-9A-Fa-f]{4})>"_s);
    QString text = QString::fromLatin1(toUnicode);
    qsizetype from = 0;
    for (auto list = lists.match(text); list.hasMatch(); list = lists.match(text, from)) {
        QString meant;
        qsizetype end = 0;
        for (auto found = code.globalMatch(list.captured()); found.hasNext();) {
            const auto match = found.next();
            const auto letter = static_cast<char16_t>(match.captured(1).toUShort(nullptr, 16));
            meant += list.captured().mid(end, match.capturedStart() - end) + u'<';
            QString letters(letter == u'\t' ? QChar(u' ') : QChar(letter)); // in many fonts one glyph is both
            if (isShape(letter)) letters = letters.normalized(QString::NormalizationForm_KC);
            for (const QChar one : letters) meant += u"%1"_s.arg(one.unicode(), 4, 16, QChar(u'0')).toUpper();
            meant += u'>';
            end = match.capturedEnd();
        }
        meant += list.captured().mid(end);
        text.replace(list.capturedStart(), list.capturedLength(), meant);
        from = list.capturedStart() + meant.size();
    }
    return text.toLatin1();
}

void writePlainLetters(QPDF& pdf) {
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode")) continue;
        QPDFObjectHandle stream = object.getKey("/ToUnicode");
        const auto buffer = stream.getStreamData(qpdf_dl_all);
        const QByteArray table = QByteArray::fromRawData(reinterpret_cast<const char*>(buffer->getBuffer()),
                                                         static_cast<qsizetype>(buffer->getSize()));
        stream.replaceStreamData(withPlainLetters(table).toStdString(), QPDFObjectHandle::newNull(),
                                 QPDFObjectHandle::newNull());
    }
}

} // namespace faultline
