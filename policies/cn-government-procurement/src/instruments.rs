//! The laws, regulations and notices that the rules cite.

use probity_guest::Instrument;

/// The copy of the laws that was read, at the commit that was read. Its paths for the Tendering Law and Order 45 were not
/// noted.
const LAWS: &str = "https://github.com/LawRefBook/Laws/tree/2f4c5c2";

pub(crate) const LAW: Instrument = Instrument {
    id: "gpl",
    url: "https://github.com/LawRefBook/Laws/blob/2f4c5c2/%E7%BB%8F%E6%B5%8E%E6%B3%95/%E6%94%BF%E5%BA%9C%E9%87%87%E8%B4%AD%E6%B3%95%282014-08-31%29.md",
};
pub(crate) const REGULATIONS: Instrument = Instrument {
    id: "gpl-regs",
    url: "https://github.com/LawRefBook/Laws/blob/2f4c5c2/%E8%A1%8C%E6%94%BF%E6%B3%95%E8%A7%84/%E6%94%BF%E5%BA%9C%E9%87%87%E8%B4%AD%E6%B3%95%E5%AE%9E%E6%96%BD%E6%9D%A1%E4%BE%8B%282015-01-30%29.md",
};
pub(crate) const LARGE_FINES: Instrument = Instrument { id: "caiku-2022-3", url: "" };
pub(crate) const THREE_LISTS: Instrument =
    Instrument { id: "caiku-2016-125", url: "https://www.163.com/money/article/BVFAO3VB002580S6.html" };
pub(crate) const NATIONWIDE: Instrument =
    Instrument { id: "caiku-2015-150", url: "http://czj.gnzrmzf.gov.cn/info/1147/8330.htm" };
pub(crate) const PROCUREMENT_LIST: Instrument =
    Instrument { id: "caibanku-2014-526", url: "http://www.caigou2003.com/cgr/bwzx/737845.html" };
pub(crate) const ORDER_44: Instrument =
    Instrument { id: "samr-order-44", url: "https://www.chinalawtranslate.com/en/samr-blacklist" };
pub(crate) const ORDER_45: Instrument = Instrument { id: "samr-order-45", url: LAWS };
pub(crate) const ORDER_36: Instrument =
    Instrument { id: "ndrc-order-36", url: "https://www.toubiaole.com/news/xingyexinwen/887.html" };
/// The national list of punishments for dishonesty, edition of 2021; no later one was read.
pub(crate) const PUNISHMENTS: Instrument = Instrument {
    id: "punishments-2021",
    url: "https://www.chinalawtranslate.com/en/2021-social-credit-punishments-list",
};
pub(crate) const TENDERING_LAW: Instrument = Instrument { id: "tendering-law", url: LAWS };
pub(crate) const TENDERING_REGULATIONS: Instrument = Instrument { id: "tendering-regs", url: LAWS };
