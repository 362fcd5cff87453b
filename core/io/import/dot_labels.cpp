// SPDX-License-Identifier: MIT
#include "core/io/import/dot_labels.h"

namespace faultline {

std::string dotText(std::string_view label, const DotNames& names) {
    std::string out;
    for (std::size_t at = 0; at < label.size(); ++at) {
        if (label[at] != '\\' || at + 1 == label.size()) {
            out += label[at];
            continue;
        }
        switch (const char c = label[++at]) {
        case 'n':
        case 'l':
        case 'r': out += '\n'; break;
        case 'N': out += names.node; break;
        case 'G': out += names.graph; break;
        case 'E': out += names.edge; break;
        case 'T': out += names.tail; break;
        case 'H': out += names.head; break;
        default: out += c;
        }
    }
    return tidyLines(withoutEntities(out));
}

std::string dotRecordText(std::string_view label, const DotNames& names) {
    std::string plain;
    for (std::size_t at = 0; at < label.size(); ++at) {
        const char c = label[at];
        if (c == '\\' && at + 1 < label.size()) {
            // "\{" is a brace of the text; what is an escape of every label waits for dotText.
            const char follower = label[++at];
            if (std::string_view("{}|<> ").find(follower) == std::string_view::npos) plain += '\\';
            plain += follower;
        } else if (c == '{' || c == '}' || c == '|') {
            plain += "\\n";
        } else if (c == '<') {
            const std::size_t end = label.find('>', at);
            if (end == std::string_view::npos) break;
            at = end;
        } else {
            plain += c;
        }
    }
    return dotText(plain, names);
}

} // namespace faultline
