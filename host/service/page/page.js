"use strict";

// A page of text nodes only: nothing that the service answers is ever read as markup.
const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
};

const EXAMPLE = {
  as_of: "2026-06-10",
  tender: {
    id: "T-1", jurisdiction: "CN", notice_date: "2026-05-20", bid_deadline: "2026-06-12", stage: "evaluate",
  },
  parties: [{ id: "bidder", role: "bidder", name: "Example Ltd" }],
};

let described;

// Names and code stand between backticks.
const words = (text) => (text ?? "").split("`").map((part, at) => at % 2 ? make("code", {}, part) : part);

const resolve = (schema) => {
  const name = schema?.$ref?.split("/").pop();
  return name ? described.components.schemas[name] : schema;
};

const kindOf = (schema) => {
  if (schema === true || schema === undefined) return "anything";
  if (schema.$ref) return schema.$ref.split("/").pop();
  if (schema.enum) return schema.enum.join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.oneOf || schema.anyOf) return (schema.oneOf ?? schema.anyOf).map(kindOf).join(" | ");
  if (schema.type === "array") return `list of ${kindOf(schema.items)}`;
  return [schema.type ?? "anything"].flat().join(" | ") + (schema.format ? ` (${schema.format})` : "");
};

const fields = (schema) => {
  const whole = resolve(schema);
  if (!whole?.properties) return make("p", { className: "note" }, kindOf(schema));
  const rows = Object.entries(whole.properties).map(([name, field]) =>
    make("tr", {}, make("td", {}, make("code", {}, name)), make("td", {}, make("code", {}, kindOf(field))),
      make("td", {}, ...words(resolve(field)?.description ?? field.description))));
  return make("table", {}, ...rows);
};

const shownContent = (content) => Object.entries(content ?? {}).map(([kind, { schema }]) => {
  const detail = make("details", {}, make("summary", {}, make("code", {}, `${kind}: ${kindOf(schema)}`)));
  detail.addEventListener("toggle", () => {
    if (detail.open && detail.children.length === 1) {
      detail.append(make("div", { className: "inside" }, fields(schema)));
    }
  });
  return detail;
});

const send = async (path, method, form, answer) => {
  const query = new URLSearchParams();
  const sent = {};
  let address = path;
  for (const input of form.querySelectorAll("[data-name]")) {
    const value = input.type === "checkbox" ? (input.checked ? "true" : "") : input.value.trim();
    if (input.dataset.place === "path") address = address.replace(`{${input.dataset.name}}`, encodeURIComponent(value));
    else if (input.dataset.place === "header") { if (value) sent[input.dataset.name] = value; }
    else if (value) query.set(input.dataset.name, value);
  }
  const headers = sent;
  const token = document.getElementById("token").value.trim();
  if (token) headers.Authorization = `Bearer ${token}`;
  const body = form.querySelector("textarea");
  if (body) headers["Content-Type"] = body.dataset.kind;
  const asked = query.size ? `${address}?${query}` : address;
  answer.replaceChildren(make("p", { className: "note" }, "…"));
  try {
    const begun = performance.now();
    const response = await fetch(asked, { method, headers, body: body?.value });
    const kind = response.headers.get("content-type") ?? "";
    let text;
    if (kind.startsWith("application/wasm")) text = `${(await response.arrayBuffer()).byteLength} bytes`;
    else text = await response.text();
    if (/^application\/(problem\+)?json/.test(kind)) text = JSON.stringify(JSON.parse(text), null, 2);
    const took = Math.round(performance.now() - begun);
    answer.replaceChildren(
      make("p", { className: response.ok ? "" : "bad" }, `${response.status} ${kind} in ${took} ms`),
      make("pre", {}, text));
  } catch (error) {
    answer.replaceChildren(make("p", { className: "bad" }, String(error)));
  }
};

const input = (parameter) => {
  const { name, schema } = parameter;
  const field = make("input", { type: schema.type === "boolean" ? "checkbox" : "text" });
  Object.assign(field.dataset, { name, place: parameter.in });
  if (parameter.required) field.required = true;
  return make("label", {}, make("code", {}, name), " ", ...words(parameter.description), " ", field);
};

const operation = (path, method, said) => {
  const answer = make("div");
  const form = make("form", {}, ...(said.parameters ?? []).map(input));
  const kind = Object.keys(said.requestBody?.content ?? {})[0];
  if (kind) {
    const example = kind.includes("ndjson") ? JSON.stringify(EXAMPLE) : JSON.stringify(EXAMPLE, null, 2);
    const body = make("textarea", { value: example, spellcheck: false });
    body.dataset.kind = kind;
    form.append(make("label", {}, make("code", {}, kind), body));
  }
  form.append(make("button", {}, "Send"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(path, method.toUpperCase(), form, answer);
  });
  const isProblem = (response) => "application/problem+json" in (response.content ?? {});
  const responses = Object.entries(said.responses);
  const answers = responses.filter(([, response]) => !isProblem(response)).map(([status, response]) =>
    make("div", {}, make("p", {}, make("code", {}, status), ` ${response.description ?? ""}`),
      ...shownContent(response.content)));
  const problems = responses.filter(([, response]) => isProblem(response));
  if (problems.length) {
    const listed = problems.map(([status, response]) => `${status} ${response.description ?? ""}`).join(", ");
    answers.push(make("p", {}, `Problems: ${listed}`), ...shownContent(problems[0][1].content));
  }
  const role = said["x-probity-role"];
  return make("details", { id: said.operationId },
    make("summary", {}, make("span", { className: `method ${method}` }, method), make("code", {}, path),
      ` ${said.summary}`, role ? make("span", { className: "role" }, `role ${role}`) : null),
    make("div", { className: "inside" }, make("p", {}, ...words(said.description)), form, answer,
      make("h3", {}, "Takes"), ...(kind ? shownContent(said.requestBody.content) : ["nothing"]),
      make("h3", {}, "Answers"), ...answers));
};

const show = async () => {
  const place = document.getElementById("operations");
  try {
    described = await (await fetch("/openapi.json")).json();
  } catch (error) {
    place.replaceChildren(make("p", { className: "bad" }, `the document cannot be read: ${error}`));
    return;
  }
  const byTag = new Map();
  for (const [path, methods] of Object.entries(described.paths)) {
    for (const [method, said] of Object.entries(methods)) {
      const tag = said.tags[0];
      byTag.set(tag, [...(byTag.get(tag) ?? []), operation(path, method, said)]);
    }
  }
  const parts = [...byTag].flatMap(([tag, operations]) => [make("h2", {}, tag), ...operations]);
  place.replaceChildren(...parts);
  if (location.hash) document.getElementById(location.hash.slice(1))?.setAttribute("open", "");
};

show();
