import { ConfigProvider } from 'antd';
import type { ThemeConfig } from 'antd';
import type { ReactNode } from 'react';
import { useAntdLocale } from './locale.ts';

export function Themed({ theme, children }: { readonly theme: ThemeConfig; readonly children: ReactNode }) {
  const locale = useAntdLocale();
  return (
    <ConfigProvider theme={theme} button={{ autoInsertSpace: false }} locale={locale}>
      {children}
    </ConfigProvider>
  );
}
