import type { ThemeConfig } from 'antd';

/** Ink, paper, one seal (pages.md §2). Derived tokens are set by hand: antd's own fail contrast from a dark primary. */
const token = {
  colorPrimary: '#0B4F8A',
  colorInfo: '#0B4F8A',
  colorLink: '#0B4F8A',
  colorSuccess: '#1B6B3A',
  colorWarning: '#8A5A00',
  colorError: '#C4161C',
  colorPrimaryBg: '#E8F1FA',
  colorPrimaryBgHover: '#D5E5F4',
  colorPrimaryBorder: '#9CC0E0',
  colorPrimaryHover: '#0A6EBD',
  colorPrimaryActive: '#083B69',
  colorLinkHover: '#0A6EBD',
  colorLinkActive: '#083B69',
  colorInfoBg: '#E8F1FA',
  colorInfoBorder: '#9CC0E0',
  colorSuccessBg: '#E9F5EE',
  colorSuccessBorder: '#9DCBB0',
  colorWarningBg: '#FFF3D6',
  colorWarningBorder: '#E0B34A',
  colorErrorBg: '#FDECEC',
  colorErrorBorder: '#E79A9C',
  colorErrorHover: '#A8071A',
  colorText: '#1C2733',
  colorTextHeading: '#1C2733',
  colorTextSecondary: '#4A5968',
  colorTextDescription: '#4A5968',
  colorTextTertiary: '#5F6E7D',
  colorTextPlaceholder: '#5F6E7D',
  colorTextDisabled: '#5F6E7D',
  colorBgLayout: '#F4F6F8',
  colorBgContainerDisabled: '#EDF0F3',
  colorBorder: '#7A8896',
  colorBorderSecondary: '#DCE3E9',
  colorSplit: '#DCE3E9',
  controlItemBgActive: '#E8F1FA',
  controlItemBgHover: '#F4F6F8',
  borderRadius: 4,
  borderRadiusLG: 6,
  fontSize: 14,
  controlHeight: 32,
  controlHeightSM: 28,
  fontFamily:
    '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif',
} as const;

const components: NonNullable<ThemeConfig['components']> = {
  Layout: { headerBg: '#0B2A45', headerHeight: 48, siderBg: '#FFFFFF', bodyBg: '#F4F6F8' },
  Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
  Timeline: { tailColor: '#7A8896' },
  Table: {
    headerBg: '#EEF2F5',
    headerColor: '#4A5968',
    rowHoverBg: '#F4F6F8',
    rowSelectedBg: '#E8F1FA',
    cellPaddingBlockSM: 9,
  },
  Tag: { defaultBg: '#EDF0F3', defaultColor: '#1C2733' },
  Menu: { itemSelectedBg: '#E8F1FA', itemSelectedColor: '#0B4F8A' },
};

export const staffTheme: ThemeConfig = { token: { ...token, motion: false }, components };

const LARGE = 1.25;

/** Large print (大字) scales everything by 1.25 and hides nothing. */
export function publicTheme({ large }: { large: boolean }): ThemeConfig {
  const scale = large ? LARGE : 1;
  return {
    token: {
      ...token,
      motion: false,
      fontSize: 16 * scale,
      controlHeight: 44 * scale,
      controlHeightSM: 32 * scale,
    },
    components,
  };
}
