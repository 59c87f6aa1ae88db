import type { Command } from './command.ts';
import { fromWhereOneStands } from './from-where.ts';
import { parseOptions, positionalsOf } from './options.ts';

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);

/** 备份: what the running product keeps, while it runs. */
export const backup: Command = {
  usage: 'backup FOLDER',
  zh: '备份运行中的系统（数据库、材料、口令）',
  en: 'back up the running product: database, papers, passwords',
  async run(args) {
    const [folder = ''] = positionalsOf(parseOptions(args, {}), ['FOLDER']);
    const [{ makeBackup }, { openHome }] = await Promise.all([
      import('../backup/backup.ts'),
      import('../start/home.ts'),
    ]);
    const to = fromWhereOneStands(folder);
    const { database, papers } = await makeBackup(await openHome(), to);
    return {
      text:
        `已备份到 ${to}：数据库 ${megabytes(database.bytes)} MB，材料 ${papers.files} 份 ${megabytes(papers.bytes)} MB。` +
        `里面有口令和个人信息，请存到另一台机器并保管好 / ` +
        `backed up; it holds passwords and personal data: keep it safe, on another machine`,
    };
  },
};

/** 恢复: a backup becomes the data of a product that has none. */
export const restore: Command = {
  usage: 'restore FOLDER',
  zh: '把备份恢复到没有数据的系统',
  en: 'put a backup into a product without data',
  async run(args, { warn }) {
    const [folder = ''] = positionalsOf(parseOptions(args, {}), ['FOLDER']);
    const [{ restoreBackup }, { openHome }] = await Promise.all([
      import('../backup/restore.ts'),
      import('../start/home.ts'),
    ]);
    const home = await openHome();
    const { madeAt } = await restoreBackup(fromWhereOneStands(folder), home, warn);
    return {
      text:
        `已恢复到 ${home.folder}，是 ${madeAt} 的数据；之后的操作不在里面。` +
        `现在 npm start，再 npm run -s xianshi -- audit --restart，在办件按日志继续 / ` +
        `restored as of ${madeAt}; now npm start, then npm run -s xianshi -- audit --restart`,
    };
  },
};
