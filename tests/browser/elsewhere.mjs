// Whether a page, or one of its workers, can reach another server: by trying, with real servers that listen. An exception
// in the page proves nothing; that nothing came does, where the same attempt from a page without a policy came.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE, until, workersOf } from './harness.mjs';
import { BEYOND, FROM_PAGE, FROM_WORKER } from './ways.mjs';

/**
 * Tries every way out of a page and of each of its workers. The page is of no use afterwards. It is to be opened with a
 * profile of its own, for without one the browser does not preconnect.
 *
 * @param {import('playwright-core').Page} page
 * @param {{workers: number, patience?: number}} options `workers`: how many the page has, which is waited for;
 * `patience`: milliseconds that the page without a policy has
 * @returns {Promise<{through: string[], connected: string[], blocked: string[], unproven: string[], beyond: string[]}>}
 * ways, such as `page: fetch` and `worker 1: fetch`:
 *
 * - `through`: something was sent to the server
 * - `connected`: a connection came, and nothing on it: the browser connects before it asks the policy
 * - `blocked`: no connection came, though one came from a page without a policy that tried later
 * - `unproven`: none came from either
 * - `beyond`: a connection came, by a way that no policy of a page stops
 */
export async function elsewhere(page, { workers: expected, patience = PATIENCE }) {
    const servers = [];
    try {
        const workers = await workersOf(page, expected);
        const tried = await begin('page', '', page, { ...FROM_PAGE, ...BEYOND }, servers);
        for (const [index, worker] of workers.entries()) {
            tried.push(...(await begin('worker', ` ${index + 1}`, worker, FROM_WORKER, servers)));
        }
        const proven = await control(page.context(), workers.length > 0, servers, patience);
        const result = { through: [], connected: [], blocked: [], unproven: [], beyond: [] };
        for (const { name, kind, beyond, server } of tried) {
            const none = proven.has(kind) ? 'blocked' : 'unproven';
            const came = beyond ? 'beyond' : server.told ? 'through' : 'connected';
            result[server.connected ? came : none].push(name);
        }
        return result;
    } finally {
        for (const { listener, sockets } of servers) {
            sockets.forEach((socket) => socket.destroy());
            listener.close();
        }
    }
}

/** Makes the same attempts from a page that nothing binds, waits for them, and says which came. */
async function control(context, withWorker, servers, patience) {
    const home = await listen(servers, '<!doctype html><title>Free</title><body></body>');
    const page = await context.newPage();
    await page.goto(home.url);
    const tried = [];
    if (withWorker) {
        const begun = page.waitForEvent('worker');
        await page.evaluate(() => {
            const source = new Blob(['onmessage = () => {}'], { type: 'text/javascript' });
            window.kept = new Worker(URL.createObjectURL(source));
        });
        tried.push(...(await begin('worker', '', await begun, FROM_WORKER, servers)));
    }
    tried.push(...(await begin('page', '', page, { ...FROM_PAGE, ...BEYOND }, servers)));
    await until(() => tried.every(({ server }) => server.connected), patience);
    // those of the page under test were begun before all of these, and have had longer still
    await pause(500);
    await page.close();
    return new Set(tried.filter(({ server }) => server.connected).map(({ kind }) => kind));
}

/** Begins each way from one place, each towards a server of its own. */
async function begin(place, which, where, ways, servers) {
    const begun = [];
    for (const [way, attempt] of Object.entries(ways)) {
        const server = await listen(servers);
        begun.push({ name: `${place}${which}: ${way}`, kind: `${place}: ${way}`, beyond: way in BEYOND, server });
        // what an attempt throws tells nothing: the server does
        await where.evaluate(attempt, `${server.url}told`).catch(() => {});
    }
    return begun;
}

/** A server that notes who comes, and answers whatever it is sent with a page, or with nothing. */
async function listen(servers, page) {
    // a page stays where it is when what it navigates to has no content
    const status = page ? '200 OK' : '204 No Content';
    const headers = 'Access-Control-Allow-Origin: *\r\nContent-Type: text/html\r\nConnection: close';
    const server = { listener: createServer(), sockets: new Set(), connected: false, told: false, url: '' };
    servers.push(server);
    server.listener.on('connection', (socket) => {
        server.connected = true;
        server.sockets.add(socket);
        socket.on('data', () => {
            server.told = true;
            socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${page ?? ''}`);
        });
        socket.on('close', () => server.sockets.delete(socket));
        // it may go before it is answered
        socket.on('error', () => {});
    });
    server.listener.listen(0, '127.0.0.1');
    await once(server.listener, 'listening');
    server.url = `http://127.0.0.1:${server.listener.address().port}/`;
    return server;
}
