import { spawnSync } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Gives a headless browser Chinese glyphs: the font of our PDFs, put where fontconfig looks. */
export async function placeFont(): Promise<void> {
  const folder = join(homedir(), '.local', 'share', 'fonts', 'xianshi');
  await mkdir(folder, { recursive: true });
  for (const weight of ['400Regular', '700Bold']) {
    const name = `NotoSansSC_${weight}.ttf`;
    const font = import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/${name}`);
    await copyFile(fileURLToPath(font), join(folder, name));
  }
  spawnSync('fc-cache', ['-f', folder], { stdio: 'ignore' }); // absent: fontconfig looks by itself
}
