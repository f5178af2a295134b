// The shapes the server draws (Views/Drawing.cs), in the reader's language.
import { language } from "../Shared/text";

export interface ViewSpec {
  kind: "table" | "bar" | "map";
  title?: string | null;
  label?: string | null;
  value?: string | null;
  point?: string | null;
  group?: string | null;
  layers?: string[];
}

interface Drawn {
  title?: string;
  summary: string;
  notices: string[];
  problems: string[];
}

export interface DrawnValue {
  text: string;
  link?: string;
  order?: number;
  language?: string;
}

export interface TableDrawing extends Drawn {
  kind: "table";
  columns: { name: string; title: string; kind: string }[];
  rows: (DrawnValue | null)[][];
}

export interface BarDrawing extends Drawn {
  kind: "bar";
  labelTitle: string;
  valueTitle: string;
  groupTitle?: string;
  categories: { label: string; link?: string; rest: boolean }[];
  series: { name?: string; values: (number | null)[]; texts: (string | null)[] }[];
  total: number;
  shares: boolean;
}

export interface MapPoint {
  lon: number;
  lat: number;
  label: string;
  group?: number;
  fields: (DrawnValue | null)[];
}

export interface MapDrawing extends Drawn {
  kind: "map";
  fields: string[];
  points: MapPoint[];
  groups: { label: string; count: number }[];
  groupTitle?: string;
  bounds?: { west: number; south: number; east: number; north: number };
  layers: { id: string; title: string; url: string; attribution: string }[];
  unplaced: number;
  attribution: string;
}

export type Drawing = TableDrawing | BarDrawing | MapDrawing;

/** Has the server shape a view of a kept result; throws when it cannot be had. */
export async function ask(address: string, view: ViewSpec): Promise<Drawing> {
  const query = new URLSearchParams({ type: view.kind, langue: language });
  const parts = { titre: view.title, libelle: view.label, valeur: view.value, groupe: view.group, point: view.point, couches: view.layers?.join(",") };
  for (const [name, value] of Object.entries(parts)) if (value) query.set(name, value);
  const response = await fetch(`/resultats/${encodeURIComponent(address)}/vue?${query}`);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Drawing;
}
