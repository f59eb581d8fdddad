// The same page as a portal sends it: its header binds it as it binds itself.
import assert from 'node:assert/strict';
import test from 'node:test';
import { elsewhere } from './elsewhere.mjs';
import { assertClean, axe, open } from './harness.mjs';

test('it answers as from disk', async (t) => {
    const self = await open(t, { language: 'zh-CN' });
    await self.page.locator('#e-fine').click();
    await self.page.locator('#result .outcome.bar').waitFor();
    assert.deepEqual(await axe(self.page), []);
    await assertClean(self);
});

test('it sends nothing anywhere, not even to whoever sent it', async (t) => {
    const { page } = await open(t, { profile: true });
    await page.locator('#check').waitFor();
    const { through, connected, unproven } = await elsewhere(page, { workers: 1 });
    assert.deepEqual({ through, unproven }, { through: [], unproven: [] });
    const navigations = ['page: iframe', 'page: form in the page', 'page: form in a new window'];
    assert.deepEqual(connected.filter((way) => !navigations.includes(way)), []);
    const own = await page.evaluate(async () => {
        const ways = [() => fetch('/healthz'), () => fetch(location.href)];
        return Promise.all(ways.map((way) => way().then(() => 'came through', () => 'blocked')));
    });
    assert.deepEqual(own, ['blocked', 'blocked']);
});
