// Opens a page in Chromium and keeps what it does. Tests get the browser from the crate `probity-test-tools`, which runs
// them: `Browser::test`.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const packages = set('PROBITY_NODE_MODULES');
const require = createRequire(join(packages, 'package.json'));
const { chromium } = require('playwright-core');
const axeSource = await readFile(join(packages, 'axe-core', 'axe.min.js'), 'utf8');

/** How long a browser may take: a busy machine never decides a test. */
export const PATIENCE = 120_000;

const SIZES = {
    desk: { viewport: { width: 1280, height: 900 } },
    phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

let shared;

after(async () => {
    const { running, home } = (await shared) ?? {};
    await running?.close();
    await remove(home);
});

/**
 * Opens a page in a context of its own, which ends with the test `t`.
 *
 * @param {import('node:test').TestContext} t
 * @param {{page?: string, size?: 'desk' | 'phone', dark?: boolean, language?: string, profile?: boolean,
 * context?: object}} [options]
 * `page`: a file or an address, else what `PROBITY_PAGE` says; `language`: a tag such as `zh-CN`; `profile`: in a browser
 * of its own with a new profile, as a user's is, rather than as in a private window; `context`: further options of
 * playwright
 * @returns {Promise<{page: import('playwright-core').Page, seen: Seen}>}
 * @typedef {{errors: string[], violations: string[], requests: string[]}} Seen
 * `errors`: of the console, and exceptions that nothing caught; `violations`: of the page's CSP, by directive and what was
 * blocked; `requests`: whatever was asked of the network or a disk, beside the page itself
 */
export async function open(t, options = {}) {
    const { page: named = set('PROBITY_PAGE'), size = 'desk', dark = false, language = 'en-GB' } = options;
    const settings = {
        ...SIZES[size],
        colorScheme: dark ? 'dark' : 'light',
        locale: language,
        reducedMotion: 'reduce',
        ...options.context,
    };
    const { context, home } = await (options.profile ? ownContext(settings) : sharedContext(settings));
    t.after(async () => {
        await context.close();
        await remove(home);
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const address = addressOf(named);
    const seen = { errors: [], violations: [], requests: [] };
    await watch(context, page, address, seen);
    await page.goto(address);
    return { page, seen };
}

/** Serves a file, as a page with an address of its own, until the test `t` ends; returns the address. */
export async function served(t, file) {
    const content = await readFile(file);
    const server = createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(content);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => {
        server.closeAllConnections();
        server.close();
    });
    return `http://127.0.0.1:${server.address().port}/`;
}

/** The workers of a page, once there are as many. */
export async function workersOf(page, count) {
    await until(() => page.workers().length >= count, PATIENCE);
    assert.equal(page.workers().length, count, 'the page has other workers than are expected');
    return page.workers();
}

/** Waits until something is so, or has had its time. */
export async function until(so, patience) {
    const ends = Date.now() + patience;
    while (!so() && Date.now() < ends) {
        await pause(50);
    }
}

/** Asserts that a page did nothing that it should not, until now. */
export async function assertClean({ page, seen }) {
    await settle(page, seen);
    assert.deepEqual(seen, { errors: [], violations: [], requests: [] });
}

/** Waits until what has happened in a page, and in its workers, is in `seen`. */
export async function settle(page, seen) {
    await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done)))));
    for (const worker of page.workers()) {
        // one that ended meanwhile has nothing more to say
        const told = await worker.evaluate(() => self.violationsSeen?.splice(0) ?? []).catch(() => []);
        seen.violations.push(...told.map((violation) => `${violation} (worker)`));
    }
}

/**
 * What axe finds in a page: in a world of its own, which the page's CSP does not bind and in which the page sees nothing.
 *
 * @param {import('playwright-core').Page} page
 * @param {object} [options] of `axe.run`
 * @returns {Promise<{rule: string, impact: string, help: string, where: string[], why: string[]}[]>}
 */
export async function axe(page, options = {}) {
    const devtools = await page.context().newCDPSession(page);
    try {
        const { frameTree } = await devtools.send('Page.getFrameTree');
        const { executionContextId } = await devtools.send('Page.createIsolatedWorld', {
            frameId: frameTree.frame.id,
            worldName: 'axe',
        });
        const run = async (expression) => {
            const { result, exceptionDetails: fault } = await devtools.send('Runtime.evaluate', {
                expression,
                contextId: executionContextId,
                awaitPromise: true,
                returnByValue: true,
            });
            assert.equal(fault, undefined, fault?.exception?.description ?? fault?.text);
            return result.value;
        };
        await run(`${axeSource}; undefined`);
        // with `preload` it would ask the network for style sheets
        const settings = JSON.stringify({ resultTypes: ['violations'], preload: false, ...options });
        const violations = JSON.parse(
            await run(`axe.run(document, ${settings}).then((found) => JSON.stringify(found.violations))`),
        );
        return violations.map(({ id, impact, help, nodes }) => ({
            rule: id,
            impact,
            help,
            where: nodes.map((node) => node.target.flat().join(' ')),
            why: nodes.map((node) => node.failureSummary),
        }));
    } finally {
        await devtools.detach();
    }
}

/** Writes a picture of a whole page into the folder `PROBITY_SCREENSHOTS`, where there is one. */
export async function screenshot(page, name) {
    const folder = process.env.PROBITY_SCREENSHOTS;
    if (folder) {
        await mkdir(folder, { recursive: true });
        await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    }
}

function set(name) {
    const value = process.env[name];
    assert.ok(value, `${name} is not set: these tests are run by cargo test`);
    return value;
}

function addressOf(page) {
    return /^(https?|file|data|about):/.test(page) ? page : pathToFileURL(resolve(page)).href;
}

/** A context of the browser that all tests of a file share. */
async function sharedContext(settings) {
    shared ??= setting().then(async ({ home, options }) => ({ home, running: await chromium.launch(options) }));
    const { running } = await shared;
    return { context: await running.newContext(settings) };
}

/** A browser of one test's own. */
async function ownContext(settings) {
    const { home, options } = await setting();
    const context = await chromium.launchPersistentContext(join(home, 'profile'), { ...options, ...settings });
    return { context, home };
}

/** How the browser is run, with a new folder for all that it keeps. */
async function setting() {
    const home = await mkdtemp(join(tmpdir(), 'home-'));
    // nothing of the user's own settings counts
    const env = { HOME: home, TMPDIR: tmpdir(), PATH: process.env.PATH, LANG: 'C.UTF-8' };
    const { PROBITY_CHROMIUM_LIBRARIES: libraries, PROBITY_FONTS: fonts } = process.env;
    if (libraries) env.LD_LIBRARY_PATH = libraries;
    if (fonts) env.FONTCONFIG_FILE = fonts;
    const options = {
        executablePath: set('PROBITY_CHROMIUM'),
        env,
        // it needs rights that containers do not give; the pages are our own
        chromiumSandbox: false,
        timeout: PATIENCE,
        args: [
            '--disable-gpu',
            '--disable-quic',
            '--disable-dev-shm-usage',
            '--no-proxy-server',
            // nothing beyond this machine is ever asked
            '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        ],
    };
    return { home, options };
}

async function remove(folder) {
    // processes of the browser may not have noticed yet that it ended
    if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 20 });
}

async function watch(context, page, address, seen) {
    const itself = address.split('#')[0];
    let came = false;
    const asked = (request) => {
        if (!came && request.isNavigationRequest() && request.url().split('#')[0] === itself) {
            came = true;
        } else if (!/^(blob|data):/.test(request.url())) {
            seen.requests.push(`${request.method()} ${request.url()}`);
        }
    };
    context.on('request', asked);
    page.on('websocket', (socket) => seen.requests.push(`WebSocket ${socket.url()}`));
    page.on('pageerror', (error) => seen.errors.push(`${error.name}: ${error.message}`));
    page.on('console', (message) => {
        if (message.type() === 'error') seen.errors.push(message.text());
    });
    page.on('worker', (worker) => {
        // one that is gone already cannot be asked
        worker.evaluate(watchWorker).catch(() => {});
    });
    await page.exposeBinding('violationSeen', (_, violation) => seen.violations.push(violation));
    await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
            window.violationSeen(`${event.effectiveDirective}: ${event.blockedURI}`);
        });
    });
}

function watchWorker() {
    self.violationsSeen = [];
    self.addEventListener('securitypolicyviolation', (event) => {
        self.violationsSeen.push(`${event.effectiveDirective}: ${event.blockedURI}`);
    });
}
