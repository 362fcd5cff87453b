// SPDX-License-Identifier: MIT
#pragma once
// The inspector's page for connections, one or many.

#include "ui/panels/inspector_page.h"
#include "ui/panels/targets.h"

class QPushButton;

namespace faultline {

/// Editors: "inspector-ends-open" (its two ends), "inspector-swap", "-kind", "-access", "-optional", "-mode",
/// "-failover", "-coverage", "-seconds", those of FailureField.
class ConnectionPage : public InspectorPage {
    Q_OBJECT
public:
    explicit ConnectionPage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Title title() const override;
    void resolve() override { m_connections.resolve(ids()); }

private:
    void addDirection();
    void addRequest();
    void addReplication();
    void addFailover();
    [[nodiscard]] bool any(ConnectionKind kind) const;
    [[nodiscard]] bool anyPromotes() const;

    Targets<Connection> m_connections;
};

/// Turns connections round. Why it cannot be done is its tooltip.
class SwapField : public Field {
    Q_OBJECT
public:
    SwapField(Document& document, Targets<Connection>& connections, QWidget* parent = nullptr);
    void setTheme(const Theme& theme) override;

protected:
    void refresh() override;

private:
    /// Why these cannot be turned round; empty: they can.
    [[nodiscard]] QString obstacle() const;

    Document& m_document;
    Targets<Connection>& m_connections;
    QPushButton* m_button;
};

} // namespace faultline
