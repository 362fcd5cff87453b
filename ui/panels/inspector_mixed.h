// SPDX-License-Identifier: MIT
#pragma once
// The inspector's page for things of several types at once: what they share, and the way to each type.

#include "ui/panels/inspector_page.h"

namespace faultline {

/// Editors: "inspector-types-open" (one a type), those of FailureField and addRiskFields.
class MixedPage : public InspectorPage {
    Q_OBJECT
public:
    explicit MixedPage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Title title() const override;

private:
    [[nodiscard]] std::vector<ElementId> idsLike(const ElementId& first) const;
};

} // namespace faultline
