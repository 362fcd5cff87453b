// SPDX-License-Identifier: MIT
#include "core/io/import/terraform_module.h"
#include "core/io/import/source_paths.h"
#include "core/io/import/terraform_types.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace faultline::terraform {

namespace {

constexpr std::size_t mostModules = 2'000;
constexpr int deepestModule = 10;

bool isJson(const SourceFile& file) {
    const std::size_t first = file.text.find_first_not_of(" \t\r\n");
    return first != std::string::npos && file.text[first] == '{' && !file.name.ends_with(".tfvars");
}

} // namespace

class ConfigurationReader {
public:
    explicit ConfigurationReader(const ImportSource& source)
        : m_source(source), m_configuration(std::make_unique<Configuration>()) {}

    Result<std::unique_ptr<Configuration>> read() {
        std::size_t bytes = 0;
        for (const SourceFile& file : m_source.files) bytes += file.text.size();
        if (bytes > Sketch::maximumBytes)
            return Error{
                "import-size",
                fmt::format("{} bytes are more than the {} that are read", bytes, Sketch::maximumBytes),
                {}};
        for (const SourceFile& file : m_source.files)
            if (const Result<void> parsed = parse(file); !parsed) return parsed.error();
        Module& root = m_configuration->m_modules.emplace_back();
        const std::string folder = rootFolder();
        for (const hcl::Body* body : m_folders[folder]) root.bodies.push_back(body);
        m_used.insert(folder);
        index(root);
        for (const hcl::Body* values : m_values)
            for (const hcl::Attribute& value : values->attributes) root.values[value.name] = &value.value;
        collect(root, folder, 0);
        addMissing();
        if (m_tooLarge) return Error{"import-size", "too many modules or resources", {}};
        tellOfTheUnused();
        readProviders(root);
        return std::move(m_configuration);
    }

private:
    /// The highest folder with files, the first of several as high.
    std::string rootFolder() const {
        const auto depth = [](const SourceFile& file) {
            const std::string folder = joinedPath({}, folderOf(file.name));
            return folder.empty() ? 0 : 1 + std::ranges::count(folder, '/');
        };
        return joinedPath({}, folderOf(std::ranges::min_element(m_source.files, {}, depth)->name));
    }

    Result<void> parse(const SourceFile& file);
    void index(Module& module);
    void collect(Module& module, const std::string& folder, int depth);
    void add(Module& module, const hcl::Block& block, std::string type, std::string name);
    void count(Resource& resource);
    void call(Module& module, const hcl::Block& block, const std::string& folder, int depth);
    void readProviders(Module& root);
    void addMissing();
    void addMissing(const hcl::Body& body, Module& module, int depth);
    void tellOfTheUnused();
    void remark(SketchRemark::Kind kind, std::size_t line, std::string text) {
        m_configuration->m_remarks.push_back({kind, line, std::move(text)});
    }

    const ImportSource& m_source;
    std::unique_ptr<Configuration> m_configuration;
    std::map<std::string, std::vector<const hcl::Body*>> m_folders;
    std::vector<const hcl::Body*> m_values;
    std::set<std::string> m_used;
    bool m_tooLarge = false;
};

Result<void> ConfigurationReader::parse(const SourceFile& file) {
    const std::string folder = joinedPath({}, folderOf(file.name));
    if (isJson(file)) {
        Result<hcl::Body> body = bodyOfJson(file.text);
        if (!body) return body.error();
        m_folders[folder].push_back(&m_configuration->m_bodies.emplace_back(std::move(*body)));
        return {};
    }
    Result<hcl::File> parsed = hcl::parse(file.text);
    if (!parsed) return parsed.error();
    const hcl::File& kept = m_configuration->m_files.emplace_back(std::move(*parsed));
    const std::string prefix = m_source.files.size() > 1 ? file.name + ": " : "";
    for (const hcl::Problem& problem : kept.problems) {
        remark(SketchRemark::Kind::skipped, problem.line, prefix + problem.text);
        if (!m_configuration->m_firstError)
            m_configuration->m_firstError =
                Error{"import-syntax", problem.text, fmt::format("line {}", problem.line)};
    }
    if (file.name.ends_with(".tfvars"))
        m_values.push_back(&kept.body);
    else
        m_folders[folder].push_back(&kept.body);
    return {};
}

void ConfigurationReader::index(Module& module) {
    for (const hcl::Body* body : module.bodies)
        for (const hcl::Block& block : body->blocks) {
            if (block.type == "locals")
                for (const hcl::Attribute& local : block.body.attributes)
                    module.locals[local.name] = &local.value;
            if (block.labels.empty()) continue;
            if (block.type == "variable") module.variables[block.labels[0]] = &block;
            if (block.type == "output")
                if (const hcl::Expression* value = block.body.find("value"))
                    module.outputs[block.labels[0]] = value;
        }
}

void ConfigurationReader::collect(Module& module, const std::string& folder, int depth) {
    for (std::size_t b = 0; b < module.bodies.size(); ++b)
        for (const hcl::Block& block : module.bodies[b]->blocks) {
            const bool resource = block.type == "resource" || block.type == "data";
            if (resource && block.labels.size() >= 2)
                add(module, block, block.labels[0], block.labels[1]);
            else if (block.type == "module" && !block.labels.empty())
                call(module, block, folder, depth);
            if (m_tooLarge) return;
        }
}

void ConfigurationReader::add(Module& module, const hcl::Block& block, std::string type, std::string name) {
    std::vector<Resource>& resources = m_configuration->m_resources;
    if (resources.size() >= Sketch::maximumNodes) {
        m_tooLarge = true;
        return;
    }
    Resource resource;
    resource.data = block.type == "data";
    const std::string key = (resource.data ? "data." : "") + type + "." + name;
    resource.type = std::move(type);
    resource.name = std::move(name);
    resource.address = module.prefix + key;
    if (const std::size_t dot = resource.name.rfind('.'); dot != std::string::npos) { // a module's, from JSON
        resource.address = resource.name.substr(0, dot + 1) + (resource.data ? "data." : "") + resource.type;
        resource.name = resource.name.substr(dot + 1);
        resource.address += "." + resource.name;
    }
    resource.block = &block;
    resource.module = &module;
    resource.line = block.line;
    if (!module.resources.emplace(key, resources.size()).second) {
        remark(SketchRemark::Kind::lenient, block.line,
               fmt::format("“{}” stands twice: the first one counts.", key));
        return;
    }
    count(resource);
    if (resource.type == "module") {
        resource.closed = true;
        const hcl::Expression* const source = block.body.find("source");
        if (const std::string_view known = typeOfModule(source ? source->text : std::string());
            !known.empty())
            resource.type = known;
    }
    const hcl::Expression* const each = resource.block->body.find("for_each");
    const bool isPart = each && !resource.data && partKind(resource.type);
    const hcl::Value over = isPart ? m_configuration->valueOf(*each, resource) : hcl::Value{};
    for (Resource& instance : instancesOf(std::move(resource), over)) {
        if (resources.size() >= Sketch::maximumNodes) m_tooLarge = true;
        if (m_tooLarge) return;
        if (const std::size_t first = module.resources[key]; first != resources.size())
            resources[first].siblings.push_back(resources.size());
        resources.push_back(std::move(instance));
    }
}

void ConfigurationReader::count(Resource& resource) {
    const hcl::Expression* const number = resource.block->body.find("count");
    const hcl::Expression* const each = resource.block->body.find("for_each");
    if (!number && !each) return;
    const hcl::Value value = m_configuration->valueOf(number ? *number : *each, resource);
    if (number) {
        resource.count = value.asCount();
        // "enabled ? 1 : 0" without a value is one.
        if (!resource.count && number->is(hcl::Expression::Type::conditional) &&
            (number->parts[1].text == "1" || number->parts[2].text == "1"))
            resource.count = 1;
    } else if (value.type == hcl::Value::Type::object) {
        resource.keys = value.keys;
    } else if (value.type == hcl::Value::Type::list) {
        for (const hcl::Value& item : value.items) resource.keys.push_back(item.asText().value_or("?"));
    }
    const bool known = value.type == hcl::Value::Type::object || value.type == hcl::Value::Type::list;
    if (each && known)
        resource.count = static_cast<int>(std::min<std::size_t>(resource.keys.size(), 1'000'000));
    resource.countUnknown = !resource.count;
}

/// A local module's resources are read as its own; any other one is a closed box.
void ConfigurationReader::call(Module& module, const hcl::Block& block, const std::string& folder,
                               int depth) {
    const hcl::Expression* const source = block.body.find("source");
    const std::string path = source ? source->text : std::string();
    const bool local = path.starts_with("./") || path.starts_with("../");
    const std::string target = local ? joinedPath(folder, path) : std::string();
    const auto found = m_folders.find(target);
    if (!local || found == m_folders.end() || depth >= deepestModule) {
        add(module, block, "module", block.labels[0]);
        return;
    }
    if (m_configuration->m_modules.size() >= mostModules) {
        m_tooLarge = true;
        return;
    }
    m_used.insert(target);
    Module& child = m_configuration->m_modules.emplace_back();
    child.prefix = fmt::format("{}module.{}.", module.prefix, block.labels[0]);
    child.bodies = found->second;
    child.parent = &module;
    child.call = &block;
    module.children.emplace(block.labels[0], &child);
    index(child);
    collect(child, target, depth + 1);
}

void ConfigurationReader::readProviders(Module& root) {
    for (const hcl::Body* body : root.bodies)
        for (const hcl::Block& block : body->blocks) {
            if (block.type != "provider" || block.labels.empty()) continue;
            Resource scope;
            scope.module = &root;
            scope.block = &block;
            Provider provider;
            provider.line = block.line;
            provider.name = block.labels[0];
            const std::string alias = m_configuration->attribute(scope, "alias").asText().value_or("");
            if (!alias.empty()) provider.name += "." + alias;
            provider.region = m_configuration->attribute(scope, "region").asText().value_or(alias);
            m_configuration->m_providers.push_back(std::move(provider));
        }
}

/// A file of several may be all that is given: parts that it refers to are parts all the same.
void ConfigurationReader::addMissing() {
    const std::size_t known = m_configuration->m_resources.size();
    for (std::size_t i = 0; i < known; ++i) {
        const Resource resource = m_configuration->m_resources[i];
        addMissing(resource.block->body, *resource.module, 0);
    }
}

void ConfigurationReader::addMissing(const hcl::Body& body, Module& module, int depth) {
    constexpr int deepest = 10;
    for (const hcl::Attribute& attribute : body.attributes) {
        if (attribute.name == "depends_on") continue;
        std::vector<hcl::Reference> references;
        hcl::collectReferences(attribute.value, references);
        for (const hcl::Reference& reference : references) {
            if (reference.path.size() < 2 || !partKind(reference.path[0])) continue;
            const std::string key = fmt::format("{}.{}", reference.path[0], reference.path[1]);
            if (m_configuration->m_resources.size() >= Sketch::maximumNodes) m_tooLarge = true;
            if (m_tooLarge || !module.resources.emplace(key, m_configuration->m_resources.size()).second)
                continue;
            Resource resource;
            resource.type = reference.path[0];
            resource.name = reference.path[1];
            resource.address = module.prefix + key;
            resource.block = &m_configuration->m_empty;
            resource.module = &module;
            resource.missing = true;
            resource.line = reference.line;
            remark(SketchRemark::Kind::note, reference.line,
                   fmt::format("“{}” is referred to, but it is not in these files.", resource.address));
            m_configuration->m_resources.push_back(std::move(resource));
        }
    }
    if (depth < deepest)
        for (const hcl::Block& block : body.blocks) addMissing(block.body, module, depth + 1);
}

void ConfigurationReader::tellOfTheUnused() {
    for (const auto& [folder, bodies] : m_folders)
        if (!m_used.contains(folder) && !bodies.empty())
            remark(SketchRemark::Kind::skipped, 0,
                   fmt::format("The files in “{}” are used by no module.", folder));
}

Result<std::unique_ptr<Configuration>> Configuration::read(const ImportSource& source) {
    if (source.files.empty()) return Error{"import-empty", "no file was given", {}};
    return ConfigurationReader(source).read();
}

} // namespace faultline::terraform
