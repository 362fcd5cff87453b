// SPDX-License-Identifier: MIT
#include "core/io/import/edge_words.h"

#include "core/io/import/label_words.h"

#include <algorithm>
#include <array>

namespace faultline {

namespace {

/// Words that begin so mean it: "replicat" covers replicates, replication, replicating.
struct Beginnings {
    std::string EdgeWords::*word;
    std::string_view beginnings; ///< separated by blanks; a `$` at the end: the whole word only
};

// To teach a word, add it to its list.
constexpr Beginnings lists[] = {
    {&EdgeWords::replication,
     "replicat replizier replikat replika$ replica$ mirror spiegel streaming$ wal$ "
     "binlog oplog$ sync$ syncs$ synced$ syncing$ synchroni standby$ "
     "repl$ geo-replicat copies$ copy$ abgleich failover$ snapshot backup$ backups$"},
    {&EdgeWords::synchronous, "synchronous$ sync$ synchron$"},
    {&EdgeWords::asynchronous, "async asynchron nonblocking fire-and-forget eventual"},
    {&EdgeWords::manual, "manual$ manually$ manuell"},
    {&EdgeWords::noFailover, "backup$ backups$ snapshot dump$ archiv restore$"},
    {&EdgeWords::optional,
     "optional telemetr log$ logs$ logging$ metric monitor trace$ traces$ tracing$ scrape scraping$ alert "
     "audit "
     "analytic report observab healthcheck healthchecks heartbeat statsd$ spans$ probe$ probes$ diagnos "
     "otlp$ stats$ statistic überwach protokoll backup$ backups$ notif telemetrie messwerte bestenfalls"},
    {&EdgeWords::fallback, "fallback$ failover$ failsover$ ersatz$ ausweich"},
    {&EdgeWords::reads,
     "read$ reads$ reading$ readonly$ query$ queries$ querying$ select$ selects$ fetch lookup$ lookups$ "
     "search$ "
     "searches$ retriev consume$ consumes$ subscrib poll$ polls$ dequeue pull$ pulls$ liest$ lesen$ lesend$ "
     "abfrag loads$ load$ download"},
    {&EdgeWords::writes,
     "write$ writes$ writing$ writeonly$ insert persist save$ saves$ store$ stores$ storing$ append publish "
     "produce$ produces$ enqueue push$ pushes$ upload put$ puts$ schreib speicher emit$ emits$ updates$ "
     "update$ "
     "ingest send$ sends$"},
};

/// Both at once.
constexpr auto readsAndWrites =
    std::to_array<std::string_view>({"readwrite", "rw", "crud", "readwrites", "readswrites"});
/// Replication and nothing else.
constexpr auto clearly = std::to_array<std::string_view>(
    {"replicat", "replizier", "replikat", "mirror", "spiegel", "binlog", "oplog", "wal"});

constexpr auto watchers = std::to_array<std::string_view>({"prometheus",
                                                           "grafana",
                                                           "datadog",
                                                           "newrelic",
                                                           "sentry",
                                                           "cloudwatch",
                                                           "kibana",
                                                           "jaeger",
                                                           "zipkin",
                                                           "loki",
                                                           "tempo",
                                                           "fluentd",
                                                           "fluentbit",
                                                           "logstash",
                                                           "filebeat",
                                                           "splunk",
                                                           "graylog",
                                                           "nagios",
                                                           "zabbix",
                                                           "icinga",
                                                           "telegraf",
                                                           "statsd",
                                                           "alertmanager",
                                                           "monitoring",
                                                           "logging",
                                                           "observability",
                                                           "telemetry",
                                                           "tracing",
                                                           "metrics",
                                                           "pagerduty",
                                                           "opsgenie",
                                                           "opentelemetry",
                                                           "otel",
                                                           "elk",
                                                           "thanos",
                                                           "mimir",
                                                           "cloudtrail",
                                                           "stackdriver",
                                                           "logs",
                                                           "monitor",
                                                           "alerting",
                                                           "insights",
                                                           "victoriametrics",
                                                           "bugsnag",
                                                           "rollbar",
                                                           "honeycomb",
                                                           "cadvisor",
                                                           "metricbeat",
                                                           "appinsights",
                                                           "papertrail",
                                                           "überwachung",
                                                           "protokollierung"});

bool begins(const std::string& word, std::string_view beginnings) {
    while (!beginnings.empty()) {
        const std::size_t end = std::min(beginnings.find(' '), beginnings.size());
        std::string_view one = beginnings.substr(0, end);
        beginnings.remove_prefix(std::min(end + 1, beginnings.size()));
        if (one.empty()) continue;
        const bool isWhole = one.back() == '$';
        if (isWhole) one.remove_suffix(1);
        if (isWhole ? word == one : word.starts_with(one)) return true;
    }
    return false;
}

bool isWord(const std::string&) { return false; }

/// "health check" and "read-only" as one word, as their lists have them; "sync call" is no replication.
std::vector<LabelWord> wordsOf(std::string_view label) {
    std::vector<LabelWord> words;
    for (const LabelPiece& piece : piecesOf(label, isWord))
        for (const LabelWord& word : piece) {
            const std::string before = words.empty() ? std::string() : words.back().lower;
            const bool joins = (before == "health" && word.lower.starts_with("check")) ||
                               (before == "read" && (word.lower == "only" || word.lower == "write")) ||
                               (before == "write" && word.lower == "only") ||
                               (before == "fails" && word.lower == "over") ||
                               (before == "fail" && word.lower == "over") ||
                               (before == "read" && word.lower.starts_with("repl"));
            if (joins) {
                words.back().lower += word.lower;
                words.back().shown += " " + word.shown;
            } else {
                words.push_back(word);
            }
        }
    return words;
}

/// "sync" before these is about waiting for an answer.
bool isAboutCalls(const std::string& word) {
    static constexpr auto calls =
        std::to_array<std::string_view>({"call", "calls", "request", "requests", "http", "api", "rest",
                                         "grpc", "rpc", "query", "read", "message", "invoke", "get"});
    return std::ranges::find(calls, word) != calls.end();
}

} // namespace

EdgeWords edgeWordsIn(std::string_view label) {
    EdgeWords found;
    const std::vector<LabelWord> words = wordsOf(label);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i].lower;
        for (const Beginnings& list : lists)
            if ((found.*list.word).empty() && begins(word, list.beginnings))
                found.*list.word = words[i].shown;
        const std::string next = i + 1 < words.size() ? words[i + 1].lower : std::string();
        if (word.starts_with("sync") && isAboutCalls(next)) found.replication.clear();
        if (word == "from" && !found.replication.empty()) found.isPulled = true;
        if (word.starts_with("readrepl")) found.replication = found.noFailover = words[i].shown;
        if (std::ranges::find(readsAndWrites, word) != readsAndWrites.end())
            found.reads = found.writes = words[i].shown;
        found.isClearly = found.isClearly || std::ranges::any_of(clearly, [&](std::string_view beginning) {
                              return word.starts_with(beginning);
                          });
    }
    return found;
}

std::optional<std::string> watcherIn(std::string_view label) {
    const std::vector<LabelWord> words = wordsOf(label);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string next = i + 1 < words.size() ? words[i + 1].lower : std::string();
        for (const std::string& word : {words[i].lower, words[i].lower + next})
            if (std::ranges::find(watchers, word) != watchers.end()) return words[i].shown;
    }
    return std::nullopt;
}

} // namespace faultline
