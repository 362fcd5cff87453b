// SPDX-License-Identifier: MIT
// The one table of formats: a new reader is one line here.
#include "core/io/import/dot_parse.h"
#include "core/io/import/drawio_pages.h"
#include "core/io/import/import.h"
#include "core/io/import/mermaid_drawings.h"
#include "core/io/import/own_data.h"

#include <array>

namespace faultline {

namespace {

struct Reader {
    ImportFormat format;
    Result<Sketch> (*read)(const ImportSource& source);
};

constexpr std::array<Reader, namesOf<ImportFormat>.size()> readers{{
    {ImportFormat::mermaid, readMermaid},
    {ImportFormat::dot, readDot},
    {ImportFormat::drawio, readDrawio},
    {ImportFormat::compose, readCompose},
    {ImportFormat::kubernetes, readKubernetes},
    {ImportFormat::terraform, readTerraform},
}};

constexpr bool areInOrder() {
    for (std::size_t i = 0; i < readers.size(); ++i)
        if (readers[i].format != static_cast<ImportFormat>(i)) return false;
    return true;
}
static_assert(areInOrder());

} // namespace

Result<Imported> importDesign(ImportFormat format, const ImportSource& source) {
    auto sketch = readers[static_cast<std::size_t>(format)].read(source);
    if (!sketch) return sketch.error();
    restoreOwnIds(*sketch);
    return interpret(*sketch);
}

std::vector<DrawingChoice> drawingsIn(ImportFormat format, const SourceFile& file) {
    if (format == ImportFormat::mermaid) return mermaidDrawingsIn(file);
    if (format == ImportFormat::drawio) return drawioChoices(file);
    if (format == ImportFormat::dot) return dotChoices(file);
    return {{}};
}

} // namespace faultline
