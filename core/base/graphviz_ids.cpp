// SPDX-License-Identifier: MIT
#include "core/base/graphviz_ids.h"

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace faultline {

namespace {

/// Even numbers are names, odd ones things without a name.
struct Numbering {
    std::array<std::map<std::string, IDTYPE>, 4> numberOf; ///< by type of object
    std::array<std::map<IDTYPE, std::string>, 4> nameOf;
    IDTYPE next = 2;
};

Numbering& numbering(void* state) { return *static_cast<Numbering*>(state); }

/// An edge seen from either end is the same type of thing.
std::size_t typeOf(int objectType) {
    return static_cast<std::size_t>(objectType == AGINEDGE ? AGEDGE : objectType) & 3U;
}

void* openNumbering(Agraph_t* /*graph*/, Agdisc_t* /*discipline*/) {
    return std::make_unique<Numbering>().release();
}

long mapName(void* state, int objectType, char* name, IDTYPE* id, int mayCreate) {
    Numbering& all = numbering(state);
    auto& known = all.numberOf[typeOf(objectType)];
    if (name) {
        const auto found = known.find(name);
        if (found != known.end()) {
            *id = found->second;
            return 1;
        }
    }
    if (!mayCreate) return 0;
    *id = name ? all.next : all.next + 1;
    all.next += 2;
    if (name) {
        known.emplace(name, *id);
        all.nameOf[typeOf(objectType)].emplace(*id, name);
    }
    return 1;
}

/// Nobody asks for a number of their own choice.
long takeNumber(void* /*state*/, int /*objectType*/, IDTYPE /*id*/) { return 0; }

void forgetNumber(void* state, int objectType, IDTYPE id) {
    Numbering& all = numbering(state);
    auto& names = all.nameOf[typeOf(objectType)];
    const auto found = names.find(id);
    if (found == names.end()) return;
    all.numberOf[typeOf(objectType)].erase(found->second);
    names.erase(found);
}

char* nameOf(void* state, int objectType, IDTYPE id) {
    auto& names = numbering(state).nameOf[typeOf(objectType)];
    const auto found = names.find(id);
    return found == names.end() ? nullptr : found->second.data();
}

void closeNumbering(void* state) { const std::unique_ptr<Numbering> last(&numbering(state)); }

void nothingToRegister(void* /*state*/, int /*objectType*/, void* /*object*/) {}

} // namespace

Agdisc_t* orderedIds() {
    static Agiddisc_t ids{openNumbering, mapName,        takeNumber,       forgetNumber,
                          nameOf,        closeNumbering, nothingToRegister};
    static Agdisc_t discipline{&AgMemDisc, &ids, &AgIoDisc};
    return &discipline;
}

} // namespace faultline
