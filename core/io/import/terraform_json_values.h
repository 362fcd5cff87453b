// SPDX-License-Identifier: MIT
#pragma once
// JSON values as expressions of HCL, for the three forms in which Terraform writes JSON: plans, states and
// configurations (`.tf.json`).

#include "core/io/import/hcl.h"
#include "core/io/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace faultline::terraform {

/// The text of a string member; empty for all others.
[[nodiscard]] std::string_view textAt(json::Value object, std::string_view key);

/// "aws_lb.web[0].arn" as an access, without the counters.
[[nodiscard]] hcl::Expression accessOf(std::string_view path);

/// The address without counters: "aws_instance.web[\"a\"]" is aws_instance.web.
[[nodiscard]] std::string baseOf(std::string_view address);

void addAttribute(hcl::Body& body, std::string name, hcl::Expression value);

/// Makes literals of JSON, within a limit for one file.
class JsonValues {
public:
    [[nodiscard]] hcl::Expression valueOf(json::Value value, int depth = 0);
    /// Counts one more; false beyond the limit.
    bool spend();

private:
    std::size_t m_taken = 0;
};

/// The resources of a state, in which what equals another one's ARN, id or address refers to it.
[[nodiscard]] hcl::Body bodyOfState(const std::vector<json::Value>& resources);

/// Terraform's JSON configuration syntax: {"resource": {"aws_lb": {"web": {…}}}}, with templates in strings.
[[nodiscard]] bool isConfigurationSyntax(json::Value root);
[[nodiscard]] hcl::Body bodyOfSyntax(json::Value root);

} // namespace faultline::terraform
