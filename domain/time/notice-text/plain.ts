/** Text as it is pasted: signs of one meaning become one sign, and whatever stands in brackets stays together. */

/** Full-width and look-alike signs, by the sign that the patterns of this folder use. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '（': '(', '）': ')', '：': ':', '，': ',', '；': ';', '。': '.', '．': '.', '“': '"', '”': '"' },
  ...{ '～': '~', '—': '-', '–': '-', '―': '-', '－': '-', '─': '-' },
  ...{ '〔': '[', '〕': ']', '［': '[', '］': ']', '【': '[', '】': ']', '﹝': '[', '﹞': ']' },
};
const FULL_WIDTH_ZERO = '０'.charCodeAt(0);

/** Without any space: Chinese has none that means something. */
export function plainOf(text: string): string {
  return text.replace(/\s/g, '').replace(/[\u0080-\uffff]/g, (sign) => SIGNS[sign] ?? asDigit(sign));
}

function asDigit(sign: string): string {
  const digit = sign.charCodeAt(0) - FULL_WIDTH_ZERO;
  return digit >= 0 && digit <= 9 ? String(digit) : sign;
}

/** Cut where `isEnd`, but never inside brackets; one that is never closed holds the rest together. */
export function splitOutside(text: string, isEnd: (sign: string) => boolean): readonly string[] {
  const parts: string[] = [];
  let [part, depth] = ['', 0];
  for (const sign of text) {
    if ('(（'.includes(sign)) depth += 1;
    if (')）'.includes(sign)) depth -= 1;
    if (depth <= 0 && isEnd(sign)) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part].filter((one) => one.trim() !== '');
}
