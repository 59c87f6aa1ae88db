import { inflateSync } from 'node:zlib';

/**
 * What a reader would copy out of the PDF: the glyphs of its pages, named by the fonts' own ToUnicode tables. Only for
 * PDFs of pdfkit; needs no program that a fresh machine may lack.
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = fontsOf(objects);
  return [...objects.values()]
    .filter(({ stream }) => stream?.includes(' Tf') === true)
    .map(({ stream }) => pageText(stream ?? '', fonts))
    .join('\n');
}

interface PdfObject {
  readonly head: string;
  readonly stream: string | null;
}

function objectsOf(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const file = pdf.toString('latin1');
  return new Map(
    [...file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map(([, id = '', body = '']) => {
      const [head = '', ...rest] = body.split('\nstream\n');
      const raw = rest.join('\nstream\n').replace(/\nendstream$/, '');
      return [id, { head, stream: rest.length === 0 ? null : unpacked(head, raw) }];
    }),
  );
}

function unpacked(head: string, raw: string): string {
  if (/\/FontFile|\/Length1/.test(head)) return '';
  return head.includes('/FlateDecode') ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
}

/** `/F1` → its characters by glyph number. */
function fontsOf(objects: ReadonlyMap<string, PdfObject>): ReadonlyMap<string, readonly string[]> {
  const named = [...objects.values()].flatMap(({ head }) => [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)]);
  return new Map(
    named.map(([, name = '', id = '']) => {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? '';
      return [name, charactersOf(objects.get(table)?.stream ?? '')];
    }),
  );
}

function charactersOf(cmap: string): readonly string[] {
  const ranges = [...cmap.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g)];
  return ranges.flatMap(([, entries = '']) =>
    [...entries.matchAll(/<([0-9a-f ]*)>/g)].map(([, units = '']) =>
      String.fromCharCode(...units.split(' ').map((unit) => Number.parseInt(unit, 16))),
    ),
  );
}

function pageText(content: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  let characters: readonly string[] = [];
  let text = '';
  for (const [, font, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/g)) {
    if (font !== undefined) characters = fonts.get(font) ?? [];
    for (const glyph of glyphs?.match(/.{4}/g) ?? []) text += characters[Number.parseInt(glyph, 16)] ?? '?';
  }
  return text;
}
