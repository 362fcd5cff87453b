// SPDX-License-Identifier: MIT
#pragma once
// What the pages of the inspector have in common: a title, fields below each other, one way to refresh.

#include "core/base/id.h"
#include "ui/panels/failure_field.h"
#include "ui/workspace.h"

#include <vector>

class QLabel;
class QVBoxLayout;

namespace faultline {

/// A heading between fields; it is shown where its section applies.
class SectionField : public Field {
    Q_OBJECT
public:
    explicit SectionField(const QString& title, QWidget* parent = nullptr);
    void setTheme(const Theme& theme) override;
    void setTitle(const QString& title);

protected:
    void refresh() override {}
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
};

/// Base of the pages. The inspector gives it ids and asks it to sync after each change.
class InspectorPage : public QWidget {
    Q_OBJECT
public:
    /// Shows these. What is being typed has been committed or forgotten before.
    void setIds(std::vector<ElementId> ids);
    /// Shows what the model says now; ids that are gone are passed over.
    void sync();
    void commit();
    void discard();
    /// Colours and icons of the fields; the title follows with the next sync.
    void takeTheme();
    [[nodiscard]] const std::vector<ElementId>& ids() const { return m_ids; }

    /// The fields for the keyboard; null where the page has none or does not show it.
    [[nodiscard]] TextField* nameField() const { return m_name; }
    [[nodiscard]] FailureField* failureField() const { return m_failure; }

    /// Puts the field below the others and returns it.
    template <class F>
    F* add(F* field) {
        take(field);
        return field;
    }
    SectionField* addSection(const QString& title);

protected:
    explicit InspectorPage(Workspace& workspace, QWidget* parent = nullptr);

    /// What is at the top; asked at each sync.
    struct Title {
        QString icon;
        QColor color;
        QString text;
        QString caption;
    };
    [[nodiscard]] virtual Title title() const = 0;
    /// Looks the ids up anew; called before fields are read.
    virtual void resolve() {}

    void addName(TextField* field) { m_name = add(field); }
    /// The failure figure of the page's ids.
    FailureField* addFailure();

    Workspace& m_workspace;

private:
    void take(Field* field);
    void showTitle();

    std::vector<ElementId> m_ids;
    std::vector<Field*> m_fields;
    TextField* m_name = nullptr;
    FailureField* m_failure = nullptr;
    QVBoxLayout* m_column;
    QLabel* m_icon;
    QLabel* m_text;
    QLabel* m_caption;
};

} // namespace faultline
