// SPDX-License-Identifier: MIT
#pragma once
// The services of a Compose file, with those that it includes and extends from files beside it.

#include "core/io/import/compose_service.h"
#include "core/io/import/sketch.h"

#include <string>
#include <vector>

namespace faultline::compose {

struct Project {
    std::string name;
    std::vector<Service> services; ///< in the order of the files, resolved
    std::vector<SketchRemark> remarks;
};

/// Reads the first file. Error codes of the YAML reader, and "import-empty" for a file that has no services.
[[nodiscard]] Result<Project> readProject(const ImportSource& source);

} // namespace faultline::compose
