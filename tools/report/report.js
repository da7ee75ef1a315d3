// SPDX-License-Identifier: MIT
// The table of events on the first page: filters, and rows fifty at a time.
// Works from a file as from a server; what is chosen stands behind the # of the
// address, so that it can be sent on. Text is put in as text, never as markup.
"use strict";
(() => {
  const [ARTICLE, ID, DATE, ACT, CAMEO, TYPE, QUAD, STATUS, SOURCE, TARGET, PLACE, SOURCE_WORDS, TARGET_WORDS, WORDS] = Array(14).keys();
  const PAGE = 50;
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const form = document.getElementById("filters");
  const rows = document.getElementById("rows");
  const more = document.getElementById("more");
  const count = document.getElementById("count");
  const found = document.getElementById("found");
  const codeNames = new Map(REPORT.codes);
  const plain = (word) => word.replaceAll("_", " ");
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const actorNames = REPORT.actors.map(([name]) => folded(name));
  const when = (event) => event[DATE] || REPORT.articles[event[ARTICLE]][2];

  // What the words of a search are looked for in, made when first asked for.
  const haystacks = new Map();
  const haystack = (event) => {
    if (!haystacks.has(event)) {
      haystacks.set(event, folded([
        plain(REPORT.acts[event[ACT]]), event[CAMEO], REPORT.types[event[TYPE]], REPORT.articles[event[ARTICLE]][0],
        event[PLACE] ? REPORT.places[event[PLACE] - 1][0] : "", event[SOURCE_WORDS], event[TARGET_WORDS], event[WORDS],
        ...[...event[SOURCE], ...event[TARGET]].map((actor) => REPORT.actors[actor][0]),
      ].join("\n")));
    }
    return haystacks.get(event);
  };

  const option = (select, value, text) => select.append(new Option(text, value));
  const fill = () => {
    const used = (column) => new Set(REPORT.events.map((event) => event[column]));
    for (const [code, name] of REPORT.codes) option(form.code, code, `${code} ${name.toLowerCase()}`);
    const types = document.createElement("optgroup");
    types.label = "PLOVER";
    for (const type of REPORT.types.filter(Boolean).sort()) types.append(new Option(type, type));
    form.code.append(types);
    for (const [code, name] of [...REPORT.countries].sort((a, b) => (a[1] || a[0]).localeCompare(b[1] || b[0]))) {
      option(form.country, code, name || code);
    }
    const places = [...used(PLACE)].filter(Boolean).map((at) => [at - 1, REPORT.places[at - 1][0]]);
    for (const [at, name] of places.sort((a, b) => a[1].localeCompare(b[1]))) option(form.place, at, name);
    for (const status of [...REPORT.statuses].sort()) option(form.status, status, plain(status));
    const names = [...new Set(REPORT.actors.map(([name]) => name))].sort((a, b) => a.localeCompare(b));
    for (const name of names.slice(0, 2000)) document.getElementById("actor-names").append(new Option(name, name));
  };

  const matcher = () => {
    const words = folded(form.text.value).split(/\s+/).filter(Boolean);
    const actor = folded(form.actor.value.trim());
    const code = form.code.value;
    const isRoot = /^\d/.test(code);
    const quad = Number(form.quad.value);
    const country = form.country.value;
    const place = form.place.value === "" ? 0 : Number(form.place.value) + 1;
    const status = REPORT.statuses.indexOf(form.status.value);
    const from = form.from.value;
    const to = form.to.value;
    // A date known to its month fits if any of its days does.
    const date = (event) => {
      const known = when(event);
      if (!known) return false;
      return (!from || known >= from.slice(0, known.length)) && (!to || known <= to.slice(0, known.length));
    };
    const of = (event, test) => event[SOURCE].some(test) || event[TARGET].some(test);
    return (event) =>
      (!quad || event[QUAD] === quad) && (status < 0 || event[STATUS] === status) && (!place || event[PLACE] === place) &&
      (!code || (isRoot ? event[CAMEO].startsWith(code) : REPORT.types[event[TYPE]] === code)) &&
      ((!from && !to) || date(event)) && (!actor || of(event, (at) => actorNames[at].includes(actor))) &&
      (!country || of(event, (at) => REPORT.actors[at][2] === country) ||
        (event[PLACE] > 0 && REPORT.places[event[PLACE] - 1][1] === country)) &&
      words.every((word) => haystack(event).includes(word));
  };

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const link = (href, text) => {
    const made = element("a", text);
    made.href = href;
    made.dir = "auto";
    return made;
  };
  const shortDate = (iso) => {
    const [year, month, day] = iso.split("-");
    return `${day ? `${Number(day)} ` : ""}${month ? `${MONTHS[month - 1]} ` : ""}${year}`;
  };
  const clipped = (text, most) => {
    const letters = [...text];
    return letters.length > most ? `${letters.slice(0, most - 1).join("")}\u2026` : text;
  };
  const cell = (row, label, className, ...parts) => {
    const made = element("td", "", className);
    made.dataset.label = label;
    made.append(...parts);
    row.append(made);
  };
  const parties = (actors, words) => {
    const parts = actors.flatMap((at, i) => [...(i ? [", "] : []), link(REPORT.actors[at][1], REPORT.actors[at][0])]);
    return parts.length || !words ? parts : [element("i", clipped(words, 60))];
  };
  const rowOf = (event) => {
    const [title, page] = REPORT.articles[event[ARTICLE]];
    const row = element("tr");
    const date = element("time", event[DATE] && shortDate(event[DATE]));
    date.dateTime = event[DATE];
    cell(row, "Date", "date", ...(event[DATE] ? [date] : []));
    cell(row, "Who", "", ...parties(event[SOURCE], event[SOURCE_WORDS]));
    cell(row, "Act", "act", element("span", plain(REPORT.acts[event[ACT]]), `v q${event[QUAD]}`),
      ...(event[WORDS] ? [element("q", clipped(event[WORDS], 160))] : []));
    cell(row, "To whom", "", ...parties(event[TARGET], event[TARGET_WORDS]));
    const code = element("abbr", event[CAMEO]);
    code.title = codeNames.get(event[CAMEO].slice(0, 2)) || "";
    cell(row, "Code", "", code, " ", element("small", REPORT.types[event[TYPE]]));
    cell(row, "Status", "", plain(REPORT.statuses[event[STATUS]]));
    cell(row, "Where", "", ...(event[PLACE] ? [REPORT.places[event[PLACE] - 1][0]] : []));
    cell(row, "Told in", "told", link(`${page}#v${event[ID]}`, clipped(title || "an article", 70)));
    return row;
  };

  // Latest told first; the order of the articles within a day.
  const told = (event) => REPORT.articles[event[ARTICLE]][2];
  const ordered = [...REPORT.events].sort((a, b) => (told(a) < told(b) ? 1 : told(a) > told(b) ? -1 : 0));
  let fitting = [];
  let shown = 0;
  const show = () => {
    const next = fitting.slice(shown, shown + PAGE);
    rows.append(...next.map(rowOf));
    shown += next.length;
    more.hidden = shown === fitting.length;
    return rows.children[shown - next.length];
  };
  const number = (n) => n.toLocaleString("en");
  const tell = () => {
    const all = number(REPORT.events.length);
    count.textContent = fitting.length === 0 ? `None of ${all} events fits.`
      : `${number(fitting.length)} of ${all} events${fitting.length > shown ? `, the latest ${shown} of them shown` : ""}.`;
  };
  const update = () => {
    fitting = ordered.filter(matcher());
    shown = 0;
    rows.replaceChildren();
    show();
    tell();
    found.hidden = fitting.length === 0;
  };

  const remember = () => {
    const chosen = [...new FormData(form)].filter(([, value]) => value !== "");
    history.replaceState(null, "", chosen.length ? `#${new URLSearchParams(chosen)}` : "#events");
  };
  /// Whether the address chose something.
  const recall = () => {
    const chosen = new URLSearchParams(location.hash.slice(1));
    const names = [...chosen.keys()].filter((name) => form.elements[name]);
    if (names.length === 0) return false;
    form.reset();
    for (const name of names) form.elements[name].value = chosen.get(name);
    return true;
  };

  fill();
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { remember(); update(); });
  // After the reset itself.
  form.addEventListener("reset", () => queueMicrotask(() => { remember(); update(); }));
  more.addEventListener("click", () => {
    const first = show();
    first.tabIndex = -1;
    first.focus();
    tell();
  });
  const arrive = () => {
    if (!recall()) return;
    update();
    document.getElementById("events").scrollIntoView();
  };
  window.addEventListener("hashchange", arrive);
  update();
  arrive();
})();
