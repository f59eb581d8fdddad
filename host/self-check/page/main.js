"use strict";
// Carries what happens on the page to the worker, and shows what it answers.
(() => {
    // milliseconds
    const TYPING = 150;
    const WORKING = 400;
    const ANSWER = 20_000;
    const OPENING = 60_000;
    const LARGEST = 16 * 1024 * 1024;

    const at = (id) => document.getElementById(id);
    const show = (id, shown = true) => {
        at(id).hidden = !shown;
    };

    // ------------------------------------------------------------------------------------------- the worker

    const blocks = [...document.querySelectorAll("script.component")].map((block) => block.textContent);
    const told = JSON.parse(at("parts").textContent);
    const parts = { ...told, parts: told.parts.map((part, n) => ({ ...part, packed: blocks[n] })) };
    let code;
    let worker;
    // settles what the worker was sent and has not answered
    let settle;

    const unpacked = (packed) => {
        const bytes = Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0));
        return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
    };

    const send = (message, limit) =>
        new Promise((resolve, reject) => {
            const late = setTimeout(() => settle({ failed: "" }), limit);
            settle = ({ failed, answer }) => {
                clearTimeout(late);
                settle = undefined;
                if (failed === undefined) {
                    resolve(answer);
                } else {
                    reject(new Error(failed));
                }
            };
            worker.postMessage(message);
        });

    const start = async () => {
        worker?.terminate();
        if (code === undefined) {
            const text = await unpacked(document.querySelector("script.worker").textContent);
            code = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
        }
        const begun = new Worker(code);
        // one that was ended may still have said something
        const heard = (data) => begun === worker && settle?.(data);
        begun.onmessage = ({ data }) => heard(data);
        begun.onerror = ({ message }) => heard({ failed: String(message) });
        worker = begun;
        await send(parts, OPENING);
    };

    // ----------------------------------------------------------------------------------------- the requests

    // those that were answered: by them a new worker comes to where the one was that had to be ended
    const answered = [];
    const waiting = [];
    // what is being typed, and is not sent yet
    let typed;
    let pause;
    let composed;
    // an input that is taken away says that it has changed
    let replacing = false;
    let busy = false;
    let broken = false;
    // a new worker has taken over: what stands on the page may not be what it knows
    let stale = false;
    let working;

    const restart = async () => {
        await start();
        for (const request of answered) {
            const { focus, save, print, ...shown } = JSON.parse(await send(request, ANSWER));
            apply(shown);
        }
    };

    const fail = ({ message }) => {
        broken = true;
        worker?.terminate();
        show("opening", false);
        show("stopped", false);
        show("failed");
        at("reason").textContent = message;
    };

    const one = async (request) => {
        try {
            const answer = await send(request, ANSWER);
            // an input method loses what it composes where its input is replaced
            await composed;
            apply(JSON.parse(answer));
            answered.push(request);
        } catch (error) {
            if (answered.length === 0) {
                throw error;
            }
            await restart();
            stale = true;
            show("stopped");
            at("stopped").scrollIntoView({ block: "center" });
        }
    };

    const work = async () => {
        if (busy) {
            return;
        }
        busy = true;
        working = setTimeout(() => show("working"), WORKING);
        while ((waiting.length > 0 || stale) && !broken) {
            if (waiting.length === 0) {
                stale = false;
                waiting.push({ ask: "show" });
            }
            await one(JSON.stringify(waiting.shift())).catch(fail);
        }
        clearTimeout(working);
        show("working", false);
        busy = false;
    };

    const outdone = (earlier, later) => earlier?.typing && earlier.path === later.path;

    const push = (request) => {
        if (outdone(waiting.at(-1), request)) {
            waiting.pop();
        }
        waiting.push(request);
        work();
    };

    const ask = (request) => {
        show("stopped", false);
        clearTimeout(pause);
        if (typed && !outdone(typed, request)) {
            push(typed);
        }
        typed = undefined;
        if (!request.typing) {
            push(request);
            return;
        }
        typed = request;
        pause = setTimeout(() => {
            typed = undefined;
            push(request);
        }, TYPING);
    };

    // ------------------------------------------------------------------------------------------ the answers

    const apply = ({ lang, title, html, texts, attributes, focus, save, print }) => {
        if (lang !== undefined) {
            document.documentElement.lang = lang;
        }
        if (title !== undefined) {
            document.title = title;
        }
        for (const [id, inside] of Object.entries(html ?? {})) {
            replace(id, inside);
        }
        for (const [id, text] of Object.entries(texts ?? {})) {
            at(id)?.replaceChildren(text);
        }
        for (const [id, changes] of Object.entries(attributes ?? {})) {
            for (const [name, value] of Object.entries(changes)) {
                if (value === null) {
                    at(id)?.removeAttribute(name);
                } else {
                    at(id)?.setAttribute(name, value);
                }
            }
        }
        if (focus !== undefined) {
            at(focus)?.focus();
        }
        if (save !== undefined) {
            download(save);
        }
        if (print) {
            setTimeout(() => window.print());
        }
    };

    // what was unfolded stays so, and what had the focus keeps it, with caret and with what was typed meanwhile
    const replace = (id, inside) => {
        const element = at(id);
        if (!element) {
            return;
        }
        const before = element.contains(document.activeElement) ? document.activeElement : undefined;
        const unfolded = [...element.querySelectorAll("details[id][open]")].map((details) => details.id);
        const { selectionStart, selectionEnd, value } = before ?? {};
        replacing = true;
        element.innerHTML = inside;
        replacing = false;
        // of what is wider than the window, the end: what is to come
        for (const box of element.querySelectorAll(".scroll")) {
            box.scrollLeft = box.scrollWidth;
        }
        for (const details of unfolded) {
            at(details)?.setAttribute("open", "");
        }
        const after = before?.id ? at(before.id) : undefined;
        if (!after) {
            return;
        }
        const path = after.dataset.path;
        if (path !== undefined && [typed, ...waiting].some((request) => request?.path === path)) {
            after.value = value;
        }
        after.focus({ preventScroll: true });
        // only what holds text has a caret
        if (typeof selectionStart === "number") {
            after.setSelectionRange?.(selectionStart, selectionEnd);
        }
    };

    const download = ({ name, type, text }) => {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([text], { type }));
        link.download = name;
        document.body.append(link);
        link.click();
        link.remove();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    };

    // ------------------------------------------------------------------------------------------- the events

    const edit = (target, typing) => {
        const value = target.type === "checkbox" ? target.checked : target.value;
        ask({ ask: "edit", path: target.dataset.path, value, typing });
    };

    const suppose = (form) => {
        const switches = [...document.querySelectorAll("[data-switch]:checked")].map((each) => each.value);
        const inputs = [...(form?.querySelectorAll("[data-value]") ?? [])];
        const values = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
        ask({ ask: "suppose", switches, values });
    };

    const load = async (file) => {
        if (!file) {
            return;
        }
        show("too-large", file.size > LARGEST);
        if (file.size <= LARGEST) {
            ask({ ask: "load", name: file.name, text: await file.text() });
        }
    };

    const pressed = (element) => ask({ ...JSON.parse(element.dataset.ask) });
    const isPath = (target) => target.dataset?.path !== undefined;

    document.addEventListener("input", ({ target, isComposing }) => {
        if (isPath(target) && !isComposing) {
            edit(target, true);
        }
    });
    document.addEventListener("compositionstart", ({ target }) => {
        composed = new Promise((resolve) => target.addEventListener("compositionend", resolve, { once: true }));
    });
    document.addEventListener("compositionend", ({ target }) => {
        composed = undefined;
        if (isPath(target)) {
            edit(target, true);
        }
    });
    document.addEventListener("change", ({ target }) => {
        if (replacing) {
            return;
        }
        if (target.matches("input[type=file][data-ask]")) {
            load(target.files[0]);
            // so that the same file can be chosen again
            target.value = "";
        } else if (isPath(target)) {
            edit(target, false);
        } else if (target.matches("[data-switch], [data-value]")) {
            suppose(target.form);
        }
    });
    document.addEventListener("click", (event) => {
        const element = event.target.closest("[data-ask]");
        if (element && !element.matches("form, input[type=file]")) {
            event.preventDefault();
            pressed(element);
        }
    });
    document.addEventListener("submit", (event) => {
        event.preventDefault();
        if (event.target.dataset.ask !== undefined) {
            pressed(event.target);
        }
    });
    document.addEventListener("dragover", (event) => {
        if (event.dataTransfer.types.includes("Files")) {
            event.preventDefault();
        }
    });
    document.addEventListener("drop", (event) => {
        if (event.dataTransfer.types.includes("Files")) {
            event.preventDefault();
            load(event.dataTransfer.files[0]);
        }
    });

    // ------------------------------------------------------------------------------------------ the opening

    if (!globalThis.WebAssembly || !globalThis.Worker || !globalThis.DecompressionStream) {
        show("opening", false);
        show("unsupported");
        return;
    }
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    start().then(() => {
        show("opening", false);
        ask({ ask: "open", lang: navigator.language, today });
    }, fail);
})();
