// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/page_context.h"
#include "ui/shell/page.h"

namespace jiaxin {

/// The pages that the actor may see, in the order of the navigation. What a role may not do is absent. One line a page here;
/// pages without a title are reached by navigate() only.
QList<PageEntry> pagesFor(PageContext &context);

// Ids and arguments that other pages may navigate with:
//   home
//   enterprises   {id} shows one; {state} or {states: list} filters
//   workers       {id}, {tab: a child type}; {colour: green|yellow|red}, {enterprise}, {ends_within: days}, {state}
//   form          {type, id} edits, {type} or {type, parent} makes a new record, {draft: key} goes on with a draft
//   archive       {type, id}
//   review        {id}            vetting of one enterprise
//   rewards       {id}, {part: 0 waiting, 1 in publicity, 2 recorded}
//   certificates  {worker}, {part}
//   exchange      {type}          import
//   duplicates    {type}, {first, second}
//   users, settings, audit {record}
//   sync; conflicts {record}; day_end {day}; enrol

/// The page that shows records of a type: enterprises, workers (their children too), certificates, or the archive.
QString pageOf(const RecordType &type);

}  // namespace jiaxin
