// The self-check page, as bidders use it: in both languages, by mouse and by keyboard, on a desk and on a phone, in light
// and dark; and what it must never do.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { elsewhere } from './elsewhere.mjs';
import { assertClean, axe, open, screenshot, workersOf } from './harness.mjs';
import { stops, tabTo } from './keyboard.mjs';

/** The day that the page takes for today. */
const TODAY = '2026-06-10';

const FIRM = '江苏砚池医疗器械有限公司';

const LANGUAGES = {
    en: {
        locale: 'en-GB',
        jurisdiction: 'Whose law governs the tender',
        notice: 'Day of the notice',
        deadline: 'Last day for bids',
        name: 'Name',
        identifier: 'Identifier',
        searches: 'I looked in all these lists today and found nothing',
        record: 'Add a record',
        fine: 'a fine',
        amount: 'Amount',
        decided: 'Decided on',
        check: 'Check',
        required: 'required',
        wrong: 'check digits',
        right: 'The check digits are right.',
        barred: `${FIRM} may not take part in this tender.`,
        allowed: `${FIRM} may take part in this tender.`,
        why: 'Large fine',
        law: 'Government Procurement Law art. 22(1)(5)',
        free: '2028-04-18',
        report: 'Save the report',
        keep: 'Save the case file',
        example: 'A subcontractor with a conviction (European Union)',
    },
    zh: {
        locale: 'zh-CN',
        jurisdiction: '采购适用哪里的法律',
        notice: '公告日',
        deadline: '投标截止日',
        name: '名称',
        identifier: '号码',
        searches: '今天已查询全部名单，均无记录',
        record: '添加记录',
        fine: '罚款',
        amount: '金额',
        decided: '作出日期',
        check: '查询',
        required: '必填',
        wrong: '校验',
        right: '校验位正确。',
        barred: `${FIRM}不得参加本次采购。`,
        allowed: `${FIRM}可以参加本次采购。`,
        why: '较大数额罚款',
        law: '《政府采购法》第二十二条第一款第（五）项',
        free: '2028年4月18日',
        report: '保存报告',
        keep: '保存案件文件',
        example: '分包商曾被定罪（欧盟）',
    },
};

/** The page, opened on a day that does not change. */
async function opened(t, options = {}) {
    const self = await open(t, options);
    await self.page.clock.setFixedTime(new Date(`${TODAY}T12:00:00`));
    await self.page.reload();
    // what came with the page itself, a second time, is no request of its own
    self.seen.requests.length = 0;
    await self.page.locator('#check').waitFor();
    return self;
}

async function noFaults(page, where) {
    assert.deepEqual(await axe(page), [], where);
}

/** Answers the questions of a firm that was fined two million yuan. */
async function fill(page, words) {
    const part = (id) => page.locator(`section[aria-labelledby="p-${id}"]`);
    const label = (scope, name) => scope.getByLabel(name, { exact: false }).first();
    await label(part('tender'), words.jurisdiction).selectOption('CN');
    await label(part('tender'), words.notice).fill('2026-05-11');
    await label(part('tender'), words.deadline).fill('2026-06-12');
    await label(part('bidder'), words.name).fill(FIRM);
    const identifier = page.locator('[id="f-parties[0].identifiers[0]#id"]');
    await identifier.fill('91320114MA7K3X2QXX');
    const message = page.locator('[id="m-parties[0].identifiers[0]#id"]');
    await message.filter({ hasText: words.wrong }).waitFor();
    assert.equal(await identifier.getAttribute('aria-invalid'), 'true');
    await identifier.fill('91320114MA7K3X2QXL');
    await page.getByText(words.right).waitFor();
    await page.getByRole('button', { name: words.searches }).click();
    await page.getByRole('button', { name: words.record }).click();
    const record = page.locator('fieldset[id^="g-records"]').filter({ has: page.locator('[data-path$=".measures#fine"]') });
    await record.locator('[data-path$=".measures#fine"]').check();
    await record.locator('[data-path$=".amount.amount"]').fill('2000000.00');
    await record.locator('[data-path$=".dates.decided"]').fill('2025-04-17');
}

for (const [language, words] of Object.entries(LANGUAGES)) {
    test(`a bidder finds out, in ${language}`, async (t) => {
        const self = await opened(t, { language: words.locale });
        const { page } = self;
        assert.equal(await page.locator('html').getAttribute('lang'), language);
        await noFaults(page, 'the empty form');
        // too early: what is missing is said, and the focus goes there
        await page.getByRole('button', { name: words.check, exact: true }).click();
        const first = page.locator('[id="f-tender.jurisdiction"]');
        await page.waitForFunction(() => document.activeElement?.id === 'f-tender.jurisdiction');
        assert.equal(await first.getAttribute('aria-invalid'), 'true');
        await noFaults(page, 'a form with faults');
        await screenshot(page, `${language}-faults`);
        await fill(page, words);
        await page.getByRole('button', { name: words.check, exact: true }).click();
        const outcome = page.locator('#result .outcome.bar');
        await outcome.waitFor();
        assert.equal(await page.evaluate(() => document.activeElement?.id), 'result');
        const result = await page.locator('#result').innerText();
        for (const said of [words.barred, words.why, words.law, words.free, '2028', 'cn-government-procurement 1.0.0', 'sha256:']) {
            assert.ok(result.includes(said), `${said}\n${result}`);
        }
        assert.equal(await page.locator('#status').textContent(), words.barred);
        // drawn to scale, with today and the day on which the bidder is free
        const svg = page.locator('#result svg');
        assert.equal(await svg.locator('line.today').count(), 1);
        assert.equal(await svg.locator('line.free').count(), 1);
        await noFaults(page, 'the result');
        await screenshot(page, `${language}-result`);
        // what if it is overturned
        await page.locator('#switches input[type=checkbox]').first().check();
        await page.locator('#then .outcome.allow').waitFor();
        assert.ok((await page.locator('#then').innerText()).includes(words.allowed));
        await noFaults(page, 'what if');
        await page.locator('#switches input[type=checkbox]').first().uncheck();
        await page.waitForFunction(() => document.getElementById('then').innerHTML === '');
        await page.locator('#s-on').fill('2028-04-18');
        await page.locator('#then .outcome.allow').waitFor();
        // what is kept
        const report = await kept(page, words.report);
        assert.ok(report.startsWith('<!doctype html>') && report.includes(words.barred) && !report.includes('<script'), report);
        const saved = await kept(page, words.keep);
        assert.equal(JSON.parse(saved).parties[0].name, FIRM);
        await assertClean(self);
        // and taken up again on a page that knows nothing
        const again = await opened(t, { language: words.locale });
        await again.page.locator('#file').setInputFiles({
            name: 'case.json',
            mimeType: 'application/json',
            buffer: Buffer.from(saved),
        });
        await again.page.locator('#result .outcome.bar').waitFor();
        await assertClean(again);
    });

    test(`the report that is kept is a page of its own, in ${language}`, async (t) => {
        const { page } = await opened(t, { language: words.locale });
        await page.getByRole('button', { name: words.example }).click();
        await page.locator('#result .outcome').waitFor();
        const html = await kept(page, words.report);
        await page.goto('about:blank');
        await page.setContent(html);
        assert.equal(await page.locator('html').getAttribute('lang'), language);
        await noFaults(page, 'the report');
        await screenshot(page, `${language}-report`);
    });
}

async function kept(page, button) {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const path = await (await downloading).path();
    return readFile(path, 'utf8');
}

test('the language changes and nothing that was entered is lost', async (t) => {
    const self = await opened(t, { language: 'fr-FR' });
    const { page } = self;
    // nobody speaks it here
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.locator('[id="f-parties[0].name"]').fill(FIRM);
    await page.getByRole('button', { name: '中文' }).click();
    await page.locator('html[lang=zh]').waitFor();
    assert.equal(await page.locator('[id="f-parties[0].name"]').inputValue(), FIRM);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'lang-zh');
    await assertClean(self);
});

for (const size of ['desk', 'phone']) {
    for (const dark of [false, true]) {
        test(`it can be read on a ${size}, ${dark ? 'dark' : 'light'}`, async (t) => {
            const self = await opened(t, { size, dark });
            const { page } = self;
            for (const [at, name] of ['fine', 'subcontractor', 'conviction'].entries()) {
                await page.locator(`#e-${name}`).click();
                await page.locator('#result .outcome').waitFor();
                await page.waitForFunction(() => document.activeElement?.id === 'result');
                await noFaults(page, name);
                const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
                assert.equal(wider, 0, `${name} is wider than the window`);
                if (at === 0) await screenshot(page, `${size}-${dark ? 'dark' : 'light'}`);
            }
            await assertClean(self);
        });
    }
}

test('it can be used by keyboard alone', async (t) => {
    const self = await opened(t);
    const { page } = self;
    const all = await stops(page);
    assert.ok(all.length > 20, `${all.length} stops`);
    for (const stop of all) {
        assert.ok(stop.name, `${stop.element} has no name`);
        assert.ok(stop.visible, `the focus on ${stop.element} cannot be seen`);
    }
    await tabTo(page, '#e-fine');
    await page.keyboard.press('Enter');
    await page.locator('#result .outcome.bar').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'result');
    await tabTo(page, '#s-0');
    await page.keyboard.press('Space');
    await page.locator('#then .outcome.allow').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 's-0');
    await assertClean(self);
});

test('a file that is no case is told so, and nothing is lost', async (t) => {
    const self = await opened(t);
    const { page } = self;
    await page.locator('[id="f-parties[0].name"]').fill(FIRM);
    await page.locator('#file').setInputFiles({ name: 'x<b>.json', mimeType: 'application/json', buffer: Buffer.from('{ "as_of": ') });
    await page.locator('#problems .problems').waitFor();
    assert.ok((await page.locator('#problems').innerText()).includes('x<b>.json'));
    assert.equal(await page.locator('[id="f-parties[0].name"]').inputValue(), FIRM);
    await noFaults(page, 'problems');
    await assertClean(self);
});

test('a policy that never ends is stopped, said so, and costs nothing that was entered', async (t) => {
    const self = await opened(t);
    const { page } = self;
    const name = page.locator('[id="f-parties[0].name"]');
    await page.locator('[id="f-tender.jurisdiction"]').selectOption('CN');
    await page.locator('[id="f-tender.notice_date"]').fill('2026-05-11');
    await name.fill('before');
    await name.blur();
    const [worker] = await workersOf(page, 1);
    await worker.evaluate(() => {
        const { ask } = session;
        session = {
            ask: (request) => {
                while (request.includes('"check"'));
                return ask(request);
            },
        };
    });
    await page.locator('#check').click();
    await page.locator('#working').waitFor();
    // what is entered meanwhile waits
    await name.fill('meanwhile');
    await name.blur();
    await page.locator('#stopped').waitFor();
    await page.locator('#working').waitFor({ state: 'hidden' });
    assert.equal(await name.inputValue(), 'meanwhile');
    const { y, height } = await page.locator('#stopped').boundingBox();
    assert.ok(y >= 0 && y + height <= page.viewportSize().height, 'it can be seen');
    await noFaults(page, 'stopped');
    // the worker that has taken over knows what the page shows
    await page.locator('#lang-zh').click();
    await page.locator('html[lang=zh]').waitFor();
    assert.equal(await name.inputValue(), 'meanwhile');
    assert.equal(await page.locator('[id="f-tender.notice_date"]').inputValue(), '2026-05-11');
    await page.locator('#check').click();
    await page.locator('#result .outcome').waitFor();
    await assertClean(self);
});

test('what is only supposed is never said to be so', async (t) => {
    const self = await opened(t);
    const { page } = self;
    const status = () => page.locator('#status').textContent();
    await page.locator('#e-fine').click();
    await page.locator('#result .outcome.bar').waitFor();
    const barred = await status();
    await page.locator('#s-0').check();
    await page.locator('#then .outcome.allow').waitFor();
    assert.match(await status(), /^If .* is overturned .*may take part/);
    await page.locator('#s-0').uncheck();
    await page.waitForFunction(() => document.getElementById('then').innerHTML === '');
    assert.equal(await status(), barred);
    await page.locator('#s-on').fill('2020-01-01');
    await page.locator('#s-on-fault').filter({ hasText: '2026-06-10' }).waitFor();
    assert.equal(await page.locator('#s-on').getAttribute('aria-invalid'), 'true');
    await page.locator('#answers').click();
    await page.locator('[id="f-parties[0].name"]').fill('somebody else');
    await page.waitForFunction(() => document.querySelector('#result .outcome') === null);
    assert.equal(await status(), 'Something was changed: check again.');
    await assertClean(self);
});

test('every case is decided as the command decides it', async (t) => {
    const cases = JSON.parse(await readFile(process.env.PROBITY_CASES, 'utf8'));
    assert.ok(cases.length > 1400, `${cases.length} cases`);
    const self = await opened(t);
    const [worker] = await workersOf(self.page, 1);
    for (const { file, json, answer } of cases) {
        const request = JSON.stringify({ ask: 'determine', case: json, lang: 'en' });
        const said = JSON.parse(await worker.evaluate((request) => session.ask(request), request));
        if (answer.error) {
            const paths = (said.faults ?? []).map(({ path }) => path);
            const expected = answer.error.faults.map(({ path }) => path);
            assert.deepEqual(paths, expected, `${file}\n${JSON.stringify(said)}`);
            assert.ok(said.faults || said.error, file);
        } else {
            assert.deepEqual(without(said.report), without(answer), file);
        }
    }
    await assertClean(self);
});

/** A report without what only a portal measures. */
function without(report) {
    const policies = report?.policies.map((policy) => ({ ...policy, fuel: 0 }));
    return { ...report, policies, fuel: 0 };
}

test('it sends nothing anywhere', async (t) => {
    const { page } = await opened(t, { profile: true });
    const { through, connected, unproven } = await elsewhere(page, { workers: 1 });
    assert.deepEqual({ through, unproven }, { through: [], unproven: [] });
    // where the browser connects before it asks the policy, and then sends nothing
    const navigations = ['page: iframe', 'page: form in the page', 'page: form in a new window'];
    assert.deepEqual(connected.filter((way) => !navigations.includes(way)), []);
});
