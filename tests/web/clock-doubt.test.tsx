import { expect, test } from '@jest/globals';
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { EventView } from '../../contract/case.ts';
import { ClockDoubt } from '../../web/src/components/clock-doubt.tsx';
import { namespaces, wordsOf } from './word-files.ts';

const MARKED = { clocksApartS: 40, limitAt: '2026-03-04T00:00:00+08:00' };

async function drawn(params: EventView['params']): Promise<string> {
  const words = i18next.createInstance();
  const zh = Object.fromEntries(namespaces('zh-CN').map((name) => [name, wordsOf('zh-CN', name)]));
  await words.init({ lng: 'zh-CN', resources: { 'zh-CN': zh }, interpolation: { escapeValue: false } });
  const event = { params } as EventView;
  return renderToStaticMarkup(
    <I18nextProvider i18n={words}>
      <ClockDoubt event={event} now="2026-03-05T09:00:00+08:00" />
    </I18nextProvider>,
  );
}

test('under an act near a limit it says how far the clocks stood apart, and that its date stands', async () => {
  const said = await drawn(MARKED);

  expect(said).toContain('相差 40 秒');
  expect(said).toContain('3月4日');
  expect(said).toContain('记录的时间不变');
});

test('under every other act it says nothing', async () => {
  expect(await drawn({ acceptedOn: '2026-03-03' })).toBe('');
});
