import type { Fault, NoticeField } from './notice-faults.ts';

export const fieldId = (field: NoticeField): string => `notice-${field}`;
export const lineId = (line: number): string => `notice-line-${String(line)}`;

/** The id of the element that a fault leads to; null: it is about the notice as a whole. */
export function elementOf({ place }: Fault): string | null {
  if (place === null) return null;
  return 'line' in place ? lineId(place.line) : fieldId(place.field);
}
