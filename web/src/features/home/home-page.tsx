import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { ItemsAnswer } from '../../../../contract/catalogue.ts';
import { useItems } from '../../api/items.ts';
import { limitWords } from '../../components/clock-words.ts';
import { PageState } from '../../components/page-state.tsx';
import { useTitle } from '../../components/use-title.ts';
import { TrackBox } from './track-box.tsx';
import './home.css';

type Item = ItemsAnswer['items'][number];

/** 首页: find an item, look a case up. */
export function HomePage() {
  const { t } = useTranslation(['home', 'common']);
  const [search, setSearch] = useSearchParams();
  const words = search.get('q') ?? '';
  const items = useItems();
  useTitle(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <SearchBox
        key={words}
        words={words}
        find={(q) => {
          setSearch(q === '' ? {} : { q });
        }}
      />
      <section aria-labelledby="home-items">
        <h2 id="home-items">{words === '' ? t('items') : t('found', { words })}</h2>
        <PageState query={items}>
          {(answer) => <Items items={answer.items.filter((item) => matches(item, words))} words={words} />}
        </PageState>
      </section>
      <section aria-labelledby="home-track">
        <h2 id="home-track">{t('common:track')}</h2>
        <TrackBox />
      </section>
    </>
  );
}

function SearchBox({ words, find }: { readonly words: string; readonly find: (words: string) => void }) {
  const { t } = useTranslation('home');
  const [typed, setTyped] = useState(words);
  return (
    <form
      role="search"
      className="home-search"
      onSubmit={(event) => {
        event.preventDefault();
        find(typed.trim());
      }}
    >
      <label htmlFor="home-search">{t('search')}</label>
      <span className="home-search-line">
        <Input
          id="home-search"
          type="search"
          name="q"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <Button htmlType="submit" type="primary">
          {t('find')}
        </Button>
      </span>
    </form>
  );
}

function Items({ items, words }: { readonly items: readonly Item[]; readonly words: string }) {
  const { t } = useTranslation(['home', 'clock', 'common']);
  if (items.length === 0) return <p>{words === '' ? t('noItems') : t('nothingFound', { words })}</p>;
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={item.itemId}>
          <Link to={`/items/${item.itemId}`} className="item-name">
            {item.name}
          </Link>
          <p className="item-line">
            {item.promised === null
              ? t('limits', { statutory: limitWords(t, item.statutory) })
              : t('limitsPromised', {
                  promised: limitWords(t, item.promised),
                  statutory: limitWords(t, item.statutory),
                })}
          </p>
          <p className="item-line small">
            {t('line', {
              unit: item.unitName,
              fee: t(item.fee ? 'fee' : 'noFee'),
              trips: t('trips', { count: item.trips }),
            })}
            {item.status !== 'IN_USE' && ` · ${t(`status.${item.status}`)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

function matches(item: Item, words: string): boolean {
  return words.split(/\s+/).every((word) => `${item.name} ${item.unitName}`.includes(word));
}
