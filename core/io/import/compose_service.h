// SPDX-License-Identifier: MIT
#pragma once
// A service of a Compose file as far as it matters here, with short and long forms made one.

#include "core/io/import/compose_variables.h"
#include "core/io/import/sketch.h"
#include "core/io/import/yaml.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace faultline::compose {

/// A text of the file, with variables replaced.
struct Text {
    std::string value;
    std::size_t line = 0;
};

struct Dependency {
    enum class Condition { started, healthy, completed };
    std::string service;
    Condition condition = Condition::started;
    bool required = true;
    std::size_t line = 0;
};

struct Port {
    std::string container; ///< "5432", "8000-8010"
    bool published = false;
    bool fixed = false; ///< on a host port that the file names
    std::size_t line = 0;
};

struct Volume {
    std::string name; ///< of a named volume; empty for a folder or file of the host
    std::string path; ///< of the host; empty for a named volume
    std::string target;
    std::size_t line = 0;
};

/// An unset member was not stated, which `extends` must know.
struct Service {
    std::string name;
    std::size_t line = 0;

    std::optional<Text> image;
    std::optional<Text> build; ///< the context's folder
    std::optional<Text> command;
    std::optional<Text> entrypoint;
    std::optional<Text> containerName;
    std::optional<Text> hostname;
    std::optional<Text> networkMode;
    std::optional<Text> restart;
    std::optional<Text> mode; ///< deploy.mode
    std::optional<Text> replicas;
    std::optional<Text> scale;
    std::optional<std::string> healthInterval; ///< there is a healthcheck
    std::vector<Text> profiles;
    std::vector<Text> networks;
    std::vector<Text> aliases; ///< on its networks
    std::vector<Dependency> dependencies;
    std::vector<Text> links;         ///< "db:database"
    std::vector<Text> externalLinks; ///< the same
    std::vector<Text> volumesFrom;
    std::vector<Port> ports;
    std::vector<Text> exposed;
    std::vector<Volume> volumes;
    std::vector<Text> envFiles;
    std::vector<Text> placements; ///< constraints
    bool spread = false;          ///< a placement preference, or max_replicas_per_node
    std::map<std::string, Text> environment;
    std::map<std::string, Text> labels;
};

/// The file that a path in the text names, by its whole path's end, else by its name alone; or null.
[[nodiscard]] const SourceFile* fileNamed(const ImportSource& source, std::string_view path);

/// Reads one service; what has an unexpected form is left out.
[[nodiscard]] Service readService(std::string name, std::size_t line, const yaml::Value& value,
                                  Variables& variables);

/// What `extends` makes of a service: `own` over `base`, lists joined.
[[nodiscard]] Service extended(const Service& base, Service own);

/// How much a service holds, for a limit on what `extends` copies.
[[nodiscard]] std::size_t sizeOf(const Service& service);

} // namespace faultline::compose
