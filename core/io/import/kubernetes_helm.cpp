// SPDX-License-Identifier: MIT
// Helm's templates without Helm: no branch is chosen and no helper is run, but the manifest's frame and the
// chart's own values are there.
#include "core/io/import/kubernetes_objects.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace faultline::kubernetes {

namespace {

constexpr std::size_t longestWord = 60;

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r-");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r-") - first + 1);
}

std::string_view unquoted(std::string_view text) {
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') return text.substr(1, text.size() - 2);
    return text;
}

/// "web.fullname" of `include "web.fullname" .`: letters and digits, joined by hyphens.
std::string wordOf(std::string_view expression) {
    std::string word;
    for (const char c : expression) {
        const bool kept = std::isalnum(static_cast<unsigned char>(c)) != 0;
        if (kept)
            word += c;
        else if (!word.empty() && word.back() != '-')
            word += '-';
        if (word.size() >= longestWord) break;
    }
    while (!word.empty() && word.back() == '-') word.pop_back();
    return word;
}

class Templates {
public:
    Templates(std::string_view text, const yaml::Value& values) : m_text(text), m_values(values) {}

    std::string run() {
        while (m_at < m_text.size()) {
            const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
            line(m_text.substr(m_at, end - m_at));
            m_at = end + 1;
            if (end < m_text.size()) m_out += '\n';
        }
        return std::move(m_out);
    }

private:
    void line(std::string_view text) {
        std::string written;
        bool action = false;
        while (!text.empty()) {
            if (m_inside) {
                const std::size_t end = text.find("}}");
                action = true;
                if (end == std::string_view::npos) break;
                m_inside = false;
                text.remove_prefix(end + 2);
                continue;
            }
            const std::size_t open = text.find("{{");
            written.append(text.substr(0, open));
            if (open == std::string_view::npos) break;
            const std::size_t close = text.find("}}", open);
            action = true;
            m_inside = close == std::string_view::npos;
            if (m_inside) break;
            written += value(trimmed(text.substr(open + 2, close - open - 2)));
            text.remove_prefix(close + 2);
        }
        // A line of actions alone would be a stray scalar.
        if (!action || !isBareWord(written)) m_out += written;
    }

    /// Nothing but what actions left: no key, no list item.
    static bool isBareWord(std::string_view line) {
        const std::string_view text = trimmed(line);
        const bool item = line.find_first_not_of(" \t") != std::string_view::npos &&
                          line.substr(line.find_first_not_of(" \t"), 2) == "- ";
        return text.empty() || (!item && text.find(':') == std::string_view::npos && text.front() != '#' &&
                                text.front() != '"' && text.front() != '[' && text.front() != '{');
    }

    std::string value(std::string_view expression) {
        static constexpr auto actions = std::to_array<std::string_view>(
            {"if", "else", "end", "range", "with", "define", "block", "/*", "toYaml", "nindent", "tpl"});
        const std::string_view first = expression.substr(0, expression.find(' '));
        if (std::ranges::any_of(actions, [&](std::string_view a) { return first == a; }) ||
            expression.starts_with("/*") || expression.starts_with("$"))
            return {};
        std::string_view head = trimmed(expression.substr(0, expression.find('|')));
        std::string_view fallback;
        if (const std::size_t at = expression.find("default "); at != std::string_view::npos) {
            fallback = trimmed(expression.substr(at + 8));
            fallback = fallback.substr(0, fallback.find_first_of(" |"));
            if (head.starts_with("default")) {
                const std::size_t space = head.find(' ', 8);
                head = space == std::string_view::npos ? head : trimmed(head.substr(space));
            }
        }
        if (head.starts_with("quote ")) head = trimmed(head.substr(6));
        if (head.starts_with(".Values.")) {
            const std::string_view known = lookedUp(head.substr(8));
            if (!known.empty()) return std::string(known);
            return fallback.empty() ? wordOf(head.substr(8)) : std::string(unquoted(fallback));
        }
        if (head == ".Release.Namespace") return "default";
        if (head.starts_with(".Release.") || head.starts_with(".Chart.")) return wordOf(head.substr(1));
        for (const std::string_view call : {"include ", "template "})
            if (head.starts_with(call)) {
                const std::size_t quote = head.find('"', call.size() + 1);
                return wordOf(
                    head.substr(call.size(), quote == std::string_view::npos ? quote : quote - call.size()));
            }
        return wordOf(head);
    }

    std::string_view lookedUp(std::string_view path) const {
        yaml::Value value = m_values;
        while (!path.empty() && value) {
            const std::size_t dot = std::min(path.find('.'), path.size());
            value = value.find(path.substr(0, dot));
            path.remove_prefix(std::min(path.size(), dot + 1));
        }
        return value.text();
    }

    std::string_view m_text;
    yaml::Value m_values;
    std::size_t m_at = 0;
    bool m_inside = false; ///< of an action that goes over several lines
    std::string m_out;
};

} // namespace

bool isHelmTemplate(std::string_view text) {
    static constexpr auto marks =
        std::to_array<std::string_view>({".Values.", ".Release.", ".Chart.", "include \"", "template \""});
    for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
        const std::size_t line = text.find('\n', at);
        const std::string_view action = text.substr(at, std::min(text.find("}}", at), line) - at);
        for (const std::string_view mark : marks)
            if (action.find(mark) != std::string_view::npos) return true;
    }
    return false;
}

std::string withoutTemplates(std::string_view text, const yaml::Value& values) {
    return Templates(text, values).run();
}

} // namespace faultline::kubernetes
