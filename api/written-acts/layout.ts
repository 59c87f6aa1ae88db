import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { dayOf } from '../../domain/time/instant.ts';
import type { Letter, Part } from './letter.ts';
import { sealSvg } from './seal.ts';
import { dateText } from './wording.ts';
import type { WrittenActFrame } from './written-act-input.ts';

export const FONT = 'NotoSansSC';
/** A practice case (演练) must never be taken for a real one. */
export const PRACTICE_MARK = '演练环境 · 不产生法律效力';
const INK = '#1C2733';
const HAIR = '#9AA5B0';
const FONT_SIZE = 11.5;
const SIGNATURE_WIDTH = 220;
const SEAL_SIZE = 112;

/** The one template of all written acts (文书): who, title, number, text, signature with seal, foot. */
export function layout(letter: Letter, act: WrittenActFrame, documentNo: string): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [70, 60, 70, 64],
    language: 'zh-CN',
    displayTitle: true,
    info: {
      title: `${letter.heading} ${documentNo}`,
      author: act.agencyName,
      creator: 'Xianshi',
      producer: 'Xianshi',
      // The same act drawn again must give the same bytes, so the only date inside is the act's.
      creationDate: new Date(act.at),
    },
    defaultStyle: { font: FONT, fontSize: FONT_SIZE, lineHeight: 1.15, color: INK },
    ...(act.practice
      ? { watermark: { text: PRACTICE_MARK, font: FONT, color: '#8A5A00', opacity: 0.16, bold: true } }
      : {}),
    footer: (page, pages) => footOf(act, documentNo, `第 ${String(page)} 页，共 ${String(pages)} 页`),
    content: [...headOf(letter, act, documentNo), ...letter.parts.map(draw), signatureOf(act)],
  };
}

function headOf(letter: Letter, { agencyName }: WrittenActFrame, documentNo: string): readonly Content[] {
  return [
    { text: agencyName, fontSize: 15, alignment: 'center', characterSpacing: 1 },
    { text: letter.heading, fontSize: 20, bold: true, alignment: 'center', margin: [0, 2, 0, 6] },
    { text: documentNo, alignment: 'right', fontSize: 10.5 },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: 455, y2: 0, lineWidth: 0.8, lineColor: INK }],
      margin: [0, 0, 0, 8],
    },
    ...(letter.salutation === null
      ? []
      : [
          {
            text: `${letter.salutation}：`,
            bold: true,
            margin: [0, 6, 0, 4] as [number, number, number, number],
          },
        ]),
  ];
}

function draw(part: Part): Content {
  switch (part.part) {
    case 'paragraph':
      return { text: part.text, leadingIndent: 2 * FONT_SIZE, margin: [0, 3, 0, 3] };
    case 'facts':
      return grid(
        [96, '*'],
        part.rows.map(([label, value]) => [{ text: label, color: '#4A5968' }, value]),
      );
    case 'table':
      return grid(
        [...part.widths],
        [
          part.head.map((text) => ({ text, bold: true, fillColor: '#F4F6F8' })),
          ...part.rows.map((row) => [...row]),
        ],
        1,
      );
  }
}

function grid(widths: (number | '*')[], body: Content[][], headerRows = 0): Content {
  return {
    margin: [0, 6, 0, 6],
    fontSize: 10.5,
    lineHeight: 1.05,
    table: { widths, headerRows, dontBreakRows: true, body },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => HAIR,
      vLineColor: () => HAIR,
      paddingTop: () => 4,
      paddingBottom: () => 2,
    },
  };
}

/** Agency and date, the seal over their beginning so that both stay readable. Kept together on one page. */
function signatureOf({ agencyName, at }: WrittenActFrame): Content {
  const lines: Content[] = [
    { text: agencyName, alignment: 'center' },
    { text: dateText(dayOf(at)), alignment: 'center' },
  ];
  const seal: Content = {
    svg: sealSvg(agencyName),
    width: SEAL_SIZE,
    relativePosition: { x: -SEAL_SIZE / 2 - 10, y: -SEAL_SIZE / 2 - 22 },
  };
  return {
    unbreakable: true,
    margin: [0, 46, 0, 34],
    columns: [
      { width: '*', text: '' },
      { width: SIGNATURE_WIDTH, stack: [...lines, seal] },
    ],
  };
}

function footOf({ practice }: WrittenActFrame, documentNo: string, pageText: string): Content {
  const mark = practice ? `${PRACTICE_MARK}\u3000` : '';
  return {
    margin: [70, 14, 70, 0],
    fontSize: 8.5,
    color: '#5F6E7D',
    columns: [
      { width: '*', stack: [documentNo, `${mark}演示印章，不是行政机关的真实印章。`] },
      { width: 90, text: pageText, alignment: 'right' },
    ],
  };
}
