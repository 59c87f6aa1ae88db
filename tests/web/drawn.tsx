import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { namespaces, wordsOf } from './word-files.ts';

interface Around {
  readonly path?: string;
  /** What has been answered already. */
  readonly answers?: QueryClient;
}

/** A part of a page as it first stands, with the words of every namespace; what it would ask for is not answered. */
export async function drawn(
  page: ReactNode,
  language: 'zh-CN' | 'en' = 'zh-CN',
  { path = '/', answers = new QueryClient() }: Around = {},
): Promise<string> {
  const words = i18next.createInstance();
  const all = Object.fromEntries(namespaces(language).map((name) => [name, wordsOf(language, name)]));
  await words.init({ lng: language, resources: { [language]: all }, interpolation: { escapeValue: false } });
  return renderToStaticMarkup(
    <QueryClientProvider client={answers}>
      <I18nextProvider i18n={words}>
        <MemoryRouter initialEntries={[path]}>{page}</MemoryRouter>
      </I18nextProvider>
    </QueryClientProvider>,
  );
}
