// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with a certificate template, and how whoever drew it can mend it.
#include "app/words/template_words.h"
#include "app/words/word_table.h"
#include "app/words/words.h"

namespace jiaxin {

namespace {

constexpr std::array templateWords {
    // The file
    Words {"file_too_large", "", "",
           label("template", "The file has %1 MB; more than 4 MB are not read. Take out pictures and traced drawings")},
    Words {"empty_file", "", "", label("template", "The file is empty; export the drawing again as SVG")},
    Words {"not_svg", "", "",
           label("template", "This is no SVG drawing; export the drawing as “plain SVG” and choose that file")},
    Words {"broken_xml", "", "",
           label("template", "The file is broken from character %1 of this line on, or not saved as UTF-8; export it again")},
    Words {"doctype", "", "",
           label("template", "A <!DOCTYPE> can bring in entities and other files; delete it together with its entities")},
    Words {"processing_instruction", "", "",
           label("template", "The instruction <?%1?> calls something from outside the file; delete this line")},
    Words {
        "missing_namespace", "", "",
        label("template", "<svg> lacks xmlns:jx=\"urn:jiaxin:template:1\"; without it no place to be filled in is recognised")},
    Words {"too_many_elements", "", "",
           label("template", "There are more than %1 elements; join the paths of the drawing into fewer ones")},
    Words {"too_many_places", "", "",
           label("template", "There are more than %1 places to be filled in; leave only those that differ from card to card")},
    Words {"too_deep", "", "", label("template", "Elements lie more than %1 deep in one another; ungroup the drawing")},
    Words {"more_faults", "", "", label("template", "After %1 faults the rest was not read; mend these first and check again")},

    // Its head
    Words {"bad_name", "", "",
           label("template",
                 "jx:name is the short name that cards remember: 1 to 40 of a-z, 0-9, _ and -, as jx:name=\"office_card\"")},
    Words {"name_taken", "", "",
           label("template", "“%1” is the name of a template that comes with the program; choose another jx:name")},
    Words {"bad_title", "", "", label("template", "jx:title is what people choose the template by: write 1 to %1 characters")},
    Words {"bad_version", "", "",
           label("template", "jx:version is a whole number from 1; leave it out, the program counts the versions itself")},
    Words {"no_size", "", "",
           label("template", "The physical size is lacking (%1): give width and height in millimetres, as width=\"85.6mm\"")},
    Words {"bad_size", "", "", label("template", "Width and height must be 10 to 500 mm; here stands %1")},
    Words {"bad_stock", "", "",
           label("template", "jx:stock is one of card, sheet, preprinted_card, preprinted_sheet; here stands “%1”")},
    Words {
        "bad_view_box", "", "",
        label("template", "One unit of the drawing must be one millimetre: write viewBox=\"%1\" and scale the drawing to it")},
    Words {"unknown_card", "", "",
           label("template",
                 "The sheet repeats the card template “%1”, which is not here, or is a sheet itself; bring in the card first")},
    Words {"missing_side", "", "",
           label("template", "No side is marked: put everything of the front into <g jx:side=\"front\"> right below <svg>")},
    Words {"bad_side", "", "", label("template", "A side is “front” or “back”, each once; here stands “%1”")},
    Words {"outside_side", "", "",
           label("template",
                 "This lies in none of the sides and would not be printed; move it into <g jx:side=\"front\"> or \"back\"")},

    // What it may not contain
    Words {"script", "", "", label("template", "Scripts are not allowed in a template; delete this element")},
    Words {"event_attribute", "", "", label("template", "The attribute %1 runs a script; delete it")},
    Words {"script_link", "", "", label("template", "%1 runs a script; delete this attribute")},
    Words {"external_reference", "", "",
           label("template", "%1 points to something outside the file; draw it in the file itself, or delete it")},
    Words {"inner_reference", "", "", label("template", "%1 is not followed; write colours and shapes where they are used")},
    Words {"picture", "", "",
           label("template", "Pictures are not allowed; draw it as paths, or mark a place for photo or seal with jx:place")},
    Words {"copied_element", "", "", label("template", "<use> can multiply without end; put the shape itself in its place")},
    Words {
        "style_sheet", "", "",
        label("template", "Style sheets are not read; write the style at each element (export as “presentation attributes”)")},
    Words {"text_element", "", "",
           label("template", "Words of the drawing may not be extractable; write them in a box: <rect … jx:text=\"words\"/>")},
    Words {
        "unsupported_element", "", "",
        label("template", "This element is not drawn; use rect, circle, ellipse, line, polyline, polygon, path and gradients")},
    Words {"wild_number", "", "",
           label("template", "%1 has numbers beyond 100000, far from any page; check the drawing at this place")},
    Words {"dashes", "", "", label("template", "Dashed lines are not drawn; draw the pieces as single lines")},
    Words {"unknown_attribute", "", "", label("template", "There is no attribute %1 at this place; check how it is spelt")},

    // Places to be filled in
    Words {"not_a_rect", "", "",
           label("template", "Places to be filled in are rectangles; use <rect> for jx:text, jx:place and jx:slot")},
    Words {"transformed", "", "",
           label("template", "A place to be filled in must not be moved, turned or scaled by transform; apply the transform to "
                             "its x, y, width and height")},
    Words {"empty_box", "", "", label("template", "The place “%1” has no width or no height")},
    Words {"outside_page", "", "", label("template", "The place “%1” reaches beyond the page; move it or make it smaller")},
    Words {"bad_number", "", "", label("template", "%1 is no number from 0 to 2000")},
    Words {"bad_choice", "", "", label("template", "Not one of the choices of %1")},
    Words {"bad_color", "", "", label("template", "“%1” is no colour; write #RRGGBB, as #163F78")},
    Words {"bad_type_size", "", "",
           label("template", "Type smaller than %1 points cannot be read; raise jx:size, jx:smallest or jx:long-size")},
    Words {"open_brace", "", "", label("template", "A brace is not closed or not opened in “%1”; fields stand as {name}")},
    Words {"unknown_placeholder", "", "",
           label("template", "There is no field {%1}; the fields are name category jobs enterprise number issued_on "
                             "valid_until issuer supervisor hotline verify_url sequence")},
    Words {"unknown_place", "", "", label("template", "There is no place “%1”; jx:place is photo, qr or seal")},
    Words {"bad_qr_place", "", "",
           label("template", "The place of the QR code must be a square of at least %1 mm, or scanners cannot read it")},
    Words {"unprintable", "", "", label("template", "The program's fonts have no character %1; write it in another way")},
    Words {"missing_place", "", "photo", label("template", "The place of the photo is lacking: <rect … jx:place=\"photo\"/>")},
    Words {"missing_place", "", "", label("template", "The place of the QR code is lacking: <rect … jx:place=\"qr\"/>")},
    Words {"missing_placeholder", "", "",
           label("template",
                 "The field {%1} is lacking; every certificate shows name, number and validity: <rect … jx:text=\"{%1}\"/>")},
    Words {"bad_slot", "", "", label("template", "jx:slot counts the cards of a sheet from 1; here stands “%1”")},
    Words {"slot_without_card", "", "",
           label("template", "jx:slot is for sheets; say with jx:card at <svg> which card is repeated")},
    Words {"bad_slots", "", "",
           label("template",
                 "The places jx:slot must count 1, 2, 3 … on each side, each once, with no more sides than the card has")},
    Words {"bad_slot_size", "", "", label("template", "Each place jx:slot must be exactly as large as the card: %1 mm")},
};

}  // namespace

bool hasTemplateWords(const QString &rule)
{
    return findWords(templateWords, {.key = rule}) ||
           findWords(templateWords, {.key = rule, .argument = QStringLiteral("photo")});
}

QString templateFaultText(const TemplateFault &fault)
{
    const Words *words = findWords(templateWords, {.key = fault.rule, .argument = fault.what});
    return words ? fillWords(*words, fault.what, {}) : errorText({.code = ErrorCode::BadFile});
}

QString templateFaultPlace(const TemplateFault &fault)
{
    if (fault.line == 0)
        return {};
    const QString line = label("template", "Line %1").translated().arg(fault.line);
    return fault.element.isEmpty() ? line : line + QStringLiteral(" <") + fault.element + u'>';
}

}  // namespace jiaxin
