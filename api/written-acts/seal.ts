/** Seal red of pages.md §2. */
const RED = '#C4161C';
const SIZE = 120;
const CENTRE = SIZE / 2;
const RING_RADIUS = 56;
const NAME_RADIUS = 43;
/** Degrees between two characters of the name; a long name is set closer, so that it never meets itself. */
const WIDEST_STEP = 24;
const WIDEST_ARC = 230;

/**
 * A drawn round seal. The word 演示 stands where a real one carries its star, so nobody can take it for one.
 * @source settled.md 42
 */
export function sealSvg(agencyName: string): string {
  const name = Array.from(agencyName);
  const step = Math.min(WIDEST_STEP, WIDEST_ARC / Math.max(1, name.length - 1));
  const first = (-step * (name.length - 1)) / 2;
  const ring = name.map((character, index) => onRing(character, first + step * index, step)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}">` +
    `<circle cx="${CENTRE}" cy="${CENTRE}" r="${RING_RADIUS}" fill="none" stroke="${RED}" stroke-width="2.5"/>` +
    `${ring}${line('演示', 22, CENTRE + 8)}${line('行政许可专用章', 9, CENTRE + 30)}</svg>`
  );
}

function onRing(character: string, degrees: number, step: number): string {
  const size = Math.min(13, step * 0.62);
  return (
    `<text transform="rotate(${degrees.toFixed(2)} ${CENTRE} ${CENTRE})" x="${CENTRE}" y="${CENTRE - NAME_RADIUS + 4}" ` +
    `font-family="NotoSansSC" font-size="${size.toFixed(1)}" text-anchor="middle" fill="${RED}">${escape(character)}</text>`
  );
}

function line(text: string, size: number, y: number): string {
  return (
    `<text x="${CENTRE}" y="${y}" font-family="NotoSansSC" font-size="${size}" ` +
    `text-anchor="middle" fill="${RED}">${text}</text>`
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
