// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/search/pinyin_overrides.h"

namespace jiaxin {

namespace {
constexpr ReadingOverride overrides[] = {
    // Surnames whose reading differs from the common one, or that families read differently.
    {U'单', "shan dan", "dan shan"},
    {U'解', "xie jie", "jie xie"},
    {U'查', "zha cha", "cha zha"},
    {U'仇', "qiu chou", "chou qiu"},
    {U'曾', "zeng ceng", "zeng ceng"},
    {U'区', "ou qu", "qu"},
    {U'尉', "wei yu", "wei yu"},
    {U'缪', "miao mou", "miao mou"},
    {U'朴', "piao pu", "pu piao"},
    {U'种', "chong zhong", "zhong chong"},
    {U'乐', "yue le", "le yue"},
    {U'盖', "ge gai", "gai"},
    {U'翟', "zhai di", "zhai di"},
    {U'覃', "qin tan", "tan qin"},
    {U'谌', "chen shen", "chen shen"},
    {U'秘', "bi mi", "mi"},
    {U'员', "yun yuan", "yuan yun"},
    {U'折', "she zhe", "zhe"},
    {U'洗', "xian xi", "xi"},
    {U'隗', "wei kui", "wei kui"},
    {U'郄', "qie xi", "qie xi"},
    {U'召', "shao zhao", "zhao shao"},
    {U'繁', "po fan", "fan"},
    {U'句', "gou ju", "ju"},
    {U'能', "nai neng", "neng"},
    {U'卜', "bu bo", "bo bu"},
    {U'藏', "zang cang", "cang zang"},
    {U'么', "yao me", "me yao"},
    {U'宓', "mi fu", "mi fu"},
    {U'佴', "nai er", "er nai"},
    {U'牟', "mou mu", "mou mu"},
    {U'阚', "kan", "kan"},
    {U'褚', "chu zhu", "chu"},
    {U'薄', "bo bao", "bo bao"},
    {U'祭', "zhai ji", "ji"},
    {U'宿', "su xiu", "su"},
    {U'都', "du dou", "du dou"},
    {U'颉', "xie jie", "jie xie"},
    {U'冯', "feng ping", "feng"},
    {U'车', "che ju", "che"},
    {U'郇', "xun huan", "xun huan"},
    {U'莘', "shen xin", "xin shen"},
    {U'盛', "sheng cheng", "sheng cheng"},
    {U'柏', "bai bo", "bai bo"},
    // Polyphones of given names, places and enterprises.
    {U'长', "chang zhang", "chang zhang"},
    {U'重', "chong zhong", "chong zhong"},
    {U'行', "xing hang", "xing hang"},
    {U'朝', "chao zhao", "chao zhao"},
    {U'晟', "sheng cheng", "sheng cheng"},
    {U'茜', "qian xi", "qian xi"},
    {U'娜', "na nuo", "na nuo"},
    {U'隽', "jun juan", "jun juan"},
    {U'靓', "liang jing", "liang jing"},
    {U'参', "shen can", "can shen"},
    {U'厦', "xia sha", "sha xia"},
    {U'堡', "bao bu", "bao bu"},
};

constexpr ReadPair surnames[] = {
    {{U'尉', U'迟'}, "yu wei", "chi"},   {{U'万', U'俟'}, "mo wan", "qi si"}, {{U'长', U'孙'}, "zhang chang", "sun"},
    {{U'单', U'于'}, "chan shan", "yu"}, {{U'澹', U'台'}, "tan dan", "tai"},  {{U'宰', U'父'}, "zai", "fu"},
    {{U'中', U'行'}, "zhong", "hang"},   {{U'拓', U'跋'}, "tuo ta", "ba"},    {{U'乐', U'正'}, "yue le", "zheng"},
};

constexpr ReadPair words[] = {
    {{U'银', U'行'}, "yin", "hang"},   {{U'行', U'业'}, "hang", "ye"},     {{U'会', U'计'}, "kuai", "ji"},
    {{U'厦', U'门'}, "xia", "men"},    {{U'成', U'长'}, "cheng", "zhang"}, {{U'家', U'长'}, "jia", "zhang"},
    {{U'子', U'长'}, "zi", "chang"},   {{U'音', U'乐'}, "yin", "yue"},     {{U'西', U'藏'}, "xi", "zang"},
    {{U'成', U'都'}, "cheng", "du"},   {{U'秦', U'都'}, "qin", "du"},      {{U'唐', U'都'}, "tang", "du"},
    {{U'长', U'安'}, "chang", "an"},   {{U'长', U'乐'}, "chang", "le"},    {{U'快', U'乐'}, "kuai", "le"},
    {{U'吴', U'堡'}, "wu", "bu bao"},  {{U'朝', U'阳'}, "chao", "yang"},   {{U'大', U'厦'}, "da", "sha"},
    {{U'重', U'庆'}, "chong", "qing"}, {{U'延', U'长'}, "yan", "chang"},
};
}  // namespace

std::span<const ReadingOverride> readingOverrides()
{
    return overrides;
}

std::span<const ReadPair> compoundSurnames()
{
    return surnames;
}

std::span<const ReadPair> wordsOfOrganisations()
{
    return words;
}

}  // namespace jiaxin
