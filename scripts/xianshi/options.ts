import { BadInput } from './bad-input.ts';

/** `value` at most once, `values` as often as wanted, `flag` without a value. */
export type OptionKind = 'value' | 'values' | 'flag';

export interface Options {
  readonly value: (name: string) => string | undefined;
  readonly values: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  readonly positionals: readonly string[];
}

/** `--name value` and `--name=value`; `-` alone is a positional, `-5` a value. */
export function parseOptions(args: readonly string[], kinds: Readonly<Record<string, OptionKind>>): Options {
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  for (let n = 0; n < args.length; n++) {
    const arg = args[n] ?? '';
    if (!arg.startsWith('-') || arg === '-') {
      positionals.push(arg);
      continue;
    }
    const [name, attached] = splitOption(arg);
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) throw unknownOption(arg, Object.keys(kinds));
    if (kind === 'flag') {
      if (attached !== undefined) throw noValueWanted(name);
      given.set(name, ['']);
      continue;
    }
    const value = attached ?? args[(n += 1)];
    if (value === undefined || value === '' || value.startsWith('--')) throw valueMissing(name);
    const before = given.get(name) ?? [];
    if (kind === 'value' && before.length > 0) throw givenTwice(name);
    given.set(name, [...before, value]);
  }
  return {
    value: (name) => given.get(name)?.[0],
    values: (name) => given.get(name) ?? [],
    flag: (name) => given.has(name),
    positionals,
  };
}

export function requiredOption(options: Options, name: string): string {
  const value = options.value(name);
  if (value !== undefined) return value;
  throw new BadInput({ zh: `缺少必填选项 --${name}`, en: `the option --${name} is required` });
}

/** Exactly these files; `names` are how the usage calls them. */
export function positionalsOf({ positionals }: Options, names: readonly string[]): readonly string[] {
  if (positionals.length === names.length) return positionals;
  const missing = names[positionals.length];
  if (missing !== undefined) throw new BadInput({ zh: `缺少 ${missing}`, en: `${missing} is missing` });
  const more = positionals[names.length] ?? '';
  throw new BadInput({ zh: `多余的参数 “${more}”`, en: `"${more}" is one argument too many` });
}

function splitOption(arg: string): [name: string, attached: string | undefined] {
  const [, name = '', attached] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
  return [name, attached];
}

function unknownOption(arg: string, known: readonly string[]): BadInput {
  const list = known.map((name) => `--${name}`).join(' ');
  return new BadInput({ zh: `没有选项 ${arg}，可用：${list}`, en: `unknown option ${arg}, known: ${list}` });
}

function valueMissing(name: string): BadInput {
  return new BadInput({ zh: `选项 --${name} 缺少值`, en: `the option --${name} needs a value` });
}

function noValueWanted(name: string): BadInput {
  return new BadInput({ zh: `选项 --${name} 不带值`, en: `the option --${name} takes no value` });
}

function givenTwice(name: string): BadInput {
  return new BadInput({ zh: `选项 --${name} 只能出现一次`, en: `the option --${name} may be given once` });
}
