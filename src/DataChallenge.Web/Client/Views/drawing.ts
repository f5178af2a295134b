// The shapes the server draws (Views/Drawing.cs), in the reader's language.
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
