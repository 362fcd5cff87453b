// SPDX-License-Identifier: MIT
#include "core/io/import/inflate.h"

#include <array>
#include <fmt/format.h>
#include <zlib.h>

namespace faultline {

namespace {

/// zlib's state, given back whatever happens.
class Inflater {
public:
    explicit Inflater(DeflateForm form) {
        m_isOpen = inflateInit2(&m_stream, form == DeflateForm::raw ? -MAX_WBITS : MAX_WBITS) == Z_OK;
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() {
        if (m_isOpen) inflateEnd(&m_stream);
    }

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    z_stream& stream() { return m_stream; }

private:
    z_stream m_stream{};
    bool m_isOpen = false;
};

} // namespace

Result<std::string> inflated(std::string_view packed, DeflateForm form, std::size_t limit) {
    const Error broken{"import-syntax", "The compressed text of the drawing is damaged.", ""};
    Inflater inflater(form);
    if (!inflater.isOpen()) return broken;
    z_stream& stream = inflater.stream();
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data())); // zlib only reads it
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string text;
    std::array<char, 65536> part{};
    for (int state = Z_OK; state != Z_STREAM_END;) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = static_cast<uInt>(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END) return broken;
        const std::size_t length = part.size() - stream.avail_out;
        if (length == 0 && state != Z_STREAM_END) return broken;
        text.append(part.data(), length);
        if (text.size() > limit)
            return Error{"import-size", fmt::format("The drawing unpacks to more than {} bytes.", limit), ""};
    }
    return text;
}

} // namespace faultline
