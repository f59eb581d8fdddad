// Ways in which a page, or a worker, reaches another server. Each is a function that runs there on its own, and only
// begins: whether anything comes of it, the server tells.

/** From a page. */
export const FROM_PAGE = {
    fetch: (url) => void fetch(url),
    'fetch without CORS': (url) => void fetch(url, { mode: 'no-cors', method: 'POST', body: 'told' }),
    'fetch that outlives the page': (url) => void fetch(url, { mode: 'no-cors', keepalive: true }),
    XMLHttpRequest: (url) => {
        const request = new XMLHttpRequest();
        request.open('GET', url);
        request.send();
    },
    sendBeacon: (url) => void navigator.sendBeacon(url, 'told'),
    WebSocket: (url) => void new WebSocket(url.replace(/^http/, 'ws')),
    EventSource: (url) => void new EventSource(url),
    img: (url) => {
        new Image().src = url;
    },
    'img of an SVG': (url) => {
        const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
        image.setAttribute('href', url);
        drawing.append(image);
        document.body.append(drawing);
    },
    'background of a style attribute': (url) => {
        const box = document.createElement('div');
        box.setAttribute('style', `width: 9px; height: 9px; background-image: url("${url}")`);
        document.body.append(box);
    },
    'background set by a script': (url) => {
        const box = document.createElement('div');
        Object.assign(box.style, { width: '9px', height: '9px', backgroundImage: `url("${url}")` });
        document.body.append(box);
    },
    'background of a constructed style sheet': (url) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`body::after { content: ""; display: block; height: 9px; background: url("${url}") }`);
        document.adoptedStyleSheets.push(sheet);
    },
    '@import of a style element': (url) => {
        const style = document.createElement('style');
        style.textContent = `@import url("${url}");`;
        document.head.append(style);
    },
    font: (url) => void new FontFace('elsewhere', `url("${url}")`).load(),
    'link to a style sheet': (url) => {
        document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
    },
    'link that prefetches': (url) => {
        document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: url }));
    },
    'link that preloads': (url) => {
        document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'image', href: url }));
    },
    'link that preloads a module': (url) => {
        document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: url }));
    },
    script: (url) => {
        document.head.append(Object.assign(document.createElement('script'), { src: url }));
    },
    'script that is a module': (url) => {
        document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: url }));
    },
    import: (url) => void import(url),
    iframe: (url) => {
        document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
    },
    'img in an iframe of its own text': (url) => {
        const srcdoc = `<img alt="" src="${url}">`;
        document.body.append(Object.assign(document.createElement('iframe'), { srcdoc }));
    },
    'fetch of an empty iframe': (url) => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        void frame.contentWindow.fetch(url, { mode: 'no-cors' });
    },
    object: (url) => {
        document.body.append(Object.assign(document.createElement('object'), { type: 'text/html', data: url }));
    },
    embed: (url) => {
        document.body.append(Object.assign(document.createElement('embed'), { type: 'text/html', src: url }));
    },
    video: (url) => {
        document.body.append(Object.assign(document.createElement('video'), { preload: 'auto', src: url }));
    },
    'poster of a video': (url) => {
        document.body.append(Object.assign(document.createElement('video'), { poster: url }));
    },
    audio: (url) => {
        document.body.append(Object.assign(document.createElement('audio'), { preload: 'auto', src: url }));
    },
    'track of a video': (url) => {
        const video = Object.assign(document.createElement('video'), { crossOrigin: 'anonymous' });
        const track = Object.assign(document.createElement('track'), { default: true, src: url });
        video.append(track);
        document.body.append(video);
        track.track.mode = 'showing';
    },
    'script of a worker': (url) => {
        const source = new Blob([`importScripts(${JSON.stringify(url)})`], { type: 'text/javascript' });
        void new Worker(URL.createObjectURL(source));
    },
    'module of a worker': (url) => {
        const source = new Blob([`import ${JSON.stringify(url)}`], { type: 'text/javascript' });
        void new Worker(URL.createObjectURL(source), { type: 'module' });
    },
    'form in the page': (url) => {
        const form = Object.assign(document.createElement('form'), { method: 'post', action: url });
        document.body.append(form);
        form.submit();
    },
    'form in a new window': (url) => {
        const form = Object.assign(document.createElement('form'), { method: 'get', action: url, target: '_blank' });
        document.body.append(form);
        form.submit();
    },
};

/** From a worker. */
export const FROM_WORKER = {
    fetch: FROM_PAGE.fetch,
    'fetch without CORS': FROM_PAGE['fetch without CORS'],
    XMLHttpRequest: FROM_PAGE.XMLHttpRequest,
    WebSocket: FROM_PAGE.WebSocket,
    EventSource: FROM_PAGE.EventSource,
    font: FROM_PAGE.font,
    importScripts: (url) => importScripts(url),
    import: FROM_PAGE.import,
    'script of a worker': FROM_PAGE['script of a worker'],
    'module of a worker': FROM_PAGE['module of a worker'],
};

/** From a page, and no policy of a page stops them. */
export const BEYOND = {
    'link that preconnects': (url) => {
        document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: url }));
    },
    'a new window': (url) => void window.open(url),
    'WebRTC over TCP': (url) => {
        const { host } = new URL(url);
        const servers = [{ urls: `turn:${host}?transport=tcp`, username: 'told', credential: 'told' }];
        const connection = new RTCPeerConnection({ iceServers: servers });
        connection.createDataChannel('told');
        void connection.createOffer().then((offer) => connection.setLocalDescription(offer));
    },
};
