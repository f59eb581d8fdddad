//! The file of tokens: what it may say, and how tokens come into it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::collections::HashSet;
use std::fs;

use common::TokensAt;
use probity_service::access::{MAX_TOKENS, Role, TokenFile, TokenFileError, issue};

const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

#[test]
fn all_faults_of_a_file_are_named_at_once() {
    let secret = "probity_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let text = format!(
        r#"
        [[token]]
        name = "portal"
        roles = ["screen", "Read", "screen"]
        sha256 = "{HASH}"

        [[token]]
        name = "loopback"
        roles = []
        sha256 = "{secret}"
        expires = "2027-02-29"

        [[token]]
        name = "a@b\u001B[31m"
        roles = ["read"]
        sha256 = "{HASH}"
        expires = 2027
        "#
    );
    let error = TokenFile::parse(&text, "`tokens.toml`").unwrap_err().to_string();
    insta::assert_snapshot!(error.replace("; ", "\n"), @"
    `tokens.toml` cannot be used: token[0].roles[1]: `Read` is no role
    expected `screen`, `read` or `admin`
    token[0].roles[2]: `screen` is there twice
    expected each once
    token[1].name: `loopback` is no name of an asker
    expected up to 64 letters, digits, `.`, `_` and `-`, such as `tender-portal`, and not `loopback`
    token[1].roles: there is none
    expected `screen`, `read` or `admin`
    token[1].sha256: it is no hash, but 51 characters
    expected the SHA-256 of a token, 64 digits and letters `a` to `f`, as `probity token` writes it
    token[1].expires: `2027-02-29` is no day
    expected a day such as 2027-02-28
    token[2].name: `a@b[31m` is no name of an asker
    expected up to 64 letters, digits, `.`, `_` and `-`, such as `tender-portal`, and not `loopback`
    token[2].expires: `integer` is no day
    expected a day such as 2027-02-28
    token[2].sha256: it is there twice
    expected each token once
    ");
    assert!(!error.contains(secret));
}

#[test]
fn what_is_no_file_of_tokens_says_where() {
    let many =
        format!("[[token]]\nname = \"x\"\nroles = [\"read\"]\nsha256 = \"{HASH}\"\n").repeat(MAX_TOKENS + 1);
    let cases = [
        ("[[token]]\nname = \"portal\"\n".to_owned(), "line 1"),
        ("[[token]]\nname = 1\n".to_owned(), "line 2"),
        ("\n[[tokens]]\n".to_owned(), "line 2"),
        ("[[token]]\nsecret = \"x\"\n".to_owned(), "line 2"),
        (many, "token: there are 1001"),
        (" ".repeat((1 << 20) + 1), "$: it is too large"),
    ];
    for (text, place) in cases {
        let error = TokenFile::parse(&text, "`tokens.toml`").unwrap_err();
        assert!(error.to_string().starts_with(&format!("`tokens.toml` cannot be used: {place}")), "{error}");
    }
    assert_eq!(TokenFile::parse("", "`tokens.toml`").unwrap(), TokenFile::default());
}

#[test]
fn a_token_is_added_and_all_else_stays() {
    let tokens = TokensAt::new();
    let first = tokens.issue("portal", &[Role::Screen]);
    let day = Some(probity::Day::parse("2027-06-30").unwrap());
    let commented =
        fs::read_to_string(tokens.file()).unwrap().replace("[[token]]", "# of the ministry\n[[token]]");
    tokens.write(&commented);
    let second = issue(&tokens.file(), "portal", &[Role::Read, Role::Admin], day).unwrap();
    let text = fs::read_to_string(tokens.file()).unwrap();
    assert!(text.starts_with(&commented), "{text}");
    let file = TokenFile::parse(&text, "`tokens.toml`").unwrap();
    assert_eq!(file.find(first.as_str()).unwrap().roles, [Role::Screen]);
    let found = file.find(second.as_str()).unwrap();
    assert_eq!((&found.roles[..], found.expires), (&[Role::Read, Role::Admin][..], day));
    assert_eq!(file.find(&second.sha256()), None, "a hash is no token");
    let shown = text.replace(&first.sha256(), "<first>").replace(&second.sha256(), "<second>");
    insta::assert_snapshot!(shown, @r#"
    # Who may ask the service, by the hashes of their tokens. `probity token` adds one. A token is revoked by taking it out
    # of here: the service reads this file again when it changes.

    # of the ministry
    [[token]]
    name = "portal"
    roles = ["screen"]
    sha256 = "<first>"

    [[token]]
    name = "portal"
    roles = ["read", "admin"]
    sha256 = "<second>"
    expires = 2027-06-30
    "#);
    assert!(!text.contains("probity_"), "{text}");
}

#[test]
fn no_two_tokens_are_the_same() {
    let tokens = TokensAt::new();
    let made: HashSet<_> =
        (0..20).map(|_| tokens.issue("portal", &[Role::Read]).as_str().to_owned()).collect();
    assert_eq!(made.len(), 20);
    for token in made {
        // 32 bytes
        assert!(token.starts_with("probity_") && token.len() == "probity_".len() + 43, "{token}");
    }
}

#[cfg(unix)]
#[test]
fn a_new_file_is_for_its_owner_and_an_old_one_keeps_its_readers() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let tokens = TokensAt::new();
    let mode = || fs::metadata(tokens.file()).unwrap().permissions().mode() & 0o777;
    tokens.issue("portal", &[Role::Read]);
    assert_eq!(mode(), 0o600);
    fs::set_permissions(tokens.file(), fs::Permissions::from_mode(0o640)).unwrap();
    let link = tokens.file().with_file_name("link.toml");
    symlink(tokens.file(), &link).unwrap();
    let token = issue(&link, "other", &[Role::Read], None).unwrap();
    assert_eq!(mode(), 0o640);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(tokens.file()).unwrap().contains(&token.sha256()));
    let left: Vec<_> = fs::read_dir(tokens.file().parent().unwrap()).unwrap().collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
fn several_that_add_at_once_lose_nothing() {
    let tokens = TokensAt::new();
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let tokens = &tokens;
            scope.spawn(move || {
                for _ in 0..5 {
                    tokens.issue(&format!("portal-{thread}"), &[Role::Read]);
                }
            });
        }
    });
    let text = fs::read_to_string(tokens.file()).unwrap();
    assert_eq!(TokenFile::parse(&text, "it").unwrap().tokens().len(), 20);
}

#[test]
fn a_token_that_is_of_no_use_is_not_made() {
    let tokens = TokensAt::new();
    let file = tokens.file();
    for name in ["", "loopback", "a b", "a@b", "-a", "名", &"x".repeat(65)] {
        let error = issue(&file, name, &[Role::Read], None).unwrap_err();
        assert!(matches!(error, TokenFileError::BadName { .. }), "{name}: {error}");
    }
    assert_eq!(issue(&file, "portal", &[], None).unwrap_err(), TokenFileError::NoRole);
    let nowhere = file.join("nowhere");
    assert_eq!(issue(&nowhere, "portal", &[Role::Read], None).unwrap_err().kind(), "output");
    assert!(!file.exists());
}
