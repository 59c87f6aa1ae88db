import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { FONT } from './layout.ts';

const fontFile = (weight: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`));
const FILES = { normal: fontFile('400Regular'), bold: fontFile('700Bold') };

pdfmake.addFonts({ [FONT]: FILES });
// A letter loads its two fonts and nothing else, whatever somebody typed into a reason.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === FILES.normal || path === FILES.bold);

export async function print(definition: TDocumentDefinitions): Promise<Buffer> {
  return await pdfmake.createPdf(definition).getBuffer();
}
