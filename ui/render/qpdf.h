// SPDX-License-Identifier: MIT
#pragma once
// What Faultline uses of qpdf.

#include <memory>
#include <string>

// qpdf asks its users to say that they use std::shared_ptr, not its own pointer of old.
#define POINTERHOLDER_TRANSITION 4
// qpdf 11's class JSON holds vectors of itself, whose destructors clang 16 asks for in C++20 before it is
// whole. Nothing here needs more of it than its name.
#define JSON_HH
class JSON;

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
