// SPDX-License-Identifier: MIT
#pragma once
// The parts of a design file that several kinds of element share: figures, stacks, and keys nobody knows.

#include "core/io/design_keys.h"
#include "core/io/field_reader.h"
#include "core/model/component.h"

namespace faultline {

/// Reads parts of elements; violations go to the FieldReader, as its own do. Absent parts are nothing.
/// Unknown keys inside a part are added to `extras`.
class PartReader {
public:
    explicit PartReader(FieldReader& fields) : m_fields(fields) {}

    /// The value of `requires`.
    Requirement requirement(json::Value value);
    /// `failure` of an element.
    std::optional<Failure> failure(json::Value owner, Extras& extras);
    /// `replicas` of a component.
    std::optional<Replicas> replicas(json::Value owner, Extras& extras);
    /// `mttrHours` of an object.
    std::optional<Hours> mttr(json::Value object);
    /// The probability with this key of an object.
    std::optional<Probability> probability(json::Value object, std::string_view key);
    /// `seconds` of an object.
    std::optional<Seconds> seconds(json::Value object);
    /// The member with this key, which must be an object.
    std::optional<json::Value> objectAt(json::Value object, std::string_view key);
    /// Keeps the members of an object that it does not know; `pointer` is the object's, relative to its
    /// element.
    static void keepUnknown(json::Value object, std::string_view pointer, keys::Keys known, Extras& extras);

private:
    FieldReader& m_fields;
};

} // namespace faultline
