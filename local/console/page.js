// The console's page. It builds elements and never markup, because mail and logs hold whatever anybody wrote.

const byId = (id) => document.getElementById(id);

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child !== null));
  return made;
}

async function ask(path, body) {
  const options = body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(path, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/** Does something and says how it went. */
async function act(path, body) {
  try {
    byId("message").textContent = `Done: ${JSON.stringify(await ask(path, body))}`;
    await refresh();
  } catch (error) {
    byId("message").textContent = error.message;
  }
}

const time = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Helsinki", dateStyle: "medium", timeStyle: "medium" });
const shown = (instant) => (instant === null ? "never" : time.format(new Date(instant)));
const link = (href, text) => element("a", { href, target: "_blank", rel: "noreferrer" }, text);

function cellView(cell, { organisationCode, organisationPassword, accounts }) {
  const address = element("input", { name: "address", placeholder: "their own", value: cell.seenAddress ?? "" });
  address.setAttribute("aria-label", `Address the callers of ${cell.organisation} seem to have`);
  const form = element("form", {}, element("label", {}, "Callers seem to come from ", address), element("button", {}, "Set"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    act("/api/address", { cell: cell.id, address: address.value.trim() || null });
  });
  const rows = accounts.map(({ userName, password, totpCode, totpSecret, roles }) =>
    element("tr", {}, ...[userName, password, totpCode].map((text) => element("td", {}, element("code", {}, text))), element("td", { title: totpSecret }, roles.join(", "))),
  );
  const head = element("tr", {}, ...["User name", "Password", "Code now", "Roles"].map((text) => element("th", {}, text)));
  return element(
    "div",
    {},
    element("h3", {}, link(cell.site, cell.organisation)),
    element("p", {}, "Code ", element("code", {}, organisationCode), ", password ", element("code", {}, organisationPassword), ". ", link(`${cell.staffApi}/openapi.json`, "Staff API"), ", ", link(`${cell.linkApi}/openapi.json`, "link API")),
    element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows)),
    form,
  );
}

function mailView({ id, cell, at, to, subject, text }) {
  const parts = text.split(/(https?:\/\/\S+)/u).map((part, index) => (index % 2 === 1 ? link(part, part) : part));
  const details = element("details", {}, element("summary", {}, `${shown(at)} · ${cell} · ${to} · ${subject}`), element("pre", {}, ...parts));
  return Object.assign(element("li", {}, details), { id: `mail-${id}` });
}

function jobView({ cell, name, expression, nextAt, lastAt, lastFailure }) {
  const run = element("button", { onclick: () => act(`/api/jobs/${cell}/${name}/fire`, {}) }, "Run");
  const cells = [name, element("code", {}, expression), nextAt === null ? "–" : shown(nextAt), lastFailure ?? (lastAt === null ? "–" : shown(lastAt)), run];
  return element("tr", {}, ...cells.map((content) => element("td", {}, content)));
}

/** Puts views in place when what they show has changed, so that an open mail or a half-typed address stays as it is. */
function show(target, data, views) {
  const text = JSON.stringify(data);
  if (target.dataset.shown === text) return;
  target.dataset.shown = text;
  target.replaceChildren(...views());
}

async function refresh() {
  const mailCell = byId("mail-cell").value;
  const [state, accounts, mails, logs] = await Promise.all(
    ["/api/state", "/api/accounts", `/api/mail${mailCell === "" ? "" : `?cell=${encodeURIComponent(mailCell)}`}`, "/api/logs"].map((path) => ask(path)),
  );
  byId("clock").textContent = `${shown(state.clock.now)} in Finland`;
  byId("demo").textContent = state.demo;
  show(byId("mail-cell"), state.cells.map(({ id }) => id), () =>
    [{ id: "", organisation: "All" }, ...state.cells].map(({ id, organisation }) => element("option", { value: id }, organisation)),
  );
  if (!byId("cells").contains(document.activeElement)) {
    show(byId("cells"), [state.cells, accounts], () => state.cells.map((cell, index) => cellView(cell, accounts[index])));
  }
  if (document.activeElement !== byId("lag")) byId("lag").value = String(state.reaper.lagHours);
  show(byId("mail"), mails, () => mails.map(mailView));
  show(byId("jobs"), state.jobs, () => state.jobs.map(jobView));
  show(byId("logs"), logs.slice(0, 200), () => logs.slice(0, 200).map(({ functionName, at, text }) => element("li", {}, `${shown(at)} ${functionName} ${text}`)));
}

const actions = {
  move: (form) => act("/api/clock", { moveTo: form.get("moveTo") }),
  forward: (form) => act("/api/clock", { forwardDays: Number(form.get("days")) }),
  reset: () => act("/api/clock", { reset: true }),
  drain: () => act("/api/drain", {}),
  lag: (form) => act("/api/reaper", { lagHours: form.get("lagHours") === "never" ? "never" : Number(form.get("lagHours")) }),
  sweep: () => act("/api/reaper/sweep", {}),
};
for (const form of document.querySelectorAll("form[data-action]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    actions[form.dataset.action](new FormData(form));
  });
}
byId("mail-cell").addEventListener("change", refresh);

async function keepRefreshing() {
  await refresh().catch((error) => {
    byId("message").textContent = `The laptop does not answer: ${error.message}`;
  });
  setTimeout(keepRefreshing, 2000);
}
keepRefreshing();
