// SPDX-License-Identifier: MIT
#pragma once
// Which kind of component a word means: "ELB" a gateway, "Postgres" a database. The words stand in
// kind_table.cpp.

#include "core/io/import/label_words.h"
#include "core/model/kinds.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace faultline {

/// How much a word says.
enum class WordWeight {
    product, ///< a name that is one thing: "PostgreSQL", "Route 53"
    noun,    ///< what people call such a thing: "database", "load balancer"
    person,  ///< who uses the system; says nothing once another word follows: "User Service"
    task,    ///< work that is done, whatever it is done to: "Database migration", "Queue worker"
    weak,    ///< may mean something else; says nothing once another word follows: "router", "table"
    frame    ///< leaves the saying to the word before it: "MySQL server", "Redis cluster", "Primary"
};

/// Words of one kind and weight, separated by commas; a phrase has up to `longestPhrase` words.
struct KindWordList {
    ComponentKind kind;
    WordWeight weight;
    std::string_view phrases;
};
inline constexpr std::size_t longestPhrase = 5;

/// The table of all words.
[[nodiscard]] std::span<const KindWordList> kindWordLists();

/// A product that serves as several kinds ("redis": cache, queue, database): a plain word beside it decides.
struct ProductUses {
    std::string_view product;
    std::string_view kinds; ///< as the design file spells them, separated by blanks
};
[[nodiscard]] std::span<const ProductUses> productUses();

/// What a text says about the kind.
struct KindFinding {
    ComponentKind kind = ComponentKind::node;
    WordWeight weight = WordWeight::weak;
    std::string word;      ///< as it stands in the text
    std::string phrase;    ///< as it stands in the table; empty for a worker by its ending
    std::size_t piece = 0; ///< which piece of the text says it, from 0
    bool isHead = true;    ///< other words do not qualify it away: "Orders Postgres", not "Postgres orders"

    /// Whether the product also serves as that kind.
    [[nodiscard]] bool mayBe(ComponentKind other) const;
};

/// What each piece of a text says, in their order; pieces that say nothing are left out. A piece is read as
/// English and German noun phrases are: the last telling word before the first preposition says what it is,
/// "Redis client" a client, "DB proxy for Postgres" a proxy.
[[nodiscard]] std::vector<KindFinding> kindsIn(std::string_view text);

/// Every telling word of a text, also those that another word takes over from; for parts whose shape already
/// says that they hold data.
[[nodiscard]] std::vector<KindFinding> kindsMentionedIn(std::string_view text);

} // namespace faultline
