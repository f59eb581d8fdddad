// What the harness says of a page is so: of one in which all is well, and of one in which nothing is.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertClean, axe, open, screenshot, served, settle, workersOf } from './harness.mjs';
import { stops, tabTo } from './keyboard.mjs';

const fixture = (name) => fileURLToPath(new URL(`fixtures/${name}.html`, import.meta.url));
const STRICT = fixture('strict');
const OPEN = fixture('open');

test('a page under a strict policy works, by the keyboard alone', async (t) => {
    for (const place of [STRICT, await served(t, STRICT)]) {
        const opened = await open(t, { page: place });
        const { page } = opened;
        await tabTo(page, '#number');
        await page.keyboard.type('4');
        await tabTo(page, '#double');
        await page.keyboard.press('Enter');
        await page.getByRole('status').filter({ hasText: '8' }).waitFor();
        await workersOf(page, 1);
        await assertClean(opened);
        // and what went wrong would have been told
        await assert.rejects(tabTo(page, '#answer'), /does not reach #answer/);
    }
});

test('the stops of the Tab key are told, and where the focus cannot be seen', async (t) => {
    const { page } = await open(t, { page: STRICT });
    const all = [
        { element: '#number', role: 'input', name: 'Number', visible: true },
        { element: '#double', role: 'button', name: 'Double', visible: true },
    ];
    assert.deepEqual(await stops(page), all);
    assert.deepEqual(await stops(page), all);
    const { page: other } = await open(t, { page: OPEN });
    assert.deepEqual(await stops(other), [{ element: '#unnamed', role: 'input', name: '', visible: false }]);
});

test('whatever a page should not do is told', async (t) => {
    const { page, seen } = await open(t, { page: STRICT });
    await page.evaluate(() => {
        console.error('of the console');
        new Image().src = 'http://elsewhere.example/picture';
        setTimeout(() => {
            throw new TypeError('that nothing caught');
        });
        const style = document.createElement('style');
        style.textContent = 'body { color: red }';
        document.head.append(style);
    });
    const [worker] = await workersOf(page, 1);
    await worker.evaluate(() => fetch('http://elsewhere.example/data').catch(() => {}));
    await settle(page, seen);
    assert.deepEqual(seen.violations.sort(), [
        'connect-src: http://elsewhere.example/data (worker)',
        'img-src: http://elsewhere.example/picture',
        'style-src-elem: inline',
    ]);
    assert.ok(seen.errors.includes('of the console'), seen.errors);
    assert.ok(seen.errors.includes('TypeError: that nothing caught'), seen.errors);
    await assert.rejects(assertClean({ page, seen }), assert.AssertionError);
});

test('whatever a page asks of others is told, also from a worker and a frame', async (t) => {
    const { page, seen } = await open(t, { page: OPEN });
    const other = await served(t, STRICT);
    const [worker] = await workersOf(page, 1);
    await worker.evaluate((url) => fetch(`${url}data`, { mode: 'no-cors' }), other);
    await page.evaluate(async (url) => {
        const frame = Object.assign(document.createElement('iframe'), { src: `${url}frame` });
        document.body.append(frame);
        await new Promise((done) => frame.addEventListener('load', done));
        const socket = new WebSocket(`${url.replace('http', 'ws')}socket`);
        await new Promise((done) => socket.addEventListener('error', done));
    }, other);
    await page.reload();
    await settle(page, seen);
    const socket = other.replace('http', 'ws');
    assert.deepEqual(seen.requests.slice(0, 3).sort(), [
        `GET ${other}data`,
        `GET ${other}frame`,
        `WebSocket ${socket}socket`,
    ]);
    // the page itself is asked for once
    assert.match(seen.requests[3], /^GET file:.*open\.html$/);
    await assert.rejects(assertClean({ page, seen }), assert.AssertionError);
});

test('axe runs whatever the policy says, in the dark and on a phone, and the page does not notice', async (t) => {
    for (const look of [{}, { dark: true }, { size: 'phone' }, { dark: true, size: 'phone' }]) {
        const opened = await open(t, { page: STRICT, ...look });
        assert.deepEqual(await axe(opened.page), []);
        assert.equal(await opened.page.evaluate(() => 'axe' in window), false);
        await assertClean(opened);
    }
    const { page } = await open(t, { page: OPEN });
    const found = await axe(page);
    const rules = found.map(({ rule }) => rule);
    for (const rule of ['color-contrast', 'html-has-lang', 'label']) {
        assert.ok(rules.includes(rule), rules);
    }
    const contrast = found.find(({ rule }) => rule === 'color-contrast');
    assert.deepEqual([contrast.impact, contrast.where], ['serious', ['#pale']]);
    assert.match(contrast.why[0], /insufficient color contrast/);
});

test('a context is what was asked for', async (t) => {
    const facts = () => [
        innerWidth,
        matchMedia('(prefers-color-scheme: dark)').matches,
        matchMedia('(pointer: coarse)').matches,
        navigator.language,
        getComputedStyle(document.body).color,
    ];
    const desk = await open(t, { page: STRICT });
    assert.deepEqual(await desk.page.evaluate(facts), [1280, false, false, 'en-GB', 'rgb(34, 34, 34)']);
    const phone = await open(t, { page: STRICT, size: 'phone', dark: true, language: 'zh-CN' });
    assert.deepEqual(await phone.page.evaluate(facts), [390, true, true, 'zh-CN', 'rgb(238, 238, 238)']);
});

test('pictures are taken, and Chinese characters are in them', async (t) => {
    const { page } = await open(t, { page: STRICT });
    const [first, second] = await Promise.all(['#first', '#second'].map((one) => page.locator(one).screenshot()));
    // without a font each would be the same empty box
    assert.notDeepEqual(first, second);
    const before = process.env.PROBITY_SCREENSHOTS;
    const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
    t.after(() => rm(folder, { recursive: true }));
    t.after(() => {
        if (before === undefined) delete process.env.PROBITY_SCREENSHOTS;
        else process.env.PROBITY_SCREENSHOTS = before;
    });
    process.env.PROBITY_SCREENSHOTS = join(folder, 'new');
    await screenshot(page, 'strict');
    assert.deepEqual(await readdir(join(folder, 'new')), ['strict.png']);
});

test('a profile is of one test alone', async (t) => {
    const page = await served(t, STRICT);
    const kept = () => [localStorage.getItem('kept'), localStorage.setItem('kept', 'yes')][0];
    for (const profile of [true, true, false, false]) {
        const opened = await open(t, { page, profile });
        assert.equal(await opened.page.evaluate(kept), null);
    }
});
