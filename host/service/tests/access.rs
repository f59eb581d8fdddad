//! Who is let in by a file of tokens, and who is not.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use common::{Logged, Served, TokensAt, run, write_private};
use probity_service::access::{Access, AccessError, AccessSettings, ProxyHeader, Role, TokenFileError};
use serde_json::json;
use tower::{Layer, Service};

const ALL: [Role; 3] = Role::ALL;

/// What a bad token is told.
const INVALID: &str = r#"Bearer realm="probity", error="invalid_token""#;

#[test]
fn whoever_shows_a_token_is_let_in_by_the_name_and_the_roles_of_the_file() {
    let tokens = TokensAt::new();
    let portal = tokens.issue("tender-portal", &[Role::Screen, Role::Read]);
    let clerk = tokens.issue("clerk.of-court_2", &[Role::Read]);
    run(async {
        let served = Served::new(&Access::start(&tokens.settings()).unwrap()).await;
        let answer = served.read(portal.as_str()).await;
        let expected =
            json!({ "name": "tender-portal", "roles": ["screen", "read"], "authorization": false });
        assert_eq!((answer.status, answer.body), (200, expected));
        for scheme in ["bearer", "BEARER", "bEARER  "] {
            let shown = format!("{scheme} {}", clerk.as_str());
            let answer = served.ask("GET", "/v1/determinations/1", &[("authorization", &shown)]).await;
            assert_eq!((answer.status, &answer.body["name"]), (200, &json!("clerk.of-court_2")), "{scheme}");
        }
    });
}

#[test]
fn whoever_is_not_known_is_refused() {
    let tokens = TokensAt::new();
    let token = tokens.issue("portal", &ALL);
    let token = token.as_str();
    let other = TokensAt::new().issue("portal", &ALL);
    let bearer = |token: &str| format!("Bearer {token}");
    let (good, long) = (bearer(token), bearer(&"x".repeat(20_000)));
    let none = r#"Bearer realm="probity""#;
    let malformed = r#"Bearer realm="probity", error="invalid_request""#;
    run(async {
        let served = Served::new(&Access::start(&tokens.settings()).unwrap()).await;
        let header = |value: &str| vec![("authorization", value.to_owned())];
        for (headers, query, status, challenge) in [
            (vec![], "", 401, none),
            (header("Basic cG9ydGFsOnJpZ2h0"), "", 401, none),
            (header(token), "", 401, none),
            (header(&bearer(other.as_str())), "", 401, INVALID),
            (header(&bearer(&token.to_uppercase())), "", 401, INVALID),
            (header(&bearer(&token[..token.len() - 1])), "", 401, INVALID),
            (header(&bearer(&format!("{token}="))), "", 401, INVALID),
            (header(&long), "", 401, INVALID),
            (header("Bearer"), "", 400, malformed),
            (header("Bearer "), "", 400, malformed),
            (header("Bearer ="), "", 400, malformed),
            (header(&bearer(&format!("{token},{token}"))), "", 400, malformed),
            (header(&bearer(&format!("{token} {token}"))), "", 400, malformed),
            ([header(&good), header(&good)].concat(), "", 400, malformed),
            ([header(&good), header(&bearer("x"))].concat(), "", 400, malformed),
            ([header("Basic x"), header(&good)].concat(), "", 400, malformed),
            (vec![], &format!("?access_token={token}"), 400, malformed),
            (header(&good), "?lang=en&ACCESS_TOKEN=x", 400, malformed),
        ] {
            let shown: Vec<_> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let answer = served.ask("GET", &format!("/v1/determinations/1{query}"), &shown).await;
            assert_eq!(answer.status, status, "{headers:?} {query}");
            assert_eq!(answer.header("www-authenticate"), Some(challenge), "{headers:?} {query}");
            assert_eq!(answer.header("content-type"), Some("application/problem+json"));
            let kind = if status == 400 { "bad-token" } else { "not-let-in" };
            assert_eq!(answer.kind(), kind, "{headers:?} {query}");
            assert!(!answer.body.to_string().contains(token), "{answer:?}");
        }
        let open = served.ask("GET", "/healthz", &[]).await;
        assert_eq!((open.status, open.body), (200, json!("alive")));
    });
}

#[test]
fn whoever_lacks_the_role_is_told_which() {
    let tokens = TokensAt::new();
    let [screen, read, admin] = ALL.map(|role| tokens.issue(role.word(), &[role]));
    run(async {
        let served = Served::new(&Access::start(&tokens.settings()).unwrap()).await;
        for (token, statuses) in
            [(&screen, [200, 403, 403]), (&read, [403, 200, 403]), (&admin, [200, 200, 200])]
        {
            let shown = format!("Bearer {}", token.as_str());
            let routes = [
                ("POST", "/v1/screenings", "`screen`"),
                ("GET", "/v1/determinations/1", "`read`"),
                ("POST", "/v1/policies:reload", "`admin`"),
            ];
            for ((method, path, role), status) in routes.into_iter().zip(statuses) {
                let answer = served.ask(method, path, &[("authorization", &shown)]).await;
                assert_eq!(answer.status, status, "{path}");
                if status == 403 {
                    assert_eq!(answer.kind(), "not-allowed");
                    assert!(answer.body["detail"].as_str().unwrap().contains(role), "{answer:?}");
                    let challenge = r#"Bearer realm="probity", error="insufficient_scope""#;
                    assert_eq!(answer.header("www-authenticate"), Some(challenge));
                }
            }
        }
    });
}

#[test]
fn a_token_counts_until_its_last_day() {
    let tokens = TokensAt::new();
    let [past, future] = ["past", "future"].map(|name| tokens.issue(name, &ALL));
    let text = std::fs::read_to_string(tokens.file()).unwrap();
    let (before, after) = text.split_at(text.find(&future.sha256()).unwrap());
    let quoted = format!("{}\"\n", past.sha256());
    let dated = before.replace(&quoted, &format!("{quoted}expires = 2020-02-29\n"));
    tokens.write(&format!("{dated}{after}expires = \"9999-12-31\"\n"));
    run(async {
        let served = Served::new(&Access::start(&tokens.settings()).unwrap()).await;
        assert_eq!(served.read(future.as_str()).await.status, 200);
        let answer = served.read(past.as_str()).await;
        assert_eq!((answer.status, answer.header("www-authenticate")), (401, Some(INVALID)));
        assert!(answer.body["detail"].as_str().unwrap().contains("has expired"), "{answer:?}");
    });
}

#[test]
fn a_token_is_revoked_while_the_service_runs() {
    let tokens = TokensAt::new();
    let gone = tokens.issue("gone", &ALL);
    let text = std::fs::read_to_string(tokens.file()).unwrap();
    let kept = tokens.issue("kept", &ALL);
    run(async {
        let served = Served::new(&Access::start(&tokens.settings()).unwrap()).await;
        assert_eq!(served.read(gone.as_str()).await.status, 200);
        let all = std::fs::read_to_string(tokens.file()).unwrap();
        tokens.write(&all[text.len()..]);
        assert_eq!(served.read(gone.as_str()).await.status, 401);
        assert_eq!(served.read(kept.as_str()).await.status, 200);
        let new = tokens.issue("new", &ALL);
        assert_eq!(served.read(new.as_str()).await.status, 200);
    });
}

#[test]
fn a_file_that_turns_bad_leaves_in_force_what_it_said() {
    let tokens = TokensAt::new();
    let token = tokens.issue("portal", &ALL);
    let good = std::fs::read_to_string(tokens.file()).unwrap();
    let access = Access::start(&tokens.settings()).unwrap();
    run(async {
        let served = Served::new(&access).await;
        for bad in ["[[token]", "[[token]]\nname = \"portal\"\n", &"#".repeat(1 << 21)] {
            tokens.write(bad);
            assert!(matches!(access.reload_if_changed(), Err(AccessError::Tokens(TokenFileError::Bad(_)))));
            assert_eq!(access.reload_if_changed(), Ok(false), "what was refused is not tried again");
            assert_eq!(served.read(token.as_str()).await.status, 200);
        }
        std::fs::remove_file(tokens.file()).unwrap();
        let error = access.reload_if_changed().unwrap_err();
        assert!(matches!(error, AccessError::Tokens(TokenFileError::Unreadable { .. })), "{error}");
        assert_eq!(served.read(token.as_str()).await.status, 200);
        tokens.write(&good);
        assert_eq!(access.reload_if_changed(), Ok(true));
        tokens.write("");
        assert_eq!(access.reload_if_changed(), Ok(true), "nobody is known now");
        assert_eq!(served.read(token.as_str()).await.status, 401);
    });
}

#[cfg(unix)]
#[test]
fn a_file_that_others_may_write_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let tokens = TokensAt::new();
    let token = tokens.issue("portal", &ALL);
    let mode = |mode| {
        std::fs::set_permissions(tokens.file(), std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let access = Access::start(&tokens.settings()).unwrap();
    for bad in [0o620, 0o602, 0o666] {
        mode(bad);
        let error = Access::start(&tokens.settings()).unwrap_err();
        assert!(matches!(error, AccessError::Tokens(TokenFileError::Unsafe { mode, .. }) if mode == bad));
        assert!(error.to_string().contains("chmod go-w "), "{error}");
        assert_eq!(access.reload_if_changed().unwrap_err(), error);
    }
    mode(0o644);
    let logged = Logged::new();
    Access::start(&tokens.settings()).unwrap();
    assert!(logged.text().contains("everybody on this machine may read"), "{}", logged.text());
    assert!(!logged.text().contains(&token.sha256()));
}

#[test]
fn who_tries_many_wrong_tokens_is_told_to_wait_and_a_good_token_never_is() {
    let tokens = TokensAt::new();
    let token = tokens.issue("portal", &ALL);
    let mut settings = tokens.settings();
    settings.failures = 3;
    settings.failure_pause = Duration::from_secs(3_600);
    run(async {
        let served = Served::new(&Access::start(&settings).unwrap()).await;
        for wrong in 0..10 {
            // one that shows none guesses nothing
            assert_eq!(served.ask("GET", "/v1/determinations/1", &[]).await.status, 401);
            let answer = served.read(&format!("probity_{wrong}")).await;
            let expected = if wrong < 3 { (401, "not-let-in") } else { (429, "too-many-failures") };
            assert_eq!((answer.status, answer.kind()), expected);
            let wait = answer.header("retry-after").map(|wait| wait.parse::<u32>().unwrap());
            assert_eq!(wait.is_some_and(|wait| (1..=3_600).contains(&wait)), wrong >= 3);
            assert_eq!(served.read(token.as_str()).await.status, 200);
        }
    });
}

#[test]
fn without_tokens_only_this_machine_is_served() {
    let open = AccessSettings::default();
    for address in ["127.0.0.1:80", "127.9.9.9:80", "[::1]:80", "[::ffff:127.0.0.1]:80"] {
        assert_eq!(open.allows(address.parse().unwrap()), Ok(()), "{address}");
    }
    for address in ["0.0.0.0:80", "[::]:80", "192.168.0.1:80", "[::ffff:10.0.0.1]:80", "[fe80::1]:80"] {
        let address = address.parse().unwrap();
        let error = open.allows(address).unwrap_err();
        assert_eq!(error, AccessError::Open { address });
        assert!(error.to_string().contains("`probity token`"), "{error}");
        assert_eq!(TokensAt::new().settings().allows(address), Ok(()));
    }
    run(async {
        let access = Access::start(&open).unwrap();
        let served = Served::new(&access).await;
        for token in ["", "whatever"] {
            let answer = served.read(token).await;
            let expected = json!({ "name": "loopback", "roles": ["screen", "read"], "authorization": false });
            assert_eq!((answer.status, answer.body), (200, expected));
        }
        let answer = served.ask("POST", "/v1/policies:reload", &[]).await;
        assert_eq!((answer.status, answer.header("www-authenticate")), (403, None));
    });
}

#[test]
fn a_file_that_is_not_there_says_how_to_make_one() {
    let tokens = TokensAt::new();
    let error = Access::start(&tokens.settings()).unwrap_err();
    assert!(error.to_string().contains("`probity token` makes a file"), "{error}");
}

#[test]
fn the_audit_says_who_asked_what() {
    let tokens = TokensAt::new();
    let portal = tokens.issue("portal", &[Role::Read]);
    let mut old = tokens.issue("old", &[Role::Read]).sha256();
    old.push_str("\"\n");
    let text = std::fs::read_to_string(tokens.file()).unwrap();
    tokens.write(&text.replace(&old, &format!("{old}expires = 2020-01-01\n")));
    let logged = Logged::new();
    let secret = "probity_a-token-that-is-wrong";
    run(async {
        let served = Served::new(&Access::start(&tokens.settings()).unwrap()).await;
        let shown = format!("Bearer {}", portal.as_str());
        let headers = [("authorization", shown.as_str()), ("x-forwarded-for", "192.0.2.7")];
        served.ask("GET", "/v1/determinations/1?lang=zh", &headers).await;
        served.ask("POST", "/v1/screenings", &headers).await;
        served.ask("GET", "/v1/nothing", &headers).await;
        served.read(secret).await;
        served.ask("GET", &format!("/v1/determinations/2?access_token={secret}"), &[]).await;
        served.ask("GET", "/healthz", &[]).await;
    });
    let from = "127.0.0.1";
    let of = "/v1/determinations/{id}";
    let expected = [
        json!({
            "message": "let in", "asker": "portal", "method": "GET", "route": of, "from": from, "status": 200,
            "about": "/v1/determinations/1",
        }),
        json!({
            "message": "refused", "asker": "portal", "method": "POST", "route": "/v1/screenings", "from": from,
            "status": 403, "why": "not-allowed",
        }),
        json!({ "message": "refused", "method": "GET", "route": of, "from": from, "status": 401, "why": "unknown" }),
        json!({ "message": "refused", "method": "GET", "route": of, "from": from, "status": 400, "why": "malformed" }),
    ];
    let audit = logged.audit();
    let known: Vec<_> = audit.iter().filter(|event| event["route"] != "none").cloned().collect();
    assert_eq!(known, expected);
    for word in [secret, portal.as_str(), &portal.sha256(), "determinations/2", "lang=zh", "192.0.2.7"] {
        assert!(!logged.text().contains(word), "{word}: {}", logged.text());
    }
}

#[test]
fn who_asked_the_proxy_is_told_only_where_there_is_one() {
    let tokens = TokensAt::new();
    let portal = tokens.issue("portal", &ALL);
    for (proxy, from) in [
        (None, "127.0.0.1"),
        (Some(ProxyHeader::XForwardedFor), "192.0.2.7"),
        (Some(ProxyHeader::Forwarded), "2001:db8::1"),
    ] {
        let logged = Logged::new();
        let mut settings = tokens.settings();
        settings.proxy = proxy;
        run(async {
            let served = Served::new(&Access::start(&settings).unwrap()).await;
            let shown = format!("Bearer {}", portal.as_str());
            let headers = [
                ("authorization", shown.as_str()),
                ("x-forwarded-for", "10.0.0.1, 192.0.2.7"),
                ("forwarded", "for=10.0.0.1, for=\"[2001:db8::1]:4711\""),
            ];
            served.ask("GET", "/v1/determinations/1", &headers).await;
        });
        assert_eq!(logged.audit()[0]["from"], from, "{proxy:?}");
    }
}

#[test]
fn a_request_whose_client_goes_away_is_told_too() {
    /// Never answers.
    #[derive(Clone)]
    struct Silent;

    impl Service<Request> for Silent {
        type Response = Response;
        type Error = std::convert::Infallible;
        type Future = std::future::Pending<Result<Response, Self::Error>>;

        fn poll_ready(&mut self, _: &mut std::task::Context<'_>) -> std::task::Poll<Result<(), Self::Error>> {
            std::task::Poll::Ready(Ok(()))
        }

        fn call(&mut self, _: Request) -> Self::Future {
            std::future::pending()
        }
    }

    let logged = Logged::new();
    let mut service = Access::start(&AccessSettings::default()).unwrap().layer().layer(Silent);
    run(async {
        let answer = service.call(Request::new(Body::empty()));
        assert!(tokio::time::timeout(Duration::from_millis(1), answer).await.is_err());
    });
    let expected = json!({
        "message": "let in, and gone before the answer", "asker": "loopback", "method": "GET", "route": "none",
    });
    assert_eq!(logged.audit(), [expected]);
}

#[test]
fn a_file_that_is_no_file_of_tokens_is_not_changed() {
    let tokens = TokensAt::new();
    for text in ["[[token]]\nname = \"x\"\n", "token = []\n", "\u{feff}[", "[[tokens]]\n"] {
        write_private(&tokens.file(), text);
        let error = probity_service::access::issue(&tokens.file(), "portal", &ALL, None).unwrap_err();
        assert_eq!(error.kind(), "bad-tokens", "{error}");
        assert_eq!(std::fs::read_to_string(tokens.file()).unwrap(), text);
    }
}
