// SPDX-License-Identifier: MIT
#include "core/io/import/compose_file.h"

#include "core/io/import/import_files.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <set>

namespace faultline::compose {

namespace {

/// Elements that `extends` may copy in all.
constexpr std::size_t mostCopied = 500'000;
constexpr std::size_t longestChain = 50;

/// One file's services as they stand in it.
struct File {
    explicit File(yaml::Stream parsed) : stream(std::move(parsed)) {}

    yaml::Stream stream;
    std::map<std::string, yaml::Member, std::less<>> services;
    std::vector<std::string> order;
};

bool looksLikeService(const yaml::Value& value) {
    return value.find("image") || value.find("build") || value.find("extends") || value.find("links");
}

class ProjectReader {
public:
    explicit ProjectReader(const ImportSource& source) : m_source(source) {}

    Result<Project> read() {
        for (const SourceFile& file : m_source.files)
            if (file.name == ".env" || file.name.ends_with("/.env")) m_variables.readEnvFile(file.text);
        Result<File*> first = load(m_source.files.front());
        if (!first) return first.error();
        override();
        take(**first);
        if (m_override) take(*m_override);
        if (m_copied > mostCopied)
            return Error{"import-size", "“extends” multiplies the services beyond measure", {}};
        if (m_project.services.empty()) return noServices(**first);
        tellOfVariables();
        return std::move(m_project);
    }

private:
    Result<File*> load(const SourceFile& source);
    void collect(File& file, const yaml::Value& root);
    void override();
    void take(File& file);
    void include(const yaml::Value& includes);
    void includeFile(const yaml::Value& path);
    Service resolve(File& file, const std::string& name, std::size_t depth);
    Service extend(File& file, Service own, const yaml::Value& extends, std::size_t depth);
    void readEnvFiles(Service& service);
    void tellOfVariables();
    Error noServices(const File& file) const;
    void remark(SketchRemark::Kind kind, std::size_t line, std::string text) {
        m_project.remarks.push_back({kind, line, std::move(text)});
    }

    const ImportSource& m_source;
    Variables m_variables;
    Project m_project;
    std::map<const SourceFile*, std::unique_ptr<File>> m_files;
    File* m_override = nullptr; ///< what Compose reads on top by itself
    std::set<std::string, std::less<>> m_taken;
    std::set<std::string, std::less<>> m_missingEnvFiles;
    std::size_t m_copied = 0;
};

Result<File*> ProjectReader::load(const SourceFile& source) {
    std::unique_ptr<File>& file = m_files[&source];
    if (file) return file.get();
    Result<yaml::Stream> stream = yaml::Stream::parse(source.text);
    if (!stream) return stream.error();
    file = std::make_unique<File>(std::move(*stream));
    for (const yaml::Leniency& leniency : file->stream.leniencies())
        remark(SketchRemark::Kind::lenient, leniency.line, leniency.text);
    for (const yaml::Value& document : file->stream.documents()) collect(*file, document);
    return file.get();
}

/// Files of Compose's first version have the services at the top.
void ProjectReader::collect(File& file, const yaml::Value& root) {
    const yaml::Value services = root.find("services");
    for (const yaml::Member& member : services ? services.members() : root.members()) {
        const std::string name(member.key);
        if (!services &&
            (!member.value.isMapping() || name.starts_with("x-") || !looksLikeService(member.value)))
            continue;
        if (name.empty() || name.starts_with("x-")) continue;
        if (!member.value.isMapping()) {
            remark(SketchRemark::Kind::skipped, member.line,
                   fmt::format("The service “{}” says nothing.", name));
            continue;
        }
        if (file.services.insert_or_assign(name, member).second) file.order.push_back(name);
    }
}

void ProjectReader::take(File& file) {
    for (const yaml::Value& document : file.stream.documents()) {
        if (m_project.name.empty()) m_project.name = m_variables.replacedIn(document.find("name").text());
        include(document.find("include"));
    }
    for (const std::string& name : file.order) {
        if (m_copied > mostCopied || !m_taken.insert(name).second) continue;

        Service service = resolve(file, name, 0);
        if (m_override && &file != m_override && m_override->services.contains(name)) {
            Service own = resolve(*m_override, name, 0);
            own.line = service.line;
            service = extended(service, std::move(own));
        }
        readEnvFiles(service);
        m_project.services.push_back(std::move(service));
    }
}

/// Compose merges "compose.override.yml" into "compose.yml" where no other files are asked for.
void ProjectReader::override() {
    const std::filesystem::path wanted = composeOverrideOf(m_source.files.front().name).lexically_normal();
    if (wanted.empty()) return;
    const auto found = std::ranges::find_if(m_source.files, [&](const SourceFile& file) {
        return std::filesystem::path(file.name).lexically_normal() == wanted;
    });
    if (found == m_source.files.end()) return;
    const Result<File*> file = load(*found);
    if (file) m_override = *file;
    const std::string name = wanted.filename().string();
    if (file)
        remark(SketchRemark::Kind::note, 0, fmt::format("“{}” is read on top, as Compose does.", name));
    else
        remark(SketchRemark::Kind::skipped, 0,
               fmt::format("“{}” cannot be read: {} ({}).", name, file.error().what, file.error().where));
}

void ProjectReader::include(const yaml::Value& includes) {
    for (const yaml::Value& entry : includes.items()) {
        const yaml::Value path = entry.isMapping() ? entry.find("path") : entry;
        if (path.isScalar()) includeFile(path);
        for (const yaml::Value& each : path.items()) includeFile(each);
    }
}

void ProjectReader::includeFile(const yaml::Value& path) {
    const SourceFile* const found = fileNamed(m_source, path.text());
    if (!found) {
        remark(SketchRemark::Kind::skipped, path.line(),
               fmt::format("“{}” is included but not among the files given.", path.text()));
        return;
    }
    if (m_files.contains(found)) return; // it includes itself, or it has been read
    const Result<File*> file = load(*found);
    if (file)
        take(**file);
    else
        remark(
            SketchRemark::Kind::skipped, path.line(),
            fmt::format("“{}” cannot be read: {} ({}).", path.text(), file.error().what, file.error().where));
}

Service ProjectReader::resolve(File& file, const std::string& name, std::size_t depth) {
    const yaml::Member& member = file.services.find(name)->second;
    Service own = readService(name, member.line, member.value, m_variables);
    const yaml::Value extends = member.value.find("extends");
    if (!extends) return own;
    if (depth >= longestChain || m_copied > mostCopied) {
        remark(SketchRemark::Kind::skipped, extends.line(),
               fmt::format("“{}” extends itself, or through too many others.", name));
        return own;
    }
    return extend(file, std::move(own), extends, depth);
}

Service ProjectReader::extend(File& file, Service own, const yaml::Value& extends, std::size_t depth) {
    const yaml::Value path = extends.find("file");
    const std::string base(extends.isScalar() ? extends.text() : extends.find("service").text());
    File* from = &file;
    if (path) {
        const SourceFile* const found = fileNamed(m_source, path.text());
        const Result<File*> loaded = found ? load(*found) : Result<File*>(nullptr);
        from = loaded ? *loaded : nullptr;
    }
    if (!from || !from->services.contains(base)) {
        remark(SketchRemark::Kind::skipped, extends.line(),
               from
                   ? fmt::format("“{}” extends “{}”, which is no service.", own.name, base)
                   : fmt::format("“{}” extends “{}” of “{}”, which is not among the files given or cannot be "
                                 "read.",
                                 own.name, base, path.text()));
        return own;
    }
    const Service parent = resolve(*from, base, depth + 1);
    m_copied += sizeOf(parent);
    return extended(parent, std::move(own));
}

void ProjectReader::readEnvFiles(Service& service) {
    constexpr std::size_t mostLines = 10'000;
    for (const Text& path : service.envFiles) {
        const SourceFile* const file = fileNamed(m_source, path.value);
        if (!file || m_copied > mostCopied) {
            if (m_missingEnvFiles.insert(path.value).second)
                remark(SketchRemark::Kind::note, path.line,
                       fmt::format("“{}” is not among the files given: hosts that it names are unknown.",
                                   path.value));
            continue;
        }
        std::string_view text = file->text;
        for (std::size_t lines = 0; !text.empty() && lines < mostLines; ++lines, ++m_copied) {
            const std::string_view line = text.substr(0, text.find('\n'));
            text.remove_prefix(std::min(text.size(), line.size() + 1));
            const EnvLine entry = readEnvLine(line);
            if (!entry.key.empty())
                service.environment.try_emplace(std::string(entry.key),
                                                Text{m_variables.replacedIn(entry.value), path.line});
        }
    }
}

void ProjectReader::tellOfVariables() {
    constexpr std::size_t mostShown = 8;
    if (m_variables.unknown().empty()) return;
    std::string names;
    std::size_t shown = 0;
    for (const std::string& name : m_variables.unknown())
        if (shown++ < mostShown) names += (names.empty() ? "" : ", ") + name;
    remark(SketchRemark::Kind::note, 0,
           fmt::format("Without a value or default, taken as empty: {}{}.", names,
                       shown > mostShown ? ", …" : ""));
}

Error ProjectReader::noServices(const File& file) const {
    for (const yaml::Value& document : file.stream.documents())
        if (document.find("apiVersion") && document.find("kind"))
            return {"import-empty",
                    "this is a Kubernetes manifest, no Compose file: import it as Kubernetes",
                    {}};
    return {"import-empty", "this Compose file has no services", {}};
}

} // namespace

Result<Project> readProject(const ImportSource& source) {
    if (source.files.empty()) return Error{"import-empty", "no file was given", {}};
    return ProjectReader(source).read();
}

} // namespace faultline::compose
