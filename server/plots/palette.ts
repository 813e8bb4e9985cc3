import type { Look, Tone } from './plot.ts';

export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly tones: Readonly<Record<Tone, string>>;
}

/**
 * The colours of `public/css/base.css`; a picture is a file of its own and cannot read the page's. Tones that stand side
 * by side differ in lightness, not only in hue.
 */
export const PALETTES: Readonly<Record<Look['ground'], Palette>> = {
  light: {
    ink: '#1f1d1a',
    muted: '#5d584f',
    line: '#dcd6c9',
    tones: {
      before: '#cf8a3c',
      after: '#17524e',
      soft: '#6ba39c',
      warn: '#a23b0c',
      quiet: '#8a8377',
      faint: '#d5cebf',
    },
  },
  dark: {
    ink: '#ece8df',
    muted: '#aea79a',
    line: '#38352f',
    tones: {
      before: '#b8752f',
      after: '#8fd3cb',
      soft: '#4d8f88',
      warn: '#f2a06f',
      quiet: '#8d867a',
      faint: '#4a463e',
    },
  },
};
