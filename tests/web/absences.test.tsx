import { expect, test } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { AbsenceForm } from '../../web/src/features/absences/absence-form.tsx';
import { AbsenceRow } from '../../web/src/features/absences/absence-row.tsx';
import { namespaces, wordsOf } from './word-files.ts';

async function drawn(page: ReactNode): Promise<string> {
  const words = i18next.createInstance();
  const zh = Object.fromEntries(namespaces('zh-CN').map((name) => [name, wordsOf('zh-CN', name)]));
  await words.init({ lng: 'zh-CN', resources: { 'zh-CN': zh }, interpolation: { escapeValue: false } });
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <I18nextProvider i18n={words}>{page}</I18nextProvider>
    </QueryClientProvider>,
  );
}

const absence = {
  ...{ personId: 'P0016', name: '测试甲16', fromOn: '2026-03-10', toOn: '2026-03-12' },
  ...{ effects: ['综合受理岗一归 B 岗 测试甲17。'], enteredBy: '测试甲12' },
  enteredAt: '2026-03-09T09:00:00+08:00',
};

test('a line says from when to when, who stands in, and who entered it', async () => {
  const said = await drawn(<AbsenceRow absence={absence} today="2026-03-09" mine={false} />);

  expect(said).toMatch(/测试甲16：.*3月10日.* 至 .*3月12日/);
  expect(said).toContain('归 B 岗 测试甲17');
  expect(said).toMatch(/测试甲12 于 .* 登记/);
  expect(said).not.toContain('提前回岗');
});

test('whoever may enter it may enter the return, not before it begins', async () => {
  const said = await drawn(<AbsenceRow absence={absence} today="2026-03-09" mine />);

  expect(said).toMatch(/<input[^>]*min="2026-03-10"[^>]*max="2026-03-12"/);
});

test('nothing is entered before both days are chosen, and the form says so', async () => {
  const people = [{ personId: 'P0016', name: '测试甲16', posts: '政务服务中心 综合受理岗一（A）' }];

  const said = await drawn(<AbsenceForm answer={{ today: '2026-03-09', people, absences: [] }} />);

  expect(said).toMatch(/<button[^>]*disabled/);
  expect(said).toContain('先看会怎样，再登记');
  expect(said).toContain('测试甲16 · 政务服务中心 综合受理岗一（A）');
});
