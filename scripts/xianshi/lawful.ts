import { BadInput } from './bad-input.ts';

/** What the law cannot work with (a day, a year, a limit) is bad input here. @throws BadInput that names the field */
export function lawful<Answer>(field: string, ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new BadInput({ zh: `${field} 无法计算（${error.message}）`, en: `${field}: ${error.message}` });
  }
}
