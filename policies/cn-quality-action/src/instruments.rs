//! The laws, measures and opinions that the rules cite.

use probity_guest::Instrument;

/// The Guiding Opinions are policy: no finding that restricts or bars rests on them alone. Their official English
/// outline was read, and a contemporary summary that numbers the sections; the clauses themselves were not.
pub(crate) const OPINIONS: Instrument =
    Instrument { id: "guiding-opinions", url: "https://english.ipraction.gov.cn/" };
pub(crate) const LAW: Instrument = Instrument {
    id: "gpl",
    url: "https://github.com/LawRefBook/Laws/blob/2f4c5c2/%E7%BB%8F%E6%B5%8E%E6%B3%95/%E6%94%BF%E5%BA%9C%E9%87%87%E8%B4%AD%E6%B3%95%282014-08-31%29.md",
};
pub(crate) const REGULATIONS: Instrument = Instrument {
    id: "gpl-regs",
    url: "https://github.com/LawRefBook/Laws/blob/2f4c5c2/%E8%A1%8C%E6%94%BF%E6%B3%95%E8%A7%84/%E6%94%BF%E5%BA%9C%E9%87%87%E8%B4%AD%E6%B3%95%E5%AE%9E%E6%96%BD%E6%9D%A1%E4%BE%8B%282015-01-30%29.md",
};
pub(crate) const CREDIT_RECORDS: Instrument =
    Instrument { id: "caiku-2016-125", url: "https://www.163.com/money/article/BVFAO3VB002580S6.html" };
/// Of the edition of 2024 only the preface was read.
pub(crate) const NATIONAL_LIST: Instrument =
    Instrument { id: "national-list", url: "https://www.chinalawtranslate.com/en/2024-punishment-list" };
pub(crate) const ORDER_44: Instrument =
    Instrument { id: "samr-order-44", url: "https://www.chinalawtranslate.com/en/samr-blacklist" };
