// SPDX-License-Identifier: MIT
#pragma once
// Failures and questions above the canvas: they block nothing and stay until somebody has dealt with them.

#include "core/base/result.h"
#include "ui/appearance.h"

#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace faultline {

/// What a message is about decides its colour and icon.
enum class MessageKind { info, warning, error };

/// A way to deal with a message, as a button.
struct MessageAnswer {
    QString text;
    QString toolTip;
    std::function<void()> run;
};

/// One message. A message with the key of another takes its place; an empty key never does.
struct Message {
    MessageKind kind = MessageKind::info;
    QString title;  ///< what happened, in one sentence
    QString detail; ///< where, which rule, which value; may be empty
    std::vector<MessageAnswer> answers;
    QString key;
};

/// The messages of one window, newest on top; takes no room while there are none. Each can be closed, and its
/// text can be selected and copied. Lives on the GUI thread.
class MessageBar : public QWidget {
    Q_OBJECT
public:
    explicit MessageBar(Appearance& appearance, QWidget* parent = nullptr);

    void add(Message message);
    /// A failure: `title` says what did not happen, the error why and where.
    void addError(const QString& title, const Error& error, const QString& key = {},
                  std::vector<MessageAnswer> answers = {});
    /// Takes away the message with that key; one that is not there is no mistake.
    void remove(const QString& key);
    /// Takes away all whose keys begin so.
    void removeAll(const QString& beginning);
    [[nodiscard]] int count() const;
    /// Titles and details as shown, newest first.
    [[nodiscard]] QStringList texts() const;

private:
    class Entry;

    void remove(Entry* entry);

    Appearance& m_appearance;
    QVBoxLayout* m_column = nullptr;
    std::vector<Entry*> m_entries; ///< oldest first
};

} // namespace faultline
