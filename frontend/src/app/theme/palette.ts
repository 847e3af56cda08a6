/** The colours, once: antd's tokens, the style sheet's variables and the charts all come from here. */

export type Mode = 'light' | 'dark'

export const LIGHT = {
  page: '#f4f5f7',
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: '#f8f9fb',
  line: '#e8eaee',
  edge: '#d5d9e0',
  text: '#1b2028',
  quiet: '#48505e',
  faint: '#5f6775',
  accent: '#e0284f',
  'accent-hover': '#c81e44',
  'accent-mark': '#ff4d6d',
  'accent-text': '#c81e4a',
  'accent-soft': '#fff0f3',
  'accent-line': '#ffd0da',
  info: '#0b6e8f',
  'info-soft': '#e8f6fa',
  ok: '#1a7337',
  'ok-soft': '#ecf8ef',
  warn: '#8a4b00',
  'warn-soft': '#fff6e5',
  bad: '#c02626',
  'bad-soft': '#fdf0ef',
  red: '#c8202f',
  green: '#1a7337',
  focus: '#0b6e8f',
  shade: 'rgba(20, 26, 38, 0.08)',
} as const

export type Colour = keyof typeof LIGHT
export type Palette = Record<Colour, string>

export const DARK: Palette = {
  page: '#060e20',
  surface: '#0f1a32',
  raised: '#172542',
  sunken: '#0b1428',
  line: '#1f2d4d',
  edge: '#324468',
  text: '#e4e8f1',
  quiet: '#b0bacd',
  faint: '#93a0b8',
  accent: '#d43659',
  'accent-hover': '#e0486a',
  'accent-mark': '#f0577a',
  'accent-text': '#ff8aa0',
  'accent-soft': '#33172f',
  'accent-line': '#5f2541',
  info: '#5cc7e6',
  'info-soft': '#0d2a40',
  ok: '#67cf8a',
  'ok-soft': '#0f2d2b',
  warn: '#f1b45c',
  'warn-soft': '#312613',
  bad: '#ff8f88',
  'bad-soft': '#351a26',
  red: '#ff7f86',
  green: '#5fd08a',
  focus: '#5cc7e6',
  shade: 'rgba(0, 0, 0, 0.45)',
}

/** Eight hues that stay apart for the colour-blind, the accent first. */
export const SERIES: Record<Mode, string[]> = {
  light: ['#ff4d6d', '#1791b5', '#e0a100', '#6a5acd', '#2e9e6b', '#d9722b', '#8a94a6', '#a0428c'],
  dark: ['#f0577a', '#3ec1e0', '#f0bd3e', '#9a8cf0', '#52c48e', '#ee9455', '#9aa5ba', '#d07cc0'],
}

export const PALETTES: Record<Mode, Palette> = { light: LIGHT, dark: DARK }

export const FONT =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif"
