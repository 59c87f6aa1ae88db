/** What a command may touch of the world; tests give their own. */
export interface World {
  /** Text of a file, or of standard input for `-`. */
  readonly read: (file: string) => Promise<string>;
  /** A doubt that does not stop the answer; one line on stderr. */
  readonly warn: (line: string) => void;
}

export interface Printed {
  readonly text: string;
  /** 1: the answer itself is a no (an unlawful item). Bad input is 2 and comes as `BadInput`. */
  readonly exitCode?: 0 | 1;
}

export interface Command {
  /** One line: what stands after `npm run -s xianshi -- `. */
  readonly usage: string;
  readonly zh: string;
  readonly en: string;
  /** @throws BadInput */
  readonly run: (args: readonly string[], world: World) => Promise<Printed>;
}

export function asJson(value: unknown): Printed {
  return { text: JSON.stringify(value, null, 2) };
}
