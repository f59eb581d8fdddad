//! What scenarios reach of the policies that they ask: gathering it, and showing it as a table.

use std::fmt::Write;

use probity::core::coverage::{Boundary, Coverage, PolicyCoverage, Reached, RuleCoverage};
use probity::core::texts::clean;
use probity::{Determination, PolicyAnswer, Runtime, Screening};

use crate::failure::Failure;

/// Adds what one scenario reaches.
pub(crate) fn add(
    coverage: &mut Coverage,
    runtime: &Runtime,
    screening: &Screening,
    determination: &Determination,
) -> Result<(), Failure> {
    let steps: Vec<_> =
        screening.explain(&determination.case)?.into_iter().map(|policy| policy.steps).collect();
    coverage.add(determination, &steps);
    for answer in &determination.policies {
        move_parameters(coverage, runtime, determination, answer)?;
    }
    Ok(())
}

/// Asks the policy again with the values next to each parameter's own: a scenario that comes out otherwise holds it.
fn move_parameters(
    coverage: &mut Coverage,
    runtime: &Runtime,
    determination: &Determination,
    answer: &PolicyAnswer,
) -> Result<(), Failure> {
    let info = &answer.policy.info;
    let version = format!("={}", info.version());
    for parameter in &info.parameters {
        let on = parameter.selected_on(determination.case.document());
        let set = answer.parameters.get(&parameter.id).copied();
        let Some(value) = set.or_else(|| parameter.value_on(on)) else { continue };
        let moved = |value: i64| -> Result<bool, Failure> {
            let mut asked = runtime.screening().policy(&info.name, &version)?;
            for (id, set) in answer.parameters.iter().filter(|(id, _)| **id != parameter.id) {
                asked = asked.parameter(&info.name, id, *set)?;
            }
            let asked = asked.parameter(&info.name, &parameter.id, value)?.build()?;
            let other = asked.screen(&determination.case)?;
            Ok(other.policies.iter().any(|other| {
                other.findings != answer.findings || other.not_applicable != answer.not_applicable
            }))
        };
        let (more, less) = parameter.neighbours(value);
        for (values, by_more) in [(more, true), (less.into_iter().collect(), false)] {
            for value in values {
                if moved(value)? {
                    coverage.add_moved(&info.name, &parameter.id, by_more);
                    break;
                }
            }
        }
    }
    Ok(())
}

/// The table, a policy at a time.
pub(crate) fn table(coverage: &Coverage) -> String {
    let mut out = String::from("Coverage\n");
    for (name, policy) in &coverage.policies {
        // writing to a string cannot fail
        _ = write_policy(&mut out, name, policy);
    }
    out.push('\n');
    out
}

fn write_policy(out: &mut String, name: &str, policy: &PolicyCoverage) -> std::fmt::Result {
    writeln!(out, "\n{}: governs {} of the scenarios that ask it", clean(name), policy.governed)?;
    let ids = policy.rules.iter().map(|rule| rule.id.len());
    let ids = ids.chain(policy.parameters.iter().map(|parameter| parameter.id.len()));
    let width = ids.max().unwrap_or(0).max("parameter".len());
    writeln!(out, "  {:width$} {:>5} {:>7} {:>6}  effects; boundaries", "rule", "hit", "missed", "close")?;
    for rule in &policy.rules {
        write_rule(out, width, rule)?;
    }
    writeln!(out, "  {:width$} {:>11} {:>14}  values in force", "parameter", "moves: more", "less")?;
    for parameter in &policy.parameters {
        let values: Vec<_> =
            parameter.values.iter().map(|(since, scenarios)| format!("from {since}: {scenarios}")).collect();
        writeln!(
            out,
            "  {:width$} {:>11} {:>14}  {}",
            parameter.id,
            parameter.moved_by_more,
            parameter.moved_by_less,
            values.join(", ")
        )?;
    }
    let one_sided = policy.rules.iter().filter(|rule| !rule.is_reached()).map(|rule| rule.id.as_str());
    let lists = [
        ("rules that are not reached on both sides", one_sided.collect::<Vec<_>>()),
        ("questions that are not asked", unreached(&policy.questions)),
        ("reasons that are not met", unreached(&policy.reasons)),
    ];
    for (what, ids) in lists {
        let ids = if ids.is_empty() { "none".to_owned() } else { ids.join(", ") };
        writeln!(out, "  {what}: {ids}")?;
    }
    Ok(())
}

fn unreached(things: &[Reached]) -> Vec<&str> {
    things.iter().filter(|thing| thing.scenarios == 0).map(|thing| thing.id.as_str()).collect()
}

fn write_rule(out: &mut String, width: usize, rule: &RuleCoverage) -> std::fmt::Result {
    let effects: Vec<_> =
        rule.effects.iter().map(|(effect, scenarios)| format!("{effect} {scenarios}")).collect();
    let boundaries: Vec<_> = rule.boundaries.iter().map(boundary).collect();
    let mut said = effects.join(", ");
    if !boundaries.is_empty() {
        _ = write!(said, "; {}", boundaries.join(", "));
    }
    let line = format!("  {:width$} {:>5} {:>7} {:>6}  {said}", rule.id, rule.hit, rule.missed, rule.close);
    writeln!(out, "{}", line.trim_end())
}

fn boundary(boundary: &Boundary) -> String {
    let Boundary { comparison, met, not_met, unknown, exact, next_to } = boundary;
    format!("{comparison} {met}/{not_met}/{unknown} (exact {exact}, next {next_to})")
}
