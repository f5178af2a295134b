// Points over boundaries, by Leaflet: no tiles are needed, so it works inside a school's filter and offline.
import L from "leaflet";
import { el } from "../Shared/dom";
import { number, text } from "../Shared/text";
import type { Dispose } from "./draw";
import type { DrawnValue, MapDrawing, MapPoint } from "./drawing";

// The cluster plug-in looks for Leaflet where scripts of its age put it.
(globalThis as { L?: unknown }).L = L;

/** Draws the map into the host, as high as asked or as its sheet says. */
export async function drawMap(host: HTMLElement, drawing: MapDrawing, height?: number): Promise<Dispose> {
  await Promise.all([import("leaflet.markercluster"), sheet()]);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const place = el("div", { class: "fig-live-map", role: "group", "aria-label": text("Client_View_MapLabel", number(drawing.points.length)) });
  const places = el("div", { class: "cluster fig-places", role: "group", "aria-label": text("Client_View_Places"), hidden: true });
  if (height) place.style.height = `${height}px`;
  host.replaceChildren(places, place, legend(drawing));
  const map = L.map(place, { zoomControl: false, zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, zoomSnap: 0.25, maxZoom: 19, scrollWheelZoom: false });
  L.control.zoom({ zoomInTitle: text("Client_View_ZoomIn"), zoomOutTitle: text("Client_View_ZoomOut") }).addTo(map);
  map.attributionControl.setPrefix(false).addAttribution(drawing.attribution);
  giveWayToThePage(map);

  const clusters = L.markerClusterGroup({ showCoverageOnHover: false, animate: !still, maxClusterRadius: 44, iconCreateFunction: cluster => clusterIcon(cluster.getChildCount()) });
  clusters.addLayers(drawing.points.map(point => marker(point, drawing)));
  map.addLayer(clusters);

  const bounds = L.latLngBounds([]);
  if (drawing.bounds) bounds.extend([drawing.bounds.south, drawing.bounds.west]).extend([drawing.bounds.north, drawing.bounds.east]);
  const fit = (to: L.LatLngBounds): void => { if (to.isValid()) map.fitBounds(to, { paddingTopLeft: [40, 24], paddingBottomRight: [24, 56], maxZoom: 15, animate: false }); };
  if (bounds.isValid()) fit(bounds);
  else map.setView([46.6, 2.4], 5);
  const shown = (await Promise.all(drawing.layers.map(async layer => ({ layer, bounds: await addLayer(map, layer, host) })))).filter(isOutlined);
  if (!drawing.bounds) {
    for (const outline of shown) bounds.extend(outline.bounds);
    fit(bounds);
  }
  if (shown.length > 1) offerPlaces(places, shown, drawing, bounds, fit);
  const size = new ResizeObserver(() => map.invalidateSize());
  size.observe(place);
  return () => {
    size.disconnect();
    map.remove();
  };
}

interface Outlined { layer: MapDrawing["layers"][number]; bounds: L.LatLngBounds }

function isOutlined(outline: { layer: Outlined["layer"]; bounds?: L.LatLngBounds }): outline is Outlined {
  return outline.bounds !== undefined;
}

/** Cities far apart are dots when seen together: the map opens on the one with most points, and one press goes to each. */
function offerPlaces(places: HTMLElement, outlines: Outlined[], drawing: MapDrawing, all: L.LatLngBounds, fit: (to: L.LatLngBounds) => void): void {
  const buttons: HTMLButtonElement[] = [];
  const go = (words: string, to: L.LatLngBounds): HTMLButtonElement => {
    const button = el("button", { type: "button", class: "btn btn-sm btn-outline-secondary", "aria-pressed": "false", onclick: () => press(button, to) }, words);
    buttons.push(button);
    return button;
  };
  const press = (pressed: HTMLButtonElement, to: L.LatLngBounds): void => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button === pressed));
    fit(to);
  };
  const counted = outlines.map(outline => ({ ...outline, count: drawing.points.filter(point => outline.bounds.pad(0.1).contains([point.lat, point.lon])).length }));
  const choices = counted.map(outline => ({ ...outline, button: go(`${outline.layer.title} (${number(outline.count)})`, outline.bounds) }));
  const whole = go(text("Client_View_All"), all);
  places.append(el("span", { class: "small text-soft" }, text("Client_View_Places")), ...buttons);
  places.hidden = false;
  const fullest = choices.reduce((best, choice) => choice.count > best.count ? choice : best);
  const apart = choices.every(one => choices.every(other => one === other || !one.bounds.intersects(other.bounds)));
  if (apart && fullest.count > 0) press(fullest.button, fullest.bounds);
  else whole.setAttribute("aria-pressed", "true");
}

/** The wheel and one finger scroll the page until the map is in use: nobody gets caught on the way down. */
function giveWayToThePage(map: L.Map): void {
  const touched = matchMedia("(pointer: coarse)").matches;
  if (touched) map.dragging.disable();
  map.on("focus click popupopen", () => {
    map.scrollWheelZoom.enable();
    map.dragging.enable();
  });
  map.on("blur mouseout", () => {
    map.scrollWheelZoom.disable();
    if (touched) map.dragging.disable();
  });
}

let loading: Promise<void> | undefined;

/** Leaflet's sheet, once on a page. */
function sheet(): Promise<void> {
  loading ??= new Promise((done, fail) => {
    const retry = (): void => { loading = undefined; link.remove(); fail(new Error("map.css")); };
    const link = el("link", { rel: "stylesheet", href: "/build/map.css", onload: () => done(), onerror: retry });
    document.head.append(link);
  });
  return loading;
}

async function addLayer(map: L.Map, layer: MapDrawing["layers"][number], host: HTMLElement): Promise<L.LatLngBounds | undefined> {
  try {
    const response = await fetch(layer.url);
    if (!response.ok) throw new Error(String(response.status));
    const outline = L.geoJSON(await response.json(), { interactive: false, style: { className: "fig-boundary" }, attribution: layer.attribution }).addTo(map);
    return outline.getBounds();
  } catch {
    host.append(el("p", { class: "fig-notice" }, text("Client_View_Layer", layer.title)));
    return undefined;
  }
}

function marker(point: MapPoint, drawing: MapDrawing): L.Marker {
  const mark = point.group === undefined || point.group === null ? "" : ` fig-mark-${point.group + 1}`;
  const icon = L.divIcon({ className: "fig-pin", iconSize: [24, 24], html: el("span", { class: `fig-dot${mark}` }, el("span", { class: "visually-hidden" }, point.label)) });
  return L.marker([point.lat, point.lon], { icon, title: point.label, keyboard: true }).bindPopup(() => popup(point, drawing));
}

function popup(point: MapPoint, drawing: MapDrawing): HTMLElement {
  const fields = point.fields.flatMap((value, index) => value ? [el("dt", {}, drawing.fields[index] ?? ""), el("dd", {}, written(value))] : []);
  return el("div", { class: "fig-popup" }, el("strong", {}, point.label), el("dl", {}, ...fields));
}

function written(value: DrawnValue): Node | string {
  return value.link ? el("a", { href: value.link, rel: "nofollow noopener" }, value.text) : value.text;
}

function clusterIcon(count: number): L.DivIcon {
  const size = count < 10 ? 32 : count < 100 ? 38 : 46;
  return L.divIcon({
    className: "fig-cluster",
    iconSize: [size, size],
    html: el("span", { title: text("Client_View_Cluster", number(count)) }, number(count), el("span", { class: "visually-hidden" }, ` ${text("Client_View_Cluster", number(count))}`)),
  });
}

function legend(drawing: MapDrawing): HTMLElement | string {
  if (drawing.groups.length === 0) return "";
  return el("ul", { class: "fig-legend", "aria-label": drawing.groupTitle ?? null }, ...drawing.groups.map((group, index) =>
    el("li", {}, el("span", { class: `fig-dot fig-mark-${index + 1}`, "aria-hidden": "true" }), `${group.label} (${number(group.count)})`)));
}
