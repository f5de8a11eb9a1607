/** Our tokens as antd's controls take them; the same values stand as CSS variables in platform/base.css. */
import type { ThemeConfig } from 'antd';

/** antd theme. `hashed: false`: one antd on the page, so its styles need no hash and are smaller. */
export const theme: ThemeConfig = {
  hashed: false,
  token: {
    colorPrimary: '#1f5fa8',
    colorInfo: '#1f5fa8',
    colorLink: '#1f5fa8',
    colorError: '#b9261b',
    colorSuccess: '#1d7440',
    colorWarning: '#b87900',
    colorText: '#1c242e',
    colorTextDescription: '#5b6673',
    colorTextPlaceholder: '#6b7682',
    colorBorder: '#b9c4d0',
    borderRadius: 6,
    fontSize: 14,
    fontFamily: 'inherit',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
};

/** The same with controls a thumb can hit. */
export const phoneTheme: ThemeConfig = { ...theme, token: { ...theme.token, controlHeight: 40 } };
