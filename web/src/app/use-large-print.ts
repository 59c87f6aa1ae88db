import { useEffect, useState } from 'react';

const SLOT = 'xianshi.large-print';

/** 大字: public pages 1.25 times as large, remembered on this device. */
export function useLargePrint(): readonly [large: boolean, toggle: () => void] {
  const [large, setLarge] = useState(() => localStorage.getItem(SLOT) === 'yes');
  useEffect(() => {
    document.documentElement.classList.toggle('large', large);
    localStorage.setItem(SLOT, large ? 'yes' : 'no');
    return () => {
      document.documentElement.classList.remove('large');
    };
  }, [large]);
  return [
    large,
    () => {
      setLarge(!large);
    },
  ];
}
