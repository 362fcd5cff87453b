// SPDX-License-Identifier: MIT
#pragma once
// The inspector's page for components, one or many.

#include "ui/panels/inspector_page.h"
#include "ui/panels/targets.h"

namespace faultline {

/// Editors: "inspector-name", "-kind", "-domain", those of FailureField, "-count", "-required", "-standby",
/// "-repair-crews", "-dormancy", "-coverage", "-seconds", "-requires", "-requires-count", "-service",
/// those of addRiskFields, "-cost", "-notes".
class ComponentPage : public InspectorPage {
    Q_OBJECT
public:
    explicit ComponentPage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Title title() const override;
    void resolve() override { m_parts.resolve(ids()); }

private:
    void addIdentity();
    void addStack();
    void addStandby();
    void addNeeds();
    void addRest();
    [[nodiscard]] QString needsText() const;
    /// Not only clients.
    [[nodiscard]] bool anyFails() const {
        return m_parts.any([](const Component& part) { return part.kind != ComponentKind::client; });
    }
    [[nodiscard]] bool anyIsStack() const {
        return m_parts.any([](const Component& part) { return part.isStack(); });
    }
    /// Changes the stack of each part; a stack that says nothing beside a count of 1 goes.
    QString editReplicas(const QString& text, const std::function<void(Replicas&)>& change,
                         MergeKey merge = {});

    Targets<Component> m_parts;
};

} // namespace faultline
