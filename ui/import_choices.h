// SPDX-License-Identifier: MIT
#pragma once
// What a person can make of a thing that the import took or guessed, and how that changes the design.

#include "core/io/import/import.h"
#include "ui/panels/choice_field.h"

#include <vector>

namespace faultline {

/// The choices for a note; empty where it takes text or cannot be changed.
[[nodiscard]] std::vector<Choice> choicesFor(const ImportNote& note, const Design& design);
/// Whether the value is typed: "2 of 3", a probability, a stand-in name.
[[nodiscard]] bool isTyped(const ImportNote& note);
/// The key of what holds now, or the text to type over; empty where the thing is gone.
[[nodiscard]] QString currentChoice(const ImportNote& note, const Design& design);
/// What holds now, for people.
[[nodiscard]] QString shownChoice(const ImportNote& note, const Design& design);
/// Makes the choice; an error's `what` says why it cannot be, and nothing has changed then.
[[nodiscard]] Result<void> makeChoice(const ImportNote& note, const QString& key, Design& design);

} // namespace faultline
