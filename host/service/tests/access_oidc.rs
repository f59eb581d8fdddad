//! Who is let in by the signed tokens of an issuer, and who is not.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::time::Duration;

use common::issuer::{AUDIENCE, Issuer, KEYS, Key, access, encoded, from_now, made, rsa};
use common::{Answer, Served, TokensAt, run};
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use probity_service::access::{Access, AccessError, OidcSettings, Role};
use serde_json::{Value, json};

/// What was said of one token.
fn told(settings: OidcSettings, token: &str) -> Answer {
    run(async { Served::new(&access(settings)).await.read(token).await })
}

/// Why one token was not taken, by its detail.
#[track_caller]
fn refused(issuer: &Issuer, token: &str) -> String {
    let answer = told(issuer.settings(), token);
    assert_eq!((answer.status, answer.kind()), (401, "not-let-in"), "{answer:?}");
    assert_eq!(
        answer.header("www-authenticate"),
        Some(r#"Bearer realm="probity", error="invalid_token""#),
        "{answer:?}"
    );
    answer.body["detail"].as_str().unwrap().to_owned()
}

/// A token of these parts, signed with nothing.
fn parts(header: &Value, claims: &Value, signature: &[u8]) -> String {
    let [header, claims] = [header, claims].map(|part| encoded(part.to_string().as_bytes()));
    format!("{header}.{claims}.{}", encoded(signature))
}

fn key(algorithm: Algorithm) -> &'static Key {
    KEYS.iter().find(|key| key.algorithm == algorithm).unwrap()
}

#[test]
fn the_tokens_of_the_issuer_are_taken_whatever_their_algorithm() {
    let issuer = Issuer::new();
    let name = format!("f81d4fae@{}", issuer.url);
    let expected = json!({ "name": name, "roles": ["screen", "read"], "authorization": false });
    run(async {
        let served = Served::new(&access(issuer.settings())).await;
        for key in KEYS.iter() {
            let answer = served.read(&key.sign(&issuer.claims())).await;
            assert_eq!((answer.status, &answer.body), (200, &expected), "{:?}", key.algorithm);
        }
        let mut probabilistic = key(Algorithm::RS256).header();
        probabilistic.alg = Algorithm::PS256;
        let token = key(Algorithm::RS256).sign_as(&probabilistic, &issuer.claims());
        assert_eq!(served.read(&token).await.body, expected);
    });
    assert_eq!(issuer.asked(), ["/.well-known/openid-configuration", "/keys"], "once for all of them");
}

#[test]
fn what_a_token_may_say_otherwise_is_taken_too() {
    let issuer = Issuer::new();
    let key = key(Algorithm::ES256);
    for (name, value) in [
        ("aud", json!(["other", AUDIENCE])),
        ("exp", json!(from_now(-20))),
        ("exp", json!(from_now(300) as f64 + 0.5)),
        ("nbf", json!(from_now(20))),
        ("sub", json!("x".repeat(255))),
    ] {
        let answer = told(issuer.settings(), &key.sign(&issuer.claims_with(name, value)));
        assert_eq!(answer.status, 200, "{name}: {answer:?}");
    }
    for typ in [None, Some("JWT"), Some("jwt"), Some("at+jwt"), Some("application/at+jwt")] {
        let mut header = key.header();
        header.typ = typ.map(str::to_owned);
        let token = key.sign_as(&header, &issuer.claims());
        assert_eq!(told(issuer.settings(), &token).status, 200, "{typ:?}");
        let mut settings = issuer.settings();
        settings.access_tokens_only = true;
        let status = if typ.is_some_and(|typ| typ.ends_with("at+jwt")) { 200 } else { 401 };
        assert_eq!(told(settings, &token).status, status, "{typ:?}");
    }
}

#[test]
fn roles_come_from_where_the_settings_say() {
    let issuer = Issuer::new();
    let mut claims = issuer.claims_with("roles", Value::Null);
    claims["scope"] = json!("openid probity:read");
    claims["realm_access"] = json!({ "roles": ["tenders-admin", "probity:read"] });
    claims["https://portal.example/roles"] = json!(["tenders-screen", 7, null]);
    claims["resource"] = json!({ "a.b": "tenders-screen" });
    let token = key(Algorithm::EdDSA).sign(&claims);
    for (claim, roles) in [
        ("scope", Some(json!(["read"]))),
        ("realm_access.roles", Some(json!(["read", "admin"]))),
        ("https://portal.example/roles", None),
        ("realm_access", None),
        ("sub.roles", None),
        ("roles", None),
    ] {
        let mut settings = issuer.settings();
        settings.roles_claim = claim.to_owned();
        settings.roles.push(("tenders-admin".to_owned(), Role::Admin));
        settings.roles.push(("tenders-screen".to_owned(), Role::Screen));
        let answer = told(settings, &token);
        match roles {
            Some(roles) => assert_eq!((answer.status, &answer.body["roles"]), (200, &roles), "{claim}"),
            // they are known, and may read nothing
            None => assert_eq!(answer.status, 403, "{claim}: {answer:?}"),
        }
    }
}

#[test]
fn a_token_that_says_something_else_is_refused() {
    let issuer = Issuer::new();
    let key = key(Algorithm::ES256);
    for (name, value, why) in [
        ("iss", json!("https://other.example"), "of another issuer"),
        ("iss", json!(format!("{}/", issuer.url)), "of another issuer"),
        ("iss", json!([issuer.url, "https://other.example"]), "of another issuer"),
        ("iss", Value::Null, "lacks one of the claims"),
        ("aud", json!("other"), "for another audience"),
        ("aud", json!(["other"]), "for another audience"),
        ("aud", json!([]), "for another audience"),
        ("aud", json!({}), "lacks one of the claims"),
        ("aud", Value::Null, "lacks one of the claims"),
        ("exp", json!(from_now(-120)), "has expired"),
        ("exp", json!(0), "has expired"),
        ("exp", json!(-1), "lacks one of the claims"),
        ("exp", json!("9999999999"), "lacks one of the claims"),
        ("exp", Value::Null, "lacks one of the claims"),
        ("nbf", json!(from_now(120)), "does not count yet"),
        ("nbf", json!("soon"), "`nbf` cannot be read"),
        ("sub", Value::Null, "lacks one of the claims"),
        ("sub", json!(7), "lacks one of the claims"),
        ("sub", json!(""), "its subject"),
        ("sub", json!("a b"), "its subject"),
        ("sub", json!("a\u{202e}b"), "its subject"),
        ("sub", json!("a\u{1b}[31mb"), "its subject"),
        ("sub", json!("x".repeat(256)), "its subject"),
        ("cnf", json!({ "jkt": "x" }), "bound to a key"),
    ] {
        let told = refused(&issuer, &key.sign(&issuer.claims_with(name, value.clone())));
        assert!(told.contains(why), "{name} {value}: {told}");
    }
    for claims in [json!([]), json!("x"), json!(null)] {
        refused(&issuer, &key.sign(&claims));
    }
}

#[test]
fn a_token_that_nobody_signed_is_refused() {
    let issuer = Issuer::new();
    let claims = issuer.claims();
    for algorithm in ["none", "None", "NONE", "nOnE", "", "HS256", "RS1", "ES256K"] {
        let header = json!({ "alg": algorithm, "typ": "JWT", "kid": "p256" });
        for signature in [&b""[..], b"x"] {
            let told = refused(&issuer, &parts(&header, &claims, signature));
            assert!(told.contains("its algorithm"), "{algorithm}: {told}");
        }
    }
    let header = json!({ "alg": "ES256", "kid": "p256" });
    for signature in [vec![], vec![0; 64], vec![0; 63], vec![255; 64]] {
        let told = refused(&issuer, &parts(&header, &claims, &signature));
        assert!(told.contains("signature"), "{told}");
    }
    let good = key(Algorithm::ES256).sign(&claims);
    let [head, _, signature] = good.split('.').collect::<Vec<_>>()[..] else { unreachable!() };
    let admin = encoded(issuer.claims_with("roles", json!(["probity:admin"])).to_string().as_bytes());
    assert!(refused(&issuer, &format!("{head}.{admin}.{signature}")).contains("signature"));
    for broken in [
        format!("{good}.x"),
        format!("{good}.x.y"),
        format!("{head}.{admin}"),
        ".".to_owned(),
        "..".to_owned(),
        format!("e30.{admin}.{signature}"),
        format!("{}.{admin}.{signature}", encoded(b"{\"alg\":\"none\",\"alg\":\"ES256\",\"kid\":\"p256\"}")),
        format!("{}.{admin}.{signature}", encoded(b"[\"ES256\"]")),
    ] {
        refused(&issuer, &broken);
    }
}

#[test]
fn the_public_key_is_no_secret() {
    let issuer = Issuer::new();
    let rsa = &key(Algorithm::RS256).jwk;
    let jwk: Jwk = serde_json::from_value(rsa.clone()).unwrap();
    let [n, whole] = [rsa["n"].as_str().unwrap().to_owned(), serde_json::to_string(&jwk).unwrap()];
    for secret in [n.as_bytes(), whole.as_bytes(), rsa.to_string().as_bytes(), b""] {
        let mut header = Header::new(Algorithm::HS256);
        header.kid = Some("rsa".to_owned());
        let signing = EncodingKey::from_secret(secret);
        let token = jsonwebtoken::encode(&header, &issuer.claims(), &signing).unwrap();
        assert!(refused(&issuer, &token).contains("its algorithm"));
    }
}

#[test]
fn a_key_counts_only_where_the_issuer_publishes_it_and_for_its_own_algorithm() {
    let issuer = Issuer::new();
    let own = key(Algorithm::ES256);
    let stranger = made("p256", Algorithm::ES256);
    assert!(refused(&issuer, &stranger.sign(&issuer.claims())).contains("signature is wrong"));
    // whoever makes a token brings their own key along
    let mut header = stranger.header();
    header.jwk = Some(serde_json::from_value(stranger.jwk.clone()).unwrap());
    header.jku = Some(format!("{}/evil", issuer.url));
    header.x5u = Some(format!("{}/evil", issuer.url));
    assert!(refused(&issuer, &stranger.sign_as(&header, &issuer.claims())).contains("signature is wrong"));
    for kid in ["", "P256", "p256 ", "../../keys", "p256\0", "' OR '1'='1", "http://127.0.0.1/evil", "*"] {
        let mut header = own.header();
        header.kid = Some(kid.to_owned());
        assert!(refused(&issuer, &own.sign_as(&header, &issuer.claims())).contains("no key"), "{kid}");
    }
    let mut header = own.header();
    header.kid = Some("x".repeat(600));
    assert!(refused(&issuer, &own.sign_as(&header, &issuer.claims())).contains("no key"));
    // the key of another kind
    for (other, algorithm) in [("rsa", "ES256"), ("p384", "ES256"), ("p256", "RS256"), ("ed", "ES256")] {
        let header = json!({ "alg": algorithm, "kid": other });
        assert!(refused(&issuer, &parts(&header, &issuer.claims(), &[1; 64])).contains("no key"));
    }
    assert!(!issuer.asked().iter().any(|path| path.contains("evil")), "{:?}", issuer.asked());
}

#[test]
fn what_a_header_demands_and_is_not_known_is_refused() {
    let issuer = Issuer::new();
    let own = key(Algorithm::ES256);
    let mut header = own.header();
    header.crit = Some(vec!["exp".to_owned()]);
    assert!(refused(&issuer, &own.sign_as(&header, &issuer.claims())).contains("`crit`"));
    for typ in ["logout+jwt", "dpop+jwt", "id", ""] {
        let mut header = own.header();
        header.typ = Some(typ.to_owned());
        assert!(refused(&issuer, &own.sign_as(&header, &issuer.claims())).contains("`typ`"), "{typ}");
    }
    let mut long = own.header();
    long.cty = Some("x".repeat(5_000));
    refused(&issuer, &own.sign_as(&long, &issuer.claims()));
    let huge = own.sign(&issuer.claims_with("groups", json!(vec!["a group of somebody"; 1_000])));
    assert!(refused(&issuer, &huge).contains("longer than"));
}

#[test]
fn a_key_without_a_name_is_used_where_it_is_the_only_one_that_fits() {
    let issuer = Issuer::new();
    let own = key(Algorithm::ES256);
    let token = own.sign_as(&Header::new(Algorithm::ES256), &issuer.claims());
    assert_eq!(told(issuer.settings(), &token).status, 200);
    let other = made("second", Algorithm::ES256);
    issuer.publishes([&own.jwk, &other.jwk]);
    assert!(refused(&issuer, &token).contains("no key"));
}

#[test]
fn keys_for_something_else_and_weak_ones_are_left_out() {
    let issuer = Issuer::new();
    let own = key(Algorithm::ES256);
    let with = |name: &str, value: Value| {
        let mut jwk = own.jwk.clone();
        jwk[name] = value;
        jwk
    };
    let good = &key(Algorithm::EdDSA).jwk;
    for bad in [
        with("use", json!("enc")),
        with("key_ops", json!(["encrypt"])),
        with("alg", json!("ES384")),
        with("alg", json!("ECDH-ES")),
        with("crv", json!("P-384")),
        with("x", json!("AA")),
        json!({ "kty": "oct", "kid": "p256", "k": "c2VjcmV0" }),
        json!({ "kid": "p256" }),
        json!("p256"),
    ] {
        issuer.publishes([good, &bad]);
        let told = refused(&issuer, &own.sign(&issuer.claims()));
        assert!(
            told.contains("no key") || told.contains("signature") || told.contains("no signed token"),
            "{bad}: {told}"
        );
    }
    let weak = rsa("weak", 1_024);
    issuer.publishes([good, &weak.jwk]);
    assert!(refused(&issuer, &weak.sign(&issuer.claims())).contains("no key"));
    issuer.publishes([good, &with("alg", json!("ES256"))]);
    assert_eq!(told(issuer.settings(), &own.sign(&issuer.claims())).status, 200);
}

#[test]
fn names_of_keys_that_nobody_knows_do_not_send_to_the_issuer_again_and_again() {
    let issuer = Issuer::new();
    let own = key(Algorithm::ES256);
    run(async {
        let served = Served::new(&access(issuer.settings())).await;
        for number in 0..50 {
            let mut header = own.header();
            header.kid = Some(format!("unknown-{number}"));
            let answer = served.read(&own.sign_as(&header, &issuer.claims())).await;
            assert_eq!(answer.status, 401, "{answer:?}");
        }
        assert_eq!(served.read(&own.sign(&issuer.claims())).await.status, 200);
    });
    assert_eq!(issuer.asked().len(), 2, "{:?}", issuer.asked());
}

#[test]
fn a_new_key_is_found_and_an_old_one_forgotten() {
    let issuer = Issuer::new();
    let (old, new) = (key(Algorithm::ES256), made("new", Algorithm::ES256));
    issuer.publishes([&old.jwk]);
    let mut settings = issuer.settings();
    settings.pause = Duration::ZERO;
    run(async {
        let served = Served::new(&access(settings)).await;
        assert_eq!(served.read(&old.sign(&issuer.claims())).await.status, 200);
        assert_eq!(served.read(&new.sign(&issuer.claims())).await.status, 401);
        issuer.publishes([&new.jwk]);
        assert_eq!(served.read(&new.sign(&issuer.claims())).await.status, 200);
        assert_eq!(served.read(&old.sign(&issuer.claims())).await.status, 401);
    });
}

#[test]
fn keys_are_fetched_again_after_a_while() {
    let issuer = Issuer::new();
    let own = key(Algorithm::ES256);
    let mut settings = issuer.settings();
    (settings.pause, settings.refresh) = (Duration::ZERO, Duration::ZERO);
    run(async {
        let served = Served::new(&access(settings)).await;
        assert_eq!(served.read(&own.sign(&issuer.claims())).await.status, 200);
        // taken back by the issuer, in the name of another key
        let mut other = made("p256", Algorithm::ES256).jwk;
        other["kid"] = json!("p256");
        issuer.publishes([&other]);
        assert_eq!(served.read(&own.sign(&issuer.claims())).await.status, 401);
    });
}

#[test]
fn while_the_issuer_is_away_its_keys_are_used_for_a_time() {
    let issuer = Issuer::new();
    let own = key(Algorithm::ES256);
    let token = own.sign(&issuer.claims());
    for (max_age, status) in [(Duration::from_secs(3_600), 200), (Duration::ZERO, 503)] {
        let issuer = Issuer::new();
        let token = own.sign(&issuer.claims());
        let mut settings = issuer.settings();
        (settings.pause, settings.refresh, settings.max_age) = (Duration::ZERO, Duration::ZERO, max_age);
        run(async {
            let served = Served::new(&access(settings)).await;
            served.read(&token).await;
            issuer.fails();
            for _ in 0..3 {
                let answer = served.read(&token).await;
                assert_eq!(answer.status, status, "{answer:?}");
            }
            // whether it has such a key by now cannot be told
            let unknown = made("unknown", Algorithm::ES256).sign(&issuer.claims());
            assert_eq!(served.read(&unknown).await.status, 503);
        });
    }
    issuer.fails();
    let answer = told(issuer.settings(), &token);
    assert_eq!((answer.status, answer.kind()), (503, "no-keys"), "{answer:?}");
    assert_eq!(answer.header("retry-after"), Some("3600"));
    assert_eq!(answer.header("www-authenticate"), None);
}

#[test]
fn what_an_issuer_says_about_itself_is_held_against_the_settings() {
    let own = key(Algorithm::ES256);
    let other = Issuer::new();
    for configuration in [
        json!({ "issuer": "https://other.example", "jwks_uri": format!("{}/keys", other.url) }),
        json!({ "jwks_uri": format!("{}/keys", other.url) }),
        json!({ "issuer": null }),
    ] {
        let issuer = Issuer::new();
        issuer.says("/.well-known/openid-configuration", &configuration);
        assert_eq!(told(issuer.settings(), &own.sign(&issuer.claims())).status, 503, "{configuration}");
    }
    for uri in ["http://192.0.2.1/keys", "file:///etc/passwd", "ftp://127.0.0.1/keys", "keys"] {
        let issuer = Issuer::new();
        let configuration = json!({ "issuer": issuer.url, "jwks_uri": uri });
        issuer.says("/.well-known/openid-configuration", &configuration);
        assert_eq!(told(issuer.settings(), &own.sign(&issuer.claims())).status, 503, "{uri}");
    }
    let elsewhere = format!("302 Found\r\nLocation: {}/keys\r\nContent-Length: 0\r\n\r\n", other.url);
    let large = format!("200 OK\r\nContent-Length: {}\r\n\r\n", 1 << 30);
    for answer in
        [elsewhere.as_str(), &large, "200 OK\r\nContent-Length: 2\r\n\r\n[]", "200 OK\r\n\r\n{\"keys\":[]}"]
    {
        let issuer = Issuer::new();
        issuer.answers_with("/keys", answer);
        assert_eq!(told(issuer.settings(), &own.sign(&issuer.claims())).status, 503, "{answer}");
    }
    assert_eq!(other.asked(), [""; 0]);
}

#[test]
fn keys_are_found_also_where_the_settings_say() {
    let issuer = Issuer::new();
    let mut settings = issuer.settings();
    settings.jwks = Some(format!("{}/keys", issuer.url));
    assert_eq!(told(settings, &key(Algorithm::EdDSA).sign(&issuer.claims())).status, 200);
    assert_eq!(issuer.asked(), ["/keys"]);
}

#[test]
fn an_issuer_that_cannot_be_one_is_refused_at_the_start() {
    type Change = &'static dyn Fn(&mut OidcSettings);
    let start = |change: Change| {
        let mut settings = TokensAt::new().settings();
        settings.tokens = None;
        let mut oidc = OidcSettings::new("https://login.example/realms/tenders", AUDIENCE);
        change(&mut oidc);
        settings.oidc = Some(oidc);
        Access::start(&settings)
    };
    assert!(start(&|_| ()).is_ok());
    let changes: [(Change, &str); 8] = [
        (&|oidc| oidc.issuer = "http://login.example".to_owned(), "not `https`"),
        (&|oidc| oidc.issuer = "login.example".to_owned(), "`login.example` cannot be"),
        (&|oidc| oidc.issuer = "https://login.example?x".to_owned(), "a query"),
        (&|oidc| oidc.issuer = "https://a:b@login.example".to_owned(), "credentials"),
        (&|oidc| oidc.jwks = Some("http://login.example/keys".to_owned()), "the address of its keys"),
        (&|oidc| oidc.audiences.clear(), "no audience"),
        (&|oidc| oidc.audiences.push(String::new()), "no audience"),
        (&|oidc| oidc.roles.clear(), "nothing in its tokens gives a role"),
    ];
    for (change, why) in changes {
        let error = start(change).unwrap_err();
        assert!(matches!(error, AccessError::Issuer(_)), "{error}");
        assert!(error.to_string().contains(why), "{why}: {error}");
    }
}

#[test]
fn a_file_of_tokens_and_an_issuer_are_both_heard() {
    let issuer = Issuer::new();
    let tokens = TokensAt::new();
    let portal = tokens.issue("portal", &[Role::Read]);
    let mut settings = tokens.settings();
    settings.oidc = Some(issuer.settings());
    run(async {
        let served = Served::new(&Access::start(&settings).unwrap()).await;
        assert_eq!(served.read(portal.as_str()).await.body["name"], "portal");
        let signed = key(Algorithm::ES384).sign(&issuer.claims());
        assert_eq!(served.read(&signed).await.body["name"], format!("f81d4fae@{}", issuer.url));
        assert_eq!(served.read("probity_x").await.status, 401);
        assert_eq!(served.read("a.b.c").await.status, 401);
    });
}
