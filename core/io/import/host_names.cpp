// SPDX-License-Identifier: MIT
#include "core/io/import/host_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace faultline {

namespace {

/// A key with one of these words holds hosts, unless its last word says otherwise.
constexpr auto hostWords = std::to_array<std::string_view>(
    {"host",       "hosts",     "hostname",  "hostnames", "server",    "servers", "addr",       "addrs",
     "address",    "addresses", "endpoint",  "endpoints", "url",       "urls",    "uri",        "uris",
     "node",       "nodes",     "seed",      "seeds",     "broker",    "brokers", "bootstrap",  "connect",
     "connection", "upstream",  "upstreams", "backend",   "backends",  "peer",    "peers",      "join",
     "master",     "primary",   "leader",    "replicaof", "slaveof",   "cluster", "dsn",        "service",
     "target",     "targets",   "gateway",   "sentinel",  "sentinels", "members", "datasource", "remote",
     "proxy",      "discovery", "h",         "svc"});
/// … as these do: they name a thing on the host, or what it is called by.
constexpr auto otherLastWords = std::to_array<std::string_view>(
    {"user",   "username", "usr",         "pass",    "password", "passwd", "pwd",   "name",
     "db",     "database", "schema",      "realm",   "key",      "secret", "token", "path",
     "dir",    "file",     "port",        "version", "mode",     "type",   "image", "tag",
     "level",  "env",      "environment", "zone",    "region",   "bucket", "topic", "queue",
     "prefix", "id",       "enabled",     "timeout", "method"});
/// Keys with one of these words name whom to let in, or the program itself.
constexpr auto inwardWords = std::to_array<std::string_view>(
    {"cors", "origin", "origins", "allowed", "allow", "trusted", "advertised", "advertise", "listen",
     "listener", "listeners", "bind", "redirect", "callback", "publish"});
/// … as do keys that end so.
constexpr auto inwardLastWords = std::to_array<std::string_view>({"image", "version", "title", "author"});

constexpr std::size_t longestKey = 200;
constexpr int mostExpanded = 64;

template <class Words>
bool contains(const Words& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

enum class KeyMeaning { hosts, inward, other };

KeyMeaning meaningOf(std::string_view key) {
    const std::vector<std::string> words = wordsOfKey(key);
    if (words.empty()) return KeyMeaning::other;
    const bool noProxy = words.size() > 1 && words[0] == "no" && words[1] == "proxy";
    if (noProxy || contains(inwardLastWords, words.back()) ||
        std::ranges::any_of(words, [](const auto& w) { return contains(inwardWords, w); }))
        return KeyMeaning::inward;
    const bool source = words.size() > 1 && words.back() == "source" && words[words.size() - 2] == "data";
    if (source) return KeyMeaning::hosts;
    if (contains(otherLastWords, words.back())) return KeyMeaning::other;
    const bool host = std::ranges::any_of(words, [](const auto& w) { return contains(hostWords, w); });
    return host ? KeyMeaning::hosts : KeyMeaning::other;
}

bool isWordCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.';
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Goes over a value word by word and remembers what key the current word belongs to.
class Scanner {
public:
    Scanner(std::string_view key, std::string_view value, bool flags, const OnHost& onHost)
        : m_value(value), m_outerKey(key), m_outer(meaningOf(key)), m_key(key), m_current(m_outer),
          m_flags(flags), m_onHost(onHost) {}

    void run() {
        while (m_at < m_value.size()) {
            const char c = m_value[m_at];
            if (isWordCharacter(c) || (c == '{' && ellipsisEnd(m_at) > m_at))
                word();
            else
                separator(c);
        }
    }

private:
    void separator(char c) {
        const bool blank = std::isspace(static_cast<unsigned char>(c)) != 0;
        // "db_host'] = 'postgres'" has its key in front of the text; "{host: redis}" within it.
        const bool names = c == '=' || (c == ':' && m_value.substr(m_at + 1, 1) == " ");
        if (names && m_wordEnd > m_wordStart) {
            m_key = m_value.substr(m_wordStart, m_wordEnd - m_wordStart);
            m_current = meaningOfEmbedded(m_key);
        }
        if (c == ';' || c == '&' || (blank && !m_flags && !isAfterKey())) {
            m_key = m_outerKey;
            m_current = m_outer;
        }
        if (blank || c == '"' || c == '\'' || c == ';') m_schemeAt = std::string_view::npos;
        ++m_at;
    }

    /// The blank behind "host:" or "host =" is still of that key.
    bool isAfterKey() const { return m_at > 0 && (m_value[m_at - 1] == ':' || m_value[m_at - 1] == '='); }

    /// "Server=db;User=x" in a connection string: the last word before "=" is the key of what follows.
    KeyMeaning meaningOfEmbedded(std::string_view key) const {
        if (key == "Source") return KeyMeaning::hosts; // ADO's "Data Source"
        if (m_outer == KeyMeaning::inward) return KeyMeaning::inward;
        return meaningOf(key);
    }

    void word() {
        m_wordStart = m_at;
        while (m_at < m_value.size()) {
            const std::size_t end = m_value[m_at] == '{' ? ellipsisEnd(m_at) : m_at;
            if (end > m_at)
                m_at = end;
            else if (isWordCharacter(m_value[m_at]))
                ++m_at;
            else
                break;
        }
        m_wordEnd = m_at;
        const std::string_view text = m_value.substr(m_wordStart, m_wordEnd - m_wordStart);
        if (m_flags && text.starts_with('-') && isAfterBlank(m_wordStart)) {
            m_key = text;
            m_current = meaningOf(text);
            return;
        }
        if (m_value.substr(m_wordEnd, 3) == "://") {
            m_scheme = text;
            m_schemeAt = m_at = m_wordEnd + 3;
            return;
        }
        tell(text);
    }

    void tell(std::string_view text) {
        if (m_outer == KeyMeaning::inward || m_value.substr(m_wordEnd, 1) == "@") return;
        HostMention mention{text, {}, portAfter(m_wordEnd), m_key, false};
        const bool number = std::ranges::all_of(text, isDigit);
        const bool inUrl = m_schemeAt != std::string_view::npos;
        const bool afterAt = m_wordStart > 0 && m_value[m_wordStart - 1] == '@';
        if (inUrl) {
            if (!isInAuthority() || (m_schemeAt == m_wordStart && hasUserPart())) return;
            mention.shaped = m_schemeAt == m_wordStart || afterAt || m_value[m_wordStart - 1] == ',';
            mention.scheme = m_scheme;
            if (mention.shaped) m_onHost(mention);
            return;
        }
        mention.shaped = !number && (afterAt || !mention.port.empty());
        if (mention.shaped || (m_current == KeyMeaning::hosts && !number)) m_onHost(mention);
    }

    /// Of the current URL: before its path and query.
    bool isInAuthority() const {
        return m_value.substr(m_schemeAt, m_wordStart - m_schemeAt).find_first_of("/?#") ==
               std::string_view::npos;
    }

    /// "user:password@" comes first in the URL whose authority begins here.
    bool hasUserPart() const {
        const std::size_t end = m_value.find_first_of("@/ ,;\"'", m_schemeAt);
        return end != std::string_view::npos && m_value[end] == '@';
    }

    bool isAfterBlank(std::size_t at) const {
        return at == 0 || std::isspace(static_cast<unsigned char>(m_value[at - 1])) != 0;
    }

    /// ":5432" and then no more of a word: two to five digits, so that "redis:7" is an image.
    std::string_view portAfter(std::size_t at) const {
        if (m_value.substr(at, 1) != ":") return {};
        std::size_t end = at + 1;
        while (end < m_value.size() && isDigit(m_value[end])) ++end;
        const std::size_t digits = end - at - 1;
        if (digits < 2 || digits > 5) return {};
        if (end < m_value.size() && (isWordCharacter(m_value[end]) || m_value[end] == '@')) return {};
        return m_value.substr(at + 1, digits);
    }

    /// The end of "{1...4}", or where it stood.
    std::size_t ellipsisEnd(std::size_t at) const {
        const std::size_t end = m_value.find('}', at);
        if (end == std::string_view::npos || end - at > 12) return at;
        const std::string_view inside = m_value.substr(at + 1, end - at - 1);
        const std::size_t dots = inside.find("...");
        const bool numbers = dots != std::string_view::npos && dots > 0 &&
                             std::ranges::all_of(inside.substr(0, dots), isDigit) &&
                             std::ranges::all_of(inside.substr(dots + 3), isDigit);
        return numbers ? end + 1 : at;
    }

    std::string_view m_value;
    std::string_view m_outerKey;
    KeyMeaning m_outer;
    std::string_view m_key; ///< of the current word
    KeyMeaning m_current;
    bool m_flags;
    const OnHost& m_onHost;
    std::size_t m_at = 0;
    std::size_t m_wordStart = 0;
    std::size_t m_wordEnd = 0;
    std::string_view m_scheme;
    std::size_t m_schemeAt = std::string_view::npos; ///< where the authority of the current URL begins
};

} // namespace

std::vector<std::string> wordsOfKey(std::string_view key) {
    std::vector<std::string> words;
    bool fresh = true;
    bool afterLower = false;
    for (const char c : key.substr(0, longestKey)) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) == 0) {
            fresh = true;
            continue;
        }
        const bool upper = std::isupper(byte) != 0;
        if (fresh || (upper && afterLower)) words.emplace_back();
        words.back() += static_cast<char>(std::tolower(byte));
        fresh = false;
        afterLower = !upper;
    }
    return words;
}

void hostsInSetting(std::string_view key, std::string_view value, const OnHost& onHost) {
    Scanner(key, value, false, onHost).run();
}

void hostsInCommand(std::string_view command, const OnHost& onHost) {
    Scanner({}, command, true, onHost).run();
}

void hostsInConfiguration(std::string_view text, const OnHost& onHost) {
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        line.remove_prefix(std::min(line.find_first_not_of(" \t-"), line.size()));
        if (line.starts_with('#') || line.starts_with("//")) continue;
        const std::size_t keyEnd = std::min(line.find_first_of(":= \t"), line.size());
        // A URL or host:port has no key in front: "http://web:80".
        const std::string_view rest = line.substr(keyEnd);
        const bool keyed =
            !rest.starts_with("://") && !(rest.size() > 1 && rest[0] == ':' && isDigit(rest[1]));
        hostsInSetting(keyed ? line.substr(0, keyEnd) : std::string_view{}, keyed ? rest : line, onHost);
    }
}

std::vector<std::string> expandedHosts(std::string_view host) {
    const std::size_t open = host.find('{');
    const std::size_t close = host.find('}', open == std::string_view::npos ? 0 : open);
    const std::size_t dots = host.find("...");
    if (open == std::string_view::npos || close == std::string_view::npos || dots == std::string_view::npos ||
        dots < open || dots + 3 > close)
        return {std::string(host)};
    int first = 0;
    int last = 0;
    std::from_chars(host.data() + open + 1, host.data() + dots, first);
    std::from_chars(host.data() + dots + 3, host.data() + close, last);
    std::vector<std::string> hosts;
    for (int i = first; i <= last && i - first < mostExpanded; ++i)
        hosts.push_back(std::string(host.substr(0, open)) + std::to_string(i) +
                        std::string(host.substr(close + 1)));
    return hosts;
}

} // namespace faultline
