// SPDX-License-Identifier: MIT
#pragma once
// A field that lists other things of the design: shared risks, members. Each opens, and may be taken off.

#include "core/base/id.h"
#include "ui/panels/field.h"

#include <optional>
#include <vector>

class QVBoxLayout;

namespace faultline {

/// One thing that is listed.
struct Link {
    ElementId id;
    QString text;
    QString note = {};   ///< said quietly behind it
    QString icon = {};   ///< a name for `iconPixmap`
    bool isPart = false; ///< only some of the selected things have it

    bool operator==(const Link&) const = default;
};

struct LinkBinding {
    std::function<std::vector<Link>()> read;
    std::function<void(const ElementId&)> open;
    std::function<QString(const ElementId&)> remove = nullptr; ///< what is wrong, or empty; absent: no button
    QString openTip;                                           ///< with %1 for the text
    QString removeTip = {};
    QString empty; ///< what is said where there are none
};

/// Rows are buttons "inspector-NAME-open" and "inspector-NAME-remove", found by their accessible names too.
class LinkField : public Field {
    Q_OBJECT
public:
    LinkField(const FieldWords& words, LinkBinding binding, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;

protected:
    void refresh() override;

private:
    void build();
    void addRow(const Link& link);

    const char* m_name;
    LinkBinding m_binding;
    std::optional<std::vector<Link>> m_links;
    QVBoxLayout* m_rows;
};

} // namespace faultline
