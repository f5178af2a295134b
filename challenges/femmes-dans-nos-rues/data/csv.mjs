// Reads comma-separated text with quoted fields (RFC 4180) into one object per row, keyed by the header.
export function readCsv(text) {
  const [header, ...rows] = records(text);
  return rows.map(row => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}

function records(text) {
  const field = /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/gy;
  const result = [];
  let record = [];
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error(`Unreadable CSV near row ${result.length + 1}`);
    record.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (match[3] === ",") continue;
    result.push(record);
    record = [];
  }
  return result;
}
