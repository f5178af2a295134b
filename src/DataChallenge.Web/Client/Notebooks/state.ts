// The same rules as NotebookState.cs, for showing at once what has been done here and not yet been given its place by the server.
import type { Cell, Notebook, Operation } from "./model";

export function apply(notebook: Notebook, operation: Operation, by: string, revision: number): Notebook {
  const next = { ...notebook, revision };
  switch (operation.do) {
    case "addCell": return add(next, operation, by);
    case "setText": return change(next, operation.cell, cell => setText(cell, operation.text, operation.base, by, revision));
    case "moveCell": return operation.after === operation.cell ? next : move(next, operation.cell, operation.after);
    case "deleteCell": return remove(next, operation.cell);
    case "restoreCell": return restore(next, operation.cell, operation.after);
    case "configureView": return change(next, operation.cell, cell => ({ ...cell, reads: operation.reads, view: operation.view }));
    case "setSource": return change(next, operation.cell, cell => ({ ...cell, source: operation.source }));
    case "recordRun": return change(next, operation.cell, cell => ({ ...cell, run: operation.run }));
  }
}

function add(notebook: Notebook, operation: Operation & { do: "addCell" }, by: string): Notebook {
  if ([...notebook.cells, ...notebook.bin].some(cell => cell.id === operation.cell)) return notebook;
  const { kind, text = "", source, reads, view } = operation;
  const cell: Cell = { id: operation.cell, kind, text, source, reads, view, textRevision: notebook.revision, author: by, kept: [] };
  return { ...notebook, cells: insert(notebook.cells, cell, operation.after) };
}

function setText(cell: Cell, text: string, base: number, by: string, revision: number): Cell {
  const covers = base < cell.textRevision && cell.author && cell.author !== by && cell.text.trim() !== "" && !text.includes(cell.text);
  const kept = covers ? [...cell.kept.filter(old => old.by !== cell.author).slice(-3), { by: cell.author!, text: cell.text, revision }] : cell.kept;
  return { ...cell, text, textRevision: revision, author: by, kept };
}

function move(notebook: Notebook, id: string, after: string | undefined): Notebook {
  const moved = notebook.cells.find(cell => cell.id === id);
  return moved ? { ...notebook, cells: insert(notebook.cells.filter(cell => cell.id !== id), moved, after) } : notebook;
}

function remove(notebook: Notebook, id: string): Notebook {
  const gone = notebook.cells.find(cell => cell.id === id);
  return gone ? { ...notebook, cells: notebook.cells.filter(cell => cell.id !== id), bin: [...notebook.bin, gone] } : notebook;
}

function restore(notebook: Notebook, id: string, after: string | undefined): Notebook {
  const back = notebook.bin.find(cell => cell.id === id);
  return back ? { ...notebook, bin: notebook.bin.filter(cell => cell.id !== id), cells: insert(notebook.cells, back, after) } : notebook;
}

function change(notebook: Notebook, id: string, how: (cell: Cell) => Cell): Notebook {
  const all = (cells: Cell[]): Cell[] => cells.map(cell => (cell.id === id ? how(cell) : cell));
  return { ...notebook, cells: all(notebook.cells), bin: all(notebook.bin) };
}

/** After the cell named; at the top without one; at the end when that cell is no longer there. */
function insert(cells: Cell[], cell: Cell, after: string | undefined): Cell[] {
  const before = after === undefined ? -1 : cells.findIndex(other => other.id === after);
  const place = after !== undefined && before < 0 ? cells.length : before + 1;
  return [...cells.slice(0, place), cell, ...cells.slice(place)];
}
