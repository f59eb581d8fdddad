// A policy keeps a page and its workers from every other server, which is proven by the servers; and a page without one
// reaches them all.
import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { elsewhere } from './elsewhere.mjs';
import { open, served, workersOf } from './harness.mjs';
import { BEYOND, FROM_PAGE, FROM_WORKER } from './ways.mjs';

const fixture = (name) => fileURLToPath(new URL(`fixtures/${name}.html`, import.meta.url));
const ways = (place, ways) => Object.keys(ways).map((way) => `${place}: ${way}`);
const ALL = [...ways('page', FROM_PAGE), ...ways('worker 1', FROM_WORKER)].sort();

/** Where the browser connects while it asks the policy, and then sends nothing. */
const NAVIGATIONS = ['page: iframe', 'page: form in the page', 'page: form in a new window'];

test('under a strict policy nothing gets through', async (t) => {
    for (const page of [fixture('strict'), await served(t, fixture('strict'))]) {
        const opened = await open(t, { page, profile: true });
        const { through, connected, blocked, unproven } = await elsewhere(opened.page, { workers: 1 });
        assert.deepEqual({ through, unproven }, { through: [], unproven: [] });
        assert.deepEqual([...connected, ...blocked].sort(), ALL);
        assert.deepEqual(
            connected.filter((way) => !NAVIGATIONS.includes(way)),
            [],
        );
    }
});

test('without a policy everything gets through', async (t) => {
    const opened = await open(t, { page: await served(t, fixture('open')), profile: true });
    const { through, beyond, connected, blocked, unproven } = await elsewhere(opened.page, { workers: 1 });
    assert.deepEqual({ connected, blocked, unproven }, { connected: [], blocked: [], unproven: [] });
    assert.deepEqual(through.sort(), ALL);
    assert.deepEqual(beyond.sort(), ways('page', BEYOND).sort());
});

test('what no page can do is not taken for blocked', async (t) => {
    const opened = await open(t, { page: fixture('strict') });
    await opened.page.context().route('**/told', (route) => route.abort());
    const { blocked, unproven } = await elsewhere(opened.page, { workers: 1, patience: 0 });
    for (const way of ['page: fetch', 'page: img', 'page: script', 'worker 1: fetch']) {
        assert.ok(unproven.includes(way) && !blocked.includes(way), way);
    }
});

test('a worker that is not expected is not overlooked', async (t) => {
    const opened = await open(t, { page: fixture('strict') });
    await workersOf(opened.page, 1);
    await assert.rejects(elsewhere(opened.page, { workers: 0 }), /other workers/);
});
