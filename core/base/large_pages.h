// SPDX-License-Identifier: MIT
#pragma once
// Memory for tables that are read all over the place: in large pages, where the system has them to give.

#include <cstddef>
#include <new>

namespace faultline {

/// Asks the system to back that memory with large pages. A hint: nothing depends on whether it is heeded.
void hintLargePages(void* memory, std::size_t bytes);

/// An allocator that takes arrays of several megabytes at the boundary of a large page. A hash table of that
/// size misses the processor's cache of addresses at every other look; with large pages it hardly does.
template <typename T>
struct LargePages {
    using value_type = T;

    LargePages() = default;
    template <typename U>
    // NOLINTNEXTLINE(google-explicit-constructor): the standard asks for it
    LargePages(const LargePages<U>& /*other*/) {}

    [[nodiscard]] T* allocate(std::size_t count) {
        const std::size_t bytes = count * sizeof(T);
        void* memory = ::operator new(bytes, alignmentOf(bytes));
        if (isLarge(bytes)) hintLargePages(memory, bytes);
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count) {
        ::operator delete(memory, alignmentOf(count * sizeof(T)));
    }

    friend bool operator==(const LargePages& /*a*/, const LargePages& /*b*/) { return true; }

private:
    static constexpr std::size_t page = std::size_t{1} << 21U;

    static bool isLarge(std::size_t bytes) { return bytes >= 2 * page; }
    static std::align_val_t alignmentOf(std::size_t bytes) {
        return std::align_val_t{isLarge(bytes) ? page : alignof(std::max_align_t)};
    }
};

} // namespace faultline
