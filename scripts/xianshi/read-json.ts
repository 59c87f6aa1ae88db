import { BadInput } from './bad-input.ts';
import type { World } from './command.ts';

export async function readText(file: string, { read }: World): Promise<string> {
  return await read(file).catch((error: unknown) => {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new BadInput({ zh: `读不到文件 ${file}（${why}）`, en: `cannot read the file ${file} (${why})` });
  });
}

export async function readJson(file: string, world: World): Promise<unknown> {
  const text = await readText(file, world);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new BadInput({ zh: `${file} 不是 JSON`, en: `${file} is not JSON` });
  }
}
