// SPDX-License-Identifier: MIT
#include "core/io/import/label_words.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace faultline {

namespace {

constexpr std::size_t longestLabel = 2000;
constexpr std::size_t longestWord = 60;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isWordCharacter(char c) {
    return isDigit(c) || isUpper(c) || isLower(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Signs within text that begin a new thought wherever they stand. A hyphen does so between blanks alone.
bool endsPiece(std::string_view label, std::size_t at) {
    constexpr std::string_view signs = "\n\r()[]{}<>,;:|+&/\"";
    if (signs.find(label[at]) != std::string_view::npos) return true;
    const bool isLoose = at > 0 && label[at - 1] == ' ' && at + 1 < label.size() && label[at + 1] == ' ';
    return label[at] == '-' && isLoose;
}

/// Signs of more than one byte that do the same: dashes, bullets, arrows. How long it is; 0: there is none.
std::size_t wideBreak(std::string_view rest) {
    for (const std::string_view sign : {"–", "—", "·", "•", "→", "←", "↔", "…"})
        if (rest.starts_with(sign)) return sign.size();
    return 0;
}

/// How far the part of a word that begins at `start` goes: "HTTPServer2Go" is HTTP, Server2, Go.
std::size_t partEnd(std::string_view word, std::size_t start) {
    std::size_t end = start + 1;
    for (; end < word.size(); ++end) {
        const bool afterSmall = !isUpper(word[end - 1]) && isUpper(word[end]);
        const bool lastOfCapitals =
            isUpper(word[end - 1]) && isUpper(word[end]) && end + 1 < word.size() && isLower(word[end + 1]);
        if (lastOfCapitals && word.substr(end + 1) == "s") return word.size(); // "VMs"
        if (afterSmall || lastOfCapitals) break;
    }
    return end;
}

/// The size of a sign beyond ASCII that belongs to no word: emoji, dingbats, box drawing. 0: there is none.
std::size_t pictureSize(std::string_view rest) {
    const auto byte = static_cast<unsigned char>(rest.front());
    if (byte >= 0xF0U) return std::min<std::size_t>(4, rest.size());
    if (byte == 0xE2U || rest.starts_with("\xEF\xB8\x8F")) return std::min<std::size_t>(3, rest.size());
    if (rest.starts_with("\xC2\xA0")) return 2; // a blank that does not break
    return 0;
}

/// What ends words that are written as one, in German and in ids.
constexpr auto endings = std::to_array<std::string_view>(
    {"datenbank",     "database", "ablage",    "archiv",  "portal",     "index",   "speicher", "storage",
     "warteschlange", "balancer", "verteiler", "gateway", "controller", "service", "dienst",   "server",
     "cluster",       "knoten",   "worker",    "client",  "broker",     "proxy",   "queue",    "cache",
     "store",         "bucket",   "node",      "app",     "api",        "db"});

/// "process" and "ing" are no two words.
bool isEnding(std::string_view rest) {
    constexpr auto all =
        std::to_array<std::string_view>({"ing", "ed", "er", "ers", "or", "ors", "es", "ion", "ions", "al",
                                         "ly", "able", "ment", "ive", "ity", "age"});
    return std::ranges::find(all, rest) != all.end();
}

class Cutter {
public:
    explicit Cutter(const IsKnown& isKnown) : m_isKnown(isKnown) {}

    void addTo(LabelPiece& piece, std::string_view word) const {
        std::string lower = lowered(word);
        if (m_isKnown(lower) || word.size() > longestWord) {
            piece.push_back({std::move(lower), std::string(word)});
            return;
        }
        if (const std::size_t end = partEnd(word, 0); end < word.size()) {
            addTo(piece, word.substr(0, end));
            addTo(piece, word.substr(end));
            return;
        }
        addSimple(piece, word, lower);
    }

private:
    /// A word of one case: cut off a number at its end, then a known ending.
    void addSimple(LabelPiece& piece, std::string_view word, const std::string& lower) const {
        std::size_t letters = word.size();
        while (letters > 0 && isDigit(word[letters - 1])) --letters;
        if (letters > 0 && letters < word.size()) {
            addTo(piece, word.substr(0, letters));
            piece.push_back({lower.substr(letters), std::string(word.substr(letters))});
            return;
        }
        for (const std::string_view ending : endings) {
            if (!lower.ends_with(ending) || lower.size() < ending.size() + 2) continue;
            const std::size_t cut = lower.size() - ending.size();
            addTo(piece, word.substr(0, cut));
            piece.push_back({lower.substr(cut), std::string(word.substr(cut))});
            return;
        }
        // "dynamodblocal": a long known word and more.
        constexpr std::size_t shortestStart = 6;
        for (std::size_t cut = lower.size() - std::min<std::size_t>(lower.size(), 2); cut >= shortestStart;
             --cut)
            if (m_isKnown(lower.substr(0, cut)) && !isEnding(lower.substr(cut))) {
                piece.push_back({lower.substr(0, cut), std::string(word.substr(0, cut))});
                piece.push_back({lower.substr(cut), std::string(word.substr(cut))});
                return;
            }
        piece.push_back({lower, std::string(word)});
    }

    const IsKnown& m_isKnown;
};

/// What is written with a sign inside and means one thing.
std::string withoutSigns(std::string_view label) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> joined{
        {{"pub/sub", "pubsub"},
         {"pub-sub", "pubsub"},
         {"ci/cd", "cicd"},
         {"tcp/ip", "tcpip"},
         {"r/w", "rw"},
         {"read/write", "readwrite"},
         {"l4/l7", "l4"},
         {"c++", "cpp"}}};
    std::string text(label.substr(0, longestLabel));
    if (text.find_first_of("/-+") == std::string::npos) return text;
    const std::string lower = lowered(text);
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto* found = std::ranges::find_if(joined, [&](const auto& pair) {
            return std::string_view(lower).substr(at).starts_with(pair.first);
        });
        const bool begins = at == 0 || !isWordCharacter(text[at - 1]);
        if (found != joined.end() && begins) {
            result += found->second;
            at += found->first.size();
        } else {
            result += text[at++];
        }
    }
    return result;
}

} // namespace

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const auto byte = static_cast<unsigned char>(lower[i]);
        if (isUpper(lower[i])) lower[i] = static_cast<char>(lower[i] - 'A' + 'a');
        // U+00C0 to U+00DE but the multiplication sign, in UTF-8.
        else if (i > 0 && static_cast<unsigned char>(lower[i - 1]) == 0xC3U && byte >= 0x80U &&
                 byte <= 0x9EU && byte != 0x97U)
            lower[i] = static_cast<char>(byte + 0x20U);
    }
    return lower;
}

std::vector<LabelPiece> piecesOf(std::string_view label, const IsKnown& isKnown) {
    const std::string text = withoutSigns(label);
    const Cutter cutter(isKnown);
    std::vector<LabelPiece> pieces;
    LabelPiece piece;
    std::string word;
    const auto endWord = [&] {
        if (!word.empty()) cutter.addTo(piece, word);
        word.clear();
    };
    const auto endPiece = [&] {
        endWord();
        if (!piece.empty()) pieces.push_back(std::move(piece));
        piece.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t wide = wideBreak(std::string_view(text).substr(at)); wide > 0) {
            endPiece();
            at += wide;
            continue;
        }
        if (const std::size_t picture = pictureSize(std::string_view(text).substr(at)); picture > 0) {
            endWord();
            at += picture;
            continue;
        }
        if (endsPiece(text, at))
            endPiece();
        else if (isWordCharacter(text[at]))
            word += text[at];
        else
            endWord();
        ++at;
    }
    endPiece();
    return pieces;
}

std::string shownWords(const LabelPiece& piece, std::size_t first, std::size_t count) {
    std::string text;
    for (std::size_t i = first; i < std::min(first + count, piece.size()); ++i)
        text += (i > first ? " " : "") + piece[i].shown;
    return text;
}

bool isNumber(std::string_view word) { return !word.empty() && std::ranges::all_of(word, isDigit); }

} // namespace faultline
