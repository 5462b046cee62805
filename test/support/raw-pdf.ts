/** A PDF from the bodies of its objects, numbered from 1; the first one is its catalogue. */
export function pdfOf(bodies: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let at = 9;
  const put = (bytes: Uint8Array): void => {
    parts.push(bytes);
    at += bytes.byteLength;
  };
  for (const [index, body] of bodies.entries()) {
    places.push(at);
    put(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]));
  }
  const start = at;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  put(Buffer.from(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}`));
  put(Buffer.from(`trailer\n<</Size ${bodies.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

/** So many pages, which all draw the same content. */
export function pdfOfPages(
  count: number,
  content: Uint8Array = Buffer.from(''),
  filter = '/FlateDecode',
): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${index + 4} 0 R`).join(' ');
  const packing = content.byteLength === 0 ? '' : `/Filter${filter}`;
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${kids}]>>`,
    Buffer.concat([
      Buffer.from(`<</Length ${content.byteLength}${packing}>>\nstream\n`),
      content,
      Buffer.from('\nendstream'),
    ]),
    ...Array.from(
      { length: count },
      () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 3 0 R/Resources<<>>>>',
    ),
  ]);
}
