// SPDX-License-Identifier: MIT
#include "ui/panels/quantity_spelling.h"

namespace faultline {

using namespace Qt::StringLiterals;

QStringList spellings(const char* words) {
    const QString all = QString::fromUtf8(words) + u' ' + Quantity::tr(words);
    return all.toLower().split(u' ', Qt::SkipEmptyParts);
}

Error refused(const char* code, const QString& what) { return {code, what.toStdString(), {}}; }

Error notANumber(const QString& text) {
    if (text.isEmpty()) return refused("not-a-number", Quantity::tr("A number belongs here."));
    return refused("not-a-number", Quantity::tr("“%1” is no number.").arg(text.left(40)));
}

Error withExamples(Error error, const QString& examples) {
    if (error.code == "not-a-number") error.what += ' ' + examples.toStdString();
    return error;
}

} // namespace faultline
