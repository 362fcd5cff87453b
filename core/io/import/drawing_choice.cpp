// SPDX-License-Identifier: MIT
#include "core/io/import/drawing_choice.h"

#include <fmt/format.h>

namespace faultline {

namespace {

Sketch numbered(Sketch sketch, std::size_t which, std::size_t count) {
    sketch.which = which;
    sketch.drawings = count;
    return sketch;
}

} // namespace

Result<Sketch> chosenDrawing(std::optional<std::size_t> which, std::size_t count,
                             const std::function<Result<Sketch>(std::size_t)>& read) {
    if (count == 0 || (which && *which >= count))
        return Error{
            "import-choice",
            fmt::format("There is no drawing number {}; the file has {}.", which.value_or(0) + 1, count), ""};
    std::optional<Error> firstError;
    std::optional<Sketch> firstEmpty;
    const std::size_t begin = which.value_or(0);
    const std::size_t end = which ? begin + 1 : count;
    for (std::size_t at = begin; at < end; ++at) {
        Result<Sketch> sketch = read(at);
        if (!sketch) {
            if (!firstError) firstError = sketch.error();
            continue;
        }
        Sketch found = numbered(std::move(*sketch), at, count);
        if (!found.nodes.empty()) return found;
        if (!firstEmpty) firstEmpty = std::move(found);
    }
    if (firstEmpty) return std::move(*firstEmpty);
    return *firstError;
}

} // namespace faultline
