//! What a component's file says about itself, as far as the page wants to know.

/// The outside of a component.
#[derive(Debug, Default)]
pub(crate) struct Component<'a> {
    /// Names of its exports.
    pub(crate) exports: Vec<&'a str>,
    /// Contents of its custom sections of a name.
    pub(crate) sections: Vec<&'a [u8]>,
}

/// A component, in the binary format's own version.
const HEADER: &[u8] = b"\0asm\x0d\0\x01\0";
const CUSTOM: u8 = 0;
const EXPORTS: u8 = 11;

impl<'a> Component<'a> {
    /// Reads it, with its custom sections of a name; none where the bytes are no component.
    pub(crate) fn read(bytes: &'a [u8], name: &str) -> Option<Self> {
        let mut component = Component::default();
        let mut rest = Reader(bytes.strip_prefix(HEADER)?);
        while !rest.0.is_empty() {
            let (id, size) = (rest.byte()?, rest.number()?);
            let mut section = Reader(rest.take(size)?);
            match id {
                CUSTOM if section.text()? == name => component.sections.push(section.0),
                EXPORTS => {
                    for _ in 0..section.number()? {
                        component.exports.push(section.export()?);
                    }
                }
                _ => {}
            }
        }
        Some(component)
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, size: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(size)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// Unsigned LEB128 of 32 bits.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0_u64;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return usize::try_from(number).ok();
            }
        }
        None
    }

    fn text(&mut self) -> Option<&'a str> {
        let size = self.number()?;
        std::str::from_utf8(self.take(size)?).ok()
    }

    /// The name of an export; what is exported under it is passed over.
    fn export(&mut self) -> Option<&'a str> {
        // 0 and 1 both begin a plain name
        if self.byte()? > 1 {
            return None;
        }
        let name = self.text()?;
        self.sort()?;
        self.number()?;
        if self.byte()? == 1 {
            self.described()?;
        }
        Some(name)
    }

    /// The sort of a definition; those of core modules have one byte more.
    fn sort(&mut self) -> Option<()> {
        if self.byte()? == 0 {
            self.byte()?;
        }
        Some(())
    }

    /// The type that an export is given.
    fn described(&mut self) -> Option<()> {
        match self.byte()? {
            // a module; then, as below, the position of its type
            0 => drop(self.byte()?),
            // values and types: equal to one there is, or one of its own
            2 | 3 if self.byte()? == 1 => return Some(()),
            _ => {}
        }
        self.number().map(drop)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that fails should say where")]

    use probity_core::texts::SECTION;

    use super::*;
    use crate::contract::INTERFACE;

    const FAR: &[u8] = include_bytes!("../../../../policies/released/us-far-9-4.wasm");

    #[test]
    fn a_released_policy_is_read() {
        let component = Component::read(FAR, SECTION).unwrap();
        assert_eq!(component.exports, [INTERFACE]);
        let [texts] = component.sections.as_slice() else { unreachable!("{}", component.sections.len()) };
        assert!(texts.starts_with(b"{") && texts.ends_with(b"}"));
    }

    #[test]
    fn bytes_that_end_early_or_are_something_else_are_none() {
        for length in [0, 7, 9, 100, FAR.len() / 2, FAR.len() - 1] {
            assert!(Component::read(FAR.get(..length).unwrap(), SECTION).is_none(), "{length}");
        }
        assert!(Component::read(b"\0asm\x01\0\0\0", SECTION).is_none(), "a core module");
        assert!(Component::read(b"%PDF-1.7", SECTION).is_none());
    }

    #[test]
    fn every_kind_of_export_is_passed_over() {
        #[rustfmt::skip]
        let exports = [
            5,
            0, 1, b'a', 5, 0, 0,          // an instance, as it is
            1, 1, b'b', 0, 0x11, 3, 0,    // a core module
            0, 1, b'c', 3, 1, 1, 3, 0, 7, // a type, equal to another
            0, 1, b'd', 3, 1, 1, 3, 1,    // a type of its own
            0, 1, b'e', 5, 0x80, 1, 1, 5, 2, // an instance of a type
        ];
        let mut bytes = HEADER.to_vec();
        bytes.extend([EXPORTS, u8::try_from(exports.len()).unwrap()]);
        bytes.extend(exports);
        assert_eq!(Component::read(&bytes, SECTION).unwrap().exports, ["a", "b", "c", "d", "e"]);
    }
}
