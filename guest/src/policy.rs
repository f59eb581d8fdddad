//! A policy as a whole, and how it is run.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::bindings::exports::probity::eligibility::eligibility as raw;
use crate::case::Case;
use crate::date::Day;
use crate::declare::{DeclaredRule, Parameters, Reason, describe_rule};
use crate::finding::Findings;
use crate::question;
use crate::trace::Trace;

/// What a policy module is. Written by [`policy!`](crate::policy!).
pub trait Policy: 'static {
    /// Its parameters.
    type Parameters: Parameters + 'static;

    /// Name: lower case with hyphens.
    const NAME: &'static str;
    /// Version, semver.
    const VERSION: &'static str;
    /// Who publishes it.
    const PUBLISHER: &'static str;
    /// Languages of its texts, BCP 47; the first is the language of last resort.
    const LANGUAGES: &'static [&'static str];
    /// Jurisdictions whose tenders it governs, ISO 3166-1 alpha-2.
    const JURISDICTIONS: &'static [&'static str];
    /// Funding codes whose tenders it governs.
    const FUNDINGS: &'static [&'static str];
    /// First notice date for which this version is the law.
    const IN_FORCE_FROM: Day;
    /// Last such date, if an end is known.
    const IN_FORCE_UNTIL: Option<Day>;
    /// The rules.
    const RULES: &'static [DeclaredRule<Self::Parameters>];
    /// The codes that it knows.
    const VOCABULARY: &'static [&'static str];
    /// Its own questions.
    const QUESTIONS: &'static [&'static str];
    /// Its reasons for not being applicable.
    const REASONS: &'static [&'static str];

    /// Whether it governs the case.
    fn governs(case: &Case<'_>, parameters: &Self::Parameters) -> Result<(), Reason>;
}

/// Describes a policy, as the contract has it.
pub fn describe<P: Policy>() -> raw::PolicyInfo {
    let mut instruments = Vec::new();
    let rules = P::RULES.iter().map(|declared| describe_rule(&declared.rule, &mut instruments)).collect();
    raw::PolicyInfo {
        name: P::NAME.to_string(),
        version: P::VERSION.to_string(),
        publisher: P::PUBLISHER.to_string(),
        languages: strings(P::LANGUAGES),
        jurisdictions: strings(P::JURISDICTIONS),
        fundings: strings(P::FUNDINGS),
        in_force_from: P::IN_FORCE_FROM.number(),
        in_force_until: P::IN_FORCE_UNTIL.map(Day::number),
        instruments,
        rules,
        parameters: P::Parameters::declare(),
        questions: question::IDS
            .iter()
            .chain(P::QUESTIONS)
            .map(|id| raw::QuestionInfo { id: id.to_string() })
            .collect(),
        reasons: strings(P::REASONS),
        vocabulary: strings(P::VOCABULARY),
    }
}

/// Evaluates a case.
pub fn evaluate<P: Policy>(case: &raw::Case) -> raw::Verdict {
    run::<P>(Case::new(case))
}

/// Evaluates a case and returns every comparison on the way: the same code as [`evaluate`].
pub fn explain<P: Policy>(case: &raw::Case) -> Vec<raw::Step> {
    let trace = Trace::default();
    run::<P>(Case { raw: case, trace: Some(&trace) });
    trace.into_steps()
}

fn run<P: Policy>(case: Case<'_>) -> raw::Verdict {
    let parameters = P::Parameters::read(&case.raw.parameters);
    if let Err(reason) = P::governs(&case, &parameters) {
        return raw::Verdict::NotApplicable(reason.0);
    }
    let mut list = Vec::new();
    for (declared, position) in P::RULES.iter().zip(0..) {
        if let Some(trace) = case.trace {
            trace.enter(position);
        }
        (declared.apply)(&case, &parameters, &mut Findings::new(&mut list, position, &declared.rule));
    }
    raw::Verdict::Findings(list)
}

fn strings(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| text.to_string()).collect()
}

/// Declares the policy module itself and, in a wasm build, exports it. It expects `RULES`, and where they are declared
/// `VOCABULARY`, `QUESTIONS` and `REASONS`, in scope.
#[macro_export]
macro_rules! policy {
    (
        $(#[$doc:meta])*
        $module:ident {
            name: $name:expr,
            version: $version:expr,
            publisher: $publisher:expr,
            languages: $languages:expr,
            jurisdictions: $jurisdictions:expr,
            fundings: $fundings:expr,
            in_force_from: $from:expr,
            in_force_until: $until:expr,
            parameters: $parameters:ty,
            rules: $rules:expr,
            vocabulary: $vocabulary:expr,
            questions: $questions:expr,
            reasons: $reasons:expr,
            governs: $governs:expr $(,)?
        }
    ) => {
        $(#[$doc])*
        pub struct $module;

        impl $crate::Policy for $module {
            type Parameters = $parameters;
            const NAME: &'static str = $name;
            const VERSION: &'static str = $version;
            const PUBLISHER: &'static str = $publisher;
            const LANGUAGES: &'static [&'static str] = &$languages;
            const JURISDICTIONS: &'static [&'static str] = &$jurisdictions;
            const FUNDINGS: &'static [&'static str] = &$fundings;
            const IN_FORCE_FROM: $crate::Day = $from;
            const IN_FORCE_UNTIL: Option<$crate::Day> = $until;
            const RULES: &'static [$crate::DeclaredRule<$parameters>] = $rules;
            const VOCABULARY: &'static [&'static str] = $vocabulary;
            const QUESTIONS: &'static [&'static str] = $questions;
            const REASONS: &'static [&'static str] = $reasons;

            fn governs(case: &$crate::Case<'_>, parameters: &$parameters) -> Result<(), $crate::Reason> {
                let governs: fn(&$crate::Case<'_>, &$parameters) -> Result<(), $crate::Reason> = $governs;
                governs(case, parameters)
            }
        }

        #[cfg(target_arch = "wasm32")]
        $crate::export!($module);
    };
}

/// Exports a policy from a component. Called by [`policy!`](crate::policy!).
#[macro_export]
macro_rules! export {
    ($module:ident) => {
        const _: () = {
            use $crate::bindings::exports::probity::eligibility::eligibility as raw;

            struct Component;

            impl raw::Guest for Component {
                fn describe() -> raw::PolicyInfo {
                    $crate::describe::<$module>()
                }

                fn evaluate(case: raw::Case) -> raw::Verdict {
                    $crate::evaluate::<$module>(&case)
                }

                fn explain(case: raw::Case) -> $crate::__alloc::vec::Vec<raw::Step> {
                    $crate::explain::<$module>(&case)
                }
            }

    $crate::bindings::export_component!(Component with_types_in $crate::bindings);
        };
    };
}
