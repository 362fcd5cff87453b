// SPDX-License-Identifier: MIT
#pragma once
// Keys of a design file that this program does not know, kept so that it can write them back.

#include <string>
#include <vector>

namespace faultline {

/// One unknown key. `pointer` is its JSON pointer relative to the element that carries it
/// ("/colour", "/failure/source"); `json` its value as compact JSON text, numbers as they were spelled.
struct ExtraField {
    std::string pointer;
    std::string json;

    bool operator==(const ExtraField&) const = default;
};

/// In the order in which a written file has them: those of a nested object stand before those of the object
/// around it, and the keys of one object keep the order in which they were read.
using Extras = std::vector<ExtraField>;

} // namespace faultline
