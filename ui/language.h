// SPDX-License-Identifier: MIT
#pragma once
// Which language the program speaks.

#include <QList>
#include <QString>

#include <utility>

class QCoreApplication;

namespace faultline {

/// The languages there are, as codes ("en", "de"), by what they call themselves; English first.
[[nodiscard]] QList<std::pair<QString, QString>> languages();

/// Makes the program speak the language with that code, Qt's own dialogs included; empty: the desktop's.
/// English where there is no such language. Windows that are open hear of it by QEvent::LanguageChange.
void installLanguage(QCoreApplication& application, const QString& code);

} // namespace faultline
