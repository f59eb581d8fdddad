// A page, used by someone who has a keyboard alone.
import assert from 'node:assert/strict';

/** More stops than a page has. */
const MOST = 500;

/**
 * All stops of the Tab key in their order, from the top of the page until the focus leaves it or is where it was.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{element: string, role: string, name: string, visible: boolean}[]>} `element`: a selector;
 * `visible`: it is in the window, and it looks other than without the focus, or what is about it or next to it does
 */
export async function stops(page) {
    await fromTop(page);
    const walk = await page.evaluateHandle(begin);
    try {
        const found = [];
        while (found.length < MOST) {
            await page.keyboard.press('Tab');
            const stop = await walk.evaluate((walk) => walk.stop());
            if (!stop) return found;
            // the parts of a date are one stop
            if (!stop.again) found.push(stop);
        }
        return assert.fail(`more than ${MOST} stops`);
    } finally {
        await walk.dispose();
    }
}

/** Goes to an element by the Tab key alone, from the top of the page; fails where it cannot be reached. */
export async function tabTo(page, selector) {
    await fromTop(page);
    for (let stop = 0; stop < MOST; stop += 1) {
        await page.keyboard.press('Tab');
        if (await page.locator(selector).evaluateAll((all) => all.includes(document.activeElement))) return;
        if (await page.evaluate(() => document.activeElement === document.body)) break;
    }
    assert.fail(`the Tab key does not reach ${selector}`);
}

async function fromTop(page) {
    await page.evaluate(() => {
        document.activeElement?.blur();
        // the next stop is counted from where the selection is
        getSelection().collapse(document.body, 0);
        scrollTo(0, 0);
    });
}

/** Runs in the page: notes how all looks without the focus, and then tells of one stop after the other. */
function begin() {
    const look = (element) => {
        const style = element && getComputedStyle(element);
        return style && [style.outline, style.boxShadow, style.border, style.backgroundColor, style.textDecoration];
    };
    const looks = (element) => [element, element.parentElement, element.nextElementSibling].map(look).join('; ');
    const before = new Map([...document.querySelectorAll('*')].map((element) => [element, looks(element)]));
    const seen = new Set();
    let last;
    return {
        stop() {
            const element = document.activeElement;
            if (element && element === last && element.matches('input')) return { again: true };
            if (!element || element === document.body || seen.has(element)) return null;
            last = element;
            seen.add(element);
            const { top, bottom, left, right } = element.getBoundingClientRect();
            const inside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
            const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
            return {
                element: element.id ? `#${element.id}` : element.localName,
                role: element.getAttribute('role') ?? element.localName,
                name: name.trim().replace(/\s+/g, ' '),
                visible: inside && bottom > top && right > left && looks(element) !== before.get(element),
            };
        },
    };
}
