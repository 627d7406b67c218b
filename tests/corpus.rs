//! The language by examples: every case of `tests/corpus/*.toml` is read and compared, mention by mention.
//!
//! A case names a text, the day it was written, and exactly the mentions that must be found, in order.
//! A file stands for a family of rules (`src/grammar/rules/<stem>.rs`) or for a layer beneath them.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "support/cases.rs"]
mod support;

use std::collections::BTreeSet;

use khatt::Mention;
use khatt::grammar::RULES;
use khatt::resolve::Certainty;
use khatt::resolve::TimexKind;
use khatt::time::Modifier;
use serde::Deserialize;

use crate::support::{Tally, files};

/// A Wednesday; the cases that name no day of their own are written on it.
const WRITTEN: &str = "2023-03-15";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Family {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: String,
    /// Empty where the day is not known.
    #[serde(default = "written")]
    dct: String,
    mentions: Vec<Expected>,
    /// Why the case is not met yet; it fails when it begins to be met.
    gap: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    text: String,
    value: String,
    kind: Option<TimexKind>,
    begin: Option<String>,
    until: Option<String>,
    #[serde(rename = "mod")]
    modifier: Option<String>,
    certainty: Option<Certainty>,
    rule: Option<String>,
}

fn written() -> String {
    WRITTEN.to_owned()
}

/// Cases with a `gap`: what is known to be read wrongly, and why.
const KNOWN_GAPS: usize = 0;

#[test]
fn cases() {
    let mut tally = Tally::default();
    for (file, family) in families() {
        for case in family.case {
            let name = format!("{file}: {}: {}", case.name, case.text);
            let wrong = differences(&case, &read(&case));
            tally.add(&name, case.gap.as_deref(), &wrong.join("\n"));
        }
    }
    let Tally { met, gaps, report } = tally;
    assert!(report.is_empty(), "\n{report}");
    assert!(met > 200, "only {met} cases were read");
    assert_eq!(gaps, KNOWN_GAPS, "known gaps come and go with this number");
}

#[test]
fn names_are_told_apart() {
    for (file, family) in families() {
        let mut names = BTreeSet::new();
        for case in family.case {
            assert!(
                names.insert(case.name.clone()),
                "{file}: {:?} stands twice",
                case.name
            );
        }
    }
}

#[test]
fn every_rule_has_a_positive_case() {
    let shown: BTreeSet<String> = families()
        .into_iter()
        .flat_map(|(_, family)| family.case)
        .filter(|case| case.gap.is_none())
        .flat_map(|case| {
            let found = read(&case);
            let rules = found.iter().map(|mention| rule_of(&case.text, mention));
            rules.collect::<Vec<_>>()
        })
        .collect();
    let missing: Vec<&str> = RULES
        .iter()
        .copied()
        .flatten()
        .map(|rule| rule.name)
        // What they read is passed over: they show themselves in the cases without mentions.
        .filter(|name| !["false-friend", "rate"].contains(name) && !shown.contains(*name))
        .collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
}

fn families() -> Vec<(String, Family)> {
    files("tests/corpus")
}

fn read(case: &Case) -> Vec<Mention> {
    let dct = match case.dct.as_str() {
        "" => None,
        day => Some(day.parse().unwrap()),
    };
    khatt::extract(&case.text, dct)
}

fn rule_of(text: &str, mention: &Mention) -> String {
    let steps = mention.steps(text);
    let step = steps.first().unwrap();
    let (_, rule) = step.args.iter().find(|(name, _)| *name == "rule").unwrap();
    rule.to_string()
}

/// What was found otherwise than expected, one line each.
fn differences(case: &Case, found: &[Mention]) -> Vec<String> {
    let mut lines = Vec::new();
    let texts: Vec<&str> = found.iter().map(|m| m.span.of(&case.text)).collect();
    let expected: Vec<&str> = case.mentions.iter().map(|m| m.text.as_str()).collect();
    if texts != expected {
        return vec![
            format!("expected {expected:?}"),
            format!("found    {texts:?}"),
        ];
    }
    for (mention, expected) in found.iter().zip(&case.mentions) {
        let mut compare = |what: &str, wanted: &str, got: &str| {
            if wanted != got {
                lines.push(format!(
                    "{:?}: {what} {wanted:?}, found {got:?}",
                    expected.text
                ));
            }
        };
        let day = |day: Option<khatt::time::Day>| day.map_or("-".to_owned(), |d| d.to_string());
        compare("value", &expected.value, &mention.value);
        if let Some(begin) = &expected.begin {
            compare("begin", begin, &day(mention.interval.first()));
        }
        if let Some(until) = &expected.until {
            compare("until", until, &day(mention.interval.last()));
        }
        if let Some(modifier) = &expected.modifier {
            compare("mod", modifier, mention.modifier.map_or("-", modifier_name));
        }
        if let Some(rule) = &expected.rule {
            compare("rule", rule, &rule_of(&case.text, mention));
        }
        if let Some(kind) = expected.kind {
            compare("kind", &format!("{kind:?}"), &format!("{:?}", mention.kind));
        }
        if let Some(certainty) = expected.certainty {
            let (wanted, got) = (format!("{certainty:?}"), format!("{:?}", mention.certainty));
            compare("certainty", &wanted, &got);
        }
    }
    lines
}

fn modifier_name(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Start => "START",
        Modifier::Mid => "MID",
        Modifier::End => "END",
        Modifier::MoreThan => "MORE_THAN",
        Modifier::LessThan => "LESS_THAN",
        Modifier::Approx => "APPROX",
        Modifier::EqualOrMore => "EQUAL_OR_MORE",
        Modifier::EqualOrLess => "EQUAL_OR_LESS",
    }
}
