// SPDX-License-Identifier: MIT
#pragma once
// Which hosts a setting names: deployment files state calls nowhere, but environment values, command lines
// and mounted configuration hold the addresses of what is called.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// A host in a setting. The views point into the setting's value.
struct HostMention {
    std::string_view host;
    std::string_view scheme; ///< of the URL that it stands in, "postgres"; may be empty
    std::string_view port;   ///< digits; may be empty
    std::string_view key;    ///< of the setting, the flag or the part of a connection string that holds it
    /// It has the shape of an address (a URL, host:port). Otherwise it is a bare word in a setting whose key
    /// speaks of hosts ("REDIS_HOST"), and means a host only where one has that name.
    bool shaped = false;
};

using OnHost = std::function<void(const HostMention&)>;

/// Calls back for every host that a setting may name, in the order of the text. Keys that speak of where
/// the program itself listens or whom it lets in ("ADVERTISED_LISTENERS", "CORS_ORIGINS") name none. Linear.
void hostsInSetting(std::string_view key, std::string_view value, const OnHost& onHost);

/// The same for a program's arguments: a flag is the key of what follows it ("--replicaof redis 6379",
/// "--join=a,b").
void hostsInCommand(std::string_view command, const OnHost& onHost);

/// The same for the text of a configuration file, a setting a line, the key before the first ":" or "=" or
/// blank.
void hostsInConfiguration(std::string_view text, const OnHost& onHost);

/// MinIO's ellipses: "minio{1...3}" is minio1, minio2, minio3; any other host is itself. At most 64.
[[nodiscard]] std::vector<std::string> expandedHosts(std::string_view host);

/// The words of a key in lower case: "redisHost", "REDIS_HOST" and "redis.host" are redis, host.
[[nodiscard]] std::vector<std::string> wordsOfKey(std::string_view key);

} // namespace faultline
