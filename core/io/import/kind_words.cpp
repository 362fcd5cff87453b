// SPDX-License-Identifier: MIT
#include "core/io/import/kind_words.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace faultline {

namespace {

struct Meaning {
    ComponentKind kind;
    WordWeight weight;
};

/// The table by phrase, built once; reading it is safe from any thread.
class Dictionary {
public:
    Dictionary() {
        for (const KindWordList& list : kindWordLists())
            for (std::string_view rest = list.phrases; !rest.empty();) {
                const std::size_t end = std::min(rest.find(','), rest.size());
                add(rest.substr(0, end), {list.kind, list.weight});
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
    }

    [[nodiscard]] const Meaning* find(const std::string& phrase) const {
        const auto found = m_meanings.find(phrase);
        return found == m_meanings.end() ? nullptr : &found->second;
    }
    [[nodiscard]] bool isWord(const std::string& word) const { return m_words.contains(word); }

private:
    /// The first meaning of a phrase in the table is the one that counts.
    void add(std::string_view phrase, Meaning meaning) {
        m_meanings.emplace(phrase, meaning);
        // Letters after a number and the like are no words to cut a label at.
        if (phrase.find(' ') == std::string_view::npos) m_words.emplace(phrase);
    }

    std::unordered_map<std::string, Meaning> m_meanings;
    std::unordered_set<std::string> m_words;
};

const Dictionary& dictionary() {
    static const Dictionary built;
    return built;
}

/// After these a label says what a thing is for, or from where.
constexpr auto prepositions = std::to_array<std::string_view>(
    {"for", "of",   "with", "via", "in",  "on",  "at",  "to",   "from", "by",     "using", "through",
     "per", "into", "für",  "von", "mit", "im",  "auf", "aus",  "zu",   "über",   "der",   "des",
     "die", "das",  "zum",  "zur", "as",  "per", "via", "over", "and",  "between"});

/// Words that look as if they named a worker, and do not.
constexpr auto noWorkers = std::to_array<std::string_view>(
    {"order",  "paper",  "number", "center", "centre", "letter", "transfer", "offer",
     "water",  "power",  "tower",  "career", "folder", "header", "footer",   "newsletter",
     "color",  "vendor", "error",  "docker", "layer",  "other",  "super",    "inner",
     "outer",  "upper",  "lower",  "over",   "under",  "after",  "never",    "ever",
     "winter", "silver", "answer", "member", "meter",  "filter", "buffer",   "matter"});

/// "uploader", "syncers", "indexing": whoever does something is a program.
bool namesAWorker(const std::string& word) {
    std::string_view stem = word;
    if (stem.ends_with("s")) stem.remove_suffix(1);
    constexpr std::size_t shortest = 5;
    if (stem.size() < shortest || std::ranges::find(noWorkers, stem) != noWorkers.end()) return false;
    return stem.ends_with("er") || stem.ends_with("or") || stem.ends_with("ing");
}

struct Match {
    std::size_t first = 0;
    std::size_t count = 1;
    const Meaning* meaning = nullptr; ///< null: no word of the table
    std::string phrase;
};

std::string joined(const LabelPiece& piece, std::size_t first, std::size_t count) {
    std::string phrase;
    for (std::size_t i = first; i < first + count; ++i) phrase += (i > first ? " " : "") + piece[i].lower;
    return phrase;
}

/// The longest phrase of the table that begins there; a plural is looked up as its singular too.
Match matchAt(const LabelPiece& piece, std::size_t first) {
    for (std::size_t count = std::min(longestPhrase, piece.size() - first); count > 0; --count) {
        std::string phrase = joined(piece, first, count);
        if (const Meaning* meaning = dictionary().find(phrase)) return {first, count, meaning, phrase};
        if (phrase.size() > 3 && phrase.ends_with('s')) {
            phrase.pop_back();
            if (const Meaning* meaning = dictionary().find(phrase)) return {first, count, meaning, phrase};
        }
    }
    return {first, 1, nullptr, {}};
}

std::vector<Match> matchesIn(const LabelPiece& piece) {
    std::vector<Match> matches;
    for (std::size_t at = 0; at < piece.size();) {
        matches.push_back(matchAt(piece, at));
        at += matches.back().count;
    }
    return matches;
}

bool isPreposition(const std::string& word) {
    return std::ranges::find(prepositions, word) != prepositions.end();
}

/// Says nothing: a number, a letter, the place or the version.
bool isFiller(const std::string& word) {
    return word.size() == 1 || isNumber(word) || (word.size() <= 3 && isNumber(word.substr(1)));
}

KindFinding finding(const LabelPiece& piece, const Match& match, std::size_t number) {
    return {match.meaning->kind,
            match.meaning->weight,
            shownWords(piece, match.first, match.count),
            match.phrase,
            number,
            true};
}

/// Reads a piece from its end to its beginning until a word says what it is.
class PieceReader {
public:
    PieceReader(const LabelPiece& piece, std::size_t number) : m_piece(piece), m_number(number) {}

    [[nodiscard]] std::optional<KindFinding> read() {
        std::vector<Match> matches = matchesIn(m_piece);
        cutAtPreposition(matches);
        for (std::size_t i = matches.size(); i > 0 && !m_found; --i) take(matches[i - 1]);
        if (!m_found) m_found = std::move(m_surface);
        // "Redis syncer" surely is a program, "Billing" probably.
        if (m_worker && !m_isWorkingOn) m_worker->weight = WordWeight::weak;
        if (!m_found) m_found = std::move(m_worker);
        return m_found ? m_found : m_frame;
    }

private:
    /// What follows the first preposition is left out, unless nothing stands before it.
    void cutAtPreposition(std::vector<Match>& matches) const {
        bool hasWord = false;
        for (std::size_t i = 0; i < matches.size(); ++i) {
            const Match& match = matches[i];
            if (!match.meaning && isPreposition(m_piece[match.first].lower)) {
                if (hasWord) {
                    matches.resize(i);
                    return;
                }
            } else if (match.meaning && match.meaning->weight != WordWeight::frame) {
                hasWord = true;
            }
        }
    }

    void take(const Match& match) {
        const std::string& word = m_piece[match.first].lower;
        if (!match.meaning) {
            if (isFiller(word) || isPreposition(word)) return;
            if (namesAWorker(word) && !m_worker)
                m_worker = KindFinding{
                    ComponentKind::node, WordWeight::task, m_piece[match.first].shown, {}, m_number,
                    !m_isQualified};
            m_isQualified = true;
            return;
        }
        KindFinding found = finding(m_piece, match, m_number);
        found.isHead = !m_isQualified;
        if (m_surface) {
            // "Stripe API" and "bank API" are theirs; "database API" is a program of one's own.
            m_found = found.kind == ComponentKind::external ? found : *m_surface;
            return;
        }
        switch (match.meaning->weight) {
        case WordWeight::frame:
            // "Primary DC" and "secondary region" are no replicas.
            if (!m_frame && (found.kind == ComponentKind::node || !m_isQualified)) m_frame = found;
            m_isFramed = true;
            return;
        case WordWeight::person:
        case WordWeight::weak:
            if (m_isFramed || m_isQualified || m_worker) return;
            break;
        case WordWeight::product:
        case WordWeight::noun:
        case WordWeight::task:
            m_isWorkingOn = m_isWorkingOn || m_worker;
            if (m_worker) return;
            if (match.phrase == "api" || match.phrase == "apis" || match.phrase == "rest api") {
                m_surface = std::move(found);
                return;
            }
            break;
        }
        m_found = std::move(found);
    }

    const LabelPiece& m_piece;
    std::size_t m_number;
    bool m_isQualified = false; ///< an unknown word follows: "Postgres orders"
    bool m_isWorkingOn = false; ///< a known thing stands before a worker: "Redis syncer"
    bool m_isFramed = false;    ///< a frame follows: "MySQL server"
    std::optional<KindFinding> m_found;
    std::optional<KindFinding> m_frame;
    std::optional<KindFinding> m_worker;
    std::optional<KindFinding> m_surface; ///< an API: of what stands before it
};

std::vector<LabelPiece> kindPieces(std::string_view text) {
    return piecesOf(text, [](const std::string& word) { return dictionary().isWord(word); });
}

} // namespace

bool KindFinding::mayBe(ComponentKind other) const {
    for (const ProductUses& product : productUses()) {
        if (product.product != phrase) continue;
        const std::string kinds = " " + std::string(product.kinds) + " ";
        return kinds.find(" " + std::string(nameOf(other)) + " ") != std::string::npos;
    }
    return kind == other;
}

std::vector<KindFinding> kindsIn(std::string_view text) {
    std::vector<KindFinding> findings;
    const std::vector<LabelPiece> pieces = kindPieces(text);
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (auto found = PieceReader(pieces[i], i).read()) findings.push_back(std::move(*found));
    return findings;
}

std::vector<KindFinding> kindsMentionedIn(std::string_view text) {
    std::vector<KindFinding> findings;
    const std::vector<LabelPiece> pieces = kindPieces(text);
    for (std::size_t i = 0; i < pieces.size(); ++i)
        for (const Match& match : matchesIn(pieces[i]))
            if (match.meaning) findings.push_back(finding(pieces[i], match, i));
    return findings;
}

} // namespace faultline
