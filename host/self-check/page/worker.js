// Runs the components. Before this text stands `glues`: for each kind of component the function that makes an instance.

const CONTRACT = "probity:eligibility/eligibility@1.0.0";

const unpacked = async (packed) => {
    const text = atob(packed);
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 1) {
        bytes[at] = text.charCodeAt(at);
    }
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
};

// the whole component, and what makes an instance of it
const prepared = async ({ glue, cores, packed, parameters }) => {
    const bytes = await unpacked(packed);
    const modules = new Map();
    for (const [name, offset, length] of cores) {
        modules.set(name, await WebAssembly.compile(bytes.subarray(offset, offset + length)));
    }
    const set = Object.entries(parameters).map(([id, value]) => [id, BigInt(value)]);
    return { carried: { bytes, parameters: set }, instance: (imports) => glues[glue]((name) => modules.get(name), imports) };
};

const opened = async ({ parts, all }) => {
    const [core, ...policies] = await Promise.all(parts.map(prepared));
    // on a fresh instance each time: a policy carries nothing from one case to the next
    const call = (name) => (module, ...given) => {
        try {
            return policies[module].instance({})[CONTRACT][name](...given);
        } catch (error) {
            throw { payload: String(error) };
        }
    };
    const modules = { describe: call("describe"), evaluate: call("evaluate"), explain: call("explain") };
    const session = core.instance({ "probity:browser/modules": modules });
    session.load(policies.map(({ carried }) => carried), all);
    return session;
};

// the first message is the components; each other one is a request, and is answered before the next one is read
let session;
self.onmessage = async ({ data }) => {
    try {
        if (session) {
            self.postMessage({ answer: session.ask(data) });
        } else {
            session = await opened(data);
            self.postMessage({ ready: true });
        }
    } catch (error) {
        self.postMessage({ failed: String(error?.payload ?? error) });
    }
};
