// SPDX-License-Identifier: MIT
#pragma once
// What stands on the command line of the window's program.

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace faultline {

/// Pictures of the window to be saved instead of shown, for README and manual, and to be looked at.
struct Screenshot {
    QString to;             ///< the PNG's path; of a gallery, the folder
    bool isGallery = false; ///< all panels, menus and dialogs, one picture each
    QSize size;             ///< of the window, in device-independent pixels
    bool isDark = false;
    bool isColourBlindSafe = false;
    QString language; ///< "en", "de"
    QString panel;    ///< objectName of a dock to bring forward; empty: as at first
    QString selected; ///< id of an element to select; empty: none
};

struct Arguments {
    QStringList files;
    std::optional<Screenshot> screenshot;
    std::optional<QString> answer; ///< text to print instead of a window: --help, --version
};

/// The arguments after the program's name, or a sentence about what is wrong with them.
struct ParsedArguments {
    Arguments arguments;
    QString mistake; ///< empty: none
};

/// `all` begins with the program's name. Needs no application.
[[nodiscard]] ParsedArguments parseArguments(const QStringList& all);

} // namespace faultline
