// Makes the first page's map movable and its filter immediate. Without this script, or without
// WebGL, the page stays as the program sent it: a still map, a form, a table.
(() => {
  "use strict";

  const colors = { sb: "#1f5582", ns: "#e9bf4b", os: "#cf4a24", none: "#8a8f98" };
  const words = {
    en: {
      killed: "killed", civilians: "civilians", more: "Who says what", denies: "denies it",
      atLeast: "at least", protected: "A source whose identity is protected", cites: "citing",
      loading: "Loading…",
      notAll: (some, all) => `The map shows ${some} of ${all} incidents.`,
      failed: "The map’s data could not be loaded.",
      reversed: "The last day lies before the first one.",
    },
    fr: {
      killed: "tués", civilians: "civils", more: "Qui dit quoi", denies: "dément",
      atLeast: "au moins", protected: "Une source protégée", cites: "citant",
      loading: "Chargement…",
      notAll: (some, all) => `La carte montre ${some} incidents sur ${all}.`,
      failed: "Les données de la carte n’ont pas pu être chargées.",
      reversed: "Le dernier jour précède le premier.",
    },
  };
  const iconRadius = 16;
  let map = null;
  let say = words.en;

  const element = (name, attributes = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  };

  // One image for each kind: the shapes and colours of every other picture of the program.
  function icon(kind, hollow) {
    const scale = 2, side = 48 * scale, middle = side / 2, r = iconRadius * scale;
    const canvas = element("canvas", { width: side, height: side });
    const draw = canvas.getContext("2d", { willReadFrequently: true });
    draw.beginPath();
    if (kind === "os") {
      const d = r * 1.253;
      draw.moveTo(middle, middle - d); draw.lineTo(middle + d, middle);
      draw.lineTo(middle, middle + d); draw.lineTo(middle - d, middle); draw.closePath();
    } else if (kind === "ns") {
      const h = r * 0.886;
      draw.rect(middle - h, middle - h, 2 * h, 2 * h);
    } else {
      draw.arc(middle, middle, r, 0, 2 * Math.PI);
    }
    draw.lineWidth = (hollow ? 7 : 2.4) * scale;
    draw.strokeStyle = hollow ? colors[kind] : "#ffffff";
    if (!hollow) { draw.fillStyle = colors[kind]; draw.fill(); }
    draw.stroke();
    return draw.getImageData(0, 0, side, side);
  }

  function bounds(collection) {
    let [west, south, east, north] = [180, 90, -180, -90];
    const visit = (coordinates) => {
      if (typeof coordinates[0] === "number") {
        west = Math.min(west, coordinates[0]); east = Math.max(east, coordinates[0]);
        south = Math.min(south, coordinates[1]); north = Math.max(north, coordinates[1]);
      } else coordinates.forEach(visit);
    };
    for (const feature of collection.features) {
      if (feature.geometry) visit(feature.geometry.coordinates);
    }
    return west <= east ? [[west, south], [east, north]] : null;
  }

  const load = async (address) => {
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  };

  const style = (areas, points) => ({
    version: 8,
    sources: {
      areas: { type: "geojson", data: areas, attribution: "" },
      points: { type: "geojson", data: points },
    },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": "#eceff1" } },
      {
        id: "land", type: "fill", source: "areas",
        paint: { "fill-color": "#faf8f4", "fill-antialias": false },
      },
      {
        id: "districts", type: "line", source: "areas", filter: ["==", ["get", "level"], 2],
        paint: { "line-color": "#d3ccc0", "line-width": 0.7 },
      },
      {
        id: "regions", type: "line", source: "areas", filter: ["<=", ["get", "level"], 1],
        paint: { "line-color": "#8f8779", "line-width": 1.2 },
      },
      {
        id: "incidents", type: "symbol", source: "points",
        layout: {
          "icon-image": [
            "concat", ["coalesce", ["get", "type"], "none"],
            ["case", [">", ["get", "deaths_best"], 0], "", "-0"],
          ],
          "icon-size": [
            "/", ["max", 3, ["*", 1.9, ["sqrt", ["get", "deaths_best"]]]], iconRadius,
          ],
          "icon-allow-overlap": true, "icon-ignore-placement": true,
          "symbol-sort-key": ["-", 0, ["get", "deaths_best"]],
        },
        // Where many lie on top of each other, those below show through.
        paint: { "icon-opacity": points.features.length > 1000 ? 0.55 : 0.85 },
      },
    ],
  });

  const figureText = (figure) => {
    if (figure.high === null) return `${say.atLeast} ${figure.low}`;
    if (figure.low === figure.high) return `${figure.low}`;
    const range = `${figure.low}–${figure.high}`;
    return figure.best === null ? range : `${figure.best} (${range})`;
  };

  function statementLine(statement) {
    const killed = statement.figures.find((f) => f.harm === "killed" && f.victims === "all");
    const said = statement.stance === "denies" ? say.denies
      : killed ? `${figureText(killed)} ${say.killed}` : "";
    const offices = [...new Set(statement.cites.map((c) => c.office).filter(Boolean))];
    const cites = offices.length ? ` – ${say.cites} ${offices.join(", ")}` : "";
    return element("li", {}, element("strong", {}, statement.claimant ?? say.protected),
      `: ${said}${cites}`);
  }

  // The incidents under a click, one after the other: several may lie at one place.
  function showIncidents(features) {
    const seen = new Set();
    const several = features.filter(({ properties }) =>
      !seen.has(properties.id) && seen.add(properties.id));
    const body = element("div");
    new maplibregl.Popup({ maxWidth: "22rem" })
      .setLngLat(several[0].geometry.coordinates).setDOMContent(body).addTo(map);
    fill(body, several, 0);
  }

  function further(body, several, index) {
    if (several.length < 2) return "";
    const button = element("button", { type: "button", class: "further" },
      `${index + 1} / ${several.length} →`);
    button.addEventListener("click", () => fill(body, several, (index + 1) % several.length));
    return button;
  }

  async function fill(body, several, index) {
    const id = several[index].properties.id;
    const language = document.documentElement.lang;
    body.replaceChildren(element("p", {}, say.loading));
    try {
      const query = new URLSearchParams({ lang: language });
      const past = new URL(document.getElementById("map").dataset.points, window.location.href)
        .searchParams.get("as-known-on");
      if (past) query.set("as-known-on", past);
      const incident = await load(`/api/incidents/${encodeURIComponent(id)}?${query}`);
      const low = incident.deaths_low, best = incident.deaths_best, high = incident.deaths_high;
      const toll = low === high ? `${best}` : `${best} (${low}–${high})`;
      const until = incident.date_end === incident.date ? "" : ` / ${incident.date_end}`;
      body.replaceChildren(
        element("h3", {}, incident.place ?? incident.title),
        element("p", {}, `${incident.date}${until} · ${incident.side_a} – ${incident.side_b}`),
        element("p", {}, `${toll} ${say.killed}, ${incident.civilian_deaths} ${say.civilians}`),
        element("ul", {}, ...incident.who_says_what.slice(0, 6).map(statementLine)),
        element("p", {}, element("a",
          { href: `/incidents/${encodeURIComponent(id)}?${query}` }, say.more),
          " ", further(body, several, index)),
      );
    } catch { body.replaceChildren(say.failed); }
  }

  function nameRegions(areas) {
    const levels = areas.features.map((f) => f.properties.level).filter((level) => level > 0);
    const level = Math.min(...levels);
    const names = [];
    for (const { properties } of areas.features) {
      if (properties.level !== level || properties.label_latitude === null) continue;
      const name = element("span", { class: "region-name" }, properties.name);
      new maplibregl.Marker({ element: name })
        .setLngLat([properties.label_longitude, properties.label_latitude]).addTo(map);
      names.push(name);
    }
    for (const name of names) name.style.visibility = "hidden";
    const tidy = () => hideOverlaps(names);
    map.on("moveend", tidy);
    map.once("idle", tidy);
  }

  // Better no name than two on top of each other.
  function hideOverlaps(names) {
    const shown = [];
    for (const name of names) {
      const box = name.getBoundingClientRect();
      const isFree = shown.every((other) => box.right < other.left || other.right < box.left
        || box.bottom < other.top || other.bottom < box.top);
      name.style.visibility = isFree ? "visible" : "hidden";
      if (isFree) shown.push(box);
    }
  }

  async function makeLive(place) {
    if (!window.maplibregl) return;
    const wait = element("p", { class: "wait", role: "status" }, say.loading);
    place.append(wait);
    let areas, points;
    try {
      [areas, points] = await Promise.all([load(place.dataset.areas), load(place.dataset.points)]);
    } catch (error) { wait.remove(); throw error; }
    const extent = bounds(areas) ?? bounds(points);
    if (!extent) { wait.remove(); return; }
    // The still map stays in the page for paper, where a canvas is blank.
    place.classList.add("live");
    const canvasPlace = element("div", { class: "canvas" });
    place.insertBefore(canvasPlace, wait);
    try {
      map = new maplibregl.Map({
        container: canvasPlace, style: style(areas, points), bounds: extent,
        fitBoundsOptions: { padding: 24 }, attributionControl: false, dragRotate: false,
        pitchWithRotate: false, maxZoom: 12, fadeDuration: 0,
      });
    } catch {
      place.classList.remove("live");
      canvasPlace.remove();
      wait.remove();
      return;
    }
    for (const kind of Object.keys(colors)) {
      map.on("styleimagemissing", (event) => {
        if (map.hasImage(event.id) || event.id.split("-")[0] !== kind) return;
        map.addImage(event.id, icon(kind, event.id.endsWith("-0")), { pixelRatio: 2 });
      });
    }
    map.addControl(new maplibregl.NavigationControl({ showCompass: false }), "top-right");
    map.addControl(new maplibregl.ScaleControl({ maxWidth: 140 }), "bottom-left");
    map.touchZoomRotate.disableRotation();
    map.on("click", "incidents", (event) => showIncidents(event.features));
    map.on("mouseenter", "incidents", () => { map.getCanvas().style.cursor = "pointer"; });
    map.on("mouseleave", "incidents", () => { map.getCanvas().style.cursor = ""; });
    map.once("idle", () => { place.dataset.ready = "yes"; wait.remove(); });
    nameRegions(areas);
    if (points.numberReturned < points.numberMatched) {
      const count = (number) => number.toLocaleString(document.documentElement.lang);
      place.append(element("p", { class: "not-all", role: "note" },
        say.notAll(count(points.numberReturned), count(points.numberMatched))));
    }
  }

  // A change of the filter fetches the page for it and takes over its results; the map stays and
  // gets other points, unless the country changed.
  async function show(address, remember) {
    const results = document.getElementById("results");
    results.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("results");
      if (!fresh) { window.location.assign(address); return; }
      const oldPlace = document.getElementById("map");
      const newPlace = fresh.querySelector("#map");
      const sameAreas = country(oldPlace) === country(newPlace);
      if (map && sameAreas) {
        const points = await load(newPlace.dataset.points);
        map.getSource("points").setData(points);
        oldPlace.dataset.points = newPlace.dataset.points;
        const still = newPlace.querySelector("svg.map");
        if (still) oldPlace.querySelector("svg.map")?.replaceWith(still);
        newPlace.replaceWith(oldPlace);
      } else if (map) { map.remove(); map = null; }
      results.replaceWith(fresh);
      const exports = page.querySelector(".exports");
      if (exports) document.querySelector(".exports").replaceWith(exports);
      // Its links carry the day of knowledge.
      const header = page.querySelector("header.site");
      if (header) document.querySelector("header.site").replaceWith(header);
      if (remember) window.history.pushState({}, "", address);
      if (!map) await makeLive(document.getElementById("map"));
    } finally { document.getElementById("results").removeAttribute("aria-busy"); }
  }

  const country = (place) =>
    new URL(place.dataset.areas, window.location.href).searchParams.get("country");

  function address(form) {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      // No country is a choice too: without it the leading one is shown.
      if (value !== "" || name === "country") parameters.append(name, value);
    }
    return `${form.action.split("?")[0]}?${parameters}`;
  }

  // Days in the wrong order are said beside the field, before they are asked for.
  function isSound(form) {
    const { from, to } = form.elements;
    to.setCustomValidity(from.value && to.value && from.value > to.value ? say.reversed : "");
    return form.reportValidity();
  }

  function watch(form) {
    let timer = 0;
    const later = (delay) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => { if (isSound(form)) show(address(form), true); }, delay);
    };
    form.addEventListener("change", () => later(50));
    form.addEventListener("input", (event) => {
      if (event.target.type === "search" || event.target.type === "number") later(500);
    });
    form.addEventListener("submit", (event) => { event.preventDefault(); later(0); });
    window.addEventListener("popstate", () => window.location.reload());
  }

  const start = () => {
    const place = document.getElementById("map");
    if (!place) return;
    say = words[place.dataset.language] ?? words.en;
    watch(document.getElementById("filter"));
    makeLive(place).catch(() => { place.title = say.failed; });
  };
  start();
})();
