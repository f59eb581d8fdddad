//! The file of tokens of the service.
#![no_main]

use libfuzzer_sys::fuzz_target;
use toml::{Table, Value};

// the service itself brings the engine and its compiler
#[allow(dead_code, unreachable_pub, reason = "made for the service")]
#[path = "../../../../host/service/src/access/file.rs"]
mod file;
#[allow(dead_code, unreachable_pub, reason = "made for the service")]
#[path = "../../../../host/service/src/access/role.rs"]
mod role;

use file::{Token, TokenFile, is_token_name};

/// The table that says so.
fn written(token: &Token) -> Value {
    let text = |text: &str| Value::from(text);
    let roles: Vec<_> = token.roles.iter().map(|role| text(role.word())).collect();
    let hash: String = token.sha256.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut table = Table::new();
    table.insert("name".to_owned(), text(&token.name));
    table.insert("roles".to_owned(), roles.into());
    table.insert("sha256".to_owned(), hash.into());
    if let Some(day) = token.expires {
        table.insert("expires".to_owned(), day.to_string().into());
    }
    table.into()
}

fuzz_target!(|text: &str| match TokenFile::parse(text, "`tokens.toml`") {
    Ok(file) => {
        for token in file.tokens() {
            assert!(is_token_name(&token.name) && !token.roles.is_empty());
            assert_eq!(file.tokens().iter().filter(|other| other.sha256 == token.sha256).count(), 1);
        }
        assert!(file.find(text).is_none(), "nobody holds a token whose hash is in it");
        let tokens: Vec<_> = file.tokens().iter().map(written).collect();
        let again = Table::from_iter([("token".to_owned(), Value::from(tokens))]).to_string();
        assert_eq!(TokenFile::parse(&again, "it").expect("what was read can be written"), file);
    }
    Err(error) => {
        assert!(!error.faults.is_empty());
        for fault in &error.faults {
            for words in [&fault.path, &fault.problem, &fault.expected] {
                assert!(!words.is_empty() && words.len() < 4096, "{fault:?}");
                assert!(!words.contains(char::is_control), "{fault:?}");
            }
        }
    }
});
