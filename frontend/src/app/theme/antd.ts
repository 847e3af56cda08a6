/** Ant Design dressed in the palette: small, radius 6, two weights. */
import { theme, type ThemeConfig } from 'antd'
import { FONT, PALETTES, type Mode } from './palette'

export function antdTheme(mode: Mode): ThemeConfig {
  const colours = PALETTES[mode]
  // The accent is too near to the red of an error to say "you are typing here".
  const held = {
    activeBorderColor: colours.focus,
    hoverBorderColor: colours.faint,
    activeShadow: `0 0 0 2px ${colours['info-soft']}`,
  }
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: 'kaibo' },
    hashed: false,
    token: {
      fontFamily: FONT,
      fontSize: 14,
      fontWeightStrong: 600,
      borderRadius: 6,
      colorPrimary: colours.accent,
      colorInfo: colours.info,
      colorSuccess: colours.ok,
      colorWarning: colours.warn,
      colorError: colours.bad,
      colorLink: colours.info,
      colorLinkHover: colours.info,
      colorLinkActive: colours.info,
      colorBgLayout: colours.page,
      colorBgContainer: colours.surface,
      colorBgElevated: colours.raised,
      colorBorder: colours.edge,
      colorBorderSecondary: colours.line,
      colorSplit: colours.line,
      colorText: colours.text,
      colorTextSecondary: colours.quiet,
      colorTextTertiary: colours.faint,
      colorTextDescription: colours.faint,
      colorTextPlaceholder: colours.faint,
      colorTextHeading: colours.text,
      controlItemBgActive: colours['accent-soft'],
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        colorPrimaryHover: colours['accent-hover'],
      },
      DatePicker: { colorTextDisabled: colours.faint, ...held },
      Input: held,
      Select: {
        activeBorderColor: colours.focus,
        hoverBorderColor: colours.faint,
        activeOutlineColor: colours['info-soft'],
      },
      Drawer: { paddingLG: 16 },
      Dropdown: { colorPrimary: colours['accent-text'] },
      Segmented: { trackBg: colours.sunken, itemSelectedBg: colours.raised, itemColor: colours.quiet },
      Tabs: {
        inkBarColor: colours['accent-mark'],
        itemSelectedColor: colours['accent-text'],
        itemHoverColor: colours['accent-text'],
      },
    },
  }
}
