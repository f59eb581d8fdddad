//! Signatures, keys, and what is said by signing. Nothing passes but what was signed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use probity_core::trust::{
    IndexStatement, PublicKey, Publisher, Signature, SignatureProblem, Statement, TrustedKey, Validity,
};

/// What a publisher has signed, with `minisign`; the key is gone.
struct Signed {
    bytes: &'static [u8],
    signature: &'static str,
}

const KEY: &str = include_str!("../../seeds/signature/ministry.pub");
const LAW: Signed =
    Signed { bytes: b"\0asm\r\0\x01\0", signature: include_str!("../../seeds/signature/law.minisig") };
const INDEX: Signed = Signed {
    bytes: include_bytes!("../../seeds/signature/index.json"),
    signature: include_str!("../../seeds/signature/index.minisig"),
};
/// The day after both were signed.
const NOW: &str = "2026-06-02T12:00:00Z";

/// What of a signature's file is signed, or is a signature: all but the first line, and what follows the fourth.
fn meaning(file: &str) -> Vec<&str> {
    file.lines().skip(1).take(3).collect()
}

fn genuine(signed: &Signed) -> Signature {
    Signature::parse(signed.signature.as_bytes()).expect("it is a signature")
}

/// With a piece in the place of another: where, and how much of it, the first two bytes say.
fn with(whole: &[u8], piece: &[u8]) -> Vec<u8> {
    let [at, length, piece @ ..] = piece else { return whole.to_vec() };
    // the files are larger than a byte counts
    let at = (usize::from(*at) * 4).min(whole.len());
    let end = (at + usize::from(*length)).min(whole.len());
    [&whole[..at], piece, &whole[end..]].concat()
}

fn check_signature(publisher: &Publisher, file: &[u8]) {
    let Ok(signature) = Signature::parse(file) else { return };
    let again = Signature::parse(signature.as_str().as_bytes()).expect("it was read before");
    assert_eq!((again.as_str(), again.trusted_comment()), (signature.as_str(), signature.trusted_comment()));
    let now = NOW.parse().expect("it is a moment");
    for (signed, verified) in [
        (&LAW, publisher.verify_module(LAW.bytes, &signature, now).is_ok()),
        (&INDEX, publisher.verify_index(INDEX.bytes, &signature, now).is_ok()),
    ] {
        assert_eq!(verified, meaning(signature.as_str()) == meaning(signed.signature));
    }
}

fn check_bytes(key: &PublicKey, changed: &[u8], signed: &Signed) {
    let expected = if changed == signed.bytes { Ok(()) } else { Err(SignatureProblem::DoesNotFit) };
    assert_eq!(key.verify(changed, &genuine(signed)), expected);
}

fn check_key(key: &PublicKey, file: &[u8]) {
    let Ok(read) = String::from_utf8_lossy(file).parse::<PublicKey>() else { return };
    assert_eq!(read.as_str().parse().as_ref(), Ok(&read), "a key is written as it is read");
    // so that a key has one spelling, and the day on which it was revoked is found
    assert_eq!(read.verify(LAW.bytes, &genuine(&LAW)).is_ok(), read == *key);
}

fn check_statement(text: &str) {
    if let Ok(statement) = text.parse::<Statement>() {
        assert_eq!(statement.to_string(), text, "a statement has one spelling");
    }
    if let Ok(statement) = text.parse::<IndexStatement>() {
        assert_eq!(statement.to_string().parse(), Ok(statement));
    }
}

fuzz_target!(|bytes: &[u8]| {
    let key: PublicKey = KEY.parse().expect("it is a key");
    let trusted = TrustedKey { key: key.clone(), validity: Validity::default() };
    // the index says whose it is
    let publisher = Publisher { id: "ministry".to_owned(), ..Publisher::anyone(trusted) };

    check_signature(&publisher, bytes);
    check_key(&key, bytes);
    if let Ok(text) = str::from_utf8(bytes) {
        check_statement(text);
    }
    // what is genuine, but for a piece
    let [what, piece @ ..] = bytes else { return };
    let signed = if what & 1 == 0 { &LAW } else { &INDEX };
    match what >> 1 & 3 {
        0 => check_signature(&publisher, &with(signed.signature.as_bytes(), piece)),
        1 => check_bytes(&key, &with(signed.bytes, piece), signed),
        2 => check_bytes(&key, bytes, signed),
        _ => check_key(&key, &with(KEY.as_bytes(), piece)),
    }
});
