//! The memory of a policy inside a component: one bump arena, empty again after each call.
//!
//! A general allocator costs code and time; a policy allocates a little, for one call, and frees all of it. The arena
//! counts what is alive and starts over when nothing is. It begins at the end of the static data, so that a usual case
//! fits in the first page of memory, and grows only for large ones.
//!
//! `unsafe` because `GlobalAlloc` is; sound because a component has one thread, blocks never overlap (each begins at or
//! after the end of the one before), and the arena starts over only when no block is alive.
#![allow(unsafe_code)]

use core::alloc::{GlobalAlloc, Layout};
use core::cell::Cell;

struct Arena {
    next: Cell<usize>,
    alive: Cell<usize>,
}

// a component of this contract has no threads
unsafe impl Sync for Arena {}

#[global_allocator]
static ARENA: Arena = Arena { next: Cell::new(0), alive: Cell::new(0) };

unsafe extern "C" {
    static __heap_base: u8;
}

const PAGE: usize = 65_536;

impl Arena {
    fn base() -> usize {
        (&raw const __heap_base) as usize
    }
}

unsafe impl GlobalAlloc for Arena {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let from = match self.next.get() {
            0 => Self::base(),
            next => next,
        };
        let Some(start) = from.checked_next_multiple_of(layout.align()) else { return core::ptr::null_mut() };
        let Some(end) = start.checked_add(layout.size()) else { return core::ptr::null_mut() };
        let have = core::arch::wasm32::memory_size(0) * PAGE;
        if end > have && core::arch::wasm32::memory_grow(0, (end - have).div_ceil(PAGE)) == usize::MAX {
            return core::ptr::null_mut();
        }
        self.next.set(end);
        self.alive.set(self.alive.get() + 1);
        start as *mut u8
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let alive = self.alive.get() - 1;
        self.alive.set(alive);
        if alive == 0 {
            self.next.set(0);
        } else if block as usize + layout.size() == self.next.get() {
            // the last block: a vector that grows, or a value that lived briefly
            self.next.set(block as usize);
        }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if block as usize + layout.size() == self.next.get() {
            // grow or shrink the last block where it is
            let end = block as usize + size;
            let have = core::arch::wasm32::memory_size(0) * PAGE;
            if end <= have {
                self.next.set(end);
                return block;
            }
        }
        // safe for the same reasons as above; the sizes come from valid layouts
        unsafe {
            let moved = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            if !moved.is_null() {
                core::ptr::copy_nonoverlapping(block, moved, layout.size().min(size));
                self.dealloc(block, layout);
            }
            moved
        }
    }
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
