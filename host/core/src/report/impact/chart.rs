//! The flow of cases from how they came out before to how they come out after, as a drawing.

use std::fmt::{self, Write as _};

use super::{Words, grouped};
use crate::impact::{Impact, Standing};
use crate::report::layout::escaped;
use crate::texts::TextValue;

// narrow, so that its words can be read on a telephone
const WIDTH: u32 = 480;
const LEFT: f64 = 116.0;
const RIGHT: f64 = 364.0;
const BLOCK: f64 = 12.0;
const TOP: f64 = 44.0;
const HEIGHT: f64 = 240.0;
const GAP: f64 = 10.0;
/// Height of the two lines of words beside a block.
const LINES: f64 = 26.0;
/// Narrower than this, a line cannot be seen.
const NARROWEST: f64 = 2.0;

/// One end of a flow: where it begins, and how high it is.
#[derive(Clone, Copy)]
struct End {
    y: f64,
    height: f64,
}

pub(super) fn write(out: &mut String, impact: &Impact, words: Words) -> fmt::Result {
    let total = impact.counts.weighed;
    if total == 0 {
        return Ok(());
    }
    #[expect(clippy::cast_precision_loss, reason = "a drawing is not exact")]
    let scaled = |cases: u64| (cases as f64 / total as f64 * HEIGHT).max(NARROWEST);
    // what is drawn wider than it is makes its block higher
    let cells: Vec<_> = impact.matrix.iter().map(|cell| (cell, scaled(cell.cases))).collect();
    let standings = impact.standings();
    let place = |of: fn(&crate::impact::Cell) -> Standing| {
        let mut y = TOP;
        let mut blocks = Vec::new();
        for standing in &standings {
            let height: f64 =
                cells.iter().filter(|(cell, _)| of(cell) == *standing).map(|(_, height)| height).sum();
            if height > 0.0 {
                blocks.push((*standing, End { y, height }));
                y += height.max(LINES) + GAP;
            }
        }
        (blocks, y)
    };
    let ((left, left_end), (right, right_end)) = (place(|cell| cell.before), place(|cell| cell.after));
    let bottom = left_end.max(right_end);
    writeln!(
        out,
        "<svg class=\"chart\" viewBox=\"0 0 {WIDTH} {bottom:.0}\" role=\"img\" aria-label=\"{}\">",
        escaped(&words.host.word("heading-impact-chart"))
    )?;
    let (mut from, mut to) = (left.clone(), right.clone());
    let take = |ends: &mut Vec<(Standing, End)>, standing: Standing, height: f64| {
        let end = ends.iter_mut().find(|(each, _)| *each == standing).map(|(_, end)| end);
        end.map_or(TOP, |end| {
            let y = end.y;
            end.y += height;
            y
        })
    };
    for (cell, height) in &cells {
        let (a, b) = (take(&mut from, cell.before, *height), take(&mut to, cell.after, *height));
        let (x, end, middle) = (LEFT + BLOCK, RIGHT - BLOCK, f64::midpoint(LEFT, RIGHT));
        let same = if cell.before == cell.after { " same" } else { "" };
        let values = [
            ("cases", TextValue::Text(grouped(cell.cases))),
            ("before", TextValue::Text(words.standing(cell.before))),
            ("after", TextValue::Text(words.standing(cell.after))),
        ];
        writeln!(
            out,
            "<path class=\"flow {}{same}\" d=\"M{x:.1} {a:.1}C{middle:.1} {a:.1} {middle:.1} {b:.1} {end:.1} {b:.1}V{:.1}\
             C{middle:.1} {:.1} {middle:.1} {:.1} {x:.1} {:.1}Z\"><title>{}</title></path>",
            cell.after.word(),
            b + height,
            b + height,
            a + height,
            a + height,
            escaped(&words.host.say("impact-chart", values))
        )?;
    }
    let heads = [(LEFT + BLOCK, "end", "impact-before"), (RIGHT - BLOCK, "start", "impact-after")];
    for (x, anchor, label) in heads {
        let label = escaped(&words.host.word(label));
        writeln!(out, "<text class=\"head\" x=\"{x}\" y=\"18\" text-anchor=\"{anchor}\">{label}</text>")?;
    }
    for (blocks, x, text, anchor, before) in
        [(&left, LEFT, LEFT - 6.0, "end", true), (&right, RIGHT - BLOCK, RIGHT + 6.0, "start", false)]
    {
        for (standing, End { y, height }) in blocks {
            let totals = impact.totals(*standing);
            let count = grouped(if before { totals.0 } else { totals.1 });
            let (class, word) = (standing.word(), escaped(&words.standing(*standing)));
            let middle = y + height / 2.0;
            writeln!(
                out,
                "<rect class=\"{class}\" x=\"{x}\" y=\"{y:.1}\" width=\"{BLOCK}\" height=\"{height:.1}\"/>\
                 <text x=\"{text}\" y=\"{:.1}\" text-anchor=\"{anchor}\">{word}<tspan x=\"{text}\" dy=\"14\">{count}</tspan></text>",
                middle - 2.0
            )?;
        }
    }
    writeln!(out, "</svg>")
}
