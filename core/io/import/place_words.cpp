// SPDX-License-Identifier: MIT
#include "core/io/import/place_words.h"

#include "core/io/import/label_words.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace faultline {

namespace {

using enum DomainKind;

/// Words of one kind of place; to teach a word, add it to its list. `group` lists what only looks like one.
struct PlaceWordList {
    DomainKind kind;
    std::string_view phrases;
};

constexpr PlaceWordList lists[] = {
    {world, "world,earth,globe,planet,worldwide,welt,erde,planet earth"},
    {region,
     "region,regions,aws region,azure region,gcp region,cloud region,group "
     "region,geography,continent,country,"
     "europe,eu,emea,apac,asia,asia pacific,north america,south america,latin america,latam,africa,australia,"
     "us east,us west,us central,eu west,eu central,eu north,us east n virginia,west europe,north europe,"
     "east us,east us 2,west us,west us 2,central us,uk south,uk west,france central,germany west central,"
     "southeast asia,east asia,japan east,australia east,frankfurt,ireland,virginia,ohio,oregon,london,"
     "paris,tokyo,singapore,sydney,mumbai,stockholm,eastus,eastus2,westus,westus2,westeurope,northeurope,"
     "aws,aws cloud,amazon web services,azure,azure cloud,microsoft azure,gcp,google cloud,"
     "google cloud platform,cloud,public cloud,private cloud,cloud provider,alibaba cloud,oracle cloud,oci,"
     "digitalocean,digital ocean,hetzner,hetzner cloud,linode,ovh,openstack,group aws cloud,"
     "rechenzentrumsregion"},
    {datacenter,
     "data center,data centers,datacenter,datacenters,data centre,data "
     "centres,datacentre,dc,rechenzentrum,rz,"
     "site,sites,standort,on prem,on premise,on premises,onprem,onpremise,onpremises,on premises network,"
     "colo,colocation,campus,building,gebäude,server room,serverraum,head office,branch office,office,"
     "home lab,homelab,corporate data center,group on premise,group corporate data center,factory,plant,"
     "werk,fabrik,facility,edge site,edge location,dr site"},
    {zone, "zone,availability zone,availability zones,az,azs,verfügbarkeitszone,fault domain,failure domain,"
           "failure zone,group availability zone,availability domain,brandabschnitt"},
    {rack, "rack,racks,cabinet,chassis,blade enclosure,schrank,serverschrank,enclosure"},
    {group,
     "dns zone,hosted zone,private hosted zone,public hosted zone,security zone,trust zone,trusted zone,"
     "untrusted zone,landing zone,public zone,private zone,dmz,dmz zone,demilitarized zone,network zone,"
     "data zone,raw zone,curated zone,restricted zone,management zone,application zone,app zone,web zone,"
     "internal zone,external zone,secure zone,user zone,client zone,zone file,time zone,zero trust zone,"
     "presentation zone,processing zone,integration zone,service zone,database zone,db zone,storage zone,"
     "multi az,multi region,multi zone,cross region,cross az,cross zone,multi cloud,multicloud,hybrid cloud,"
     "web site,website,world wide web,region aware,all regions,any region,cloud services,cloud service,"
     "aws services,aws service,azure services,google cloud services,aws account,azure subscription,"
     "aws lambda,aws vpc,azure vnet,aws ecs,aws eks,amazon eks,cloud run,cloud native,cloud functions,"
     "cloud sql,cloud storage,cloudflare,azure devops,azure ad,azure aks,edge cloud services,eu users,"
     "us users,cloud database,cloud backend,cloud apis,cloud infrastructure services,azure functions,"
     "azure openai,azure monitor,aws resources,azure resources,cloud resources,site reliability,"
     "single region services,microsoft 365"},
};
constexpr std::size_t longest = 4;

using Phrases = std::unordered_map<std::string, DomainKind>;

const Phrases& phrases() {
    static const Phrases built = [] {
        Phrases all;
        for (const PlaceWordList& list : lists)
            for (std::string_view rest = list.phrases; !rest.empty();) {
                const std::size_t end = std::min(rest.find(','), rest.size());
                all.emplace(rest.substr(0, end), list.kind);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        return all;
    }();
    return built;
}

bool isCompass(std::string_view word) {
    static constexpr auto directions = std::to_array<std::string_view>(
        {"north", "south", "east", "west", "central", "northeast", "southeast", "northwest", "southwest",
         "northeast", "southeast", "northcentral", "southcentral", "gov"});
    return std::ranges::find(directions, word) != directions.end();
}

bool isArea(std::string_view word) {
    static constexpr auto areas =
        std::to_array<std::string_view>({"us", "eu", "ap", "sa", "ca", "af", "me", "cn", "il", "mx", "in",
                                         "europe", "asia", "australia", "northamerica", "southamerica"});
    return std::ranges::find(areas, word) != areas.end();
}

bool isLetter(std::string_view word) { return word.size() == 1 && word[0] >= 'a' && word[0] <= 'f'; }

/// "us-east-1", "europe-west1" with "-b" or "a" behind them, as AWS and Google name their places.
struct CloudCode {
    DomainKind kind = region;
    std::size_t words = 0; ///< 0: there is none
};

CloudCode cloudCodeAt(const LabelPiece& piece, std::size_t at) {
    const auto word = [&](std::size_t i) {
        return i < piece.size() ? std::string_view(piece[i].lower) : std::string_view();
    };
    if (!isArea(word(at))) return {};
    std::size_t next = at + 1;
    while (isCompass(word(next))) ++next;
    if (next == at + 1) return {};
    // "1a" was one word with its letter; "1" one with the letter behind it.
    const std::string_view number = word(next);
    const bool isZoned = number.size() == 2 && isNumber(number.substr(0, 1)) && isLetter(number.substr(1));
    if (isZoned) return {zone, next + 1 - at};
    if (!isNumber(number) || number.size() > 2) return {};
    if (isLetter(word(next + 1)) || (word(next + 1).size() == 1 && word(next + 1) == "x"))
        return {zone, next + 2 - at};
    return {region, next + 1 - at};
}

struct Found {
    std::optional<PlaceFinding> place;
    std::size_t words = 1;
};

Found placeAt(const LabelPiece& piece, std::size_t at) {
    if (const CloudCode code = cloudCodeAt(piece, at); code.words > 0)
        return {PlaceFinding{code.kind, shownWords(piece, at, code.words), false}, code.words};
    for (std::size_t count = std::min(longest, piece.size() - at); count > 0; --count) {
        std::string phrase;
        for (std::size_t i = at; i < at + count; ++i) phrase += (i > at ? " " : "") + piece[i].lower;
        if (const auto known = phrases().find(phrase); known != phrases().end())
            return {PlaceFinding{known->second, shownWords(piece, at, count), false}, count};
    }
    return {std::nullopt, 1};
}

/// A name of a cloud or an area says where something runs, unless something else is what the title is about.
bool isOnlyAName(DomainKind kind, const std::string& word) {
    static constexpr auto sayers =
        std::to_array<std::string_view>({"region", "regions", "continent", "country"});
    const std::string lower = lowered(word);
    const bool isSaid =
        std::ranges::any_of(sayers, [&](std::string_view sayer) { return lower.ends_with(sayer); });
    const bool hasNumber = std::ranges::any_of(lower, [](char c) { return c >= '0' && c <= '9'; });
    return kind == region && !isSaid && !hasNumber;
}

bool isPlainQualifier(const std::string& word) {
    static constexpr auto plain = std::to_array<std::string_view>(
        {"primary",  "secondary", "active",  "passive",     "standby",  "main",     "backup",
         "dr",       "prod",      "the",     "environment", "account",  "virginia", "production",
         "staging",  "dev",       "our",     "disaster",    "recovery", "global",   "infrastructure",
         "provider", "platform",  "hosting", "deployment",  "n"});
    const bool isShort = word.size() == 1 || (word.size() == 2 && isNumber(word.substr(1)));
    return isShort || isNumber(word) || std::ranges::find(plain, word) != plain.end();
}

/// "Data Center Frankfurt" is a data center, wherever it stands.
bool isRatherThan(const PlaceFinding& before, const PlaceFinding& after) {
    return before.kind != region && before.kind != group && isOnlyAName(after.kind, after.word);
}

/// Of a piece; the last place in it counts.
std::optional<PlaceFinding> placeOf(const LabelPiece& piece) {
    std::optional<PlaceFinding> last;
    bool isQualified = false; // an unknown word stands in the piece
    for (std::size_t at = 0; at < piece.size();) {
        Found found = placeAt(piece, at);
        if (!found.place)
            isQualified = isQualified || !isPlainQualifier(piece[at].lower);
        else if (!last || !isRatherThan(*last, *found.place))
            last = std::move(found.place);
        at += found.words;
    }
    // "AWS" is a place and "AWS data pipeline" is none.
    if (last && isQualified && isOnlyAName(last->kind, last->word)) return std::nullopt;
    return last;
}

bool isKnownWord(const std::string& word) {
    const auto& all = phrases();
    return all.contains(word);
}

} // namespace

std::optional<PlaceFinding> placeIn(std::string_view title) {
    bool isFirst = true;
    for (const LabelPiece& piece : piecesOf(title, isKnownWord)) {
        const auto place = placeOf(piece);
        // "Kubernetes cluster (AWS)" is a cluster; "VPC (us-east-1)" is where it says.
        const bool isAside = place && !isFirst && isOnlyAName(place->kind, place->word);
        isFirst = false;
        if (!place || isAside) continue;
        if (place->kind == group) return std::nullopt;
        return PlaceFinding{place->kind, place->word, isOnlyAName(place->kind, place->word)};
    }
    return std::nullopt;
}

} // namespace faultline
