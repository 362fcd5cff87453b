// SPDX-License-Identifier: MIT
#pragma once
// The inspector's page for the design itself, shown where nothing is selected.

#include "ui/panels/inspector_page.h"

namespace faultline {

/// Editors: "inspector-name", "-objective", "-default-mttr", "-risks-open", "-risk-new", "-total-cost" (a
/// label), "-notes".
class DesignPage : public InspectorPage {
    Q_OBJECT
public:
    explicit DesignPage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Title title() const override;

private:
    void addProperties();
    void addRisks();
    QString edit(const QString& text, const std::function<void(DesignProperties&)>& change);
};

/// What the design costs a month.
class CostField : public Field {
    Q_OBJECT
public:
    explicit CostField(Document& document, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    Document& m_document;
    QLabel* m_total;
};

} // namespace faultline
