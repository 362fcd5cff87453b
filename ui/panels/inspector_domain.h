// SPDX-License-Identifier: MIT
#pragma once
// The inspector's page for domains, one or many.

#include "ui/panels/inspector_page.h"
#include "ui/panels/targets.h"

namespace faultline {

/// Editors: "inspector-name", "-kind", "-domain" (the one around it), "-contents-open", those of FailureField
/// and addRiskFields, "-notes".
class DomainPage : public InspectorPage {
    Q_OBJECT
public:
    explicit DomainPage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Title title() const override;
    void resolve() override { m_domains.resolve(ids()); }

private:
    void addIdentity();
    void addContents();
    /// What lies in them at any depth, they themselves left out.
    [[nodiscard]] std::vector<ElementId> contents() const;

    Targets<Domain> m_domains;
};

} // namespace faultline
