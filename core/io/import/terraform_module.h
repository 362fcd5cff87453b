// SPDX-License-Identifier: MIT
#pragma once
// The resources of a Terraform configuration, those of local modules too, with variables, locals and
// references resolved as far as the files tell.

#include "core/io/import/hcl_value.h"
#include "core/io/import/sketch.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace faultline::terraform {

struct Module;

/// A resource, a data source, or a module that is not among the files (type "module").
struct Resource {
    std::string type;    ///< "aws_lb"
    std::string name;    ///< "web"
    std::string address; ///< "module.net.aws_lb.web"
    const hcl::Block* block = nullptr;
    Module* module = nullptr;
    std::optional<int> count;          ///< of count or for_each; absent: one, or not known
    bool countUnknown = false;         ///< it is stated, but no file tells the number
    std::vector<std::string> keys;     ///< of for_each
    std::optional<std::string> key;    ///< of one instance that for_each makes, where they are unlike
    hcl::Value value;                  ///< … and what stands under it
    std::vector<std::size_t> siblings; ///< of the first instance: the others
    bool closed = false;               ///< a module whose files are not given
    bool data = false;
    bool missing = false; ///< it is only referred to
    std::size_t line = 0;
};

/// The resource itself, or one for each key of `over`, which its for_each goes over, where these are unlike
/// or in different places.
[[nodiscard]] std::vector<Resource> instancesOf(Resource all, const hcl::Value& over);

/// One use of a folder's files.
struct Module {
    std::string prefix; ///< "module.net."; empty for the root
    std::vector<const hcl::Body*> bodies;
    Module* parent = nullptr;
    const hcl::Block* call = nullptr;
    std::map<std::string, Module*, std::less<>> children;
    std::unordered_map<std::string, std::size_t>
        resources; ///< by "type.name", "data.type.name", "module.name"
    std::unordered_map<std::string, const hcl::Expression*> locals;
    std::unordered_map<std::string, const hcl::Expression*> outputs;
    std::unordered_map<std::string, const hcl::Block*> variables;
    std::unordered_map<std::string, const hcl::Expression*> values; ///< of tfvars, for the root
};

/// A provider block: where its resources are.
struct Provider {
    std::string name; ///< "aws", "aws.west"
    std::string region;
    std::size_t line = 0;
};

class Configuration {
public:
    /// Error codes of the HCL and JSON readers, "import-size" for too many modules or resources.
    static Result<std::unique_ptr<Configuration>> read(const ImportSource& source);

    [[nodiscard]] const std::vector<Resource>& resources() const { return m_resources; }
    [[nodiscard]] const std::vector<Provider>& providers() const { return m_providers; }
    [[nodiscard]] const std::vector<SketchRemark>& remarks() const { return m_remarks; }
    /// The first thing that could not be read at all, for a configuration without resources.
    [[nodiscard]] const std::optional<Error>& firstError() const { return m_firstError; }

    /// What an expression comes to in a resource.
    [[nodiscard]] hcl::Value valueOf(const hcl::Expression& expression, const Resource& resource) const;
    /// The value of an attribute, unknown where there is none.
    [[nodiscard]] hcl::Value attribute(const Resource& resource, std::string_view name) const;
    /// … of the attribute in the first block of that type.
    [[nodiscard]] hcl::Value attribute(const Resource& resource, std::string_view block,
                                       std::string_view name) const;
    /// The resources that an expression refers to, through locals, variables of modules and their outputs.
    [[nodiscard]] std::vector<std::size_t> referencesOf(const hcl::Expression& expression,
                                                        Module& module) const;

private:
    friend class ConfigurationReader;
    friend class Resolver;
    /// `instance`: whose `each` is meant; may be null.
    [[nodiscard]] hcl::Value evaluate(const hcl::Expression& expression, const Module& module,
                                      const Resource* instance, std::size_t& made, int depth) const;

    std::deque<hcl::File> m_files;
    hcl::Block m_empty;             ///< of resources that are only referred to
    std::deque<hcl::Body> m_bodies; ///< bodies that came from JSON
    std::deque<Module> m_modules;
    std::vector<Resource> m_resources;
    std::vector<Provider> m_providers;
    std::vector<SketchRemark> m_remarks;
    std::optional<Error> m_firstError;
    mutable std::size_t m_made = 0;     ///< by all evaluations, for a limit
    mutable std::size_t m_followed = 0; ///< references
};

/// The body of a configuration as HCL would have it, out of `terraform show -json`; error codes of the JSON
/// reader, "import-syntax" where the JSON is none of Terraform's.
[[nodiscard]] Result<hcl::Body> bodyOfJson(std::string_view text);

} // namespace faultline::terraform
