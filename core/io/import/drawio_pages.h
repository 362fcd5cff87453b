// SPDX-License-Identifier: MIT
#pragma once
// The pages of a draw.io file, unpacked: plain or compressed, by itself, in an SVG or in a PNG.

#include "core/base/result.h"
#include "core/io/import/sketch.h"

#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// An mxGraphModel as XML text.
struct DrawioPage {
    std::string name;
    std::string model;
    std::size_t line = 0;      ///< of the page in the file
    std::size_t modelLine = 0; ///< of the model's first line in the file; 0 where it was packed
};

/// Errors: "import-syntax" where the XML breaks, with its line; "import-size" for what unpacks to more than
/// drawings hold; "import-empty" where no page is in it.
[[nodiscard]] Result<std::vector<DrawioPage>> drawioPages(std::string_view file);

/// Unpacks one page: base64 of a raw deflate of percent-encoded XML. Errors as above.
[[nodiscard]] Result<std::string> unpackedDrawio(std::string_view packed);

/// The pages of a file for the person to choose; none where it cannot be read.
[[nodiscard]] std::vector<DrawingChoice> drawioChoices(const SourceFile& file);

} // namespace faultline
