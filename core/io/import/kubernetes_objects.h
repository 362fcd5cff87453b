// SPDX-License-Identifier: MIT
#pragma once
// The objects of Kubernetes manifests: documents of several files, items of lists, templates of Helm read as
// far as that goes.

#include "core/io/import/sketch.h"
#include "core/io/import/yaml.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace faultline::kubernetes {

using Labels = std::map<std::string, std::string>;

struct Object {
    std::string kind;  ///< "Deployment"
    std::string group; ///< of its API, "apps"; empty for the core one
    std::string name;
    std::string space;   ///< the namespace, "default" where none is stated
    bool stated = false; ///< the namespace is
    yaml::Value value;
    std::size_t line = 0;
    std::string file; ///< that it stands in

    /// A number of pods that an overlay sets.
    struct Count {
        long number = 1;
        std::string reason;
        std::size_t line = 0;
    };
    std::optional<Count> replicas;
};

/// The objects of all files. Values live as long as it does.
struct Manifests {
    std::vector<yaml::Stream> streams;
    std::vector<Object> objects;
    std::vector<SketchRemark> remarks;
};

/// Reads every document by itself: a broken one is a remark and the rest still comes. Error codes of the YAML
/// reader where no document can be read, "import-size" beyond 16 MB or 20,000 documents in all.
[[nodiscard]] Result<Manifests> readManifests(const ImportSource& source);

/// The scalars of a mapping.
[[nodiscard]] Labels labelsAt(const yaml::Value& mapping);

/// Whether a LabelSelector (matchLabels, matchExpressions) matches; an empty or absent one matches nothing.
[[nodiscard]] bool matches(const yaml::Value& selector, const Labels& labels);

/// Whether a text holds Helm's own templates, which are no YAML: ".Values", ".Release", "include". Other
/// double braces, as in a dashboard's JSON, are none of them.
[[nodiscard]] bool isHelmTemplate(std::string_view text);

/// The template with its actions left out and its expressions replaced by values of `values.yaml`, their
/// defaults or words made of their names. Keeps the lines.
[[nodiscard]] std::string withoutTemplates(std::string_view text, const yaml::Value& values);

} // namespace faultline::kubernetes
