// SPDX-License-Identifier: MIT
#pragma once
// A window's document and its file without the window, for the tests of files and journals.

#include "core/io/design_file.h"
#include "core/io/whole_file.h"
#include "tests/support/notation.h"
#include "ui/document.h"
#include "ui/file_session.h"

#include <QFile>
#include <QTest>

#include <optional>

namespace faultline::test {

using namespace Qt::StringLiterals;

constexpr int unnoticed = 900; ///< milliseconds in which a session would surely have noticed a change

inline Component component(const std::string& id) {
    Component made;
    made.id = ComponentId(id);
    return made;
}

inline Design designNamed(const std::string& name) {
    Design design{systemFrom("client > node*2 > db"), {}};
    design.system.properties.name = name;
    return design;
}

inline QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

inline QByteArray textOf(const Design& design) { return QByteArray::fromStdString(writeDesign(design)); }

/// Writes in place, as simple editors do.
inline void overwrite(const QString& path, const QByteArray& content) {
    QFile file(path);
    if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(content) != content.size())
        qFatal("not written: %s", qPrintable(path));
}

/// Writes a file beside and renames it, as careful editors do.
inline void replace(const QString& path, const QByteArray& content) {
    if (!writeWholeFile(diskPath(path), content.toStdString())) qFatal("not written: %s", qPrintable(path));
}

/// A window's document and its file.
struct Window {
    explicit Window(const QString& folder) : session(document, folder) {}

    Document document;
    FileSession session;

    void add(const std::string& id) {
        if (!document.edit({Add<Component>{component(id)}}, u"Add"_s)) qFatal("not added: %s", id.c_str());
    }
};

/// An outcome that comes later; empty until then, "" for success, else the error's code.
struct Outcome {
    std::shared_ptr<std::optional<Result<void>>> result = std::make_shared<std::optional<Result<void>>>();

    [[nodiscard]] FileSession::Done taker() const {
        return [result = result](const Result<void>& outcome) { *result = outcome; };
    }
    [[nodiscard]] QString code() {
        if (!QTest::qWaitFor([this] { return result->has_value(); }, 10'000)) return u"no answer"_s;
        return **result ? QString() : QString::fromStdString((*result)->error().code);
    }
};

inline QString opening(Window& window, const QString& path,
                       FileSession::OpenAs as = FileSession::OpenAs::file) {
    Outcome outcome;
    window.session.open(path, as, outcome.taker());
    return outcome.code();
}

inline QString saving(Window& window) {
    Outcome outcome;
    window.session.save(outcome.taker());
    return outcome.code();
}

inline QString savingAs(Window& window, const QString& path) {
    Outcome outcome;
    window.session.saveAs(path, outcome.taker());
    return outcome.code();
}

inline QString recovering(Window& window, const RecoverableJournal& journal) {
    Outcome outcome;
    window.session.recover(journal, outcome.taker());
    return outcome.code();
}

} // namespace faultline::test
