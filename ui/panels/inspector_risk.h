// SPDX-License-Identifier: MIT
#pragma once
// The inspector's page for a shared risk.

#include "ui/panels/inspector_page.h"
#include "ui/panels/targets.h"

namespace faultline {

/// Editors: "inspector-name", those of FailureField, "-members-open", "-members-remove", "-member-add",
/// "-delete", "-notes".
class RiskPage : public InspectorPage {
    Q_OBJECT
public:
    explicit RiskPage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Title title() const override;
    void resolve() override { m_risks.resolve(ids()); }

private:
    void addMembers();
    void addJoin();

    Targets<SharedRisk> m_risks;
};

} // namespace faultline
