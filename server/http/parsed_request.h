// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/message.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace jiaxin::server {

using RequestParser = boost::beast::http::request_parser<boost::beast::http::string_body>;

/// What the header that was read says: method, path, query and fields.
void takeHeader(const RequestParser &parser, Request &request);

/// What a proxy says of its client, and takes it out of the fields; it counts from a trusted one alone.
void takeFromProxy(Request &request, bool trusted);

}  // namespace jiaxin::server
