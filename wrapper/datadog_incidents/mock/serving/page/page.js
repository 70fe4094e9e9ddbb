// The page of the mock server. Everything that it shows is inserted as text: titles come from any client.
"use strict";

const MAX_CALLS = 100;
const REFRESH = 2000; // milliseconds; changes other than calls send no events
const byId = (id) => document.getElementById(id);
const shown = new Map();
let source = null;
let lastId = "";
let arrived = [];
let refreshing = null;

function element(tag, className, ...content) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

function tell(problem) {
  byId("problem").textContent = problem;
  byId("problem").hidden = !problem;
}

function show(id, items, total, row) {
  const text = JSON.stringify([items, total]);
  if (shown.get(id) === text) return; // keeps selection and scroll position
  shown.set(id, text);
  byId(id).replaceChildren(...items.map(row));
  byId(`${id}-total`).textContent = total.toLocaleString("en");
}

async function request(path, body) {
  const options = body === undefined ? {} : {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  };
  const response = await fetch(path, options);
  const answer = response.status === 204 ? null : await response.json();
  if (!response.ok) throw new Error(answer.errors.join("; "));
  return answer;
}

async function control(path, body = {}) {
  try {
    await request(`/__mock__/${path}`, body);
    tell("");
  } catch (error) {
    tell(error.message);
  }
  await refresh();
}

const time = (text) => text.slice(0, 19).replace("T", " ");
const SEVERITIES = { "SEV-1": "bad", "SEV-2": "warn" };
const STATES = { active: "bad", stable: "warn", resolved: "good", completed: "good" };

function incidentRow(one) {
  const badges = element("span", "badges", element("span", `badge ${STATES[one.state] ?? ""}`, one.state));
  if (one.severity !== "UNKNOWN") {
    badges.prepend(element("span", `badge ${SEVERITIES[one.severity] ?? ""}`, one.severity));
  }
  const todos = one.todos ? ` · ${one.todos} ${one.todos === 1 ? "todo" : "todos"}` : "";
  return element("li", "", element("span", "key", `IR-${one.public_id}`), element("span", "main", one.title),
    badges, element("span", "detail", `${time(one.created)}${todos}`));
}

function todoRow(one) {
  return element("li", "", element("span", one.completed ? "badge good" : "badge", one.completed ? "✓" : "○"),
    element("span", one.completed ? "main done" : "main", one.content),
    element("span", "key", one.incident === null ? "" : `IR-${one.incident}`),
    element("span", "detail", one.assignees.join(", ")));
}

function faultRow(one) {
  const left = one.remaining === null ? "no end" : `${one.remaining} left`;
  return element("li", "", element("span", "main", one.call), element("span", "badge warn", left));
}

function callRow(one) {
  const kind = one.status === null || one.status >= 500 ? "bad" : one.status >= 400 ? "warn" : "good";
  return element("li", "", element("span", "key", one.method), element("span", "main", one.path),
    element("span", `badge ${kind}`, one.status === null ? "no response" : String(one.status)),
    element("span", "detail", `${one.operation ?? "unknown operation"} · ${one.milliseconds} ms`));
}

async function refreshNow() {
  try {
    const [overview, faults] = await Promise.all([request("/__mock__/overview"), request("/__mock__/faults")]);
    show("incidents", overview.incidents.latest, overview.incidents.total, incidentRow);
    show("todos", overview.todos.latest, overview.todos.total, todoRow);
    show("faults", faults.faults, faults.faults.length, faultRow);
    byId("now").textContent = `${time(overview.now)} UTC`;
    byId("now").dateTime = overview.now;
    byId("frozen").hidden = !overview.frozen;
    byId("freeze").textContent = overview.frozen ? "Resume" : "Freeze";
  } catch (error) {
    if (source?.readyState === EventSource.OPEN) tell(error.message);
  }
}

async function refresh() {
  while (refreshing) await refreshing; // what it shows may be older than the change
  refreshing = refreshNow();
  await refreshing;
  refreshing = null;
}

function flush() {
  if (arrived.length === 0) return; // the calls have been discarded meanwhile
  const rows = arrived.slice(-MAX_CALLS).map(callRow).reverse();
  byId("calls").prepend(...rows);
  while (byId("calls").childElementCount > MAX_CALLS) byId("calls").lastElementChild.remove();
  byId("calls-total").textContent = arrived.at(-1).number.toLocaleString("en");
  arrived = [];
  refresh();
}

function connected(state) {
  byId("connection").dataset.state = state;
  byId("connection").textContent = state;
}

function connect() {
  source?.close();
  source = new EventSource(`/__mock__/events?last_id=${encodeURIComponent(lastId)}`);
  source.addEventListener("open", () => { connected("live"); refresh(); });
  source.addEventListener("error", () => {
    connected("reconnecting");
    if (source.readyState === EventSource.CLOSED) setTimeout(() => document.hidden || connect(), REFRESH);
  });
  source.addEventListener("clear", (event) => {
    lastId = event.lastEventId;
    arrived = [];
    byId("calls").replaceChildren();
    byId("calls-total").textContent = "0";
    refresh();
  });
  source.addEventListener("call", (event) => {
    lastId = event.lastEventId;
    if (arrived.push(JSON.parse(event.data)) === 1) setTimeout(flush, 50);
  });
}

// A browser has few connections to a server, which open but hidden pages would use up.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) source?.close();
  else connect();
});

byId("clock").addEventListener("click", (event) => {
  const { advance } = event.target.dataset;
  if (advance) control("clock", { advance: Number(advance) });
});
byId("freeze").addEventListener("click", () => {
  control("clock", byId("frozen").hidden ? { freeze: true } : { resume: true });
});
byId("inject").addEventListener("click", (event) => {
  if (!event.target.dataset.fault) return;
  const operation = byId("operation").value;
  const fault = { ...JSON.parse(event.target.dataset.fault), times: byId("times").valueAsNumber };
  control("fail_next", operation ? { ...fault, operation } : fault);
});
byId("clear-faults").addEventListener("click", () => control("clear_faults"));

async function listOperations() {
  const { paths } = await request("/openapi.json");
  const ids = Object.values(paths).flatMap((path) => Object.values(path).map((one) => one.operationId));
  byId("operation").append(...ids.filter(Boolean).sort().map((id) => new Option(id)));
}

connect();
listOperations().catch((error) => tell(error.message));
setInterval(() => { if (!document.hidden && source.readyState === EventSource.OPEN) refresh(); }, REFRESH);
